package diag

import (
	"strings"
	"testing"
)

// What is suggested for what was written, among some ids of a file.
func TestClosest(t *testing.T) {
	ids := []string{"reuters", "armistice", "kim-il-sung", "kim-jong-il", "xinhua", "treaty-2001", "np"}
	for _, c := range []struct{ written, want string }{
		{"reuter", "reuters"},
		{"Reuters", "reuters"},
		{"ruetesr", "reuters"},          // two letters exchanged, twice
		{"armistice-text", "armistice"}, // a part of another
		{"kim il sung", "kim-il-sung"},  // written with spaces
		{"kim-jong-ill", "kim-jong-il"}, // nearer than kim-il-sung
		{"treety-2010", "treaty-2001"},  // three slips in eleven letters
		{"trety-2010x", "treaty-2001"},
		{"trty-2010x", ""},                  // four are another word
		{"xinhva", "xinhua"},                // one slip in six letters
		{"xinwa", ""},                       // two in five
		{"ny", ""},                          // one in two
		{"", ""},                            // nothing is near to nothing
		{strings.Repeat("reuters", 10), ""}, // longer than any id
	} {
		if got := Closest(c.written, ids); got != c.want {
			t.Errorf("%q: %q, want %q", c.written, got, c.want)
		}
	}
}

// Suggestions are made for what people type: short texts, among a bounded number of
// ids, with one slip for each three characters, three at most.
func TestClosestIsBounded(t *testing.T) {
	longest := strings.Repeat("x", maxCompared)
	many := make([]string, maxCandidates)
	for i := range many {
		many[i] = "other"
	}
	many[maxCandidates-1] = "reuters"
	for _, c := range []struct {
		text string
		ids  []string
		want string
	}{
		{longest, []string{longest[1:] + "y"}, longest[1:] + "y"},
		{longest + "x", []string{longest}, ""},
		{"reuter", many, "reuters"},
		{"reuter", append(many, "more"), ""},
		{"  ", []string{"a", ""}, ""},
		{"ab", []string{"ac", "abc"}, ""},
		{"abc", []string{"abd"}, "abd"},
		{"abcdefghijkl", []string{"abcdefghiXYZ"}, "abcdefghiXYZ"},
		{"abcdefghijkl", []string{"abcdefghWXYZ"}, ""},
		{"abcdefghijkl", []string{"abcdefghijklXYZ"}, "abcdefghijklXYZ"},
		{"abcdefghijkl", []string{"abcdefghijklWXYZ"}, ""},
		{"abcdefghijklWXYZ", []string{"abcdefghijkl"}, ""},
		{"summit", []string{"summer", "the-long-road-to-the-summit"}, "the-long-road-to-the-summit"},
	} {
		if got := Closest(c.text, c.ids); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// Slips are counted as people make them: two letters exchanged are one.
func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"a", "a", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"abc", "abd", 1},
		{"abc", "acb", 1},
		{"abc", "bac", 1},
		{"abcd", "badc", 2},
		{"abc", "xabc", 1},
		{"xabc", "abc", 1},
		{"xxabc", "abc", 2},
		{"abc", "abcxx", 2},
		{"abc", "cab", 2},
		{"kitten", "sitting", 3},
		{"북한", "남한", 1},
		{"ab", "ba", 1},
	} {
		if got := distance(c.a, c.b, 10); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.a, c.b, 1); got < 1 && c.want > 0 {
			t.Errorf("%q and %q are called alike", c.a, c.b)
		}
	}
}

// An id is part of another at a hyphen, and when it is long enough to mean something.
func TestIsPart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"kims", "kims-visit", true},
		{"kims-visit", "kims", true},
		{"kims", "visit-kims", true},
		{"kim", "kim-visit", false},
		{"kims", "kimsvisit", false},
		{"kims", "the-kims-visit", false},
		{"kims", "kims", false},
	} {
		if got := isPart(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %t", c.a, c.b, got)
		}
	}
}

// Of equally near ids the first in the alphabet is suggested, in whatever order they
// come.
func TestClosestIsTheSameInAnyOrder(t *testing.T) {
	for _, ids := range [][]string{{"test-1", "test-2", "test-3"}, {"test-3", "test-2", "test-1"}} {
		if got := Closest("test-", ids); got != "test-1" {
			t.Errorf("of %v: %q", ids, got)
		}
	}
}

// Many faults are told by the worst of them, and counted.
func TestReportIsBounded(t *testing.T) {
	r := NewReport("x.yaml")
	for line := range MaxCollected + 10 {
		r.Add(CodeYAMLHash, Pos{Line: line + 1, Column: 1}, "a")
	}
	r.Truncate(MaxCollected - 1)
	r.Add(CodeYAMLSyntax, Pos{Line: MaxCollected, Column: 1}, "b")
	all := r.Problems()
	if len(all) != MaxProblems+1 {
		t.Fatalf("%d problems are told", len(all))
	}
	last := all[len(all)-1]
	if last.Code != CodeMoreWarnings || !strings.HasPrefix(last.Message, "19,810 ") {
		t.Errorf("the rest is told as %q", last)
	}
	if all[MaxProblems-1].Code != CodeYAMLSyntax {
		t.Error("the error is lost among warnings")
	}
}

func TestProblemAsText(t *testing.T) {
	for _, c := range []struct {
		p    Problem
		want string
	}{
		{New("x.yaml", Pos{Line: 3, Column: 5}, CodeUnknownSource, "reuter", "reuters"), "x.yaml:3:5: error: unknown source `reuter`: did you mean `reuters`?"},
		{New("x.yaml", Pos{Line: 3}, CodeUnknownSource, "ap", ""), "x.yaml:3: error: unknown source `ap`; add it to `sources` at the top of the file, or correct the id"},
		{New("x.yaml", Pos{Line: 1, Column: 1}, CodeUTF16), "x.yaml:1:1: warning: the file is UTF-16; save it as UTF-8"},
		{New("x.yaml", Pos{Line: 1}, CodeUTF16), "x.yaml:1: warning: the file is UTF-16; save it as UTF-8"},
		{New("x.yaml", Pos{}, CodeUTF16), "x.yaml: warning: the file is UTF-16; save it as UTF-8"},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}
