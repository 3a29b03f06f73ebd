package view

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Part is what of an event is dragged.
type Part int

// The parts: all of it, and its ends.
const (
	Whole Part = iota
	Start
	End
)

// Pull is where an event is dragged to.
type Pull struct {
	By       edtf.Instant // how far along the line, s
	PxPerDay float64      // there
	At       edtf.Instant // under the pointer
	Lane     string       // id of the lane under the pointer, where it is another one; "" for its own
	From     string       // id of the lane that it was taken from
	Free     bool         // Alt is held: it stops at no other event
}

// Grab is an event that is dragged.
type Grab interface {
	// Over says what a drop would write, and by how much of time the event would move
	// then: what is shown moves by that.
	Over(to Pull) (tip string, by edtf.Instant)
	// Drop writes that.
	Drop(to Pull)
	// Events are the ids of all events that move.
	Events() []string
}

// grabReach is how near to an end of a bar that end is taken, and startReach how far a press
// has to move before anything is dragged, px.
const (
	grabReach  = 8
	startReach = 4
	leastBar   = 4 * grabReach // of which the ends can be taken
)

// hand is the pointer as far as it drags events, and asks for a menu.
type hand struct{ *pointer }

// grab is a drag of the selected event that is under way.
type grab struct {
	Grab
	part  Part
	from  fyne.Position
	at    edtf.Instant // under the pointer when it began
	lane  string       // likewise
	moves bool         // far enough to be meant
	over  bool         // ended by a key: the rest of the drag does nothing
}

// take begins to drag what is under the pointer, where that can be dragged.
func (p hand) take(at fyne.Position) {
	sh := p.zones.hit(at)
	if p.tell.OnGrab == nil || sh.ID == "" || p.press.zone != zoneBody {
		return
	}
	part := p.partAt(at, sh.ID)
	g := p.tell.OnGrab(sh.ID, part)
	if g == nil {
		return
	}
	when, _ := p.zones.timeAt(at)
	p.press.grab = &grab{Grab: g, part: part, from: at, at: when, lane: p.zones.laneAt(at)}
}

// partAt is which part of an event is at a place: an end of a bar, or all of it.
func (p hand) partAt(at fyne.Position, id string) Part {
	for _, sh := range p.marks([]string{id}) {
		x := float64(at.X) - p.frame.stage.left - p.frame.stage.shift
		y := float64(at.Y) + p.frame.scroll
		if sh.Kind != scene.Rect || sh.W < leastBar || y < sh.Y-grabReach || y > sh.Y+sh.H+grabReach {
			continue
		}
		switch {
		case math.Abs(x-sh.X) <= grabReach:
			return Start
		case math.Abs(x-sh.X-sh.W) <= grabReach:
			return End
		}
	}
	return Whole
}

// marks are those of some events in the body as it is drawn.
func (p hand) marks(of []string) (all []scene.Shape) {
	in := make(map[string]bool, len(of))
	for _, id := range of {
		in[id] = true
	}
	for _, sh := range p.frame.stage.body.Scene.Shapes {
		if in[sh.ID] && (sh.Class == scene.Mark || sh.Class == scene.Secondary) {
			all = append(all, sh)
		}
	}
	return all
}

// pull is where the pointer has dragged the event to.
func (p hand) pull() Pull {
	g := p.press.grab
	at := g.from.Add(p.press.way)
	x := float64(at.X) - p.frame.stage.left
	v := p.frame.view
	to := Pull{By: v.At(x) - g.at, At: v.At(x), From: g.lane}
	to.PxPerDay = p.pxPerDay(x)
	to.Free = p.settings.Modifiers()&fyne.KeyModifierAlt != 0
	if lane := p.zones.laneAt(fyne.NewPos(0, at.Y)); lane != g.lane && lane != "" {
		to.Lane = lane
	}
	return to
}

// dragEvent shows where the event would be dropped. Nothing else moves.
func (p hand) dragEvent() {
	g := p.press.grab
	if g.over {
		return
	}
	if !g.moves && math.Hypot(float64(p.press.way.DX), float64(p.press.way.DY)) < startReach {
		return
	}
	g.moves = true
	to := p.pull()
	tip, by := g.Over(to)
	f := p.frame
	f.drawOverlay()
	p.drawGrab(tip, by, to.Lane)
	f.stage.overlay.Paint()
	f.dirty()
}

// goOn goes on with a drag where another drawing has come meanwhile, as one does that was
// asked for before the drag began: an event is shown where it is held, and the overview is
// dragged from where its frame stands now.
func (p hand) goOn() {
	switch {
	case !p.press.dragged:
	case p.press.grab != nil:
		p.dragEvent()
	case p.press.zone == zoneOverview || p.press.zone == zoneFrame || p.press.zone == zoneFrom || p.press.zone == zoneTo:
		p.press.view, p.press.at, p.press.way = p.frame.view, p.press.at.Add(p.press.way), fyne.Delta{}
	}
}

// drawGrab draws the event where it would stand, over all else, with what would be written.
func (p hand) drawGrab(tip string, by edtf.Instant, lane string) {
	f, g := p.frame, p.press.grab
	v := f.view
	move := func(x float64) float64 {
		return v.X(v.Axis().Place(v.At(x) + by))
	}
	dy := 0.0
	if lane != "" {
		dy = p.laneTop(lane) - p.laneTop(g.lane)
	}
	dst := &f.stage.overlay.Scene
	for _, sh := range p.marks(g.Events()) {
		left, right := sh.X+f.stage.shift, sh.X+f.stage.shift+sh.W
		switch {
		case sh.Kind == scene.Rect && g.part != End && g.part != Start:
			left, right = move(left), move(right)
		case g.part == Start:
			left = min(move(left), right)
		case g.part == End:
			right = max(move(right), left)
		default: // what has a size of its own keeps it
			middle := move((left + right) / 2)
			left, right = middle-sh.W/2, middle+sh.W/2
		}
		sh.X, sh.W, sh.Y = left, right-left, sh.Y+dy
		sh.Class, sh.Stroke, sh.Width, sh.Group = scene.Overlay, scene.Focus, 2, 0
		dst.Add(sh)
	}
	p.drawTip(dst, tip)
}

// The box of the tip, px.
const (
	tipSize = 14
	tipLine = 22
	tipPad  = 8
	tipAway = 20
)

// drawTip writes what would be written beside the pointer.
func (p hand) drawTip(dst *scene.Scene, tip string) {
	if tip == "" {
		return
	}
	at := p.press.grab.from.Add(p.press.way)
	w := float64(fyne.MeasureText(tip, tipSize, fyne.TextStyle{}).Width) + 2*tipPad
	x := min(max(float64(at.X)-p.frame.stage.left-w/2, 0), max(p.frame.stage.width-w, 0))
	y := float64(at.Y) + p.frame.scroll - tipAway - tipLine
	if y < p.frame.scroll {
		y = float64(at.Y) + p.frame.scroll + tipAway
	}
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overlay, X: x, Y: y, W: w, H: tipLine, Radius: 4, Fill: scene.Paper, Stroke: scene.Focus, Width: 1})
	dst.Add(scene.Shape{Kind: scene.Text, Class: scene.Overlay, X: x + tipPad, Y: y + (tipLine-tipSize*1.36)/2, W: w - 2*tipPad, H: tipSize * 1.36, Size: tipSize, Fill: scene.Body, Text: tip})
}

// laneTop is where a lane begins, px of the body.
func (p hand) laneTop(id string) float64 {
	for _, sh := range p.frame.stage.lanes.Scene.Shapes {
		if sh.Class == scene.Lane && sh.Kind == scene.Rect && sh.ID == id {
			return sh.Y
		}
	}
	return 0
}

// letGo ends the drag of an event, and drops it where it was dragged to.
func (p hand) letGo() {
	g := p.press.grab
	p.press.grab = nil
	if g.over || !g.moves {
		p.frame.drawOverlay()
		p.frame.dirty()
		return
	}
	p.press.grab = g
	to := p.pull()
	p.press.grab = nil
	p.frame.drawOverlay()
	p.frame.dirty()
	g.Drop(to)
}

// CancelDrag ends the drag of an event with nothing changed, and reports whether there was
// one.
func (t *Timeline) CancelDrag() bool { return hand{t.pointer}.cancel() }

// Stands returns the instant at which an event stands that is drawn.
func (t *Timeline) Stands(id string) (at edtf.Instant, drawn bool) { return t.frame.drawing.Stands(id) }

// Under is the id of what can be clicked under the pointer; "" for nothing.
func (t *Timeline) Under() string { return t.under }

func (p hand) cancel() bool {
	g := p.press.grab
	if g == nil || g.over || !g.moves {
		return false
	}
	g.over = true
	p.frame.drawOverlay()
	p.frame.dirty()
	p.motion.settle()
	return true
}

// Spot is a place on the line.
type Spot struct {
	At       fyne.Position // in the widget, px
	When     edtf.Instant
	PxPerDay float64 // there
	Lane     string  // id; "" for none
	Event    string  // id of the event that stands there; "" for none
}

// menu tells where the other button was pressed on the line. While something is dragged it
// ends that.
func (p hand) menu(at fyne.Position) {
	if p.press.down {
		p.cancel()
		return
	}
	if p.tell.OnMenu == nil || p.zones.zoneAt(at) != zoneBody {
		return
	}
	when, _ := p.zones.timeAt(at)
	there := Spot{At: at, When: when, PxPerDay: p.pxPerDay(float64(at.X) - p.frame.stage.left), Lane: p.zones.laneAt(fyne.NewPos(0, at.Y))}
	if sh := p.zones.hit(at); sh.Class != scene.Cluster && sh.Class != scene.Era {
		there.Event = sh.ID
	}
	p.tell.OnMenu(there)
}

// pxPerDay is how wide a day is at a place of the body, px.
func (p hand) pxPerDay(x float64) float64 {
	const day = 24 * 60 * float64(edtf.Minute)
	if two := float64(p.frame.view.At(x+1) - p.frame.view.At(x-1)); two > 0 {
		return 2 * day / two
	}
	return math.Inf(1)
}
