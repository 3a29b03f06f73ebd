package file_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// A file made to exhaust the reader is read to an end, with few words. Each is
// long enough that work which grows faster than the file would not finish.
func TestHostileFiles(t *testing.T) {
	const size = 20_000
	for _, unit := range []string{
		"[", "{", "- ", "? ", "&a ", "*a\n", "a: ", "\"", "'", "\t\n\ta: ", "---\n", "a: [\n", "- {\n", "- \"\n",
		"a: b: c\n", "- a: [b\n", "{a: b c: d},\n", "\r", "\u2028", "é: \xff", "<<: *a\n", "- - a: b: c\n", "x: @\n",
	} {
		for _, head := range []string{"", "tideline: 1\ntitle: x\nevents:\n  "} {
			src := []byte(head + strings.Repeat(unit, size/len(unit)))
			doc, problems := file.Parse("x", src)
			if len(problems) == 0 || len(doc.Lanes) == 0 {
				t.Errorf("%q%q…: %d problems", head, unit, len(problems))
			}
			checkProblems(t, src, problems)
		}
	}
}

// Keys that stand beside their item, and not in it, may hold an alias of that item: what
// is named is the item without them.
func TestKeysBesideAnItemNameIt(t *testing.T) {
	src := []byte("tideline: 1\ntitle: Loop\nevents:\n  - &a\n    date: 1953\n    title: One\n  mood: {again: *a}\n  note\n")
	doc, problems := file.Parse("x", src)
	if len(doc.Events) != 1 || doc.Events[0].Title != "One" {
		t.Fatalf("%+v", doc.Events)
	}
	again := fmt.Sprint(doc.Events[0].Extra)
	if !strings.Contains(again, "again") || strings.Count(again, "mood") != 1 {
		t.Errorf("kept as %s", again)
	}
	checkProblems(t, src, problems)
}

// Nesting beyond the limit is told once, at its first value, and as what it is.
func TestTooDeep(t *testing.T) {
	var stair strings.Builder
	for i := range 120 {
		fmt.Fprintf(&stair, "%sa:\n", strings.Repeat(" ", i+1))
	}
	for name, mood := range map[string]string{
		"brackets":       strings.Repeat("[", 120) + strings.Repeat("]", 120),
		"braces":         strings.Repeat("{a: ", 120) + strings.Repeat("}", 120),
		"many brackets":  strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000),
		"open brackets":  strings.Repeat("[", 20_000),
		"several values": strings.Repeat("[", 100) + "1, 2, 3" + strings.Repeat("]", 100),
		"stair":          "\n" + stair.String(),
		"broken dashes":  "\n  " + strings.Repeat("- ", 120) + "@",
		"dashes":         "\n  " + strings.Repeat("- ", 120) + "a",
	} {
		src := "tideline: 1\ntitle: Deep\nevents: [{id: a, date: 1953, title: One}]\nmood: " + mood + "\n"
		doc, problems := file.Parse("x", []byte(src))
		deep := 0
		for _, p := range problems {
			if p.Code == diag.CodeTooDeep {
				deep++
			}
		}
		if deep != 1 || len(problems) > 2 || len(doc.Events) != 1 {
			t.Errorf("%s: %d events\n%s", name, len(doc.Events), listing(problems))
		}
		checkProblems(t, []byte(src), problems)
	}
}

// Steps of a stair, each a mapping in the one before.
func TestDeepIndentation(t *testing.T) {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Stair\nevents: [{id: a, date: 1953, title: One}]\n")
	for i := range 500 {
		fmt.Fprintf(&b, "%sa:\n", strings.Repeat(" ", i))
	}
	for _, end := range []string{"", strings.Repeat(" ", 500) + "@"} {
		doc, problems := file.Parse("x", []byte(b.String()+end))
		if len(doc.Events) != 1 || len(problems) == 0 || len(problems) > 3 {
			t.Errorf("%d events, problems:\n%s", len(doc.Events), listing(problems))
		}
	}
}

// One fault in a long JSON file costs one event.
func TestFaultInJSON(t *testing.T) {
	for _, joint := range []string{",\n", ","} {
		var events []string
		for i := range 300 {
			events = append(events, fmt.Sprintf(`{"id": "e%d", "date": "1953", "title": "T"}`, i))
		}
		events[100] = `{"id": "e100": "date": "1953", "title": "T"}`
		events[200] = `{"id": "e200", "date": , "title": "T"}}`
		src := `{"tideline": 1, "title": "J", "events": [` + strings.Join(events, joint) + `]}`
		doc, problems := file.Parse("x", []byte(src))
		if len(doc.Events) < 199 || len(problems) == 0 || problems[0].Code != diag.CodeYAMLBracket {
			t.Errorf("%d events, problems:\n%s", len(doc.Events), listing(problems))
		}
		checkProblems(t, []byte(src), problems)
	}
}
