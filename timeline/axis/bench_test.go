package axis_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// manySpans makes n days and spans in clusters over two thousand years.
func manySpans(n int) []axis.Span {
	r := rand.New(rand.NewPCG(1953, 7))
	spans := make([]axis.Span, n)
	for i := range spans {
		cluster := float64(r.IntN(12)) * 170 * yearLength
		from := edtf.Instant(cluster + r.Float64()*20*yearLength)
		spans[i] = axis.Span{From: from, To: from + edtf.Day*edtf.Instant(1+r.IntN(400))}
	}
	return spans
}

func BenchmarkNew(b *testing.B) {
	for _, m := range axis.Modes() {
		for _, n := range []int{100, 1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%v/%d", m, n), func(b *testing.B) {
				spans, o := manySpans(n), options(1600)
				b.ReportAllocs()
				for b.Loop() {
					axis.New(m, spans, o)
				}
			})
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	for _, m := range axis.Modes() {
		b.Run(m.String(), func(b *testing.B) {
			a := axis.New(m, manySpans(10_000), options(1600))
			first, last := a.Bounds()
			v, at := a.Fit(1600, 24, 120), first
			b.ReportAllocs()
			for b.Loop() {
				v.X(a.Place(at))
				if at += (last - first) / 997; at > last {
					at = first
				}
			}
		})
	}
}

// One frame of a steady pan.
func BenchmarkTicks(b *testing.B) {
	for _, m := range axis.Modes() {
		b.Run(m.String(), func(b *testing.B) {
			a := axis.New(m, manySpans(10_000), options(1600))
			v := a.Fit(1600, 24, 120).Zoom(20, 800)
			ticker := axis.NewTicker(edtf.English(), measure)
			var buffer []axis.Tick
			dx := 0
			b.ReportAllocs()
			for b.Loop() {
				buffer = ticker.Ticks(v.Pan(float64(dx)), buffer)
				dx = (dx + 7) % 500
			}
		})
	}
}

// One frame of a zoom, its ticks included.
func BenchmarkZoom(b *testing.B) {
	for _, m := range axis.Modes() {
		b.Run(m.String(), func(b *testing.B) {
			a := axis.New(m, manySpans(10_000), options(1600))
			fit := a.Fit(1600, 24, 120)
			ticker := axis.NewTicker(edtf.English(), measure)
			var buffer []axis.Tick
			v, n := fit, 0
			b.ReportAllocs()
			for b.Loop() {
				if v, n = v.Zoom(1.02, 700), n+1; n%300 == 0 {
					v = fit
				}
				buffer = ticker.Ticks(v, buffer)
			}
		})
	}
}
