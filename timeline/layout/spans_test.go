package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/scene"
)

// namesOfBars returns the boxes of the names of bars in a view, by event.
func (tr trial) namesOfBars(v axis.View) map[string]box {
	var s scene.Scene
	for i := range tr.p.lanes {
		tr.p.addFloating(&s, i, v, 0) // without names of marks at the edges
	}
	names := map[string]box{}
	for _, sh := range s.Shapes {
		if _, seen := names[sh.ID]; sh.Class == scene.Label && !seen {
			names[sh.ID] = box{sh.X, sh.Y, sh.W, sh.H}
		}
	}
	return names
}

// namesOfBarsMeetNobody holds what is promised of the names of bars: they meet neither
// each other nor a label nor another bar, and what is seen of a bar with room for a name
// has one.
func namesOfBarsMeetNobody(tr trial) {
	for i := range 2 {
		v := tr.p.Fit()
		if i > 0 {
			v = tr.anyView()
		}
		s := tr.body(v)
		names, labels := tr.namesOfBars(v), boxes(s)
		for id, name := range names {
			for other, b := range names {
				if id < other && name.near(b, 0, 0) {
					tr.t.Errorf("the names of the bars of %s and %s stand at %+v and %+v", id, other, name, b)
				}
			}
			for other, b := range labels {
				if x := v.X(tr.p.byID[other].Label.Hangs(v.Scale()).At); other == id && (x < 0 || x > v.Width()) {
					continue // the edge cuts it, and Floating takes it away
				}
				if other == id || name.near(b, 0, 0) {
					tr.t.Errorf("the name of the bar of %s stands at %+v, the label of %s at %+v", id, name, other, b)
				}
			}
		}
		for _, sh := range s.Shapes {
			if sh.Class != scene.Mark || sh.ID == "" || sh.Kind != scene.Rect {
				continue
			}
			bar := box{sh.X, sh.Y, sh.W, sh.H}
			for id, name := range names {
				if id != sh.ID && name.near(bar, 0, 0) && tr.p.byID[id].Name.Above {
					tr.t.Errorf("the name of %s at %+v covers the bar of %s at %+v", id, name, sh.ID, bar)
				}
			}
			tr.isNamed(&sh, names, labels, v)
		}
	}
}

// isNamed checks that a bar of which enough is seen has its name.
func (tr trial) isNamed(bar *scene.Shape, names, labels map[string]box, v axis.View) {
	it := tr.p.byID[bar.ID]
	left, right := max(bar.X, 0), min(bar.X+bar.W, v.Width())
	if !it.Name.Above || it.title == "" || right-left < leastSeen*tr.p.m.scale+2*tr.p.m.NamePad {
		return
	}
	_, named := names[bar.ID]
	if _, labelled := labels[bar.ID]; !named && !labelled {
		tr.t.Errorf("%g px of the bar of %s are seen, and it has no name", right-left, bar.ID)
	}
}

// zoomingInTakesNoNameOfABar checks that a bar that has its name keeps one, as long as
// enough of it is in view.
func zoomingInTakesNoNameOfABar(tr trial) {
	v := tr.anyView()
	x := tr.m.Float64() * v.Width()
	before := tr.namesOfBars(v)
	closer := v.Zoom(1+3*tr.m.Float64(), x)
	after := tr.namesOfBars(closer)
	for id := range before {
		it := tr.p.byID[id]
		left, right := it.BarEdges(closer)
		if _, still := after[id]; !still && min(right, closer.Width())-max(left, 0) > leastSeen*tr.p.m.scale+2*tr.p.m.NamePad {
			tr.t.Errorf("zooming in takes the name of the bar of %s away", id)
		}
	}
}

// families is a line from 1780 to 2020 with bars: a name and a time each.
func families(t *testing.T, width, height float64, bars ...[2]string) (*Layout, trial) {
	t.Helper()
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "l", Name: "Lane", Color: "green"}}, Events: []timeline.Event{
		{ID: "first", Title: "First", Date: date(t, "1780-01-01"), Importance: 3, Lanes: []string{"l"}},
		{ID: "last", Title: "Last", Date: date(t, "2020-12-31"), Importance: 3, Lanes: []string{"l"}},
	}}
	for i, b := range bars {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprint("bar", i), Title: b[0], Date: date(t, b[1]), Importance: 3, Lanes: []string{"l"},
		})
	}
	p := New(doc, options(axis.True, width, height))
	return p, trial{t: t, p: p, doc: doc}
}

func TestBarsLieAboveTheLine(t *testing.T) {
	p, tr := families(t, 1200, 700,
		[2]string{"The longest of them", "1800/1900"}, [2]string{"Another one", "1850/1890"}, [2]string{"Later", "1910/1980"}, [2]string{"A third one", "1860/1880"})
	v := p.Fit()
	var tops [4]float64
	for i := range tops { // its outline lies within its height
		marks := marksOf(p, v, fmt.Sprint("bar", i))
		if len(marks) != 1 || marks[0].H != p.lanes[0].SpanHeight-1 || marks[0].Y+marks[0].H > p.lanes[0].Line {
			t.Fatalf("bar %d is drawn as %v, the line is at %g", i, marks, p.lanes[0].Line)
		}
		tops[i] = marks[0].Y
	}
	if tops[0] != tops[2] || tops[1] != tops[0]-p.lanes[0].SpanPitch || tops[3] != tops[1]-p.lanes[0].SpanPitch {
		t.Errorf("the bars lie at %v, want the longest nearest to the line and those that overlap %g px apart", tops, p.lanes[0].SpanPitch)
	}
	if got := len(tr.namesOfBars(v)); got != len(tops) {
		t.Errorf("%d of %d bars are named", got, len(tops))
	}
}

// A name is in its bar, at the edge that is seen; a bar that is too short for it has it
// to the right, or to the left where another bar follows.
func TestNamesOfBarsStandInThemOrBesideThem(t *testing.T) {
	p, tr := families(t, 1200, 700,
		[2]string{"Elisabeth Brandt", "1800/1870"}, [2]string{"A name too long", "1880/1889"})
	v := p.Fit()
	names := tr.namesOfBars(v)
	bar := func(i int) scene.Shape { return marksOf(p, v, fmt.Sprint("bar", i))[0] }
	if got, want := names["bar0"].x, bar(0).X+p.m.NamePad; got != want {
		t.Errorf("within its bar a name begins at %g px, want %g", got, want)
	}
	if got, end := names["bar1"].x, bar(1).X+bar(1).W; got < end+4 || got > end+9 {
		t.Errorf("beside its bar, which ends at %g px, a name begins at %g", end, got)
	}
	middle := v.Zoom(20, (bar(0).X+bar(0).X+bar(0).W)/2)
	if got := tr.namesOfBars(middle)["bar0"].x; got != p.m.NamePad {
		t.Errorf("zoomed in to the middle of its bar, a name begins at %g px, want %g", got, p.m.NamePad)
	}
	end := middle.Pan(80 - xOf(t, p, middle, "1871-01-01"))
	if got := tr.namesOfBars(end)["bar0"]; got.w == 0 || got.x+got.w > 80 {
		t.Errorf("with 80 px of the bar in view, its name is at %+v", got)
	}
}

func TestNamesOfBarsStandBeforeThemWhereAnotherFollows(t *testing.T) {
	p, tr := families(t, 1200, 700, [2]string{"One more of those", "1950/1959"}, [2]string{"Next", "1960/2000"})
	name, bar := tr.namesOfBars(p.Fit())["bar0"], marksOf(p, p.Fit(), "bar0")[0]
	if got := name.x + name.w; got > bar.X-4 || got < bar.X-9 {
		t.Errorf("the name ends at %g px, its bar begins at %g", got, bar.X)
	}
}

// A name beside its bar has its years with it where these have room before the next bar, and
// zooming in takes them from no name that is all in view.
func TestNamesBesideBarsHaveTheirYears(t *testing.T) {
	p, tr := families(t, 1200, 700, [2]string{"A long war", "1950/1958"}, [2]string{"Next", "1992/2010"}, [2]string{"Alone and free", "1850/1858"})
	fit := p.Fit()
	texts := func(id string, v axis.View) (said []string) {
		var s scene.Scene
		p.Floating(&s, v, "")
		for _, sh := range s.Shapes {
			if sh.ID == id && sh.Class == scene.Label && sh.Kind == scene.Text {
				said = append(said, sh.Text)
			}
		}
		return said
	}
	if got := texts("bar2", fit); fmt.Sprint(got) != "[Alone and free 1850–1858]" {
		t.Errorf("beside a bar with room stands %q", got)
	}
	name := tr.namesOfBars(fit)["bar0"]
	if got := texts("bar0", fit); len(got) != 1 || name.x+name.w > marksOf(p, fit, "bar1")[0].X {
		t.Errorf("beside a bar with little room stands %q, to %g px", got, name.x+name.w)
	}
	dated := false
	for zoom := 1.0; zoom < 40; zoom *= 1.02 {
		v := fit.Zoom(zoom, xOf(t, p, fit, "1952-01-01"))
		bar := marksOf(p, v, "bar0")[0]
		if b := tr.namesOfBars(v)["bar0"]; bar.X < 0 || bar.X+bar.W > v.Width() || b.x+b.w > v.Width()-100 {
			continue
		}
		now := len(texts("bar0", v)) == 2
		if dated && !now {
			t.Fatalf("at %g times the years are gone", zoom)
		}
		dated = now
	}
	if !dated {
		t.Error("its years are never told")
	}
}

// A life is a bar from birth to death, in the lane of its event, whatever the date of
// that.
func TestALifeIsABar(t *testing.T) {
	doc, problems := timeline.New(timeline.Document{
		Lanes:  []timeline.Lane{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		People: []timeline.Person{{ID: "clara", Name: "Clara Brandt", Born: "1800-03-01", Died: "1870"}},
		Events: []timeline.Event{
			{ID: "first", Title: "First", Date: date(t, "1780-01-01"), Lanes: []string{"a"}},
			{ID: "life", Title: "Clara Brandt", Life: "clara", Date: date(t, "1820-05-05"), Lanes: []string{"b"}},
			{ID: "last", Title: "Last", Date: date(t, "1900-01-01"), Lanes: []string{"a"}},
		},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	p := New(doc, options(axis.True, 1200, 700))
	v := p.Fit()
	bar := marksOf(p, v, "life")[0]
	if from, to := xOf(t, p, v, "1800-03-01"), xOf(t, p, v, "1871-01-01"); bar.X != from || bar.X+bar.W < to-2 || bar.X+bar.W > to {
		t.Errorf("the bar is from %g to %g px, the life from %g to %g", bar.X, bar.X+bar.W, from, to)
	}
	if l := &p.lanes[1]; bar.Y < l.Top || bar.Y > l.Line {
		t.Errorf("the bar stands at %g px, its lane from %g to %g", bar.Y, l.Top, l.Top+l.Height)
	}
	names := (trial{t: t, p: p, doc: doc}).namesOfBars(v)
	if _, named := names["life"]; !named {
		t.Error("the bar has no name")
	}
}

// A lane with more bars at one time than a third of it holds draws the rest as dots,
// and counts them.
func TestTooManyBarsAreDots(t *testing.T) {
	var bars [][2]string
	for i := range 40 {
		bars = append(bars, [2]string{fmt.Sprint("Bar ", i), fmt.Sprintf("%d/%d", 1800+i, 1990-i)})
	}
	p, tr := families(t, 1200, 700, bars...)
	if rows := p.lanes[0].SpanRows(); rows < 4 || float64(rows)*p.lanes[0].SpanPitch > p.lanes[0].Height/2 {
		t.Errorf("%d rows of bars in a lane of %g px", rows, p.lanes[0].Height)
	}
	if got := p.InView(p.Fit()); got != len(tr.doc.Events) {
		t.Errorf("%d of %d events are drawn and counted", got, len(tr.doc.Events))
	}
}

// Bars for which a lane has no row are shown by a band with their number; no mark stands
// on a bar, and the band meets none.
func TestBarsWithoutARowAreABand(t *testing.T) {
	var bars [][2]string
	for i := range 40 {
		bars = append(bars, [2]string{fmt.Sprint("Bar ", i), fmt.Sprintf("%d/%d", 1800+i, 1990-i)})
	}
	p, tr := families(t, 1200, 700, bars...)
	v := p.Fit()
	drawn := 0
	for i := range p.items {
		it := &p.items[i]
		if it.Kind != glyph.Span || !it.HasBar(v.Scale()) {
			continue
		}
		if drawn++; !it.Name.Above {
			t.Errorf("the bar of %s lies on the line, among dots", it.event.ID)
		}
	}
	var s scene.Scene
	p.Floating(&s, v, "")
	said := ""
	for _, sh := range s.Shapes {
		if sh.Class == scene.Cluster {
			said += sh.Text
		}
	}
	if want := fmt.Sprint(40-drawn, " spans"); said != want {
		t.Errorf("the band says %q, want %q", said, want)
	}
	var band, others []scene.Shape
	for _, sh := range tr.body(v).Shapes {
		switch {
		case sh.Class == scene.Cluster && sh.Fill == p.lanes[0].Pale():
			band = append(band, sh)
		case sh.Class != scene.Mark || sh.Kind != scene.Rect:
		case sh.ID != "":
			others = append(others, sh)
		}
	}
	if len(band) != 1 {
		t.Fatalf("%d bands, want 1", len(band))
	}
	// A click on it asks for those that it shows, at any zoom.
	for _, v := range []axis.View{v, v.Zoom(1e6, 600)} {
		if ids := p.Members(band[0].ID, v); len(ids) != 40-drawn || band[0].Count != 0 {
			t.Errorf("the band stands for %q and counts %d", ids, band[0].Count)
		}
	}
	for _, id := range []string{"spans:", "spans:0", "spans:0:1", "spans:-1:0", "spans:7:0", "spans:0:-1"} {
		if p.Members(id, v) != nil {
			t.Errorf("%q stands for something", id)
		}
	}
	for _, bar := range others {
		if bar.Y < band[0].Y+band[0].H && band[0].Y < bar.Y+bar.H {
			t.Errorf("%v meets the band %v", bar, band[0])
		}
	}
	if band[0].Y < p.lanes[0].Top {
		t.Errorf("the band is at %g px, above its lane at %g", band[0].Y, p.lanes[0].Top)
	}
}

// What goes on says so at every width of its bar: in it, or after the name beside it.
func TestShortOpenBarsSayThatTheyGoOn(t *testing.T) {
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "a", Name: "Offices", Color: "crimson"}}}
	for _, e := range [][2]string{{"1960/..", "Long office"}, {"2012/..", "Treaty in force"}, {"2021-05/..", "War of attrition"}, {"2023/..", "New government"}} {
		d, err := edtf.Parse(e[0])
		if err != nil {
			t.Fatal(err)
		}
		doc.Events = append(doc.Events, timeline.Event{ID: e[0], Title: e[1], Date: d, Importance: 3, Lanes: []string{"a"}})
	}
	p := New(doc, options(axis.True, 1100, 1000))
	var s, names scene.Scene
	p.Body(&s, p.Fit()) // with the names of those that find no row
	p.Floating(&names, p.Fit(), "")
	s.Append(&names, 0, 0)
	said := map[string]string{}
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.ID != "" {
			said[sh.ID] += sh.Text + "; "
			if sh.X < 0 || sh.X+sh.W > p.LineWidth() {
				t.Errorf("%v is not all in view", sh)
			}
		}
	}
	for _, e := range doc.Events {
		if !strings.Contains(said[e.ID], "goes on") {
			t.Errorf("%s: %q, want that it goes on", e.Title, said[e.ID])
		}
	}
}

// What lasts is a bar as high as others wherever it is one, also on the line of its lane.
func TestBarsOnTheLineAreAsHighAsOthers(t *testing.T) {
	doc := &timeline.Document{Events: []timeline.Event{
		{ID: "short", Title: "A siege of some weeks", Date: date(t, "1900-01-01/1900-06-20")},
		{ID: "end", Title: "The end", Date: date(t, "1924-12-31")},
	}}
	seen := 0
	for _, zoom := range []float64{1, 1.5, 2, 4} {
		p := New(doc, options(axis.True, 800, 400))
		var s scene.Scene
		v := p.Fit().Zoom(zoom, 0)
		p.Body(&s, v)
		for _, sh := range s.Shapes {
			if sh.ID != "short" || sh.Class != scene.Mark || sh.Kind != scene.Rect || !p.byID["short"].HasBar(v.Scale()) {
				continue
			}
			if seen++; sh.H < p.m.SpanHeight-1 || sh.H > p.m.SpanHeight {
				t.Errorf("%g times: the bar is %g px high", zoom, sh.H)
			}
		}
	}
	if seen == 0 {
		t.Fatal("it is never a bar: the test shows nothing")
	}
}

// A bar on the line is named by as much as it has room for where its label has no place in
// the view.
func TestBarsOnTheLineAreNamedWhereTheirLabelsHaveNoPlace(t *testing.T) {
	doc := &timeline.Document{Events: []timeline.Event{
		{ID: "begin", Title: "The beginning", Date: date(t, "1900-01-01")},
		{ID: "siege", Title: "Siege of a town that everybody had forgotten long ago", Date: date(t, "1950-03-01/1950-03-20")},
		{ID: "end", Title: "The end", Date: date(t, "1999-12-31")},
	}}
	p := New(doc, options(axis.True, 700, 60))
	it := p.byID["siege"]
	at := p.Fit().X(it.At)
	v := p.Fit().Zoom(1, at)
	for v.X(it.To)-v.X(it.From) < leastName+2*p.m.NamePad+20 {
		v = v.Zoom(1.1, at)
	}
	v = v.Pan(v.Width() - v.X(it.To) - 30)
	left, right, shown := it.Label.Edges(v)
	if it.BarNamed(v.Scale()) || !shown || left >= 0 && right <= v.Width() {
		t.Fatalf("its label stands from %g to %g: the test shows nothing", left, right)
	}
	var s scene.Scene
	p.Still(&s, v)
	for _, sh := range s.Shapes {
		if sh.ID == "siege" && sh.Kind == scene.Text && strings.HasPrefix(sh.Text, "Siege") {
			return
		}
	}
	t.Error("it has no name")
}

// Every stretch of a band that is wide enough for a number says how many bars it stands for, in the
// window and in a picture.
func TestEveryStretchOfABandIsCounted(t *testing.T) {
	stretches := 0
	for _, size := range [][2]float64{{664, 640}, {1024, 768}, {1600, 900}} {
		p := New(kinds.All(t)["uniform"], options(axis.True, size[0], size[1]))
		for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(3, 300)} {
			var s scene.Scene
			p.Still(&s, v)
			for _, run := range s.Shapes {
				if run.Class != scene.Cluster || run.Kind != scene.Rect || !strings.HasPrefix(run.ID, "spans:") {
					continue
				}
				left, right := max(run.X, 0), min(run.X+run.W, v.Width())
				if stretches++; right-left < 30 {
					continue
				}
				if !slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool {
					return sh.Class == scene.Cluster && sh.Kind == scene.Text && sh.X >= left && sh.X+sh.W <= right && sh.Y+sh.H > run.Y && sh.Y < run.Y+run.H
				}) {
					t.Errorf("%v: a stretch from %g to %g px says nothing", size, left, right)
				}
			}
		}
	}
	if stretches < 10 {
		t.Errorf("%d stretches: the test shows little", stretches)
	}
}
