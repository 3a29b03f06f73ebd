package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// The lanes of a file that is compared have an edge before their colour, from the first to
// the last without a gap, and are parted from those of the other file by a stronger rule.
func TestLanesOfTheOtherFileHaveAnEdge(t *testing.T) {
	one, _ := timeline.New(*small(t))
	other, _ := timeline.New(*small(t))
	l := New(timeline.Compared(one, other), options(axis.True, 900, 520))
	var column, body scene.Scene
	l.LaneColumn(&column)
	top, bottom := 0.0, 0.0
	for _, s := range column.Shapes {
		if s.Kind != scene.Rect || s.Class != scene.Lane || s.Fill != scene.Body {
			continue
		}
		if bottom != 0 && s.Y != bottom {
			t.Errorf("the edge is broken at %g", bottom)
		}
		if bottom == 0 {
			top = s.Y
		}
		bottom = s.Y + s.H
	}
	if top != l.lanes[2].Top || bottom != l.lanes[3].Top+l.lanes[3].Height {
		t.Errorf("the edge goes from %g to %g, the lanes from %g to %g", top, bottom, l.lanes[2].Top, l.lanes[3].Top+l.lanes[3].Height)
	}
	l.Body(&body, l.Fit())
	var strong []float64
	for _, s := range body.Shapes {
		if s.Kind == scene.Line && s.Class == scene.Lane && s.Stroke == scene.Body {
			strong = append(strong, s.Y)
		}
	}
	if len(strong) != 1 || strong[0] != l.lanes[2].Top+crisp {
		t.Errorf("strong rules lie at %v", strong)
	}
}
