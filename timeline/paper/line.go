package paper

import (
	"maps"
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

const (
	margin     = 12.0 // mm around a drawing
	handPoints = 0.6  // points to a px of the drawing where it is read in the hand: text has 7.8 points
)

// sheet puts the line on one page. It grows to the right until nearly every event has its
// name, or growing brings no more.
func (p *printer) sheet() error {
	best, err := p.spread(0)
	if err != nil {
		return err
	}
	page := p.out.Add(best.W*p.pointsTo()+2*margin*mm, best.H*p.pointsTo()+2*margin*mm)
	return p.put(page, best)
}

// put draws a drawing in the upper left corner of a page, within its margins.
func (p *printer) put(page *pdf.Page, s *scene.Scene) error {
	page.Save()
	defer page.Restore()
	page.Move(margin*mm, margin*mm)
	page.Scale(p.pointsTo())
	p.markEras(page, s, margin*mm, margin*mm, p.pointsTo())
	return p.paper.Draw(page, s)
}

// spread draws the line as wide as its names need, and leaves so many mm of an exact height free
// below.
func (p *printer) spread(below float64) (*scene.Scene, error) {
	size := p.leaf(Landscape)
	if p.Exact {
		size = p.Size
		size.H = max(size.H-below, 70)
	}
	height := (size.H - 2*margin) * mm / p.pointsTo() // px
	const longest = 5000                              // mm; readers of PDF show no page above 5,080
	var best *scene.Scene
	for most := 0; ; size.W += p.leaf(Landscape).W / 2 {
		l := p.lay((size.W-2*margin)*mm/p.pointsTo(), height)
		v, err := p.view(l)
		if err != nil {
			return nil, err
		}
		s := p.picture(l, v)
		named := len(names(s))
		if best != nil && named <= most {
			break
		}
		best, most = s, named
		if p.Exact || named >= l.InView(v) || size.W+p.leaf(Landscape).W/2 > longest {
			break
		}
	}
	return best, nil
}

// names returns the ids of the events that have their name in a drawing.
func names(s *scene.Scene) map[string]bool {
	seen := map[string]bool{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Class == scene.Label && sh.ID != "" {
			seen[sh.ID] = true
		}
	}
	return seen
}

// behind is the room for the names of the last events on the last of several pages, px.
const behind = 150

// worth is how many events more must have their names for a line to take another page.
const worth = 3

// pages puts the line on pages of one size, all at the same scale, each beginning a little
// before the one before ends, or with an era.
func (p *printer) pages() error {
	size := p.leaf(Landscape)
	const foot = 8.0 // mm for the number of the page
	l := p.lay((size.W-2*margin)*mm/p.pointsTo(), (size.H-2*margin-foot)*mm/p.pointsTo())
	whole, err := p.view(l)
	if err != nil {
		return err
	}
	all := p.best(l, whole)
	if p.Kind == Eras {
		all = p.shared(l, whole.Width(), byEras(p.doc.Eras, whole, all[0].view))
	}
	for i, one := range all {
		from, to := one.view.Range()
		page := p.out.Add(size.W*mm, size.H*mm)
		p.out.Bookmark(p.say("{{.From}} to {{.To}}", "From", p.year(from), "To", p.year(to)), page, 0, 0)
		p.markEras(page, one.scene, margin*mm, margin*mm, p.pointsTo())
		page.Save()
		page.Move(margin*mm, margin*mm)
		page.Scale(p.pointsTo())
		if err := p.paper.Draw(page, one.scene); err != nil {
			return err
		}
		page.Restore()
		if err := p.foot(page, i, len(all)); err != nil {
			return err
		}
	}
	return nil
}

// stretch is what one of several pages shows.
type stretch struct {
	view  axis.View
	scene *scene.Scene
}

// cut cuts a view into so many pages of equal width.
func (p *printer) cut(l *layout.Layout, whole axis.View, count int) []stretch {
	return p.shared(l, whole.Width(), func(shared float64) (all []axis.View) {
		step := whole.Width() - shared
		long := whole.Width() + step*float64(count-1)
		if count > 1 {
			long -= behind
		}
		for i := range count {
			all = append(all, whole.Zoom(long/whole.Width(), 0).Pan(-step*float64(i)))
		}
		return all
	})
}

// shared draws the views of pages. Those that follow each other both show so many px of the line
// that every name stands whole on one of them, if half a page is enough for that.
func (p *printer) shared(l *layout.Layout, width float64, views func(shared float64) []axis.View) (all []stretch) {
	for shared := 280.0; ; shared += 80 {
		shared = min(shared, width/2)
		all = all[:0]
		seen, over := map[string]bool{}, map[string]bool{}
		of := views(shared)
		for i, v := range of {
			s := p.picture(l, v)
			for id := range takeCutNames(s, l.LaneColumnWidth(), i > 0, i+1 < len(of)) {
				over[id] = true
			}
			maps.Copy(seen, names(s))
			all = append(all, stretch{v, s})
		}
		complete := !slices.ContainsFunc(slices.Collect(maps.Keys(over)), func(id string) bool { return !seen[id] })
		if complete || shared == width/2 {
			return all
		}
	}
}

// takeCutNames takes the names that go over an edge of the line off a drawing, and the lines
// that lead to them, and returns them: they stand whole on the page beside it.
func takeCutNames(s *scene.Scene, left float64, atLeft, atRight bool) map[string]*scene.Shape {
	cut := cutNames(s, left, atLeft, atRight)
	if len(cut) == 0 {
		return nil
	}
	boxes := slices.Collect(maps.Values(cut))
	s.Shapes = slices.DeleteFunc(s.Shapes, func(sh scene.Shape) bool {
		switch sh.Class {
		case scene.Label:
			return cut[sh.ID] != nil
		case scene.Leader:
			return slices.ContainsFunc(boxes, func(box *scene.Shape) bool { return leadsTo(&sh, box) })
		}
		return false
	})
	return cut
}

// leadsTo reports whether a line ends at the box of a name.
func leadsTo(line, box *scene.Shape) bool {
	const near = 3 // px, half the spine of the name and more
	beside := math.Abs(line.X-box.X) < near || math.Abs(line.X-box.X-box.W) < near
	top, bottom := min(line.Y, line.Y+line.H), max(line.Y, line.Y+line.H)
	return beside && top < box.Y+box.H+near && bottom > box.Y-near
}

// cutNames returns the boxes of the names that go over the left or the right edge of the
// line, by the ids of their events, as far as these edges are looked at.
func cutNames(s *scene.Scene, left float64, atLeft, atRight bool) map[string]*scene.Shape {
	cut := map[string]*scene.Shape{}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Class == scene.Label && sh.Kind == scene.Rect && sh.ID != "" && (atLeft && sh.X < left || atRight && sh.X+sh.W > s.W) {
			cut[sh.ID] = sh
		}
	}
	for id, sh := range cut {
		box := *sh // the shapes are moved
		cut[id] = &box
	}
	return cut
}

// best cuts a view into as many pages as bring enough names of events that would have none.
func (p *printer) best(l *layout.Layout, whole axis.View) []stretch {
	const most = 24
	best := p.cut(l, whole, 1)
	named := len(names(best[0].scene))
	for tried := 2; tried <= most && named < l.InView(whole); tried += max(1, tried/3) {
		all := p.cut(l, whole, tried)
		seen := map[string]bool{}
		for _, one := range all {
			maps.Copy(seen, names(one.scene))
		}
		if len(seen)-named >= worth*(tried-len(best)) {
			best, named = all, len(seen)
		}
	}
	return best
}

// foot writes the number of a page, and whether the line goes on beyond its edges.
func (p *printer) foot(page *pdf.Page, i, count int) error {
	size := p.leaf(Landscape)
	y := (size.H - margin) * mm
	ink := p.Palette[scene.Second]
	const points = 8
	if i > 0 {
		if err := p.paper.Text(page, p.say("← continued from page {{.Page}}", "Page", i), margin*mm, y, points, false, ink); err != nil {
			return err
		}
	}
	number := p.say("{{.Page}} of {{.Pages}}", "Page", i+1, "Pages", count)
	if err := p.paper.Text(page, number, (size.W*mm-p.Fonts.Width(number, points, false))/2, y, points, false, ink); err != nil {
		return err
	}
	if i+1 == count {
		return nil
	}
	on := p.say("continued on page {{.Page}} →", "Page", i+2)
	return p.paper.Text(page, on, (size.W-margin)*mm-p.Fonts.Width(on, points, false), y, points, false, ink)
}
