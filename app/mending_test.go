package app

import (
	"strings"
	"testing"

	"tideline/app/mending"
	"tideline/app/widgets"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
)

// halfRead has an event of which nothing can be read, and one with a wrong date.
const halfRead = `tideline: 1
title: Half read
people: [{id: kim, name: Kim, born: soon}]
events:
  - {id: a, date: 1953, title: A}
  - {id: b, date: 1954, title: "B, tags: [x]}
  - {id: c, date: soon, title: C}
  - {id: d, date: 1956, title: D}
`

// From the list of problems one is led to where each is put right: to the lines of which nothing
// could be read, or to the form of the record. What is no better is told, and stays to be mended.
func TestProblemsArePutRightInTheWindow(t *testing.T) {
	f := edited(t, halfRead)
	if len(f.state.Doc.Events) != 2 {
		t.Fatalf("%d events are on the line", len(f.state.Doc.Events))
	}
	lead := func(line int) {
		t.Helper()
		for _, p := range f.state.Problems {
			if p.Pos.Line == line {
				f.lists.problems.Mend(p)
				return
			}
		}
		t.Fatalf("line %d has no problem: %+v", line, f.state.Problems)
	}
	lead(7)
	if on := f.side.edits.form.Of(); on.List != edit.Events || on.ID != "c" {
		t.Errorf("the form is that of %+v", on)
	}
	lead(3)
	if on := f.side.edits.form.Of(); on.List != edit.People || on.ID != "kim" {
		t.Errorf("the form is that of %+v", on)
	}
	lead(6)
	lines, ok := f.win.Canvas().Focused().(*widgets.Field)
	if !ok || lines.Text != `{id: b, date: 1954, title: "B, tags: [x]}` {
		t.Fatalf("%v has the keyboard", f.win.Canvas().Focused())
	}
	press(t, f.window, "Apply")
	if f.sheets.Len() != 1 {
		t.Error("what is still broken was taken")
	}
	lines.SetText(`{id: b, date: 1954, title: "B", tags: [x]}`)
	press(t, f.window, "Apply")
	if e, ok := f.state.Doc.Event("b"); f.sheets.Len() != 0 || !ok || e.Title != "B" {
		t.Errorf("it is %+v, with %d sheets", e, f.sheets.Len())
	}
	commandOf(t, f.window, "keep").Do()
	if text := f.onDisk(t); text != strings.Replace(halfRead, `"B, tags`, `"B", tags`, 1) {
		t.Errorf("saved is\n%s", text)
	}
	if of := mending.RecordAt(f.state.Doc, diag.Pos{Line: 2, Column: 1}); of.List != edit.Whole {
		t.Errorf("the title of the file is in %+v", of)
	}
}
