package session_test

import (
	"slices"
	"testing"

	"tideline/app/session"
	"tideline/timeline/convert"
)

// Whatever can be read can be found where a file is asked for, and no ending stands twice.
func TestEndingsOfFilesThatCanBeOpened(t *testing.T) {
	all := session.Endings()
	for _, ending := range append(session.EventsEndings(), convert.Endings()...) {
		if !slices.Contains(all, ending) {
			t.Errorf("%s cannot be found", ending)
		}
	}
	slices.Sort(all)
	if once := slices.Compact(slices.Clone(all)); len(once) != len(all) {
		t.Errorf("some stand twice: %v", all)
	}
}
