// Package paper shows scenes as objects of Fyne's canvas, which it keeps and uses again:
// a [Sheet] is a scene that can be moved as one, a [Pane] clips what lies in it, a [Board]
// is drawn anew for every size. It knows no dates, no gestures and no timeline.
package paper

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/scene"
)

// Sheet shows one scene. Moving the sheet moves all of it at once.
type Sheet struct {
	widget.BaseWidget
	// Scene is what Paint will show.
	Scene scene.Scene
	// Flat has what lies under texts and pictures painted as one, in tiles: for scenes of
	// many shapes.
	Flat bool

	painter painter
	tiles   tiles
	above   above
	palette scene.Palette
	objects []fyne.CanvasObject
}

// New makes an empty sheet. It has no colours before SetPalette.
func New() *Sheet {
	s := &Sheet{}
	s.ExtendBaseWidget(s)
	return s
}

// Paint shows what the scene now holds.
func (s *Sheet) Paint() {
	s.objects = s.draw()
	s.Resize(fyne.NewSize(float32(s.Scene.W), float32(s.Scene.H)))
}

// draw returns the objects of the scene.
func (s *Sheet) draw() []fyne.CanvasObject {
	if !s.Flat {
		return s.painter.draw(&s.Scene)
	}
	before := len(s.objects)
	s.part()
	objects := append(s.tiles.add(s.objects[:0], s.Scene.W, s.Scene.H), s.painter.objects...)
	if n := len(objects); n < before {
		clear(objects[n:before])
	}
	return objects
}

// part has texts and pictures be objects, what is drawn over one of them, and the frame of
// the overview, which moves in every step over a strip that stays; the rest are tiles.
func (s *Sheet) part() {
	s.above.reset()
	s.tiles.begin(s.palette, scaleOf(s))
	s.painter.begin()
	for i := range s.Scene.Shapes {
		sh := &s.Scene.Shapes[i]
		covers := boxOf(sh)
		if sh.Kind == scene.Text || sh.Kind == scene.Image || isFrame(sh) || s.above.meets(covers) {
			s.above.add(covers)
			s.painter.shape(sh)
		} else {
			s.tiles.shapes = append(s.tiles.shapes, *sh)
		}
	}
}

// isFrame reports whether a shape is of the frame of the overview, or of the shade outside it.
func isFrame(s *scene.Shape) bool {
	return s.Class == scene.Window || s.Class == scene.Overview && s.Fill == scene.DimInk
}

// scaleOf returns the pixels to a px where an object is shown.
func scaleOf(o fyne.CanvasObject) float64 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.Scale() > 0 {
		return float64(c.Scale())
	}
	return 1
}

// SetPalette chooses the colours of the next Paint.
func (s *Sheet) SetPalette(p scene.Palette) {
	s.palette = p
	s.painter.setPalette(p)
}

// SetPictures says where the next Paint finds the pictures of image shapes by their names:
// nil for those that are not there, or not yet. It is asked with every Paint.
func (s *Sheet) SetPictures(of func(name string) image.Image) { s.painter.pictures = of }

// Objects returns what is shown, in paint order. They are valid until the next Paint.
func (s *Sheet) Objects() []fyne.CanvasObject { return s.objects }

// Wipe empties the sheet.
func (s *Sheet) Wipe() {
	s.Scene.Reset(0, 0)
	s.Paint()
}

// Picture shows a scene that does not change, in its size, by the painter of the
// timeline.
func Picture(s scene.Scene, p scene.Palette) fyne.CanvasObject {
	shown := New()
	shown.Scene = s
	shown.SetPalette(p)
	shown.Paint()
	return container.New(layout.NewGridWrapLayout(fyne.NewSize(float32(s.W), float32(s.H))), shown)
}

// CreateRenderer implements fyne.Widget.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

// sheetRenderer hands out the used objects of the painter. Its size is that of
// the scene; what it holds must not make anything else be laid out anew.
type sheetRenderer struct{ sheet *Sheet }

func (r *sheetRenderer) Layout(fyne.Size)             {}
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *sheetRenderer) Refresh()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.sheet.objects }
func (r *sheetRenderer) Destroy()                     {}

// Pane clips the objects in it to its own size. Whoever owns it places them.
type Pane struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
}

// NewPane makes a pane of what lies in it.
func NewPane(objects ...fyne.CanvasObject) *Pane {
	p := &Pane{objects: objects}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return &paneRenderer{p} }

type paneRenderer struct{ pane *Pane }

// IsClip tells Fyne's drivers to clip what is inside.
func (r *paneRenderer) IsClip()                      {}
func (r *paneRenderer) Layout(fyne.Size)             {}
func (r *paneRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *paneRenderer) Refresh()                     {}
func (r *paneRenderer) Objects() []fyne.CanvasObject { return r.pane.objects }
func (r *paneRenderer) Destroy()                     {}

// Place moves and resizes an object, in px.
func Place(o fyne.CanvasObject, x, y, w, h float64) {
	o.Move(fyne.NewPos(float32(x), float32(y)))
	o.Resize(fyne.NewSize(float32(w), float32(h)))
}
