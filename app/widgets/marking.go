package widgets

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Marks is what is marked in the texts of a window: at most a part of one text. Texts do not
// take the keyboard for that, so that plain keys go on doing what they do.
type Marks struct {
	Copy func(text string) // to the clipboard
	in   *LinkedText
}

// Text is what is marked; "" for nothing.
func (m *Marks) Text() string {
	if m == nil || m.in == nil {
		return ""
	}
	return m.in.marked()
}

// Clear marks nothing.
func (m *Marks) Clear() {
	if m != nil && m.in != nil {
		was := m.in
		m.in = nil
		was.mark(place{}, place{})
	}
}

// place is one between two characters of a text as it is laid out.
type place struct{ row, at int } // at counts runes

func (p place) before(q place) bool { return p.row < q.row || p.row == q.row && p.at < q.at }

var (
	_ desktop.Mouseable      = (*LinkedText)(nil)
	_ desktop.Cursorable     = (*LinkedText)(nil)
	_ fyne.Draggable         = (*LinkedText)(nil)
	_ fyne.DoubleTappable    = (*LinkedText)(nil)
	_ fyne.SecondaryTappable = (*LinkedText)(nil)
)

// Cursor implements desktop.Cursorable.
func (t *LinkedText) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseDown implements desktop.Mouseable.
func (t *LinkedText) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonPrimary {
		t.keys.Marks.Clear()
		t.from = t.placeAt(ev.Position)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *LinkedText) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable.
func (t *LinkedText) Dragged(ev *fyne.DragEvent) { t.take(t.from, t.placeAt(ev.Position)) }

// DragEnd implements fyne.Draggable.
func (t *LinkedText) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable: it marks a word.
func (t *LinkedText) DoubleTapped(ev *fyne.PointEvent) {
	at, rows := t.placeAt(ev.Position), t.rows()
	if at.row >= len(rows) {
		return
	}
	row := []rune(rows[at.row].Text)
	within := func(i int) bool { return !unicode.IsSpace(row[i]) && !unicode.IsPunct(row[i]) }
	from, to := min(at.at, len(row)), min(at.at, len(row))
	for from > 0 && within(from-1) {
		from--
	}
	for to < len(row) && within(to) {
		to++
	}
	t.take(place{at.row, from}, place{at.row, to})
}

// TappedSecondary implements fyne.SecondaryTappable.
func (t *LinkedText) TappedSecondary(ev *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(t)
	if c == nil || t.keys.Marks == nil {
		return
	}
	part := fyne.NewMenuItem(lang.L("Copy"), func() { t.keys.Marks.Copy(t.marked()) })
	part.Disabled = t.marked() == ""
	all := fyne.NewMenuItem(lang.L("Copy this text"), func() {
		end := place{}
		if rows := t.rows(); len(rows) > 0 {
			end = place{len(rows) - 1, len([]rune(rows[len(rows)-1].Text))}
		}
		t.take(place{}, end)
		t.keys.Marks.Copy(t.marked())
	})
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", part, all), c, ev.AbsolutePosition)
}

// take marks what lies between two places, and nothing in any other text.
func (t *LinkedText) take(from, to place) {
	m := t.keys.Marks
	if m == nil {
		return
	}
	if m.in != t {
		m.Clear()
		m.in = t
	}
	t.mark(from, to)
}

// mark draws what is marked.
func (t *LinkedText) mark(from, to place) {
	if to.before(from) {
		from, to = to, from
	}
	t.begin, t.end = from, to
	t.Refresh()
}

// rows are the pieces of text in the order in which they are read, each on one line.
func (t *LinkedText) rows() (all []*canvas.Text) {
	if t.laid == nil {
		return nil
	}
	for _, o := range t.laid.WidgetRenderer.Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			all = append(all, text)
		}
	}
	return all
}

// placeAt is the place that is nearest to a position.
func (t *LinkedText) placeAt(at fyne.Position) (p place) {
	for i, row := range t.rows() {
		pos, size := row.Position(), row.MinSize()
		switch {
		case at.Y < pos.Y:
			return p // above this row, and so at the end of the one before
		case at.X < pos.X && at.Y < pos.Y+size.Height:
			return place{i, 0}
		}
		p = place{i, reached(row, at.X-pos.X)}
		if at.Y < pos.Y+size.Height && at.X <= pos.X+size.Width {
			return p
		}
	}
	return p
}

// reached is how many characters of a row lie to the left of a place, in px.
func reached(row *canvas.Text, x float32) int {
	runes := []rune(row.Text)
	return sort.Search(len(runes), func(n int) bool { return (widthOf(row, n)+widthOf(row, n+1))/2 > x })
}

// widthOf is the width of so many characters of a row, in px.
func widthOf(row *canvas.Text, n int) float32 {
	runes := []rune(row.Text)
	return fyne.MeasureText(string(runes[:min(n, len(runes))]), row.TextSize, row.TextStyle).Width
}

// grounds are what lies behind what is marked.
func (t *LinkedText) grounds() (all []fyne.CanvasObject) {
	if !t.begin.before(t.end) {
		return nil
	}
	ink := t.Theme().Color(theme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant())
	for i, row := range t.rows() {
		if from, to, some := t.within(i, row); some {
			r := canvas.NewRectangle(ink)
			left := widthOf(row, from)
			r.Move(row.Position().AddXY(left, 0))
			r.Resize(fyne.NewSize(widthOf(row, to)-left, row.MinSize().Height))
			all = append(all, r)
		}
	}
	return all
}

// within is which characters of a row are marked.
func (t *LinkedText) within(i int, row *canvas.Text) (from, to int, some bool) {
	to = len([]rune(row.Text))
	if i == t.begin.row {
		from = min(t.begin.at, to)
	}
	if i == t.end.row {
		to = min(t.end.at, to)
	}
	return from, to, i >= t.begin.row && i <= t.end.row && from < to
}

// marked is the text that is marked, with the spaces and the ends of paragraphs that the
// toolkit leaves out where it breaks a line.
func (t *LinkedText) marked() string {
	var b strings.Builder
	whole, at := textOf(t.Segments), 0
	for i, row := range t.rows() {
		gap := "\n"
		if n := strings.Index(whole[at:], row.Text); n >= 0 {
			if between := whole[at : at+n]; !strings.Contains(between, "\n") {
				gap = between
			}
			at += n + len(row.Text)
		}
		if from, to, some := t.within(i, row); some {
			if b.Len() > 0 {
				b.WriteString(gap)
			}
			b.WriteString(string([]rune(row.Text)[from:to]))
		}
	}
	return strings.ReplaceAll(b.String(), hairSpace, "")
}

// textOf is the text of segments, each paragraph on a line of its own.
func textOf(segments []widget.RichTextSegment) string {
	var b strings.Builder
	for _, s := range segments {
		if block, ok := s.(interface {
			Segments() []widget.RichTextSegment
		}); ok {
			b.WriteString(textOf(block.Segments()))
		} else {
			b.WriteString(s.Textual())
		}
		if !s.Inline() {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
