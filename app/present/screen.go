package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideline/app/view/paper"
	"tideline/timeline/scene"
)

// linePart is the part of a screen's height that the timeline takes, under the slide.
const linePart = 0.42

// screen shows a talk to the audience: the slide above, the timeline below, and over
// both what covers them or points at them. Everything on it has the same part of its
// height, whatever that is.
type screen struct {
	content *fyne.Container
	deck    *deck
	slide   *paper.Board
	line    *line
	cover   cover
	ring    *ring
	paper   color.Color

	onResized func() // called after the screen has got another size
}

// newScreen makes the screen of a talk.
func newScreen(d *deck, l *line, light *spotlight, palette scene.Palette, onResized func()) *screen {
	s := &screen{
		deck: d, slide: paper.NewBoard(palette), line: l, cover: newCover(), ring: light.ring(),
		paper: palette[scene.Paper], onResized: onResized,
	}
	s.slide.Draw = func(dst *scene.Scene, w, h float64) { d.draw(dst, w, h, s.height()) }
	s.slide.Images = d.pictures.get
	s.content = container.New(s, append(append([]fyne.CanvasObject{s.slide, l.widget}, s.cover.objects()...), s.ring)...)
	return s
}

// upright is the height of a screen of which its letters are a part, by its width at most: one
// that is held upright, a telephone, has no room for larger ones.
const upright = 1.1

// height is that of the screen of which its letters are a part, px.
func (s *screen) height() float64 {
	size := s.content.Size()
	return float64(min(size.Height, size.Width*upright))
}

// Layout implements fyne.Layout: the slide above, the timeline below.
func (s *screen) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	low := float32(int(float64(size.Height) * linePart))
	s.slide.Resize(fyne.NewSize(size.Width, size.Height-low))
	s.line.widget.Move(fyne.NewPos(0, size.Height-low))
	s.line.resize(fyne.NewSize(size.Width, low), s.height())
	for _, o := range append(s.cover.objects(), s.ring) {
		o.Resize(size)
	}
	s.onResized()
}

// MinSize implements fyne.Layout. A screen takes what it is given.
func (s *screen) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 135) }

// show brings the screen to where the talk is.
func (s *screen) show() {
	s.coverWith(&s.cover)
	s.slide.Redraw()
	s.line.show()
}

// coverWith has a cover show what lies over the screen.
func (s *screen) coverWith(c *cover) { c.show(s.deck.enlarged(), s.paper, s.deck.talk.Blank()) }

// setPalette changes the colours.
func (s *screen) setPalette(p scene.Palette) {
	s.paper = p[scene.Paper]
	s.slide.SetPalette(p)
	s.line.widget.SetPalette(p)
}
