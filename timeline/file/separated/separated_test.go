package separated_test

import (
	"reflect"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/separated"
)

func TestRows(t *testing.T) {
	for _, c := range []struct {
		name, text string
		rows       [][]string
		lines      []int
		left       int
	}{
		{"commas", "a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}, 0},
		{"semicolons", "a;b\n1,5;2\n", [][]string{{"a", "b"}, {"1,5", "2"}}, []int{1, 2}, 0},
		{"tabs, and Windows", "a\tb\r\n1\t2\r\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}, 0},
		{"rows of other lengths, and empty ones", "a,b\n\n1\n,\n1,2,3\n", [][]string{{"a", "b"}, {"1"}, {"1", "2", "3"}}, []int{1, 3, 5}, 0},
		{"several lines in a cell", "a,b\n\"1\n2\",3\n4,5\n", [][]string{{"a", "b"}, {"1\n2", "3"}, {"4", "5"}}, []int{1, 2, 4}, 0},
		{"quotes in a cell", "a\n\"x \"\"y\"\"\"\n", [][]string{{"a"}, {`x "y"`}}, []int{1, 2}, 0},
		{"a quote that does not close", "a,b\n\"1,2\n3,4\n", [][]string{{"a", "b"}, {"3", "4"}}, []int{1, 3}, 1},
		{"a quote in the middle", "a,b\n1,x \"y\" z\n3,4\n", [][]string{{"a", "b"}, {"3", "4"}}, []int{1, 3}, 1},
		{"nothing", "", nil, nil, 0},
	} {
		report := diag.NewReport("t.csv")
		in := separated.New(report, c.text)
		var rows [][]string
		var lines []int
		for row, line, ok := in.Next(); ok; row, line, ok = in.Next() {
			rows, lines = append(rows, row), append(lines, line)
		}
		if !reflect.DeepEqual(rows, c.rows) || !reflect.DeepEqual(lines, c.lines) || report.Len() != c.left {
			t.Errorf("%s: %q in lines %v, left out %d; want %q in lines %v, %d", c.name, rows, lines, report.Len(), c.rows, c.lines, c.left)
		}
	}
}

// Quotes that never close do not have the rest of a text looked through again and again.
func TestQuotesThatNeverClose(t *testing.T) {
	report := diag.NewReport("t.csv")
	in, n := separated.New(report, strings.Repeat("\"a\n", 10_000)), 0
	for _, _, ok := in.Next(); ok; _, _, ok = in.Next() {
		n++
	}
	if n > 0 || report.Len() > 100 {
		t.Errorf("%d rows, %d problems", n, report.Len())
	}
}
