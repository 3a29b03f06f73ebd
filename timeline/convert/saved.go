package convert

import (
	"bufio"
	"bytes"
	"slices"
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
	zoneOption     = "--zone "
	encodingOption = "--encoding "
)

var (
	dayOrders = []string{format.DayFirst: "dmy", format.MonthFirst: "mdy"}
	yearWays  = []string{format.Historical: "historical", format.Astronomical: "astronomical"}
	zones     = []string{format.InUniversal: "utc"}
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
		{daysOption, dayOrders[o.Days]}, {yearsOption, yearWays[o.Years]}, {sheetOption, o.Sheet}, {langOption, o.Lang}, {zoneOption, zones[o.Zone]}, {encodingOption, o.Letters},
	} {
		if one.value != "" {
			lines = append(lines, one.name+one.value)
		}
	}
	if o.Exact == format.AsWritten {
		lines = append(lines, exactOption)
	}
	return lines
}

// Saved returns the options that an events file was imported with, as they stand in the
// comments above it; the zero Options for a file that was not imported.
func Saved(src []byte) (o format.Options) {
	for lines := bufio.NewScanner(bytes.NewReader(src)); lines.Scan(); {
		line, isComment := strings.CutPrefix(lines.Text(), "# ")
		if !isComment && lines.Text() != "#" {
			return o
		}
		if columns, ok := strings.CutPrefix(line, mapOption); ok {
			o.Columns = columnsOf(strings.Trim(columns, `"`))
		} else if days, ok := strings.CutPrefix(line, daysOption); ok {
			o.Days = format.DayOrder(max(0, slices.Index(dayOrders, days)))
		} else if years, ok := strings.CutPrefix(line, yearsOption); ok {
			o.Years = format.Years(max(0, slices.Index(yearWays, years)))
		} else if sheet, ok := strings.CutPrefix(line, sheetOption); ok {
			o.Sheet = sheet
		} else if lang, ok := strings.CutPrefix(line, langOption); ok {
			o.Lang = lang
		} else if zone, ok := strings.CutPrefix(line, zoneOption); ok {
			o.Zone = format.Zone(max(0, slices.Index(zones, zone)))
		} else if letters, ok := strings.CutPrefix(line, encodingOption); ok {
			o.Letters = letters
		} else if line == exactOption {
			o.Exact = format.AsWritten
		}
	}
	return o
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
