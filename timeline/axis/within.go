package axis

import "math"

// Within returns the name of the group that the left edge of a view lies in: “1953”
// where a view begins in the midst of a year and its ticks are months. It is to stand
// at the edge, wherever that is, so that every view says where in time it is and no
// name stands in it twice. "" where the labels need no group, and where the next name
// of a group or a break leaves no room.
func (k *Ticker) Within(v View) string {
	if !hasGroups(v) {
		return ""
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.axis != v.axis {
		k.turnTo(v.axis)
	}
	w := k.writingAt(v.scale)
	if !w.grouped {
		return ""
	}
	i := 0
	for i < len(v.axis.breaks) && v.X(v.axis.breaks[i].At) <= 0 {
		i++
	}
	s := v.axis.stretch(i)
	if s.first != nil && v.X(s.first.At)+s.first.Width >= 0 || w.oneName(s) {
		return "" // the name stands at the break
	}
	at := v.At(0)
	if w.lead.has(at) && v.X(v.axis.Place(at)) >= 0 {
		return "" // it stands at its tick
	}
	name, room := k.group(at, w.above), math.Inf(1)
	if next := w.lead.ceil(at + 1); next < s.to {
		room = v.X(v.axis.Place(next)) - textApart
	} else if s.last != nil {
		room = v.X(s.last.At) - breakClear
	}
	if LabelGap+name.width > room {
		return ""
	}
	return name.string
}

// hasGroups reports whether the ticks of a scale can stand in groups.
func hasGroups(v View) bool {
	return v.axis != nil && v.axis.mode != Even && v.axis.mode != Logarithmic
}

// Grouped reports whether the ticks of a view have groups at its scale, wherever it
// begins.
func (k *Ticker) Grouped(v View) bool {
	logarithmic := v.axis != nil && v.axis.mode == Logarithmic
	if !logarithmic && !hasGroups(v) {
		return false
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.axis != v.axis {
		k.turnTo(v.axis)
	}
	if logarithmic {
		r := logRow{Ticker: k, view: v}
		r.choose()
		return !r.spelled
	}
	return k.writingAt(v.scale).grouped
}
