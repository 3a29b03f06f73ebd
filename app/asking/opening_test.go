package asking

import "testing"

// What the dialog of the system lists is what the sheet shows at first.
func TestTheSystemListsWhatTheSheetShows(t *testing.T) {
	a := &Asker{Events: []string{".yaml"}, Endings: []string{".yaml", ".ics", ".json"}}
	for _, ending := range a.kindsOfFiles()[0].Endings {
		if !a.canOpen("a" + ending) {
			t.Errorf("%s is offered", ending)
		}
	}
	for name, want := range map[string]bool{
		"A.YAML": true, "story": true, "story.ICS": true, "story.png": false, "story.yaml.bak": false,
	} {
		if got := a.canOpen(name); got != want {
			t.Errorf("%s is shown: %v", name, got)
		}
	}
}
