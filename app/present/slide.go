package present

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/layout"
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
func (p *Presentation) slideNow() layout.Slide {
	t, step := p.talk, p.talk.Step()
	slide := layout.Slide{Count: fmt.Sprintf("%d / %d", t.At()+1, t.Len())}
	if t.Asking() {
		slide.Question = step.Ask
		return slide
	}
	e := step.Event
	slide.Date, slide.Title, slide.Color = e.Date.Human(p.config.Words), e.Title, p.colorOf(e)
	for _, q := range step.Quotes {
		slide.Quotes = append(slide.Quotes, layout.Spoken{Words: q.Text, Speaker: q.Speaker, Role: q.Role})
	}
	if len(step.Quotes) == 0 {
		slide.Text = firstSentence(layout.PlainText(e.Text))
	}
	switch name := p.pictureAt(0); {
	case p.images.pending(name):
		slide.Image, slide.ImageShape = name, pendingShape
	case p.images.get(name) != nil:
		size := p.images.get(name).Bounds().Size()
		slide.Image, slide.ImageShape = name, float64(size.X)/float64(max(size.Y, 1))
	}
	if t.Keeps(HideDates) {
		slide.Date, slide.Image = lang.L("When?"), "" // pictures have dates in them
		if strings.ContainsAny(slide.Text, "0123456789") {
			slide.Text = ""
		}
	}
	if t.Keeps(HideTitles) {
		slide.Title, slide.Image, slide.Text = lang.L("What happened?"), "", "" // a quotation is a clue
	}
	return slide
}

// pendingShape is the shape that a picture is thought to have until it is there,
// so that the text does not jump when it comes.
const pendingShape = 16.0 / 9

// drawSlide fills dst with the slide, w × h px, of a screen that is screenHeight
// px high. The place of a picture that is still being decoded stays empty.
func (p *Presentation) drawSlide(dst *scene.Scene, w, h, screenHeight float64) {
	slide := p.slideNow()
	slide.Draw(dst, w, h, screenHeight, p.config.Measure)
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

// veil tells one drawing of the line from another: whose label comes first, and
// what is not to be seen yet.
func (p *Presentation) veil() string {
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
