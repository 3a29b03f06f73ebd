package search

import (
	"math"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// era is a stretch of time, both ends included.
type era struct{ from, to edtf.Instant }

const (
	ever    edtf.Instant = math.MinInt64
	forever edtf.Instant = math.MaxInt64
)

// eraOf returns the time that a date says something about. An end that is open reaches
// as far as time does; one that is unknown adds nothing to the other.
func eraOf(d edtf.Date) era {
	from, begins := d.Earliest()
	to, ends := d.Latest()
	startUnknown, endUnknown := d.EndsUnknown()
	switch {
	case !begins && startUnknown:
		from = to
	case !begins:
		from = ever
	}
	switch {
	case !ends && endUnknown:
		to = from
	case !ends:
		to = forever
	}
	return era{from, to}
}

func (e era) meets(other era) bool  { return e.from <= other.to && other.from <= e.to }
func (e era) within(other era) bool { return other.from <= e.from && e.to <= other.to }

// mostDateWords is how many words of a query may be one date together.
const mostDateWords = 5

// dateIn reads a date at the beginning of some words: as many of them as are one.
func dateIn(words []Word) (when era, count int, ok bool) {
	for count = min(len(words), mostDateWords); count > 0; count-- {
		texts := make([]string, count)
		bare := true
		for i, w := range words[:count] {
			texts[i] = w.Text
			bare = bare && !w.Phrase && !w.Not
		}
		if when, ok = dateOf(strings.Join(texts, " ")); bare && ok {
			return when, count, true
		}
	}
	return era{}, 0, false
}

// longestDate is how many bytes a date may have: what is longer is not read as one.
const longestDate = 64

// smallRoman matches a word of Roman digits that are not all capitals.
var smallRoman = regexp.MustCompile(`(?i)\b(?:[ivx]*(?-i:[ivx])[ivx]*)\b`)

// dateOf reads a date as people write it. It has a digit, or it would be a word.
func dateOf(text string) (era, bool) {
	if len(text) > longestDate || !strings.ContainsAny(text, "0123456789") {
		return era{}, false
	}
	if smallRoman.MatchString(text) {
		return era{}, false // Xi is somebody, and XI a month
	}
	if g := guess.Date(text); (g.Kind == guess.Exact || g.Kind == guess.Read) && g.Date.IsPlaced() {
		return eraOf(g.Date), true
	}
	return era{}, false
}
