package layout_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"tideline/assets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/shift"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// Where one event of the story is moved by five years on the axis that is there, every other
// label that is seen, of everything or four times closer, keeps the row in which it stood, unless its mark, or a count of it and others, has come to stand there.
func TestAnEditMovesNoOtherLabel(t *testing.T) {
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	every := 5
	if testing.Short() {
		every = 17
	}
	for _, mode := range []axis.Mode{axis.True, axis.Shortened} {
		o := layout.Options{Mode: mode, Width: 1280, Height: 640, Words: edtf.English(), Measure: fonts}
		plain := layout.New(doc, o)
		for _, zoom := range []float64{1, 4} {
			v := plain.Fit().Zoom(zoom, plain.Fit().Width()*2/3)
			tryEdits(t, doc, plain, o, v, every)
		}
	}
}

// tryEdits tries it in a view.
func tryEdits(t *testing.T, doc *timeline.Document, plain *layout.Layout, o layout.Options, v axis.View, every int) {
	t.Helper()
	before, mode := seenIn(plain, v), o.Mode
	tried, anew := 0, 0
	for i := 0; i < len(doc.Events); i += every {
		after, ok := moved(doc, i, 5, plain.Axis())
		if !ok {
			continue
		}
		tried++
		k, id := o, doc.Events[i].ID
		k.Axis, k.Before, k.Seen = plain.Axis(), plain, v.Scale()
		now := seenIn(layout.New(after, k), v)
		for other, was := range before {
			is := now[other]
			if other == id || math.IsNaN(was.row) || is.row == was.row {
				continue
			}
			taken := slices.ContainsFunc(slices.Concat(now[id].marks, now[""].marks), func(m scene.Shape) bool {
				return m.X < was.label.X+was.label.W+12 && m.X+m.W > was.label.X-12 && m.Y < was.label.Y+was.label.H && m.Y+m.H > was.label.Y
			})
			if !taken {
				t.Errorf("%v: %s moves %s from row %g to %g", mode, id, other, was.row, is.row)
			}
		}
		if k.Before = nil; !slices.Equal(rowsOf(before, id), rowsOf(seenIn(layout.New(after, k), v), id)) {
			anew++
		}
	}
	t.Logf("%v: %d moved; placed anew %d of them would move others", mode, tried, anew)
	if tried < 5 || anew == 0 {
		t.Errorf("%v: %d tried, of which %d would move others if all was placed anew: this tries nothing", mode, tried, anew)
	}
}

// moved is a document of which one event lies some years later; false where it would leave
// an axis, or lie in a break of it.
func moved(doc *timeline.Document, i int, by int64, a *axis.Axis) (*timeline.Document, bool) {
	after := *doc
	after.Events = slices.Clone(doc.Events)
	d, err := shift.Date(after.Events[i].Date, shift.Span{N: by, Unit: 'y'})
	if err != nil || after.Events[i].Life != "" {
		return nil, false
	}
	after.Events[i].Date = d
	from, to := d.Extent()
	first, last := a.Bounds()
	for _, b := range a.Breaks() {
		if from > b.From && from < b.To || to > b.From && to < b.To {
			return nil, false
		}
	}
	checked, _ := timeline.New(after)
	return checked, from >= first && to <= last
}

// drawnAs is how an event is drawn when everything is shown.
type drawnAs struct {
	label scene.Shape
	marks []scene.Shape
	row   float64 // px from the mark down to the label; NaN without one
}

func seenIn(l *layout.Layout, v axis.View) map[string]drawnAs {
	var s scene.Scene
	l.Body(&s, v)
	all := map[string]drawnAs{}
	for _, sh := range s.Shapes {
		if sh.Class == scene.Cluster {
			counts := all[""]
			counts.marks = append(counts.marks, sh)
			all[""] = counts
		}
		it := all[sh.ID]
		switch {
		case sh.Class == scene.Label && sh.Kind == scene.Rect && it.label.ID == "":
			it.label = sh
		case sh.Class == scene.Mark || sh.Class == scene.Secondary:
			it.marks = append(it.marks, sh)
		}
		all[sh.ID] = it
	}
	for id, it := range all {
		if it.row = math.NaN(); it.label.ID != "" && len(it.marks) > 0 {
			it.row = math.Round(it.label.Y - it.marks[0].Y - it.marks[0].H/2)
		}
		all[id] = it
	}
	return all
}

// rowsOf lists the rows of all but one, by their ids.
func rowsOf(all map[string]drawnAs, but string) (rows []string) {
	for id, it := range all {
		if id != but {
			rows = append(rows, fmt.Sprint(id, it.row))
		}
	}
	slices.Sort(rows)
	return rows
}
