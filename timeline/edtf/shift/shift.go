// Package shift moves dates by days, months and years. What a date knows stays as it is:
// its precision, its doubts (~ ? %), its zone, ends that are open.
package shift

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// Unit is what dates are moved by.
type Unit byte

// The units, as they are written.
const (
	Years  Unit = 'y'
	Months Unit = 'm'
	Days   Unit = 'd'
)

// Span is how far a date is moved: forward, or back where N is negative.
type Span struct {
	N int64
	Unit
}

var spans = regexp.MustCompile(`^([+-]\d{1,12})([ymd])$`)

// ParseSpan reads a span such as +2y, -3m or +10d.
func ParseSpan(s string) (Span, error) {
	m := spans.FindStringSubmatch(s)
	if m == nil {
		return Span{}, refused("{{.Text}} does not say how far: write +2y, -3m or +10d, for years, months or days", "Text", strconv.Quote(s))
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	return Span{n, Unit(m[2][0])}, err
}

// String writes the span as ParseSpan reads it.
func (s Span) String() string { return fmt.Sprintf("%+d%c", s.N, s.Unit) }

// Error is why a date is not moved.
type Error struct{ pattern.Text }

// Error returns the reason in English.
func (e Error) Error() string { return e.String() }

func refused(text pattern.English, pairs ...any) error { return Error{pattern.T(text, pairs...)} }

// Date moves a date. It is refused where the span is finer than what is known of the
// date, and for sets and dates with unknown digits inside. A day that the month lacks
// becomes its last.
func Date(d edtf.Date, by Span) (edtf.Date, error) {
	text := d.String()
	if text == "" {
		return d, refused("there is no date that could be moved")
	}
	var moved string
	var err error
	if d.IsInterval() {
		first, after, _ := strings.Cut(text, "/")
		if first, err = side(first, by); err != nil {
			return d, err
		}
		if after, err = side(after, by); err != nil {
			return d, err
		}
		moved = first + "/" + after
	} else if moved, err = point(text, by); err != nil {
		return d, err
	}
	return parsed(moved)
}

// parsed reads a date that was moved; one that cannot be written is refused.
func parsed(text string) (edtf.Date, error) {
	d, err := edtf.Parse(text)
	if err != nil {
		return d, refused("{{.Date}} would be no date", "Date", text)
	}
	return d, nil
}

// side moves one side of an interval; an open one stays.
func side(text string, by Span) (string, error) {
	if text == "" || text == ".." {
		return text, nil
	}
	return point(text, by)
}

// points are calendar dates: the year, then month and day with what stands before and
// behind them, and the time.
var points = regexp.MustCompile(`^([?~%]?)(Y?-?[0-9X]+)([?~%]?)(?:(-[?~%]?)([0-9X]{2})([?~%]?))?(?:(-[?~%]?)([0-9X]{2})([?~%]?))?(T.*)?$`)

// parts are a calendar date in pieces.
type parts struct {
	text             []string // of points, from the whole on
	year, month, day int64
	unknown          int // digits of the year that are not known
}

// The pieces of points.
const (
	yearPart  = 2
	monthPart = 5
	dayPart   = 8
)

// point moves one calendar date.
func point(text string, by Span) (string, error) {
	p := parts{text: points.FindStringSubmatch(text)}
	if p.text == nil {
		return "", refused("{{.Date}} is not one date or one span of time: type the new one", "Date", text)
	}
	year := strings.TrimPrefix(p.text[yearPart], "Y")
	p.unknown = strings.Count(year, "X")
	if p.isMasked(year) {
		return "", refused("{{.Date}} has digits inside that are not known: type the new date", "Date", text)
	}
	p.year, _ = strconv.ParseInt(strings.ReplaceAll(year, "X", "0"), 10, 64)
	p.month, _ = strconv.ParseInt(p.text[monthPart], 10, 64)
	p.day, _ = strconv.ParseInt(p.text[dayPart], 10, 64)
	if err := p.move(by); err != nil {
		return "", err
	}
	return p.written(), nil
}

// isMasked reports whether an X stands anywhere but at the end of a year alone.
func (p parts) isMasked(year string) bool {
	known := strings.TrimRight(year, "X")
	return strings.Contains(known+p.text[monthPart]+p.text[dayPart], "X") || p.unknown > 0 && p.text[monthPart] != "" || strings.Trim(known, "-") == ""
}

// move changes year, month and day.
func (p *parts) move(by Span) error {
	switch by.Unit {
	case Years:
		size := int64(1)
		for range p.unknown {
			size *= 10
		}
		if by.N%size != 0 {
			return refused("{{.Date}} is known to {{.Years}} years, so it can be moved by as many or a multiple of it", "Date", p.text[0], "Years", strconv.FormatInt(size, 10))
		}
		p.year += by.N
	case Months:
		return p.moveMonths(by.N)
	case Days:
		if p.text[dayPart] == "" {
			return p.tooFine("days")
		}
		c := (edtf.At(edtf.Civil{Year: p.year, Month: int(p.month), Day: int(p.day)}) + edtf.Instant(by.N)*24*60*edtf.Minute).Civil()
		p.year, p.month, p.day = c.Year, int64(c.Month), int64(c.Day)
		return nil
	}
	p.clamp()
	return nil
}

// tooFine refuses a span that is finer than the date.
func (p *parts) tooFine(unit pattern.English) error {
	known := pattern.English("the year")
	switch {
	case p.unknown > 0:
		known = "the decade or century"
	case p.text[monthPart] != "" && p.month > 12:
		known = "the season or part of the year"
	case p.text[monthPart] != "":
		known = "the month"
	}
	return refused("{{.Date}} is known to {{.Known}}, so it cannot be moved by {{.Unit}}", "Date", p.text[0], "Known", known, "Unit", unit)
}

// The codes that stand for parts of a year in the place of a month, with the first of
// each kind and how many there are.
var divisions = []struct{ first, count int64 }{{21, 4}, {25, 4}, {33, 4}, {37, 3}, {40, 2}} //nolint:gochecknoglobals // a table

func (p *parts) moveMonths(n int64) error {
	switch {
	case p.text[monthPart] == "":
		return p.tooFine("months")
	case p.month <= 12:
		all := p.year*12 + p.month - 1 + n
		p.year, p.month = floor(all, 12), mod(all, 12)+1
		p.clamp()
		return nil
	}
	for _, d := range divisions {
		if p.month < d.first || p.month >= d.first+d.count {
			continue
		}
		if n%(12/d.count) != 0 {
			return p.tooFine("months")
		}
		all := p.year*d.count + p.month - d.first + n/(12/d.count)
		p.year, p.month = floor(all, d.count), mod(all, d.count)+d.first
		return nil
	}
	return p.tooFine("months") // seasons of the south run over the end of the year
}

// clamp makes a day that the month lacks its last.
func (p *parts) clamp() {
	if p.text[dayPart] != "" {
		p.day = min(p.day, int64(edtf.DaysIn(p.year, int(p.month))))
	}
}

func mod(a, b int64) int64 { return ((a % b) + b) % b }

func floor(a, b int64) int64 { return (a - mod(a, b)) / b }

// written is the date in the form that it had.
func (p *parts) written() string {
	digits := fmt.Sprintf("%04d", max(p.year, -p.year))
	if p.unknown > 0 {
		digits = digits[:len(digits)-p.unknown] + strings.Repeat("X", p.unknown)
	}
	if p.year < 0 {
		digits = "-" + digits
	}
	if len(strings.TrimPrefix(digits, "-")) > 4 {
		digits = "Y" + digits
	}
	text := append([]string(nil), p.text...)
	text[yearPart] = digits
	if text[monthPart] != "" {
		text[monthPart] = fmt.Sprintf("%02d", p.month)
	}
	if text[dayPart] != "" {
		text[dayPart] = fmt.Sprintf("%02d", p.day)
	}
	return strings.Join(text[1:], "")
}
