package tally

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// What is left out for the same reason is told once, with the names of what it is and where
// each stands, or with the lines where all have one name; what is beyond the first few is
// counted.
func TestThingsAreNamedWithTheirPlaces(t *testing.T) {
	type thing struct {
		name         string
		line, column int
	}
	many := func(n int, name func(i int) string) (all []thing) {
		for i := range n {
			all = append(all, thing{name(i), n - i, 1}) // the last of the file first
		}
		return all
	}
	for name, c := range map[string]struct {
		of   []thing
		want string
	}{
		"one":          {[]thing{{"a", 3, 1}}, "`a` was left out: why"},
		"two names":    {[]thing{{"b", 7, 2}, {"a", 3, 1}}, "`a` was left out: why (2 times: `a` in line 3, `b` in line 7)"},
		"one name":     {[]thing{{"a", 3, 1}, {"a", 9, 1}}, "`a` was left out: why (2 times: line 3, line 9)"},
		"one line":     {[]thing{{"a", 1, 5}, {"b", 1, 90}}, "`a` was left out: why (2 times: `a` in line 1:5, `b` in line 1:90)"},
		"one place":    {[]thing{{"a", 1, 1}, {"a", 1, 1}}, "`a` was left out: why (2 times)"},
		"a name twice": {[]thing{{"a", 8, 1}, {"b", 5, 1}, {"a", 3, 1}}, "`a` was left out: why (3 times: `a` in line 3, `b` in line 5)"},
		"many names": {
			many(90, func(i int) string { return fmt.Sprintf("%030d", 90-i) }),
			"`000000000000000000000000000001` was left out: why (90 times: `000000000000000000000000000001` in line 1, `000000000000000000000000000002` in line 2, " +
				"`000000000000000000000000000003` in line 3, `000000000000000000000000000004` in line 4, `000000000000000000000000000005` in line 5, " +
				"`000000000000000000000000000006` in line 6, `000000000000000000000000000007` in line 7, `000000000000000000000000000008` in line 8, " +
				"`000000000000000000000000000009` in line 9, `000000000000000000000000000010` in line 10, `000000000000000000000000000011` in line 11 and 79 more)",
		},
		"many of one name": {many(20, func(int) string { return "a" }), "`a` was left out: why (20 times: line 1, line 2, line 3, line 4, line 5, line 6, line 7, line 8, line 9, " +
			"line 10, line 11, line 12, line 13, line 14, line 15, line 16 and 4 more)"},
	} {
		count := New("x")
		for _, one := range c.of {
			count.RepeatedOf(one.name, "key", diag.CodeImportLeft, at(one.line, one.column), one.name, pattern.English("why"))
		}
		count.Flush()
		if found := count.Found(); len(found) != 1 || found[0].Message != c.want {
			t.Errorf("%s: %v, want %s", name, messages(count), c.want)
		}
	}
}

// However long names are, the message says how many more there are at its end.
func TestLongNamesLeaveRoomForTheCount(t *testing.T) {
	count := New("x")
	for i := range 300 {
		count.RepeatedOf(strings.Repeat(fmt.Sprint(i), 400), "key", diag.CodeImportLeft, at(100_000, 1_000_000+i), "x", pattern.English("why"))
	}
	count.Flush()
	if got := count.Found()[0].Message; !strings.HasSuffix(got, " and 294 more)") {
		t.Error(got)
	}
}

// What was read in other ways than the first is told with how.
func TestOtherReadingsAreTold(t *testing.T) {
	count := New("x")
	for i, read := range []pattern.English{"a", "b", "a"} {
		count.RepeatedAs(fmt.Sprint("n", i), read, "key", diag.CodeImportGuess, at(1+i, 1), fmt.Sprint("n", i), read, pattern.English("why"))
	}
	count.Flush()
	const want = "`n0` was read as a (3 times: `n0` in line 1, `n1` as b in line 2, `n2` in line 3)"
	if got := count.Found()[0].Message; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
