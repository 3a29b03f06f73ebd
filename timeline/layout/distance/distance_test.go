package distance

import (
	"testing"

	"tideline/internal/ruler"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// lineOf lays events out on a line of some width, without labels.
func lineOf(t *testing.T, width float64, others []string, dates ...string) (*Line, axis.View) {
	t.Helper()
	var spans []axis.Span
	parsed := make([]edtf.Date, len(dates))
	for i, text := range dates {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		parsed[i] = d
		from, to := d.Extent()
		spans = append(spans, axis.Span{From: from, To: to})
	}
	a := axis.New(axis.True, spans, axis.Options{Width: width})
	events := make([]Event, len(dates))
	for i, d := range parsed {
		from, to := d.Extent()
		events[i] = Event{
			&place.Item{Key: dates[i], At: a.Place(from), From: a.Place(from), To: a.Place(to + 1), Dot: 8, BarFrom: 1e9}, d, d.Approximate(),
		}
	}
	var stand []axis.Pos
	for _, text := range others {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		from, _ := d.Extent()
		stand = append(stand, a.Place(from))
	}
	return New(events, stand, Sizes{Text: 12, High: 16, Pad: 8, Spare: 60, Tight: 32}, edtf.English(), ruler.Ruler{}), a.Fit(width, 24, 24)
}

func textsOf(l *Line, v axis.View) (texts []string) {
	var s scene.Scene
	l.Add(&s, 100, v)
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text {
			texts = append(texts, sh.Text)
		}
	}
	return texts
}

func TestWhatIsSaidBetweenMarks(t *testing.T) {
	for _, c := range []struct {
		name   string
		width  float64
		others []string
		dates  []string
		want   []string
	}{
		{"days", 1600, nil, []string{"1961-05-25", "1967-01-27", "1969-07-20"}, []string{"5 years 8 months", "2 years 6 months"}},
		{"one of them with room for one unit", 520, nil, []string{"1961-05-25", "1967-01-27", "1969-07-20"}, []string{"5 years 8 months", "30 months"}},
		{"one of them without room", 360, nil, []string{"1961-05-25", "1967-01-27", "1969-07-20"}, []string{"5 years 8 months"}},
		{"a month and a year are told no finer", 1600, nil, []string{"1961-05", "1967-01-27", "1969"}, []string{"5 years 8 months", "2 years"}},
		{"what lasts, from its end", 1600, nil, []string{"1939-09-01/1945-05-08", "1949-05-23"}, []string{"4 years"}},
		{"about then", 1600, nil, []string{"1961-05-25~", "1967-01-27"}, nil},
		{"another mark between", 1600, []string{"1963"}, []string{"1961-05-25", "1967-01-27", "1969-07-20"}, []string{"2 years 6 months"}},
		{"at one time", 1600, nil, []string{"1961-05-25", "1961-05-25"}, nil},
		{"one after the other", 1600, nil, []string{"1961", "1961-07"}, nil},
		{"nothing", 1600, nil, nil, nil},
	} {
		l, v := lineOf(t, c.width, c.others, c.dates...)
		got := textsOf(l, v)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
			}
		}
	}
}

// Zooming in takes away no text that is still in view, but for a longer one of the same stretch,
// and none covers a mark.
func TestZoomingInTakesNoDistanceAway(t *testing.T) {
	l, v := lineOf(t, 500, nil, "1961-05-25", "1967-01-27", "1969-07-20", "1969-12-01")
	before := map[string]bool{}
	for range 40 {
		now := map[string]bool{}
		var s scene.Scene
		wide := v.Widen(1e7, 1e7)
		l.Add(&s, 100, wide)
		for _, sh := range s.Shapes {
			for _, st := range l.stretches {
				if sh.Kind == scene.Text && (sh.Text == st.long.text || sh.Text == st.short.text && !before[st.long.text]) {
					now[sh.Text], now[st.short.text] = true, true
				}
				for _, it := range []*place.Item{st.from, st.to} {
					if left, right := it.MarkEdges(wide); sh.X < right && left < sh.X+sh.W {
						t.Fatalf("%q covers %s", sh.Text, it.Key)
					}
				}
			}
		}
		for text := range before {
			if !now[text] {
				t.Fatalf("%q is gone at scale %g", text, v.Scale())
			}
		}
		before, v = now, v.Zoom(1.2, 250)
	}
	for _, st := range l.stretches {
		if !before[st.long.text] {
			t.Errorf("%q is never said", st.long.text)
		}
	}
}

// However far a view has moved, a text stands whole in what is seen of its stretch.
func TestNoEdgeCutsADistance(t *testing.T) {
	l, v := lineOf(t, 1600, nil, "1961-05-25", "1967-01-27", "1969-07-20")
	seen := map[string]int{}
	for range 260 {
		v = v.Pan(-10)
		var s scene.Scene
		l.Add(&s, 100, v)
		for _, sh := range s.Shapes {
			if sh.X < 0 || sh.X+sh.W > v.Width() {
				t.Fatalf("%q stands from %g to %g px of %g", sh.Text, sh.X, sh.X+sh.W, v.Width())
			}
			if sh.Kind == scene.Text {
				seen[sh.Text]++
			}
			for _, st := range l.stretches {
				for _, it := range []*place.Item{st.from, st.to} {
					if left, right := it.MarkEdges(v); sh.X < right && left < sh.X+sh.W {
						t.Fatalf("%q covers %s", sh.Text, it.Key)
					}
				}
			}
		}
	}
	if seen["5 years 8 months"] < 60 || seen["2 years 6 months"] < 100 {
		t.Errorf("the texts are seen in so many views: %v", seen)
	}
}
