// Package replacing finds a text in the events and replaces it, as one step: each change is
// shown before it is made, and can be left out.
package replacing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Replacing is the sheet in which a text is replaced.
type Replacing struct {
	State  *session.State
	Sheets *sheet.Stack
	File   func() (f edit.File, ok bool) // as it is edited
	Make   func(writing.Edit)
	Turn   func(ids []string, do func(ids []string)) // does something once all that was asked for before is shown

	wanted Wanted
}

// page is the sheet while it is shown.
type page struct {
	*Replacing
	ids     []string // events among which is looked
	changes []Change
	off     map[int]bool // changes that are left out
	list    *widgets.Rows
	told    *widget.Label
}

// Show shows the sheet: for the events that are selected, where they are several, or for all
// that are shown.
func (r *Replacing) Show() {
	p := &page{Replacing: r, ids: r.State.Several, told: widget.NewLabel("")}
	about := lang.L("In the events that are selected.")
	if len(p.ids) == 0 {
		p.ids = r.shown()
		about = lang.L("In all events that are shown. Words that somebody has said stay as they are.")
	}
	keys := r.Sheets.Keys
	confirmed := func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape || widgets.Entered(ev.Name) {
			r.Sheets.Key(ev.Name)
			return true
		}
		return false
	}
	find := widgets.NewField(lang.L("Find"), r.wanted.Text, nil, confirmed, func() {})
	by := widgets.NewField(lang.L("Replace by"), r.wanted.By, nil, confirmed, func() {})
	find.OnChanged = func(text string) { p.wanted.Text = text; p.look() }
	by.OnChanged = func(text string) { p.wanted.By = text; p.look() }
	words := keys.Check(lang.L("Whole words"), r.wanted.Words, func(on bool) { p.wanted.Words = on; p.look() })
	alike := keys.Check(lang.L("Upper and lower case alike"), r.wanted.Alike, func(on bool) { p.wanted.Alike = on; p.look() })
	p.list = keys.Rows(0, p.row, p.toggle)
	p.list.Length = func() int { return len(p.changes) }
	p.told.Wrapping = fyne.TextWrapWord
	head := container.NewVBox(sheet.Paragraph(about), find, by, container.NewHBox(words, alike), p.told)
	r.Sheets.Ask(sheet.Sheet{
		Title: lang.L("Find and replace"), Content: widgets.Between(head, p.list, nil),
		Size: fyne.NewSize(sheet.Width, sheet.Height), First: find,
	}, lang.L("Replace"), lang.L("Cancel"), p.replace)
	find.SelectAll()
	p.look()
}

// shown are the events that are shown.
func (r *Replacing) shown() (ids []string) {
	ids = append(ids, r.State.OnLine()...)
	for i := range r.State.Doc.Undated {
		if id := r.State.Doc.Undated[i].ID; r.State.Shows(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// look finds what would change.
func (p *page) look() {
	p.changes, p.off = nil, map[int]bool{}
	if f, ok := p.File(); ok {
		p.changes = p.wanted.Find(f, p.State.Doc, p.ids)
	}
	p.tell()
	p.list.Refresh()
}

// tell says how many changes there are.
func (p *page) tell() {
	n := len(p.changes) - len(p.off)
	switch {
	case p.wanted.Text == "":
		p.told.SetText("")
	case len(p.changes) == 0:
		p.told.SetText(lang.L("It is nowhere."))
	default:
		p.told.SetText(lang.N("{{.N}} texts change. Press one to leave it as it is.", n, map[string]any{"N": n}))
	}
}

// mostShown is how much of each text a row shows, in characters.
const mostShown = 44

// row is a change: the event with the field, and both texts.
func (p *page) row(i int) widgets.RowText {
	c := p.changes[i]
	before, after := c.around()
	if p.off[i] {
		return widgets.RowText{Title: widgets.Joined(" · ", c.Title, fieldName(c.Field[0].Key)), Note: lang.L("stays: {{.Text}}", map[string]any{"Text": before}), Quiet: true}
	}
	return widgets.RowText{Title: widgets.Joined(" · ", c.Title, fieldName(c.Field[0].Key)), Note: widgets.Brief(before, mostShown) + " → " + widgets.Brief(after, mostShown)}
}

// fieldName names the field that changes.
func fieldName(key string) string {
	return map[string]string{
		"title": lang.L("Title"), "native": lang.L("Original title"), "text": lang.L("Text"), "place": lang.L("Place"),
		"image": lang.L("Picture"), "notes": lang.L("Notes"), "tags": lang.L("Tag"),
	}[key]
}

// toggle leaves a change out, or takes it again.
func (p *page) toggle(i int) {
	if p.off[i] {
		delete(p.off, i)
	} else {
		p.off[i] = true
	}
	p.tell()
	p.list.Refresh()
}

// replace makes the changes, as one step, in what stands there by then.
func (p *page) replace() {
	var all []Change
	var ids []string
	for i, c := range p.changes {
		if !p.off[i] {
			all, ids = append(all, c), append(ids, c.Of.ID)
		}
	}
	p.Turn(ids, func(ids []string) {
		f, ok := p.File()
		var do edit.Many
		for i, c := range all {
			c.Of.ID = ids[i]
			if e, changes := p.wanted.now(f, c); changes && ok {
				do = append(do, e)
			}
		}
		if len(do) > 0 {
			p.Make(writing.Edit{Name: history.Name{Did: lang.L("replace"), Of: widgets.Brief(p.wanted.Text, writing.MostNamed)}, Do: do})
		}
	})
}
