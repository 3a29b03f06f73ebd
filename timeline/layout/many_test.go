package layout_test

import (
	"testing"

	"tideline/assets"
	"tideline/internal/made"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/paint"
)

// madeDocument returns so many made events, of all kinds of dates.
func madeDocument(t testing.TB, n int) *timeline.Document {
	t.Helper()
	doc, _ := file.Parse("made.tideline.yaml", made.File(n, 1))
	if len(doc.Events) != n {
		t.Fatalf("%d events were read, want %d", len(doc.Events), n)
	}
	return doc
}

// However many events there are, the picture of them all has about as many names: what is
// too much to be named is counted, and takes no room from those that are.
func TestManyEventsAreNamedAsFewAre(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	sizes := []int{1_000, 10_000, 100_000}
	if testing.Short() {
		sizes = sizes[:2]
	}
	few := 0
	for _, n := range sizes {
		got := readFitted(madeDocument(t, n), 1600, 900, axis.Shortened, fonts)
		t.Logf("%d events: %+v", n, got)
		if few == 0 {
			few = got.named
		}
		if got.named < 80 || float64(got.named) < 0.9*float64(few) {
			t.Errorf("of %d events %d are named, of %d %d", n, got.named, sizes[0], few)
		}
		if got.cut+got.bare+got.eras > 0 {
			t.Errorf("%d events: %+v", n, got)
		}
	}
}
