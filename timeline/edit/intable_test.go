package edit_test

import (
	"strings"
	"testing"

	"tideline/timeline/edit"
)

// Events that stand in a table are changed there; each edit of them is refused with its name,
// also after another edit. The rest of the file is edited as ever.
func TestEventsInATable(t *testing.T) {
	f := opened(t, "tideline: 1\ntitle: Battles\nlanes: [{id: east, name: East}]\nevents: {csv: battles.csv}\n")
	f, _, err := f.Apply(edit.Set{Of: edit.Ref{List: edit.Lanes, ID: "east"}, Field: path("name"), To: edit.Text("Ost")})
	if err != nil || !strings.Contains(string(f.Bytes()), "name: Ost}]\nevents: {csv: battles.csv}\n") {
		t.Fatalf("%v\n%s", err, f.Bytes())
	}
	for _, e := range []edit.Edit{
		set("t", "title", "x"),
		edit.Remove{event("t")},
		edit.Rename{event("t"), "u"},
		edit.Shift{event("t"), span("+1y")},
		edit.Add{edit.Events, yaml("{date: 1955, title: New}"), edit.Ref{}},
	} {
		if _, _, err := f.Apply(e); err == nil || !strings.Contains(err.Error(), `"battles.csv"`) {
			t.Errorf("%T: %v", e, err)
		}
	}
}
