package layout

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

const tolerance = 0.01 // px

// documents is how many random documents the promises are tried on, each in all
// modes and at several zooms.
func documents() uint64 {
	if testing.Short() || raced {
		return 60
	}
	return 2000
}

// from is the seed of the first of them: whoever changes how things are placed tries others, too.
var from = flag.Uint64("from", 0, "the seed of the first document that the promises are tried on")

// broke are seeds of documents on which a promise did not hold once.
var broke = []uint64{114, 127, 205, 420, 1919, 5475, 5817, 6173, 6292, 7576, 10429, 10867, 13436}

// promise is what holds for every document.
type promise struct {
	name  string
	check func(trial)
}

func promises() []promise {
	return []promise{
		{"no two labels overlap", noTwoLabelsOverlap},
		{"names of bars meet nobody", namesOfBarsMeetNobody},
		{"zooming in takes no name of a bar", zoomingInTakesNoNameOfABar},
		{"eras are named in their strip", erasAreNamedInTheirStrip},
		{"zooming in takes no label away", zoomingInTakesNoLabelAway},
		{"panning changes no label", panningChangesNoLabel},
		{"no name is cut at the edges", noNameIsCutAtTheEdges},
		{"panning changes no cluster", panningChangesNoCluster},
		{"marks and clusters are all in view", marksAndClustersAreAllInView},
		{"zooming in only splits clusters", zoomingInOnlySplitsClusters},
		{"clusters do not meet", clustersDoNotMeet},
		{"labels are in their lanes", labelsAreInTheirLanes},
		{"first and last labels stand whole", firstAndLastLabelsStandWhole},
		{"shapes stay near the view", shapesStayNearTheView},
		{"every break of a picture has its length", everyBreakOfAPictureHasItsLength},
		{"texts of the overview stand whole", textsOfTheOverviewStandWhole},
		{"names in tiny pictures", namesInTinyPictures},
		{"counts are those of the document", countsAreThoseOfTheDocument},
		{"distances meet nothing", distancesMeetNothing},
		{"the axis names the time of every mark", theAxisNamesTheTimeOfEveryMark},
	}
}

// trial is one random document laid out in one mode.
type trial struct {
	t   testing.TB
	m   maker
	doc *timeline.Document
	p   *Layout
}

// TestPromises tries every promise on every random document in every mode. A
// document is made and laid out once for all of them, which is what takes time.
func TestPromises(t *testing.T) {
	const parts = 4 // side by side
	for part := range uint64(parts) {
		t.Run(fmt.Sprint("part ", part), func(t *testing.T) {
			t.Parallel()
			for seed := *from + part; seed < *from+documents(); seed += parts {
				for _, mode := range modes() {
					tryAll(t, seed, mode)
				}
			}
		})
	}
	for _, seed := range broke {
		for _, mode := range modes() {
			tryAll(t, seed, mode)
		}
	}
}

func tryAll(t *testing.T, seed uint64, mode axis.Mode) {
	t.Helper()
	m := newMaker(t, seed)
	events := m.IntN(32)
	if m.IntN(40) == 0 {
		events = m.IntN(300)
	}
	doc := m.document(events)
	o := options(mode, 320+m.Float64()*1600, 240+m.Float64()*900)
	o.TextScale = pick(m, 1, 1, 1.25, 2)
	if m.IntN(8) == 0 {
		o.Folded = map[string]bool{"l0": true}
	}
	p := New(doc, o)
	try := func(doc *timeline.Document, p *Layout, how string) {
		for i, promise := range promises() {
			own := maker{rand.New(rand.NewPCG(seed, uint64(2+i))), t} // no promise changes what another is tried on
			promise.check(trial{t, own, doc, p})
			if t.Failed() {
				t.Fatalf("%s: not so at seed %d%s: %d events, %v, %g × %g", promise.name, seed, how, events, mode, o.Width, o.Height)
			}
		}
	}
	try(doc, p, "")
	if mode != axis.Even && events > 1 && seed%4 == 0 {
		doc = m.edited(doc)
		o.Axis, o.Before, o.Seen = p.Axis(), p, p.Fit().Scale()*pick(m, 1.0, 3, 20)
		try(doc, New(doc, o), ", edited")
	}
}

// edited is a document in which two events have changed their dates, and another its title.
func (m maker) edited(doc *timeline.Document) *timeline.Document {
	after := *doc
	after.Events = slices.Clone(doc.Events)
	a, b, c := &after.Events[m.IntN(len(after.Events))], &after.Events[m.IntN(len(after.Events))], &after.Events[m.IntN(len(after.Events))]
	a.Date, b.Date, c.Title = b.Date, a.Date, m.title()
	return &after
}

// anyView returns some view one can come to by zooming and panning.
func (tr trial) anyView() axis.View {
	v := tr.p.Fit()
	for range tr.m.IntN(4) {
		v = v.Zoom(math.Exp(tr.m.Float64()*5-1), tr.m.Float64()*v.Width()).Pan((tr.m.Float64() - 0.5) * v.Width())
	}
	return v
}

func (tr trial) body(v axis.View) *scene.Scene {
	s := new(scene.Scene)
	tr.p.Body(s, v)
	return s
}
