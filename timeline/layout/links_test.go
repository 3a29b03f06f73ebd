package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// overlayOf returns what is drawn above the body for a selected event.
func overlayOf(p *Layout, v axis.View, selected string) *scene.Scene {
	s := new(scene.Scene)
	p.Overlay(s, v, selected, "")
	return s
}

// connected returns a document in which one event leads to the rest of a crowd.
func connected(t *testing.T, why string) *timeline.Document {
	doc := small(t)
	doc.Events = nil
	for i := range 40 {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprintf("e%02d", i), Title: fmt.Sprint("An event among others, number ", i), Date: date(t, fmt.Sprintf("1950-%02d-%02d", 1+i%12, 1+i/2)),
			Importance: 1 + i%5, Lanes: []string{[]string{"n", "s"}[i%2]},
		})
	}
	for i := 1; i < 40; i += 3 {
		doc.Events[0].LeadsTo = append(doc.Events[0].LeadsTo, timeline.Link{Event: doc.Events[i].ID, Why: why})
	}
	return doc
}

// Every event that a link leads to is named, those that had no label among others', and
// no two of these names meet.
func TestConnectedEventsHaveNames(t *testing.T) {
	p := New(connected(t, ""), options(axis.True, 1200, 330))
	v := p.Fit()
	s := overlayOf(p, v, "e00")
	named, without := map[string]box{}, 0
	for i, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.ID != "" && sh.ID != "e00" && i > 0 {
			named[sh.ID] = box{sh.X, sh.Y, sh.W, sh.H}
		}
	}
	for _, link := range p.byID["e00"].event.LeadsTo {
		if !p.byID[link.Event].Flagged(v.Scale()) {
			without++
		}
		if _, ok := named[link.Event]; !ok && p.byID[link.Event].Flagged(v.Scale()) {
			t.Errorf("%s has a label and no name at its arrow", link.Event)
		}
	}
	if without == 0 {
		t.Fatal("every one of them has a label: the test shows nothing")
	}
	more := 0
	for id, a := range named {
		if !p.byID[id].Flagged(v.Scale()) {
			more++
		}
		for other, b := range named {
			if id < other && !p.byID[id].Flagged(v.Scale()) && !p.byID[other].Flagged(v.Scale()) &&
				a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h {
				t.Errorf("the names of %s and %s meet", id, other)
			}
		}
	}
	if more == 0 {
		t.Error("none of those without a label has a name")
	}
}

// The reason stands on the way where that is free, and nowhere else.
func TestReasonsStandOnArrows(t *testing.T) {
	doc := small(t)
	doc.Events[0].LeadsTo = []timeline.Link{{Event: "vote", Why: "since then"}}
	p := New(doc, options(axis.True, 1200, 520))
	if text := overlayOf(p, p.Fit(), "truce").String(); !strings.Contains(text, `"since then"`) {
		t.Errorf("the reason is not told:\n%s", text)
	}
	if text := overlayOf(p, p.Fit(), "again").String(); strings.Contains(text, `"since then"`) {
		t.Error("the reason is told where neither of its events is selected")
	}
}

// A selected event that zooming or panning has lost is pointed at from the edge.
func TestTheSelectedEventIsPointedAt(t *testing.T) {
	p := New(small(t), options(axis.True, 1200, 520))
	at, _ := p.Stands("truce")
	v := p.Fit().Zoom(20, 900)
	if v.X(p.Axis().Place(at)) > -50 {
		t.Fatal("the event is in view")
	}
	s := overlayOf(p, v, "truce")
	text := s.Shapes[len(s.Shapes)-1]
	if len(s.Shapes) != 4 || !strings.HasPrefix(text.Text, "A truce") || text.X > 60 || text.X < 0 {
		t.Errorf("at the edge is %v", s.Shapes)
	}
	for _, sh := range s.Shapes {
		if hit, ok := s.Hit(sh.X+sh.W/2, sh.Y+sh.H/2); !ok || hit.ID != "truce" {
			t.Errorf("%v cannot be clicked", sh)
		}
	}
	s = overlayOf(p, p.Fit().Zoom(20, 10).Pan(3000), "open")
	if text := s.Shapes[len(s.Shapes)-1]; text.X+text.W < v.Width()-60 {
		t.Errorf("what is to the right is told at %g px", text.X)
	}
	if s := overlayOf(p, p.Fit(), "truce"); s.Shapes[0].ID == "truce" && len(s.Shapes) == 4 {
		t.Error("what is in view is pointed at from the edge")
	}
}

// What joins an event with its other lanes and with other events lies over no name and no
// count, and of an event that is counted the count stands for its mark.
func TestWhatJoinsEventsLiesOverNoText(t *testing.T) {
	doc := connected(t, "")
	for i := range doc.Events {
		if i%4 == 0 {
			doc.Events[i].Lanes = append(doc.Events[i].Lanes, []string{"s", "n"}[i%2])
		}
	}
	p := New(doc, options(axis.True, 500, 260))
	v := p.Fit()
	var body scene.Scene
	p.Body(&body, v)
	counted, joined, broad := 0, 0, 0
	for i := 0; i < len(doc.Events); i += 4 {
		id := doc.Events[i].ID
		s := overlayOf(p, v, id)
		hidden := func(b scene.Shape) bool {
			return slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool {
				return sh.Kind == scene.Rect && sh.Fill == scene.Paper && b.X >= sh.X && b.X+b.W <= sh.X+sh.W && b.Y >= sh.Y && b.Y+b.H <= sh.Y+sh.H+2 // a date stands lower
			})
		}
		for j, sh := range s.Shapes {
			joins := sh.Width == joinWidth && sh.Stroke != scene.Focus // the marks of one event: no arrow
			vertical := sh.Kind == scene.Line && sh.Class == scene.Overlay && (joins || sh.Stroke == scene.Focus && sh.Width == 1.5) && sh.W == 0
			if vertical {
				joined++
			}
			if joins {
				broad++
			}
			for _, b := range body.Shapes {
				over := sh.X-sh.Width/2 < b.X+b.W-1 && sh.X+sh.Width/2 > b.X+1 && sh.Y < b.Y+b.H-2 && sh.Y+sh.H > b.Y+2
				if vertical && over && b.ID != id && !hidden(b) && b.Kind == scene.Text && (b.Class == scene.Label || b.Class == scene.Cluster) {
					t.Errorf("%s: line %v over %v", id, sh, b)
				}
				mark := sh.Class == scene.Overlay && sh.Kind == scene.Circle
				if mark && b.Class == scene.Cluster && b.Kind == scene.Rect && sh.X > b.X && sh.X+sh.W < b.X+b.W && sh.Y >= b.Y-4 && sh.Y+sh.H <= b.Y+b.H+4 {
					t.Errorf("%s: mark %d %v over the count %v", id, j, sh, b)
				}
			}
			if sh.Class == scene.Cluster && sh.Kind == scene.Rect {
				counted++
				if sh.Stroke != scene.Focus {
					t.Errorf("%s: the count %v is not outlined", id, sh)
				}
			}
		}
	}
	if counted == 0 || joined == broad || broad == 0 {
		t.Fatalf("%d are counted and %d lines drawn, %d of them broad: the test shows nothing", counted, joined, broad)
	}
}

// A date that a source gives for an event beyond all others has no ring that the edge
// would cut.
func TestOtherDatesBeyondTheLineAreNotCut(t *testing.T) {
	for when, want := range map[string]int{"1949-12-01": 0, "1900": 0, "1970": 1} {
		doc := small(t)
		for i := range doc.Events {
			doc.Events[i].Dates = nil
		}
		doc.Events[0].Dates = []timeline.DatedClaim{{Date: date(t, when)}}
		p := New(doc, options(axis.True, 1200, 520))
		var s scene.Scene
		p.Body(&s, p.Fit())
		rings := 0
		for _, sh := range s.Shapes {
			if sh.Class == scene.Secondary && sh.Dashed {
				rings++
				if sh.X < 0 || sh.X+sh.W > s.W {
					t.Errorf("%s: %v is cut", when, sh)
				}
			}
		}
		if rings != want {
			t.Errorf("%s: %d rings, want %d", when, rings, want)
		}
	}
}
