package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/edtf"
)

// asideNow is what the presenter wants at a glance beside the small screen: what
// comes next, and the sources of the present step.
func (r *Room) asideNow(large bool) []widget.RichTextSegment {
	n := notes{large: large, brief: r.config.Brief}
	n.heading(lang.L("Next"))
	if s := r.talk.StepAt(r.talk.At() + 1); s != nil {
		n.add(theme.SizeNameText, false, s.Event.Date.Human(r.config.Words))
		n.add(theme.SizeNameText, true, s.Event.Title)
	} else {
		n.add(theme.SizeNameText, false, lang.L("This is the last step"))
	}
	e := r.talk.Step().Event
	if len(e.Sources) > 0 {
		n.heading(lang.L("Sources"))
	}
	for _, c := range e.Sources {
		if s, ok := r.config.Doc.Source(c.Source); ok {
			n.add(theme.SizeNameText, false, joined(s.Title, s.Publisher, edtf.Humanise(s.Date, r.config.Words), c.Locator))
		}
	}
	return n.segments
}

// notesNow is what the presenter reads about the present step: what to say, the
// question, the notes of the file and the quotation whole.
func (r *Room) notesNow(large bool) []widget.RichTextSegment {
	step := r.talk.Step()
	e := step.Event
	n := notes{large: large, brief: r.config.Brief}
	n.add(theme.SizeNameText, true, e.Date.Human(r.config.Words)+" · "+e.Title)
	n.spoken(lang.L("Say"), step.Say)
	n.spoken(lang.L("Ask the class"), step.Ask)
	n.markdown(lang.L("Notes"), e.Notes, r.config.Markdown)
	if q := step.Quote; q != nil {
		n.section(lang.L("Quotation"), "“"+q.Text+"” – "+speaker(q))
	}
	n.markdown(lang.L("What happened"), e.Text, r.config.Markdown)
	if img := e.Image; img != nil {
		n.section(lang.L("Picture"), img.Alt)
		n.add(theme.SizeNameCaptionText, false, img.Credit)
		if why := r.images.why(img.File); why != nil {
			n.add(theme.SizeNameText, true, lang.L("The picture could not be shown: {{.Why}}",
				map[string]any{"Why": r.config.WhyNot(why)}))
		}
	}
	return n.segments
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
	brief    func(text string, most int) string
}

// How many characters of a text of the file a presenter sees at once, and of a
// title in the list of steps: the toolkit takes seconds for more.
const (
	mostNote  = 2400
	mostTitle = 300
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
	n.segments = append(n.segments, &widget.TextSegment{Text: n.brief(text, mostNote), Style: widget.RichTextStyle{
		SizeName: n.size(size), ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: bold},
	}})
}

// spoken adds what is read aloud, large enough for somebody who stands.
func (n *notes) spoken(heading, text string) {
	if text != "" {
		n.heading(heading)
		n.add(theme.SizeNameSubHeadingText, false, text)
	}
}

// section adds a heading and a text; without the text, neither.
func (n *notes) section(heading, text string) {
	if text != "" {
		n.heading(heading)
		n.add(theme.SizeNameText, false, text)
	}
}

// markdown adds a heading and a text with marks; without the text, neither.
func (n *notes) markdown(heading, text string, parse func(string) []widget.RichTextSegment) {
	if text == "" {
		return
	}
	n.heading(heading)
	for _, s := range parse(text) {
		if words, ok := s.(*widget.TextSegment); ok {
			words.Style.SizeName = n.size(words.Style.SizeName)
		}
		n.segments = append(n.segments, s)
	}
}

func (n *notes) heading(heading string) {
	n.segments = append(n.segments, &widget.TextSegment{Text: heading, Style: widget.RichTextStyle{
		SizeName: n.size(theme.SizeNameCaptionText), ColorName: theme.ColorNamePlaceHolder, TextStyle: fyne.TextStyle{Bold: true},
	}})
}
