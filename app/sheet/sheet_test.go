package sheet

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// over makes a stack over an empty window.
func over(t *testing.T) (s *Stack, copied *string) {
	t.Helper()
	w := test.NewTempApp(t).NewWindow("")
	w.Resize(fyne.NewSize(800, 600))
	copied = new(string)
	return &Stack{
		Win: w, Later: func(do func()) { do() }, Say: func(string) {},
		Copy: func(text string) { *copied = text }, Changed: func() {},
	}, copied
}

// Keys belong to the topmost sheet, and Esc closes that alone.
func TestKeysBelongToTheTopmostSheet(t *testing.T) {
	s, _ := over(t)
	changes := 0
	s.Changed = func() { changes++ }
	below := s.Show(Sheet{Title: "below", Content: widget.NewLabel(""), Size: MessageSize()})
	var heard []fyne.KeyName
	s.Hear(below, func(key fyne.KeyName) { heard = append(heard, key) })
	above := s.Show(Sheet{Title: "above", Content: widget.NewLabel(""), Size: MessageSize()})
	s.Key(fyne.KeyA)
	if s.Top() != above || s.Len() != 2 || len(heard) > 0 {
		t.Errorf("of %d sheets the lower one hears %v", s.Len(), heard)
	}
	s.Key(fyne.KeyEscape)
	s.Key(fyne.KeyB)
	if s.Top() != below || s.Has(above) || len(heard) != 1 || heard[0] != fyne.KeyB {
		t.Errorf("the sheet below hears %v", heard)
	}
	s.Key(fyne.KeyEscape)
	if s.Len() != 0 || s.Top() != nil || changes != 4 {
		t.Errorf("%d sheets are left after %d changes", s.Len(), changes)
	}
}

// A question is confirmed by Enter and by keys of its own, and left by Esc.
func TestQuestions(t *testing.T) {
	for key, want := range map[fyne.KeyName]bool{fyne.KeyReturn: true, fyne.KeyEnter: true, fyne.KeyY: true, fyne.KeyN: false, fyne.KeyEscape: false} {
		s, _ := over(t)
		agreed := false
		s.Ask(Sheet{Title: "?", Content: widget.NewLabel(""), Size: MessageSize()}, "Yes", "No", func() {
			if agreed = true; s.Len() != 0 {
				t.Error("the question is still there")
			}
		}, fyne.KeyY)
		if s.Key(key); agreed != want {
			t.Errorf("%s agrees: %t", key, agreed)
		}
	}
}

// No sheet is larger than the window.
func TestASheetFitsItsWindow(t *testing.T) {
	s, _ := over(t)
	s.Win.Resize(fyne.NewSize(400, 300))
	content := widget.NewLabel("")
	s.Show(Sheet{Title: "large", Content: content, Size: fyne.NewSize(Width, Height)})
	if size := content.Size(); size.Width > 400 || size.Width < 200 || size.Height > 300 {
		t.Errorf("its content is %v", size)
	}
}

// A long text is shown part by part, and copied whole.
func TestLongTexts(t *testing.T) {
	s, _ := over(t)
	text := strings.Repeat("One sentence after another. ", 2*widgets.MostShown/20)
	s.Long(widgets.LongText{Text: text})
	shown := func() string { return places(s) }
	first := shown()
	s.Key(fyne.KeyLeft)
	if shown() != first {
		t.Error("there is something before the first part")
	}
	if s.Key(fyne.KeyRight); shown() == first {
		t.Error("the next part is not shown")
	}
	if s.Key(fyne.KeyLeft); shown() != first {
		t.Error("the first part is not shown again")
	}
}

// places is what labels of the topmost sheet say.
func places(s *Stack) (said string) {
	for _, o := range test.LaidOutObjects(s.Win.Canvas().Overlays().Top()) {
		if l, ok := o.(*widget.Label); ok {
			said += l.Text + "\n"
		}
	}
	return said
}
