package bookmarks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/sheet"
	"tideline/app/widgets"
)

// Place is one row of the list, and one thing that the palette finds.
type Place struct {
	Title, Note string
	Go          func()
	own         bool // the user's, and not the author's
}

// Places lists all that was marked: by the user first, then the stories of the author,
// step by step.
func (b *Bookmarks) Places() (all []Place) {
	for _, m := range b.own {
		filtered := ""
		if m.Filter != "" {
			filtered = lang.L("Filter") + " " + m.Filter
		}
		time := b.stretch(m)
		if time == m.Name {
			time = ""
		}
		all = append(all, Place{
			Title: m.Name, Note: widgets.Joined(" · ", lang.L("Bookmark"), time, filtered), Go: func() { b.To(place(m)) }, own: true,
		})
	}
	for _, story := range b.State.Doc.Stories {
		for i, step := range story.Steps {
			e, ok := b.State.Doc.Event(step.Event)
			if !ok {
				continue
			}
			where := lang.L("Step {{.N}} of {{.All}}", map[string]any{"N": i + 1, "All": len(story.Steps)})
			all = append(all, Place{Title: e.Title, Note: widgets.Joined(" · ", story.Name, where), Go: func() { b.GoTo(e.ID) }})
		}
	}
	return all
}

// Show lists them over the window. Enter or a click goes to one; the user's own can be
// named and taken away there.
func (b *Bookmarks) Show() {
	all := b.Places()
	if len(all) == 0 {
		b.Sheets.Show(sheet.Sheet{
			Title: lang.L("Bookmarks"), Size: sheet.MessageSize(),
			Content: sheet.Paragraph(lang.L("Nothing is bookmarked yet. “Bookmark this place” in the menu Go keeps what is in view, what is selected and the filter.")),
		})
		return
	}
	list := b.Sheets.Keys.Rows(0, func(i int) widgets.RowText { return widgets.RowText{Title: all[i].Title, Note: all[i].Note} }, func(i int) {
		b.shown.Hide()
		all[i].Go()
	})
	list.Length = func() int { return len(all) }
	again := func() {
		if all = b.Places(); len(all) == 0 {
			b.shown.Hide()
			return
		}
		list.Refresh()
		list.Point(list.At)
		b.Sheets.Win.Canvas().Focus(list)
	}
	buttons{
		rename: func(i int) { b.ask(i, again) },
		remove: func(i int) {
			b.takeAway(i)
			again()
		},
		own: func(i int) bool { return all[i].own },
	}.beside(list, b.Sheets.Keys)
	hint := widget.NewLabel(lang.L("Enter goes there. F2 names a bookmark, Delete takes it away."))
	hint.Wrapping = fyne.TextWrapWord
	b.shown = b.Sheets.List(lang.L("Bookmarks"), list, hint)
	b.Sheets.Hear(b.shown, func(key fyne.KeyName) {
		if list.At >= len(all) || !all[list.At].own {
			return
		}
		switch key {
		case fyne.KeyDelete:
			b.takeAway(list.At)
			again()
		case fyne.KeyF2:
			b.ask(list.At, again)
		}
	})
}

// ask asks for another name of a mark.
func (b *Bookmarks) ask(i int, then func()) {
	field := widgets.NewField(lang.L("Name"), b.own[i].Name, nil, func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape || widgets.Entered(ev.Name) {
			b.Sheets.Key(ev.Name)
			return true
		}
		return false
	}, func() {})
	b.Sheets.Ask(sheet.Sheet{Title: lang.L("Name of the bookmark"), Content: field, Size: sheet.MessageSize(), First: field}, lang.L("Rename"), lang.L("Cancel"), func() {
		b.rename(i, field.Text)
		then()
	})
	field.SelectAll()
}

// buttons stand at the end of the rows of what is the user's own.
type buttons struct {
	rename, remove func(i int)
	own            func(i int) bool
}

// beside puts them beside the rows of a list.
func (s buttons) beside(list *widgets.Rows, keys widgets.Keyboard) {
	row, fill := list.CreateItem, list.UpdateItem
	list.CreateItem = func() fyne.CanvasObject {
		icon := func(icon fyne.Resource, tip string) *widgets.Button {
			b := keys.Button("", icon, func() {})
			b.Importance, b.Tip = widget.LowImportance, tip
			return b
		}
		both := container.NewHBox(icon(theme.DocumentCreateIcon(), lang.L("Rename")), icon(theme.DeleteIcon(), lang.L("Take away")))
		return container.NewBorder(nil, nil, nil, container.NewCenter(both), row())
	}
	list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		cells := o.(*fyne.Container).Objects
		fill(i, cells[0])
		both := cells[1].(*fyne.Container).Objects[0].(*fyne.Container).Objects
		for n, do := range []func(int){s.rename, s.remove} {
			b := both[n].(*widgets.Button)
			b.OnTapped = func() { do(i) }
			widgets.SetShown(b, s.own(i))
		}
	}
}
