package edtf

// Date is a date as its writer knew it: a moment, a day, a decade, an
// interval, a set. It is immutable. Two dates are the same when their String
// is the same. The zero Date is unknown: it has no instants and no text.
type Date struct {
	text   string
	body   body // nil for the zero Date
	bounds bounds
}

// body is what the three forms of a date have in common: *point (one
// calendar date), *interval and *set.
type body interface {
	span() bounds
	precision() Precision
	qualifier() qualifier // of any part
	human(w *Words) string
}

// bounds are the first and the last second of a date, both inside it.
type bounds struct {
	from, to         Instant
	hasFrom, hasTo   bool
	drawFrom, drawTo Instant // the extent of the sides that are known
}

func newDate(text string, b body) Date {
	return Date{text: text, body: b, bounds: b.span()}
}

// String returns the date as it was written.
func (d Date) String() string { return d.text }

// Earliest returns the first second of the date; false when the date is open
// or unknown towards the past.
func (d Date) Earliest() (Instant, bool) { return d.bounds.from, d.bounds.hasFrom }

// Latest returns the last second inside the date; false when the date is open
// or unknown towards the future.
func (d Date) Latest() (Instant, bool) { return d.bounds.to, d.bounds.hasTo }

// Extent returns the first and last second to draw: where one side is open or
// unknown, the extent of the side that is known. Both are 0 when the date is
// wholly unknown.
func (d Date) Extent() (from, to Instant) { return d.bounds.drawFrom, d.bounds.drawTo }

// Precision returns the finest unit the date knows; of intervals and sets that
// of their coarsest member.
func (d Date) Precision() Precision {
	if d.body == nil {
		return Unknown
	}
	return d.body.precision()
}

// Uncertain reports whether any part of the date carries ? or %.
func (d Date) Uncertain() bool {
	return d.body != nil && d.body.qualifier()&uncertain != 0
}

// Approximate reports whether any part of the date carries ~ or %.
func (d Date) Approximate() bool {
	return d.body != nil && d.body.qualifier()&approximate != 0
}

// OpenStart reports whether the date has no known beginning: ../1953, /1953,
// [..1953], or nothing known at all.
func (d Date) OpenStart() bool { return !d.bounds.hasFrom }

// OpenEnd reports whether the date has no known end: 1953/.., 1953/, [1953..],
// or nothing known at all.
func (d Date) OpenEnd() bool { return !d.bounds.hasTo }

// IsInterval reports whether the date was written with a slash.
func (d Date) IsInterval() bool {
	_, ok := d.body.(*interval)
	return ok
}

// Start returns the first side of an interval, the zero Date if that side is
// open or unknown. Of any other date it returns the date itself.
func (d Date) Start() Date {
	if i, ok := d.body.(*interval); ok {
		return i.start
	}
	return d
}

// End returns the second side of an interval, the zero Date if that side is
// open or unknown. Of any other date it returns the date itself.
func (d Date) End() Date {
	if i, ok := d.body.(*interval); ok {
		return i.end
	}
	return d
}

// Human writes the date for a person: “27 July 1953”, “c. September 2023”,
// “1995 or 1996”, “44 BC”.
func (d Date) Human(w Words) string { return d.HumanIn(&w) }

// HumanIn is Human for who writes many dates: the words are large, and it makes no copy of them.
func (d Date) HumanIn(w *Words) string {
	words := w.orEnglish()
	if d.body == nil {
		return words.Unknown
	}
	return d.body.human(counting(words, &d))
}

// Humanise writes the text of a date in a file for a person. What is no date is
// returned as it is.
func Humanise(text string, w Words) string {
	d, err := Parse(text)
	if err != nil || d.body == nil {
		return text
	}
	return d.Human(w)
}
