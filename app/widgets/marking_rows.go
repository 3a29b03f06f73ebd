package widgets

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// row is a piece of a text that stands on one line: between two links, or a link.
type row struct {
	text  string
	size  float32 // of the letters, px
	style fyne.TextStyle
	at    fyne.Position // in the text
	box   fyne.Size
}

// rows are the pieces of text in the order in which they are read.
func (t *LinkedText) rows() (all []row) {
	if t.laid == nil {
		return nil
	}
	for _, o := range t.laid.WidgetRenderer.Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			all = append(all, row{text.Text, text.TextSize, text.TextStyle, text.Position(), text.MinSize()})
		} else if link, box := linkIn(o); link != nil && link.Text != "" {
			size := t.Theme().Size(link.SizeName)
			if link.SizeName == "" {
				size = t.Theme().Size(theme.SizeNameText)
			}
			all = append(all, row{link.Text, size, link.TextStyle, box.Position(), fyne.MeasureText(link.Text, size, link.TextStyle)})
		}
	}
	return all
}

// placeAt is the place that is nearest to a position.
func (t *LinkedText) placeAt(at fyne.Position) (p place) {
	for i, row := range t.rows() {
		switch {
		case at.Y < row.at.Y:
			return p // above this row, and so at the end of the one before
		case at.X < row.at.X && at.Y < row.at.Y+row.box.Height:
			return place{i, 0}
		}
		p = place{i, row.reached(at.X - row.at.X)}
		if at.Y < row.at.Y+row.box.Height && at.X <= row.at.X+row.box.Width {
			return p
		}
	}
	return p
}

// end implements markable.
func (t *LinkedText) end() place {
	rows := t.rows()
	if len(rows) == 0 {
		return place{}
	}
	return place{len(rows) - 1, rows[len(rows)-1].length()}
}

// length is how many characters a row has.
func (r row) length() int { return len([]rune(r.text)) }

// reached is how many characters of a row lie to the left of a place, in px.
func (r row) reached(x float32) int {
	return sort.Search(r.length(), func(n int) bool { return (r.width(n)+r.width(n+1))/2 > x })
}

// width is the width of so many characters of a row, in px.
func (r row) width(n int) float32 {
	runes := []rune(r.text)
	return fyne.MeasureText(string(runes[:min(n, len(runes))]), r.size, r.style).Width
}

// mark implements markable.
func (t *LinkedText) mark(from, to place) {
	if from != t.begin || to != t.until {
		t.begin, t.until = from, to
		t.Refresh()
	}
}

// point shows a caret at a place; nil no longer.
func (t *LinkedText) point(at *place) {
	t.caret = at
	t.Refresh()
}

// caretWidth is how wide a caret is, in px.
const caretWidth = 2

// grounds are what lies behind what is marked, and the caret.
func (t *LinkedText) grounds() (all []fyne.CanvasObject) {
	if !t.begin.before(t.until) && t.caret == nil {
		return nil
	}
	th, variant := t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	for i, row := range t.rows() {
		if from, to, some := t.within(i, row); some {
			r := canvas.NewRectangle(th.Color(theme.ColorNameSelection, variant))
			left := row.width(from)
			r.Move(row.at.AddXY(left, 0))
			r.Resize(fyne.NewSize(row.width(to)-left, row.box.Height))
			all = append(all, r)
		}
		if t.caret != nil && t.caret.row == i {
			r := canvas.NewRectangle(th.Color(theme.ColorNameForeground, variant))
			r.Move(row.at.AddXY(row.width(t.caret.at)-caretWidth/2, 0))
			r.Resize(fyne.NewSize(caretWidth, row.box.Height))
			all = append(all, r)
		}
	}
	return all
}

// within is which characters of a row are marked.
func (t *LinkedText) within(i int, row row) (from, to int, some bool) {
	to = row.length()
	if i == t.begin.row {
		from = min(t.begin.at, to)
	}
	if i == t.until.row {
		to = min(t.until.at, to)
	}
	return from, to, i >= t.begin.row && i <= t.until.row && from < to
}

// marked implements markable. It has the spaces and the ends of paragraphs that the
// toolkit leaves out where it breaks a line.
func (t *LinkedText) marked() string {
	var b strings.Builder
	whole, at := textOf(t.Segments), 0
	for i, row := range t.rows() {
		gap := "\n"
		if n := strings.Index(whole[at:], row.text); n >= 0 {
			if between := whole[at : at+n]; !strings.Contains(between, "\n") {
				gap = between
			}
			at += n + len(row.text)
		}
		if from, to, some := t.within(i, row); some {
			if b.Len() > 0 {
				b.WriteString(gap)
			}
			b.WriteString(string([]rune(row.text)[from:to]))
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
