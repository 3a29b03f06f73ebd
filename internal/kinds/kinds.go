// Package kinds makes one file of each kind that a drawing must do well by, for tests: a
// family, a project to the hour, deep time, twelve lanes, three events, a crowded day and
// more. Nothing in them is random from run to run.
package kinds

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// All returns a document of each kind by its name, among them the bundled story.
func All(t testing.TB) map[string]*timeline.Document {
	t.Helper()
	name, src := data.Story()
	story, _ := file.Parse(name, src)
	return map[string]*timeline.Document{
		"story": story, "family": family(t), "project": project(t), "deep": deepTime(t), "twelve": twelveLanes(t),
		"three": threeEvents(t), "oneday": oneDay(t), "uneven": Uneven(t), "uniform": uniform(t), "ties": ties(t),
	}
}

// writer makes one document.
type writer struct {
	*rand.Rand
	t   testing.TB
	doc *timeline.Document
}

func newWriter(t testing.TB, seed uint64, title string, lanes ...string) *writer {
	w := &writer{rand.New(rand.NewPCG(seed, 17)), t, &timeline.Document{Title: title}}
	colours := timeline.Colors()
	for i, name := range lanes {
		w.doc.Lanes = append(w.doc.Lanes, timeline.Lane{ID: fmt.Sprint("l", i), Name: name, Color: colours[i%len(colours)]})
	}
	return w
}

func (w *writer) add(lane int, when, title string, importance int) {
	w.t.Helper()
	d, err := edtf.Parse(when)
	if err != nil {
		w.t.Fatalf("%q: %v", when, err)
	}
	w.doc.Events = append(w.doc.Events, timeline.Event{
		ID: fmt.Sprintf("e%04d", len(w.doc.Events)), Title: title, Date: d, Importance: importance, Lanes: []string{w.doc.Lanes[lane].ID},
	})
}

// day returns some day of the years from first to last.
func (w *writer) day(first, last int) string {
	y := first + w.IntN(last-first+1)
	if y < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -y, 1+w.IntN(12), 1+w.IntN(28))
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, 1+w.IntN(12), 1+w.IntN(28))
}

func (w *writer) importance() int {
	return []int{1, 2, 2, 3, 3, 3, 3, 4, 4, 5}[w.IntN(10)]
}

// title returns a title of three to six words.
func (w *writer) title() string {
	who := []string{"Mayor", "Council", "Harbour board", "Guild", "Railway", "Chamber", "Abbey", "Court", "School", "Fleet"}
	does := []string{"opens", "votes on", "rebuilds", "sells", "inspects", "closes", "insures", "paints", "measures", "inherits"}
	what := []string{"the bridge", "a mill", "new rules", "the old market", "two ships", "the northern road", "a library", "the town hall"}
	pick := func(words []string) string { return words[w.IntN(len(words))] }
	return pick(who) + " " + pick(does) + " " + pick(what)
}

func family(t testing.TB) *timeline.Document {
	w := newWriter(t, 1, "Two families", "Lindqvist family", "Moreau family")
	given := []string{"Ada", "Bruno", "Clémence", "Dorothea", "Edvin", "Florence", "Gustav", "Henriette"}
	for lane, name := range []string{"Lindqvist", "Moreau"} {
		for range 6 {
			born := 1785 + w.IntN(170)
			w.add(lane, fmt.Sprintf("%d/%d", born, min(born+30+w.IntN(55), 2020)), given[w.IntN(len(given))]+" "+name, 3)
		}
		for i := range 24 {
			who := given[w.IntN(len(given))] + " " + name
			title := []string{
				who + " is born in Uppsala", who + " dies", who + " sails for Duluth, Minnesota",
				who + " marries " + given[w.IntN(len(given))] + " Okafor in the church of St. Olof",
			}[i%4]
			when := w.day(1780+i*10, 1789+i*10)
			switch w.IntN(4) {
			case 0:
				when = when[:4]
			case 1:
				when = when[:7]
			case 2:
				when = when[:4] + "~"
			}
			w.add(lane, when, title, w.importance())
		}
	}
	return w.doc
}

func project(t testing.TB) *timeline.Document {
	w := newWriter(t, 2, "Release 4", "Design", "Code", "Launch")
	for i := range 23 {
		w.add(i%3, fmt.Sprintf("2024-%02d-%02dT%02d:30:00Z", 3+i/6, 1+(i*5)%28, 8+i%9), w.title(), w.importance())
	}
	return w.doc
}

func deepTime(t testing.TB) *timeline.Document {
	w := newWriter(t, 3, "Earth and us", "Earth", "Life", "People")
	for _, e := range []struct {
		lane        int
		when, title string
		importance  int
	}{
		{0, "Y-4567000000", "The Sun lights up", 5},
		{0, "Y-4540000000", "Earth forms", 5},
		{0, "Y-4510000000", "The impact that made the Moon", 4},
		{0, "Y-4400000000", "Oldest crystals", 3},
		{0, "Y-4030000000", "Oldest rock", 3},
		{0, "Y-2400000000/Y-2060000000", "Air gains oxygen", 4},
		{0, "Y-720000000/Y-635000000", "Ice down to the equator", 3},
		{0, "Y-175000000", "Pangaea breaks", 3},
		{0, "Y-66000000", "An asteroid falls on Yucatán", 4},
		{1, "Y-3700000000", "Earliest likely traces of life", 5},
		{1, "Y-1650000000", "Cells with a nucleus", 4},
		{1, "Y-539000000", "Animals with shells", 4},
		{1, "Y-470000000", "Plants on land", 3},
		{1, "Y-252000000", "The greatest extinction", 4},
		{1, "Y-230000000", "First dinosaurs", 3},
		{1, "Y-150000000", "First birds", 2},
		{2, "Y-7000000", "Human and chimpanzee lines part", 4},
		{2, "Y-3200000", "Lucy", 3},
		{2, "Y-300000", "Homo sapiens", 5},
		{2, "Y-65000", "People reach Australia", 3},
		{2, "-9600", "End of the last ice age", 3},
		{2, "-3300", "Writing in Sumer", 4},
		{2, "-0043-03-15", "Caesar is killed", 3},
		{2, "1492-10-12", "Columbus lands", 3},
		{2, "1969-07-20", "Two people on the Moon", 5},
		{2, "2022-07-12", "First pictures of the Webb telescope", 3},
	} {
		w.add(e.lane, e.when, e.title, e.importance)
	}
	return w.doc
}

func twelveLanes(t testing.TB) *timeline.Document {
	names := []string{
		"Politics", "War", "Trade", "Science and technology", "Letters", "Painting", "Music", "Building",
		"Religion and philosophy", "Exploration and routes", "Sport", "Daily life",
	}
	w := newWriter(t, 4, "Forty years", names...)
	for lane, name := range names {
		for i := range 10 {
			w.add(lane, w.day(1880, 1920), fmt.Sprintf("%s item no. %d of this year", name, i+1), w.importance())
		}
	}
	return w.doc
}

func threeEvents(t testing.TB) *timeline.Document {
	w := newWriter(t, 5, "Moon", "Moon")
	w.add(0, "1961-05-25", "Kennedy promises the Moon", 3)
	w.add(0, "1967-01-27", "Fire in Apollo 1", 3)
	w.add(0, "1969-07-20", "Apollo 11 lands", 5)
	return w.doc
}

func oneDay(t testing.TB) *timeline.Document {
	w := newWriter(t, 6, "One day", "Reports")
	for range 300 {
		w.add(0, "1989-11-09", w.title(), 3)
	}
	return w.doc
}

// Uneven returns forty events of which thirty lie in the last two of seventy years.
func Uneven(t testing.TB) *timeline.Document {
	w := newWriter(t, 7, "Mostly now", "North", "East", "South", "West", "Abroad")
	stretch := func(n, first, last int) {
		for range n {
			w.add(len(w.doc.Events)%5, w.day(first, last), w.title(), w.importance())
		}
	}
	stretch(1, 1953, 1953)
	stretch(3, 1961, 2006)
	stretch(6, 2007, 2021)
	stretch(30, 2022, 2023)
	return w.doc
}

func uniform(t testing.TB) *timeline.Document {
	w := newWriter(t, 8, "A thousand", "North", "East", "South", "West", "Abroad")
	for i := range 1000 {
		when := w.day(1900, 1999)
		if i%10 == 0 {
			y := 1900 + w.IntN(95)
			when = fmt.Sprintf("%d-03-02/%d-09-30", y, y+w.IntN(5))
		}
		w.add(i%5, when, w.title(), w.importance())
	}
	return w.doc
}

// ties is as imported sets are: all alike in importance, and most of them recent.
func ties(t testing.TB) *timeline.Document {
	w := newWriter(t, 9, "Imported", "Imported")
	for _, s := range [][3]int{{390, -600, -1}, {700, 1, 1800}, {4883, 1801, 2020}} {
		for range s[0] {
			w.add(0, w.day(s[1], s[2]), w.title(), 3)
		}
	}
	return w.doc
}

// Names returns the names of documents in order.
func Names(all map[string]*timeline.Document) []string {
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.SortFunc(names, strings.Compare)
	return names
}
