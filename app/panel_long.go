package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// marked shows a text in Markdown, or the beginning of a long one and the way to
// all of it.
func (p *panel) marked(text string) fyne.CanvasObject {
	shown, rest := part(text, mostShown)
	block := newLinkedText(markdown(shown), p.calls.keys)
	if rest == "" {
		return block
	}
	return column(0, block, p.more(longText{text, true}))
}

// block shows paragraphs, and the way to all of those that were cut.
func (p *panel) block(b *prose) fyne.CanvasObject {
	if len(b.cut) == 0 {
		return b.block()
	}
	return column(0, b.block(), p.more(longText{strings.Join(b.cut, "\n\n"), false}))
}

// more leads to the whole of a long text.
func (p *panel) more(long longText) fyne.CanvasObject {
	return row(p.calls.keys.link(lang.L("Show more"), func() { p.calls.showLong(long) }))
}
