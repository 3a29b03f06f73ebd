package layout

import (
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// The lanes and the axis band of one frame are drawn with the same ticks, which are
// found once; another view finds its own.
func TestTicksAreFoundOnceAFrame(t *testing.T) {
	l := New(small(t), options(axis.True, 900, 520))
	v := l.Fit().Zoom(2, 300)
	var body, band scene.Scene
	l.Body(&body, v)
	found := len(l.band.ticks.of)
	l.band.ticks.of = l.band.ticks.of[:1] // whoever looks for them again gets all
	l.AxisBand(&band, v)
	if got := len(l.band.ticks.of); got != 1 {
		t.Errorf("the axis band has found the ticks again: %d of them", got)
	}
	l.AxisBand(&band, v.Pan(-1))
	if got := len(l.band.ticks.of); got < found-1 {
		t.Errorf("of another view %d ticks are found, want about %d", got, found)
	}
}
