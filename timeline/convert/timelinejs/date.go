package timelinejs

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// dates gives an event its date from those of a slide. An end that equals the start
// means none.
func (d *reader) dates(e *timeline.Event, start, end *values.Node) {
	d.between(e, d.date(start), d.date(end))
}

// between gives an event the date from a start to an end, as far as these can be read.
func (d *reader) between(e *timeline.Event, from, to string) {
	switch {
	case from == "":
		d.Undated(e, "", draft.NothingSaid)
	case to == "" || to == from:
		d.Told(e, from)
	default:
		first, _ := d.Read(from)
		last, _ := d.Read(to)
		if _, ok := draft.Written(first + "/" + last); ok {
			d.Told(e, first+"/"+last)
			return
		}
		d.Left(e.Pos, to, pattern.English("it is no end that can be read, or is before the beginning, so that the event does not last"))
		d.Keep(&e.Extra, e.Pos, "end as written", to)
		d.Told(e, from)
	}
}

// date returns a date as EDTF, "" for none. What is no number ends it: a month cannot
// be known where the year is not. What it says besides is told.
func (d *reader) date(n *values.Node) string {
	if n.Kind == values.Scalar { // as some converters write it
		return n.ScalarText()
	}
	text, read := d.parts(n)
	for _, p := range n.Pairs {
		if value := p.Value.ScalarText(); value != "" && !slices.Contains(read, p.Key.Text) && text != "" {
			d.Left(p.Key.Pos, p.Key.Text+": "+value, pattern.English("the date beside it has no place for it, or it is none that can be read"))
		}
	}
	return text
}

// parts returns a date as far as its parts are numbers that can be, and which keys were read.
func (d *reader) parts(n *values.Node) (text string, read []string) {
	year, ok := number(draft.At(n, "year"))
	if !ok {
		return "", nil
	}
	text, read = d.Year(n.Pos, year), []string{"year"}
	for _, part := range []struct {
		key  string
		most int
	}{{"month", 12}, {"day", 31}} {
		n, ok := number(draft.At(n, part.key))
		if !ok || n < 1 || n > part.most {
			return text, read
		}
		text, read = text+"-"+two(n), append(read, part.key)
	}
	hour, ok := number(draft.At(n, "hour"))
	if !ok {
		return text, read
	}
	minute, _ := number(draft.At(n, "minute"))
	second, _ := number(draft.At(n, "second"))
	timed := text + "T" + two(hour) + ":" + two(minute) + ":" + two(second)
	if _, ok := draft.Written(timed); !ok {
		return text, read
	}
	return timed, append(read, "hour", "minute", "second")
}

// groups takes away what stands between the digits of large numbers.
var groups = strings.NewReplacer(",", "", " ", "")

// number reads a number that may be a text, with commas and spaces in it.
func number(n *values.Node) (int, bool) {
	s := groups.Replace(n.ScalarText())
	s, _, _ = strings.Cut(s, ".")
	v, err := strconv.Atoi(s)
	return v, err == nil && v > -200_000_000_000 && v < 200_000_000_000
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
