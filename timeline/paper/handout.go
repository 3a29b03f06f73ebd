package paper

import (
	"tideline/timeline"
	"tideline/timeline/pdf"
)

// handout sets the line, then every event of a story in its order, or all in the order of
// time, with texts, questions, pictures and quotations; and then the sources.
func (p *printer) handout() error {
	t := p.prose()
	title := p.doc.Title
	if p.Story != nil {
		title = p.Story.Name
	}
	if err := t.title(title); err != nil {
		return err
	}
	if err := t.drawing(); err != nil {
		return err
	}
	n := p.numbering()
	if err := t.told(n); err != nil {
		return err
	}
	if err := t.numbered(n.cited); err != nil {
		return err
	}
	return t.feet(title)
}

// told sets the events of the handout.
func (t *prose) told(n *numbering) error {
	if t.Story == nil {
		return t.byYear(n)
	}
	for i := range t.Story.Steps {
		step := &t.Story.Steps[i]
		e, ok := t.doc.Event(step.Event)
		if !ok || t.Has != nil && !t.Has(e) {
			continue
		}
		if err := t.event(e, n); err != nil {
			return err
		}
		if step.Ask != "" {
			question := t.say("Question: {{.Text}}", "Text", whole(step.Ask))
			if err := t.paragraph(pdf.Paragraph, indent, textSize, run{text: question, bold: true}); err != nil {
				return err
			}
		}
	}
	return nil
}

// drawing draws the line as wide as the text, and 0.56 of that high, as a slide is.
func (t *prose) drawing() error {
	width := t.size.W - 2*sides*mm
	const slim = 0.56
	l := t.lay(width/t.pointsTo(), width*slim/t.pointsTo())
	v, err := t.view(l)
	if err != nil {
		return err
	}
	t.skip(8)
	t.room(width * slim)
	t.page.Save()
	defer t.page.Restore()
	t.page.Move(sides*mm, t.y)
	t.page.Scale(t.pointsTo())
	t.y += width * slim
	return t.paper.Draw(t.page, t.picture(l, v))
}

// mostHigh is how high a picture becomes, points.
const mostHigh = 75 * mm

// illustrated returns how many points the picture of an event takes.
func (t *prose) illustrated(of *timeline.Picture) float64 {
	if t.Kind != Handout || of == nil {
		return 0
	}
	_, h, _ := t.paper.Fit(of.Name(), t.size.W-2*sides*mm-indent, mostHigh)
	return h
}

// illustration sets the picture of an event, and who made it under it. One that cannot be
// shown is described.
func (t *prose) illustration(of *timeline.Picture) error {
	if of == nil {
		return nil
	}
	w, h, ok := t.paper.Fit(of.Name(), t.size.W-2*sides*mm-indent, mostHigh)
	if !ok {
		return t.paragraph(pdf.Paragraph, indent, smallSize, run{text: flat(of.Alt), quiet: true})
	}
	t.skip(3)
	t.room(h + 2*smallSize*leading)
	t.page.Begin(pdf.Figure, flat(of.Alt))
	err := t.paper.Picture(t.page, of.Name(), sides*mm+indent, t.y, w, h)
	t.page.End()
	if err != nil {
		return err
	}
	t.y += h + 2
	if of.Credit == "" {
		return nil
	}
	return t.paragraph(pdf.Note, indent, smallSize, run{text: t.say("Picture: {{.Text}}", "Text", flat(of.Credit)), quiet: true})
}
