package era

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// era is a named stretch of time behind the lanes.
type era struct {
	id               string
	names            []typeset.Writing // whole, then ever shorter
	from, to         axis.Pos
	openFrom, openTo bool
	dashed           bool // an end is about then, in doubt or not known
}

// noRow is the row of an era that finds none.
const noRow = -1

// Sizes are the sizes of a strip in px.
type Sizes struct {
	Text  float64 // of the names
	Row   float64 // from one band to the next
	Band  float64 // height of a band
	Above float64 // the first band, and below the last
	Pad   float64 // between the edge of a band and its name
	Least float64 // of a band that are seen where its name is shortened
	Apart float64 // between the name of a band and the next band
	Fade  float64 // over which an era fades that is open
	Side  float64 // beside the first and the last instant when everything is shown
}

// Options is what a strip depends on besides the eras.
type Options struct {
	Sizes Sizes
	Width float64   // px of the lanes
	Rows  int       // at most
	Ink   scene.Ink // of the names
	// Measure returns the px of a name.
	Measure func(text string) float64
}

// MostRows is how many rows a strip has at most.
const MostRows = 3

// New gives the eras rows on an axis: as many as overlap. What says nothing about when
// it was is left out.
func New(eras []timeline.Era, a *axis.Axis, o Options) *Strip {
	s := &Strip{o: o}
	first, last := ends(eras, a)
	s.first, s.last = a.Place(first), a.Place(last+1)
	for i := range eras {
		d := eras[i].Date
		from, to := d.Extent()
		if d.OpenStart() && d.OpenEnd() {
			continue
		}
		unknownFrom, unknownTo := d.EndsUnknown()
		e := era{
			id: eras[i].ID, names: typeset.Writings(typeset.OneLine(eras[i].Name), o.Measure),
			openFrom: d.OpenStart() && !unknownFrom, openTo: d.OpenEnd() && !unknownTo,
			dashed: unknownFrom || unknownTo || d.Uncertain() || d.Approximate(),
		}
		if e.openFrom {
			from = first
		}
		if e.openTo {
			to = last
		}
		e.from, e.to = a.Place(from), a.Place(to+1)
		if e.openTo || !e.from.Before(e.to) {
			e.to.U++ // what is too short for the axis, or later than its end, takes its place all the same
		}
		s.all = append(s.all, e)
	}
	slices.SortStableFunc(s.all, byTime)
	fit := a.Fit(o.Width, o.Sizes.Side, o.Sizes.Side)
	s.ReachOn(fit)
	s.stack(min(o.Rows, MostRows), fit)
	return s
}

// ends returns the first and the last instant of events and eras: open ones reach there.
func ends(eras []timeline.Era, a *axis.Axis) (first, last edtf.Instant) {
	first, last = a.Bounds()
	for i := range eras {
		from, to := eras[i].Date.Extent()
		first, last = min(first, from), max(last, to)
	}
	return first, last
}

// byTime orders eras by their beginning, the longer first, those of one time by id.
func byTime(a, b era) int {
	return cmp.Or(a.from.Compare(b.from), b.to.Compare(a.to), cmp.Compare(a.id, b.id))
}
