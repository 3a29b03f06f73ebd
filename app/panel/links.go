package panel

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/widgets"
	"tideline/timeline"
)

// links lists the pages in the web that lead on from an event, each with the site that it
// is on: who follows it leaves the program.
func (p *eventPage) links(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Links) == 0 {
		return nil
	}
	list := p.someGroups(len(e.Links), func(from, to int) fyne.CanvasObject {
		var b widgets.Prose
		for i := range e.Links[from:to] {
			l := &e.Links[from+i]
			leads := []widgets.Lead{{Text: l.Name(), Page: l.URL}}
			if l.Title != "" {
				leads = append(leads, widgets.Lead{Text: siteOf(l.URL)})
			}
			b.Leads(theme.SizeNameText, " · ", leads...)
		}
		return p.block(&b)
	})
	return []fyne.CanvasObject{p.heading(lang.L("Links")), list}
}

// siteOf is the name of the site of an address.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
