package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/review"
)

// remote shows in the place of a picture that it is in the web, and where, and fetches it
// when that is asked for. Why is why it could not be fetched, nil where nobody has tried.
func (p *eventPage) remote(frame *fyne.Container, img *timeline.Picture, why error) {
	var b widgets.Prose
	b.Body(img.Alt)
	b.Small(img.Credit)
	site := map[string]any{"Site": siteOf(img.URL)}
	if why != nil {
		b.Small(lang.L("The picture could not be shown: {{.Why}}", map[string]any{"Why": review.Why(why, language.Window{})}))
	} else {
		b.Small(lang.L("The picture is at {{.Site}}. It has not been fetched.", site))
	}
	actions := widgets.Row()
	if p.calls.Pictures.Fetch != nil {
		actions.Add(p.calls.Keys.Link(lang.L("Fetch picture from {{.Site}}", site), func() { p.fetch(frame, img) }))
	}
	if l := p.calls.Keys.OpenLink(img.URL); l != nil {
		actions.Add(l)
	}
	frame.Objects = []fyne.CanvasObject{widgets.Column(0, p.block(&b), actions)}
}

// fetch fetches a picture. When it is there, the page is shown anew with it.
func (p *eventPage) fetch(frame *fyne.Container, img *timeline.Picture) {
	var b widgets.Prose
	b.Small(lang.L("Loading picture…"))
	frame.Objects = []fyne.CanvasObject{p.block(&b)}
	frame.Refresh()
	p.calls.Pictures.Fetch(img, func(why error) {
		p.remote(frame, img, why)
		frame.Refresh()
		p.moves.resettle()
	})
}
