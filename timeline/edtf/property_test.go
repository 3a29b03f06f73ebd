package edtf_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/edtf"
)

// genPoint draws the text of one calendar date; not every one of them exists.
func genPoint() *rapid.Generator[string] {
	year := rapid.StringMatching(`-?[0-9X]{4}`)
	mark := rapid.SampledFrom([]string{"", "", "", "", "?", "~", "%"})
	part := rapid.OneOf(
		rapid.StringMatching(`0[1-9]|1[0-2]`),
		rapid.StringMatching(`XX|[0-3]X|X[0-9]`),
	)
	return rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 5).Draw(t, "form") {
		case 0:
			return mark.Draw(t, "left") + year.Draw(t, "year") + mark.Draw(t, "right")
		case 1:
			return fmt.Sprintf("%s%s-%s%s", year.Draw(t, "year"), mark.Draw(t, "right"), mark.Draw(t, "left"), part.Draw(t, "month"))
		case 2:
			division := rapid.IntRange(21, 41).Draw(t, "division")
			return fmt.Sprintf("%s-%d%s", year.Draw(t, "year"), division, mark.Draw(t, "right"))
		case 3:
			return rapid.StringMatching(`Y-?[1-9][0-9X]{4,9}`).Draw(t, "long year")
		case 4:
			return rapid.StringMatching(`[0-9]{4}-0[1-9]-[0-2][1-8]T[01][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-]0[1-9](:30)?)?`).Draw(t, "moment")
		}
		return fmt.Sprintf("%s-%s-%s%s%s", year.Draw(t, "year"), part.Draw(t, "month"),
			mark.Draw(t, "left"), part.Draw(t, "day"), mark.Draw(t, "right"))
	})
}

// genDate draws the text of a point, an interval or a set.
func genDate() *rapid.Generator[string] {
	point := genPoint()
	return rapid.Custom(func(t *rapid.T) string {
		side := rapid.OneOf(point, point, rapid.SampledFrom([]string{"", ".."}))
		switch rapid.IntRange(0, 3).Draw(t, "form") {
		case 0:
			return side.Draw(t, "start") + "/" + side.Draw(t, "end")
		case 1:
			brackets := rapid.SampledFrom([]string{"[]", "{}"}).Draw(t, "brackets")
			text := ""
			for i := range rapid.IntRange(1, 4).Draw(t, "members") {
				if i > 0 {
					text += ","
				}
				text += point.Draw(t, "member")
				if rapid.Bool().Draw(t, "run") {
					text += ".." + point.Draw(t, "to")
				}
			}
			return brackets[:1] + text + brackets[1:]
		}
		return point.Draw(t, "point")
	})
}

// parsed draws a text that is a date.
func parsed(t *rapid.T, g *rapid.Generator[string]) edtf.Date {
	for range 100 {
		if d, err := edtf.Parse(g.Draw(t, "text")); err == nil {
			return d
		}
	}
	t.Skip("no date among a hundred texts")
	return edtf.Date{}
}

// TestStringGivesBackTheText holds that nothing a writer said is lost.
func TestStringGivesBackTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := genDate().Draw(t, "text")
		d, err := edtf.Parse(text)
		if err != nil {
			return
		}
		if d.String() != text {
			t.Fatalf("String() = %q, want %q", d, text)
		}
		again, err := edtf.Parse(d.String())
		if err != nil || again.Human(edtf.English()) != d.Human(edtf.English()) {
			t.Fatalf("%q reads differently the second time: %v", text, err)
		}
	})
}

// TestEarliestIsNotAfterLatest holds the order of the four instants.
func TestEarliestIsNotAfterLatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := parsed(t, genDate())
		earliest, hasEarliest := d.Earliest()
		latest, hasLatest := d.Latest()
		from, to := d.Extent()
		if from > to {
			t.Fatalf("%s: extent from %s to %s", d, from.RFC3339(), to.RFC3339())
		}
		if hasEarliest && hasLatest && earliest > latest {
			t.Fatalf("%s: %s is after %s", d, earliest.RFC3339(), latest.RFC3339())
		}
		if hasEarliest == d.OpenStart() || hasLatest == d.OpenEnd() {
			t.Fatalf("%s: open ends and instants disagree", d)
		}
		if hasEarliest && earliest != from && !d.OpenEnd() {
			t.Fatalf("%s: extent begins at %s, earliest is %s", d, from.RFC3339(), earliest.RFC3339())
		}
		if d.Human(edtf.English()) == "" {
			t.Fatalf("%s: no text for a person", d)
		}
	})
}

// TestDoubtNeverWidens holds that a qualifier changes no instant.
func TestDoubtNeverWidens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9X]{4}(-0[1-9](-[0-2][1-8])?)?`).Draw(t, "text")
		mark := rapid.SampledFrom([]string{"?", "~", "%"}).Draw(t, "mark")
		plain, err := edtf.Parse(text)
		if err != nil {
			t.Skip("not a date")
		}
		doubtful, err := edtf.Parse(text + mark)
		if err != nil {
			t.Fatal(err)
		}
		from, to := plain.Extent()
		if f, l := doubtful.Extent(); f != from || l != to || plain.Precision() != doubtful.Precision() {
			t.Fatalf("%s spans other seconds or has another precision than %s", doubtful, plain)
		}
		if doubtful.Uncertain() != (mark != "~") || doubtful.Approximate() != (mark != "?") {
			t.Fatalf("%s: uncertain %t, approximate %t", doubtful, doubtful.Uncertain(), doubtful.Approximate())
		}
	})
}

// TestSetsSpanTheirMembers holds that a set reaches exactly from its earliest
// to its latest member.
func TestSetsSpanTheirMembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, from, to := "", edtf.Forever, -edtf.Forever
		for i := range rapid.IntRange(1, 5).Draw(t, "members") {
			d := parsed(t, genPoint())
			if i > 0 {
				text += ","
			}
			text += d.String()
			f, l := d.Extent()
			from, to = min(from, f), max(to, l)
		}
		for _, brackets := range []string{"[]", "{}"} {
			d, err := edtf.Parse(brackets[:1] + text + brackets[1:])
			if err != nil {
				t.Fatal(err)
			}
			earliest, _ := d.Earliest()
			latest, _ := d.Latest()
			if earliest != from || latest != to {
				t.Fatalf("%s spans %s to %s, its members %s to %s", d,
					earliest.RFC3339(), latest.RFC3339(), from.RFC3339(), to.RFC3339())
			}
		}
	})
}

// TestUnknownDigitsSpanWhatTheyAllow compares X digits with a search through
// all days of the years they allow.
func TestUnknownDigitsSpanWhatTheyAllow(t *testing.T) {
	start := edtf.At(edtf.Civil{Year: 1900, Month: 1, Day: 1})
	end := edtf.At(edtf.Civil{Year: 2000, Month: 1, Day: 1})
	var days []string
	for day := start; day < end; day += edtf.Day {
		days = append(days, day.RFC3339())
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`19[0-9X][0-9X]-[01X][0-9X]-[0-3X][0-9X]`).Draw(t, "text")
		var first, last edtf.Instant
		found := false
		for i := range days {
			if !allows(text, days[i]) {
				continue
			}
			day := start + edtf.Instant(i)*edtf.Day
			if !found {
				first, found = day, true
			}
			last = day + edtf.Day - 1
		}
		d, err := edtf.Parse(text)
		if found != (err == nil) {
			t.Fatalf("%s: exists %t, parsed with %v", text, found, err)
		}
		if from, to := d.Extent(); found && (from != first || to != last) {
			t.Fatalf("%s spans %s to %s, want %s to %s", text, from.RFC3339(), to.RFC3339(), first.RFC3339(), last.RFC3339())
		}
	})
}

// allows reports whether a day as RFC 3339 fits the digits of a date.
func allows(pattern, day string) bool {
	for i := range pattern {
		if pattern[i] != 'X' && pattern[i] != day[i] {
			return false
		}
	}
	return true
}

// TestAtIsTheInverseOfCivil holds over all years that a date may name.
func TestAtIsTheInverseOfCivil(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.Int64Range(-edtf.MaxYear-1, edtf.MaxYear+1).Draw(t, "year")
		month := rapid.IntRange(1, 12).Draw(t, "month")
		c := edtf.Civil{
			Year: year, Month: month,
			Day:    rapid.IntRange(1, edtf.DaysIn(year, month)).Draw(t, "day"),
			Hour:   rapid.IntRange(0, 23).Draw(t, "hour"),
			Minute: rapid.IntRange(0, 59).Draw(t, "minute"),
			Second: rapid.IntRange(0, 59).Draw(t, "second"),
		}
		at := edtf.At(c)
		if got := at.Civil(); got != c {
			t.Fatalf("At(%+v).Civil() = %+v", c, got)
		}
		if next := edtf.At(edtf.Civil{Year: year, Month: month, Day: c.Day + 1}); next <= at {
			t.Fatalf("the day after %+v is not later", c)
		}
	})
}
