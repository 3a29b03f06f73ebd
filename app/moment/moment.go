// Package moment writes what one looks at in a timeline as the end of an address, and reads it:
// lesson.yaml#event=armistice&from=1953&to=1954. It stands behind the address of a page, and
// behind the name of a file.
package moment

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Moment is what one looks at. The zero Moment is all of a file, as it opens.
type Moment struct {
	Event    string    // id of the one that is selected; "" for none
	From, To edtf.Date // the stretch in view, each whole; the zero Date for as far as the file goes
	Scale    string    // true, shortened, even or logarithmic; "" for the usual
	Filter   string    // conditions on events, as a search has them; "" for all
	Story    string    // id of the story that is presented; "" for none
	Step     int       // of the story, from 1; 0 for the first
}

// Read reads the end of an address, without its “#”. What it does not know, and what makes no
// sense, it leaves out: an address comes by mail, from paper, and from later versions.
func Read(fragment string) (m Moment) {
	for part := range strings.SplitSeq(fragment, "&") {
		key, value, _ := strings.Cut(part, "=")
		value, err := url.PathUnescape(value)
		if err != nil || value == "" {
			continue
		}
		switch key {
		case "event":
			m.Event = value
		case "from":
			m.From = date(value)
		case "to":
			m.To = date(value)
		case "scale":
			if mode, err := axis.ParseMode(value); err == nil {
				m.Scale = mode.String()
			}
		case "filter":
			m.Filter = value
		case "story":
			m.Story = value
		case "step":
			if n, err := strconv.Atoi(value); err == nil && n > 0 {
				m.Step = n
			}
		}
	}
	return m
}

// date reads a date that has a place in time; any other is none.
func date(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil || !d.IsPlaced() || d.OpenStart() || d.OpenEnd() {
		return edtf.Date{}
	}
	return d
}

// String writes the moment as the end of an address, without its “#”; "" for the zero Moment.
func (m Moment) String() string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+"="+escaped(value))
		}
	}
	add("event", m.Event)
	add("from", m.From.String())
	add("to", m.To.String())
	add("scale", m.Scale)
	add("filter", m.Filter)
	add("story", m.Story)
	if m.Step > 0 {
		add("step", strconv.Itoa(m.Step))
	}
	return strings.Join(parts, "&")
}

// escaped writes a value so that it ends nowhere but at its end, and programs that find
// addresses in texts take all of it.
func escaped(value string) string {
	var b strings.Builder
	for _, r := range value {
		switch {
		case r == '-' || r == '_' || r == '.' || r == ':' || r == '/' || r == '~' || r == ',',
			r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z':
			b.WriteRune(r)
		default:
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		}
	}
	return b.String()
}

// Stretch is the stretch of time in view; whole is true where it is all of the file. A side
// that is not said is first or last.
func (m Moment) Stretch(first, last edtf.Instant) (from, to edtf.Instant, whole bool) {
	from, hasFrom := m.From.Earliest()
	to, hasTo := m.To.Latest()
	if !hasFrom {
		from = first
	}
	if !hasTo {
		to = last
	}
	return from, to, !hasFrom && !hasTo || from >= to
}

// In sets the stretch in view, as fine as a hundredth of it. Read again it is that or a little
// more, and written again it is the same.
func (m *Moment) In(from, to edtf.Instant) {
	const (
		minute = 60 // seconds
		day    = 24 * 60 * minute
		year   = 365 * day
		parts  = 100 // of the stretch, the finest that is worth saying
	)
	precision := edtf.Second
	switch fine := (int64(to) - int64(from)) / parts; {
	case fine > year:
		precision = edtf.Year
	case fine > 30*day:
		precision = edtf.Month
	case fine > day:
		precision = edtf.DayOf
	case fine > minute:
		precision = edtf.MinuteOf
	}
	m.From, m.To = at(from, precision), at(to, precision)
}

// at is the date in which an instant lies.
func at(t edtf.Instant, p edtf.Precision) edtf.Date {
	d, err := edtf.New(t.Civil(), p)
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// Cut cuts the moment off the name of a file. A file that has all of it as its name comes first:
// exists reports whether there is one.
func Cut(name string, exists func(name string) bool) (file string, m Moment) {
	at := strings.LastIndexByte(name, '#')
	if at <= 0 || !strings.Contains(name[at:], "=") || exists(name) {
		return name, m
	}
	return name[:at], Read(name[at+1:])
}
