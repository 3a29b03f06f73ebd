package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// A first drawing of many events shows, when it shows everything, what the whole drawing
// shows then: nothing moves when that takes its place.
func TestForemostIsWhatIsShownWhenEverythingIs(t *testing.T) {
	for seed := range uint64(4) {
		m := newMaker(t, seed)
		doc := m.document(600 + m.IntN(900))
		for _, mode := range modes() {
			o := options(mode, 900+float64(m.IntN(900)), 600+float64(m.IntN(400)))
			if m.IntN(2) == 0 { // a filter
				o.Hidden = func(e *timeline.Event) bool { return e.Importance < 3 }
			}
			o.Foremost = true
			first := New(doc, o)
			o.Foremost, o.Axis = false, first.Axis()
			whole := New(doc, o)
			for name, draw := range map[string]func(l *Layout, s *scene.Scene, v axis.View){"body": (*Layout).Body, "axis": (*Layout).AxisBand, "overview": (*Layout).Overview, "picture": (*Layout).Picture} {
				var got, want scene.Scene
				draw(first, &got, first.Fit())
				draw(whole, &want, whole.Fit())
				if got.String() != want.String() {
					t.Fatalf("seed %d, %v: the %s is not the same: %d shapes, want %d", seed, mode, name, len(got.Shapes), len(want.Shapes))
				}
			}
		}
	}
}
