package app

import "testing"

// A crash of an earlier run is told once, over whatever opens first, also where
// that cannot be read, and after a talk with which the program began.
func TestACrashIsToldOnce(t *testing.T) {
	const path = "/home/me/.cache/tideline/last-crash.txt"
	for name, c := range map[string]Config{"the story": {}, "no such file": {File: "/nowhere/there.yaml"}} {
		c.Crash = path
		w := openWith(t, c)
		want := map[string]int{"the story": 1, "no such file": 2}[name]
		if w.sheets.Len() != want {
			t.Errorf("%s: %d sheets, want %d", name, w.sheets.Len(), want)
		}
		if w.files.Bundled(); w.sheets.Len() != want {
			t.Errorf("%s: %d sheets when the next file is open", name, w.sheets.Len())
		}
	}
	w := talking(t, &Talk{Story: "tests"})
	w.notices.crash = path
	if w.notices.tellCrash(); w.sheets.Len() != 0 {
		t.Error("it is told while a talk is given")
	}
	if w.talks.talk.Leave(); w.sheets.Len() != 1 {
		t.Errorf("%d sheets when the talk has ended", w.sheets.Len())
	}
	if w := openWith(t, Config{}); w.sheets.Len() != 0 {
		t.Error("a sheet without a crash")
	}
}
