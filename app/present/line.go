package present

import (
	"strconv"

	"fyne.io/fyne/v2"

	"tideline/app/present/talk"
	"tideline/app/view"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// lineText is the text scale for each px of a screen's height: names of 14 px, and with them all
// other text of the line, become 1/24 of it.
const lineText = 1.0 / 336

// closeStep is how many times the scale of the whole timeline a step is shown at: so
// much around it that the eye sees what came before and after.
const closeStep = 3.0

// line is the timeline under the slide. It shows the events of the talk alone, and
// follows the talk from step to step.
type line struct {
	widget    *view.Timeline
	talk      *talk.Talk
	doc       *timeline.Document
	options   layout.Options // without what depends on the size and on the step
	closeness float64        // the scale of a step by that of the whole timeline

	drawing *layout.Layout
	size    fyne.Size       // of the widget in it
	from    *timeline.Event // the event that the line was last brought to
	shown   string          // what the drawing depends on, to see when that changes
	setting bool            // the view is being set, not moved by the user
}

// newLine makes the timeline of a talk, in which only the events of its steps are.
func newLine(c *Config, t *talk.Talk, palette scene.Palette) *line {
	l := &line{widget: view.NewTimeline(palette), talk: t, doc: c.Doc, closeness: closeStep}
	l.options = layout.Options{
		Mode: c.Look.Mode, Strip: true, Words: c.Texts.Words, Measure: c.Look.Measure,
		Keep: among(c.Steps), Hidden: t.HiddenOnLine,
	}
	if len(c.Steps) == 1 {
		l.closeness = 1 // nothing comes before and after: the line is shown whole
	}
	l.widget.Name = c.Name
	l.widget.ReducedMotion, l.widget.Bare = c.Look.ReducedMotion, true
	l.widget.NeedDrawing = func(fyne.Size) { l.redraw() }
	return l
}

// onMoved has moved called when another stretch of time is shown, with whether the
// user has moved it.
func (l *line) onMoved(moved func(byUser bool)) {
	l.widget.OnViewChanged = func(axis.View) { moved(!l.setting && !l.widget.Moving()) }
}

// resize gives the line a size on a screen of that height, px.
func (l *line) resize(size fyne.Size, screenHeight float64) {
	l.options.TextScale = screenHeight * lineText
	l.set(func() { l.widget.Resize(size) })
}

// show brings the line to where the talk is.
func (l *line) show() {
	if l.drawing == nil || l.shown != l.dependsOn() {
		l.redraw()
		return
	}
	l.follow()
}

// dependsOn tells one drawing of the line from another: whose label comes first, and
// what must not be seen yet.
func (l *line) dependsOn() string {
	key := l.talk.Step().Event.ID
	if l.talk.Covered() {
		key += " covered"
	}
	if l.talk.Hides(talk.HideLater) {
		key += " " + strconv.Itoa(l.talk.At()) + " of " + strconv.Itoa(l.talk.Len())
	}
	return key
}

// selected is the event that stands out on the line: the present one, unless it is
// still covered.
func (l *line) selected() string {
	if l.drawing == nil || l.talk.Covered() {
		return ""
	}
	return l.talk.Step().Event.ID
}

// follow glides to the present step, unless that is still covered.
func (l *line) follow() {
	l.widget.Select(l.selected())
	if l.selected() == "" {
		return
	}
	e := l.talk.Step().Event
	switch l.from {
	case e:
	case nil: // nothing to come from
		l.set(func() { l.widget.SetView(l.widget.Centred(l.instant(), l.closeness)) })
	default:
		l.set(func() { l.widget.Centre(l.instant(), l.closeness) })
	}
	l.from = e
}

// instant is where the present step is on the line.
func (l *line) instant() edtf.Instant {
	e := l.talk.Step().Event
	if l.drawing != nil {
		if at, ok := l.drawing.Stands(e.ID); ok {
			return at
		}
	}
	at, _ := e.Date.Extent()
	return at
}

// centre glides to the present step, wherever the line has been moved to.
func (l *line) centre() {
	if l.selected() != "" {
		l.set(func() { l.widget.Centre(l.instant(), l.closeness) })
	}
}

// zoom zooms about the present step. While that is covered, its place must not be
// given away: then it zooms about the middle.
func (l *line) zoom(factor float64) {
	l.set(func() {
		if l.talk.Covered() {
			l.widget.ZoomBy(factor)
			return
		}
		l.widget.ZoomAbout(l.instant(), factor)
	})
}

// redraw lays the line out for the present size and for what is hidden. It keeps the
// stretch of time that is in view.
func (l *line) redraw() {
	size := l.widget.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	l.shown = l.dependsOn()
	o := l.options
	o.Width, o.Height, o.First, o.Closeness = float64(size.Width), float64(size.Height), l.talk.Step().Event.ID, l.closeness
	p := layout.New(l.doc, o)
	v := p.Fit()
	if l.drawing != nil && l.from != nil {
		v = p.Kept(l.widget.View())
	}
	if size != l.size {
		l.size, l.from = size, nil // what was in the middle no longer is
	}
	l.drawing = p
	l.set(func() { l.widget.SetDrawing(p, v) })
	l.follow()
}

// draw fills dst with what the line shows, its top at y; part is scratch space.
func (l *line) draw(dst, part *scene.Scene, y float64) {
	p, v := l.drawing, l.widget.View()
	if p == nil {
		return
	}
	p.Body(part, v)
	dst.Append(part, 0, y)
	p.Floating(part, v, "")
	dst.Append(part, 0, y)
	p.Overlay(part, v, l.selected(), "")
	dst.Append(part, 0, y)
	p.AxisBand(part, v)
	dst.Append(part, 0, y+p.BodyHeight())
	p.AxisEdge(part, v)
	dst.Append(part, 0, y+p.BodyHeight())
}

// set changes the view without the user having moved it.
func (l *line) set(change func()) {
	was := l.setting
	l.setting = true
	change()
	l.setting = was
}
