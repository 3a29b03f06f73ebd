package edit_test

import (
	"strings"
	"testing"

	"tideline/timeline/edit"
)

const leftOutFile = `# a lesson
tideline: 1
title: Left out
sources:
- {id: s, title: "S}
events:   # in order
  - {id: a, date: 1953, title: A}
  - {id: b, date: 1954, title: "B, tags: [x],
     text: T}
  - id: c
    date: 1955
    title: C
    sources:
      - s
  - {id: d, date: 1956, title: D}
`

// An item of which nothing could be read is found by each of its lines, and put right: no other
// byte changes. What is no better, or would take another along, is refused.
func TestWhatWasLeftOutIsMended(t *testing.T) {
	f, err := edit.Open("test.yaml", []byte(leftOutFile))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Count(leftOutFile, "\n") + 2 {
		item, ok := f.LeftOutAt(line)
		if want := line == 5 || line == 8 || line == 9; ok != want {
			t.Errorf("line %d: %q, %v", line, item.Lines, ok)
		}
	}
	b, _ := f.LeftOutAt(9)
	if b.Line != 8 || edit.Dedent(b.Lines) != "{id: b, date: 1954, title: \"B, tags: [x],\ntext: T}" {
		t.Fatalf("it is %+v", b)
	}
	for _, lines := range []string{"", "{id: b", "B", `{id: b, date: 1954, title: "B, text: T}`, "id: b\n- {"} {
		if _, _, err := f.Apply(edit.Mend{Of: b, Lines: lines}); err == nil {
			t.Errorf("%q is taken", lines)
		}
	}
	s, _ := f.LeftOutAt(5)
	after, step, err := f.Apply(edit.Many{edit.Mend{Of: s, Lines: "{id: s, title: S,\nauthor: N}"}, edit.Mend{Of: b, Lines: "{id: b, date: 1954, title: \"B\", tags: [x],\n text: T}"}})
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(`title: "S}`, "title: S,\n  author: N}", `"B, tags`, `"B", tags`).Replace(leftOutFile)
	if got := string(after.Bytes()); got != want {
		t.Errorf("it becomes\n%s", got)
	}
	if _, problems := after.Document(); len(problems) != 0 {
		t.Errorf("there are still problems: %v", problems)
	}
	if len(step.Patches) == 0 {
		t.Error("the step has no patches")
	}
	if _, _, err := after.Apply(edit.Mend{Of: b, Lines: "{id: b, date: 1954, title: B}"}); err == nil {
		t.Error("what is right by now is mended again")
	}
}
