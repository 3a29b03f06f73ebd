package layout

import (
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/paint"
)

// zoomed is what is seen of leaders in views closer than that of everything.
type zoomed struct {
	names   int     // with their marks in view
	leaders float64 // px, of these
	far     int     // of these, more than two rows from the line
	most    float64 // px
}

func (n *zoomed) each() float64 { return n.leaders / float64(max(n.names, 1)) }

// zoomedIn goes through views that are so many times closer, in the middle of each of which an
// event stands.
func zoomedIn(doc *timeline.Document, times float64, fonts *paint.Fonts) (n zoomed) {
	const views = 32
	p := New(doc, Options{Width: 1600, Height: 900, Words: edtf.English(), Measure: fonts})
	fit := p.Fit()
	for i := range views {
		it := &p.items[i*len(p.items)/views]
		v := fit.Zoom(times, fit.X(it.At))
		v = v.Pan(v.Width()/2 - v.X(it.At))
		for lane := range p.lanes {
			p.placed.EachLabel(lane, v, func(it *place.Item, _, x float64) {
				if x < 0 || x > v.Width() {
					return
				}
				from, to := p.placed.LeaderToMark(it, v.Scale())
				n.names, n.leaders, n.most = n.names+1, n.leaders+to-from, max(n.most, to-from)
				if row := it.Label.Hangs(v.Scale()).Row; row < -2 || row > 2 {
					n.far++
				}
			})
		}
	}
	return n
}

// Zoomed in, names hang near their marks: those that hung far from them when everything was
// shown have moved where there is room. With -v it prints the numbers of every kind of file.
func TestNamesComeNearerWhenZoomedIn(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	for name, most := range map[string]float64{"story": 16, "family": 8, "uneven": 10, "three": 90} {
		if n := zoomedIn(all[name], 16, fonts); n.names == 0 || n.each() > most {
			t.Errorf("%s, 16 ×: %d names, leaders of %g px each, want %g at most", name, n.names, n.each(), most)
		}
	}
	if !testing.Verbose() {
		return
	}
	for _, times := range []float64{1, 2, 4, 16, 64} {
		var sum zoomed
		for _, name := range kinds.Names(all) {
			n := zoomedIn(all[name], times, fonts)
			t.Logf("%-8s %2.0f ×: %5d names, leaders %6.0f px, %5.1f each, longest %3.0f, %4d beyond two rows", name, times, n.names, n.leaders, n.each(), n.most, n.far)
			sum.names, sum.leaders, sum.far = sum.names+n.names, sum.leaders+n.leaders, sum.far+n.far
		}
		t.Logf("all      %2.0f ×: %5d names, leaders %6.0f px, %5.1f each, %4d beyond two rows", times, sum.names, sum.leaders, sum.each(), sum.far)
	}
}
