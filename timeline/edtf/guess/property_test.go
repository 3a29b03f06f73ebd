package guess_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// genPoint draws the text of one calendar date; not every one of them exists.
func genPoint() *rapid.Generator[string] {
	year := rapid.OneOf(
		rapid.StringMatching(`1[0-9]{3}|20[012][0-9]`),
		rapid.StringMatching(`-?0[0-9]{3}`),
		rapid.StringMatching(`1[0-9][0-9X]X|-0[0-9][0-9X]X|[012]XXX|1[0-9]X[0-9]`),
	)
	mark := rapid.SampledFrom([]string{"", "", "", "", "?", "~", "%"})
	month := rapid.StringMatching(`0[1-9]|1[0-2]|XX`)
	day := rapid.StringMatching(`0[1-9]|[12][0-9]|30|XX`)
	return rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 5).Draw(t, "form") {
		case 0:
			return year.Draw(t, "year") + mark.Draw(t, "mark")
		case 1:
			return year.Draw(t, "year") + "-" + month.Draw(t, "month") + mark.Draw(t, "mark")
		case 2:
			return fmt.Sprintf("%s-%d%s", year.Draw(t, "year"), rapid.IntRange(21, 41).Draw(t, "division"), mark.Draw(t, "mark"))
		case 3:
			return rapid.StringMatching(`[12][0-9]{3}-0[1-9]-[0-2][1-8]T[01][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-]0[1-9](:30)?)?`).Draw(t, "moment")
		}
		return year.Draw(t, "year") + mark.Draw(t, "yearmark") + "-" + month.Draw(t, "month") + "-" + day.Draw(t, "day") + mark.Draw(t, "mark")
	})
}

// genDate draws the text of a point, an interval or a set.
func genDate() *rapid.Generator[string] {
	point := genPoint()
	return rapid.Custom(func(t *rapid.T) string {
		side := rapid.OneOf(point, point, point, rapid.SampledFrom([]string{"", ".."}))
		deep := rapid.StringMatching(`Y-[1-9][0-9]{0,4}(00000|0000|50000)[?~%]?`) // alone: “1 or 2 million BC” may be two million years
		switch rapid.IntRange(0, 5).Draw(t, "form") {
		case 4:
			return deep.Draw(t, "deep")
		case 3:
			return deep.Draw(t, "from") + "/" + deep.Draw(t, "to")
		case 0:
			return side.Draw(t, "start") + "/" + side.Draw(t, "end")
		case 1:
			brackets := rapid.SampledFrom([]string{"[]", "{}"}).Draw(t, "brackets")
			members := rapid.SliceOfN(point, 1, 3).Draw(t, "members")
			run := rapid.SampledFrom([]string{"", "", "", ".."}).Draw(t, "run")
			return brackets[:1] + strings.Join(members, ",") + run + brackets[1:]
		}
		return point.Draw(t, "point")
	})
}

// sameFigure reports whether a date is the other of the two years that a round figure may
// stand for: “9600 BC” is what −9600 is called, and −9599 what that is to a calendar.
func sameFigure(g edtf.Date, text string, words edtf.Words) bool {
	return strings.Contains(text, "0 BC") && g.Human(words) == text
}

// covers reports whether a date says the same as another or less: it leaves
// out no second that the other allows, and no doubt.
func covers(coarse, fine edtf.Date) bool {
	from, hasFrom := coarse.Earliest()
	to, hasTo := coarse.Latest()
	fineFrom, fineHasFrom := fine.Earliest()
	fineTo, fineHasTo := fine.Latest()
	return (!hasFrom || fineHasFrom && from <= fineFrom) && (!hasTo || fineHasTo && to >= fineTo) &&
		(coarse.Uncertain() || !fine.Uncertain()) && (coarse.Approximate() || !fine.Approximate())
}

// TestWhatIsSaidIsReadBack holds that the English words for a date, if they are
// read at all, give the same date or a coarser one, never a finer or another.
func TestWhatIsSaidIsReadBack(t *testing.T) {
	words := edtf.English()
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		d, err := edtf.Parse(genDate().Draw(t, "text"))
		if err != nil || d.Precision() == edtf.Unknown {
			return
		}
		text := d.Human(words)
		if strings.Contains(text, "–") && (strings.HasPrefix(text, "from ") || strings.HasPrefix(text, "until ")) {
			return // “from 1900–1909” is from that decade on here, and a range to most people
		}
		g := guess.Date(text)
		switch g.Kind {
		case guess.Exact, guess.Read:
			if read++; !covers(g.Date, d) && !sameFigure(g.Date, text, words) {
				t.Fatalf("%s is %q in words, and these are read as %s", d, text, g.Date)
			}
		case guess.Unknown:
			t.Fatalf("%s is %q in words, which is taken for unknown", d, text)
		default:
			if len(g.Readings) == 0 {
				return
			}
			for _, r := range g.Readings {
				if covers(r, d) {
					return
				}
			}
			t.Fatalf("%s is %q in words, and these can mean %v", d, text, g.Readings)
		}
	})
	if read == 0 {
		t.Error("nothing was read back")
	}
}

// written is a date and how people write it.
type written struct{ text, meant string }

// genWritten draws a date in one of the forms that are read, with what it says.
func genWritten() *rapid.Generator[written] {
	months := edtf.English().Months
	return rapid.Custom(func(t *rapid.T) written {
		year := rapid.IntRange(1000, guess.LastYear).Draw(t, "year")
		month := rapid.IntRange(1, 12).Draw(t, "month")
		day := rapid.IntRange(1, edtf.DaysIn(int64(year), month)).Draw(t, "day")
		later := rapid.IntRange(year+1, guess.LastYear+1).Draw(t, "later")
		name := months[month-1]
		if rapid.Bool().Draw(t, "short") {
			name = name[:3]
		}
		decade := year / 10 * 10
		if decade%100 == 0 {
			decade += 10
		}
		century := year/100 + 1
		ymd := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		all := []written{
			{fmt.Sprintf("%d %s %d", day, name, year), ymd},
			{fmt.Sprintf("%s %d, %d", name, day, year), ymd},
			{fmt.Sprintf("%d.%d.%d", day, month, year), ymd},
			{fmt.Sprintf("%d/%d/%d", year, month, day), ymd},
			{fmt.Sprintf("%04d%02d%02d", year, month, day), ymd},
			{fmt.Sprintf("%s %d", name, year), ymd[:7]},
			{fmt.Sprintf("late %s %d", name, year), ymd[:7]},
			{fmt.Sprintf("c. %d", year), ymd[:4] + "~"},
			{fmt.Sprintf("mid-%ds", decade), fmt.Sprintf("%dX", decade/10)},
			{fmt.Sprintf("%dth century", century), fmt.Sprintf("%02dXX", century-1)},
			{fmt.Sprintf("%d BC", year), fmt.Sprintf("-%04d", year-1)},
			{fmt.Sprintf("%d–%d BC", later, year), fmt.Sprintf("-%04d/-%04d", later-1, year-1)},
			{fmt.Sprintf("%d–%d", year, later), fmt.Sprintf("%d/%d", year, later)},
			{fmt.Sprintf("%d to %d", year, later), fmt.Sprintf("%d/%d", year, later)},
			{fmt.Sprintf("%d %s %d – %d", day, name, year, later), fmt.Sprintf("%s/%d", ymd, later)},
			{fmt.Sprintf("since %d", year), fmt.Sprintf("%d/..", year)},
			{fmt.Sprintf("before %s %d", name, year), "[.." + ymd[:7] + "]"},
			{fmt.Sprintf("%d or %d", year, later), fmt.Sprintf("[%d,%d]", year, later)},
			{fmt.Sprintf("summer %d", year), fmt.Sprintf("%d-22", year)},
			{fmt.Sprintf("%d Ma", year), fmt.Sprintf("Y-%d000000~", year)},
		}
		return rapid.SampledFrom(all).Draw(t, "form")
	})
}

// TestNeverFinerThanWritten holds that what is read says all that was written
// and no more.
func TestNeverFinerThanWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := genWritten().Draw(t, "written")
		meant, err := edtf.Parse(w.meant)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{w.text, " " + w.text + ";", strings.ToUpper(w.text), strings.ReplaceAll(w.text, " ", "\u00a0")} {
			g := guess.Date(text)
			if !covers(g.Date, meant) || !covers(meant, g.Date) || g.Date.Precision() != meant.Precision() {
				t.Fatalf("%q is %s %s %v, want %s", text, g.Kind, g.Date, g.Readings, meant)
			}
		}
	})
}

// FuzzDate holds for every text: no panic, a guess that is whole, and readings
// that are dates.
func FuzzDate(f *testing.F) {
	for _, c := range allCases(f) {
		if c.cells != nil {
			f.Add(c.text())
		}
	}
	f.Fuzz(func(t *testing.T, text string) { checkWhole(t, text, guess.Date(text)) })
}

func BenchmarkDate(b *testing.B) {
	for _, text := range []string{"1953-07-27", "1953-21", "February 1945", "27 July – 3 August 1953", "nonsense that is no date"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				guess.Date(text)
			}
		})
	}
}
