package axis_test

import (
	"slices"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// The zero View shows nothing, and nothing done with it fails.
func TestZeroView(t *testing.T) {
	var v axis.View
	from, to := v.Range()
	if v.Axis() != nil || v.Width() != 0 || v.PosAt(5) != (axis.Pos{}) || v.At(5) != 0 || from != 0 || to != 0 {
		t.Error("the zero View shows something")
	}
	for what, got := range map[string]axis.View{
		"Pan": v.Pan(10), "Zoom": v.Zoom(2, 0), "Resize": v.Resize(100), "Widen": v.Widen(10, 10),
	} {
		if got != v {
			t.Errorf("%s of the zero View is %+v", what, got)
		}
	}
	if got := v.Ticks(edtf.English(), measure, make([]axis.Tick, 3)); len(got) != 0 {
		t.Errorf("the zero View has %d ticks", len(got))
	}
	fit := axis.New(axis.True, spansOf(t, "1953 2023"), options(800)).Fit(800, 0, 0)
	if v.Kept(fit) != fit || fit.Kept(v) != fit {
		t.Error("kept in or as the zero View, a view is lost")
	}
}

// Without words and without a measure a scale is written in English, as wide as an
// estimate has it.
func TestTicksWithoutWords(t *testing.T) {
	v := axis.New(axis.True, spansOf(t, "-0400-03 1953 2023"), options(800)).Fit(800, 0, 0)
	want := v.Ticks(edtf.English(), measure, nil)
	if got := v.Ticks(edtf.Words{}, nil, nil); !slices.Equal(got, want) || len(got) == 0 {
		t.Errorf("without words: %v\nwant %v", got, want)
	}
}
