package present

import (
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// speakerNotes is what the presenter reads about the present step.
type speakerNotes struct {
	talk     *talk.Talk
	doc      func() *timeline.Document
	texts    Texts
	pictures *pictures
}

// aside is what the presenter wants at a glance beside the small screen: what comes
// next, and the sources of the present step.
func (s *speakerNotes) aside(large bool) []widget.RichTextSegment {
	p := paragraphs{texts: &s.texts, large: large}
	p.heading(lang.L("Next"))
	if next := s.talk.StepAt(s.talk.At() + 1); next != nil {
		p.add(theme.SizeNameText, false, next.Event.Date.Human(s.texts.Words))
		p.add(theme.SizeNameText, true, next.Event.Title)
	} else {
		p.add(theme.SizeNameText, false, lang.L("This is the last step"))
	}
	e := s.talk.Step().Event
	if len(e.Sources) > 0 {
		p.heading(lang.L("Sources"))
	}
	for _, c := range e.Sources {
		if source, ok := s.doc().Source(c.Source); ok {
			p.add(theme.SizeNameText, false, widgets.Joined(", ", source.Title, source.Where(), edtf.Humanise(source.Date, s.texts.Words), c.Locator))
		}
	}
	return p.segments
}

// page is what to say, the question, the notes of the file and the whole quotation.
// Long texts go on in further pages; how many there are is returned with the page that
// is asked for, from 0.
func (s *speakerNotes) page(large bool, page int) (segments []widget.RichTextSegment, pages int) {
	p := paragraphs{texts: &s.texts, large: large}
	s.step(&p)
	pages = 1 + len(p.rest)
	if page > 0 && page < pages {
		more := p.rest[page-1]
		p = paragraphs{texts: &s.texts, large: large}
		p.heading(more.heading)
		more.write(&p)
	}
	return p.segments, pages
}

// step adds all that there is to say of the present step.
func (s *speakerNotes) step(p *paragraphs) {
	step := s.talk.Step()
	e := step.Event
	p.add(theme.SizeNameText, true, e.Date.Human(s.texts.Words)+" · "+e.Title)
	p.spoken(lang.L("Say"), step.Say)
	p.spoken(lang.L("Ask the class"), step.Ask)
	p.markdown(lang.L("Notes"), e.Notes)
	for _, q := range step.Quotes {
		p.section(lang.L("Quotation"), "“"+q.Text+"” – "+widgets.Joined(", ", q.Speaker, q.Role))
	}
	p.markdown(lang.L("What happened"), e.Text)
	if img := e.Image; img != nil {
		p.section(lang.L("Picture"), img.Alt)
		p.add(theme.SizeNameCaptionText, false, img.Credit)
		if why := s.pictures.why(img.Name()); why != nil {
			p.add(theme.SizeNameText, true, lang.L("The picture could not be shown: {{.Why}}",
				map[string]any{"Why": s.texts.WhyNot(why)}))
		}
	}
}
