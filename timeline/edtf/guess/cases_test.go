package guess_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// caseFiles are the case files, one a language, with the fewest cases that each has.
var caseFiles = map[string]int{"english": 300, "german": 70, "french": 70, "spanish": 70, "russian": 70, "italian": 40, "portuguese": 40, "dutch": 35, "polish": 40, "chinese": 50, "japanese": 30, "korean": 30}

func pathOf(language string) string { return "testdata/" + language + ".txt" }

// caseLine is one line of the case file: cells with bars between. A text in
// double quotes is read as a Go string, so that it can have spaces at its ends.
type caseLine struct {
	number int
	cells  []string
	raw    string // comments and empty lines have no cells
}

func (c caseLine) text() string {
	if text, err := strconv.Unquote(c.cells[0]); err == nil {
		return text
	}
	return c.cells[0]
}

// allCases reads the case files of all languages.
func allCases(t testing.TB) (all []caseLine) {
	t.Helper()
	for language := range caseFiles {
		all = append(all, readCases(t, language)...)
	}
	return all
}

func readCases(t testing.TB, language string) []caseLine {
	t.Helper()
	text, err := os.ReadFile(pathOf(language))
	if err != nil {
		t.Fatal(err)
	}
	var lines []caseLine
	for i, raw := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		c := caseLine{number: i + 1, raw: raw}
		if raw != "" && !strings.HasPrefix(raw, "#") {
			for cell := range strings.SplitSeq(raw, "|") {
				c.cells = append(c.cells, strings.TrimSpace(cell))
			}
		}
		lines = append(lines, c)
	}
	return lines
}

// describe writes a guess as the cells after the text.
func describe(g guess.Guess) string {
	join := func(dates []edtf.Date) string {
		texts := make([]string, len(dates))
		for i, d := range dates {
			texts[i] = d.String()
		}
		return strings.Join(texts, " or ")
	}
	kind := g.Kind.String()
	if g.Part {
		kind += ", a part"
	}
	if g.Julian != "" {
		kind += ", julian " + g.Julian
	}
	cells := []string{kind, join(g.Readings), join(g.Also), g.Advice.String()}
	if g.Kind == guess.Exact || g.Kind == guess.Read {
		cells[1] = g.Date.String()
	}
	if g.Kind == guess.Refused && strings.HasPrefix(g.Advice.String(), "write the year first and join") {
		cells[3] = "" // what is advised when nothing can be made of a text
	}
	return strings.TrimRight(strings.Join(cells, " | "), " |")
}

// TestCases reads the case files.
func TestCases(t *testing.T) {
	for language, least := range caseFiles {
		t.Run(language, func(t *testing.T) { testCases(t, language, least) })
	}
}

func testCases(t *testing.T, language string, least int) {
	lines := readCases(t, language)
	if golden.Updating(t) {
		writeCases(t, pathOf(language), lines)
		return
	}
	count := 0
	for _, c := range lines {
		if c.cells == nil {
			continue
		}
		count++
		want := strings.TrimRight(strings.Join(c.cells[1:], " | "), " |")
		if got := describe(guess.Date(c.text())); got != want {
			t.Errorf("%s:%d: %s\n got %s\nwant %s", pathOf(language), c.number, c.cells[0], got, want)
		}
	}
	if count < least {
		t.Errorf("%s holds %d cases", pathOf(language), count)
	}
}

func writeCases(t *testing.T, file string, lines []caseLine) {
	t.Helper()
	var b strings.Builder
	for _, c := range lines {
		if c.cells == nil {
			b.WriteString(c.raw + "\n")
			continue
		}
		b.WriteString(c.cells[0] + " | " + describe(guess.Date(c.text())) + "\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkWhole holds what is true of every guess.
func checkWhole(t testing.TB, text string, g guess.Guess) {
	t.Helper()
	taken := g.Kind == guess.Exact || g.Kind == guess.Read
	switch {
	case taken != (g.Date.String() != ""):
		t.Errorf("%q: %s with the date %q", text, g.Kind, g.Date)
	case g.Kind == guess.Exact && g.Date.String() != text:
		t.Errorf("%q is taken as %q", text, g.Date)
	case g.Kind == guess.Ask && (len(g.Readings) < 2 || g.Advice.IsZero()):
		t.Errorf("%q is asked about with %d readings and the advice %q", text, len(g.Readings), g.Advice)
	case g.Kind == guess.Refused && (g.What.IsZero() || g.Advice.IsZero() || len(g.Readings) > 1):
		t.Errorf("%q is refused without a reason: %+v", text, g)
	case g.Offset < 0 || g.Offset > len(text):
		t.Errorf("%q: the fault is at %d", text, g.Offset)
	}
	for _, d := range append(append([]edtf.Date{}, g.Readings...), g.Also...) {
		if again, err := edtf.Parse(d.String()); err != nil || again.String() == "" {
			t.Errorf("%q: the reading %q is no date", text, d)
		}
	}
}

// TestGuessesAreWhole holds for every case that what is said is whole, and that
// what is said to be written is taken as it stands.
func TestGuessesAreWhole(t *testing.T) {
	for _, c := range allCases(t) {
		if c.cells == nil {
			continue
		}
		g := guess.Date(c.text())
		checkWhole(t, c.text(), g)
		for _, d := range append([]edtf.Date{g.Date}, g.Readings...) {
			if d.String() == "" {
				continue
			}
			if again := guess.Date(d.String()); again.Date.String() != d.String() {
				t.Errorf("%q: who writes %s, as advised, is told %q %q", c.text(), d, again.Kind, again.Advice)
			}
		}
	}
}
