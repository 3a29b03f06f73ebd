package paper

import (
	"fmt"
	"image/color"

	"tideline/timeline"
	"tideline/timeline/layout"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/mono"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
	"tideline/timeline/slide"
)

// How slides are drawn: as for a screen of 720 px, the line below as high as in a talk.
const (
	slideHeight = 720.0 // px
	lineShare   = 0.34  // of the height that is the line,
	bareShare   = 0.64  // and where no step says more than what happened when
	lineEdge    = 30.0  // px beside the line, which no edge of the paper cuts
)

// slides puts each step of a story on a page, as a class sees it in a talk: the slide, and the
// line below it. For the presenter what to say stands under each.
func (p *printer) slides() error {
	steps := p.steps()
	if len(steps) == 0 {
		return fmt.Errorf("%s", p.say("there is no event to make a slide of"))
	}
	d := deck{printer: p, steps: steps, share: bareShare}
	for _, at := range steps {
		if now := d.seen(at); len(now.Quotes) > 0 || now.Text != "" || now.Image != "" {
			d.share = lineShare
		}
	}
	d.line = p.slideLine(steps, d.share)
	for i := range steps {
		if err := d.put(i); err != nil {
			return err
		}
	}
	return nil
}

// deck is the slides of some steps.
type deck struct {
	*printer
	steps []told
	share float64        // of the height that is the line
	line  *layout.Layout // below each of them
}

// told is a step and its event.
type told struct {
	step  *timeline.Step
	event *timeline.Event
}

// steps returns the steps of the story; without one every event is a step.
func (p *printer) steps() (all []told) {
	if p.Story == nil {
		for _, e := range p.events() {
			step := &timeline.Step{Event: e.ID}
			if len(e.Quotes) > 0 {
				step.Quotes = []string{e.Quotes[0].ID}
			}
			all = append(all, told{step, e})
		}
		return all
	}
	for i := range p.Story.Steps {
		step := &p.Story.Steps[i]
		if e, ok := p.doc.Event(step.Event); ok && (p.Has == nil || p.Has(e)) {
			all = append(all, told{step, e})
		}
	}
	return all
}

// slideSize is that of a slide in px: as wide as the page is for its height.
func (p *printer) slideSize() (w, h float64) {
	size := p.leaf(Landscape)
	return slideHeight * size.W / size.H, slideHeight
}

// slideLine lays out the line of the steps, all of which stand out on it, in so large a share of
// the height.
func (p *printer) slideLine(steps []told, share float64) *layout.Layout {
	told := map[string]bool{}
	for _, s := range steps {
		told[s.event.ID] = true
	}
	w, h := p.slideSize()
	return layout.New(p.doc, layout.Options{
		Mode: p.Mode, Width: w - 2*lineEdge, Height: h * share, TextScale: h / 480, Strip: true, Words: p.Dates, Say: p.Say, Measure: p.Fonts,
		Keep: func(e *timeline.Event) bool { return told[e.ID] },
	})
}

// put puts one step on a page.
func (p *deck) put(i int) error {
	size, forPresenter := p.leaf(Landscape), p.Kind == Notes
	if forPresenter {
		size = p.leaf(Upright)
	}
	page := p.out.Add(size.W*mm, size.H*mm)
	at := p.steps[i]
	p.out.Bookmark(joined("  ", at.event.Date.Human(p.Dates), flat(at.event.Title)), page, 0, 0)
	w, h := p.slideSize()
	s := p.scene(i)
	page.Save()
	scale := size.W * mm / w
	if forPresenter {
		page.Move(sides*mm, sides*mm)
		scale = (size.W - 2*sides) * mm / w
	}
	page.Scale(scale)
	err := p.paper.Draw(page, s)
	page.Restore()
	if err != nil || !forPresenter {
		return err
	}
	page.Rect(sides*mm, sides*mm, w*scale, h*scale, 0, color.NRGBA{}, pdf.Pen{Color: p.Palette[scene.Hairline], Width: 0.7})
	return p.toSay(page, at, sides*mm+h*scale, i)
}

// scene draws what the class sees at a step.
func (p *deck) scene(i int) *scene.Scene {
	w, h := p.slideSize()
	high := h * (1 - p.share)
	of, line := p.seen(p.steps[i]), p.line
	of.Count = fmt.Sprintf("%d / %d", i+1, len(p.steps))
	var s, part scene.Scene
	of.Draw(&s, w, high, h, p.Fonts)
	s.H = h
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, Y: high, W: w, H: h - high, Fill: scene.Paper})
	v := line.Fit()
	line.Still(&part, v)
	s.Append(&part, lineEdge, high)
	line.Overlay(&part, v, p.steps[i].event.ID, "")
	s.Append(&part, lineEdge, high)
	line.AxisBand(&part, v)
	s.Append(&part, lineEdge, high+line.BodyHeight())
	p.credit(&s, p.steps[i].event, of.Image, high)
	if p.Mono {
		return mono.Draw(&s)
	}
	return &s
}

// credit says at the right above the line, which begins at y, whose picture is on the slide.
func (p *deck) credit(s *scene.Scene, e *timeline.Event, image string, y float64) {
	if image == "" || e.Image.Credit == "" {
		return
	}
	const size, edge, line = 13, 30, 18 // px
	measure := func(text string) float64 { return p.Fonts.Width(text, size, false) }
	text := shortened(p.say("Picture: {{.Text}}", "Text", e.Image.Credit), s.W-2*edge, measure)
	s.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Title, Text: text, Fill: scene.Second, Size: size, X: s.W - edge - measure(text), Y: y - line, W: measure(text), H: line,
	})
}

// seen returns what is on the slide of a step.
func (p *deck) seen(at told) *slide.Slide {
	e := at.event
	now := &slide.Slide{Date: e.Date.Human(p.Dates), Title: e.Title}
	if l, ok := p.doc.FirstLane(e); ok {
		now.StandsIn(l.Name, string(l.Color), len(p.doc.Lanes))
	}
	for _, id := range at.step.Quotes {
		if q, ok := e.Quote(id); ok {
			now.Quotes = append(now.Quotes, slide.Spoken{Words: q.Text, Speaker: q.Speaker, Role: q.Role})
		}
	}
	if len(now.Quotes) == 0 {
		now.Text = slide.FirstSentence(typeset.PlainText(e.Text))
	}
	if e.Image != nil {
		if w, h, ok := p.paper.Fit(e.Image.Name(), 1000, 1000); ok {
			now.Image, now.ImageShape = e.Image.Name(), w/h
		}
	}
	return now
}

// toSay sets what the presenter says at a step and asks, and the notes of the event, below the
// slide, which ends at y; over further pages where it is long.
func (p *deck) toSay(page *pdf.Page, at told, y float64, i int) error {
	t := p.prose()
	t.page, t.pages, t.y = page, nil, y+14
	for _, said := range []struct{ heading, text string }{
		{p.say("Say"), whole(at.step.Say)},
		{p.say("Ask the class"), whole(at.step.Ask)},
		{p.say("Notes"), whole(at.event.Notes)},
	} {
		if said.text == "" {
			continue
		}
		t.skip(6)
		t.room(3 * textSize * leading)
		if err := t.paragraph(pdf.Section, 0, smallSize, run{text: said.heading, bold: true, quiet: true}); err != nil {
			return err
		}
		if err := t.paragraph(pdf.Paragraph, 0, textSize+1.5, run{text: said.text}); err != nil {
			return err
		}
	}
	for _, page := range append([]*pdf.Page{page}, t.pages...) {
		foot := p.say("For the presenter · {{.Page}} of {{.Pages}}", "Page", i+1, "Pages", len(p.steps))
		if err := p.paper.Text(page, foot, sides*mm, t.size.H-sides*mm/2, smallSize, false, p.Palette[scene.Second]); err != nil {
			return err
		}
	}
	return nil
}
