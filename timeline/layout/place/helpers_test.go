package place

import (
	"fmt"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// sizes are those of a drawing at its usual size.
func sizes() Sizes {
	return Sizes{
		LabelHeight: 22, LabelGap: 4, LineStep: 18, LabelApart: 8, LabelsUp: 1, CardWidth: 276,
		Spine: 2, TextFrom: 6, TextEnd: 2, DateFrom: 6, MarkText: 6, MarkApart: 3, Column: 200,
		LanePad: 5, FoldedLane: 28, Band: 22, BarPitch: 10, BarLeast: 12, DayLeast: 48,
		ClusterHeight: 18, ClusterReach: 26, ClusterApart: 16, ClusterEdge: 2, Cell: 88, DotsApart: 10,
	}
}

// day is an item of one day of a year with a title of so many px.
func day(year int64, importance int, title float32) Item {
	at := edtf.At(edtf.Civil{Year: year, Month: 7, Day: 1})
	return Item{
		Key: fmt.Sprint(year), Importance: importance, At: axis.Pos{U: int64(at)}, Dot: 8, Tier: DayTier, Widths: Widths{Whole: title},
	}
}

// instant returns the time of what day made.
func instant(it *Item) edtf.Instant { return edtf.Instant(it.At.U) }

// placedIn puts items into lanes, before those have their heights.
func placedIn(t testing.TB, items []Item, lanes int, width float64) *Placement {
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
		Axis: a, Width: width, Sizes: sizes(), Items: items, Folded: make([]bool, lanes), ClusterWidth: func(int) float64 { return 24 },
	})
}
