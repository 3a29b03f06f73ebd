package cells

import (
	"math"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// shown is how much of a moment a cell shows.
type shown uint8

const (
	asNumber shown = iota
	asYear
	asMonth
	asDay
	asTime  // the day with its time
	asClock // a time without a day
)

// shownBy returns what a format of numbers shows of a moment: “yyyy” the year,
// “mmm yy” the month.
func shownBy(format string) shown {
	format, _, _ = strings.Cut(bare(format), ";")
	year, day := strings.ContainsAny(format, "y"), strings.ContainsAny(format, "d")
	clock := strings.ContainsAny(format, "hs:")
	month := strings.Contains(format, "m") && (!clock || strings.Contains(format, "mmm") || year || day)
	switch {
	case strings.Contains(format, "general"):
		return asNumber
	case clock && (day || year):
		return asTime
	case clock:
		return asClock
	case day:
		return asDay
	case month && year:
		return asMonth
	case year:
		return asYear
	case month:
		return asDay // which the year is part of, though it is not shown
	}
	return asNumber
}

// bare returns a format in small letters without what stands in it as it is: texts in
// quotes, signs after a backslash, colours and currencies in brackets.
func bare(format string) string {
	var b strings.Builder
	end := byte(0)
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case end != 0:
			if c == end {
				end = 0
			}
		case c == '"':
			end = '"'
		case c == '[':
			end = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		default:
			b.WriteByte(c)
		}
	}
	return strings.ToLower(b.String())
}

// builtIn returns what the formats show that have a number and no text.
func builtIn(id int) shown {
	for _, f := range []struct {
		first, last int
		as          shown
	}{
		{14, 16, asDay},
		{17, 17, asMonth},
		{18, 21, asClock},
		{22, 22, asTime},
		{27, 27, asMonth},
		{28, 31, asDay},
		{32, 35, asClock},
		{36, 36, asMonth},
		{45, 47, asClock},
		{50, 50, asMonth},
		{51, 51, asDay},
		{52, 52, asMonth},
		{53, 56, asDay},
		{57, 57, asMonth},
		{58, 58, asDay},
	} {
		if id >= f.first && id <= f.last {
			return f.as
		}
	}
	return asNumber
}

// first1904 is the day 0 of workbooks that count from 1904, as others count.
const first1904 = 1462

// Moment returns the day that a spreadsheet counts by a number, as EDTF; false for one
// beyond the years that spreadsheets know. Excel believes that 1900 was a leap year, so
// that the days before its March are one less.
func Moment(number float64) (string, bool) { return moment(number, asDay) }

func moment(number float64, as shown) (string, bool) {
	const last = 2_958_465 // the end of the year 9999
	if math.IsNaN(number) || number < -700_000 || number > last+1 {
		return "", false
	}
	whole := math.Floor(number)
	seconds := int64(math.Round((number - whole) * 86_400))
	if whole > 0 && whole < 60 {
		whole++
	}
	at := dayZero() + edtf.Instant(whole)*edtf.Day + edtf.Instant(seconds)
	day := edtf.WriteDay(at)
	switch c := at.Civil(); {
	case as == asYear:
		return edtf.WriteYear(c.Year), true
	case as == asMonth:
		return day[:len(day)-len("-00")], true
	case as == asTime && seconds > 0:
		return day + "T" + clock(seconds), true
	}
	return day, true
}

// dayZero is the day before the first that spreadsheets count, as they are counted from
// March 1900 on.
func dayZero() edtf.Instant { return edtf.At(edtf.Civil{Year: 1899, Month: 12, Day: 30}) }

// clock writes a time of a day: 10:30:00.
func clock(seconds int64) string {
	two := func(n int64) string { return strconv.Itoa(int(n/10)) + strconv.Itoa(int(n%10)) }
	seconds %= 86_400
	return two(seconds/3600) + ":" + two(seconds/60%60) + ":" + two(seconds%60)
}

// valued returns a cell of a number that is shown in some way.
func valued(text string, as shown) Cell {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return Cell{Text: text}
	}
	switch as {
	case asNumber:
	case asClock:
		_, part := math.Modf(number)
		return Cell{Text: clock(int64(math.Round(math.Abs(part) * 86_400)))}
	default:
		if day, ok := moment(number, as); ok {
			return Cell{Text: day, Kind: Date}
		}
	}
	if strings.ContainsAny(text, "eE.") { // as 1953.0 and 1.953E3 are the year 1953
		text = strconv.FormatFloat(number, 'f', -1, 64)
	}
	return Cell{Text: text, Kind: Number}
}
