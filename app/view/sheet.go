package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/scene"
)

// sheet shows one scene. Moving the sheet moves all of it at once.
type sheet struct {
	widget.BaseWidget
	scene   scene.Scene
	painter painter
}

func newSheet() *sheet {
	s := &sheet{}
	s.ExtendBaseWidget(s)
	return s
}

// paint shows what the scene now holds.
func (s *sheet) paint() {
	s.painter.draw(&s.scene)
	s.Resize(fyne.NewSize(float32(s.scene.W), float32(s.scene.H)))
}

// wipe empties the sheet.
func (s *sheet) wipe() {
	s.scene.Reset(0, 0)
	s.paint()
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

// sheetRenderer hands out the used objects of the painter. Its size is that of
// the scene; what it holds must not make anything else be laid out anew.
type sheetRenderer struct{ sheet *sheet }

func (r *sheetRenderer) Layout(fyne.Size)             {}
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *sheetRenderer) Refresh()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.sheet.painter.objects }
func (r *sheetRenderer) Destroy()                     {}

// pane clips the objects in it to its own size. Whoever owns it places them.
type pane struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
}

func newPane(objects ...fyne.CanvasObject) *pane {
	p := &pane{objects: objects}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *pane) CreateRenderer() fyne.WidgetRenderer { return &paneRenderer{p} }

type paneRenderer struct{ pane *pane }

// IsClip tells Fyne's drivers to clip what is inside.
func (r *paneRenderer) IsClip()                      {}
func (r *paneRenderer) Layout(fyne.Size)             {}
func (r *paneRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *paneRenderer) Refresh()                     {}
func (r *paneRenderer) Objects() []fyne.CanvasObject { return r.pane.objects }
func (r *paneRenderer) Destroy()                     {}

// place moves and resizes an object, in px.
func place(o fyne.CanvasObject, x, y, w, h float64) {
	o.Move(fyne.NewPos(float32(x), float32(y)))
	o.Resize(fyne.NewSize(float32(w), float32(h)))
}
