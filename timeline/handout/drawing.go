package handout

import (
	"bytes"
	"html/template"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// The size of the drawing in px. It fills the column of the page, and on A4 its
// smallest text is 8 points high. It grows until every event has its label, but
// leaves room for the title on the first sheet.
const (
	drawingWidth = 760.0
	drawingLeast = 200.0
	drawingMost  = 860.0
	drawingStep  = 30.0 // one row of labels
	// labelsHoped is how many events may all get labels; of more, the highest
	// drawing is tried alone.
	labelsHoped   = 100
	drawingPrefix = "line-"
)

// drawing is the line of time with the events of the page.
type drawing struct {
	SVG   template.HTML // "" where no event has a date
	Notes []string      // what must be known to read it
}

// drawing lays out the events of the page in their lanes.
func (b *builder) drawing(dates string) drawing {
	if dates == "" {
		return drawing{}
	}
	var d drawing
	label := pattern.Fill(b.o.Phrases.Drawing, "N", b.number(len(b.stops)), "Dates", dates)
	s, lost := b.scene()
	var out bytes.Buffer
	// A buffer refuses nothing.
	_ = paint.Inline(&out, s, b.o.Measure, paint.Page{Label: label, Prefix: drawingPrefix, Link: b.link, Pictures: b.o.Pictures})
	d.SVG = template.HTML(out.String()) //nolint:gosec // the painter escapes all text
	switch {
	case b.o.Mode == axis.Even:
		d.Notes = append(d.Notes, b.o.Phrases.Stepped)
	case b.o.Mode == axis.Logarithmic:
		d.Notes = append(d.Notes, b.o.Phrases.Logarithmic)
	case has(s, scene.Break):
		d.Notes = append(d.Notes, b.o.Phrases.Broken)
	}
	if lost > 0 {
		d.Notes = append(d.Notes, pattern.Fill(b.o.Phrases.NotDrawn, "N", b.number(lost)))
	}
	return d
}

// scene draws the events as high as their labels need, and counts those that
// have no label all the same.
func (b *builder) scene() (s *scene.Scene, lost int) {
	doc := *b.doc
	doc.Title, doc.Description = "", "" // the page has them
	doc.Lanes = b.lanesUsed()
	drawn := map[string]bool{}
	for _, stop := range b.stops {
		drawn[stop.event.ID] = b.dated[stop.event.ID]
	}
	all := 0
	for i := range doc.Events {
		if drawn[doc.Events[i].ID] {
			all++
		}
	}
	height := drawingLeast
	if all > labelsHoped {
		height = drawingMost
	}
	for ; ; height += drawingStep {
		p := layout.NewPicture(&doc, layout.Options{
			Mode: b.o.Mode, Width: drawingWidth, Height: height, TextScale: 1,
			Keep:  func(e *timeline.Event) bool { return drawn[e.ID] },
			Words: b.o.Dates, Say: b.o.Say, Measure: b.o.Measure,
		})
		s = &scene.Scene{}
		p.Picture(s, b.o.Within.view(p))
		cutOff(s, height-p.OverviewHeight())
		if lost = all - labels(s); lost <= 0 || height+drawingStep > drawingMost {
			return s, lost
		}
	}
}

// cutOff leaves out what stands below a height: the overview, which helps to move
// a view, and here nothing moves.
func cutOff(s *scene.Scene, height float64) {
	s.H = height
	s.Shapes = slices.DeleteFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Y >= height })
}

// lanesUsed returns the lanes in which an event of the page stands.
func (b *builder) lanesUsed() []timeline.Lane {
	used := map[string]bool{}
	for _, s := range b.stops {
		for _, id := range s.event.Lanes {
			used[id] = true
		}
	}
	var lanes []timeline.Lane
	for _, l := range b.doc.Lanes {
		if used[l.ID] {
			lanes = append(lanes, l)
		}
	}
	return lanes
}

// link leads from a mark or label to its event.
func (b *builder) link(id string) paint.Link {
	e, ok := b.doc.Event(id)
	if !ok || b.anchors[id] == "" {
		return paint.Link{}
	}
	return paint.Link{To: "#" + b.anchors[id], Title: b.whenEvent(e).Text + ": " + e.Title}
}

// labels counts the events whose label is drawn.
func labels(s *scene.Scene) int {
	seen := map[string]bool{}
	for i := range s.Shapes {
		if s.Shapes[i].Class == scene.Label {
			seen[s.Shapes[i].ID] = true
		}
	}
	return len(seen)
}

func has(s *scene.Scene, class scene.Class) bool {
	return slices.ContainsFunc(s.Shapes, func(sh scene.Shape) bool { return sh.Class == class })
}
