package cli

import (
	"strings"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

func (r *importing) setFormat(s string) error {
	var ids []string
	for _, f := range imported() {
		if f.ID == strings.ToLower(s) {
			r.as = &f
			return nil
		}
		ids = append(ids, f.ID)
	}
	return fail("{{.Kind}} cannot be imported; choose {{.Known}}", "Kind", quoted(s), "Known", strings.Join(ids, ", "))
}

func (r *importing) setYears(s string) error {
	switch s {
	case "historical":
		r.Years = format.Historical
	case "astronomical":
		r.Years = format.Astronomical
	default:
		return fail("{{.Text}} is no way to count years; choose historical, where -500 is 500 BC, or astronomical, where -499 is", "Text", quoted(s))
	}
	return nil
}

func (r *importing) setDays(s string) error {
	switch s {
	case "dmy":
		r.Days = format.DayFirst
	case "mdy":
		r.Days = format.MonthFirst
	default:
		return fail("{{.Text}} is no order of day and month; choose dmy, where 3/4/1950 is 3 April, or mdy", "Text", quoted(s))
	}
	return nil
}

func (r *importing) setZone(s string) error {
	if s != "utc" {
		return fail("{{.Text}} is not a way to read time zones; choose utc, or leave --zone away to keep times as their clock shows them", "Text", quoted(s))
	}
	r.Zone = format.InUniversal
	return nil
}

func (r *importing) setLetters(s string) error {
	if !convert.IsEncoding(s) {
		return fail("{{.Text}} is not the name of an encoding; write it as web pages do, as in windows-1250, windows-1251 or shift_jis", "Text", quoted(s))
	}
	r.Letters = s
	return nil
}

func (r *importing) setSign(s string) error {
	var ok bool
	if r.Sign, ok = convert.SignNamed(s); !ok {
		return fail("{{.Text}} cannot stand between columns; write comma, semicolon, tab or bar, or the sign itself in quotes", "Text", quoted(s))
	}
	return nil
}

func (r *importing) setHeader(s string) error {
	var ok bool
	if r.Header, ok = convert.HeaderNamed(s); !ok {
		return fail("{{.Text}} is no line; write the number of the one that names the columns, or none", "Text", quoted(s))
	}
	return nil
}

func (r *importing) setDecimal(s string) error {
	var ok bool
	if r.Decimal, ok = convert.DecimalNamed(s); !ok {
		return fail("{{.Text}} is no sign before decimals; write comma or point", "Text", quoted(s))
	}
	return nil
}

// setColumns reads what the fields of a table are made of: title=Headline,date=Year+Month.
func (r *importing) setColumns(s string) error {
	r.Columns = map[string]string{}
	for pair := range strings.SplitSeq(s, ",") {
		field, column, ok := strings.Cut(pair, "=")
		if field = strings.TrimSpace(field); !ok || field == "" || strings.TrimSpace(column) == "" {
			return fail("{{.Text}} maps no column; write a field and its column, as in title=Headline,date=Year+Month+Day", "Text", quoted(pair))
		}
		if !convert.IsTableField(field) {
			return fail("{{.Text}} is no field of an event; write one of: {{.Known}}", "Text", quoted(field), "Known", strings.Join(convert.TableFields(), ", "))
		}
		r.Columns[field] = strings.TrimSpace(column)
	}
	return nil
}
