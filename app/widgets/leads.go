package widgets

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Lead is a word of a text that leads somewhere when it is pressed, or a plain one.
type Lead struct {
	Text   string
	To     func() // nil for a plain one
	Page   string // in the web, that it opens; "" for none
	Strong bool   // in bold
}

// Leads adds a paragraph of words in the second ink, some of which lead somewhere, with
// something between them; of very many the first.
func (p *Prose) Leads(size fyne.ThemeSizeName, between string, leads ...Lead) {
	var line []widget.RichTextSegment
	var all []string
	shown := 0
	plain := widget.RichTextStyle{SizeName: size, ColorName: theme.ColorNamePlaceHolder, Inline: true}
	for _, lead := range leads {
		text := Brief(lead.Text, MostTitle)
		if text == "" {
			continue
		}
		if all = append(all, lead.Text); shown > MostField {
			continue
		}
		shown += len(text)
		if len(line) > 0 {
			line = append(line, &widget.TextSegment{Text: between, Style: plain})
		}
		if page, err := url.Parse(lead.Page); err == nil && webAddress(page) {
			p.Linked = true
			line = append(line, &widget.HyperlinkSegment{Text: text, URL: page, SizeName: size, TextStyle: fyne.TextStyle{Bold: lead.Strong}})
			continue
		}
		if lead.To == nil {
			line = append(line, &widget.TextSegment{Text: text, Style: plain})
			continue
		}
		p.Linked = true
		line = append(line, &widget.HyperlinkSegment{Text: text, OnTapped: lead.To, SizeName: size, TextStyle: fyne.TextStyle{Bold: lead.Strong}})
	}
	if shown > MostField {
		p.Cut = append(p.Cut, strings.Join(all, between))
	}
	if len(line) > 0 {
		end := plain
		end.Inline = false // what comes next stands on a line of its own
		p.Segments = append(append(p.Segments, line...), &widget.TextSegment{Style: end})
	}
}
