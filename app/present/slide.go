package present

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/present/slide"
	"tideline/timeline"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// pictureAt names the picture of the step that is so many after the present one,
// "" where there is none.
func (p *Presentation) pictureAt(by int) string {
	s := p.talk.StepAt(p.talk.At() + by)
	if s == nil || s.Event.Image == nil {
		return ""
	}
	return s.Event.Image.File
}

// enlarged is the picture that is shown over the whole screen, or nil.
func (p *Presentation) enlarged() image.Image {
	if !p.talk.Enlarged() || p.talk.Covered() {
		return nil
	}
	return p.images.get(p.pictureAt(0))
}

// slideNow is what the audience sees above the line.
func (p *Presentation) slideNow() slide.Slide {
	t, step := p.talk, p.talk.Step()
	now := slide.Slide{Count: fmt.Sprintf("%d / %d", t.At()+1, t.Len())}
	if t.Asking() {
		now.Question = step.Ask
		return now
	}
	e := step.Event
	now.Date, now.Title, now.Color = e.Date.Human(p.config.Words), e.Title, p.colorOf(e)
	for _, q := range step.Quotes {
		now.Quotes = append(now.Quotes, slide.Spoken{Words: q.Text, Speaker: q.Speaker, Role: q.Role})
	}
	if len(step.Quotes) == 0 {
		now.Text = firstSentence(typeset.PlainText(e.Text))
	}
	switch name := p.pictureAt(0); {
	case p.images.pending(name):
		now.Image, now.ImageShape = name, pendingShape
	case p.images.get(name) != nil:
		size := p.images.get(name).Bounds().Size()
		now.Image, now.ImageShape = name, float64(size.X)/float64(max(size.Y, 1))
	}
	if t.Keeps(HideDates) {
		now.Date, now.Image = lang.L("When?"), "" // pictures have dates in them
		if strings.ContainsAny(now.Text, "0123456789") {
			now.Text = ""
		}
	}
	if t.Keeps(HideTitles) {
		now.Title, now.Image, now.Text = lang.L("What happened?"), "", "" // a quotation is a clue
	}
	return now
}

// pendingShape is the shape that a picture is thought to have until it is there,
// so that the text does not jump when it comes.
const pendingShape = 16.0 / 9

// drawSlide fills dst with the slide, w × h px, of a screen that is screenHeight
// px high. The place of a picture that is still being decoded stays empty.
func (p *Presentation) drawSlide(dst *scene.Scene, w, h, screenHeight float64) {
	now := p.slideNow()
	now.Draw(dst, w, h, screenHeight, p.config.Measure)
	dst.Shapes = slices.DeleteFunc(dst.Shapes, func(sh scene.Shape) bool {
		return sh.Kind == scene.Image && p.images.pending(sh.Text)
	})
}

// isStep reports whether an event belongs to the talk: the line shows no others.
func (p *Presentation) isStep(e *timeline.Event) bool {
	return slices.ContainsFunc(p.config.Steps, func(s Step) bool { return s.Event == e })
}

// colorOf returns the colour of the lane that an event names first.
func (p *Presentation) colorOf(e *timeline.Event) string {
	if len(e.Lanes) > 0 {
		if l, ok := p.config.Doc.Lane(e.Lanes[0]); ok {
			return string(l.Color)
		}
	}
	return ""
}

// hiddenOnLine tells one drawing of the line from another: whose label comes first, and
// what is not to be seen yet.
func (p *Presentation) hiddenOnLine() string {
	t := p.talk
	key := t.Step().Event.ID
	if t.Covered() {
		key += " covered"
	}
	if t.Hides(HideLater) {
		key += " " + strconv.Itoa(t.At()) + " of " + strconv.Itoa(t.Len())
	}
	return key
}
