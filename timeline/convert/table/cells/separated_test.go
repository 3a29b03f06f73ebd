package cells

import (
	"strings"
	"testing"
)

// shownRows writes rows as a test compares them: cells between bars, one row a line.
func shownRows(s Sheet) string {
	var b strings.Builder
	for _, row := range s.Rows {
		for i, c := range row.Cells {
			if i > 0 {
				b.WriteByte('|')
			}
			b.WriteString(strings.ReplaceAll(c.Text, "\n", "↵"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func noNames(Row) int { return 0 }

func TestSeparated(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,2\n":                                "a|b\n1|2\n",
		"a;b\r\n1,5;2,5\r\n":                        "a|b\n1,5|2,5\n",
		"a\tb\n1, x\t2, y\n":                        "a|b\n1, x|2, y\n",
		"a,b\n\"x, \"\"y\"\"\",2\n":                 "a|b\nx, \"y\"|2\n",
		"a,b\n\"x\ny\",2\n":                         "a|b\nx↵y|2\n",
		"a,b\n\"open,2\nx,y\n":                      "a|b\n\"open|2\nx|y\n",
		"a,b\r1,2\r":                                "a|b\n1|2\n",
		"a,b\n,,,\n\n1\n":                           "a|b\n1\n",
		"sep=;\na;b\n1;2":                           "a|b\n1|2\n",
		"| a | b |\n|---|:--|\n| 1 | 2 |\n":         "a|b\n1|2\n",
		"a,b\n\"x\" y,2\n3,4\n\"z\" v,5\n\"w\",6\n": "a|b\n\"x\" y|2\n3|4\n\"z\" v|5\nw|6\n",
		"a,b\n\"x \"y\" z\",2\n":                    "a|b\nx \"y\" z|2\n",
		"a,b\n\"x\"y,2\n":                           "a|b\n\"x\"y|2\n",
		"Date;Text\n1953;one, two\n1954;three, f\n": "Date|Text\n1953|one, two\n1954|three, f\n",
	} {
		sheet, _ := Separated(text, 0, noNames)
		if got := shownRows(sheet); got != want {
			t.Errorf("%q is\n%swant\n%s", text, got, want)
		}
	}
}

// Each row is told to be on the line on which it begins.
func TestLinesOfRows(t *testing.T) {
	sheet, _ := Separated("a,b\n\"x\r\ny\",2\n\n3,4\n", 0, noNames)
	var lines []int
	for _, row := range sheet.Rows {
		lines = append(lines, row.Line)
	}
	if len(lines) != 3 || lines[1] != 2 || lines[2] != 5 {
		t.Errorf("%v", lines)
	}
}

// Many titles that begin with a word in quotes leave the quotes of others alone.
func TestWordsInQuotesAreNoQuotes(t *testing.T) {
	text := "a\tb\n" + strings.Repeat("\"make clean\" should clean up\tL\n", 200) + "\"one\ntwo\"\tL\n"
	sheet, _ := Separated(text, 0, noNames)
	if len(sheet.Rows) != 202 || sheet.Rows[201].Cells[0].Text != "one\ntwo" {
		t.Errorf("there are %d rows, the last is %q", len(sheet.Rows), sheet.Rows[len(sheet.Rows)-1].Cells)
	}
}

// Quotes that never close cost no more than a text of this size may.
func TestQuotesThatNeverClose(t *testing.T) {
	text := strings.Repeat("\"a,b\n", 200_000)
	if sheet, _ := Separated(text, 0, noNames); len(sheet.Rows) != 200_000 {
		t.Errorf("%d rows", len(sheet.Rows))
	}
}
