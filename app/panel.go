package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// panel is the right side of the window: the selected event, its sources and
// its quotes, or those of the whole document when nothing is selected.
type panel struct {
	tabs                   *tabs
	event, sources, quotes *tab

	words edtf.Words
	calls panelCalls

	session  *session
	selected string
	source   string // the one whose events are listed, or ""
}

// panelCalls is what the panel asks of the window.
type panelCalls struct {
	goTo       func(id string)                       // a click that leads to an event
	copyText   func(text string)                     // to the clipboard
	showLong   func(longText)                        // all of a text of which the beginning is shown
	getPicture func(name string, done func(*loaded)) // beside the events file; done comes on the UI goroutine
	keys       keyboard                              // takes the keys that the panel does not use
	focused    func() fyne.Focusable                 // has the keyboard
	focus      func(fyne.Focusable)                  // gives it the keyboard
}

// newPanel returns an empty panel; show fills it.
func newPanel(words edtf.Words, calls panelCalls) *panel {
	t := newTabs(calls.keys, lang.L("Event"), lang.L("Sources"), lang.L("Quotes"))
	return &panel{words: words, calls: calls, tabs: t, event: t.items[0], sources: t.items[1], quotes: t.items[2]}
}

// scroll moves the open page by so many px.
func (p *panel) scroll(by float32) {
	switch page := p.tabs.open.page.Objects[0].(type) {
	case *container.Scroll:
		page.ScrollToOffset(fyne.NewPos(0, page.Offset.Y+by))
	case *rows:
		page.ScrollToOffset(page.GetScrollOffset() + by)
	}
}

// show fills the panel with an event of the session, or with the document when
// id names none. It keeps the tab that is open.
func (p *panel) show(s *session, id string) {
	p.session, p.selected, p.source = s, id, ""
	p.change(p.fill, toTab)
}

// showSource lists one source with the events that rest on it.
func (p *panel) showSource(id string) {
	p.change(func() {
		p.source = id
		p.fill()
		p.tabs.show(p.sources)
	}, p.top)
}

// fill names the tabs and makes the page that is open; the others wait until
// they are looked at.
func (p *panel) fill() {
	if e, ok := p.session.doc.Event(p.selected); ok {
		p.fillEvent(e)
	} else {
		p.fillDocument()
	}
	p.tabs.refresh()
}

// fillDocument shows every source and every quote of the file.
func (p *panel) fillDocument() {
	doc, all := p.session.doc, p.allQuotes()
	p.event.put(lang.L("Timeline"), p.overview)
	p.sources.put(counted(lang.L("Sources"), len(doc.Sources)), p.sourcesOr(p.sourceList))
	p.quotes.put(counted(lang.L("Quotes"), len(all)), func() fyne.CanvasObject { return p.quoteList(all) })
}

// fillEvent shows one event with its sources and quotes.
func (p *panel) fillEvent(e *timeline.Event) {
	p.event.put(lang.L("Event"), func() fyne.CanvasObject { return p.eventPage(e) })
	p.sources.put(counted(lang.L("Sources"), len(e.Cited())),
		p.sourcesOr(func() fyne.CanvasObject { return p.eventSources(e) }))
	p.quotes.put(counted(lang.L("Quotes"), len(e.Quotes)), func() fyne.CanvasObject { return p.eventQuotes(e) })
}

// sourcesOr shows the one source that was asked for, or else all of a list.
func (p *panel) sourcesOr(list func() fyne.CanvasObject) func() fyne.CanvasObject {
	if s, ok := p.session.doc.Source(p.source); ok {
		return func() fyne.CanvasObject { return p.sourcePage(s) }
	}
	return list
}

// counted is a tab's title with the number of what it holds.
func counted(title string, n int) string {
	if n == 0 {
		return title
	}
	return fmt.Sprintf("%s %d", title, n)
}

// page is a scrolling column of sections. Texts bring half of the panel's edge
// themselves.
func page(sections ...fyne.CanvasObject) fyne.CanvasObject {
	edge := layout.NewCustomPaddedLayout(gapInCard, gapBetween, panelEdge/2, panelEdge/2)
	return container.NewVScroll(container.New(edge, column(gapInCard, sections...)))
}

// nothing says why a page is empty.
func nothing(text string) fyne.CanvasObject {
	var b prose
	b.quiet(text)
	return page(b.block())
}

// laneName returns the name of a lane of the document.
func (p *panel) laneName(id string) string {
	if l, ok := p.session.doc.Lane(id); ok {
		return l.Name
	}
	return id
}
