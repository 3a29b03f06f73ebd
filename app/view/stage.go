package view

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// Sizes of what the widget draws by itself, in px.
const (
	ringWidth  = 2 // of the focus ring
	thumbWidth = 4 // of the scroll bar
	thumbEdge  = 4 // between the scroll bar and the edge
	minThumb   = 24
)

// stage holds everything the widget shows: a sheet for each part of the
// drawing, clipped where it may be larger than its place.
type stage struct {
	ground                               *canvas.Rectangle
	body, overlay, band, lanes, overview *sheet
	bodyPane, bandPane, lanePane         *pane
	thumb, ring                          *canvas.Rectangle
	objects                              []fyne.CanvasObject
	trial                                scene.Scene // a body that is not shown

	base   axis.View // what body and band are drawn for
	anchor axis.Pos  // a place in the middle of it
	shift  float64   // px from the body's view to the one that is shown
	took   time.Duration

	left, width  float64 // where the body begins, and its width, px
	height       float64 // of the visible part of the body, px
	bandTop      float64 // px
	overviewTop  float64 // px
	overviewLeft float64 // px
}

func newStage() stage {
	s := stage{
		ground: &canvas.Rectangle{},
		body:   newSheet(), overlay: newSheet(), band: newSheet(), lanes: newSheet(), overview: newSheet(),
		thumb: &canvas.Rectangle{CornerRadius: thumbWidth / 2},
		ring:  &canvas.Rectangle{StrokeWidth: ringWidth, FillColor: color.Transparent},
	}
	s.bodyPane, s.bandPane, s.lanePane = newPane(s.body, s.overlay), newPane(s.band), newPane(s.lanes)
	s.thumb.Hidden, s.ring.Hidden = true, true
	s.objects = []fyne.CanvasObject{s.ground, s.bodyPane, s.bandPane, s.overview, s.lanePane, s.thumb, s.ring}
	return s
}

func (s *stage) sheets() [5]*sheet {
	return [...]*sheet{s.body, s.overlay, s.band, s.lanes, s.overview}
}

func (s *stage) setPalette(p scene.Palette) {
	for _, sheet := range s.sheets() {
		sheet.painter.setPalette(p)
	}
	s.ground.FillColor = p[scene.Paper]
	s.thumb.FillColor = p[scene.Second]
	s.ring.StrokeColor = p[scene.Focus]
}

// count returns how many objects are drawn.
func (s *stage) count() int {
	n := 0
	for _, sheet := range s.sheets() {
		n += len(sheet.painter.objects)
	}
	return n
}

// arrange gives every part its place: lanes on the left, the body beside them,
// the axis band under it, the overview at the bottom.
func (f *frame) arrange(size fyne.Size) {
	s := &f.stage
	s.ground.Resize(size)
	s.ring.Resize(size)
	if f.drawing == nil {
		return
	}
	w, h := float64(size.Width), float64(size.Height)
	s.left = f.drawing.LaneColumnWidth()
	s.width = max(w-s.left, 1)
	s.overviewTop = h - f.drawing.OverviewHeight()
	s.bandTop = s.overviewTop - f.drawing.AxisHeight()
	s.height = max(s.bandTop, 0)
	place(s.bodyPane, s.left, 0, s.width, s.height)
	place(s.bandPane, s.left, s.bandTop, s.width, f.drawing.AxisHeight())
	place(s.lanePane, 0, 0, s.left, s.height)
}

// dirty has the canvas painted again. Refreshing the ground alone does that
// without walking through everything above it.
func (f *frame) dirty() { canvas.Refresh(f.stage.ground) }
