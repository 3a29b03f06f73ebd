package layout

import (
	"fmt"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Whoever looks for the nearest text of the axis to the left of a mark must not
// be led to another year, month or day, in any scale.
func theAxisNamesTheTimeOfEveryMark(tr trial) {
	v := tr.anyView()
	if v.Axis().Mode() == axis.Logarithmic {
		tr.textsUnderTheAxisKeepApart(v)
		return
	}
	ticks := tr.p.band.ticks.ticker.Ticks(v, nil)
	for i := range tr.p.items {
		it := &tr.p.items[i]
		if x := v.X(tr.p.axis.Place(it.earliest)); x < 0 || x > v.Width() || tr.tooNarrow(it, v) {
			continue
		}
		if wrong := misnamed(it.earliest, ticks); wrong != "" {
			from, to := v.Range()
			tr.t.Errorf("%s of %s; shown %s to %s, %.0f px", wrong, it.event.ID, from.RFC3339(), to.RFC3339(), v.Width())
			return
		}
	}
	tr.noNameStandsBeforeAMark(v, ticks)
}

// textsUnderTheAxisKeepApart looks at what is drawn under a logarithmic scale: no two
// texts of a line meet, and none leaves the drawing.
func (tr trial) textsUnderTheAxisKeepApart(v axis.View) {
	var s scene.Scene
	tr.p.AxisBand(&s, v)
	ends := map[float64]float64{}
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Text {
			continue
		}
		if end, before := ends[sh.Y]; before && sh.X < end+tolerance || sh.X < -tolerance || sh.X+sh.W > s.W+tolerance || sh.Y+sh.H > s.H+tolerance {
			tr.t.Errorf("%q stands at %.0f × %.0f px of %.0f × %.0f, the one before ends at %.0f px", sh.Text, sh.X, sh.Y, s.W, s.H, ends[sh.Y])
			return
		}
		ends[sh.Y] = sh.X + sh.W
	}
}

// noNameStandsBeforeAMark looks at what is drawn: a name that the right edge has
// moved to the left must not begin before a mark of an earlier time.
func (tr trial) noNameStandsBeforeAMark(v axis.View, ticks []axis.Tick) {
	var s scene.Scene
	tr.p.AxisBand(&s, v)
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Text || sh.Class != scene.Tick || sh.X+sh.W < s.W-tolerance {
			continue
		}
		for _, k := range slices.Backward(ticks) {
			if k.Label != sh.Text && k.Group != sh.Text {
				continue
			}
			for j := range tr.p.items {
				it := &tr.p.items[j]
				if x := v.X(it.At); it.stands(tr.p.axis.Mode()) < k.At && x > sh.X+tolerance && k.X-sh.X > 8*tr.p.m.scale+tolerance {
					tr.t.Errorf("%q at %.0f px, of the tick at %.0f px, stands before %s at %.0f px", sh.Text, sh.X, k.X, it.event.ID, x)
					return
				}
			}
			break
		}
	}
}

// tooNarrow reports whether the breaks to both sides of an event leave no room for
// the name of a year.
func (tr trial) tooNarrow(it *item, v axis.View) bool {
	const least = axis.LabelGap + 2
	breaks, at := tr.p.band.breaks, tr.p.axis.Place(it.earliest)
	next := slices.IndexFunc(breaks, func(b axis.Break) bool { return at.Before(axis.Pos{U: b.At.U, C: b.At.C + b.Width}) })
	if next < 1 {
		return false
	}
	before, after := breaks[next-1], breaks[next]
	return v.X(after.At)-v.X(before.At)-before.Width < tr.p.band.width(namesOf(it.earliest)[0])+least
}

// misnamed says what is wrong about the names before a time; "" for nothing.
func misnamed(t edtf.Instant, ticks []axis.Tick) string {
	label, group, hidden := "", "", false
	for _, k := range ticks {
		if k.At > t {
			break
		}
		if k.Label != "" || k.Major {
			hidden = k.Label == ""
		}
		if k.Label != "" {
			label = k.Label
		}
		if k.Group != "" {
			group = k.Group
		}
	}
	if label != "" && hidden {
		return fmt.Sprintf("%q is before the %s", label, t.RFC3339())
	}
	if group != "" && !slices.Contains(namesOf(t), group) {
		return fmt.Sprintf("%q is before the %s", group, t.RFC3339())
	}
	return ""
}

// namesOf returns the names of the year, the month and the day of an instant.
func namesOf(t edtf.Instant) []string {
	c, words := t.Civil(), edtf.English()
	year := words.Number(c.Year)
	switch {
	case c.Year <= 0:
		year = words.Number(1-c.Year) + " BC"
	case c.Year < 1000:
		year = "AD " + year
	}
	month := words.Months[c.Month-1] + " " + year
	return []string{year, month, fmt.Sprint(c.Day) + " " + month}
}

// A name of a day that the right edge would move far to the left of its tick is
// left out, unless what happens then needs it.
func TestTheNextDayIsNotNamedBeforeItsTime(t *testing.T) {
	day := func(id, when string) timeline.Event { return timeline.Event{ID: id, Title: id, Date: date(t, when)} }
	for when, want := range map[string]bool{"1962-10-28": false, "1962-10-29T00:00:00": true} {
		doc := &timeline.Document{Events: []timeline.Event{day("a", "1962-10-28T00:00:00"), day("b", "1962-10-28T06:00:00"), day("c", when)}}
		p := New(doc, options(axis.True, 1280, 600))
		var s scene.Scene
		p.AxisBand(&s, p.Fit())
		found := slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Text == "29 October 1962" })
		if found != want {
			t.Errorf("%s: the 29th is named: %v", when, found)
		}
	}
}

// The edges of a picture cut no name of the axis: at the left one it is left out, and at
// the right one none gives way where there is room for it further left.
func TestNamesAtTheEdgesAreWhole(t *testing.T) {
	p := New(small(t), options(axis.True, 900, 520))
	var s scene.Scene
	for dx := range 120 {
		v := p.Fit().Pan(float64(-dx))
		p.AxisBand(&s, v)
		named := 0
		for _, k := range p.band.ticks.ticker.Ticks(v, nil) {
			if k.Label != "" && k.X+axis.LabelGap >= 0 {
				named++
			}
		}
		for _, sh := range s.Shapes {
			if sh.Kind != scene.Text || sh.Class != scene.Tick {
				continue
			}
			if sh.X < 0 || sh.X+sh.W > s.W {
				t.Fatalf("%q stands from %g to %g px of %g", sh.Text, sh.X, sh.X+sh.W, s.W)
			}
			named--
		}
		if named > 0 {
			t.Fatalf("%d px on, %d names are missing", dx, named)
		}
	}
}
