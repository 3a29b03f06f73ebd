// Package dragging moves the selected event along the line and between lanes: what a drag
// would write, said while one drags, and written at the drop.
package dragging

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/view"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/aim"
	"tideline/timeline/edtf/shift"
)

// Dragging moves events.
type Dragging struct {
	State   *session.State
	Writing *writing.Writing
	Say     func(text string)
	Type    func() // leads to where the date is typed
	Changed func() // Tip is another one
	Tip     string // what is said beside the pointer; "" while nothing is dragged
}

// Over takes note of what is said while something is dragged; "" of the end of it.
func (d *Dragging) Over(tip string) {
	if tip != d.Tip {
		d.Tip = tip
		d.Changed()
	}
}

// Grab begins to drag what is selected, or a part of it; nil where it stays: while one reads,
// of a life, whose ends are those of the person, and of the file that is compared.
func (d *Dragging) Grab(id string, part view.Part) view.Grab {
	e, ok := d.State.Doc.Event(id)
	if slices.Contains(d.State.Several, id) {
		return d.grabThese(d.State.Several, id)
	}
	if !ok || id != d.State.Selected || !d.Writing.IsEditing() || e.Life != "" || d.State.Doc.OfGuest(id) {
		return nil
	}
	return &grab{Dragging: d, event: e, part: aim.Part(part)}
}

// grab is an event that is dragged.
type grab struct {
	*Dragging
	event  *timeline.Event
	part   aim.Part
	others []end // at which it can stop; nil before somebody asks
}

var _ view.Grab = (*grab)(nil)

// day is how long one is, s.
const day = 24 * 60 * float64(edtf.Minute)

// meant is the date that a drop would write, and the event at whose end it stops; why says
// why it is none.
func (g *grab) meant(to view.Pull) (date edtf.Date, u aim.Unit, at *timeline.Event, why string) {
	if why = g.noDate(to.At); why != "" {
		return date, u, nil, why
	}
	if date, at, ok := g.snap(to); ok {
		return date, aim.Day, at, ""
	}
	date, u, err := aim.Drag(g.event.Date, g.part, float64(to.By)/day, to.PxPerDay)
	if refused, ok := err.(shift.Error); ok { //nolint:errorlint // Drag returns it as it is
		return date, u, nil, refused.In(language.Window{})
	}
	return date, u, nil, ""
}

// noDate is why a place on the line says no date; "" where it does.
func (d *Dragging) noDate(at edtf.Instant) string {
	switch {
	case d.State.Mode == axis.Even:
		return lang.L("In even steps a place says no date: let go to type it")
	case d.inBreak(at):
		return lang.L("In shortened time a place says no date: let go to type it")
	}
	return ""
}

// inBreak reports whether an instant lies where the axis is shortened.
func (d *Dragging) inBreak(at edtf.Instant) bool {
	if d.State.Layout == nil {
		return false
	}
	return slices.ContainsFunc(d.State.Layout.Axis().Breaks(), func(b axis.Break) bool { return at > b.From && at < b.To })
}

// Over implements view.Grab.
func (g *grab) Over(to view.Pull) (tip string, by edtf.Instant) {
	tip, by = g.over(to)
	g.Dragging.Over(tip)
	return tip, by
}

func (g *grab) over(to view.Pull) (tip string, by edtf.Instant) {
	lane := ""
	if l, ok := g.State.Doc.Lane(to.Lane); ok {
		lane = widgets.Brief(l.Name, widgets.MostTitle)
	}
	date, u, at, why := g.meant(to)
	if why != "" {
		return widgets.Joined(" · ", why, lane), 0
	}
	was, now := g.ends(g.event.Date), g.ends(date)
	if at != nil {
		return widgets.Joined(" · ", date.Human(g.State.Words), asAnother(at), lane), now - was
	}
	return widgets.Joined(" · ", date.Human(g.State.Words), coarse(u, date.String() != g.event.Date.String(), g.event.Date, date), lane), now - was
}

// ends is the end of a date that moves.
func (g *grab) ends(d edtf.Date) edtf.Instant {
	from, to := d.Extent()
	if g.part == aim.End {
		return to
	}
	return from
}

// coarse says that a date is written less finely than it was known, since no hand can aim
// finer here.
func coarse(u aim.Unit, moved bool, was, now edtf.Date) string {
	if !moved || now.Precision() >= was.Precision() {
		return ""
	}
	switch u {
	case aim.Month:
		return lang.L("to the month; zoom in for the day")
	case aim.Year:
		return lang.L("to the year; zoom in for the month")
	}
	return lang.L("no finer here; zoom in for more")
}

// Events implements view.Grab.
func (g *grab) Events() []string { return []string{g.event.ID} }

// Drop implements view.Grab.
func (g *grab) Drop(to view.Pull) {
	g.Dragging.Over("")
	date, _, _, why := g.meant(to)
	g.Writing.Turn([]string{g.event.ID}, func(ids []string) { g.drop(ids[0], to, date, why) })
}

// drop gives the event, by the id that it has by now, the date that was said and its lane.
func (g *grab) drop(id string, to view.Pull, date edtf.Date, why string) {
	of := edit.Ref{List: edit.Events, ID: id}
	var all edit.Many
	written := g.event.Date.String()
	if why == "" && date.String() != written {
		written = date.String()
		all = append(all, edit.Set{Of: of, Field: edit.Field("date"), To: edit.Text(written)})
	}
	if lanes, moved := g.lanes(id, to); moved {
		all = append(all, edit.Set{Of: of, Field: edit.Field("lanes"), To: edit.ListOf(lanes...)})
	}
	if len(all) > 0 {
		g.Writing.Make(writing.Edit{Name: name(g.event), Do: all, Did: "drop " + written, Then: g.typed(why)})
		return
	}
	if why != "" {
		g.Type()
	}
}

// typed is what follows a drop: the date is typed where the place says none.
func (g *grab) typed(why string) func() {
	if why == "" {
		return nil
	}
	return g.Type
}

// lanes are those of the event with the one it was taken from given for another.
func (g *grab) lanes(id string, to view.Pull) (lanes []string, moved bool) {
	l, ok := g.State.Doc.Lane(to.Lane)
	e, there := g.State.Doc.Event(id)
	if !ok || !there || l.Usual() {
		return nil, false
	}
	lanes = slices.Clone(e.Lanes)
	at := slices.Index(lanes, to.From)
	if at < 0 || slices.Contains(lanes, to.Lane) {
		return nil, false
	}
	lanes[at] = to.Lane
	return lanes, true
}

// mostNamed is how much of a title the menu shows.
const mostNamed = 32

func name(e *timeline.Event) history.Name {
	return history.Name{Did: lang.L("move"), Of: widgets.Brief(widgets.OneLine(e.Title), mostNamed)}
}

// Step moves what is selected by one unit of what is known of its date, later or, where n
// is −1, earlier. A step that is asked for before the one before it is shown goes on from there.
func (d *Dragging) Step(n int) {
	d.Writing.Turn(d.State.Marked(), func(ids []string) { d.step(ids, n) })
}

func (d *Dragging) step(ids []string, n int) {
	if len(ids) > 1 {
		if g, ok := d.grabThese(ids, ids[len(ids)-1]).(*group); ok {
			g.step(n)
			return
		}
	}
	e, ok := (*timeline.Event)(nil), false
	if len(ids) > 0 {
		e, ok = d.State.Doc.Event(ids[len(ids)-1])
	}
	switch {
	case !ok:
		d.Say(lang.L("Select an event first."))
		return
	case e.Life != "":
		d.Say(lang.L("It is drawn as a life: its ends are those of the person."))
		return
	}
	date, err := aim.Step(e.Date, n)
	if err != nil {
		if refused, ok := err.(shift.Error); ok { //nolint:errorlint // Step returns it as it is
			d.Say(refused.In(language.Window{}))
		}
		return
	}
	d.Writing.Make(writing.Edit{
		Name: name(e), Did: "drop " + date.String(),
		Do:   edit.Set{Of: edit.Ref{List: edit.Events, ID: e.ID}, Field: edit.Field("date"), To: edit.Text(date.String())},
		Then: func() { d.Say(date.Human(d.State.Words)) },
	})
}

// Here is the date of a place on the line, as finely as a hand can aim there; "" where the
// place says none.
func Here(s *session.State, at edtf.Instant, pxPerDay float64) string {
	if s.Mode == axis.Even {
		return ""
	}
	date, err := aim.Date(at, aim.At(pxPerDay))
	if err != nil {
		return ""
	}
	return date.String()
}
