package dragging

import (
	"cmp"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/view"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/aim"
	"tideline/timeline/edtf/shift"
)

// group is several events that are dragged at once, along the line: all move by the same step,
// the coarsest of any of them, and none changes its lane.
type group struct {
	*Dragging
	lead   *timeline.Event // that was taken
	events []*timeline.Event
	dates  []edtf.Date
}

var _ view.Grab = (*group)(nil)

// grabThese begins to drag several events, of which one was taken; nil where they stay. Lives
// and what has no date stay where they are.
func (d *Dragging) grabThese(ids []string, taken string) view.Grab {
	lead, ok := d.State.Doc.Event(taken)
	if !ok || !d.Writing.IsEditing() || lead.Life != "" || !lead.Date.IsPlaced() {
		return nil
	}
	g := &group{Dragging: d, lead: lead}
	for _, id := range ids {
		if e, ok := d.State.Doc.Event(id); ok && e.Life == "" && e.Date.IsPlaced() && !d.State.Doc.OfGuest(id) {
			g.events, g.dates = append(g.events, e), append(g.dates, e.Date)
		}
	}
	return g
}

// Events implements view.Grab.
func (g *group) Events() (ids []string) {
	for _, e := range g.events {
		ids = append(ids, e.ID)
	}
	return ids
}

// meant are the dates that a drop would write; why says why there are none.
func (g *group) meant(to view.Pull) (dates []edtf.Date, u aim.Unit, why string) {
	if why = g.noDate(to.At); why != "" {
		return nil, u, why
	}
	dates, u, err := aim.DragAll(g.dates, float64(to.By)/day, to.PxPerDay)
	if refused, ok := err.(shift.Error); ok { //nolint:errorlint // DragAll returns it as it is
		return nil, u, refused.In(language.Window{})
	}
	return dates, u, ""
}

// Over implements view.Grab.
func (g *group) Over(to view.Pull) (tip string, by edtf.Instant) {
	dates, u, why := g.meant(to)
	if tip = why; why == "" {
		was, now, less := g.lead.Date, g.lead.Date, ""
		for i, e := range g.events {
			if e == g.lead {
				now = dates[i]
			}
			less = cmp.Or(less, coarse(u, dates[i].String() != e.Date.String(), e.Date, dates[i]))
		}
		from, _ := was.Extent()
		at, _ := now.Extent()
		by = at - from
		n := lang.N("{{.N}} events", len(g.events), map[string]any{"N": len(g.events)})
		tip = widgets.Joined(" · ", now.Human(g.State.Words), n, less)
	}
	g.Dragging.Over(tip)
	return tip, by
}

// Drop implements view.Grab.
func (g *group) Drop(to view.Pull) {
	g.Dragging.Over("")
	dates, _, why := g.meant(to)
	if why != "" {
		g.Say(why)
		return
	}
	g.write(dates, nil)
}

// step moves all by one unit of what is known of the coarsest.
func (g *group) step(n int) {
	dates, err := aim.StepAll(g.dates, n)
	if refused, ok := err.(shift.Error); ok { //nolint:errorlint // StepAll returns it as it is
		g.Say(refused.In(language.Window{}))
		return
	}
	g.write(dates, func() {
		if e, ok := g.State.Doc.Event(g.lead.ID); ok {
			g.Say(e.Date.Human(g.State.Words))
		}
	})
}

// write gives the events their dates, as one step, and then does something.
func (g *group) write(dates []edtf.Date, then func()) {
	g.Writing.Turn(g.Events(), func(ids []string) {
		var all edit.Many
		written := ""
		for i, e := range g.events {
			if text := dates[i].String(); text != e.Date.String() {
				all = append(all, edit.Set{Of: edit.Ref{List: edit.Events, ID: ids[i]}, Field: edit.Field("date"), To: edit.Text(text)})
				if e == g.lead || written == "" {
					written = text
				}
			}
		}
		if len(all) > 0 {
			n := lang.N("{{.N}} events", len(all), map[string]any{"N": len(all)})
			g.Writing.Make(writing.Edit{Name: history.Name{Did: lang.L("move"), Of: n}, Do: all, Did: "drop " + written, Then: then})
		}
	})
}
