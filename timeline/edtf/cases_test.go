package edtf_test

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/edtf"
)

// caseLine is one line of a case file: cells with bars between. An input in
// double quotes is read as a Go string, so that it can hold spaces at its ends.
type caseLine struct {
	number int
	cells  []string
	raw    string // comments and empty lines have no cells
}

func (c caseLine) input() string {
	if text, err := strconv.Unquote(c.cells[0]); err == nil {
		return text
	}
	return c.cells[0]
}

func readCases(t testing.TB, file string) []caseLine {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
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

// runCases compares each line of a case file with what compute makes of its
// input: the cells after the first.
func runCases(t *testing.T, file string, compute func(input string) []string) {
	t.Helper()
	lines := readCases(t, file)
	if golden.Updating(t) {
		writeCases(t, file, lines, compute)
		return
	}
	count := 0
	for _, c := range lines {
		if c.cells == nil {
			continue
		}
		count++
		got := strings.Join(compute(c.input()), " | ")
		if want := strings.Join(c.cells[1:], " | "); got != want {
			t.Errorf("testdata/%s:%d: %s\n got %s\nwant %s", file, c.number, c.cells[0], got, want)
		}
	}
	if count == 0 {
		t.Errorf("testdata/%s holds no case", file)
	}
}

func writeCases(t *testing.T, file string, lines []caseLine, compute func(string) []string) {
	t.Helper()
	var b strings.Builder
	for _, c := range lines {
		if c.cells == nil {
			b.WriteString(c.raw + "\n")
			continue
		}
		b.WriteString(strings.Join(append(c.cells[:1], compute(c.input())...), " | ") + "\n")
	}
	if err := os.WriteFile("testdata/"+file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestDates reads the case files of valid dates.
func TestDates(t *testing.T) {
	for _, file := range []string{"loc.txt", "dates.txt"} {
		t.Run(file, func(t *testing.T) { runCases(t, file, describe) })
	}
}

// describe returns earliest, latest, precision, qualifiers and the text for a
// person.
func describe(input string) []string {
	d, err := edtf.Parse(input)
	if err != nil {
		return []string{"refused: " + err.Error()}
	}
	doubt := "certain"
	switch {
	case d.Uncertain() && d.Approximate():
		doubt = "both"
	case d.Uncertain():
		doubt = "uncertain"
	case d.Approximate():
		doubt = "approximate"
	}
	return []string{
		moment(d.Earliest()), moment(d.Latest()), d.Precision().String(), doubt, d.Human(edtf.English()),
	}
}

func moment(t edtf.Instant, known bool) string {
	if !known {
		return "open"
	}
	return t.RFC3339()
}

// TestAdvice reads the case file of texts that are refused.
func TestAdvice(t *testing.T) {
	runCases(t, "refused.txt", func(input string) []string {
		_, err := edtf.Parse(input)
		if err == nil {
			return []string{"accepted"}
		}
		e, ok := errors.AsType[*edtf.SyntaxError](err)
		if !ok {
			return []string{"an error of another type", err.Error()}
		}
		return []string{strconv.Itoa(e.Offset), e.What.String(), e.Advice.String()}
	})
}

// TestRefusalsAreExplained holds that an error says what is wrong, where, and
// what to do.
func TestRefusalsAreExplained(t *testing.T) {
	for _, c := range readCases(t, "refused.txt") {
		if c.cells == nil {
			continue
		}
		_, err := edtf.Parse(c.input())
		e, ok := errors.AsType[*edtf.SyntaxError](err)
		if !ok {
			t.Errorf("line %d: %q: got %v, want a *SyntaxError", c.number, c.input(), err)
			continue
		}
		if e.Text != c.input() || e.What.IsZero() || e.Advice.IsZero() || e.Offset < 0 || e.Offset > len(e.Text) {
			t.Errorf("line %d: incomplete error %+v", c.number, e)
		}
	}
}
