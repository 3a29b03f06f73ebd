package layout_test

import (
	"math"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// numbers are what a reader gets of one picture.
type numbers struct {
	named  int     // events whose name can be read, or two words of it at least
	whole  int     // of these, with the whole title
	dated  int     // of these, with the date
	onLine int     // of these, beside the mark
	bars   int     // of these, of what lasts
	bare   int     // bars that show room for 48 px of text, without a name
	eras   int     // eras of which 48 px are seen, without a name
	leader float64 // px, all together
	most   float64 // px, the longest
	two    int     // names in two lines that have room for one no farther from the line
	cut    int     // names that are cut though they have room in their lane
}

// shownLabel is a label as it is drawn.
type shownLabel struct {
	box   scene.Shape
	lines []string
	dated bool
}

func labelsOf(s *scene.Scene) map[string]*shownLabel {
	labels := map[string]*shownLabel{}
	for _, sh := range s.Shapes {
		if sh.Class != scene.Label {
			continue
		}
		l := labels[sh.ID]
		if l == nil {
			l = &shownLabel{box: sh}
			labels[sh.ID] = l
		}
		switch {
		case sh.Kind != scene.Text:
		case sh.Fill == scene.Second:
			l.dated = true
		default:
			l.lines = append(l.lines, sh.Text)
		}
	}
	return labels
}

func (l *shownLabel) text() string { return strings.Join(l.lines, " ") }

// count counts what can be read in a picture whose lanes begin at left px.
func count(doc *timeline.Document, s *scene.Scene, left float64, m scene.Measurer) (n numbers) {
	labels := labelsOf(s)
	for i := range doc.Events {
		e := &doc.Events[i]
		l := labels[e.ID]
		if l == nil || len(l.lines) == 0 {
			continue
		}
		whole := l.text() == e.Title
		if !whole && l.lines[0] == e.Title { // in its bar, with its years
			whole, l.dated = true, true
		}
		if !whole && len(strings.Fields(strings.Trim(l.text(), "… "))) < 2 {
			continue
		}
		n.named++
		title := math.Ceil(m.Width(e.Title, sizeOf(s, e.ID), e.Importance >= 5))
		switch far := farFromLine(l, s); {
		case !whole && roomFor(l, labels, s, left, title, math.Inf(1)):
			n.cut++
		case whole && len(l.lines) == 2 && !l.dated && l.box.H > 22 && roomFor(l, labels, s, left, title, far):
			n.two++
		}
		if whole {
			n.whole++
		}
		if l.dated {
			n.dated++
		}
	}
	n.bars, n.bare, n.eras = bands(s, labels, left)
	led := map[float64]bool{}
	for _, sh := range s.Shapes {
		if sh.Class == scene.Leader {
			h := max(sh.H, -sh.H)
			n.leader, n.most = n.leader+h, max(n.most, h)
			led[sh.X] = true
		}
	}
	n.onLine = n.named - len(led)
	return n
}

// bands counts the bars that have a name, and the bars without one that show room for
// 48 px of text, and eras without one of which 48 px are seen, beside the names of lanes,
// which end at left px.
func bands(s *scene.Scene, labels map[string]*shownLabel, left float64) (named, bare, eras int) {
	const enough, pads, high = 48.0, 17.0, 12.0 // px; what is lower is known no better than a month or a year
	said := map[string]bool{}
	for _, sh := range s.Shapes {
		said[sh.ID] = said[sh.ID] || sh.Class == scene.Era && sh.Kind == scene.Text
	}
	for _, sh := range s.Shapes {
		seen := min(sh.X+sh.W, s.W) - max(sh.X, left)
		switch {
		case sh.Kind != scene.Rect || sh.ID == "" || sh.Stroke == scene.None || seen <= 0:
		case sh.Class == scene.Era && seen >= enough && !said[sh.ID]:
			eras++
		case sh.Class != scene.Mark || sh.H < high:
		case labels[sh.ID] != nil:
			named++
		case seen >= enough+pads:
			bare++
		}
	}
	return named, bare, eras
}

func sizeOf(s *scene.Scene, id string) float64 {
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.ID == id && sh.Class == scene.Label && sh.Kind == scene.Text {
			return sh.Size
		}
	}
	return 0
}

// roomFor reports whether the whole title of a label, so many px wide, has room somewhere
// in its lane, so far from the line at most: in its own row or another, to the right of its
// mark or to the left, without coming near another or a mark.
func roomFor(l *shownLabel, labels map[string]*shownLabel, s *scene.Scene, left, title, far float64) bool {
	const apart, pads, high, edge = 8.0, 10.0, 22.0, 8.0
	x, line, found := markOf(s, l.box.ID)
	if !found || x < l.box.X-apart || x > l.box.X+l.box.W+apart {
		return false // it hangs at the end of a long time
	}
	top, bottom := laneAround(s, line)
	rows := map[float64]bool{}
	for _, o := range labels {
		if b := &o.box; b.H == high && b.Y >= top && b.Y+b.H <= bottom && (b.Y > line || b.Y+b.H < line) && max(b.Y+b.H-line, line-b.Y) <= far {
			rows[b.Y] = true
		}
	}
	for y := range rows {
		for _, from := range [2]float64{x - 1, x + 1 - title - pads} {
			to := from + title + pads
			if from < left+edge || to > s.W-edge {
				continue
			}
			meets := func(o *scene.Shape, apart float64) bool {
				return o.X < to+apart && from-apart < o.X+o.W && o.Y < y+high && y < o.Y+o.H
			}
			free := true
			for _, o := range labels {
				free = free && (o == l || !meets(&o.box, apart))
			}
			for i := range s.Shapes {
				o := &s.Shapes[i]
				free = free && (o.Class != scene.Mark && o.Class != scene.Secondary && o.Class != scene.Cluster || !meets(o, 0))
			}
			if free {
				return true
			}
		}
	}
	return false
}

// farFromLine returns how far from the line of its lane a label reaches.
func farFromLine(l *shownLabel, s *scene.Scene) float64 {
	_, line, _ := markOf(s, l.box.ID)
	return max(l.box.Y+l.box.H-line, line-l.box.Y)
}

// markOf returns where the mark of an event stands.
func markOf(s *scene.Scene, id string) (x, line float64, found bool) {
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.ID == id && sh.Class == scene.Mark {
			return sh.X + sh.W/2, sh.Y + sh.H/2, true
		}
	}
	return 0, 0, false
}

// laneAround returns the top and the bottom of the lane on whose line a mark stands.
func laneAround(s *scene.Scene, line float64) (top, bottom float64) {
	bottom = s.H
	for i := range s.Shapes {
		switch sh := &s.Shapes[i]; {
		case sh.Class != scene.Lane || sh.Kind != scene.Line || sh.Stroke != scene.Hairline || sh.H != 0:
		case sh.Y < line:
			top = max(top, sh.Y)
		default:
			bottom = min(bottom, sh.Y)
		}
	}
	return top, bottom
}

// least is what must be read of a kind of file at a size, in true time.
var least = map[string]struct{ width, height, named, whole, dated int }{
	"story":   {1600, 900, 95, 80, 34},
	"twelve":  {1600, 900, 100, 70, 30},
	"uniform": {1600, 900, 110, 60, 0},
	"family":  {1600, 900, 54, 50, 15},
	"uneven":  {1600, 900, 30, 30, 15},
	"oneday":  {1600, 900, 100, 100, 0},
	"ties":    {1600, 900, 150, 120, 0},
	"deep":    {1024, 768, 24, 24, 10},
	"project": {1024, 768, 23, 23, 0},
	"three":   {1024, 768, 3, 3, 1},
}

// Where time is shortened or steps are even, a file that is uneven shows nearly all.
func TestUnevenFilesShowNearlyAll(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	doc := kinds.Uneven(t)
	for mode, want := range map[axis.Mode]int{axis.Shortened: 38, axis.Even: 40} {
		p := layout.New(doc, layout.Options{Mode: mode, Width: 1600, Height: 900, Words: edtf.English(), Measure: fonts})
		var s scene.Scene
		p.Picture(&s, p.Fit())
		if n := count(doc, &s, p.LaneColumnWidth(), fonts); n.named < want {
			t.Errorf("%s: %+v, want %d names", mode, n, want)
		}
	}
}

// TestNumbers holds what can be read of each kind of file. With -v it prints the numbers
// of every size and mode, which takes longer.
func TestNumbers(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	if !testing.Verbose() {
		all["ties"] = thinned(all["ties"], 3)
	}
	for _, name := range kinds.Names(all) {
		want := least[name]
		n := readFitted(all[name], float64(want.width), float64(want.height), axis.True, fonts)
		if n.named < want.named || n.whole < want.whole || n.dated < want.dated {
			t.Errorf("%s: %+v, want at least %+v", name, n, want)
		}
		if n.cut+n.two+n.bare+n.eras > 0 {
			t.Errorf("%s: %d names are cut that have room in their lanes, %d stand in two lines that have room for one, %d bars and %d eras have none", name, n.cut, n.two, n.bare, n.eras)
		}
		if testing.Verbose() {
			printNumbers(t, name, all[name], fonts)
		}
	}
}

// A third of the names of the bundled story have their dates.
func TestAThirdOfTheStoryIsDated(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	if n := readFitted(kinds.All(t)["story"], 1600, 900, axis.True, fonts); 3*n.dated < n.named {
		t.Errorf("%d of %d names have a date", n.dated, n.named)
	}
}

// sizes are those at which pictures are measured, px.
var sizes = [4][2]float64{{1024, 768}, {1280, 800}, {1600, 900}, {1920, 1080}}

// oneSided is how long all leaders of a file were at these sizes, px, when names stood on one side
// of the line and never on it, and about half as many.
var oneSided = map[string][len(sizes)]float64{
	"story":   {1338, 3398, 4052, 7580},
	"project": {2258, 2348, 2588, 3278},
	"family":  {6088, 8192, 10380, 13620},
}

// Leaders are shorter by a third at least than they were with names on one side, and longer in no
// file, though more names are led to.
func TestLeadersAreShort(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all, now, before := kinds.All(t), 0.0, 0.0
	for name, were := range oneSided {
		px, was := 0.0, 0.0
		for i, size := range sizes {
			px += readFitted(all[name], size[0], size[1], axis.True, fonts).leader
			was += were[i]
		}
		if px > was {
			t.Errorf("%s: leaders of %.0f px, %.0f before", name, px, was)
		}
		now, before = now+px, before+was
	}
	if now > before*2/3 {
		t.Errorf("leaders of %.0f px together, %.0f before", now, before)
	}
}

// readFitted counts what can be read of a whole file.
func readFitted(doc *timeline.Document, width, height float64, mode axis.Mode, fonts *paint.Fonts) numbers {
	p := layout.New(doc, layout.Options{Mode: mode, Width: width, Height: height, Words: edtf.English(), Measure: fonts})
	var s scene.Scene
	p.Picture(&s, p.Fit())
	return count(doc, &s, p.LaneColumnWidth(), fonts)
}

// thinned returns every so manieth event of a document.
func thinned(doc *timeline.Document, by int) *timeline.Document {
	some := *doc
	some.Events = nil
	for i := 0; i < len(doc.Events); i += by {
		some.Events = append(some.Events, doc.Events[i])
	}
	return &some
}

// printNumbers prints what can be read of a file at every size and in every mode.
func printNumbers(t *testing.T, name string, doc *timeline.Document, fonts *paint.Fonts) {
	for _, size := range sizes {
		for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even, axis.Logarithmic} {
			n := readFitted(doc, size[0], size[1], mode, fonts)
			t.Logf("%-8s %4.0f × %4.0f %-11s: %3d of %4d named, %3d whole, %3d dated, %3d bars, %3d on the line, leaders %5.0f px, longest %3.0f; cut beside room %d, needlessly in two lines %d, bars bare %d, eras bare %d",
				name, size[0], size[1], mode, n.named, len(doc.Events), n.whole, n.dated, n.bars, n.onLine, n.leader, n.most, n.cut, n.two, n.bare, n.eras)
		}
	}
}

// Wherever one zooms, what lasts has a name as soon as it shows room for 48 px of text, and
// an era as soon as 48 px of it are seen.
func TestNoBandIsBare(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for _, name := range []string{"story", "family", "uniform", "deep"} {
		for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even, axis.Logarithmic} {
			p := layout.New(all[name], layout.Options{Mode: mode, Width: 1280, Height: 800, Words: edtf.English(), Measure: fonts})
			for _, zoom := range []float64{1, 2, 5, 16, 60} {
				for _, at := range []float64{0, 0.3, 0.7, 1} {
					v := p.Fit().Zoom(zoom, at*p.Fit().Width())
					var s, over scene.Scene
					p.Body(&s, v)
					p.Floating(&over, v, "")
					s.Append(&over, 0, 0)
					if _, bare, eras := bands(&s, labelsOf(&s), 0); bare+eras > 0 {
						t.Errorf("%s, %s, %g times at %g: %d bars and %d eras have no name", name, mode, zoom, at, bare, eras)
					}
				}
			}
		}
	}
}
