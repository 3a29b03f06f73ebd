package edit_test

import (
	"strings"
	"testing"

	"tideline/timeline/edit"
)

const brokenFile = `tideline: 1
title: T # kept
events:
  - id: a
    date: 1953
    title: "A

  # of b
  - id: b
    date: 1954
    title: B
    tags: [x
  - {id: c, date: 1955, title: C}
`

// A record that cannot be read is put right as text; the others stay as they are, and what
// would take one of them along is refused.
func TestBrokenRecordsAreRewritten(t *testing.T) {
	f, err := edit.Open("test.yaml", []byte(brokenFile))
	if err != nil {
		t.Fatal(err)
	}
	a, b, c := edit.Ref{List: edit.Events, ID: "a"}, edit.Ref{List: edit.Events, ID: "b"}, edit.Ref{List: edit.Events, ID: "c"}
	if text, ok := f.Broken(b); !ok || edit.Dedent(text) != "id: b\ndate: 1954\ntitle: B\ntags: [x" {
		t.Fatalf("b is %q, %v", text, ok)
	}
	if text, ok := f.Broken(a); !ok || edit.Dedent(text) != "id: a\ndate: 1953\ntitle: \"A" {
		t.Fatalf("a is %q, %v", text, ok)
	}
	if _, ok := f.Broken(c); ok {
		t.Error("c is taken for broken")
	}
	for _, lines := range []string{"id: b\ndate: 1954\ntitle: B\ntags: [x, y", "id: b\n- {", "", "id: c\ntitle: \"x"} {
		if _, _, err := f.Apply(edit.Rewrite{Of: b, Lines: lines}); err == nil {
			t.Errorf("%q is taken", lines)
		}
	}
	f, _, err = f.Apply(edit.Rewrite{Of: b, Lines: "id: b\ndate: 1954\ntitle: |-\n  B\n\n  and more\ntags: [x]\n"})
	if err != nil {
		t.Fatal(err)
	}
	f, _, err = f.Apply(edit.Rewrite{Of: a, Lines: "id: a\ndate: 1953\ntitle: A"})
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(brokenFile, `title: "A`, "title: A", 1)
	want = strings.Replace(want, "title: B\n    tags: [x\n", "title: |-\n      B\n\n      and more\n    tags: [x]\n", 1)
	if string(f.Bytes()) != want {
		t.Errorf("it becomes\n%s", f.Bytes())
	}
	if _, problems := f.Document(); len(problems) != 0 {
		t.Errorf("there are still problems: %v", problems)
	}
}
