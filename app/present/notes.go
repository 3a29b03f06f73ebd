package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/edtf"
)

// asideNow is what the presenter wants at a glance beside the small screen: what
// comes next, and the sources of the present step.
func (p *Presentation) asideNow(large bool) []widget.RichTextSegment {
	n := p.notes(large)
	n.heading(lang.L("Next"))
	if s := p.talk.StepAt(p.talk.At() + 1); s != nil {
		n.add(theme.SizeNameText, false, s.Event.Date.Human(p.config.Words))
		n.add(theme.SizeNameText, true, s.Event.Title)
	} else {
		n.add(theme.SizeNameText, false, lang.L("This is the last step"))
	}
	e := p.talk.Step().Event
	if len(e.Sources) > 0 {
		n.heading(lang.L("Sources"))
	}
	for _, c := range e.Sources {
		if s, ok := p.config.Doc.Source(c.Source); ok {
			n.add(theme.SizeNameText, false, joined(s.Title, s.Publisher, edtf.Humanise(s.Date, p.config.Words), c.Locator))
		}
	}
	return n.segments
}

// notesNow is what the presenter reads about the present step: what to say, the
// question, the notes of the file and the quotation whole. What is long goes on
// the pages that follow; the number of all of them is returned with the page that
// was asked for, from 0.
func (p *Presentation) notesNow(large bool, page int) (segments []widget.RichTextSegment, pages int) {
	n := p.notes(large)
	n.step(p)
	if page > 0 && page <= len(n.rest) {
		more := n.rest[page-1]
		pages = 1 + len(n.rest)
		n = p.notes(large)
		n.heading(more.heading)
		more.write(&n)
		return n.segments, pages
	}
	return n.segments, 1 + len(n.rest)
}

// step adds all that there is to say of the present step.
func (n *notes) step(r *Presentation) {
	step := r.talk.Step()
	e := step.Event
	n.add(theme.SizeNameText, true, e.Date.Human(r.config.Words)+" · "+e.Title)
	n.spoken(lang.L("Say"), step.Say)
	n.spoken(lang.L("Ask the class"), step.Ask)
	n.markdown(lang.L("Notes"), e.Notes)
	for _, q := range step.Quotes {
		n.section(lang.L("Quotation"), "“"+q.Text+"” – "+speaker(q))
	}
	n.markdown(lang.L("What happened"), e.Text)
	if img := e.Image; img != nil {
		n.section(lang.L("Picture"), img.Alt)
		n.add(theme.SizeNameCaptionText, false, img.Credit)
		if why := r.images.why(img.File); why != nil {
			n.add(theme.SizeNameText, true, lang.L("The picture could not be shown: {{.Why}}",
				map[string]any{"Why": r.config.WhyNot(why)}))
		}
	}
}

// joined puts what there is between commas.
func joined(parts ...string) string {
	text := ""
	for _, p := range parts {
		if p != "" && text != "" {
			text += ", "
		}
		text += p
	}
	return text
}

// notes collects paragraphs.
type notes struct {
	segments []widget.RichTextSegment
	large    bool // for somebody who stands before a large display
	config   *Config
	rest     []more // of long texts
}

// more is a part of a long text that follows on a page of its own.
type more struct {
	heading string
	write   func(*notes)
}

func (p *Presentation) notes(large bool) notes { return notes{large: large, config: &p.config} }

// How many characters of a text of the file a presenter sees at once, of one with
// marks, and of a title in the list of steps: the toolkit takes seconds for more.
const (
	mostNote   = 2400
	mostMarked = 6000
	mostTitle  = 300
)

// size is the size of a text, one larger where all of it is large.
func (n *notes) size(name fyne.ThemeSizeName) fyne.ThemeSizeName {
	if !n.large {
		return name
	}
	switch name {
	case theme.SizeNameCaptionText:
		return theme.SizeNameText
	case theme.SizeNameSubHeadingText:
		return theme.SizeNameHeadingText
	}
	return theme.SizeNameSubHeadingText
}

func (n *notes) add(size fyne.ThemeSizeName, bold bool, text string) {
	if text == "" {
		return
	}
	n.segments = append(n.segments, &widget.TextSegment{Text: n.config.Brief(text, mostNote), Style: widget.RichTextStyle{
		SizeName: n.size(size), ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: bold},
	}})
}

// spoken adds what is read aloud, large enough for somebody who stands.
func (n *notes) spoken(heading, text string) {
	n.parts(heading, text, mostNote, func(n *notes, part string) { n.add(theme.SizeNameSubHeadingText, false, part) })
}

// section adds a heading and a text; without the text, neither.
func (n *notes) section(heading, text string) {
	n.parts(heading, text, mostNote, func(n *notes, part string) { n.add(theme.SizeNameText, false, part) })
}

// markdown adds a heading and a text with marks; without the text, neither.
func (n *notes) markdown(heading, text string) {
	n.parts(heading, text, mostMarked, func(n *notes, part string) {
		for _, s := range n.config.Markdown(part) {
			if words, ok := s.(*widget.TextSegment); ok {
				words.Style.SizeName = n.size(words.Style.SizeName)
			}
			n.segments = append(n.segments, s)
		}
	})
}

// parts adds a heading and the beginning of a text, and keeps the rest of it for
// pages of their own.
func (n *notes) parts(heading, text string, most int, write func(n *notes, part string)) {
	if text == "" {
		return
	}
	all := n.config.Parts(text, most)
	n.heading(heading)
	write(n, all[0])
	for _, part := range all[1:] {
		n.rest = append(n.rest, more{heading, func(n *notes) { write(n, part) }})
	}
}

func (n *notes) heading(heading string) {
	n.segments = append(n.segments, &widget.TextSegment{Text: heading, Style: widget.RichTextStyle{
		SizeName: n.size(theme.SizeNameCaptionText), ColorName: theme.ColorNamePlaceHolder, TextStyle: fyne.TextStyle{Bold: true},
	}})
}
