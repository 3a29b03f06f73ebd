package chronozoom

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/file/syntax/values"
)

// year returns one of the times of a record, its start, its end or its time, as EDTF: a number,
// or, as the service once gave it, a year with its unit in keys of their own, where the number is
// 0. It is "" where it is not said: no year is the year 0.
func (r *reader) year(n *values.Node, key string) string {
	side := map[string]string{"start": "From", "end": "To"}[key]
	if year := draft.At(n, side+"Year"); draft.At(n, side+"TimeUnit").ScalarText() != "" && year.ScalarText() != "" {
		return r.counted(n, side)
	}
	value := draft.At(n, key)
	if number, err := strconv.ParseFloat(strings.TrimSpace(value.ScalarText()), 64); err == nil && number == 0 {
		return ""
	}
	return r.DecimalYear(value.Pos, value.ScalarText())
}

// fromToday reports whether times are counted from today, as the first files had them: a
// timeline ends with the year 0, which is none otherwise, and nothing is later than that.
func fromToday(all []*values.Node, depth int) bool {
	ended, later := ends(all, depth)
	return ended && !later
}

// ends reports whether a timeline that begins somewhere ends with 0, and whether any time is
// after that.
func ends(all []*values.Node, depth int) (ended, later bool) {
	if depth > deepest {
		return false, false
	}
	for _, n := range all {
		var times [3]float64
		for i, key := range []string{"start", "end", "time"} {
			times[i], _ = strconv.ParseFloat(draft.At(n, key).ScalarText(), 64)
			later = later || times[i] > 0 || draft.At(n, "FromYear").ScalarText() != ""
		}
		ended = ended || times[0] < 0 && times[1] == 0 && draft.At(n, "end").ScalarText() != ""
		for _, key := range []string{"timelines", "exhibits"} {
			e, l := ends(draft.At(n, key).Elements(), depth+1)
			ended, later = ended || e, later || l
		}
	}
	return ended, later
}

// counted returns a year in its unit, with the month and the day beside it where these are.
func (r *reader) counted(n *values.Node, side string) string {
	value := draft.At(n, side+"Year")
	number, err := strconv.ParseFloat(value.ScalarText(), 64)
	unit := strings.ToLower(draft.At(n, side+"TimeUnit").ScalarText())
	switch {
	case err != nil:
		return ""
	case number == 0 && side == "To": // so many millions of years ago
		return present
	case unit == "ce" || unit == "ad":
		if day := day(n, side, number); day != "" {
			return day
		}
		return r.DecimalYear(value.Pos, value.ScalarText())
	case unit == "bce":
		unit, number = "BC", math.Floor(number)
	}
	text, _ := r.Read(strconv.FormatFloat(number, 'f', -1, 64) + " " + unit)
	return text
}

// day returns the month or the day that stands beside a year of our own; "" for none.
func day(n *values.Node, side string, year float64) string {
	month, of := number(n, side+"Month"), number(n, side+"Day")
	if month < 1 || year < 1 || year >= 10_000 {
		return ""
	}
	text := fmt.Sprintf("%04d-%02d", int(year), month)
	if of > 0 {
		text += fmt.Sprintf("-%02d", of)
	}
	if _, ok := draft.Written(text); !ok {
		return ""
	}
	return text
}

func number(n *values.Node, key string) int {
	whole, _ := strconv.Atoi(draft.At(n, key).ScalarText())
	return whole
}

// shown is the year that stands behind the name of something that is shown; "" for none, and
// for today.
func shown(year, unit string) string {
	number, err := strconv.ParseFloat(year, 64)
	if err != nil || number == 0 || number >= 9999 {
		return ""
	}
	if unit == "" {
		return year
	}
	return draft.Line(strconv.FormatFloat(math.Floor(number), 'f', -1, 64) + " " + strings.TrimPrefix(unit, "CE"))
}
