package place

import (
	"fmt"
	"math"
	"slices"
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

// placed puts items into one lane, in this order, on a line of so many px.
func placed(t testing.TB, items []Item, width float64, text func(rank int, most float64) Text) *Placement {
	t.Helper()
	p := placedIn(t, items, 1, width, text)
	p.Place(0, 100, false)
	return p
}

// placedIn puts items into lanes, before those have their heights.
func placedIn(t testing.TB, items []Item, lanes int, width float64, text func(rank int, most float64) Text) *Placement {
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
	return New(Spec{
		Axis: a, Width: width, Sizes: sizes(), Items: items, Folded: make([]bool, lanes),
		Write: text, ClusterWidth: func(int) float64 { return 24 },
	})
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

// The first and the last mark keep their distance from the sides, and more where a
// label needs it, but a third of the width at most.
func TestRoomAtTheSides(t *testing.T) {
	for _, c := range []struct {
		name   string
		labels float64 // px
		want   float64 // px beside the last mark
	}{
		{"narrow labels that hang inwards", 20, SideMargin},
		{"labels for which there is another side", 400, SideMargin},
	} {
		p := placed(t, []Item{day(1900, 3), day(2000, 3)}, 1000, wide(c.labels))
		v := p.Fit
		if got := v.Width() - v.X(p.Items[1].At); math.Abs(got-c.want) > 1 || math.Abs(v.X(p.Items[0].At)-SideMargin) > 0.01 {
			t.Errorf("%s: the marks stand at %g and %g px from the sides", c.name, v.X(p.Items[0].At), got)
		}
	}
	p := placed(t, []Item{day(1900, 3), day(2000, 3)}, 1000, wide(90))
	for _, c := range []struct{ over, want float64 }{{100, 100 + labelEdge}, {250, 250 + labelEdge}, {333, 1000.0 / 3}, {900, 1000.0 / 3}} {
		first, last := &p.Items[0].Label, &p.Items[1].Label
		first.From, last.From = 0, 0
		first.Left, last.Right = c.over, c.over
		if left, right := p.margins(SideMargin, SideMargin); math.Abs(left-c.want) > 0.5 || math.Abs(right-c.want) > 0.5 {
			t.Errorf("for labels that reach %g px outwards %g and %g px are kept, want %g", c.over, left, right, c.want)
		}
	}
}

func TestRoomsTriedAtTheSides(t *testing.T) {
	whole := func(width float64, n int) []sides {
		return (&Placement{sizes: sizes(), width: width, Items: make([]Item, n)}).roomsAtSides()
	}
	const m = SideMargin
	for _, c := range []struct {
		name string
		got  []sides
		want []sides
	}{
		{"a wide line", whole(2000, 9), []sides{{m, m}, {m, 130}, {130, m}, {130, 130}, {m, 260}}},
		{"a line of 400 px", whole(400, manyItems), []sides{{m, m}, {m, 50}, {50, m}, {50, 50}, {m, 100}}},
		{"many items", whole(2000, manyItems+1), []sides{{m, m}}},
		{"a narrow line", whole(8*m, 9), []sides{{m, m}}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestClearFrom(t *testing.T) {
	for _, c := range []struct {
		p, q axis.Pos
		want float64
	}{
		{axis.Pos{U: 0}, axis.Pos{U: 10}, 4.8},               // 20 + 20 + 8 px in 10 units
		{axis.Pos{U: 0}, axis.Pos{U: 10, C: 28}, 2},          // a break between
		{axis.Pos{U: 0}, axis.Pos{U: 10, C: 90}, 0},          // a wide one
		{axis.Pos{U: 7}, axis.Pos{U: 7}, math.Inf(1)},        // no zoom parts them
		{axis.Pos{U: 7}, axis.Pos{U: 7, C: 90}, math.Inf(1)}, // nor those beside a break
		{axis.Pos{U: 7}, axis.Pos{U: 6, C: -9}, math.Inf(1)}, // the wrong way round
		{axis.Pos{U: 0, C: 5}, axis.Pos{U: 1, C: 5}, 48},
	} {
		if got := clearFrom(c.p, 20, c.q, 20, 8); got != c.want {
			t.Errorf("from %v to %v: clear from %g on, want %g", c.p, c.q, got, c.want)
		}
	}
}
