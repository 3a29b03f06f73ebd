package paper

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// markEras lists the eras of a drawing among the bookmarks, as far as none before had them: each
// leads to where it begins. The drawing has its corner at x, y of the page, and a px so many
// points.
func (p *printer) markEras(page *pdf.Page, s *scene.Scene, x, y, scale float64) {
	var boxes []*scene.Shape
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Class == scene.Era && sh.Kind == scene.Rect && sh.ID != "" && !p.marked[sh.ID] {
			boxes = append(boxes, sh)
		}
	}
	slices.SortStableFunc(boxes, func(a, b *scene.Shape) int { return cmp.Compare(a.X, b.X) })
	for _, box := range boxes {
		if i := slices.IndexFunc(p.doc.Eras, func(e timeline.Era) bool { return e.ID == box.ID }); i >= 0 {
			p.markEra(&p.doc.Eras[i], page, max(x+box.X*scale, 0), max(y+box.Y*scale, 0))
		}
	}
}

// markEra lists an era among the bookmarks, once.
func (p *printer) markEra(era *timeline.Era, page *pdf.Page, x, y float64) {
	if p.marked[era.ID] || flat(era.Name) == "" {
		return
	}
	p.marked[era.ID] = true
	p.out.Bookmark(flat(era.Name), page, x, y)
}

// begun returns the eras in which an event is and that no bookmark leads to yet.
func (p *printer) begun(e *timeline.Event) (all []*timeline.Era) {
	at, _ := e.Date.Extent()
	for i := range p.doc.Eras {
		era := &p.doc.Eras[i]
		if from, to := era.Date.Extent(); from <= at && at <= to && !p.marked[era.ID] {
			all = append(all, era)
		}
	}
	return all
}

// before is how much of the line stands before the era that a page begins with, px.
const before = 40

// byEras returns the views of pages that show a whole view at the scale of the first of them and
// share some px, so that each era begins a page and goes on over as many as it needs. One that
// begins where a page has just begun has none of its own.
func byEras(eras []timeline.Era, whole, first axis.View) func(shared float64) []axis.View {
	end := first.X(whole.Axis().Place(whole.At(whole.Width())))
	begins := []float64{0}
	for i := range eras {
		from, _ := eras[i].Date.Extent()
		if x := first.X(whole.Axis().Place(from)) - before; x > 0 && x < end-before {
			begins = append(begins, x)
		}
	}
	slices.Sort(begins)
	begins = slices.CompactFunc(begins, func(a, b float64) bool { return math.Abs(b-a) < 2*before })
	return func(shared float64) (all []axis.View) {
		for i, x := range begins {
			to := end
			if i+1 < len(begins) {
				to = begins[i+1] + shared // it is shown where the next page begins, too
			}
			for ; ; x += whole.Width() - shared {
				all = append(all, first.Pan(-x))
				if x+whole.Width() >= to {
					break
				}
			}
		}
		return all
	}
}
