package view

import (
	"image"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"tideline/app/view/paper"
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
	ground                  *canvas.Rectangle
	body, floating, overlay *paper.Sheet
	band, edge              *paper.Sheet
	lanes, overview         *paper.Sheet
	panes                   struct{ body, band, lanes *paper.Pane }
	thumb, ring             *canvas.Rectangle
	objects                 []fyne.CanvasObject
	inks                    struct { // of body and floating parts
		palette scene.Palette
		quiet   bool // they step back
	}

	drawn
	geometry
}

// drawn is what the body and the axis band are drawn for.
type drawn struct {
	base   axis.View
	anchor axis.Pos      // a position in the middle of it
	shift  float64       // px from that view to the one that is shown
	took   time.Duration // to draw it
	trial  scene.Scene   // a body that is not shown
}

// geometry is where the parts of the widget are.
type geometry struct {
	left, width  float64 // where the body begins, and its width, px
	height       float64 // that the body has, px
	seen         float64 // px of it that are taken by whole lanes
	bandTop      float64 // px
	overviewTop  float64 // px
	overviewLeft float64 // px
}

func newStage() stage {
	s := stage{
		ground: &canvas.Rectangle{},
		body:   paper.New(), floating: paper.New(), overlay: paper.New(),
		band: paper.New(), edge: paper.New(), lanes: paper.New(), overview: paper.New(),
		thumb: &canvas.Rectangle{CornerRadius: thumbWidth / 2},
		ring:  &canvas.Rectangle{StrokeWidth: ringWidth, FillColor: color.Transparent},
	}
	s.body.Flat, s.overview.Flat = true, true
	s.panes.body, s.panes.band, s.panes.lanes = paper.NewPane(s.body, s.floating, s.overlay), paper.NewPane(s.band, s.edge), paper.NewPane(s.lanes)
	s.thumb.Hidden, s.ring.Hidden = true, true
	s.objects = []fyne.CanvasObject{s.ground, s.panes.body, s.panes.band, s.overview, s.panes.lanes, s.thumb, s.ring}
	return s
}

func (s *stage) sheets() [7]*paper.Sheet {
	return [...]*paper.Sheet{s.body, s.floating, s.overlay, s.band, s.edge, s.lanes, s.overview}
}

func (s *stage) setPalette(p scene.Palette) {
	s.inks.palette = p
	for _, sheet := range s.sheets() {
		sheet.SetPalette(p)
	}
	s.stepBack(s.inks.quiet)
	s.ground.FillColor = p[scene.Paper]
	s.thumb.FillColor = p[scene.EraLine] // lighter than any text
	s.ring.StrokeColor = p[scene.Focus]
}

// setPictures says where pictures of the drawing are found.
func (s *stage) setPictures(of func(name string) image.Image) {
	s.body.SetPictures(of)
	s.overlay.SetPictures(of)
}

// stepBack has body and floating parts painted in quiet colours from now on, or not.
func (s *stage) stepBack(quiet bool) {
	p := s.inks.palette
	if s.inks.quiet = quiet; quiet {
		p = p.Quiet()
	}
	s.body.SetPalette(p)
	s.floating.SetPalette(p)
}

// count returns how many objects are drawn.
func (s *stage) count() int {
	n := 0
	for _, sheet := range s.sheets() {
		n += len(sheet.Objects())
	}
	return n
}

// arrange gives every part its place: lanes on the left, the body beside them,
// the axis band under it, the overview at the bottom.
func (f *frame) arrange(size fyne.Size) {
	s := &f.stage
	s.ground.Resize(s.needsGround(size))
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
	paper.Place(s.panes.band, s.left, s.bandTop, s.width, f.drawing.AxisHeight())
	f.placePanes()
}

// needsGround is the size of the ground under everything: next to nothing where the toolkit
// wipes the window with the same colour. One more coat costs as much as all that stands on it
// where the processor paints.
func (s *stage) needsGround(size fyne.Size) fyne.Size {
	if s.inks.palette[scene.Paper] == theme.Color(theme.ColorNameBackground) {
		return fyne.NewSize(1, 1)
	}
	return size
}

// dirty has the canvas painted again. Refreshing the ground alone does that
// without walking through everything above it.
func (f *frame) dirty() { canvas.Refresh(f.stage.ground) }
