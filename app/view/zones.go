package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// zone is a part of the widget that answers to the pointer in its own way.
type zone uint8

const (
	zoneNone     zone = iota // the names of the lanes, or no drawing
	zoneBody                 // lanes and axis band: pan, select
	zoneThumb                // the scroll bar
	zoneOverview             // the overview beside the frame: jump
	zoneFrame                // the frame in the overview: pan
	zoneFrom                 // the left edge of the frame: zoom
	zoneTo                   // the right edge
)

// Reaches, in px.
const (
	edgeReach  = 6  // of the edges of the frame
	thumbReach = 12 // of the scroll bar, from the edge
)

// zoneAt returns the zone at a place in the widget.
func (p *pointer) zoneAt(at fyne.Position) zone {
	s := &p.frame.stage
	x, y := float64(at.X), float64(at.Y)
	switch {
	case p.frame.drawing == nil || x < 0 || y < 0:
		return zoneNone
	case y >= s.overviewTop:
		return p.overviewZone(x - s.overviewLeft)
	case x < s.left:
		return zoneNone
	case p.frame.maxScroll() > 0 && y < s.height && x >= s.left+s.width-thumbReach:
		return zoneThumb
	}
	return zoneBody
}

// overviewZone returns the zone at x px from the overview's left edge. Of a
// narrow frame the outer half of each edge can be taken, the inside moves it.
func (p *pointer) overviewZone(x float64) zone {
	from, to := p.edges()
	inner := min(edgeReach, (to-from)/4)
	switch {
	case x < 0:
		return zoneNone
	case x >= from-edgeReach && x <= from+inner:
		return zoneFrom
	case x >= to-inner && x <= to+edgeReach:
		return zoneTo
	case x > from && x < to:
		return zoneFrame
	}
	return zoneOverview
}

// edges returns where the edges of the drawn frame stand in the overview, in px
// from its left edge. A short view is drawn wider than it is.
func (p *pointer) edges() (from, to float64) {
	first, last := p.frame.view.Range()
	from, to = p.frame.drawing.OverviewX(first), p.frame.drawing.OverviewX(last)
	for i := range p.frame.stage.overview.scene.Shapes {
		if sh := &p.frame.stage.overview.scene.Shapes[i]; sh.Class == scene.Window && sh.Width > 0 { // not its handles
			from, to = min(from, sh.X), max(to, sh.X+sh.W)
		}
	}
	return from, to
}

// timeAt returns the instant at a place in the widget; inside is false where
// there is none.
func (p *pointer) timeAt(at fyne.Position) (t edtf.Instant, inside bool) {
	switch p.zoneAt(at) {
	case zoneNone:
		return 0, false
	case zoneBody, zoneThumb:
		return p.frame.view.At(float64(at.X) - p.frame.stage.left), true
	}
	return p.frame.drawing.OverviewAt(float64(at.X) - p.frame.stage.overviewLeft), true
}

// pointedX returns the px of the body that a place in the widget points at: those
// above or below it, or from the overview those of the time there.
func (p *pointer) pointedX(at fyne.Position) float64 {
	switch p.zoneAt(at) {
	case zoneNone, zoneBody, zoneThumb:
		return float64(at.X) - p.frame.stage.left
	}
	t := p.frame.drawing.OverviewAt(float64(at.X) - p.frame.stage.overviewLeft)
	return p.frame.view.X(p.frame.view.Axis().Place(t))
}

// hit returns what can be clicked at a place in the widget: a cluster, or
// something that stands for an event. The zero Shape is nothing.
func (p *pointer) hit(at fyne.Position) scene.Shape {
	s := &p.frame.stage
	if p.zoneAt(at) != zoneBody || float64(at.Y) >= s.height {
		return scene.Shape{}
	}
	x, y := float64(at.X)-s.left, float64(at.Y)+p.frame.scroll
	if sh, ok := s.overlay.scene.Hit(x, y); ok {
		return sh
	}
	sh, ok := s.body.scene.Hit(x-s.shift, y)
	if !ok {
		return scene.Shape{}
	}
	switch sh.Class {
	case scene.Mark, scene.Secondary, scene.Label, scene.Leader, scene.Cluster:
		return sh
	}
	return scene.Shape{}
}

// cursorFor returns the cursor over a zone, where hit is under the pointer.
func cursorFor(z zone, hit string) desktop.Cursor {
	switch {
	case z == zoneFrom || z == zoneTo:
		return desktop.HResizeCursor
	case z == zoneFrame || z == zoneBody && hit != "":
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
