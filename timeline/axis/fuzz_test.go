package axis_test

import (
	"encoding/binary"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// FuzzAxis makes axes of any instants whatever and asks for what every drawing
// asks: nothing may panic, run on for ever, or leave the drawing.
func FuzzAxis(f *testing.F) {
	for _, path := range []string{"testdata/bounds.txt", "testdata/breaks.txt", "testdata/ticks.txt"} {
		for _, c := range readBlocks(f, path) {
			var seed []byte
			for _, s := range spansOf(f, c["events"]) {
				seed = binary.LittleEndian.AppendUint64(seed, uint64(s.From))
				seed = binary.LittleEndian.AppendUint64(seed, uint64(s.To))
			}
			f.Add(seed, byte(1), 1600.0, 100.0, 3.0)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, mode byte, width, x, factor float64) {
		var spans []axis.Span
		for ; len(data) >= 16 && len(spans) < 200; data = data[16:] {
			from := edtf.Instant(binary.LittleEndian.Uint64(data))
			to := edtf.Instant(binary.LittleEndian.Uint64(data[8:]))
			spans = append(spans, axis.Span{From: from, To: to})
		}
		a := axis.New(axis.Mode(mode%4), spans, options(width))
		if first, last := a.Bounds(); first >= last {
			t.Fatalf("bounds %d to %d", first, last)
		}
		if !(width >= 0 && width < 1e5) {
			width = 1600
		}
		v := a.Fit(width, 24, 120).Zoom(factor, x).Pan(x).Zoom(factor, width/3)
		if !(v.Scale() > 0) {
			t.Fatalf("scale %g", v.Scale())
		}
		for i, k := range v.Ticks(edtf.English(), measure, nil) {
			if k.X < 0 || k.X > v.Width() {
				t.Fatalf("tick %d stands at %g px of %g", i, k.X, v.Width())
			}
		}
	})
}
