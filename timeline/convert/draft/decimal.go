package draft

import (
	"math"
	"strconv"
	"strings"
	"time"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// longAgo is how many years ago one more or less means nothing.
const longAgo = 100_000

// DecimalYear writes a year with a fraction as EDTF, as programs count that know time as
// one number: 1953.57 is in July. A fraction of few digits is a month, one of more a day,
// and that is told; years before 1 and beyond 9999 are whole. It returns "" for what is
// no number, or out of bounds.
func (d *Draft) DecimalYear(at diag.Pos, s string) string {
	s = strings.TrimSpace(s)
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(n) || math.Abs(n) > float64(edtf.MaxYear) {
		return ""
	}
	whole := math.Floor(n)
	part := n - whole
	if n <= -longAgo {
		return yearText(int(math.Round(n)))
	}
	if n < 1 || whole > 9999 || part < 1e-9 {
		return d.Year(at, int(math.Round(n)))
	}
	_, digits, _ := strings.Cut(s, ".")
	year := int(whole)
	from := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	moment := from.Add(time.Duration(part * float64(from.AddDate(1, 0, 0).Sub(from))))
	form := "2006-01-02"
	if len(strings.TrimRight(digits, "0")) <= 3 {
		form = "2006-01"
		moment = from.AddDate(0, int(part*12+0.02), 0) // a twelfth is written 0.083
	}
	text := moment.Format(form)
	d.Guessed(at, s, pattern.T("{{.Date}}, from the fraction of a year", "Date", text), pattern.English("write the date in `date` if it is known otherwise"))
	return text
}
