package overview

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tideline/internal/ruler"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// event returns an event of a lane at a time as it is written.
func event(t *testing.T, lane int, when string, lasts bool) Event {
	t.Helper()
	d, err := edtf.Parse(when)
	if err != nil {
		t.Fatal(err)
	}
	from, to := d.Extent()
	return Event{
		ID: when, Lane: lane, Ink: scene.LaneFull + scene.Ink(lane), From: from, To: to, Lasts: lasts,
		OpenLeft: d.OpenStart(), OpenRight: d.OpenEnd(),
	}
}

// options are those of a strip of some size for events.
func options(width, height float64, events []Event) Options {
	o := Options{
		Width: width, Height: height, Scale: 1, Text: 12, Lanes: 5, Words: edtf.English(), Say: pattern.InEnglish,
		Measure: func(text string) float64 { return ruler.Ruler{}.Width(text, 12, false) },
	}
	for i := range events {
		o.Extents = append(o.Extents, axis.Span{From: events[i].From, To: events[i].To})
	}
	return o
}

// drawn returns the shapes of a strip on paper.
func drawn(s *Strip) []scene.Shape {
	var dst scene.Scene
	s.Add(&dst)
	return dst.Shapes
}

// texts returns what a strip says, in the order of its places.
func texts(s *Strip) []string {
	var found []scene.Shape
	for _, sh := range drawn(s) {
		if sh.Kind == scene.Text {
			found = append(found, sh)
		}
	}
	slices.SortFunc(found, func(a, b scene.Shape) int { return int(a.X - b.X) })
	said := make([]string, len(found))
	for i := range found {
		said[i] = found[i].Text
	}
	return said
}

func TestTheYearIsSaidWhateverTheLengthOfAFile(t *testing.T) {
	for _, c := range []struct{ from, to, year string }{
		{"2024-03-05T09:00:00Z", "2024-03-05T11:30:00Z", "2024"},
		{"2024-03-05", "2024-03-07", "2024"},
		{"2024-03-05", "2024-08-01", "2024"},
		{"2023-11-01", "2024-08-01", "2024"},
		{"2019-11-01", "2024-08-01", "2021"},
		{"1953-07-27", "2023-09-13", "1980"},
		{"-0700", "2020", "1000"},
		{"Y-13800000000", "2020", "10 billion BC"},
	} {
		for _, width := range []float64{500, 900, 1700} {
			events := []Event{event(t, 0, c.from, false), event(t, 0, c.to, false)}
			said := texts(New(events, options(width, 44, events)))
			if !slices.ContainsFunc(said, func(text string) bool { return strings.Contains(text, c.year) }) {
				t.Errorf("%s to %s in %g px: %q, want %s among them", c.from, c.to, width, said, c.year)
			}
		}
	}
}

// A strip that begins a little before a month names that month, and its year with it.
func TestNoMonthIsCalledAYear(t *testing.T) {
	events := []Event{event(t, 0, "2024-03-01T08:30:00Z", false), event(t, 0, "2024-06-27T12:30:00Z", false)}
	for _, width := range []float64{500, 606, 700} {
		said := texts(New(events, options(width, 44, events)))
		if want := []string{"Mar 2024", "Apr", "May", "Jun"}; !slices.Equal(said, want) {
			t.Errorf("%g px: the strip says %q, want %q", width, said, want)
		}
	}
}

func TestLogarithmicLanesHaveTheTrueLineUnderThem(t *testing.T) {
	events := []Event{event(t, 0, "Y-13800000000", false), event(t, 0, "2022-07-12", false)}
	o := options(1400, 44, events)
	o.Before = &events[1].To
	s := New(events, o)
	said := texts(s)
	if !slices.Contains(said, "10 billion years ago") || slices.ContainsFunc(said, func(text string) bool { return strings.Contains(text, "BC") }) {
		t.Errorf("the strip says %q", said)
	}
	left, middle, right := s.X(events[0].From), s.X((events[0].From+events[1].To)/2), s.X(events[1].To)
	if math.Abs((left+right)/2-middle) > 1 {
		t.Errorf("half of the time stands at %g px, between %g and %g", middle, left, right)
	}
	// Where the calendar says more, it stays.
	events = []Event{event(t, 0, "1953", false), event(t, 0, "2022-07-12", false)}
	o = options(1400, 44, events)
	o.Before = &events[1].To
	if said := texts(New(events, o)); !slices.Contains(said, "1980") {
		t.Errorf("seventy years: the strip says %q", said)
	}
}

// counted returns the counts of events in a strip.
func counted(events []Event, o Options) (*cells, []span) {
	s := &Strip{o: o, view: axis.New(axis.True, o.Extents, axis.Options{}).Fit(o.Width, Edge, Edge)}
	d := &drawing{Strip: s}
	c := newCells(d)
	rest, rows := d.addSpans(d.stretches(events)), 0
	for i := range rest {
		c.count(&rest[i])
	}
	var spans []span
	for _, sh := range d.shapes {
		rows++
		spans = append(spans, span{stretch{from: sh.X, to: sh.X + sh.W}, int(sh.Y)})
	}
	return c, spans
}

// random returns events of all kinds within a century.
func random(t *testing.T, m *rand.Rand, n int) []Event {
	events := make([]Event, n)
	for i := range events {
		y := 1900 + m.IntN(100)
		var when string
		lasts := false
		switch m.IntN(6) {
		case 0:
			when = fmt.Sprint(y)
		case 1:
			when = fmt.Sprintf("%d-%02d", y, 1+m.IntN(12))
		case 2:
			when, lasts = fmt.Sprintf("%d/%d", y, y+m.IntN(30)), true
		case 3:
			when, lasts = fmt.Sprintf("%d/..", y), true
		case 4:
			when = fmt.Sprintf("%dX", y/10)
		default:
			when = fmt.Sprintf("%d-%02d-%02d", y, 1+m.IntN(12), 1+m.IntN(28))
		}
		events[i] = event(t, m.IntN(5), when, lasts)
		events[i].ID = fmt.Sprint(i)
	}
	return events
}

// Whatever is in a file is in the strip once: as a line, or in the cells.
func TestCellsAndSpansAddUp(t *testing.T) {
	for seed := range uint64(200) {
		m := rand.New(rand.NewPCG(seed, 1))
		events := random(t, m, 1+m.IntN(120))
		c, spans := counted(events, options(200+m.Float64()*1500, []float64{40, 44, 48, 96}[m.IntN(4)], events))
		sum := float64(len(spans))
		for col := range c.whole {
			lanes := 0.0
			for lane := range c.counts {
				lanes += c.counts[lane][col]
			}
			if math.Abs(lanes-c.whole[col]) > 1e-6 {
				t.Fatalf("seed %d: the lanes of column %d make %g, want %g", seed, col, lanes, c.whole[col])
			}
			sum += lanes
		}
		if math.Abs(sum-float64(len(events))) > 1e-6 {
			t.Fatalf("seed %d: lines and cells make %g of %d events", seed, sum, len(events))
		}
	}
}

func TestWhatIsKnownToAYearHasAShareInEachCellOfIt(t *testing.T) {
	events := []Event{event(t, 0, "1950", false), event(t, 0, "1952-06-01", false), event(t, 0, "1955", false)}
	c, _ := counted(events[:2], options(1024, 44, events)) // six years
	shares, whole := 0, 0
	for col := range c.whole {
		switch n := c.whole[col]; {
		case n == 1:
			whole++
		case n > 0 && n < 0.1:
			shares++
		case n != 0:
			t.Errorf("column %d counts %g", col, n)
		}
	}
	if whole != 1 || shares < 40 || shares > 44 {
		t.Errorf("%d columns with an event and %d with a share, want 1 and a sixth of 250", whole, shares)
	}
}

func TestMembersOfASetShareIt(t *testing.T) {
	ends := []Event{event(t, 0, "1900", false), event(t, 0, "2000", false)}
	a, b := event(t, 0, "1920-05-01", false), event(t, 0, "1980-05-01", false)
	set := Event{ID: "set", From: a.From, To: b.To, Members: []axis.Span{{From: a.From, To: a.To}, {From: b.From, To: b.To}}}
	c, _ := counted([]Event{set}, options(1000, 44, ends))
	for col, n := range c.whole {
		if n != 0 && n != 0.5 {
			t.Errorf("column %d counts %g, want a half or nothing", col, n)
		}
	}
}

func TestLinesOfWhatLastsMeetNowhere(t *testing.T) {
	for seed := range uint64(200) {
		m := rand.New(rand.NewPCG(seed, 2))
		events := random(t, m, 1+m.IntN(60))
		height := []float64{40, 44, 48, 96}[m.IntN(4)]
		_, spans := counted(events, options(200+m.Float64()*1500, height, events))
		rows := map[int]bool{}
		for i, a := range spans {
			rows[a.row] = true
			for _, b := range spans[:i] {
				if a.row == b.row && a.from < b.to && b.from < a.to {
					t.Fatalf("seed %d: two lines of the row at %d px meet", seed, a.row)
				}
			}
		}
		if len(rows) > mostRows {
			t.Errorf("seed %d: %d rows", seed, len(rows))
		}
	}
}

// Two families whose lives overlap each has rows of its own.
func TestLinesOfALaneStandTogether(t *testing.T) {
	events := []Event{
		event(t, 0, "1800/1870", true), event(t, 1, "1880/1950", true), event(t, 0, "1860/1940", true), event(t, 1, "1790/1850", true),
	}
	_, spans := counted(events, options(1000, 48, events))
	var rows []int
	for _, s := range spans {
		rows = append(rows, s.row)
	}
	if want := []int{3, 7, 11, 11}; !slices.Equal(rows, want) {
		t.Errorf("rows at %d px, want %d", rows, want)
	}
}

// said returns where a text of a strip ends, px.
func said(text string, s *Strip) float64 {
	for _, sh := range drawn(s) {
		if sh.Text == text {
			return sh.X + sh.W
		}
	}
	return 0
}

func TestTheHighestStackIsSaid(t *testing.T) {
	var events []Event
	for i := range 14 {
		events = append(events, event(t, i%5, "1990-05-01", false))
	}
	events = append(events, event(t, 0, "1900-05-01", false), event(t, 0, "2000-05-01", false))
	o := options(1000, 44, events)
	s := New(events, o)
	if all := texts(s); !slices.Contains(all, "14 at most") {
		t.Errorf("the strip says %q, want “14 at most”", all)
	}
	for _, sh := range drawn(s) {
		if sh.Text == "14 at most" && sh.X > 60 {
			t.Errorf("“14 at most” stands %g px from the left end", sh.X)
		}
		if end := said("14 at most", s); sh.Text != "14 at most" && sh.W < 900 && sh.W > 0 && sh.X < end {
			t.Errorf("%v stands where “14 at most” is said, up to %g px", sh, end)
		}
		if sh.Y < 0 || sh.Y+sh.H > 44 {
			t.Errorf("%v is not within 44 px", sh)
		}
	}
	if said := texts(New(events[13:], options(1000, 44, events))); slices.ContainsFunc(said, func(text string) bool { return strings.HasSuffix(text, "at most") }) {
		t.Errorf("where nothing stands on anything: %q", said)
	}
}

// One event by itself is seen beside a stack of many, above the line of the frame, and the
// stack stands out still. The handle of the frame hides no word of what a stack counts.
func TestOneByItselfIsSeenBesideMany(t *testing.T) {
	for _, crowd := range []int{2, 7, 12, 60, 5000} {
		for _, height := range []float64{40, 44, 48} {
			events := []Event{event(t, 0, "1900-05-01", false), event(t, 0, "2000-05-01", false)}
			for range crowd {
				events = append(events, event(t, 1, "1950-05-01", false))
			}
			s := New(events, options(1000, height, events))
			var dst scene.Scene
			first, last := s.view.Axis().Bounds()
			s.AddFramed(&dst, first, last)
			highest, frame, handle := 0.0, 0.0, 0.0
			for _, sh := range dst.Shapes {
				if sh.ID == FrameID {
					frame = sh.Y + sh.H - sh.Width/2
				}
				if sh.ID == LeftID {
					handle = sh.X
				}
			}
			for _, sh := range dst.Shapes {
				if sh.Kind == scene.Text && strings.HasSuffix(sh.Text, "at most") && sh.X+sh.W > handle {
					t.Errorf("%d in %g px: “%s” ends at %g px, behind the handle at %g", crowd, height, sh.Text, sh.X+sh.W, handle)
				}
				if sh.Fill < scene.LaneFull || sh.Kind != scene.Rect || sh.Class != scene.Overview || sh.Fill == scene.DimInk {
					continue
				}
				highest = max(highest, sh.H)
				if sh.H < 3 || sh.Y+sh.H > frame-2 {
					t.Errorf("%d in %g px: a cell stands from %g to %g px, the frame is at %g", crowd, height, sh.Y, sh.Y+sh.H, frame)
				}
			}
			if highest < 6 {
				t.Errorf("%d in %g px: the stack is %g px high", crowd, height, highest)
			}
		}
	}
}

// What the highest stack is stands on no cell, and on no date where it finds its place
// among these.
func TestTheHighestStackIsSaidWhereNothingIs(t *testing.T) {
	for seed := range uint64(200) {
		m := rand.New(rand.NewPCG(seed, 3))
		events := random(t, m, 1+m.IntN(1500))
		shapes := drawn(New(events, options(300+m.Float64()*1500, []float64{40, 44, 48}[m.IntN(3)], events)))
		for i, a := range shapes {
			if a.Kind != scene.Text || !strings.HasSuffix(a.Text, "at most") {
				continue
			}
			for j, b := range shapes {
				if inWay := b.Kind == scene.Text || b.Fill >= scene.LaneFull; i != j && inWay && a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H-0.01 && b.Y < a.Y+a.H-0.01 {
					t.Fatalf("seed %d: %v meets %v", seed, a, b)
				}
			}
		}
	}
}

// The frame and its handles hide no date, and no line strikes one out.
func TestDatesOfTheOverviewStayFree(t *testing.T) {
	for _, width := range []float64{300, 540, 900, 1500} {
		var events []Event
		for _, when := range []string{"1961-06-01", "1961-08", "1972", "1999-04-01", "2023-05"} {
			events = append(events, event(t, 0, when, false))
		}
		s := New(events, options(width, 44, events))
		first, last := s.view.Axis().Bounds()
		for k := range 40 {
			from := first + (last-first)/40*edtf.Instant(k)
			var dst scene.Scene
			s.AddFramed(&dst, from, from+(last-first)/7)
			dates := 0
			for _, text := range dst.Shapes {
				if text.Kind != scene.Text {
					continue
				}
				dates++
				for _, sh := range dst.Shapes {
					over := sh.Class == scene.Window || sh.Kind == scene.Line && sh.W == 0
					if over && text.Y > s.o.Height/2 && sh.X < text.X+text.W && sh.X+sh.W > text.X && sh.Y+sh.H > text.Y {
						t.Errorf("%g px: %v lies over %v", width, sh, text)
					}
				}
			}
			if dates < 1 || width > 400 && dates < 2 {
				t.Errorf("%g px: %d dates at %d", width, dates, k)
			}
		}
	}
}

// Of a crowd of what lasts, for which most finds no row, all is counted: lines of some would
// say of the others that there are none.
func TestACrowdOfSpansIsCounted(t *testing.T) {
	for _, c := range []struct{ n, lines int }{{5, 5}, {9, 5}, {40, 0}} {
		events := make([]Event, c.n)
		for i := range events {
			events[i] = event(t, i%5, fmt.Sprintf("%d/%d", 1900+i/5, 1990+i/5), true)
			events[i].ID = fmt.Sprint(i)
		}
		cells, lines := counted(events, options(1200, 48, events))
		sum := 0.0
		for _, n := range cells.whole {
			sum += n
		}
		if len(lines) != c.lines || math.Abs(sum-float64(c.n-c.lines)) > 1e-6 {
			t.Errorf("of %d spans %d are lines and %g are counted", c.n, len(lines), sum)
		}
	}
}
