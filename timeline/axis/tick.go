package axis

import (
	"sync"
	"unicode/utf8"

	"tideline/timeline/edtf"
)

// Room around the text of ticks, px.
const (
	// LabelGap is the room between a tick and its text. Label and Group both
	// begin LabelGap px right of the tick; Group stands on a line of its own.
	LabelGap = 4.0

	textApart  = 12.0 // between two texts of a line
	breakClear = 2.0  // between a text and a break
	minorApart = 8.0  // between two ticks
	oneNameFor = 640  // the most that a single name stands for
)

// Tick is a mark on the scale. What it says depends on the axis, the scale and
// the instant alone, never on where the view happens to begin.
type Tick struct {
	At edtf.Instant
	X  float64 // px from the left edge
	// Major ticks are those of the level that is labelled; the others divide it.
	Major bool
	// Label is the finest unit: “Jul”. It is empty where it would meet another
	// label or a break.
	Label string
	// Group is the unit above, “1953”, where it begins and after a break. What a view
	// begins in is said by Ticker.Within.
	Group string

	// Of a Logarithmic axis, whose texts stand in the middle under their ticks: Label is
	// a time before the reference, Group what goes under it, and Date what stands there
	// in the calendar, on a line of its own.
	Date string
	Bold bool // is the reference, or every third of the round times before it
	// Calendar ticks stand on the line of dates, and not on the scale.
	Calendar bool
}

// Ticks appends the ticks in the view to dst[:0], in the order of time. width
// returns the px of a text; nil stands for a rough estimate. Labels stand at least 12 px apart, and so do
// groups; none lies in a break. For many views of one axis a Ticker is quicker.
func (v View) Ticks(w edtf.Words, width func(string) float64, dst []Tick) []Tick {
	return NewTicker(w, width).Ticks(v, dst)
}

// Ticker writes ticks and remembers the texts it has written and measured, so
// that panning costs no allocation for what was seen before. It may be shared
// between goroutines.
type Ticker struct {
	mu     sync.Mutex
	table  []level
	texts  map[textKey]text
	format formatter
	width  func(string) float64

	axis  *Axis // that needs are for
	needs map[every]need
	last  writing // what was chosen last
	rungs []rung  // of a Logarithmic axis
	dates []every // beside them
	round []roundDate
}

// textKey names a text: that of a tick of some level, of a group, or of a step.
type textKey struct {
	t     edtf.Instant
	of    every // the level; with n = 0, the group of the unit
	step  bool  // of an Even axis
	round bool  // of a year of deep time behind a break
	ago   ago   // of a time before a reference
	date  bool  // of the calendar beside such times
}

type text struct {
	string
	width float64 // px
}

// need is the width of the widest text of a level and of its groups, px.
type need struct{ label, group float64 }

// maxTexts bounds what a ticker remembers.
const maxTexts = 8192

// NewTicker returns a ticker for a language and a way to measure text in px; nil
// stands for a rough estimate.
func NewTicker(w edtf.Words, width func(string) float64) *Ticker {
	if width == nil {
		width = estimate
	}
	w = w.OrEnglish()
	return &Ticker{
		table: levels(),
		texts: map[textKey]text{}, format: formatter{&w}, width: width,
		needs: map[every]need{},
	}
}

// estimate returns about the px of a text of 12 px.
func estimate(text string) float64 { return 7 * float64(utf8.RuneCountInString(text)) }

// Ticks appends the ticks of a view to dst[:0]; see View.Ticks.
func (k *Ticker) Ticks(v View, dst []Tick) []Tick {
	if v.axis == nil {
		return dst[:0]
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.texts) > maxTexts {
		clear(k.texts)
	}
	if k.axis != v.axis {
		k.turnTo(v.axis)
	}
	dst = dst[:0]
	switch v.axis.mode {
	case Even:
		return k.evenTicks(v, dst)
	case Logarithmic:
		return k.logTicks(v, dst)
	}
	return k.timeTicks(v, dst)
}

// turnTo forgets what was measured for another axis.
func (k *Ticker) turnTo(a *Axis) {
	k.axis, k.last = a, writing{}
	if k.rungs = nil; a.mode == Logarithmic {
		k.rungs, k.dates, k.round = rungs(a.linear), calendarSets(), nil
	}
	clear(k.needs)
	clear(k.texts)
}

// label returns the text of a tick of a level.
func (k *Ticker) label(t edtf.Instant, e every) text {
	return k.remember(textKey{t: t, of: e}, func() string { return k.format.tick(t, e) })
}

// group returns the text of the group that t is in.
func (k *Ticker) group(t edtf.Instant, u unit) text {
	t = u.floor(t)
	return k.remember(textKey{t: t, of: every{unit: u}}, func() string { return k.format.group(t, u) })
}

func (k *Ticker) remember(key textKey, write func() string) text {
	if known, ok := k.texts[key]; ok {
		return known
	}
	s := write()
	t := text{s, k.width(s)}
	k.texts[key] = t
	return t
}
