package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paragraphs collects what is written in a text for the presenter.
type paragraphs struct {
	segments []widget.RichTextSegment
	large    bool // for someone standing at a large display
	texts    *Texts
	rest     []more // of long texts
}

// more is a part of a long text that goes on a further page.
type more struct {
	heading string
	write   func(*paragraphs)
}

// How many characters of a text of the file a presenter sees at once, of one with
// marks, and of a title in the list of steps: the toolkit takes seconds for more.
const (
	mostNote   = 2400
	mostMarked = 6000
	mostTitle  = 300
)

// size is the size of a text, one larger where all of it is large.
func (p *paragraphs) size(name fyne.ThemeSizeName) fyne.ThemeSizeName {
	if !p.large {
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

func (p *paragraphs) add(size fyne.ThemeSizeName, bold bool, text string) {
	if text == "" {
		return
	}
	p.segments = append(p.segments, &widget.TextSegment{Text: p.texts.Brief(text, mostNote), Style: widget.RichTextStyle{
		SizeName: p.size(size), ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: bold},
	}})
}

// spoken adds what is read aloud, large enough for someone standing.
func (p *paragraphs) spoken(heading, text string) {
	p.parts(heading, text, mostNote, func(p *paragraphs, part string) { p.add(theme.SizeNameSubHeadingText, false, part) })
}

// section adds a heading and a text; without the text, neither.
func (p *paragraphs) section(heading, text string) {
	p.parts(heading, text, mostNote, func(p *paragraphs, part string) { p.add(theme.SizeNameText, false, part) })
}

// markdown adds a heading and a text with marks; without the text, neither.
func (p *paragraphs) markdown(heading, text string) {
	p.parts(heading, text, mostMarked, func(p *paragraphs, part string) {
		for _, s := range p.texts.Markdown(part) {
			if words, ok := s.(*widget.TextSegment); ok {
				words.Style.SizeName = p.size(words.Style.SizeName)
			}
			p.segments = append(p.segments, s)
		}
	})
}

// parts adds a heading and the beginning of a text, and keeps the rest of it for
// further pages.
func (p *paragraphs) parts(heading, text string, most int, write func(p *paragraphs, part string)) {
	if text == "" {
		return
	}
	all := p.texts.Parts(text, most)
	p.heading(heading)
	write(p, all[0])
	for _, part := range all[1:] {
		p.rest = append(p.rest, more{heading, func(p *paragraphs) { write(p, part) }})
	}
}

func (p *paragraphs) heading(heading string) {
	p.segments = append(p.segments, &widget.TextSegment{Text: heading, Style: widget.RichTextStyle{
		SizeName: p.size(theme.SizeNameCaptionText), ColorName: theme.ColorNamePlaceHolder, TextStyle: fyne.TextStyle{Bold: true},
	}})
}
