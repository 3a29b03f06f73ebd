package split

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"tideline/app/widgets"
)

// handleHeight is the height of the edge by which a panel from below is drawn up or down, as a
// finger needs it, and of the bar that is seen on it, in px.
const (
	handleHeight = 28
	handleOver   = 6 // that it lies over the panel: both have round corners
	barHeight    = 4
	barWidth     = 40
)

// newHandle makes the upper edge of a panel from below.
func newHandle(lift func(by float32), letGo func()) *grip {
	h := newGrip(desktop.VResizeCursor, func(by fyne.Delta) { lift(-by.DY) }, letGo)
	h.look = func() fyne.CanvasObject {
		bar := container.NewGridWrap(fyne.NewSize(barWidth, barHeight), widgets.NewSurface(theme.ColorNameScrollBar, ""))
		edge := container.New(layout.NewCustomPaddedLayout(0, handleHeight-1, 0, 0), widgets.NewSurface(theme.ColorNameSeparator, ""))
		return container.NewStack(widgets.NewSurface(theme.ColorNameMenuBackground, ""), edge, container.NewCenter(bar))
	}
	return h
}

// risenHeight is the height of a panel from below with its edge, in px.
func (d *Split) risenHeight() float32 {
	whole := d.Size().Height
	if d.risen == 0 {
		return whole * shareRisen
	}
	return min(d.risen, whole*mostRisen)
}

// lift makes a panel from below higher by so many px.
func (d *Split) lift(by float32) {
	d.risen = max(min(d.risenHeight()+by, d.Size().Height*mostRisen), handleHeight)
	d.Refresh()
}

// letGo has a panel go away that was drawn down.
func (d *Split) letGo() {
	if d.risen < leastRisen {
		d.risen, d.called = 0, false
		d.Refresh()
	}
}

// tellBelow tells how many px of the height a panel from below hides, when that changes.
func (d *Split) tellBelow() {
	below := float32(0)
	if d.Open() && d.rises() {
		below = d.risenHeight()
	}
	if below != d.below && d.OnBelow != nil {
		d.below = below
		d.OnBelow(below)
	}
}

// Part is what lies at a place.
type Part int

// The parts.
const (
	Line  Part = iota // the line itself
	Under             // what lies under it
	Panel
	Edge // by which one of them is made larger
)

// At returns what lies at a place, in px of the whole; what lies beside it is no part of it.
func (d *Split) At(at fyne.Position) Part {
	holds := func(o fyne.CanvasObject, from fyne.Position) bool {
		p, size := o.Position().Add(from), o.Size()
		return o.Visible() && at.X >= p.X && at.Y >= p.Y && at.X < p.X+size.Width && at.Y < p.Y+size.Height
	}
	switch {
	case holds(d.handle, fyne.Position{}), holds(d.grip, fyne.Position{}):
		return Edge
	case holds(d.drawer, fyne.Position{}):
		return Panel
	case d.line.pane != nil && holds(d.line.grip, d.line.Position()):
		return Edge
	case holds(d.line.line, d.line.Position()) && (d.line.pane == nil || !holds(d.line.pane, d.line.Position())):
		return Line
	}
	return Under
}
