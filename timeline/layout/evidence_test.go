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
		if sh.ID == id && id != "" && (sh.Class == scene.Mark || sh.Class == scene.Secondary) {
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

// An end that is not known has a question mark 4 px outside of it, and neither fades
// nor reaches on.
func TestUnknownEndsAsk(t *testing.T) {
	for _, mode := range modes() {
		for text, after := range map[string]bool{"1950-06-30/": true, "/1950-06-30": false} {
			p, v := offices(t, mode, text)
			m := marksOf(p, v, "it")[0]
			if m.FadeLeft+m.FadeRight > 0 || m.W > 2*p.m.fade {
				t.Errorf("%s, %v: a bar from %g to %g px fades over %g and %g", text, mode, m.X, m.X+m.W, m.FadeLeft, m.FadeRight)
			}
			asked := partsOf(p, v, "?")
			if len(asked) != 1 {
				t.Errorf("%s, %v: %d question marks", text, mode, len(asked))
				continue
			}
			apart := m.X - asked[0].X - asked[0].W
			if after {
				apart = asked[0].X - m.X - m.W
			}
			if apart /= p.m.glyphs.Scale; apart < 3.5 || apart > 5.5 {
				t.Errorf("%s, %v: the question mark is %g px outside of the bar", text, mode, apart)
			}
		}
	}
}

// partsOf returns the parts of marks that are this text, or lines where it is "".
func partsOf(p *Layout, v axis.View, text string) (parts []scene.Shape) {
	var s scene.Scene
	p.Body(&s, v)
	for _, sh := range s.Shapes {
		if sh.Class == scene.Mark && sh.ID == "" && (sh.Text == text && text != "" || text == "" && sh.Kind == scene.Line) {
			parts = append(parts, sh)
		}
	}
	return parts
}

// One meaning is one sign: dashes are about, a question mark is doubt.
func TestDoubtAsksAndAboutIsDashed(t *testing.T) {
	for text, want := range map[string]struct {
		dashed bool
		asks   int
	}{
		"1950-06-30": {}, "1950-06-30~": {dashed: true}, "1950-06-30?": {asks: 1}, "1950-06-30%": {true, 1},
		"1950": {}, "1950~": {dashed: true}, "1950?": {asks: 1}, "1950%": {true, 1},
		"1950/1960": {}, "1950~/1960": {dashed: true}, "1950?/1960?": {asks: 2}, "1950?/1960": {asks: 1}, "1950/..": {},
	} {
		for _, closer := range []float64{1, 40} {
			p, v := offices(t, axis.True, text)
			v = v.Zoom(closer, xOf(t, p, v, "1951-01-01"))
			if closer > 1 {
				v = v.Widen(20000, 20000)
			}
			m := marksOf(p, v, "it")[0]
			if m.Dashed != want.dashed || m.FadeLeft > 0 {
				t.Errorf("%s at %g: drawn as %v", text, closer, m)
			}
			if got := len(partsOf(p, v, "?")); got != want.asks {
				t.Errorf("%s at %g: %d question marks, want %d", text, closer, got, want.asks)
			}
		}
	}
}

// An open end says that it goes on; an end known to the day is thick.
func TestEndsOfBars(t *testing.T) {
	p, v := offices(t, axis.True, "1950-06-30/..")
	if got := len(partsOf(p, v, "")); got != 2 {
		t.Errorf("%d lines in the bar, want the two of a chevron", got)
	}
	for text, want := range map[string]int{"1950-06-30/1960-01-02": 2, "1950-06-30/1960": 1, "1950/1960-03": 0, "1950-06-30~/1960": 0} {
		p, v := offices(t, axis.True, text)
		var s scene.Scene
		p.Body(&s, v)
		caps := 0
		for _, sh := range s.Shapes {
			if sh.Class == scene.Mark && sh.ID == "" && sh.Kind == scene.Rect && sh.W == p.m.glyphs.Cap {
				caps++
			}
		}
		if caps != want {
			t.Errorf("%s: %d thick ends, want %d", text, caps, want)
		}
	}
}

// One of several dates is a dashed stretch from the first to the last of them,
// and all of several are a mark each.
func TestSetsAreDrawnAsWhatTheyAre(t *testing.T) {
	for _, mode := range modes() {
		for text, members := range map[string]int{"[1930-05-01..1955-06-30]": 0, "193X": 0, "[1930,1955]": 2, "[1930-05-01,1955-06-30]": 2} {
			p, v := offices(t, mode, text)
			it := p.byID["it"]
			marks := marksOf(p, v, "it")
			dashed, stops := 0, 0
			for _, line := range partsOf(p, v, "") {
				if line.Dashed && line.H == 0 {
					dashed++
				}
				if line.W == 0 && line.H == 2*p.m.glyphs.Stop {
					stops++
				}
			}
			if len(marks) != 1+members || dashed != 1 || stops != 2-members {
				t.Errorf("%s, %v: drawn as %+v, %d dashed lines, %d stops", text, mode, marks, dashed, stops)
				continue
			}
			for _, member := range marks[1:] {
				if member.Fill != scene.Paper || member.Stroke == scene.None || member.Dashed {
					t.Errorf("%s, %v: a time that may be meant is drawn as %v", text, mode, member)
				}
			}
			if x, end := v.X(it.From), v.X(it.To); marks[0].X != x || marks[0].X+marks[0].W < end-2 {
				t.Errorf("%s, %v: drawn from %g px, %g wide; it lies between %g and %g", text, mode, marks[0].X, marks[0].W, x, end)
			}
			if first := v.X(it.At) < marks[0].X+marks[0].W/4; mode != axis.Even && first != (members > 0) {
				t.Errorf("%s, %v: the label hangs at the first day: %v", text, mode, first)
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
