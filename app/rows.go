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
	onEscape func(*fyne.KeyEvent)
}

// newRows makes a list. A click, or Space on the focused row, opens one; Esc
// goes on to the owner.
func newRows(count int, text func(i int) rowText, open func(i int), onEscape func(*fyne.KeyEvent)) *rows {
	r := &rows{onEscape: onEscape}
	r.Length = func() int { return count }
	r.CreateItem = newRow
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { setRow(o, text(i)) }
	r.OnSelected = func(i widget.ListItemID) {
		r.UnselectAll()
		open(i)
	}
	r.ExtendBaseWidget(r)
	return r
}

// TypedKey implements fyne.Focusable.
func (r *rows) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		r.onEscape(ev)
		return
	}
	r.List.TypedKey(ev)
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
	rich.Segments[0].(*widget.TextSegment).Text = oneLine(t.title)
	rich.Segments[1].(*widget.TextSegment).Text = oneLine(t.note)
	rich.Refresh()
}
