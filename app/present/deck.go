package present

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/present/talk"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
	"tideline/timeline/slide"
)

// deck makes the slides of a talk.
type deck struct {
	talk     *talk.Talk
	doc      *timeline.Document
	words    edtf.Words
	measure  scene.Measurer
	pictures *pictures
}

// pictureAt names the picture of the step that is so many after the present one, ""
// where there is none.
func (d *deck) pictureAt(by int) string {
	s := d.talk.StepAt(d.talk.At() + by)
	if s == nil || s.Event.Image == nil {
		return ""
	}
	return s.Event.Image.Name()
}

// prefetch decodes the pictures of the present step and of its neighbours.
func (d *deck) prefetch() { d.pictures.want(d.pictureAt(0), d.pictureAt(1), d.pictureAt(-1)) }

// enlarged is the picture that is shown over the whole screen, or nil.
func (d *deck) enlarged() image.Image {
	if !d.talk.Enlarged() || d.talk.Covered() {
		return nil
	}
	return d.pictures.get(d.pictureAt(0))
}

// slide is what the audience sees above the timeline.
func (d *deck) slide() slide.Slide {
	t, step := d.talk, d.talk.Step()
	now := slide.Slide{Count: fmt.Sprintf("%d / %d", t.At()+1, t.Len())}
	if t.Asking() {
		now.Question = step.Ask
		return now
	}
	e := step.Event
	now.Date, now.Title = e.Date.Human(d.words), e.Title
	if l, ok := d.doc.FirstLane(e); ok {
		now.StandsIn(l.Name, string(l.Color), len(d.doc.Lanes))
	}
	for _, q := range step.Quotes {
		now.Quotes = append(now.Quotes, slide.Spoken{Words: q.Text, Speaker: q.Speaker, Role: q.Role})
	}
	if len(step.Quotes) == 0 {
		now.Text = slide.FirstSentence(typeset.PlainText(e.Text))
	}
	switch name := d.pictureAt(0); {
	case d.pictures.pending(name):
		now.Image, now.ImageShape = name, pendingShape
	case d.pictures.get(name) != nil:
		size := d.pictures.get(name).Bounds().Size()
		now.Image, now.ImageShape = name, float64(size.X)/float64(max(size.Y, 1))
	}
	if t.Conceals(talk.HideDates) {
		now.Date, now.Image = lang.L("When?"), "" // pictures have dates in them
		if strings.ContainsAny(now.Text, "0123456789") {
			now.Text = ""
		}
	}
	if t.Conceals(talk.HideTitles) {
		now.Title, now.Image, now.Text = lang.L("What happened?"), "", "" // a quotation is a clue
	}
	return now
}

// pendingShape is the ratio of width to height that a picture is assumed to have
// until it is there, so that the text does not jump when it comes.
const pendingShape = 16.0 / 9

// draw fills dst with the slide, w × h px, of a screen that is screenHeight px high.
// The place of a picture that is still being decoded stays empty.
func (d *deck) draw(dst *scene.Scene, w, h, screenHeight float64) {
	now := d.slide()
	now.Draw(dst, w, h, screenHeight, d.measure)
	dst.Shapes = slices.DeleteFunc(dst.Shapes, func(sh scene.Shape) bool {
		return sh.Kind == scene.Image && d.pictures.pending(sh.Text)
	})
}
