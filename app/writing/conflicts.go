package writing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/language"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/edit/history"
)

// The size of the sheet of conflicts, px.
const (
	conflictsWidth  = 720
	conflictsHeight = 480
)

// showConflicts shows field by field what was changed here and in another program, and lets
// the user choose. Until then theirs stands.
func showConflicts(w *Writing, met []editing.Conflict) {
	page := widgets.Column(widgets.GapBetween, sheet.Paragraph(lang.L("Another program has changed the same. What it has saved stands; choose where yours shall stand instead. All else has been put together.")))
	var first fyne.Focusable
	for _, c := range met {
		card, take := conflict(w, c)
		page.Add(card)
		if first == nil {
			first = take
		}
	}
	w.Sheets.Show(sheet.Sheet{Title: lang.L("Changed here and elsewhere"), Content: container.NewVScroll(page), Size: fyne.NewSize(conflictsWidth, conflictsHeight), First: first})
}

// conflict is what both have changed, side by side, with the ways to settle it.
func conflict(w *Writing, c editing.Conflict) (card fyne.CanvasObject, first *widgets.Button) {
	mine, theirs := sidesOf(c, w.State.Words)
	sides := container.NewGridWithColumns(2, mine.shown(lang.L("Yours")), theirs.shown(lang.L("Theirs")))
	answers := widgets.Buttons()
	var all []*widgets.Button
	answer := func(name string, do func()) {
		b := w.Sheets.Keys.Button(name, nil, nil)
		b.OnTapped = func() {
			for _, other := range all {
				widgets.Enable(other, false)
			}
			b.Importance = widget.HighImportance
			b.Refresh()
			do()
		}
		all = append(all, b)
		answers.Add(b)
	}
	name := history.Name{Did: lang.L("keep yours of"), Of: c.Of.ID}
	answer(lang.L("Keep theirs"), func() {})
	answer(lang.L("Keep yours"), func() {
		w.change(change{did: "edit", make: func(d editing.Desk) (made, error) {
			after, step, err := d.TakeMine(name, c)
			return made{desk: after, notes: step.Notes, name: name}, err
		}})
	})
	if e, dated, ok := c.Both(*w.desk); ok {
		label := lang.L("Keep both texts")
		if dated {
			label = lang.L("Keep yours as another date")
		}
		answer(label, func() { w.Make(Edit{Name: name, Do: e}) })
	}
	place := strings.Join(w.Named(w.desk.File(), c.Of, c.Field), " · ")
	return widgets.Card(widgets.Heading(place), sides, why(c), container.NewPadded(answers)), all[0]
}

// why is the reason why a change could not be made again, where it is no other one that it
// met.
func why(c editing.Conflict) fyne.CanvasObject {
	if c.Reason.IsZero() {
		return container.NewVBox()
	}
	return sheet.Paragraph(c.Reason.In(language.Window{}))
}
