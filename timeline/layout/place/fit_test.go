package place

import (
	"fmt"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// sizes are such that a lane has room for two rows of labels in 100 px.
func sizes() Sizes {
	return Sizes{
		LabelHeight: 24, LabelGap: 6, LabelApart: 8, LabelWidth: 192, LabelsUp: 4, Spine: 3, SideRoom: 260,
		LanePad: 7, FoldedLane: 28, Band: 14, BarPitch: 10, BarLeast: 12, DayLeast: 48,
		ClusterHeight: 18, ClusterUp: 1, ClusterEdge: 2, Cell: 88, DotsApart: 10,
	}
}

// day is an item of one day of a year that takes so many px for its label.
func day(year int64, importance int) Item {
	at := edtf.At(edtf.Civil{Year: year, Month: 7, Day: 1})
	return Item{Key: fmt.Sprint(year), Importance: importance, At: axis.Pos{U: int64(at)}, Dot: 8, Tier: DayTier}
}

// placed puts items into one lane, in this order, on a line of so many px. Each label
// is as wide as text says, or wide px where that allows no more.
func placed(t testing.TB, items []Item, width float64, text func(rank int, most float64) Text) *Placement {
	t.Helper()
	spans := make([]axis.Span, len(items))
	for i := range items {
		at := edtf.Instant(items[i].At.U)
		spans[i] = axis.Span{From: at, To: at}
	}
	a := axis.New(axis.True, spans, axis.Options{})
	for i := range items {
		it := &items[i]
		at := edtf.Instant(it.At.U)
		it.At, it.From, it.To = a.Place(at), a.Place(at), a.Place(at+edtf.Day)
	}
	p := New(Spec{
		Axis: a, Width: width, Sizes: sizes(), Items: items, Folded: []bool{false},
		Write: text, ClusterWidth: func(int) float64 { return 24 },
	})
	p.Place(0, 100, false)
	return p
}

// wide is a text that always takes so many px.
func wide(px float64) func(int, float64) Text {
	return func(int, float64) Text { return Text{Words: "words", Width: px - 19, Box: px, Whole: true} }
}

// More room at a side is taken where it raises the score by more than a twentieth:
// of two labels, the second beside the last mark. It is worth importance³.
func TestRoomAtTheSideMustBeWorthwhile(t *testing.T) {
	for _, c := range []struct {
		first, last int // importance
		want        bool
	}{{5, 3, true}, {5, 2, false}, {3, 1, false}, {2, 1, true}, {3, 2, true}} {
		items := []Item{day(1900, c.first), day(1982, c.first), day(2000, c.last)}
		p := placed(t, items, 1000, wide(90))
		last := &p.Items[2]
		gain := float64(c.last*c.last*c.last) / float64(2*c.first*c.first*c.first)
		if (gain > 0.05) != c.want {
			t.Fatalf("the case is wrong: the gain is %.3f", gain)
		}
		shown := last.Label.Shown(p.Fit.Scale())
		beside := p.Fit.Width() - p.Fit.X(last.At)
		if shown != c.want || (beside > 2*SideMargin) != c.want {
			t.Errorf("importance %d after two of %d, a gain of %.3f: its label is shown: %v, want %v; %.0f px are free beside its mark",
				c.last, c.first, gain, shown, c.want, beside)
		}
	}
}
