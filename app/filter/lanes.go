package filter

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/search"
)

// LaneMenu offers what can be done with a lane, at a place of an object.
func (b *Bar) LaneMenu(id string, of fyne.CanvasObject, at fyne.Position) {
	s := b.State
	alone := search.Condition{Field: search.Lane, Values: []string{id}}
	hide, fold := fyne.NewMenuItem(lang.L("Hide this lane"), func() { b.hideLane(id) }), lang.L("Show marks only")
	if s.HidesLane(id) {
		hide = fyne.NewMenuItem(lang.L("Show this lane again"), func() { b.showLane(id) })
	}
	if s.Folded[id] {
		fold = lang.L("Show names again")
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Show this lane alone"), func() { b.showAlone(alone) }), hide,
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

// showAlone shows the events of a lane alone, also of one that was hidden.
func (b *Bar) showAlone(c search.Condition) {
	was, _ := onLanes(b.State.Filter, true)
	b.Apply(b.State.Filter.Without(was).With(c))
}

// hideLane hides a lane besides those that are hidden.
func (b *Bar) hideLane(id string) {
	c, _ := onLanes(b.State.Filter, true)
	c.Values = append(slices.Clone(c.Values), id)
	b.Add(c)
}

// showLane shows a lane again that is hidden: it is no longer one of those that must not be,
// and one of those that may be, where only some may.
func (b *Bar) showLane(id string) {
	filter := b.State.Filter
	if c, on := onLanes(b.State.Filter, true); on {
		filter = filter.Without(c)
		if c.Values = withoutLane(b.State.Doc, c.Values, id); len(c.Values) > 0 {
			filter = filter.With(c)
		}
	}
	if c, on := onLanes(b.State.Filter, false); on && slices.Equal(withoutLane(b.State.Doc, c.Values, id), c.Values) {
		c.Values = append(slices.Clone(c.Values), id)
		filter = filter.With(c)
	}
	b.Apply(filter)
}

// onLanes is the condition of a filter on the lanes that must be, or, with not, that must
// not be.
func onLanes(f search.Filter, not bool) (c search.Condition, on bool) {
	for _, c := range f.Conditions {
		if c.Field == search.Lane && c.Not == not {
			return c, true
		}
	}
	return search.Condition{Field: search.Lane, Not: not}, false
}

// withoutLane leaves a lane out of what values call: of several lanes that one calls together
// the others stay.
func withoutLane(doc *timeline.Document, values []string, id string) (others []string) {
	for _, value := range values {
		called := search.LanesCalled(doc, value)
		if !slices.Contains(called, id) {
			others = append(others, value)
			continue
		}
		others = append(others, slices.DeleteFunc(called, func(l string) bool { return l == id })...)
	}
	return others
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

// Lanes lists the lanes, to be worked by keys. What can be done with one stands on the line,
// which is there whether the bar is or not.
func (b *Bar) Lanes() {
	s := b.State
	all := choices(s.Doc, search.Lane)
	list := b.Keys.Rows(len(all), func(i int) widgets.RowText {
		hidden, folded := "", ""
		if s.HidesLane(all[i].value) {
			hidden = lang.L("Hidden by the filter")
		}
		if s.Folded[all[i].value] {
			folded = lang.L("Marks only")
		}
		events := lang.N("{{.N}} events", all[i].events, map[string]any{"N": all[i].events})
		return widgets.RowText{Title: all[i].name, Note: widgets.Joined(" · ", hidden, folded, events)}
	}, func(i int) {
		id := all[i].value
		b.Sheets.Top().Hide()
		b.Sheets.Later(func() { b.LaneMenu(id, b.Line, fyne.NewPos(widgets.PanelEdge, widgets.PanelEdge)) })
	})
	b.Sheets.List(lang.L("Lanes"), list, nil)
}
