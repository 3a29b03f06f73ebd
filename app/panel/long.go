package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
)

// marked shows a text in Markdown, or the beginning of a long one and the way to
// all of it.
func (p *pages) marked(text string) fyne.CanvasObject {
	shown, rest := widgets.Part(text, widgets.MostShown)
	block := widgets.NewLinkedText(widgets.Markdown(shown), p.calls.Keys)
	if rest == "" {
		return block
	}
	return widgets.Column(0, block, p.more(widgets.LongText{Text: text, Marked: true}))
}

// block shows paragraphs, and the way to all of those that were cut.
func (p *pages) block(b *widgets.Prose) fyne.CanvasObject {
	text := widgets.NewLinkedText(b.Segments, p.calls.Keys)
	if len(b.Cut) == 0 {
		return text
	}
	return widgets.Column(0, text, p.more(widgets.LongText{Text: strings.Join(b.Cut, "\n\n")}))
}

// heading names a section of a page.
func (p *pages) heading(text string) fyne.CanvasObject {
	var b widgets.Prose
	b.Section(text)
	return p.block(&b)
}

// more leads to the whole of a long text.
func (p *pages) more(long widgets.LongText) fyne.CanvasObject {
	return widgets.Row(p.calls.Keys.Link(lang.L("Show more"), func() { p.calls.ShowLong(long) }))
}
