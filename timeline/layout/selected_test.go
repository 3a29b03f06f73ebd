package layout

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// lasting returns a document of what lasts, and of what is known in other ways.
func lasting(t *testing.T) *timeline.Document {
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "a", Name: "People", Color: "crimson"}, {ID: "b", Name: "Offices", Color: "green"}}}
	for i, when := range []string{
		"1900~/1955~", "1920/1960", "1930?/1940", "1950/..", "../1925", "1962/1964", "1910-05-03", "1958-05~", "1948?", "[1960..1965]", "{1968,1971}",
	} {
		doc.Events = append(doc.Events, timeline.Event{
			ID: when, Title: "What is known of " + when, Date: date(t, when), Importance: 3, Lanes: []string{[]string{"a", "b"}[i%2]},
		})
	}
	return doc
}

// Selected, an event is told once: by its bar, or by a card, which then stands beside that.
func TestTheTitleOfWhatIsSelectedStandsOnce(t *testing.T) {
	bars, cards := 0, 0
	for seed := range uint64(40) {
		doc := lasting(t)
		if seed > 0 {
			doc = newMaker(t, seed).document(20)
		}
		p := New(doc, options(axis.True, 700+20*float64(seed), 500))
		for _, zoom := range []float64{1, 3} {
			v := p.Fit().Zoom(zoom, p.Fit().Width()/3)
			for i := range p.items {
				it := &p.items[i]
				if !it.BarNamed(v.Scale()) || !it.InSight(v) {
					continue
				}
				var names, over scene.Scene
				p.Floating(&names, v, "")
				p.Overlay(&over, v, it.event.ID, "")
				inBar, onCard := seenOf(&names, &over, it.event.ID)
				if first := it.title[:min(len(it.title), 8)]; first != "" && strings.Contains(onCard, first) && inBar != "" {
					t.Errorf("seed %d, %g times: the bar of %s says %q, its card %q", seed, zoom, it.event.ID, inBar, onCard)
				}
				if inBar != "" {
					bars++
				}
				if onCard != "" {
					cards++
				}
			}
		}
	}
	if bars < 100 || cards < 100 {
		t.Errorf("%d bars and %d cards tell something: nothing is tried", bars, cards)
	}
}

// seenOf returns what is written in the bar of an event, or beside it, where nothing of an
// overlay lies on it, and what the card says.
func seenOf(names, over *scene.Scene, id string) (inBar, onCard string) {
	card := scene.Shape{}
	for i := range over.Shapes {
		if sh := &over.Shapes[i]; sh.ID == id && sh.Kind == scene.Rect && sh.H > 20 && sh.Stroke == scene.Focus {
			card = *sh
		}
	}
	within := func(sh *scene.Shape, b *scene.Shape) bool {
		return sh.X >= b.X && sh.X+sh.W <= b.X+b.W+1 && sh.Y >= b.Y && sh.Y+sh.H <= b.Y+b.H+1
	}
	for i := range over.Shapes {
		switch sh := &over.Shapes[i]; {
		case sh.Kind != scene.Text || sh.ID != id:
		case card.W > 0 && within(sh, &card):
			onCard += sh.Text
		default:
			inBar += sh.Text
		}
	}
	for i := range names.Shapes {
		sh := &names.Shapes[i]
		covered := false
		for k := range over.Shapes {
			g := &over.Shapes[k]
			covered = covered || g.Kind == scene.Rect && g.Fill != scene.None && sh.X < g.X+g.W && sh.X+sh.W > g.X && sh.Y+sh.H/2 > g.Y && sh.Y+sh.H/2 < g.Y+g.H
		}
		if sh.ID == id && sh.Kind == scene.Text && !covered {
			inBar += sh.Text
		}
	}
	return inBar, onCard
}

// What its time is known of still shows where an event is selected: dashes, question marks,
// stops and fades.
func TestWhatIsSelectedShowsWhatIsKnown(t *testing.T) {
	doc := lasting(t)
	p := New(doc, options(axis.True, 1100, 500))
	v := p.Fit()
	for i := range p.items {
		it := &p.items[i]
		var body, over scene.Scene
		p.Body(&body, v)
		p.Overlay(&over, v, it.event.ID, "")
		tally := func(s *scene.Scene, class scene.Class) (dashed, asked, faded int) {
			line := p.placed.BarTop(it.Item, 0)
			for _, sh := range s.Shapes {
				if sh.Class != class || sh.Y > line+20 || sh.Y+sh.H < line-20 || sh.X > v.X(it.To)+60 || sh.X+sh.W < v.X(it.From)-60 {
					continue
				}
				if sh.ID != it.event.ID && sh.ID != "" {
					continue
				}
				if sh.Dashed {
					dashed++
				}
				if sh.Text == "?" {
					asked++
				}
				if sh.FadeLeft+sh.FadeRight > 0 {
					faded++
				}
			}
			return dashed, asked, faded
		}
		// What belongs to the event alone is found by drawing it alone.
		var alone scene.Scene
		g := p.glyphs(&alone, v)
		if it.HasBar(v.Scale()) {
			left, right := it.BarEdges(v)
			g.addBar(it, left, right)
		} else {
			g.addDot(it, v.X(it.At))
		}
		wantDashed, wantAsked, wantFaded := tally(&alone, scene.Mark)
		dashed, asked, faded := tally(&over, scene.Overlay)
		if dashed != wantDashed || asked != wantAsked || faded < wantFaded {
			t.Errorf("%s: selected, %d dashes, %d question marks and %d fades, want %d, %d and %d", it.event.ID, dashed, asked, faded, wantDashed, wantAsked, wantFaded)
		}
	}
}

// The line from a bar to its card begins at the bar, and lies on no line of a lane.
func TestTheLineToACardBeginsAtTheBar(t *testing.T) {
	doc := lasting(t)
	p := New(doc, options(axis.True, 1100, 500))
	for _, zoom := range []float64{1, 2, 4} {
		v := p.Fit().Zoom(zoom, p.Fit().Width()/2)
		for i := range p.items {
			it := &p.items[i]
			if !it.Name.Above || !it.HasBar(v.Scale()) {
				continue
			}
			var over scene.Scene
			p.Overlay(&over, v, it.event.ID, "")
			for _, sh := range over.Shapes {
				line := p.lanes[it.Lane].Line
				if sh.Kind == scene.Line && sh.Stroke == scene.Focus && sh.Y < line && sh.Y+sh.H > line {
					t.Errorf("%s, %g times: %v crosses the line at %g", it.event.ID, zoom, sh, line)
				}
			}
		}
	}
}

// An event that was edited is drawn as it is by now where it is selected, before all is laid out
// anew: where its new date stands, with its new title, and nothing else of the drawing is another.
func TestWithDrawsOneEventAsItIsByNow(t *testing.T) {
	for _, mode := range modes() {
		doc := lasting(t)
		l := New(doc, options(mode, 900, 500))
		for i := range doc.Events {
			now := doc.Events[i]
			now.Date, now.Title, now.Lanes = date(t, "1933-03-03"), "Elsewhere", []string{"b"}
			other := With(l, &now, now.Date)
			v := l.Fit()
			var over, was, body, same scene.Scene
			l.Overlay(&was, v, now.ID, "")
			other.Overlay(&over, v, now.ID, "")
			texts := ""
			for _, sh := range over.Shapes {
				if sh.ID == now.ID {
					texts += sh.Text + "|"
				}
			}
			if !strings.Contains(texts, "Elsewhere") || !strings.Contains(texts, "1933") {
				t.Errorf("%s, %v: it says %q", now.ID, mode, texts)
			}
			if at, ok := other.Stands(now.ID); !ok || at.Civil().Year != 1933 {
				t.Errorf("%s, %v: it stands at %v", now.ID, mode, at)
			}
			l.Body(&body, v)
			other.Body(&same, v)
			if body.String() != same.String() {
				t.Errorf("%s, %v: something else is another", now.ID, mode)
			}
			var again scene.Scene
			if l.Overlay(&again, v, now.ID, ""); again.String() != was.String() {
				t.Errorf("%s, %v: the first drawing has changed", now.ID, mode)
			}
		}
		none := timeline.Event{ID: "none", Date: date(t, "1950")}
		if With(l, &none, none.Date) != l {
			t.Errorf("%v: what is not drawn makes another drawing", mode)
		}
	}
}
