package layout

import (
	"fmt"
	"os"
	"testing"

	"tideline/internal/made"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/scene"
)

// benchSizes are how many events the documents of benchmarks have; a million too where
// TIDELINE_BENCH_MILLION is set.
func benchSizes() []int {
	sizes := []int{100, 1_000, 10_000, 100_000}
	if os.Getenv("TIDELINE_BENCH_MILLION") != "" {
		sizes = append(sizes, 1_000_000)
	}
	return sizes
}

// eachSize runs a benchmark on documents of several sizes.
func eachSize(b *testing.B, run func(*testing.B, func() *Layout)) {
	for _, n := range benchSizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc, _ := file.Parse("made.tideline.yaml", made.File(n, 1))
			b.ReportAllocs()
			run(b, func() *Layout { return New(doc, options(axis.Shortened, 1600, 900)) })
		})
	}
}

// reportShapes tells how many shapes a frame has, by which its time is to be divided.
func reportShapes(b *testing.B, scenes ...*scene.Scene) {
	n := 0
	for _, s := range scenes {
		n += len(s.Shapes)
	}
	b.ReportMetric(float64(n), "shapes/op")
}

func BenchmarkNew(b *testing.B) {
	eachSize(b, func(b *testing.B, layOut func() *Layout) {
		for b.Loop() {
			layOut()
		}
	})
}

// A pan frame is a view moved by a third of its width, into a buffer used before.
func BenchmarkPanFrame(b *testing.B) {
	eachSize(b, func(b *testing.B, layOut func() *Layout) {
		p := layOut()
		v := p.Fit().Zoom(4, 800)
		views := [2]axis.View{v, v.Pan(v.Width() / 3)}
		var s scene.Scene
		i := 0
		for b.Loop() {
			p.Body(&s, views[i&1])
			i++
		}
		reportShapes(b, &s)
	})
}

// A zoom frame is everything that changes when the scale does.
func BenchmarkZoomFrame(b *testing.B) {
	eachSize(b, func(b *testing.B, layOut func() *Layout) {
		p := layOut()
		v := p.Fit()
		var body, band, strip scene.Scene
		i := 0
		for b.Loop() {
			w := v.Zoom(1+float64(i%64)/8, 700)
			p.Body(&body, w)
			p.AxisBand(&band, w)
			p.Overview(&strip, w)
			i++
		}
		reportShapes(b, &body, &band, &strip)
	})
}

// A step of a talk lays out the strip of its few events and draws it, however large
// the file.
func BenchmarkTalkStep(b *testing.B) {
	for _, n := range benchSizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc, _ := file.Parse("made.tideline.yaml", made.File(n, 1))
			o := options(axis.Shortened, 1920, 453)
			o.Strip, o.TextScale, o.First = true, 3, doc.Events[0].ID
			o.Keep = func(e *timeline.Event) bool { return len(e.ID) == 2 || e.ID == "e10" }
			var s scene.Scene
			b.ReportAllocs()
			for b.Loop() {
				p := New(doc, o)
				p.Body(&s, p.Fit())
			}
		})
	}
}

// A floating frame is what is drawn anew while a view is panned within its body.
func BenchmarkFloatingFrame(b *testing.B) {
	eachSize(b, func(b *testing.B, layOut func() *Layout) {
		p := layOut()
		v := p.Fit().Zoom(4, 800)
		var s scene.Scene
		i := 0
		for b.Loop() {
			p.Floating(&s, v.Pan(float64(i%64)), "")
			i++
		}
		reportShapes(b, &s)
	})
}
