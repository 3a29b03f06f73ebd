package paper

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// tilePixels is how wide and high a tile is, in pixels of the display.
const tilePixels = 512

// tiles show shapes of a scene that are neither texts nor pictures. The toolkit draws object
// by object in every frame: without a graphics processor some hundred shapes cost it more
// than all else in the window. As tiles they are painted once, each when it first comes into
// view, and are one object each from then on.
type tiles struct {
	shapes  []scene.Shape // a copy: tiles are painted after the scene has gone on
	palette scene.Palette
	flat    paint.Flat
	all     []*canvas.Raster
	used    int
	size    float64 // of a tile, in px
	pixels  []uint8
}

// begin takes the shapes away that were there, for a display of so many pixels to a px.
func (t *tiles) begin(p scene.Palette, scale float64) {
	t.shapes, t.palette, t.used = t.shapes[:0], p, 0
	t.size = tilePixels / scale
}

// add adds the tiles of a scene of w × h px to objects.
func (t *tiles) add(objects []fyne.CanvasObject, w, h float64) []fyne.CanvasObject {
	for y := 0.0; y < h; y += t.size {
		for x := 0.0; x < w; x += t.size {
			objects = append(objects, t.tile(x, y, min(t.size, w-x), min(t.size, h-y)))
		}
	}
	return objects
}

// tile is the next tile, at (x,y) px.
func (t *tiles) tile(x, y, w, h float64) *canvas.Raster {
	if t.used == len(t.all) {
		t.all = append(t.all, &canvas.Raster{ScaleMode: canvas.ImageScalePixels})
	}
	r := t.all[t.used]
	t.used++
	r.Generator = func(pw, ph int) image.Image { return t.paint(x, y, float64(pw)/w, pw, ph) }
	r.Move(fyne.NewPos(float32(x), float32(y)))
	if size := fyne.NewSize(float32(w), float32(h)); size != r.Size() {
		r.Resize(size)
	} else {
		r.Refresh()
	}
	return r
}

// paint paints a tile of so many pixels. The next one is painted into the same memory: the
// toolkit hands the pixels to the display at once.
func (t *tiles) paint(x, y, scale float64, w, h int) image.Image {
	if len(t.pixels) < 4*w*h {
		t.pixels = make([]uint8, 4*max(w, tilePixels)*max(h, tilePixels))
	}
	dst := &image.RGBA{Pix: t.pixels[:4*w*h], Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
	clear(dst.Pix)
	t.flat.Paint(dst, t.shapes, t.palette, x, y, scale)
	return dst
}
