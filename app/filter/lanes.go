package filter

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline/search"
)

// LaneMenu offers what can be done with a lane, at a place of an object.
func (b *Bar) LaneMenu(id string, of fyne.CanvasObject, at fyne.Position) {
	s := b.State
	alone := search.Condition{Field: search.Lane, Values: []string{id}}
	fold := lang.L("Show marks only")
	if s.Folded[id] {
		fold = lang.L("Show names again")
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Show this lane alone"), func() { b.Add(alone) }),
		fyne.NewMenuItem(lang.L("Hide this lane"), func() { b.hideLane(id) }),
		fyne.NewMenuItem(fold, func() { b.FoldLane(id) }),
	}
	if s.Filtered() {
		items = append(items, fyne.NewMenuItem(lang.L("Show all events"), b.All))
	}
	lanes := s.Ordered(s.Doc)
	place := slices.Index(lanes, id)
	if place > 0 {
		items = append(items, fyne.NewMenuItem(lang.L("Move up"), func() { b.MoveLane(id, lanes[place-1]) }))
	}
	if place >= 0 && place < len(lanes)-1 {
		items = append(items, fyne.NewMenuItem(lang.L("Move down"), func() { b.MoveLane(id, lanes[place+1]) }))
	}
	if b.Extra != nil {
		items = append(items, b.Extra(id)...)
	}
	b.menu(of, at, items)
}

// hideLane hides a lane besides those that are hidden.
func (b *Bar) hideLane(id string) {
	c := search.Condition{Field: search.Lane, Not: true}
	for _, was := range b.State.Filter.Conditions {
		if was.Field == search.Lane && was.Not {
			c.Values = slices.Clone(was.Values)
		}
	}
	c.Values = append(c.Values, id)
	b.Add(c)
}

// FoldLane lets a lane show marks only, or names again.
func (b *Bar) FoldLane(id string) {
	b.State.Fold(id)
	b.Redraw(false)
	b.Changed()
}

// MoveLane puts a lane where another stands.
func (b *Bar) MoveLane(id, to string) {
	b.State.MoveLane(b.State.Doc, id, to)
	b.Redraw(false)
	b.Changed()
}

// Lanes lists the lanes, to be worked by keys.
func (b *Bar) Lanes() {
	s := b.State
	all := choices(s.Doc, search.Lane)
	list := b.Keys.Rows(len(all), func(i int) widgets.RowText {
		return widgets.RowText{Title: all[i].name, Note: lang.N("{{.N}} events", all[i].events, map[string]any{"N": all[i].events})}
	}, func(i int) {
		id := all[i].value
		b.Sheets.Top().Hide()
		b.Sheets.Later(func() { b.LaneMenu(id, b.parts.add, fyne.NewPos(0, b.parts.add.Size().Height)) })
	})
	b.Sheets.List(lang.L("Lanes"), list, nil)
}
