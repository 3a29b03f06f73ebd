package axis

import (
	"math"

	"tideline/timeline/edtf"
)

// stretch is the time between two breaks, or between a break and the end of
// time. Whether a text fits is reckoned in px from its tick, by units and scale
// and not by x, so that no rounding of a view's own can decide it.
type stretch struct {
	from, to    edtf.Instant // to does not belong to it
	left, right float64      // px in the view; infinite where no break is
	first       *Break       // the break before it
	last        *Break       // the break after it
}

// toEnd returns the px from a place to the break after the stretch.
func (s stretch) toEnd(p Pos, scale float64) float64 {
	if s.last == nil {
		return math.Inf(1)
	}
	return scale * float64(s.last.At.U-p.U)
}

// fromStart returns the px from the break before the stretch to a place.
func (s stretch) fromStart(p Pos, scale float64) float64 {
	if s.first == nil {
		return math.Inf(1)
	}
	return scale * float64(p.U-s.first.At.U)
}

// timeTicks writes the ticks of a True or Shortened axis, stretch by stretch.
func (k *Ticker) timeTicks(v View, dst []Tick) []Tick {
	r := row{Ticker: k, view: v, level: k.choose(v.scale)}
	r.minor = r.level.major
	for _, m := range r.level.minors {
		if m.n > 0 && m.pace(v.scale) >= minorApart {
			r.minor = m
			break
		}
	}
	r.group, r.grouped = r.level.major.unit.group()
	if r.grouped {
		r.lead = k.leadFor(r.group, v.scale, k.need(r.level.major).group+textApart)
	}
	s := stretch{from: -edtf.Forever, left: math.Inf(-1)}
	r.open()
	for i := range v.axis.breaks {
		b := &v.axis.breaks[i]
		s.to, s.right, s.last = b.From, v.X(b.At), b
		dst = r.stretch(s, dst)
		s = stretch{from: b.To, left: s.right + b.Width, first: b}
	}
	s.to, s.right = edtf.Forever, math.Inf(1)
	return r.stretch(s, dst)
}

// leadFor returns the coarsest set of places for the name of a group that
// leaves no window without one; but none where names of so many px would meet.
func (k *Ticker) leadFor(group unit, perSecond, px float64) every {
	all := k.leads[group]
	lead := all[0]
	for _, e := range all[1:] {
		if lead.pace(perSecond) <= leadsApart || e.pace(perSecond) < px {
			break
		}
		lead = e
	}
	return lead
}

// row is the work of one call.
type row struct {
	*Ticker
	view    View
	level   level
	minor   every // the finest set drawn
	group   unit  // the unit of the line below
	grouped bool
	lead    every // where the name of a group may stand
	opening edtf.Instant
	opens   bool // the name of a group stands at opening as well
}

// open names the group that the axis begins in at the first major tick, unless
// it would meet the next name or a break: nothing else might name it.
func (r *row) open() {
	t := r.level.major.ceil(r.view.axis.first)
	if !r.grouped || r.lead.has(t) {
		return
	}
	room := float64(r.lead.ceil(t+1)-t)*r.view.scale - textApart
	if breaks := r.view.axis.breaks; len(breaks) > 0 {
		room = min(room, float64(breaks[0].From-t)*r.view.scale-LabelGap-breakClear)
	}
	r.opening, r.opens = t, r.Ticker.group(t, r.group).width <= room
}

// stretch appends the ticks of one stretch that are in the view. The first
// instant after a break always gets a tick, or nothing might say where in time
// the stretch is; the texts of that tick go before those of the regular ones.
func (r *row) stretch(s stretch, dst []Tick) []Tick {
	if s.right < 0 || s.left > r.view.width {
		return dst
	}
	var labels, groups float64 // px from the break to where regular texts may begin
	t := max(s.from, r.view.At(max(s.left, 0))-1)
	if s.first != nil {
		var tick Tick
		tick, labels, groups = r.first(s)
		if s.left >= 0 && s.left <= r.view.width {
			dst = append(dst, tick)
		}
		t = max(t, s.from+1)
	}
	to := min(s.to, r.view.At(min(s.right, r.view.width))+1)
	for t = r.minor.ceil(t); t < to; t = r.minor.ceil(t + 1) {
		p := r.view.axis.Place(t)
		tick := Tick{At: t, X: r.view.X(p), Major: r.level.major.has(t)}
		if tick.X < 0 || tick.X > r.view.width {
			continue
		}
		if tick.Major {
			tick.Label = r.labelAt(s, t, p, labels)
			tick.Group = r.groupAt(s, t, p, groups)
		}
		dst = append(dst, tick)
	}
	return dst
}

// first returns the tick at the right edge of a break, in the unit that begins
// there where the level is coarser, and how far from it, in px, the next texts
// may begin.
func (r *row) first(s stretch) (tick Tick, labels, groups float64) {
	tick = Tick{At: s.from, X: s.left, Major: true}
	of := r.level.major
	if !of.has(s.from) {
		of = every{n: 1, unit: unitOf(s.from)}
	}
	room := s.toEnd(s.first.At, r.view.scale) - LabelGap - breakClear
	label := r.label(s.from, of)
	if label.width > room {
		return tick, 0, 0
	}
	tick.Label, labels = label.string, label.width+textApart
	if u, ok := of.unit.group(); ok {
		if group := r.Ticker.group(s.from, u); group.width <= room {
			tick.Group, groups = group.string, group.width+textApart
		}
	}
	return tick, labels, groups
}

// labelAt returns the label of a tick unless it would meet that of the first
// tick of the stretch, the next tick's, or a break.
func (r *row) labelAt(s stretch, t edtf.Instant, p Pos, begin float64) string {
	label := r.label(t, r.level.major)
	if s.fromStart(p, r.view.scale) < begin || !r.fits(s, r.level.major, t, p, label.width) {
		return ""
	}
	return label.string
}

// groupAt returns the name of the group of a tick, under the same terms.
func (r *row) groupAt(s stretch, t edtf.Instant, p Pos, begin float64) string {
	if !r.grouped || !r.lead.has(t) && !(r.opens && t == r.opening) {
		return ""
	}
	group := r.Ticker.group(t, r.group)
	if s.fromStart(p, r.view.scale) < begin || !r.fits(s, r.lead, t, p, group.width) {
		return ""
	}
	return group.string
}

// fits says whether a text of some width at t, which stands at p, ends before
// the break and before the place of the next text of its set.
func (r *row) fits(s stretch, e every, t edtf.Instant, p Pos, width float64) bool {
	if LabelGap+width+breakClear > s.toEnd(p, r.view.scale) {
		return false
	}
	next := e.ceil(t + 1)
	if r.opens && t < r.opening {
		next = min(next, r.opening)
	}
	return next >= s.to || width+textApart <= r.view.scale*float64(next-t)
}
