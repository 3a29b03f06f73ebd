// Package palette is the sheet from which one gets anywhere by typing: commands, events,
// people, places, sources, dates.
package palette

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/search"
)

// Entry is something that can be done or gone to.
type Entry struct {
	Title, Note string
	Place       bool // a bookmark, or a step of a story: where what happened stands elsewhere too
	Record      bool // leads to the form of a record, and is offered for its name alone
	Do          func()
}

// Palette leads anywhere.
type Palette struct {
	State    *session.State
	Finder   *session.Finder
	Sheets   *sheet.Stack
	Commands func() []Entry // all that can be done

	GoTo       func(event string)
	GoToSource func(id string)
	Follow     func(words string)          // searches, for what names a person or place
	GoToDate   func(from, to edtf.Instant) // in time

	shown dialog.Dialog
	list  *widgets.Rows
	found []Entry
	typed string // by which it was found
	dates bool   // only dates are asked for
}

// Show opens the palette.
func (p *Palette) Show() {
	p.show(lang.L("Go to anything"), lang.L("A command, event, person, source or date"), false)
}

// ShowDates opens it for dates alone.
func (p *Palette) ShowDates() {
	p.show(lang.L("Go to a date"), lang.L("Such as 1961, July 1961 or 3 February 1945"), true)
}

// height of the sheet for dates, in px: one row.
const dateHeight = 220

func (p *Palette) show(title, example string, dates bool) {
	p.dates, p.found = dates, nil
	keys := p.Sheets.Keys
	p.list = keys.Rows(0, func(i int) widgets.RowText { return widgets.RowText{Title: p.found[i].Title, Note: p.found[i].Note} }, p.enter)
	p.list.Length = func() int { return len(p.found) }
	field := widgets.NewField(example, "", p.find, p.key, p.list.FocusGained)
	size := fyne.NewSize(sheet.Width, sheet.Height)
	if dates {
		size.Height = dateHeight
	}
	p.shown = p.Sheets.Show(sheet.Sheet{
		Title: title, Content: widgets.Between(field, p.list, nil), Size: size, First: field,
	})
	p.find("")
}

// find shows what a text leads to: the date that it is, then commands that are called so, then
// what the document has, the best first, as the search has it. Last come commands that only
// hold what is typed within their words.
func (p *Palette) find(text string) {
	p.typed, p.found = text, p.dateOf(text)
	if !p.dates {
		commands, others := p.commandsFor(text)
		date := p.found
		p.found = slices.Concat(date, commands, others)
		p.Finder.Ready(func(ix *search.Index) {
			if p.typed != text { // more was typed while the index was made
				return
			}
			p.found = slices.Concat(date, commands, p.records(ix, text), others)
			p.refresh()
		})
	}
	p.refresh()
}

func (p *Palette) refresh() {
	p.list.Refresh()
	p.list.ScrollToTop()
	p.list.Point(0)
}

// dateOf is where a text leads that is a date.
func (p *Palette) dateOf(text string) []Entry {
	g := guess.Date(strings.TrimSpace(text))
	if g.Kind != guess.Exact && g.Kind != guess.Read || !g.Date.IsPlaced() {
		return nil
	}
	from, to := g.Date.Extent()
	return []Entry{{Title: g.Date.Human(p.State.Words), Note: lang.L("Go to this date"), Do: func() { p.GoToDate(from, to) }}}
}

// commandsFor lists the commands whose names have the words of a text, the best first, all of
// them for none; and the others, whose names hold it within their words, or which are places
// whose names do not begin with it.
func (p *Palette) commandsFor(text string) (some, others []Entry) {
	typed := plain(text)
	by := map[rank][]Entry{}
	for _, c := range p.Commands() {
		r := rankOf(plain(c.Title), typed)
		if c.Record && typed == "" {
			continue
		}
		if (c.Place || c.Record) && typed != "" && r > begins {
			r = max(r, within)
		}
		by[r] = append(by[r], c)
	}
	for r := range within {
		some = append(some, by[r]...)
	}
	return some, by[within]
}

// mostRecords is how many records of the document are listed.
const mostRecords = 60

// records lists what of the document a text finds.
func (p *Palette) records(ix *search.Index, text string) (some []Entry) {
	query := search.Parse(text)
	if query.IsEmpty() {
		return nil
	}
	found := ix.Find(query)
	for i := range min(found.Len(), mostRecords) {
		some = append(some, p.record(found.At(i)))
	}
	return some
}

func (p *Palette) record(h search.Hit) Entry {
	date := ""
	if h.Date != "" {
		date = edtf.Humanise(h.Date, p.State.Words)
	}
	e := Entry{Title: h.Title}
	switch h.Kind {
	case search.FoundPerson:
		e.Note, e.Do = lang.L("Person"), func() { p.Follow(search.Condition{Field: search.People, Values: []string{h.Title}}.String()) }
	case search.FoundPlace:
		e.Note, e.Do = lang.L("Place"), func() { p.Follow(search.Condition{Field: search.Place, Values: []string{h.Title}}.String()) }
	case search.FoundSource:
		e.Note, e.Do = lang.L("Source"), func() { p.GoToSource(h.ID) }
	case search.FoundQuotation:
		e.Note, e.Do = widgets.Joined(" · ", lang.L("Quotation"), date, h.Text), func() { p.GoTo(h.ID) }
	default:
		e.Note, e.Do = date, func() { p.GoTo(h.ID) }
	}
	return e
}

// enter does what a row stands for, when the sheet has gone.
func (p *Palette) enter(i int) {
	do := p.found[i].Do
	p.shown.Hide()
	do()
}

// key does what keys do besides typing: the arrows go along the rows, Enter does what
// the row stands for, Esc closes the sheet.
func (p *Palette) key(ev *fyne.KeyEvent) (used bool) {
	switch ev.Name {
	case fyne.KeyEscape:
		p.Sheets.Key(ev.Name)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		p.list.TypedKey(ev)
	default:
		return false
	}
	return true
}
