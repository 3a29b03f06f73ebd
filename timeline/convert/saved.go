package convert

import (
	"bufio"
	"bytes"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// The names of the options of an import that are written above an events file, as the
// command line has them.
const (
	mapOption      = "--map "
	daysOption     = "--days "
	yearsOption    = "--years "
	sheetOption    = "--sheet "
	langOption     = "--lang "
	exactOption    = "--exact"
	livingOption   = "--living"
	zoneOption     = "--zone "
	encodingOption = "--encoding "
	signOption     = "--separator "
	headerOption   = "--header "
	decimalOption  = "--decimal "
)

var (
	dayOrders = []string{format.DayFirst: "dmy", format.MonthFirst: "mdy"}
	yearWays  = []string{format.Historical: "historical", format.Astronomical: "astronomical"}
	zones     = []string{format.InUniversal: "utc"}
	decimals  = []string{format.DecimalPoint: "point", format.DecimalComma: "comma"}
)

// saved returns the options of an import as they are written above the events file, so
// that it is imported again in the same way: what was asked for, and of a table its
// columns.
func (i Imported) saved() (lines []string) {
	for _, p := range i.Problems {
		if p.Code != diag.CodeImportColumns {
			continue
		}
		if _, mapping, ok := strings.Cut(p.Advice, mapOption); ok && !strings.HasSuffix(strings.Trim(mapping, `"`), "…") {
			lines = append(lines, mapOption+mapping)
		}
	}
	o := i.Of.Options
	for _, one := range []struct{ name, value string }{
		{daysOption, dayOrders[o.Days]},
		{yearsOption, yearWays[o.Years]},
		{sheetOption, o.Sheet},
		{langOption, o.Lang},
		{zoneOption, zones[o.Zone]},
		{encodingOption, o.Letters},
		{signOption, signName(o.Sign)},
		{headerOption, headerName(o.Header)},
		{decimalOption, decimals[o.Decimal]},
	} {
		if one.value != "" {
			lines = append(lines, one.name+one.value)
		}
	}
	if o.Exact == format.AsWritten {
		lines = append(lines, exactOption)
	}
	if o.Living {
		lines = append(lines, livingOption)
	}
	return lines
}

// Saved returns the options that an events file was imported with, as they stand in the
// comments above it; the zero Options for a file that was not imported.
func Saved(src []byte) format.Options {
	var o reading
	for lines := bufio.NewScanner(bytes.NewReader(src)); lines.Scan(); {
		line, isComment := strings.CutPrefix(lines.Text(), "# ")
		if !isComment && lines.Text() != "#" {
			return o.Options
		}
		o.take(line)
	}
	return o.Options
}

// reading reads options that are written above an events file.
type reading struct{ format.Options }

// take takes the option that a line says, if it says one.
func (o *reading) take(line string) {
	switch line {
	case exactOption:
		o.Exact = format.AsWritten
	case livingOption:
		o.Living = true
	}
	for option, take := range map[string]func(string){
		mapOption:      func(s string) { o.Columns = columnsOf(strings.Trim(s, `"`)) },
		daysOption:     func(s string) { o.Days = format.DayOrder(max(0, slices.Index(dayOrders, s))) },
		yearsOption:    func(s string) { o.Years = format.Years(max(0, slices.Index(yearWays, s))) },
		sheetOption:    func(s string) { o.Sheet = s },
		langOption:     func(s string) { o.Lang = s },
		zoneOption:     func(s string) { o.Zone = format.Zone(max(0, slices.Index(zones, s))) },
		encodingOption: func(s string) { o.Letters = s },
		signOption:     func(s string) { o.Sign, _ = SignNamed(s) },
		headerOption:   func(s string) { o.Header, _ = HeaderNamed(s) },
		decimalOption:  func(s string) { o.Decimal, _ = DecimalNamed(s) },
	} {
		if value, ok := strings.CutPrefix(line, option); ok {
			take(value)
		}
	}
}

// signName is what stands between the columns of a table, as the command line names it; ""
// where nobody says it.
func signName(sign byte) string {
	if sign == 0 {
		return ""
	}
	return format.SignName(sign)
}

// SignNamed returns what stands between the columns of a table by its name (tab, comma,
// semicolon, bar) or as itself; false for what cannot.
func SignNamed(name string) (byte, bool) { return format.SignNamed(name) }

// noHeader is how the command line says that no line names the columns of a table.
const noHeader = "none"

func headerName(line int) string {
	switch line {
	case 0:
		return ""
	case format.NoHeader:
		return noHeader
	}
	return strconv.Itoa(line)
}

// HeaderNamed returns the line that names the columns of a table, counted from 1, or
// format.NoHeader for “none”; false for anything else.
func HeaderNamed(s string) (int, bool) {
	if s == noHeader {
		return format.NoHeader, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0
}

// DecimalNamed returns the sign before decimals by its name, comma or point; false for any
// other.
func DecimalNamed(s string) (format.Decimal, bool) {
	i := slices.Index(decimals, s)
	return format.Decimal(max(0, i)), i > 0
}

// columnsOf reads a mapping: title=Headline,date=Year+Month.
func columnsOf(s string) map[string]string {
	columns := map[string]string{}
	for pair := range strings.SplitSeq(s, ",") {
		if field, column, ok := strings.Cut(pair, "="); ok {
			columns[strings.TrimSpace(field)] = strings.TrimSpace(column)
		}
	}
	return columns
}
