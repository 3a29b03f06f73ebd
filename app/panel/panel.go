package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// Panel is the right side of the window: the selected event, its sources and
// its quotes, or those of the whole document when nothing is selected.
type Panel struct {
	Tabs                   *widgets.Tabs
	Event, Sources, Quotes *widgets.Tab
	Edit                   *widgets.Tab // only while one edits

	pages    *pages
	event    eventPage
	document documentPage
	sources  sourcePages
	quotes   quotePages
	selected string // the id of the event that is shown; "" for the document
}

// Calls is what the panel asks of the window.
type Calls struct {
	GoTo      func(id string)              // a click that leads to an event
	GoToEra   func(id string)              // likewise, to an era
	Follow    func(search.Condition)       // finds the events that meet it
	CopyText  func(text string)            // to the clipboard
	ShowLong  func(widgets.LongText)       // all of a text of which the beginning is shown
	Pictures  PictureCalls                 // of events
	Keys      widgets.Keyboard             // takes the keys that the panel does not use
	Focused   func() fyne.Focusable        // has the keyboard
	Focus     func(fyne.Focusable)         // gives it the keyboard
	CanEdit   func(of string) bool         // the file of a record can be opened in an editor
	Edit      func(of string, at diag.Pos) // opens it there
	Style     func() cite.Style            // in which sources are cited; nil for the usual
	CopyEvent func(*timeline.Event)        // as text with its sources, to the clipboard; nil where it is not offered
	// FillIn returns what leads to the form of a source; nil while one only reads.
	FillIn func() func(source string)
	// Form is the page on which an event is edited, or a source, or, without either, what
	// the file says of itself; nil where nothing can be.
	Form func(event, source string) fyne.CanvasObject
}

// PictureCalls is what the panel asks of the window about the pictures of events.
type PictureCalls struct {
	Get  func(name string, done func(*Loaded)) // beside the events file, or fetched; done comes on the UI goroutine
	Show func(*timeline.Picture)               // all of one, large
	Has  func(*timeline.Picture) bool          // one of the web was fetched
	// Fetch fetches one of the web and then shows the page anew; failed comes on the UI
	// goroutine where it could not. nil where none can be.
	Fetch func(img *timeline.Picture, failed func(error))
}

// New returns an empty panel; Show fills it.
func New(words edtf.Words, calls Calls) *Panel {
	t := widgets.NewTabs(calls.Keys, lang.L("Event"), lang.L("Sources"), lang.L("Quotes"), lang.L("Edit"))
	common := &pages{words: words, calls: calls}
	p := &Panel{
		Tabs: t, Event: t.Items[0], Sources: t.Items[1], Quotes: t.Items[2], Edit: t.Items[3],
		pages: common, event: eventPage{common}, document: documentPage{common}, sources: sourcePages{pages: common}, quotes: quotePages{common},
	}
	common.moves = moves{change: p.change, showSource: p.ShowSource, back: func() { p.Back() }, scrollTo: p.scrollTo, resettle: p.resettle}
	p.LetEdit(false)
	return p
}

// EditBy has a form on the page on which one edits.
func (p *Panel) EditBy(form func(event, source string) fyne.CanvasObject) { p.pages.calls.Form = form }

// LetEdit shows the page on which one edits, or takes it away.
func (p *Panel) LetEdit(can bool) {
	if can != p.Edit.Button.Visible() {
		widgets.SetShown(p.Edit.Button, can)
		p.Tabs.Content.Refresh() // there is room for one more, or one less
	}
	if !can && p.Tabs.Open == p.Edit {
		p.Tabs.Show(p.Event)
	}
}

// LeadBy has words of the panel lead to the events that meet a condition.
func (p *Panel) LeadBy(follow func(search.Condition)) { p.pages.calls.Follow = follow }

// Speak changes the language of dates; Show shows it.
func (p *Panel) Speak(words edtf.Words) { p.pages.words = words }

// Source is the id of the source whose events are listed, "" for none.
func (p *Panel) Source() string { return p.sources.source }

// Scroll moves the open page by so many px.
func (p *Panel) Scroll(by float32) {
	switch page := p.Tabs.Open.Page.Objects[0].(type) {
	case *container.Scroll:
		page.ScrollToOffset(fyne.NewPos(0, page.Offset.Y+by))
	case *widgets.Rows:
		page.ScrollToOffset(page.GetScrollOffset() + by)
	}
}

// Show fills the panel with an event of the session, or with the document when
// id names none. It keeps the tab that is open.
func (p *Panel) Show(s *session.Session, id string) {
	p.pages.session, p.selected, p.sources.source = s, id, ""
	p.change(p.fill, toTab)
}

// Renew fills the panel with what has become of what it shows, where it was scrolled to.
func (p *Panel) Renew(s *session.Session, id string) {
	offset := p.offset()
	p.pages.session, p.selected = s, id
	p.change(p.fill, toTab)
	p.Scroll(offset - p.offset())
}

// offset is how far the open page is scrolled, in px.
func (p *Panel) offset() float32 {
	switch page := p.Tabs.Open.Page.Objects[0].(type) {
	case *container.Scroll:
		return page.Offset.Y
	case *widgets.Rows:
		return page.GetScrollOffset()
	}
	return 0
}

// ShowSource lists one source with the events that rest on it.
func (p *Panel) ShowSource(id string) {
	p.change(func() {
		p.sources.source = id
		p.fill()
		if p.Tabs.Open != p.Edit {
			p.Tabs.Show(p.Sources)
		}
	}, p.top)
}

// fill names the tabs and makes the page that is open; the others wait until
// they are looked at.
func (p *Panel) fill() {
	if e, ok := p.pages.session.Doc.Event(p.selected); ok {
		p.fillEvent(e)
	} else {
		p.fillDocument()
	}
	if of := p.pages.session.Doc.OfGuest; of(p.selected) || of(p.sources.source) {
		p.Edit.Put(lang.L("Edit"), func() fyne.CanvasObject {
			return nothing(lang.L("This is of the file that is compared, which is only read."))
		})
	} else if form := p.pages.calls.Form; form != nil {
		p.Edit.Put(lang.L("Edit"), func() fyne.CanvasObject { return form(p.selected, p.sources.source) })
	}
	p.Tabs.Refresh()
}

// fillDocument shows every source and every quote of the file.
func (p *Panel) fillDocument() {
	doc, all := p.pages.session.Doc, p.quotes.all()
	p.Event.Put(lang.L("Timeline"), p.document.page)
	p.Sources.Put(counted(lang.L("Sources"), len(doc.Sources)), p.sourcesOr(p.sources.list))
	p.Quotes.Put(counted(lang.L("Quotes"), len(all)), func() fyne.CanvasObject { return p.quotes.list(all) })
}

// fillEvent shows one event with its sources and quotes.
func (p *Panel) fillEvent(e *timeline.Event) {
	p.Event.Put(lang.L("Event"), func() fyne.CanvasObject { return p.event.page(e) })
	p.Sources.Put(counted(lang.L("Sources"), len(e.Cited())),
		p.sourcesOr(func() fyne.CanvasObject { return p.sources.of(e) }))
	p.Quotes.Put(counted(lang.L("Quotes"), len(e.Quotes)), func() fyne.CanvasObject { return p.quotes.of(e) })
}

// sourcesOr shows the one source that was asked for, or else all of a list.
func (p *Panel) sourcesOr(list func() fyne.CanvasObject) func() fyne.CanvasObject {
	if s, ok := p.pages.session.Doc.Source(p.sources.source); ok {
		return func() fyne.CanvasObject { return p.sources.page(s) }
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

// nothing says why a page is empty.
func nothing(text string) fyne.CanvasObject {
	var b widgets.Prose
	b.Quiet(text)
	return widgets.Page(b.Block())
}

// scrollTo scrolls the open page so that what is in it begins at its top.
func (p *Panel) scrollTo(o fyne.CanvasObject) {
	page, ok := p.Tabs.Open.Page.Objects[0].(*container.Scroll)
	if !ok {
		return
	}
	if to, there := widgets.Below(page.Content, o); there {
		page.ScrollToOffset(fyne.NewPos(0, to))
	}
}

// resettle lays the page of the event out anew, where it was scrolled to.
func (p *Panel) resettle() {
	if page, ok := p.Event.Page.Objects[0].(*container.Scroll); ok {
		page.Content.Refresh()
		page.Refresh()
	}
}
