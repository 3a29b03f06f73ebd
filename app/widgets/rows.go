package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RowText is one row of a long list: a title and a quieter note under it.
type RowText struct {
	Title, Note string
	Quiet       bool // the title is as quiet as the note
}

// Rows lists many things and draws only the rows on the screen.
type Rows struct {
	widget.List
	Keys    Keyboard
	OnPoint func(i int) // the pointer or the keyboard is on a row; nil: nobody asks
	Entered func(i int) // by a key on a row, in place of opening it; may be nil
	At      int         // the row that the keyboard is on
}

// Rows makes a list. A click opens a row, and so do Enter and Space on the one
// that has the focus.
func (k Keyboard) Rows(count int, text func(i int) RowText, open func(i int)) *Rows {
	r := &Rows{Keys: k}
	r.Length = func() int { return count }
	r.CreateItem = newRow
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { setRow(o, text(i)) }
	r.OnSelected = func(i widget.ListItemID) {
		r.At = i
		r.UnselectAll()
		open(i)
	}
	r.OnHighlighted = func(i widget.ListItemID) {
		if r.OnPoint != nil {
			r.OnPoint(i)
		}
	}
	r.ExtendBaseWidget(r)
	return r
}

// Choices makes a list of single lines.
func (k Keyboard) Choices(names []string, choose func(i int)) *Rows {
	r := k.Rows(len(names), func(i int) RowText { return RowText{Title: names[i]} }, choose)
	r.CreateItem = func() fyne.CanvasObject {
		row := newRow().(*widget.RichText)
		row.Segments = row.Segments[:1]
		return row
	}
	return r
}

// TypedKey implements fyne.Focusable. The arrows go by one row, Page up and Page
// down by what is seen, Home and End to the ends.
func (r *Rows) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		r.Point(r.At - 1)
	case fyne.KeyDown:
		r.Point(r.At + 1)
	case fyne.KeyPageUp:
		r.Point(r.At - r.seen())
	case fyne.KeyPageDown:
		r.Point(r.At + r.seen())
	case fyne.KeyHome:
		r.Point(0)
	case fyne.KeyEnd:
		r.Point(r.Length() - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.enter()
	default:
		r.Keys.Key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (r *Rows) TypedRune(c rune) { r.Keys.Char(c) }

// enter opens the row that the keyboard is on.
func (r *Rows) enter() {
	switch {
	case r.Length() == 0:
	case r.Entered != nil:
		r.Entered(r.At)
	default:
		r.Select(r.At)
	}
}

// Point moves the keyboard to a row, or to the nearest there is.
func (r *Rows) Point(i int) {
	if n := r.Length(); n > 0 {
		r.At = min(max(i, 0), n-1)
		r.Highlight(r.At)
	}
}

// Click opens a row, as a click on it does, where what stands in it has taken the click.
func (r *Rows) Click(i int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.Point(i)
	r.Select(i)
}

// Needs is how high all rows are together, in px.
func (r *Rows) Needs() float32 {
	gap := r.Theme().Size(theme.SizeNamePadding)
	return max(0, float32(r.Length())*(r.CreateItem().MinSize().Height+gap)-gap)
}

// seen is how many rows fit on the list, at least one.
func (r *Rows) seen() int {
	gap := r.Theme().Size(theme.SizeNamePadding)
	return max(1, int(r.Size().Height/(r.CreateItem().MinSize().Height+gap)))
}

// newRow is an empty row; both lines end in “…” where they do not fit.
func newRow() fyne.CanvasObject {
	rich := widget.NewRichText(
		&widget.TextSegment{Style: widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}},
		&widget.TextSegment{Style: widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder}},
	)
	rich.Truncation = fyne.TextTruncateEllipsis
	setRow(rich, RowText{Title: "–", Note: "–"})
	return rich
}

func setRow(o fyne.CanvasObject, t RowText) {
	rich := o.(*widget.RichText)
	title := rich.Segments[0].(*widget.TextSegment)
	title.Text, title.Style.ColorName = OneLine(Brief(t.Title, MostTitle)), theme.ColorNameForeground
	if t.Quiet {
		title.Style.ColorName = theme.ColorNamePlaceHolder
	}
	if len(rich.Segments) > 1 {
		rich.Segments[1].(*widget.TextSegment).Text = OneLine(Brief(t.Note, MostTitle))
	}
	rich.Refresh()
}
