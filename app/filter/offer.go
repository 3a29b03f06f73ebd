package filter

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline/search"
)

// offer lists what can be filtered by. Where text is so large that a window has no room for all
// lines, what events have or lack stands beside the others.
func (b *Bar) offer() {
	var items []*fyne.MenuItem
	for _, f := range []search.Field{search.Lane, search.Tag, search.People, search.Place, search.Source, search.Kind, search.Status, search.Era} {
		all := choices(b.State.Doc, f)
		if len(all) == 0 {
			continue
		}
		items = append(items, fyne.NewMenuItem(fieldName(f)+"…", func() { b.choose(f, all) }))
	}
	has := func(not bool, what string) *fyne.MenuItem {
		c := search.Condition{Field: search.Has, Not: not, Values: []string{what}}
		return fyne.NewMenuItem(hasText(c), func() { b.Apply(b.State.Filter.Without(c).And(c)) })
	}
	some := []*fyne.MenuItem{has(false, "quote"), has(false, "image"), has(true, "source")}
	if all := len(items) + len(some); widgets.MenuLines(all) == all {
		items = append(append(items, fyne.NewMenuItemSeparator()), some...)
	} else {
		beside := fyne.NewMenuItem(lang.L("Quotation, picture, source"), nil)
		beside.ChildMenu = fyne.NewMenu("", some...)
		items = append(items, beside)
	}
	b.menu(b.parts.add, fyne.NewPos(0, b.parts.add.Size().Height), items)
}

// menu shows a menu at a place of an object.
func (b *Bar) menu(of fyne.CanvasObject, at fyne.Position, items []*fyne.MenuItem) {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(of); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, d.AbsolutePositionForObject(of).Add(at))
	}
}

// choose lists the values of a field. Enter shows the events that have one, besides
// those that have another which was chosen before.
func (b *Bar) choose(f search.Field, all []choice) {
	chosen := func(value string) bool {
		c, on := b.State.Filter.Is(f)
		return on && slices.Contains(c.Values, value)
	}
	var shown dialog.Dialog
	list := b.Keys.Rows(len(all), func(i int) widgets.RowText {
		note := ""
		if all[i].events > 0 {
			note = lang.N("{{.N}} events", all[i].events, map[string]any{"N": all[i].events})
		}
		if chosen(all[i].value) {
			note = widgets.Joined(" · ", lang.L("Chosen"), note)
		}
		return widgets.RowText{Title: all[i].name, Note: note}
	}, func(i int) {
		shown.Hide()
		b.pick(f, all[i].value)
	})
	shown = b.Sheets.List(fieldName(f), list, nil)
}

// pick adds a value to those that a field may have, or takes it away.
func (b *Bar) pick(f search.Field, value string) {
	c, on := b.State.Filter.Is(f)
	if !on {
		c = search.Condition{Field: f}
	}
	values := slices.DeleteFunc(slices.Clone(c.Values), func(v string) bool { return v == value })
	if len(values) == len(c.Values) {
		values = append(values, value)
	}
	if len(values) == 0 {
		b.Apply(b.State.Filter.Without(c))
		return
	}
	b.Add(search.Condition{Field: f, Values: values})
}
