package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// offices is a line from 1900 to 2000 with one date more.
func offices(t *testing.T, mode axis.Mode, text string) (p *Layout, v axis.View) {
	t.Helper()
	doc := &timeline.Document{Title: "Offices", Events: []timeline.Event{
		{ID: "first", Title: "First", Date: date(t, "1900-01-01"), Importance: 3},
		{ID: "it", Title: "It", Date: date(t, text), Importance: 3},
		{ID: "last", Title: "Last", Date: date(t, "2000-12-31"), Importance: 3},
	}}
	p = New(doc, options(mode, 1000, 500))
	return p, p.Fit()
}

func marksOf(p *Layout, v axis.View, id string) (marks []scene.Shape) {
	var s scene.Scene
	p.Body(&s, v)
	for _, sh := range s.Shapes {
		if sh.ID == id && (sh.Class == scene.Mark || sh.Class == scene.Secondary) {
			marks = append(marks, sh)
		}
	}
	return marks
}

// What is open reaches to the end of the line, in every scale, however exactly
// its other end is known, and fades there.
func TestOpenEndsAreAsLongAsTheLine(t *testing.T) {
	for _, mode := range modes() {
		for _, c := range []struct {
			text        string
			left, right bool
		}{
			{"1950-06-30/..", false, true},
			{"1950/..", false, true},
			{"1950-06-30T10:00:00Z/..", false, true},
			{"../1950-06-30", true, false},
			{"../1950", true, false},
			{"[1950-06-30..]", false, true},
			{"[..1950-06-30]", true, false},
			{"{1950-06-30..}", false, true},
			{"{..1950-06}", true, false},
		} {
			p, v := offices(t, mode, c.text)
			marks := marksOf(p, v, "it")
			if len(marks) == 0 || marks[0].Kind != scene.Rect {
				t.Errorf("%s, %v: drawn as %v", c.text, mode, marks)
				continue
			}
			first, last := p.axis.Bounds()
			m, from, to := marks[0], v.X(p.axis.Place(first)), v.X(p.axis.Place(last+1))
			if got := m.X <= from; got != c.left {
				t.Errorf("%s, %v: it begins at %g px, the line at %g", c.text, mode, m.X, from)
			}
			if got := m.X+m.W >= to; got != c.right {
				t.Errorf("%s, %v: it ends at %g px, the line at %g", c.text, mode, m.X+m.W, to)
			}
			if m.FadeLeft > 0 != c.left || m.FadeRight > 0 != c.right {
				t.Errorf("%s, %v: it fades over %g and %g px", c.text, mode, m.FadeLeft, m.FadeRight)
			}
			if known := v.X(p.byID["it"].At); m.X > known+1 || m.X+m.W < known-1 {
				t.Errorf("%s, %v: the bar from %g to %g px leaves out what is known, at %g", c.text, mode, m.X, m.X+m.W, known)
			}
		}
	}
}

// An end that is not known says so, and does not reach on.
func TestUnknownEndsFadeAtOnce(t *testing.T) {
	for _, mode := range modes() {
		p, v := offices(t, mode, "1950-06-30/")
		m := marksOf(p, v, "it")[0]
		known := v.X(p.axis.Place(p.byID["it"].latest + 1))
		if m.FadeRight <= 0 || m.X+m.W < known || m.X+m.W > known+p.m.fade {
			t.Errorf("%v: a bar from %g to %g px fades over %g, known is it to %g", mode, m.X, m.X+m.W, m.FadeRight, known)
		}
	}
}

// One of several dates is a dashed stretch from the first to the last of them,
// and all of several are a mark each.
func TestSetsAreDrawnAsWhatTheyAre(t *testing.T) {
	for _, mode := range modes() {
		for _, text := range []string{"[1930-05-01..1955-06-30]", "[1930,1955]", "[1930-05-01,1955-06-30]"} {
			p, v := offices(t, mode, text)
			it := p.byID["it"]
			marks := marksOf(p, v, "it")
			if len(marks) != 1 || !marks[0].Dashed || marks[0].Kind != scene.Rect {
				t.Errorf("%s, %v: drawn as %+v", text, mode, marks)
				continue
			}
			if x, end := v.X(it.From), v.X(it.To); marks[0].X != x || marks[0].X+marks[0].W < end-2 {
				t.Errorf("%s, %v: drawn from %g px, %g wide; it lies between %g and %g", text, mode, marks[0].X, marks[0].W, x, end)
			}
			if mode != axis.Even && v.X(it.At) < marks[0].X+marks[0].W/4 {
				t.Errorf("%s, %v: the label hangs at the first day", text, mode)
			}
		}
		for _, text := range []string{"{1930-05-01,1955-06-30}", "{1930,1955}", "{1930-05-01,1940..1955}"} {
			p, v := offices(t, mode, text)
			marks := marksOf(p, v, "it")
			if len(marks) != 3 || marks[0].Class != scene.Mark || marks[1].Class != scene.Secondary || marks[2].Class != scene.Secondary {
				t.Errorf("%s, %v: drawn as %+v", text, mode, marks)
			}
		}
		p, v := offices(t, mode, "[1950-06-30]")
		if marks := marksOf(p, v, "it"); len(marks) != 1 || marks[0].Dashed {
			t.Errorf("[1950-06-30], %v: a set of one date is that date, and is drawn as %+v", mode, marks)
		}
	}
}

// Where many are open at once, none is drawn as a moment.
func TestOpenEndsBeyondTheRowsShowIt(t *testing.T) {
	doc := &timeline.Document{Title: "Many"}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"} {
		doc.Events = append(doc.Events, timeline.Event{ID: id, Title: id, Date: date(t, "19"+string('1'+id[0]-'a')+"0-01-01/.."), Importance: 3})
	}
	p := New(doc, options(axis.True, 1200, 700))
	for _, e := range doc.Events {
		faded := false
		for _, sh := range marksOf(p, p.Fit(), e.ID) {
			faded = faded || sh.FadeRight > 0
		}
		if !faded {
			t.Errorf("%s, %s, does not show that it goes on", e.ID, e.Date)
		}
	}
}

func TestTheOverviewShowsHowLongThingsLast(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to float64 // parts of the strip
		ink      scene.Ink
	}{
		{"1950-06-30/..", 0.49, 1, scene.Second},
		{"../1950-06-30", 0, 0.51, scene.Second},
		{"1920/1960", 0.2, 0.6, scene.Second},
		{"[1930-05-01..1955-06-30]", 0.3, 0.55, scene.Hairline},
	} {
		p, v := offices(t, axis.Even, c.text)
		var s scene.Scene
		p.Overview(&s, v)
		found := false
		for _, sh := range s.Shapes {
			if sh.Kind != scene.Rect || sh.H != overviewSpan || sh.Fill != c.ink {
				continue
			}
			found = true
			from, to := sh.X/p.lineWidth, (sh.X+sh.W)/p.lineWidth
			if from < c.from-0.03 || from > c.from+0.03 || to < c.to-0.03 || to > c.to+0.03 {
				t.Errorf("%s takes the strip from %.2f to %.2f", c.text, from, to)
			}
		}
		if !found {
			t.Errorf("%s is not in the strip", c.text)
		}
	}
}
