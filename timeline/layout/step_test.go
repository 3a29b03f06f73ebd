package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// moon returns three events of one lane, and some more of another.
func moon(t testing.TB, more int) *timeline.Document {
	t.Helper()
	doc := &timeline.Document{Title: "Moon", Lanes: []timeline.Lane{{ID: "a", Name: "Moon"}, {ID: "b", Name: "More"}}[:1+min(more, 1)]}
	add := func(lane, when, title string, importance int) {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprint("e", len(doc.Events)), Title: title, Date: date(t, when), Importance: importance, Lanes: []string{lane},
		})
	}
	add("a", "1961-05-25", "Kennedy promises the Moon", 3)
	add("a", "1967-01-27", "Fire in Apollo 1", 3)
	add("a", "1969-07-20", "Apollo 11 lands", 5)
	for i := range more {
		add("b", fmt.Sprint(1961+i, "-02-03"), fmt.Sprint("Another event ", i), 3)
	}
	return doc
}

func distancesOf(p *Layout, v axis.View) (texts []string) {
	var s scene.Scene
	p.Floating(&s, v, "")
	for _, sh := range s.Shapes {
		if sh.Class == scene.Distance && sh.Kind == scene.Text {
			texts = append(texts, sh.Text)
		}
	}
	return texts
}

// Three events fill the room: large names, by turns above and below the line, and how
// long it is from one to the next. Much of the height is used.
func TestFewEventsFillTheRoom(t *testing.T) {
	for _, c := range []struct{ width, height, title float64 }{{1600, 900, 40}, {1280, 800, 40}, {1024, 768, 40}, {640, 300, 20}, {300, 200, 14}} {
		for _, mode := range modes() {
			p := New(moon(t, 0), options(mode, c.width, c.height))
			if mode == axis.Even {
				continue // has more room between them
			}
			if p.m.text != c.title {
				t.Errorf("%g × %g, %v: names of %g px, want %g", c.width, c.height, mode, p.m.text, c.title)
			}
			if n := len(p.axis.Breaks()); n > 0 {
				t.Errorf("%g × %g, %v: %d breaks", c.width, c.height, mode, n)
			}
			if c.title < 28 {
				continue
			}
			if got := fmt.Sprint(distancesOf(p, p.Fit())); got != "[5 years 8 months 2 years 6 months]" {
				t.Errorf("%g × %g, %v: %s", c.width, c.height, mode, got)
			}
			top, bottom := c.height, 0.0
			for _, b := range boxes((trial{p: p}).body(p.Fit())) {
				top, bottom = min(top, b.y), max(bottom, b.y+b.h)
			}
			if used := (bottom - top) / p.BodyHeight(); used < 0.44 {
				t.Errorf("%g × %g, %v: %.0f %% of the height are used", c.width, c.height, mode, 100*used)
			}
		}
	}
}

// What is hidden, folded or put first changes no size.
func TestSizesStayWhateverIsHidden(t *testing.T) {
	doc, o := moon(t, 2), options(axis.True, 1280, 800)
	want := New(doc, o).m.step
	if want == plain {
		t.Fatal("no larger names")
	}
	o.First, o.Folded = "e1", map[string]bool{"b": true}
	o.Hidden = func(e *timeline.Event) bool { return e.ID == "e0" }
	if got := New(doc, o).m.step; got != want {
		t.Errorf("names of %g px, want %g", got.title, want.title)
	}
}

// With many events, names stay as they are, and nothing is said between marks.
func TestManyEventsStayAsTheyAre(t *testing.T) {
	for more, distances := range map[int]bool{3: true, 4: false, 100: false} {
		p := New(moon(t, more), options(axis.True, 1280, 800))
		if got := len(distancesOf(p, p.Fit())) > 0; got != distances {
			t.Errorf("%d more events: distances are told: %v", more, got)
		}
		if more == 100 && p.m.step != plain {
			t.Errorf("%d more events: names of %g px", more, p.m.text)
		}
	}
}

// A picture to be saved and the window choose their sizes by themselves, on one axis.
func TestThePictureHasItsOwnSizes(t *testing.T) {
	p := New(moon(t, 0), options(axis.Shortened, 1600, 420))
	q := p.newPicture()
	if q.axis != p.axis || q.m.text > p.m.text {
		t.Errorf("the picture has names of %g px, the window of %g", q.m.text, p.m.text)
	}
	var s scene.Scene
	p.Picture(&s, p.Fit())
	for _, sh := range s.Shapes {
		if sh.Class == scene.Title && sh.Size != q.m.step.heading {
			t.Errorf("the title is %g px, want %g", sh.Size, q.m.step.heading)
		}
	}
}

// Where few things last, their bars are higher and move apart, so that they and the names of the
// marks take about half of the height, in the middle of it.
func TestFewBarsFillTheHeight(t *testing.T) {
	doc := &timeline.Document{}
	for i, of := range [][2]string{
		{"Putin in power", "1999-12-31/.."},
		{"Armistice in force", "1953/.."},
		{"Soviet Union", "../1991-12-26"},
		{"Medvedev president", "2008-05-07/2012-05-07"},
		{"Invasion", "2022-02-24"},
	} {
		doc.Events = append(doc.Events, timeline.Event{ID: string(rune('a' + i)), Title: of[0], Date: date(t, of[1]), Importance: 3})
	}
	for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1600, 900}, {1920, 1080}} {
		p := New(doc, options(axis.Shortened, size[0], size[1]))
		var s scene.Scene
		p.Body(&s, p.Fit())
		top, bottom := p.BodyHeight(), 0.0
		for _, sh := range s.Shapes {
			if sh.Class == scene.Mark || sh.Class == scene.Label {
				top, bottom = min(top, sh.Y), max(bottom, sh.Y+sh.H)
			}
		}
		if used, below := bottom-top, p.BodyHeight()-bottom; used < 0.38*p.BodyHeight() || top < 0.5*below || below < 0.5*top {
			t.Errorf("%v: from %g to %g of %g px is used", size, top, bottom, p.BodyHeight())
		}
	}
}
