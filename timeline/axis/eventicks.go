package axis

import (
	"math"
	"math/bits"
	"sort"
)

// evenTicks writes the ticks of an Even axis: one at each step, thinned to
// every second, fourth, eighth … step as room gets scarce, so that zooming in
// never takes a label away.
func (k *Ticker) evenTicks(v View, dst []Tick) []Tick {
	steps := v.axis.steps
	if len(steps) == 0 {
		return dst
	}
	perStep := v.scale * float64(unitsPerStep)
	drawn := stride(perStep, minorApart)
	labelled := max(drawn, stride(perStep, k.evenNeed()+textApart))
	from, to := v.Range()
	i := sort.Search(len(steps), func(i int) bool { return steps[i].t >= from-1 })
	for i = (i + drawn - 1) &^ (drawn - 1); i < len(steps) && steps[i].t-1 <= to; i += drawn {
		x := v.X(v.axis.Place(steps[i].t))
		if x < 0 || x > v.width {
			continue
		}
		tick := Tick{At: steps[i].t, X: x, Major: i%labelled == 0}
		if tick.Major {
			tick.Label = k.stepLabel(v, i, labelled)
		}
		dst = append(dst, tick)
	}
	return dst
}

// stepLabel returns the label of step i, unless it would meet the next one.
func (k *Ticker) stepLabel(v View, i, labelled int) string {
	label := k.step(v.axis.steps[i])
	next := i + labelled
	if next < len(v.axis.steps) && label.width+textApart > v.scale*float64(unitsPerStep)*float64(labelled) {
		return ""
	}
	return label.string
}

// stride returns the least power of two of steps that take at least so many px.
func stride(perStep, px float64) int {
	const most = 1 << 30
	if perStep >= px {
		return 1
	}
	return 1 << bits.Len64(uint64(math.Ceil(min(px/perStep, most)))-1)
}

func (k *Ticker) step(s step) text {
	return k.remember(textKey{t: s.t, step: true}, func() string { return k.letter.step(s) })
}

// evenNeed measures labels from all over the axis and returns the widest, px.
func (k *Ticker) evenNeed() float64 {
	const samples = 64
	if n, ok := k.needs[every{}]; ok {
		return n.label
	}
	var n need
	steps := k.axis.steps
	for i := 0; i < len(steps); i += 1 + len(steps)/samples {
		n.label = max(n.label, k.step(steps[i]).width)
	}
	k.needs[every{}] = n
	return n.label
}
