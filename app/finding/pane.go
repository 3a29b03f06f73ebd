package finding

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// pane is one showing of the search: where one types, how much was found, and what.
type pane struct {
	search         *Search
	content        fyne.CanvasObject
	field          *widgets.Field
	count          *widget.Label
	before, behind *widgets.Button
	list           *widgets.Rows
	help           fyne.CanvasObject
}

func newPane(s *Search) *pane {
	p := &pane{search: s, count: widget.NewLabel("")}
	p.count.Truncation = fyne.TextTruncateEllipsis
	p.list = s.Keys.Rows(0, p.row, p.open)
	p.list.Length = s.Found
	p.field = widgets.NewField(lang.L("Words, names, dates"), s.asked, s.typed, p.key, p.list.FocusGained) // the row that Enter opens is marked while one types
	icon := func(icon fyne.Resource, tip string, do func()) *widgets.Button {
		b := s.Keys.Button("", icon, do)
		b.Importance, b.Tip = widget.LowImportance, tip
		return b
	}
	p.before = icon(theme.MoveUpIcon(), lang.L("Previous event found"), func() { s.Step(-1) })
	p.behind = icon(theme.MoveDownIcon(), lang.L("Next event found"), func() { s.Step(1) })
	shut := icon(theme.CancelIcon(), lang.L("Close the search"), s.Leave)
	help := widget.NewLabel(lang.L("All words must be found, each or its beginning. 1961 and July 1961 find what is of that time, \"two words\" in quotes follow each other. Fields choose: by:kim, source:xinhua, lane:china, tag:test, status:disputed, place:, people:, era:, has:image. A hyphen before a word or field leaves out."))
	help.Wrapping = fyne.TextWrapWord
	p.help = container.NewVScroll(help)
	head := container.NewVBox(container.NewBorder(nil, nil, nil, shut, p.field),
		container.NewBorder(nil, nil, nil, container.NewHBox(p.before, p.behind), p.count))
	edge := layout.NewCustomPaddedLayout(widgets.GapInCard, widgets.GapInCard, widgets.GapInCard, widgets.GapInCard)
	p.content = container.New(edge, container.New(layout.NewBorderLayout(head, nil, nil, nil), head, p.list, p.help))
	p.show()
	return p
}

// show shows what was found, the best row first.
func (p *pane) show() {
	s := p.search
	switch n := s.Found(); {
	case s.found.all == nil:
		p.count.SetText("")
	case n == 0:
		p.count.SetText(lang.L("Nothing was found."))
	default:
		p.count.SetText(widgets.Joined(" · ", lang.N("{{.N}} found", n, map[string]any{"N": n}),
			lang.L("{{.N}} on the line", map[string]any{"N": len(s.found.hits)})))
	}
	widgets.SetShown(p.help, s.found.all == nil)
	widgets.SetShown(p.list, s.found.all != nil)
	widgets.Enable(p.before, len(s.found.hits) > 0)
	widgets.Enable(p.behind, len(s.found.hits) > 0)
	p.list.Refresh()
	p.list.ScrollToTop()
	p.list.Point(0)
}

// row shows a record that was found: what it is, and what it says there.
func (p *pane) row(i int) widgets.RowText {
	h := p.search.found.at(i)
	date := ""
	if h.Date != "" {
		date = edtf.Humanise(h.Date, p.search.State.Words)
	}
	text := h.Text
	if text == h.Title || h.Field == search.Date {
		text = ""
	}
	hidden := ""
	if h.Kind == search.FoundEvent && !p.search.State.Shows(h.ID) {
		hidden = lang.L("Hidden by the filter")
	}
	return widgets.RowText{Title: h.Title, Note: widgets.Joined(" · ", hidden, kindName(h.Kind), date, text)}
}

// kindName names what was found; an event goes without saying.
func kindName(kind search.ResultKind) string {
	switch kind {
	case search.FoundQuotation:
		return lang.L("Quotation")
	case search.FoundPerson:
		return lang.L("Person")
	case search.FoundPlace:
		return lang.L("Place")
	case search.FoundSource:
		return lang.L("Source")
	}
	return ""
}

// open goes to what a row shows. A person or place has no page: what names it is
// searched for.
func (p *pane) open(i int) {
	s := p.search
	switch h := s.found.at(i); h.Kind {
	case search.FoundPerson:
		s.follow(search.People, h.Title)
	case search.FoundPlace:
		s.follow(search.Place, h.Title)
	case search.FoundSource:
		p.leave()
		s.GoToSource(h.ID)
	default:
		p.leave()
		s.GoTo(h.ID)
		if at := slices.Index(s.found.hits, h.ID); at >= 0 && s.lit {
			s.tell(at)
		}
	}
}

// leave takes the pane away before one goes somewhere, unless it stays.
func (p *pane) leave() {
	if !p.search.aside.is {
		p.search.leave(true)
	}
}

// condition writes that a field has a value.
func condition(f search.Field, value string) string {
	return search.Condition{Field: f, Values: []string{value}}.String()
}

// key does what keys do besides typing: the arrows go along what was found, Enter goes
// there, Esc closes the pane, and F3 and other such keys do what they do elsewhere.
func (p *pane) key(ev *fyne.KeyEvent) (used bool) {
	switch ev.Name {
	case fyne.KeyEscape:
		p.search.Leave()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		p.list.TypedKey(ev)
	case fyne.KeyF1, fyne.KeyF3, fyne.KeyF5, fyne.KeyF7, fyne.KeyF8, fyne.KeyF11:
		p.search.Keys.Key(ev)
	default:
		return false
	}
	return true
}
