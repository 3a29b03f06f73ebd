package paper

import (
	"image"
	"math"

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
	before  []scene.Shape // those of the time before
	changed []box         // what shapes that are not alike cover, then and now
	palette scene.Palette
	flat    paint.Flat
	all     []*canvas.Raster
	used    int
	size    float64 // of a tile, in px
	pixels  []uint8
}

// begin takes the shapes away that were there, for a display of so many pixels to a px.
func (t *tiles) begin(p scene.Palette, scale float64) {
	t.before, t.shapes, t.used = t.shapes, t.before[:0], 0
	if size := tilePixels / scale; p != t.palette || size != t.size {
		t.palette, t.size, t.all = p, size, nil // nothing is as it was
	}
}

// compare notes where shapes are not those of the time before: what changes at a step, such
// as a selection, or one event among many, changes few tiles.
func (t *tiles) compare() {
	t.changed = t.changed[:0]
	was, is := t.before, t.shapes
	for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
		was, is = was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	for i := range max(len(was), len(is)) {
		if i < len(was) && i < len(is) && was[i] == is[i] {
			continue
		}
		for _, shapes := range [2][]scene.Shape{was, is} {
			if i < len(shapes) {
				t.changed = append(t.changed, boxOf(&shapes[i]))
			}
		}
	}
}

// isChanged reports whether a box of the scene does not show what it showed before. Half a
// stroke, and a pixel that is partly covered, may lie outside of what a shape covers.
func (t *tiles) isChanged(x, y, w, h float64) bool {
	const edge = 2 // px
	for _, b := range t.changed {
		if b.left-edge < x+w && b.right+edge > x && b.top-edge < y+h && b.bottom+edge > y {
			return true
		}
	}
	return false
}

// add adds the tiles of a scene of w × h px to objects.
func (t *tiles) add(objects []fyne.CanvasObject, w, h float64) []fyne.CanvasObject {
	t.compare()
	for y := 0.0; y < h; y += t.size {
		for x := 0.0; x < w; x += t.size {
			objects = append(objects, t.tile(x, y, t.upTo(w-x), t.upTo(h-y)))
		}
	}
	clear(t.all[t.used:]) // what is not shown does not hear what changes
	t.all = t.all[:t.used]
	return objects
}

// upTo is how long a tile is that has so many px to go, in px. The last one of a row takes
// whole pixels as all others do, and so a part of one more than the scene has: the toolkit
// asks for whole ones, and would stretch what is painted there by the part that it lacks.
func (t *tiles) upTo(left float64) float64 {
	const tiny = 1e-6 // of a pixel: what arithmetic leaves over
	pixel := t.size / tilePixels
	return min(t.size, math.Ceil(left/pixel-tiny)*pixel)
}

// tile is the next tile, at (x,y) px.
func (t *tiles) tile(x, y, w, h float64) *canvas.Raster {
	if t.used == len(t.all) {
		t.all = append(t.all, &canvas.Raster{ScaleMode: canvas.ImageScalePixels})
	}
	r := t.all[t.used]
	t.used++
	at, size := fyne.NewPos(float32(x), float32(y)), fyne.NewSize(float32(w), float32(h))
	if r.Position() == at && r.Size() == size && !t.isChanged(x, y, w, h) {
		return r
	}
	r.Generator = func(pw, ph int) image.Image { return t.paint(x, y, float64(pw)/w, pw, ph) }
	if r.Move(at); size != r.Size() {
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
