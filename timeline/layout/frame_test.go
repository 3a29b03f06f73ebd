package layout

import (
	"slices"
	"testing"

	"tideline/internal/made"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout/overview"
	"tideline/timeline/scene"
)

func TestPanningAllocatesNothing(t *testing.T) {
	for _, mode := range modes() {
		p := New(newMaker(t, 7).document(1000), options(mode, 1600, 900))
		v := p.Fit().Zoom(6, 500)
		step := v.Width() / 3
		views := []axis.View{v, v.Pan(-step), v.Pan(-2 * step), v.Pan(step)}
		var body, band, strip scene.Scene
		frame := func() {
			for _, v := range views {
				p.Body(&body, v)
				p.Floating(&strip, v, "")
				p.AxisBand(&band, v)
				p.Overview(&strip, v)
				p.InView(v)
			}
		}
		frame() // texts are written and memory is taken once
		if got := testing.AllocsPerRun(20, frame); got != 0 {
			t.Errorf("%v: panning allocates %g times in %d frames", mode, got, len(views))
		}
	}
}

// A frame holds what has room in it, however many events there are, and moving it allocates
// nothing: texts are objects of the window, all other shapes are painted into a few tiles.
func TestAFrameHoldsNoMoreOfALargeFile(t *testing.T) {
	const mostTexts, mostShapes = 500, 6_000
	sizes := []int{10_000, 100_000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, n := range sizes {
		doc, _ := file.Parse("made.tideline.yaml", made.File(n, 1))
		p := New(doc, options(axis.Shortened, 1600, 900))
		var body, over scene.Scene
		for _, zoom := range []float64{1, 4, 30, 500, 20_000} {
			v := p.Fit().Zoom(zoom, 1300)
			views := []axis.View{v, v.Pan(100), v.Pan(-100)}
			frame := func() {
				for _, v := range views {
					p.Body(&body, v)
					p.Floating(&over, v, "")
					p.InView(v)
				}
			}
			frame() // texts are written and memory is taken once
			if got := testing.AllocsPerRun(3, frame); got != 0 {
				t.Errorf("%d events, %g times: panning allocates %g times in %d frames", n, zoom, got, len(views))
			}
			texts := 0
			for i := range body.Shapes {
				if body.Shapes[i].Kind == scene.Text {
					texts++
				}
			}
			if texts += len(over.Shapes); texts > mostTexts || len(body.Shapes) > mostShapes {
				t.Errorf("%d events, %g times: a frame holds %d texts and %d shapes", n, zoom, texts, len(body.Shapes))
			}
			t.Logf("%d events, %g times: %d texts, %d shapes", n, zoom, texts, len(body.Shapes))
		}
	}
}

func TestPreparationsAreSharedBetweenGoroutines(t *testing.T) {
	p := New(newMaker(t, 3).document(100), options(axis.Shortened, 1200, 700))
	want := make(chan string)
	for range 4 {
		go func() {
			var s scene.Scene
			p.Picture(&s, p.Fit().Zoom(3, 200))
			want <- s.String()
		}()
	}
	first := <-want
	for range 3 {
		if got := <-want; got != first {
			t.Error("two goroutines get different pictures")
		}
	}
}

func TestAPictureHoldsEverything(t *testing.T) {
	for seed := range uint64(60) {
		m := newMaker(t, seed)
		doc := m.document(m.IntN(80))
		for i := range m.IntN(30) {
			doc.Lanes = append(doc.Lanes, timeline.Lane{ID: string(rune('A' + i)), Name: "More", Color: "green"})
		}
		o := options(pick(m, modes()...), 500+m.Float64()*1200, 300+m.Float64()*800)
		p := New(doc, o)
		var s scene.Scene
		p.Picture(&s, p.Fit())
		if s.W != o.Width || s.H != o.Height {
			t.Fatalf("the picture is %g × %g, want %g × %g", s.W, s.H, o.Width, o.Height)
		}
		names := map[string]bool{}
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Rect && sh.Class == scene.Lane {
				names[sh.ID] = true
			}
			if sh.Y < -1 || sh.Y+sh.H > o.Height+1 {
				t.Fatalf("seed %d: %v is not within %g px", seed, sh, o.Height)
			}
		}
		if len(names) != len(doc.Lanes) {
			t.Errorf("seed %d: %d of %d lanes are in the picture", seed, len(names), len(doc.Lanes))
		}
	}
}

func TestLanesThatDoNotFitScroll(t *testing.T) {
	doc := newMaker(t, 1).document(60)
	p := New(doc, options(axis.True, 1000, 200))
	room := 200 - p.AxisHeight() - p.OverviewHeight()
	if p.BodyHeight() <= room {
		t.Errorf("%d lanes take %g px and would fit in %g", len(doc.Lanes), p.BodyHeight(), room)
	}
	p = New(doc, options(axis.True, 1000, 2000))
	if got := p.BodyHeight() + p.AxisHeight() + p.OverviewHeight(); got != 2000 {
		t.Errorf("the parts make %g px, want the whole height of 2000", got)
	}
}

func TestFilterAndFoldedLanes(t *testing.T) {
	doc := small(t)
	o := options(axis.True, 900, 520)
	o.Keep = func(e *timeline.Event) bool { return e.Importance >= 3 }
	o.Folded = map[string]bool{"s": true}
	p := New(doc, o)
	var s scene.Scene
	v := p.Fit()
	p.Body(&s, v)
	if got := p.InView(v); got != 5 {
		t.Errorf("%d events in view, want the 5 that are kept", got)
	}
	for id := range boxes(&s) {
		if slices.Contains([]string{"month", "open"}, id) {
			t.Errorf("%s has a label in a folded lane", id)
		}
	}
	if l := p.lanes[1]; l.Rows() != 0 || l.Height >= p.lanes[0].Height {
		t.Errorf("the folded lane has %d rows and is %g px high, the other %g", l.Rows(), l.Height, p.lanes[0].Height)
	}
}

func TestDocumentsWithNextToNothing(t *testing.T) {
	for name, doc := range map[string]*timeline.Document{
		"nothing":  {},
		"a lane":   {Lanes: []timeline.Lane{{ID: "a", Name: "A"}}},
		"no lanes": {Events: []timeline.Event{{ID: "x", Date: date(t, "1953-07-27"), Title: "Alone"}}},
		"an era":   {Eras: []timeline.Era{{ID: "e", Name: "E", Date: date(t, "1950/1960")}}},
	} {
		for _, mode := range modes() {
			for _, width := range []float64{0, 100, 1600} {
				p := New(doc, options(mode, width, width/2))
				var s, part scene.Scene
				v := p.Fit()
				p.Picture(&s, v)
				p.Overlay(&part, v, "x", "y")
				p.LaneColumn(&part)
				if got := p.InView(v); got != len(doc.Events) {
					t.Errorf("%s, %v, %g px: %d events in view, want %d", name, mode, width, got, len(doc.Events))
				}
			}
		}
	}
}

func TestMembersOfWhatIsNoCluster(t *testing.T) {
	p := New(small(t), options(axis.True, 900, 520))
	for _, id := range []string{"", "truce", "cluster:9:0:3:4", "cluster:-1:0:3:4", "cluster:0:0:99:4", "cluster:0:0:3", "cluster:0:0:3:-4"} {
		if got := p.Members(id, p.Fit()); got != nil {
			t.Errorf("Members(%q) = %q, want none", id, got)
		}
	}
}

func TestOverviewIsTrueTime(t *testing.T) {
	p := New(small(t), options(axis.Even, 900, 520))
	first, last := p.Axis().Bounds()
	for i := range 5 {
		at := first + (last-first)/4*edtf.Instant(i)
		want := overview.Edge + (p.LineWidth()-2*overview.Edge)*float64(i)/4
		if got := p.OverviewX(at); got < want-0.1 || got > want+0.1 {
			t.Errorf("a quarter × %d stands at %g px, want %g", i, got, want)
		}
		if got := p.OverviewX(p.OverviewAt(want)); got < want-0.1 || got > want+0.1 {
			t.Errorf("OverviewX(OverviewAt(%g)) = %g", want, got)
		}
	}
	var s scene.Scene
	p.Overview(&s, p.Fit().Zoom(1e5, 100))
	frame := s.Shapes[len(s.Shapes)-3]
	if frame.ID != overview.FrameID || frame.W < 8 {
		t.Errorf("zoomed in far, the frame is %v", frame)
	}
}
