package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// page is a window with three texts and a link under each other, which are read as one.
type page struct {
	texts  []*LinkedText
	link   *Hyperlink
	scroll *container.Scroll
	marks  *Marks
	caret  *Caret
	canvas fyne.Canvas
	other  []fyne.Shortcut // that the caret did not use
	left   bool
}

func newPage(t *testing.T) *page {
	t.Helper()
	test.NewTempApp(t)
	p := &page{marks: &Marks{}}
	keys := Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}, Marks: p.marks}
	column := container.NewVBox()
	for _, text := range []string{"First of all.", "Second to *none* of them.", "Third and last."} {
		p.texts = append(p.texts, NewLinkedText(Markdown(text), keys))
		column.Add(Card(p.texts[len(p.texts)-1]))
		if p.link == nil {
			p.link = keys.Link("A link between", nil)
			p.link.Read = true
			column.Add(p.link)
			column.Add(Row(keys.Link("An action", nil)))
		}
	}
	p.scroll = container.NewVScroll(column)
	p.caret = keys.Caret(func() { p.left = true }, func(s fyne.Shortcut) { p.other = append(p.other, s) })
	p.marks.Page = func() fyne.CanvasObject { return p.scroll }
	w := test.NewTempWindow(t, container.NewStack(p.scroll, container.NewWithoutLayout(p.caret)))
	w.Resize(fyne.NewSize(400, 500))
	p.canvas = w.Canvas()
	return p
}

// dragTo drags from a character of a text to one of another.
func (p *page) dragTo(from *LinkedText, begin fyne.Position, to *LinkedText, end fyne.Position) {
	d := fyne.CurrentApp().Driver()
	drag(from, begin, d.AbsolutePositionForObject(to).Add(end).Subtract(d.AbsolutePositionForObject(from)))
}

// What is marked from one text into another is copied in the order in which it is read,
// with the links that belong to it, whichever way one drags.
func TestMarkingGoesFromTextToText(t *testing.T) {
	p := newPage(t)
	want := "of all.\n\nA link between\n\nSecond to none of them.\n\nThird"
	p.dragTo(p.texts[0], at(p.texts[0], 0, 6), p.texts[2], at(p.texts[2], 0, 5))
	if got := p.marks.Text(); got != want {
		t.Errorf("marked is %q, want %q", got, want)
	}
	if !p.link.ground.Visible() {
		t.Error("of the link nothing is seen")
	}
	p.dragTo(p.texts[2], at(p.texts[2], 0, 5), p.texts[0], at(p.texts[0], 0, 6))
	if got := p.marks.Text(); got != want {
		t.Errorf("upwards %q is marked", got)
	}
	p.dragTo(p.texts[1], at(p.texts[1], 0, 0), p.texts[1], at(p.texts[1], 0, 6))
	if got := p.marks.Text(); got != "Second" || p.link.ground.Visible() || p.texts[0].marked() != "" {
		t.Errorf("then %q is marked", got)
	}
	p.dragTo(p.texts[1], at(p.texts[1], 0, 0), p.texts[0], fyne.NewPos(-500, -500))
	if got := p.marks.Text(); !strings.HasPrefix(got, "First of all.\n\n") {
		t.Errorf("above all of them %q is marked", got)
	}
}

// The caret goes through the texts by keys, and marks what it passes with Shift.
func TestTheCaretMarksByKeys(t *testing.T) {
	p := newPage(t)
	if !p.caret.Begin() {
		t.Fatal("there is nowhere to begin")
	}
	p.canvas.Focus(p.caret)
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			p.caret.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	shifted := func(keys ...fyne.KeyName) {
		p.caret.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		press(keys...)
		p.caret.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	words := func(key fyne.KeyName) {
		p.caret.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	}
	wants := func(what, want string) {
		t.Helper()
		if got := p.marks.Text(); got != want {
			t.Errorf("%s marks %q, want %q", what, got, want)
		}
	}
	press(fyne.KeyRight)
	wants("an arrow", "")
	shifted(fyne.KeyRight, fyne.KeyRight)
	wants("Shift", "ir")
	shifted(fyne.KeyEnd)
	wants("End", "irst of all.")
	shifted(fyne.KeyRight)
	wants("into the next text", "irst of all.\n\nA link between")
	shifted(fyne.KeyDown)
	if got := p.marks.Text(); !strings.HasPrefix(got, "irst of all.\n\nA link between\n\nSecond to none of them.") {
		t.Errorf("a line more marks %q", got)
	}
	press(fyne.KeyHome)
	wants("then no Shift", "")
	words(fyne.KeyRight)
	wants("a word", "Third")
	words(fyne.KeyRight)
	words(fyne.KeyLeft)
	wants("a word there and back", "Third ")
	press(fyne.KeyPageUp)
	p.caret.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := p.marks.Text(); !strings.HasPrefix(got, "First") || !strings.HasSuffix(got, "last.") {
		t.Errorf("all is %q", got)
	}
	p.caret.TypedShortcut(&fyne.ShortcutCopy{})
	if len(p.other) != 1 {
		t.Errorf("%d shortcuts are handed on", len(p.other))
	}
	press(fyne.KeyEscape)
	p.caret.FocusLost()
	if !p.left || p.caret.Visible() || p.texts[2].caret != nil || p.marks.Text() == "" {
		t.Error("Esc does not leave it, with what is marked")
	}
}

// Words of a text that lead somewhere are marked with it, and a drag may begin on one.
func TestLinksInATextAreMarked(t *testing.T) {
	test.NewTempApp(t)
	keys := Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}, Marks: &Marks{}}
	var b Prose
	b.Leads(theme.SizeNameText, " · ", Lead{Text: "Moscow", To: func() {}}, Lead{Text: "Peking", To: func() {}})
	b.Body("And so on.")
	text := NewLinkedText(b.Segments, keys)
	test.NewTempWindow(t, text).Resize(fyne.NewSize(300, 200))
	text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(text, 2, 6)}, Dragged: fyne.Delta{DX: at(text, 2, 6).X - at(text, 0, 0).X}})
	if got := keys.Marks.Text(); got != "Moscow · Peking" {
		t.Errorf("marked is %q", got)
	}
	text.DragEnd()
	drag(text, at(text, 0, 0), fyne.NewPos(900, 900))
	if got := keys.Marks.Text(); got != "Moscow · Peking\nAnd so on." {
		t.Errorf("all of it is %q", got)
	}
}

// What is below the edge is reached by dragging over it, and by the caret.
func TestMarkingScrolls(t *testing.T) {
	p := newPage(t)
	p.scroll.Content.(*fyne.Container).Add(widget.NewLabel(strings.Repeat("long\n", 60)))
	p.scroll.Refresh()
	text := p.texts[0]
	text.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(text, 0, 0)}, Button: desktop.MouseButtonPrimary})
	text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, 900)}})
	if p.scroll.Offset.Y <= 0 {
		t.Error("dragging below the edge does not scroll")
	}
	text.DragEnd()
	p.marks.Clear()
	p.scroll.ScrollToBottom()
	p.caret.Begin()
	p.caret.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if p.scroll.Offset.Y > 60 {
		t.Errorf("the caret is out of sight, the page %g px down", p.scroll.Offset.Y)
	}
}
