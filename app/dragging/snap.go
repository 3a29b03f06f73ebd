package dragging

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"tideline/app/view"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/aim"
)

// end is where another event begins or ends, at which what is dragged can stop.
type end struct {
	at edtf.Instant
	of *timeline.Event
}

// snapReach is how near to an end of another event a drag has to come to stop there, px.
const snapReach = 6

// snap is the date with which the event begins, or ends, where another one does that it was
// dragged close to; false for none. What is known less finely than the event gives it no
// date: it would then look better known than it is.
func (g *grab) snap(to view.Pull) (date edtf.Date, of *timeline.Event, ok bool) {
	if to.Free || to.PxPerDay <= 0 {
		return date, nil, false
	}
	if g.others == nil {
		g.others = g.endsOfOthers()
	}
	reach := edtf.Instant(snapReach / to.PxPerDay * day)
	at := g.ends(g.event.Date) + to.By
	i, _ := slices.BinarySearchFunc(g.others, at-reach, func(e end, at edtf.Instant) int { return cmp.Compare(e.at, at) })
	n := i
	for n < len(g.others) && g.others[n].at <= at+reach {
		n++
	}
	if n == i || g.others[i].at != g.others[n-1].at {
		return date, nil, false // none, or several that no hand can tell apart here
	}
	date, ok = aim.Snap(g.event.Date, g.part, g.others[i].at)
	return date, g.others[i].of, ok
}

// endsOfOthers are the ends of the other events that are shown, by time, as far as they are
// known as finely as the event is.
func (g *grab) endsOfOthers() []end {
	all := []end{}
	least := g.event.Date.Precision()
	for i := range g.State.Doc.Events {
		e := &g.State.Doc.Events[i]
		if e.ID == g.event.ID || e.Date.Precision() < least || !g.State.Shows(e.ID) {
			continue
		}
		from, to := e.Date.Extent()
		begin, last := from, to-edtf.Instant(day)+1 // the day on which it ends begins there
		if g.part == aim.End {
			begin, last = from+edtf.Instant(day)-1, to
		}
		all = append(all, end{begin, e})
		if last > begin {
			all = append(all, end{last, e})
		}
	}
	slices.SortStableFunc(all, func(a, b end) int { return cmp.Compare(a.at, b.at) })
	return all
}

// asAnother says beside whose end the event stops.
func asAnother(of *timeline.Event) string {
	return lang.L("as “{{.Title}}”", map[string]any{"Title": widgets.Brief(widgets.OneLine(of.Title), mostNamed)})
}
