package convert_test

import (
	"testing"

	"tideline/timeline/convert"
)

// A file that begins as events files do is in no other format, whatever follows; one in which that
// word comes later may be.
func TestEventsFilesAreNoOtherFormat(t *testing.T) {
	for _, c := range []struct {
		name, source, want string
	}{
		{"plain", "tideline: 1\ntitle: x\nevents: []\n", ""},
		{"after a mark, comments and empty lines", "\ufeff# BEGIN:VCALENDAR\r\n\r\n  \ntideline: 1\r\n@book{a,\n title = {x}}\n", ""},
		{"a calendar", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:tideline: 1\nDTSTART:20200101\nEND:VEVENT\nEND:VCALENDAR\n", "ical"},
	} {
		found, ok := convert.Detected([]byte(c.source))
		if found.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s: is %q, want %q", c.name, found.ID, c.want)
		}
	}
}
