package adjust

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tideline/app/editor"
	"tideline/app/look"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/widgets"
)

// adjusting is a sheet over a window of its own; restyled counts how often it was drawn anew.
func adjusting(t *testing.T) (s *Sheet, said *string, restyled *int) {
	t.Helper()
	a := test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(900, 700))
	said, restyled = new(string), new(int)
	stack := &sheet.Stack{Win: w, Say: func(string) {}, Changed: func() {}, Later: func(do func()) { do() }}
	stack.Keys = widgets.Keyboard{Key: func(ev *fyne.KeyEvent) { stack.Key(ev.Name) }, Char: func(rune) {}}
	return &Sheet{
		Settings: settings.New(a.Preferences()), Sheets: stack, Say: func(text string) { *said = text },
		Restyled: func() { *restyled++ }, Stilled: func() {},
	}, said, restyled
}

func TestTextGoesThroughItsSizes(t *testing.T) {
	s, said, restyled := adjusting(t)
	for _, c := range []struct {
		by   int
		want int
	}{{1, 110}, {1, 125}, {-1, 110}, {-1, 100}, {-1, 90}, {-1, 80}, {-1, 80}, {1, 90}} {
		s.Larger(c.by)
		if s.size() != c.want || !strings.Contains(*said, "%") {
			t.Fatalf("by %d it came to %d %%, and said %q", c.by, s.size(), *said)
		}
	}
	for range 20 {
		s.Larger(1)
	}
	if s.size() != 250 {
		t.Errorf("the largest is %d %%", s.size())
	}
	s.Larger(-1)
	if s.size() != 225 {
		t.Errorf("after the largest comes %d %%", s.size())
	}
	s.Usual()
	if s.size() != 100 || s.Settings.TextSize() != 1 {
		t.Errorf("the usual one is %d %%", s.size())
	}
	s.Settings.SetTextSize(1.33) // as it was preset
	s.Larger(-1)
	if s.size() != 125 {
		t.Errorf("smaller than 133 %% is %d %%", s.size())
	}
	if *restyled < 10 {
		t.Errorf("the window was drawn anew %d times", *restyled)
	}
}

// The whole sheet is worked by keys alone.
func TestTheSheetIsWorkedByKeys(t *testing.T) {
	s, _, _ := adjusting(t)
	s.Show()
	canvas := s.Sheets.Win.Canvas()
	press := func(key fyne.KeyName) { canvas.Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyDown)
	press(fyne.KeyDown)
	if s.Settings.ThemeChoice() != look.AlwaysDark {
		t.Errorf("the arrows chose %q", s.Settings.ThemeChoice())
	}
	canvas.FocusNext()
	press(fyne.KeySpace)
	canvas.Focused().TypedRune(' ') // as the toolkit tells of the same key
	if !s.Settings.Contrast() {
		t.Error("Space did not choose high contrast")
	}
	canvas.FocusNext()
	canvas.FocusNext()
	press(fyne.KeyReturn)
	if s.size() != 110 {
		t.Errorf("the text is of %d %%", s.size())
	}
	canvas.FocusNext()
	canvas.FocusNext()
	press(fyne.KeyReturn)
	if !s.Settings.Still() {
		t.Error("Enter did not choose less motion")
	}
	press(fyne.KeyEscape)
	if s.Sheets.Len() != 0 {
		t.Error("Esc did not close the sheet")
	}
}

// The editors that are there are offered, and the chosen one is kept.
func TestAnEditorIsChosen(t *testing.T) {
	s, _, _ := adjusting(t)
	s.Run, s.UI = func(do func()) { do() }, func(do func()) { do() }
	s.Editors = func() []editor.Editor { return []editor.Editor{{ID: "kate", Name: "Kate"}, {ID: editor.Default}} }
	s.Show()
	c := s.editor(s.Editors())
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := s.Settings.Editor(); got != editor.Default {
		t.Errorf("the last one is %q", got)
	}
	s.Settings.SetEditor("kate")
	if c := s.editor(s.Editors()); c.Chosen != 1 {
		t.Errorf("option %d is chosen", c.Chosen)
	}
	s.Settings.SetEditor("gone")
	if c := s.editor(s.Editors()); c.Chosen != 0 {
		t.Errorf("for one that is gone option %d is chosen", c.Chosen)
	}
}

// Where text is so large that not all has room, the sheet is scrolled by keys.
func TestTheSheetIsScrolledByKeys(t *testing.T) {
	s, _, _ := adjusting(t)
	s.Sheets.Win.Resize(fyne.NewSize(600, 300))
	s.Show()
	page := scrollIn(s.Sheets.Win.Canvas().Overlays().Top())
	if page == nil {
		t.Fatal("the sheet has no page")
	}
	for _, c := range []struct {
		key   fyne.KeyName
		below bool
	}{{fyne.KeyPageDown, true}, {fyne.KeyPageUp, false}} {
		s.Sheets.Key(c.key)
		if (page.Offset.Y > 0) != c.below {
			t.Errorf("after %s the page stands at %g", c.key, page.Offset.Y)
		}
	}
}

// scrollIn finds what scrolls in an object.
func scrollIn(o fyne.CanvasObject) *container.Scroll {
	var below []fyne.CanvasObject
	switch o := o.(type) {
	case *container.Scroll:
		return o
	case *fyne.Container:
		below = o.Objects
	case fyne.Widget:
		below = test.WidgetRenderer(o).Objects()
	}
	for _, child := range below {
		if s := scrollIn(child); s != nil {
			return s
		}
	}
	return nil
}
