package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// eachSize runs a benchmark on documents of several sizes.
func eachSize(b *testing.B, run func(*testing.B, func() *Layout)) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc := newMaker(b, uint64(n)).document(n)
			b.ReportAllocs()
			run(b, func() *Layout { return New(doc, options(axis.Shortened, 1600, 900)) })
		})
	}
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
	})
}

// A step of a talk lays out the strip of its few events and draws it, however large
// the file.
func BenchmarkTalkStep(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			doc := newMaker(b, uint64(n)).document(n)
			o := options(axis.Shortened, 1920, 453)
			o.Strip, o.TextScale, o.First = true, 3, doc.Events[0].ID
			o.Keep = func(e *timeline.Event) bool { return e.ID < "e014" }
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
	})
}
