package paint

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"io/fs"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"tideline/internal/golden"
	"tideline/timeline/scene"
)

func pngBytes(t testing.TB, s *scene.Scene, scale float64, folder fs.FS) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := PNGWithPictures(&b, s, scene.Light(), bundled(t), scale, folder); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pixels(t testing.TB, content []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// dot returns a PNG of 2 × 1 pixels in pure green.
func dot(t testing.TB) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	for x := range 2 {
		img.SetNRGBA(x, 0, color.NRGBA{G: 0xFF, A: 0xFF})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// near reports whether two colours differ by at most 2 of 255 in every part.
func near(a color.Color, b color.NRGBA) bool {
	got := color.NRGBAModel.Convert(a).(color.NRGBA)
	apart := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(apart(got.R, b.R), apart(got.G, b.G), apart(got.B, b.B), apart(got.A, b.A)) <= 2
}

func TestPNGPaintsWhatTheSceneSays(t *testing.T) {
	p := scene.Light()
	half := func(over, ground color.NRGBA) color.NRGBA {
		mid := func(a, b uint8) uint8 { return uint8((int(a) + int(b)) / 2) }
		return color.NRGBA{R: mid(over.R, ground.R), G: mid(over.G, ground.G), B: mid(over.B, ground.B), A: 0xFF}
	}
	probes := []struct {
		name string
		x, y float64 // px
		want color.NRGBA
	}{
		{"the ground", 8.25, 60.25, p[scene.Paper]},
		{"an era", 210.25, 60.25, p[scene.EraInk+1]},
		{"a grid line", 100.25, 135.25, p[scene.Hairline]},
		{"a label's tint", 160.25, 52.25, p[scene.LaneTint]},
		{"a label's spine", 61.25, 60.25, p[scene.LaneFull]},
		{"a label's rounded corner", 169.75, 48.25, p[scene.Paper]},
		{"a dot", 39.25, 101.25, p[scene.LaneFull]},
		{"between dot and ring", 32.75, 101.25, p[scene.Paper]},
		{"the ring", 30.25, 101.25, p[scene.LaneFull]},
		{"a bar", 150.25, 101.25, p[scene.LaneFull+3]},
		{"the middle of its fading end", 207.75, 101.25, half(p[scene.LaneFull+3], p[scene.EraInk+1])},
		{"inside a dashed outline", 150.25, 126.25, p[scene.LaneTint+1]},
		{"the first dash", 124.25, 120.25, p[scene.LaneFull+1]},
		{"a cluster", 244.25, 102.25, p[scene.Raised]},
		{"a break's first tooth", 340.25, 40.25, p[scene.Second]},
	}
	const scale = 2
	img := pixels(t, pngBytes(t, sampler(bundled(t)), scale, nil))
	if got := img.Bounds().Size(); got != image.Pt(960, 400) {
		t.Errorf("the picture is %v, want 960 × 400", got)
	}
	for _, probe := range probes {
		if got := img.At(int(probe.x*scale), int(probe.y*scale)); !near(got, probe.want) {
			t.Errorf("%s at %g, %g is %v, want %v", probe.name, probe.x, probe.y, got, probe.want)
		}
	}
}

// The stem of a capital H tells where text stands: its left edge by the advance
// before it, its foot on the baseline.
func TestPNGTextStandsOnItsBaseline(t *testing.T) {
	var s scene.Scene
	s.Reset(100, 60)
	shape := scene.Shape{Kind: scene.Text, Fill: scene.Body, X: 10, Y: 5, H: 50, Size: 40, Text: "HH"}
	s.Add(shape)
	const scale = 4
	img := pixels(t, pngBytes(t, &s, scale, nil))
	dark := func(x, y int) bool { return color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y < 100 }
	bottom, left, right := 0, math.MaxInt, 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if dark(x, y) {
				bottom, left, right = max(bottom, y+1), min(left, x), max(right, x+1)
			}
		}
	}
	if want := shape.Baseline() * scale; math.Abs(float64(bottom)-want) > 1 {
		t.Errorf("text ends at %d pixels, want its baseline at %g", bottom, want)
	}
	advance := bundled(t).Width("HH", 40, false) * scale
	margins := float64(left) - 10*scale + 10*scale + advance - float64(right)
	if single := float64(left) - 10*scale; math.Abs(margins-2*single) > 2 {
		t.Errorf("ink from %d to %d pixels of an advance of %g: the sides are not alike", left, right, advance)
	}
}

func TestPNGIsTheSameEachTime(t *testing.T) {
	s := sampler(bundled(t))
	first := pngBytes(t, s, 1.5, nil)
	for range 2 {
		if !bytes.Equal(pngBytes(t, s, 1.5, nil), first) {
			t.Fatal("two drawings of one scene differ")
		}
	}
}

// The hash is of the pixels, as a new release of Go may compress them otherwise,
// and held where it was taken: other processors may round a fused product
// differently, by less than an eye can see.
func TestPNGGolden(t *testing.T) {
	img := pixels(t, pngBytes(t, sampler(bundled(t)), 1, nil))
	rgba, ok := img.(*image.RGBA)
	if !ok {
		t.Fatalf("an opaque picture is stored as %T", img)
	}
	sum := sha256.Sum256(rgba.Pix)
	if runtime.GOARCH == "amd64" {
		golden.Equal(t, "testdata/sampler.png.sha256", fmt.Appendln(nil, hex.EncodeToString(sum[:])))
	}
}

func TestPNGShowsPictures(t *testing.T) {
	s := sampler(bundled(t))
	img := pixels(t, pngBytes(t, s, 1, fstest.MapFS{"media/a.png": {Data: dot(t)}}))
	if got := img.At(440, 60); !near(got, color.NRGBA{G: 0xFF, A: 0xFF}) {
		t.Errorf("the middle of the picture is %v, want green", got)
	}
	if got := img.At(440, 42); !near(got, scene.Light()[scene.Paper]) {
		t.Errorf("above a wide picture is %v, want the ground", got)
	}
	for name, content := range map[string][]byte{"broken": []byte("\x89PNG"), "cut short": dot(t)[:50]} {
		img = pixels(t, pngBytes(t, s, 1, fstest.MapFS{"media/a.png": {Data: content}}))
		if got := img.At(440, 44); !near(got, scene.Light()[scene.Raised]) {
			t.Errorf("a %s picture shows %v, want a card", name, got)
		}
	}
}

func TestPNGRefusesImpossibleSizes(t *testing.T) {
	for _, scale := range []float64{0, -1, 1e6, math.NaN(), math.Inf(1)} {
		err := PNG(io.Discard, sampler(bundled(t)), scene.Light(), bundled(t), scale)
		if err == nil || !strings.Contains(err.Error(), "choose a size") {
			t.Errorf("scale %g: the error is %v, want advice on the size", scale, err)
		}
	}
}

func TestPNGOfShapesBeyondMeasure(t *testing.T) {
	var s scene.Scene
	s.Reset(40, 40)
	huge := scene.Shape{Kind: scene.Rect, Fill: scene.LaneFull, Stroke: scene.Body, Width: 2, Dashed: true, X: -1e12, Y: 10, W: 2e12, H: 20, FadeLeft: 24}
	s.Add(huge)
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300} {
		for kind := scene.Rect; kind <= scene.Zigzag; kind++ {
			s.Add(scene.Shape{Kind: kind, Fill: scene.Body, Stroke: scene.Body, Width: 1, Dashed: true, X: v, Y: v, W: 10, H: 10, Size: 12, Text: "x"})
			s.Add(scene.Shape{Kind: kind, Fill: scene.Body, Stroke: scene.Body, Width: 1, Dashed: true, X: 5, Y: 35, W: v, H: 2, Size: 12, Text: ""})
		}
	}
	img := pixels(t, pngBytes(t, &s, 1, nil))
	if got := img.At(20, 20); !near(got, scene.Light()[scene.LaneFull]) {
		t.Errorf("inside a bar that is far longer than the drawing is %v, want its colour", got)
	}
}

func BenchmarkPNG(b *testing.B) {
	f := bundled(b)
	s := sampler(f)
	b.ReportAllocs()
	for b.Loop() {
		if err := PNG(io.Discard, s, scene.Light(), f, 2); err != nil {
			b.Fatal(err)
		}
	}
}

// A titled PNG is read like any other, has its title, and its ground where it is asked for.
func TestPNGWithATitle(t *testing.T) {
	var s scene.Scene
	s.Reset(40, 20)
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: 40, H: 20, Fill: scene.Paper})
	s.Add(scene.Shape{Kind: scene.Line, X: 0, Y: 10, W: 40, Stroke: scene.Body, Width: 2})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Label, X: 8, Y: 4, W: 20, H: 12, Fill: scene.Paper})
	fonts := bundled(t)
	for _, bare := range []bool{false, true} {
		var b bytes.Buffer
		if err := TitledPNG(&b, &s, scene.Light(), fonts, 1, Meta{Title: "Flüsse", Description: "Of water.", Licence: "CC BY 4.0"}, bare); err != nil {
			t.Fatal(err)
		}
		m, err := png.Decode(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for at, name := range map[image.Point]string{{X: 3, Y: 3}: "the ground", {X: 12, Y: 10}: "the ground of a name over a line"} {
			if _, _, _, a := m.At(at.X, at.Y).RGBA(); (a == 0) != bare {
				t.Errorf("%s has an alpha of %d", name, a)
			}
		}
		if !bytes.Contains(b.Bytes(), []byte("iTXtTitle\x00\x00\x00\x00\x00Flüsse")) || !bytes.Contains(b.Bytes(), []byte("Of water.")) ||
			!bytes.Contains(b.Bytes(), []byte("iTXtCopyright\x00\x00\x00\x00\x00CC BY 4.0")) {
			t.Error("the title, or the licence, is not there")
		}
	}
}
