package app

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

const inTable = `tideline: 1
title: Battles
lanes: [{id: east, name: East}, {id: west, name: West}]
events: {csv: battles.csv}
`

// A window follows the table in which the events of its file stand as it follows the file.
func TestATableBesideTheFileIsFollowed(t *testing.T) {
	path := inFile(t, "battles.yaml", inTable)
	table := filepath.Join(filepath.Dir(path), "battles.csv")
	write := func(rows string) {
		if err := os.WriteFile(table, []byte("id,date,title,lanes\n"+rows), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("t,1914-08-26,Tannenberg,east\nv,someday,Verdun,west\n")
	var watched []string
	var changed func([]string)
	var started []string
	c := Config{File: path, Work: Work{Editor: noting(&started), Every: never}}
	c.Work.Watch = func(tell func([]string)) func(...string) {
		changed = tell
		return func(files ...string) { watched = files }
	}
	w := openWith(t, c)
	if len(w.state.Doc.Events) != 1 || !slices.Contains(watched, table) || len(w.state.Problems) != 1 || w.state.Problems[0].Pos.In(w.state.Problems[0].File) != "battles.csv:3" {
		t.Fatalf("%d events; watched are %q; problems: %v", len(w.state.Doc.Events), watched, w.state.Problems)
	}
	w.side.edits.problem(w.state.Problems[0])
	w.selectEvent("t")
	w.table.Find("edit").Do()
	if want := []string{"gedit", "+2", table}; !reflect.DeepEqual(started, want) {
		t.Errorf("%q was started, want %q", started, want)
	}
	write("t,1914-08-26,Tannenberg,east\nv,1916,Verdun,west\n")
	changed([]string{table})
	if len(w.state.Doc.Events) != 2 || len(w.state.Problems) > 0 || w.state.Selected != "t" {
		t.Errorf("changed: %d events with %q selected, %v", len(w.state.Doc.Events), w.state.Selected, w.state.Problems)
	}
	shown := w.state.Session
	changed([]string{table})
	if w.state.Session != shown {
		t.Error("what has not changed is read anew")
	}
	if err := os.Remove(table); err != nil {
		t.Fatal(err)
	}
	changed([]string{table})
	if w.state.Session != shown {
		t.Errorf("gone: %d events", len(w.state.Doc.Events))
	}
}

// What stands in the file itself is edited beside events that do not; those are not.
func TestAFileWithATableIsEdited(t *testing.T) {
	path := inFile(t, "battles.yaml", inTable)
	table := filepath.Join(filepath.Dir(path), "battles.csv")
	if err := os.WriteFile(table, []byte("id,date,title,lanes\nt,1914-08-26,Tannenberg,east\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var changed func([]string)
	c := Config{File: path, Work: Work{Every: never}}
	c.Work.Watch = func(tell func([]string)) func(...string) {
		changed = tell
		return func(...string) {}
	}
	w := openWith(t, c)
	commandOf(t, w, "editing").Do()
	w.side.edits.writing.Make(writing.Edit{
		Name: history.Name{Did: "change", Of: "east"},
		Do:   edit.Set{Of: edit.Ref{List: edit.Lanes, ID: "east"}, Field: edit.Field("name"), To: edit.Text("Ost")},
	})
	if w.state.Doc.Lanes[0].Name != "Ost" || len(w.state.Doc.Events) != 1 || !strings.Contains(string(w.state.Source), "events: {csv: battles.csv}") {
		t.Errorf("the lane is called %q, beside %d events, in\n%s", w.state.Doc.Lanes[0].Name, len(w.state.Doc.Events), w.state.Source)
	}
	if err := os.WriteFile(table, []byte("id,date,title,lanes\nt,1914-08-26,Tannenberg,east\nv,1916,Verdun,west\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	changed([]string{table})
	if !w.side.edits.writing.IsDirty() || w.state.Doc.Lanes[0].Name != "Ost" || len(w.state.Doc.Events) != 2 {
		t.Errorf("after the table was saved the lane is called %q, beside %d events", w.state.Doc.Lanes[0].Name, len(w.state.Doc.Events))
	}
	w.side.edits.writing.Make(writing.Edit{
		Name: history.Name{Did: "change", Of: "t"},
		Do:   edit.Set{Of: edit.Ref{List: edit.Events, ID: "t"}, Field: edit.Field("title"), To: edit.Text("x")},
	})
	if got := told(w); !strings.Contains(got, "battles.csv") {
		t.Errorf("of an event in the table it is told %q", got)
	}
}
