package tally

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"tideline/timeline/diag"
)

func at(line, column int) diag.Pos { return diag.Pos{Line: line, Column: column} }

// messages are the codes, places and arguments of what was found.
func messages(t *Tally) (all []string) {
	for _, p := range t.Found() {
		all = append(all, p.String())
	}
	return all
}

// A fault that is made again is reported once: at its first place in the file, which is
// not always found first, in the words of that place, and with how often it was made.
func TestRepeatedFaultsAreReportedOnce(t *testing.T) {
	for name, places := range map[string][]diag.Pos{
		"in order": {at(2, 2), at(2, 5), at(3, 1)},
		"reversed": {at(3, 1), at(2, 5), at(2, 2)},
		"mixed":    {at(2, 5), at(3, 1), at(2, 2)},
	} {
		c := New("a.yaml")
		for _, p := range places {
			c.Repeated("key", diag.CodeMarkup, p, "<b>"+strconv.Itoa(p.Column)+"</b>", strconv.Itoa(p.Column))
		}
		c.Repeated("other", diag.CodeMarkup, at(9, 9), "<i>x</i>", "x")
		if c.Len() != 0 {
			t.Errorf("%s: something is reported before all is counted", name)
		}
		c.Flush()
		found := c.Found()
		if len(found) != 2 || found[0].Pos != at(2, 2) || found[0].Args[0].Value != "<b>2</b>" || found[1].Pos != at(9, 9) {
			t.Fatalf("%s: %v", name, messages(c))
		}
		if got := found[0].Message; !strings.HasSuffix(got, " (3 times)") {
			t.Errorf("%s: %q does not say 3 times", name, got)
		}
		if got := found[1].Message; strings.Contains(got, "(") {
			t.Errorf("%s: %q is counted, and there only once", name, got)
		}
	}
}

// Of two faults in one place the first is the one that is quoted.
func TestFaultsInOnePlace(t *testing.T) {
	c := New("a.yaml")
	c.Repeated("key", diag.CodeMarkup, at(2, 2), "<b>first</b>", "first")
	c.Repeated("key", diag.CodeMarkup, at(2, 2), "<b>second</b>", "second")
	c.Flush()
	if found := c.Found(); len(found) != 1 || found[0].Args[0].Value != "<b>first</b>" {
		t.Errorf("%v", messages(c))
	}
}

// However many different faults a file has, they are counted up to a limit; those that
// are known are counted on.
func TestCountingHasALimit(t *testing.T) {
	c := New("a.yaml")
	for i := range diag.MaxCollected + 5 {
		c.Repeated(strconv.Itoa(i), diag.CodeMarkup, at(1+i, 1), "<b>", "b")
	}
	c.Repeated("0", diag.CodeMarkup, at(1, 1), "<b>", "b")
	if len(c.faults) != diag.MaxCollected || c.faults[0].count != 2 {
		t.Errorf("%d faults are kept, the first is counted %d times", len(c.faults), c.faults[0].count)
	}
}

// All words that were read as keys are one problem, at the first of them.
func TestSpellingsAreOneProblem(t *testing.T) {
	c := New("a.yaml")
	c.Spelling("an event", "Titel", "title", at(7, 3))
	c.Spelling("an event", "Datum", "date", at(6, 9))
	c.Spelling("an event", "Datum", "date", at(2, 9))
	c.Spelling("an era", "Datum", "date", at(6, 3))
	c.Spelling("an event", "Titel", "title", at(8, 3))
	c.Flush()
	found := c.Found()
	if len(found) != 1 || found[0].Code != diag.CodeKeySpelling || found[0].Pos != at(6, 3) {
		t.Fatalf("%v", messages(c))
	}
	want := []string{"`Titel` as `title`", "`Datum` as `date`", "5 times"}
	at := 0
	for _, part := range want {
		i := strings.Index(found[0].Message[at:], part)
		if i < 0 || strings.Count(found[0].Message, part) != 1 {
			t.Errorf("%s: %q is not there once, in the order of counting", found[0], part)
		}
		at += max(i, 0)
	}
	if found[0].Args[0].Value != "Datum" {
		t.Errorf("the first is %v", found[0].Args[0].Value)
	}
	empty := New("a.yaml")
	if empty.Flush(); empty.Len() != 0 {
		t.Errorf("nothing was counted, and %v reported", messages(empty))
	}
}

func TestSpellingsHaveALimit(t *testing.T) {
	c := New("a.yaml")
	for i := range diag.MaxProblems + 5 {
		c.Spelling("an event", "w"+strconv.Itoa(i), "date", at(1+i, 1))
	}
	c.Spelling("an event", "w0", "date", at(1, 1))
	if len(c.spellings) != diag.MaxProblems || c.spellings[0].count != 2 {
		t.Errorf("%d spellings are kept, the first is counted %d times", len(c.spellings), c.spellings[0].count)
	}
	if c.Flush(); slices.IndexFunc(c.Found(), func(p diag.Problem) bool { return p.Code == diag.CodeKeySpelling }) < 0 {
		t.Error("nothing is reported")
	}
}
