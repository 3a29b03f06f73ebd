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
	if last.Code != CodeMoreWarnings || !strings.HasPrefix(last.Message, "19810 ") {
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
		{New("x.yaml", Pos{}, CodeUTF16), "x.yaml: warning: the file is UTF-16; save it as UTF-8"},
	} {
		if got := c.p.String(); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}
