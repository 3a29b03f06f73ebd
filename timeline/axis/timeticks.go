package axis

import (
	"math"

	"tideline/timeline/edtf"
)

// timeTicks writes the ticks of a True or Shortened axis, stretch by stretch.
func (k *Ticker) timeTicks(v View, dst []Tick) []Tick {
	r := row{Ticker: k, view: v, writing: k.writingAt(v.scale)}
	r.minor = r.level.major
	for _, m := range r.level.minors {
		if m.n > 0 && m.pace(v.scale) >= minorApart {
			r.minor = m
			break
		}
	}
	r.begin()
	for i := range v.axis.breaks {
		dst = r.stretch(v.axis.stretch(i), dst)
	}
	return r.stretch(v.axis.stretch(len(v.axis.breaks)), dst)
}

// row is the work of one call.
type row struct {
	*Ticker
	writing
	view   View
	minor  every // the finest set drawn
	before Tick  // that names the time before the first break; Major where there is one
}

// begin gives the time before the first break a name where no label falls into
// it: that of the tick before all marks.
func (r *row) begin() {
	s := r.view.axis.stretch(0)
	if s.last == nil {
		return
	}
	of := every{n: 1, unit: r.level.major.unit}
	if r.minor.unit == of.unit {
		of = r.minor
	}
	t := of.floor(r.view.axis.first)
	one := r.oneName(s)
	if !one && r.level.major.ceil(t) < s.to {
		return
	}
	room := s.toEnd(r.view.axis.Place(t), r.view.scale) - LabelGap - breakClear
	label, group := r.label(t, of), text{}
	if one {
		label = r.roundLabel(t, s.digits())
	} else if r.grouped { // a day or a month by itself says little
		group = r.group(t, r.above)
	}
	if max(label.width, group.width) <= room {
		r.before = Tick{At: t, Major: true, Label: label.string}
	}
}

// stretch appends the ticks of one stretch that are in the view. The first
// instant after a break always gets a tick, or nothing might say where in time
// the stretch is.
func (r *row) stretch(s stretch, dst []Tick) []Tick {
	left, right := math.Inf(-1), math.Inf(1) // px in the view
	if s.first != nil {
		left = r.view.X(s.first.At) + s.first.Width
	}
	if s.last != nil {
		right = r.view.X(s.last.At)
	}
	if right < 0 || left > r.view.width {
		return dst
	}
	var labels, groups float64 // px from the break to where regular texts may begin
	t := max(s.from, r.view.At(max(left, 0))-1)
	if s.first != nil {
		var tick Tick
		tick, labels, groups = r.first(s)
		if tick.X = left; left >= 0 && left <= r.view.width {
			dst = append(dst, tick)
		}
		t = max(t, s.from+1)
	}
	to := min(s.to, r.view.At(min(right, r.view.width))+1)
	one := r.oneName(s)
	for t = r.minor.ceil(t); t < to; t = r.minor.ceil(t + 1) {
		p := r.view.axis.Place(t)
		tick := Tick{At: t, X: r.view.X(p), Major: !one && r.level.major.has(t)}
		if tick.X < 0 || tick.X > r.view.width {
			continue
		}
		if tick.Major {
			tick.Label = r.labelAt(s, t, p, labels)
			tick.Group = r.groupAt(s, t, p, groups)
		}
		if r.before.Major && t == r.before.At {
			tick.Major, tick.Label = true, r.before.Label
		}
		dst = append(dst, tick)
	}
	return dst
}

// first returns the tick at the right edge of a break, and how far from it, in
// px, the next texts may begin.
func (r *row) first(s stretch) (tick Tick, labels, groups float64) {
	tick = Tick{At: s.from, Major: true}
	if o := r.openLabel(s, r.writing); o.written(s, r.view.scale) {
		tick.Label, labels = o.name.string, o.name.width+textApart
	}
	if r.grouped && !r.oneName(s) {
		if o := r.openGroup(s, r.writing); o.written(s, r.view.scale) {
			tick.Group, groups = o.name.string, o.name.width+textApart
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
	if !r.grouped || !r.lead.has(t) {
		return ""
	}
	group := r.group(t, r.above)
	if s.fromStart(p, r.view.scale) < begin || !r.fits(s, r.lead, t, p, group.width) {
		return ""
	}
	return group.string
}

// fits reports whether a text of some width at t, which stands at p, ends before
// the break and before the place of the next text of its set.
func (r *row) fits(s stretch, e every, t edtf.Instant, p Pos, width float64) bool {
	if LabelGap+width+breakClear > s.toEnd(p, r.view.scale) {
		return false
	}
	next := e.ceil(t + 1)
	if r.before.Major && t < r.before.At && r.minor.has(r.before.At) && e == r.level.major {
		next = min(next, r.before.At)
	}
	return next >= s.to || width+textApart <= r.view.scale*float64(next-t)
}
