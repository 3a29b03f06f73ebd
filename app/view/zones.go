package view

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// zone is a part of the widget that answers to the pointer in its own way.
type zone uint8

const (
	zoneNone     zone = iota // beside all of these, or no drawing
	zoneLanes                // the names of the lanes: click, drag to another place
	zoneBody                 // lanes and axis band: pan, select
	zoneThumb                // the scroll bar
	zoneOverview             // the overview beside the frame: jump
	zoneFrame                // the frame in the overview: pan
	zoneFrom                 // the left edge of the frame: zoom
	zoneTo                   // the right edge
)

// Reaches, in px.
const (
	edgeReach  = 8  // of the edges of the frame, where its handles are
	thumbReach = 12 // of the scroll bar, from the edge

	reachStep = 4.0 // between the rings in which is looked for what a finger means
	reachWays = 12  // in each of them
)

// zones finds what is at a position in the widget, px.
type zones struct {
	frame    *frame
	settings *Settings
}

// zoneAt returns the zone at a place in the widget.
func (z *zones) zoneAt(at fyne.Position) zone {
	s := &z.frame.stage
	x, y := float64(at.X), float64(at.Y)
	switch {
	case z.frame.drawing == nil || x < 0 || y < 0:
		return zoneNone
	case y >= s.overviewTop:
		return z.overviewZone(x - s.overviewLeft)
	case x < s.left && y < s.height:
		return zoneLanes
	case x < s.left:
		return zoneNone
	case z.frame.maxScroll() > 0 && y < s.height && x >= s.left+s.width-thumbReach:
		return zoneThumb
	}
	return zoneBody
}

// overviewZone returns the zone at x px from the overview's left edge. Of a
// narrow frame the outer half of each edge can be taken, the inside moves it.
func (z *zones) overviewZone(x float64) zone {
	from, to := z.edges()
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
func (z *zones) edges() (from, to float64) {
	first, last := z.frame.view.Range()
	from, to = z.frame.drawing.OverviewX(first), z.frame.drawing.OverviewX(last)
	for i := range z.frame.stage.overview.Scene.Shapes {
		if sh := &z.frame.stage.overview.Scene.Shapes[i]; sh.Class == scene.Window && sh.Width > 0 { // not its handles
			from, to = min(from, sh.X), max(to, sh.X+sh.W)
		}
	}
	return from, to
}

// timeAt returns the instant at a place in the widget; inside is false where
// there is none.
func (z *zones) timeAt(at fyne.Position) (t edtf.Instant, inside bool) {
	switch z.zoneAt(at) {
	case zoneNone, zoneLanes:
		return 0, false
	case zoneBody, zoneThumb:
		return z.frame.view.At(float64(at.X) - z.frame.stage.left), true
	}
	return z.frame.drawing.OverviewAt(float64(at.X) - z.frame.stage.overviewLeft), true
}

// pointedX returns the px of the body that a place in the widget points at: those
// above or below it, or from the overview those of the time there.
func (z *zones) pointedX(at fyne.Position) float64 {
	switch z.zoneAt(at) {
	case zoneNone, zoneLanes, zoneBody, zoneThumb:
		return float64(at.X) - z.frame.stage.left
	}
	t := z.frame.drawing.OverviewAt(float64(at.X) - z.frame.stage.overviewLeft)
	return z.frame.view.X(z.frame.view.Axis().Place(t))
}

// laneAt returns the id of the lane at a place in the widget; "" for none.
func (z *zones) laneAt(at fyne.Position) string {
	y := float64(at.Y) + z.frame.scroll
	for _, sh := range z.frame.stage.lanes.Scene.Shapes {
		if sh.Class == scene.Lane && sh.Kind == scene.Rect && sh.ID != "" && y >= sh.Y && y < sh.Y+sh.H {
			return sh.ID
		}
	}
	return ""
}

// hit returns what can be clicked at a place in the widget, or as near to it as reach goes: a
// cluster, an era, or something that stands for an event. The zero Shape is nothing.
func (z *zones) hit(at fyne.Position) scene.Shape {
	sh := z.hitAt(at)
	for r := reachStep; sh.ID == "" && r <= z.settings.Reach; r += reachStep {
		for i := 0; sh.ID == "" && i < reachWays; i++ {
			dy, dx := math.Sincos(2 * math.Pi * float64(i) / reachWays)
			if sh = z.hitAt(at.AddXY(float32(r*dx), float32(r*dy))); sh.Class == scene.Era {
				sh = scene.Shape{} // which is wide enough to be met
			}
		}
	}
	return sh
}

// hitAt returns what can be clicked at a place itself.
func (z *zones) hitAt(at fyne.Position) scene.Shape {
	s := &z.frame.stage
	if z.zoneAt(at) != zoneBody || float64(at.Y) >= s.seen {
		return scene.Shape{}
	}
	x, y := float64(at.X)-s.left, float64(at.Y)+z.frame.scroll
	if sh, ok := s.overlay.Scene.Hit(x, y); ok {
		return sh
	}
	sh, ok := s.floating.Scene.Hit(x, y)
	if !ok {
		sh, ok = s.body.Scene.Hit(x-s.shift, y)
	}
	if !ok {
		return scene.Shape{}
	}
	switch sh.Class {
	case scene.Mark, scene.Secondary, scene.Label, scene.Leader, scene.Cluster, scene.Era:
		return sh
	}
	return scene.Shape{}
}

// cursorFor returns the cursor over a zone, where hit is under the pointer.
func cursorFor(z zone, hit string) desktop.Cursor {
	switch {
	case z == zoneFrom || z == zoneTo:
		return desktop.HResizeCursor
	case z == zoneFrame || (z == zoneBody || z == zoneLanes) && hit != "":
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
