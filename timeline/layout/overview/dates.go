package overview

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/shape"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// datesApart is about how far dates are apart, px at 100 %: the strip is for
// orientation, and its cells are to be seen.
const datesApart = 80.0

// addDates writes dates on a line of their own, or, under lanes that reckon how long ago
// something was, round times before. No two meet, and each stands whole: one that would
// reach over the right edge stands to the left of its tick, or is left out where the one
// before has taken that room.
func (d *drawing) addDates() {
	end := 0.0 // of the last text
	for _, t := range d.ticks(&end) {
		if t.X < d.left {
			continue // there it says what a stack counts
		}
		bottom := d.o.Height
		if t.X < end { // no line strikes out what is written
			bottom -= d.dateLine()
		}
		d.add(shape.Vertical(scene.Overview, t.X, 0, bottom, scene.Hairline))
		if t.Label == "" {
			continue
		}
		text := d.text(t.Label, t.X+axis.LabelGap)
		if text.X+text.W > d.o.Width {
			text.X = t.X - axis.LabelGap - text.W
		}
		if text.X >= end && text.X+text.W <= d.o.Width {
			d.texts = append(d.texts, text)
			end = text.X + text.W + axis.LabelGap
		}
	}
}

// text returns a text on the line of the dates.
func (d *drawing) text(text string, x float64) scene.Shape {
	high := d.dateLine()
	return scene.Shape{
		Kind: scene.Text, Class: scene.Overview, Text: text, Fill: scene.Second, Size: d.o.Text,
		X: x, Y: d.o.Height - high, W: d.o.Measure(text), H: high - 1, // the frame is below
	}
}

// ticks returns the ticks that are drawn. Where months, days or hours follow each other,
// that with which a year, a month or a day begins is named by it, and what the strip
// begins in is written at its left edge, up to end, or beside the first month.
func (d *drawing) ticks(end *float64) (ticks []axis.Tick) {
	if ticks = d.ago(); ticks != nil {
		return ticks
	}
	k := axis.NewTicker(d.o.Words, func(text string) float64 { return max(d.o.Measure(text), datesApart*d.o.Scale) })
	for _, t := range k.Ticks(d.view, nil) {
		if !t.Major {
			continue
		}
		if t.Group != "" {
			t.Label = t.Group
		}
		ticks = append(ticks, t)
	}
	if name := k.Within(d.view); name != "" {
		text := d.text(name, d.left+Edge)
		if to := text.X + text.W + 2*axis.LabelGap; !nameFirst(ticks, d.left, to, d.o.Words) {
			d.texts = append(d.texts, text)
			*end = to
		}
	}
	return ticks
}

// nameFirst has the first tick between two x, where that is the beginning of a month, say its
// year as well, and reports whether it does: the year by itself would stand in the place of the
// name of that month.
func nameFirst(ticks []axis.Tick, from, to float64, words edtf.Words) bool {
	for i := range ticks {
		t := &ticks[i]
		if t.X < from {
			continue
		}
		c := t.At.Civil()
		if month := words.ShortMonths[c.Month-1]; t.X < to && t.Label == month {
			t.Label = words.MonthOf(month, c.Year)
			return true
		}
		return false
	}
	return false
}

// year is its mean length.
const year edtf.Instant = 31_556_952 // s

const (
	leastAgo  = 10_000 // years from which one counts them back
	agoOnLine = 24     // times before at the most
)

// ago returns ticks at round times before the reference; nil where the strip is so short
// that the calendar says more.
func (d *drawing) ago() []axis.Tick {
	if d.o.Before == nil {
		return nil
	}
	last := *d.o.Before
	first, _ := d.view.Axis().Bounds()
	if years := (last - first) / year; years < leastAgo {
		return nil
	}
	for step := int64(1000); ; step *= 10 {
		for _, n := range [3]int64{step, 2 * step, 5 * step} {
			length := edtf.Instant(n) * year
			text := d.yearsAgo(n * 9) // about the widest
			apart := max(d.o.Measure(text), datesApart*d.o.Scale) + 3*axis.LabelGap
			if d.X(last)-d.X(last-length) < apart && (last-first)/length > 1 || (last-first)/length > agoOnLine {
				continue
			}
			var ticks []axis.Tick
			for i := int64((last - first) / length); i >= 1; i-- {
				at := last - edtf.Instant(i)*length
				ticks = append(ticks, axis.Tick{At: at, X: d.X(at), Label: d.yearsAgo(i * n)})
			}
			return ticks
		}
	}
}

func (d *drawing) yearsAgo(n int64) string {
	number, _, _ := d.o.Words.Before(n)
	return pattern.T("{{.Time}} years ago", "Time", number).In(d.o.Say)
}
