package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// rowText is one row of a long list: a title and a quieter note under it.
type rowText struct{ title, note string }

// rows lists many things and draws only the rows on the screen.
type rows struct {
	widget.List
	keys    keyboard
	onPoint func(i int) // the pointer or the keyboard is on a row; nil: nobody asks
	entered func(i int) // by a key on a row, in place of opening it; may be nil
	at      int         // the row that the keyboard is on
}

// rows makes a list. A click opens a row, and so do Enter and Space on the one
// that has the focus.
func (k keyboard) rows(count int, text func(i int) rowText, open func(i int)) *rows {
	r := &rows{keys: k}
	r.Length = func() int { return count }
	r.CreateItem = newRow
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { setRow(o, text(i)) }
	r.OnSelected = func(i widget.ListItemID) {
		r.at = i
		r.UnselectAll()
		open(i)
	}
	r.OnHighlighted = func(i widget.ListItemID) {
		if r.onPoint != nil {
			r.onPoint(i)
		}
	}
	r.ExtendBaseWidget(r)
	return r
}

// TypedKey implements fyne.Focusable. The arrows go by one row, Page up and Page
// down by what is seen, Home and End to the ends.
func (r *rows) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		r.point(r.at - 1)
	case fyne.KeyDown:
		r.point(r.at + 1)
	case fyne.KeyPageUp:
		r.point(r.at - r.seen())
	case fyne.KeyPageDown:
		r.point(r.at + r.seen())
	case fyne.KeyHome:
		r.point(0)
	case fyne.KeyEnd:
		r.point(r.Length() - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.enter()
	default:
		r.keys.key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (r *rows) TypedRune(c rune) { r.keys.char(c) }

// enter opens the row that the keyboard is on.
func (r *rows) enter() {
	switch {
	case r.Length() == 0:
	case r.entered != nil:
		r.entered(r.at)
	default:
		r.Select(r.at)
	}
}

// point moves the keyboard to a row, or to the nearest there is.
func (r *rows) point(i int) {
	if n := r.Length(); n > 0 {
		r.at = min(max(i, 0), n-1)
		r.Highlight(r.at)
	}
}

// seen is how many rows fit on the list, at least one.
func (r *rows) seen() int {
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
	setRow(rich, rowText{"–", "–"})
	return rich
}

func setRow(o fyne.CanvasObject, t rowText) {
	rich := o.(*widget.RichText)
	rich.Segments[0].(*widget.TextSegment).Text = oneLine(brief(t.title, mostTitle))
	rich.Segments[1].(*widget.TextSegment).Text = oneLine(brief(t.note, mostTitle))
	rich.Refresh()
}
