package axis

import (
	"math"
	"math/bits"
	"sort"
	"strings"
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
			tick.Label = k.step(steps[i]).string
		}
		dst = append(dst, tick)
	}
	return dst
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
	return k.remember(textKey{t: s.t, step: true}, func() string { return k.format.step(s) })
}

// shape is what the width of a step's label depends on, but for its digits.
type shape struct {
	precision precision
	month     int
	twoDay    bool // of the month, from the 10th on
	digits    int  // of the year
	zeros     int  // with which it ends, where it may be written in millions
	early     bool // before Christ
	second    bool
}

func shapeOf(s step) shape {
	c := s.t.Civil()
	sh := shape{precision: s.precision, month: c.Month, twoDay: c.Day > 9, early: c.Year <= 0, second: c.Second != 0}
	for y := max(c.Year, 1-c.Year); y > 0; y /= 10 {
		sh.digits++
	}
	if s.precision == byYear {
		for y := c.Year; y != 0 && y%10 == 0; y /= 10 {
			sh.zeros++
		}
	}
	return sh
}

// evenNeed returns the px of the widest label of all steps, or a little more:
// one label of every shape is measured, all its digits as wide as the widest.
func (k *Ticker) evenNeed() float64 {
	if n, ok := k.needs[every{}]; ok {
		return n.label
	}
	widest, most := "0", 0.0
	for _, digit := range "0123456789" {
		if w := k.width(string(digit)); w > most {
			widest, most = string(digit), w
		}
	}
	digits := strings.NewReplacer(
		"0", widest, "1", widest, "2", widest, "3", widest, "4", widest,
		"5", widest, "6", widest, "7", widest, "8", widest, "9", widest)
	var n need
	seen := map[shape]bool{}
	for _, s := range k.axis.steps {
		if sh := shapeOf(s); !seen[sh] {
			seen[sh] = true
			n.label = max(n.label, k.width(digits.Replace(k.format.step(s))))
		}
	}
	k.needs[every{}] = n
	return n.label
}
