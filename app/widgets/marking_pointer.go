package widgets

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

var (
	_ desktop.Mouseable      = (*LinkedText)(nil)
	_ desktop.Cursorable     = (*LinkedText)(nil)
	_ fyne.Draggable         = (*LinkedText)(nil)
	_ fyne.Tappable          = (*LinkedText)(nil)
	_ fyne.DoubleTappable    = (*LinkedText)(nil)
	_ fyne.SecondaryTappable = (*LinkedText)(nil)
)

// Cursor implements desktop.Cursorable.
func (t *LinkedText) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseDown implements desktop.Mouseable.
func (t *LinkedText) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary {
		t.keys.Marks.Clear()
		t.pressed, t.from = true, t.placeAt(ev.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *LinkedText) MouseUp(*desktop.MouseEvent) { t.pressed = false }

// Dragged implements fyne.Draggable. A link in the text has taken the press that a drag
// begins with, and it leads into other texts of the page.
func (t *LinkedText) Dragged(ev *fyne.DragEvent) {
	m := t.keys.Marks
	if m == nil {
		return
	}
	if !t.pressed {
		m.Clear()
		t.pressed, t.from = true, t.placeAt(ev.Position.Subtract(ev.Dragged))
	}
	at := ev.Position.Add(fyne.CurrentApp().Driver().AbsolutePositionForObject(t))
	m.take(spot{t, t.from}, m.nearest(t, m.follow(at)))
}

// DragEnd implements fyne.Draggable.
func (t *LinkedText) DragEnd() { t.pressed = false }

// follow scrolls the page where a drag has left what is seen of it, and returns the
// position that is the nearest to the pointer of what is seen.
func (m *Marks) follow(at fyne.Position) fyne.Position {
	page := m.scroll()
	if page == nil {
		return at
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(page).Y
	bottom := top + page.Size().Height
	over := min(at.Y-top, 0) + max(at.Y-bottom, 0)
	if over != 0 {
		page.ScrollToOffset(page.Offset.AddXY(0, over))
	}
	at.Y = min(max(at.Y, top), bottom)
	return at
}

// scroll is what the page of texts scrolls in; nil for nothing.
func (m *Marks) scroll() *container.Scroll {
	if m.Page == nil {
		return nil
	}
	return scrollIn(m.Page())
}

func scrollIn(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *container.Scroll:
		return o
	case *fyne.Container:
		for _, child := range o.Objects {
			if s := scrollIn(child); s != nil {
				return s
			}
		}
	}
	return nil
}

// Tapped implements fyne.Tappable. The toolkit gives a click to what takes the press, and
// not to the row of a list that the text stands in.
func (t *LinkedText) Tapped(*fyne.PointEvent) {
	if t.Open != nil {
		t.Open()
	}
}

// DoubleTapped implements fyne.DoubleTappable: it marks a word.
func (t *LinkedText) DoubleTapped(ev *fyne.PointEvent) {
	at, rows := t.placeAt(ev.Position), t.rows()
	if at.row >= len(rows) {
		return
	}
	row := []rune(rows[at.row].text)
	from, to := min(at.at, len(row)), min(at.at, len(row))
	for from > 0 && inWord(row[from-1]) {
		from--
	}
	for to < len(row) && inWord(row[to]) {
		to++
	}
	t.keys.Marks.take(spot{t, place{at.row, from}}, spot{t, place{at.row, to}})
}

// inWord reports whether a character belongs to a word.
func inWord(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsPunct(r) }

// TappedSecondary implements fyne.SecondaryTappable.
func (t *LinkedText) TappedSecondary(ev *fyne.PointEvent) {
	c, m := fyne.CurrentApp().Driver().CanvasForObject(t), t.keys.Marks
	if c == nil || m == nil {
		return
	}
	part := fyne.NewMenuItem(lang.L("Copy"), func() { m.Copy(m.Text()) })
	part.Disabled = m.Text() == ""
	all := fyne.NewMenuItem(lang.L("Copy this text"), func() {
		m.take(spot{t, place{}}, spot{t, t.end()})
		m.Copy(m.Text())
	})
	items := []*fyne.MenuItem{part, all}
	if len(m.along(t)) > 1 {
		items = append(items, fyne.NewMenuItem(lang.L("Copy the whole page"), func() {
			m.all(t)
			m.Copy(m.Text())
		}))
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, ev.AbsolutePosition)
}

// all marks the whole page that a text stands on.
func (m *Marks) all(text markable) {
	page := m.along(text)
	last := page[len(page)-1]
	m.take(spot{page[0], place{}}, spot{last, last.end()})
}
