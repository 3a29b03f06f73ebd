package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/era"
	"tideline/timeline/scene"
)

// leastSeen is how many px of an era are seen where it must have a name.
const leastSeen = 48.0

// erasAreNamedInTheirStrip holds what is promised of eras in every view: no two bands
// or names meet, no name is cut by an edge, and where enough of a band is seen, it has
// a name.
func erasAreNamedInTheirStrip(tr trial) {
	for _, v := range []axis.View{tr.p.Fit(), tr.anyView()} {
		bands, names := tr.erasDrawn(v)
		for _, band := range bands {
			if band.Y+band.H > tr.p.eras.Height() {
				tr.t.Errorf("the band of %s ends at %g px, the strip at %g", band.ID, band.Y+band.H, tr.p.eras.Height())
			}
			left, right := max(band.X, 0), min(band.X+band.W, v.Width())
			if _, named := names[band.ID]; !named && right-left >= leastSeen*tr.p.m.scale && tr.nameOfEra(band.ID) != "" {
				tr.t.Errorf("%g px of %q are seen, and it has no name", right-left, band.ID)
			}
			const outline = 2.0 // px, of which half lies beyond the band
			if name := names[band.ID].Text; strings.HasSuffix(name, "…") && right-left < leastSeen*tr.p.m.scale-outline && !strings.HasSuffix(tr.nameOfEra(band.ID), "…") {
				tr.t.Errorf("%g px of %q are seen, and it is called %q", right-left, band.ID, name)
			}
			for _, name := range names {
				apart := name.X >= band.X+band.W || name.X+name.W <= band.X || name.Y >= band.Y+band.H || name.Y+name.H <= band.Y
				if name.ID != band.ID && !apart {
					tr.t.Errorf("the name %q stands on the band of %s", name.Text, band.ID)
				}
			}
		}
		for _, a := range names {
			if a.X < 0 || a.X+a.W > v.Width() {
				tr.t.Errorf("%q is from %g to %g in a width of %g", a.Text, a.X, a.X+a.W, v.Width())
			}
			for _, b := range names {
				if a.ID < b.ID && a.Y == b.Y && a.X < b.X+b.W && b.X < a.X+a.W {
					tr.t.Errorf("the names %q and %q meet", a.Text, b.Text)
				}
			}
		}
		if most := math.Round(20*tr.p.m.scale)*era.MostRows + 2*math.Round(2*tr.p.m.scale); tr.p.eras.Height() > most {
			tr.t.Errorf("the strip of eras is %g px high", tr.p.eras.Height())
		}
	}
}

func (tr trial) nameOfEra(id string) string {
	e, _ := tr.doc.Era(id)
	if e == nil {
		for i := range tr.doc.Eras {
			if tr.doc.Eras[i].ID == id {
				return tr.doc.Eras[i].Name
			}
		}
		return ""
	}
	return e.Name
}

// erasDrawn returns the bands of eras in a view and their names, by id.
func (tr trial) erasDrawn(v axis.View) (bands []scene.Shape, names map[string]scene.Shape) {
	names = map[string]scene.Shape{}
	for _, sh := range tr.body(v).Shapes {
		if sh.Class == scene.Era && sh.Kind == scene.Rect {
			bands = append(bands, sh)
		}
	}
	var s scene.Scene
	tr.p.Floating(&s, v, "")
	for _, sh := range s.Shapes {
		if sh.Class == scene.Era && sh.Kind == scene.Text {
			names[sh.ID] = sh
		}
	}
	return bands, names
}

// withEras returns a line from 1900 to 2000 with eras: a name and a date each.
func withEras(t testing.TB, width, height float64, eras ...string) *Layout {
	t.Helper()
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "l", Name: "Lane", Color: "green"}}, Events: []timeline.Event{
		{ID: "first", Title: "First", Date: date(t, "1900-01-01"), Importance: 3, Lanes: []string{"l"}},
		{ID: "last", Title: "Last", Date: date(t, "2000-12-31"), Importance: 3, Lanes: []string{"l"}},
	}}
	for i, text := range eras {
		name, when, _ := strings.Cut(text, " = ")
		doc.Eras = append(doc.Eras, timeline.Era{ID: fmt.Sprint("era", i), Name: name, Date: date(t, when)})
	}
	return New(doc, options(axis.True, width, height))
}

// xOf returns where a date begins in a view, px.
func xOf(t testing.TB, p *Layout, v axis.View, text string) float64 {
	from, _ := date(t, text).Extent()
	return v.X(p.axis.Place(from))
}

func TestErasTakeTheRowsThatOverlap(t *testing.T) {
	for _, c := range []struct {
		eras []string
		rows int
		left string
	}{
		{nil, 0, ""},
		{[]string{"A time = 1910/1920", "Another = 1931/1950"}, 1, ""},
		{[]string{"A time = 1910/1930", "Another = 1930/1950", "A third time = 1951/1960"}, 2, ""},
		{[]string{"A time = 1910/1950", "Another = 1920/1960", "A third time = 1930/1970"}, 3, ""},
		{[]string{"One = 1910/1950", "Two = 1920/1960", "Three = 1930/1970", "Four = 1930/1940", "Five = 1932/1935"}, 3, "2 more eras"},
		{[]string{"A name that is too long for it = 1910/1911", "And a name like this one as well = 1912/1913", "This is the third one of three of them = 1914/1915"}, 3, ""},
	} {
		p := withEras(t, 1200, 700, c.eras...)
		if got := int(p.eras.Height() / 20); got != c.rows {
			t.Errorf("%q: %d rows, want %d", c.eras, got, c.rows)
		}
		var column scene.Scene
		p.LaneColumn(&column)
		said := ""
		for _, sh := range column.Shapes {
			if sh.Class == scene.Era {
				said = sh.Text
			}
		}
		if said != c.left {
			t.Errorf("%q: beside the strip stands %q, want %q", c.eras, said, c.left)
		}
	}
}

// A name is within its band, else to the right of it, else to the left, and cut only
// then; it stays in sight while its band does.
func TestNamesOfErasStayInSight(t *testing.T) {
	p := withEras(t, 1200, 700, "Reconstruction = 1910/1930", "A long war = 1998/..", "A short time = 1940/1941")
	trial := trial{t: t, p: p}
	_, names := trial.erasDrawn(p.Fit())
	for id, want := range map[string]float64{
		"era0": xOf(t, p, p.Fit(), "1910-01-01") + 6,
		"era2": xOf(t, p, p.Fit(), "1942-01-01") + 6,
		"era1": xOf(t, p, p.Fit(), "1998-01-01") - 6 - names["era1"].W,
	} {
		if got := names[id].X; got < want-1 || got > want+1 {
			t.Errorf("%q stands at %g px, want %g", names[id].Text, got, want)
		}
	}
	v := p.Fit().Zoom(40, xOf(t, p, p.Fit(), "1915-01-01"))
	_, names = trial.erasDrawn(v)
	if got := names["era0"]; got.Text != "Reconstruction" || got.X != 6 {
		t.Errorf("zoomed in to the middle of it, %q stands at %g px, want %g", got.Text, got.X, 6.0)
	}
	v = v.Pan(-xOf(t, p, v, "1931-01-01") + 60)
	_, names = trial.erasDrawn(v)
	if got := names["era0"]; got.Text == "" || got.X < 0 {
		t.Errorf("with 60 px of it in view, %q stands at %g px", got.Text, got.X)
	}
}

// Behind the lanes only edges are drawn; the era pointed at has a ground.
func TestOnlyTheEraPointedAtHasAGround(t *testing.T) {
	p := withEras(t, 1200, 700, "Reconstruction = 1910/1930", "After = 1931~/..")
	v := p.Fit()
	bottom := p.BodyHeight()
	var body, over scene.Scene
	p.Body(&body, v)
	edges := 0
	for _, sh := range body.Shapes {
		if sh.Class != scene.Era {
			continue
		}
		if sh.Kind == scene.Line {
			edges++
		}
		if sh.Kind == scene.Rect && sh.H > p.eras.Height() {
			t.Errorf("%s has a ground", sh.ID)
		}
	}
	if edges != 3 {
		t.Errorf("%d edges, want 3: an open era has none on that side", edges)
	}
	p.Floating(&over, v, "era0")
	ground := over.Shapes[0]
	if ground.Fill != scene.EraTint || ground.H != bottom || ground.X != xOf(t, p, v, "1910-01-01") {
		t.Errorf("the ground of the era pointed at is %v", ground)
	}
}

// An era that is open goes on to the edge of the drawing, and fades there.
func TestOpenErasReachTheEdge(t *testing.T) {
	p := withEras(t, 1200, 700, "Before = ../1930", "After = 1950/..")
	bands, _ := trial{t: t, p: p}.erasDrawn(p.Fit())
	before, after := bands[0], bands[1]
	if before.X > 0 || before.FadeLeft == 0 || before.FadeRight != 0 {
		t.Errorf("what began before begins at %g px and fades over %g", before.X, before.FadeLeft)
	}
	if end := after.X + after.W; end < p.Fit().Width()-1 || after.FadeRight == 0 || after.FadeLeft != 0 {
		t.Errorf("what goes on ends at %g of %g px and fades over %g", end, p.Fit().Width(), after.FadeRight)
	}
}

func TestTheViewOfAnEra(t *testing.T) {
	p := withEras(t, 1200, 700, "Reconstruction = 1910/1930")
	v, ok := p.EraView("era0")
	from, to := v.Range()
	if got := from.Civil().Year; !ok || got != 1909 {
		t.Errorf("it begins in %d, want a little before 1910", got)
	}
	if got := to.Civil().Year; got != 1931 {
		t.Errorf("it ends in %d, want a little after 1930", got)
	}
	if _, ok := p.EraView("nobody"); ok {
		t.Error("an era that is not there has a view")
	}
}
