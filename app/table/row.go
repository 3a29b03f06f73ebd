package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/table/rows"
	"tideline/app/widgets"
)

// Widths of columns in px, at the size of text that textSize is; 0 for what is left.
const (
	dateWidth   = 168
	nameWidth   = 168
	wordWidth   = 128
	numberWidth = 96
	textSize    = 14
	leastWidth  = 240 // of a row
	leastAll    = 440 // with all columns
	leastRest   = 0.4 // of the width, for the title
	wide        = 900 // a row from which on all columns have more room,
	mostWider   = 1.5 // up to so many times as much
)

func width(c rows.Column) float32 {
	switch c {
	case rows.Date:
		return dateWidth
	case rows.Lane, rows.Maker, rows.Speaker, rows.Printed, rows.Event:
		return nameWidth
	case rows.Status, rows.Sort:
		return wordWidth
	case rows.Citations, rows.Uses:
		return numberWidth
	}
	return 0
}

// columns lays out the cells of a row, and the heads over them. Where there is little
// room, all columns but that of the title get narrower alike, and where there is too
// little only the first two are left.
type columns struct {
	kind  rows.Kind
	tight float32 // px that each cell is moved up and made higher by: the toolkit's texts stand far apart
}

var _ fyne.Layout = columns{}

// MinSize implements fyne.Layout.
func (c columns) MinSize(cells []fyne.CanvasObject) fyne.Size {
	var height float32
	for _, cell := range cells {
		height = max(height, cell.MinSize().Height-2*c.tight)
	}
	return fyne.NewSize(leastWidth, height)
}

// Layout implements fyne.Layout.
func (c columns) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	widths := c.widths(size.Width)
	x := float32(0)
	for i, cell := range cells {
		widgets.SetShown(cell, i < len(widths))
		if i < len(widths) {
			cell.Move(fyne.NewPos(x, -c.tight))
			cell.Resize(fyne.NewSize(widths[i], size.Height+2*c.tight))
			x += widths[i]
		}
	}
}

// widths are those of the columns for which there is room in a width, in px.
func (c columns) widths(whole float32) []float32 {
	scale := theme.TextSize() / textSize
	all := c.kind.Columns()
	if whole < leastAll*scale {
		all = all[:2]
	}
	scale *= max(1, min(whole/(wide*scale), mostWider))
	var fixed float32
	for _, column := range all {
		fixed += width(column) * scale
	}
	if most := whole * (1 - leastRest); fixed > most {
		scale *= most / fixed
		fixed = most
	}
	widths := make([]float32, len(all))
	for i, column := range all {
		if widths[i] = width(column) * scale; widths[i] == 0 {
			widths[i] = whole - fixed
		}
	}
	return widths
}

// tight is how much nearer to each other rows stand than the toolkit's texts do, px.
const tight = 4

// newRow is an empty row of a list.
func newRow(kind rows.Kind) fyne.CanvasObject {
	row := container.New(columns{kind, tight})
	for range kind.Columns() {
		cell := widget.NewLabel("–")
		cell.Truncation = fyne.TextTruncateEllipsis
		here := widgets.NewSurface(theme.ColorNameSelection, theme.ColorNameFocus) // where the keyboard is
		here.Hide()
		row.Add(container.NewStack(here, cell, newCover()))
	}
	return row
}

// setRow writes a row of a list.
func setRow(o fyne.CanvasObject, l *rows.List, i int) {
	row := o.(*fyne.Container)
	marked := l.IsMarked(i)
	for at, c := range l.Kind.Columns() {
		text := widgets.OneLine(widgets.Brief(l.Cell(i, c), widgets.MostTitle))
		if cell := row.Objects[at].(*fyne.Container).Objects[1].(*widget.Label); cell.Text != text || cell.TextStyle.Bold != marked {
			cell.TextStyle.Bold = marked
			cell.SetText(text)
		}
	}
}
