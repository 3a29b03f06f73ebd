//go:build !race

package kinds_test

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tideline/assets"
	"tideline/internal/golden"
	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// gallery says how each kind is drawn in docs/images/kinds.
var gallery = map[string]struct {
	mode          axis.Mode
	width, height float64
	palette       scene.Palette
}{
	"story":   {axis.Shortened, 1920, 1080, scene.Light()},
	"family":  {axis.True, 1600, 900, scene.Light()},
	"project": {axis.Shortened, 1280, 800, scene.Dark()},
	"deep":    {axis.Logarithmic, 1600, 900, scene.Light()},
	"twelve":  {axis.True, 1600, 900, scene.Light()},
	"three":   {axis.True, 1280, 800, scene.Dark()},
	"oneday":  {axis.True, 1280, 800, scene.Light()},
	"uneven":  {axis.Shortened, 1024, 768, scene.Dark()},
	"uniform": {axis.True, 1600, 900, scene.Light()},
	"ties":    {axis.True, 1280, 800, scene.Light()},
}

// The pictures of docs/images/kinds are those that the program draws today. They are
// compared by eye, so to speak: a few pixels at the edges of letters may differ between
// machines.
func TestGallery(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for _, name := range kinds.Names(all) {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("..", "..", "docs", "images", "kinds", name+".png")
			got := drawn(t, all[name], name, fonts)
			if golden.Updating(t) {
				write(t, path, got)
				return
			}
			compare(t, path, got)
		})
	}
	if names := slices.Sorted(maps.Keys(gallery)); !slices.Equal(names, kinds.Names(all)) {
		t.Errorf("there are pictures of %q and kinds %q", names, kinds.Names(all))
	}
}

func drawn(t *testing.T, doc *timeline.Document, name string, fonts *paint.Fonts) image.Image {
	t.Helper()
	g, ok := gallery[name]
	if !ok {
		t.Fatalf("nobody said how to draw %q", name)
	}
	p := layout.New(doc, layout.Options{Mode: g.mode, Width: g.width, Height: g.height, Measure: fonts})
	var s scene.Scene
	p.Picture(&s, p.Fit())
	var file bytes.Buffer
	if err := paint.PNG(&file, &s, g.palette, fonts, 1); err != nil {
		t.Fatal(err)
	}
	decoded, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// write writes a picture in the 256 colours that it has most of, a fourth of the bytes.
func write(t *testing.T, path string, of image.Image) {
	t.Helper()
	count := map[color.Color]int{}
	each(of, func(x, y int) { count[of.At(x, y)]++ })
	colours := slices.SortedFunc(maps.Keys(count), func(a, b color.Color) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(bits(a), bits(b)))
	})
	palette := color.Palette(colours[:min(len(colours), 256)])
	nearest := make(map[color.Color]uint8, len(count))
	for _, c := range colours {
		nearest[c] = uint8(palette.Index(c))
	}
	small := image.NewPaletted(of.Bounds(), palette)
	each(of, func(x, y int) { small.SetColorIndex(x, y, nearest[of.At(x, y)]) })
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&file, small); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// compare fails the test where more than one pixel in a thousand is clearly darker or
// lighter than that of a file.
func compare(t *testing.T, path string, got image.Image) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update to draw it", err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, drawn it is %v", path, want.Bounds(), got.Bounds())
	}
	const clearly = 64 // of 255
	different, all := 0, 0
	each(got, func(x, y int) {
		all++
		if a, b := int(luma(want.At(x, y))), int(luma(got.At(x, y))); a-b > clearly || b-a > clearly {
			different++
		}
	})
	if different*1000 > all {
		t.Errorf("%s differs in %d of %d pixels; if that is meant, run the test with -update and look at it", path, different, all)
	}
}

// bits returns a colour as a number, for an order.
func bits(c color.Color) uint64 {
	r, g, b, _ := c.RGBA()
	return uint64(r)<<32 | uint64(g)<<16 | uint64(b)
}

func luma(c color.Color) uint8 {
	grey, _ := color.GrayModel.Convert(c).(color.Gray)
	return grey.Y
}

func each(of image.Image, at func(x, y int)) {
	b := of.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			at(x, y)
		}
	}
}
