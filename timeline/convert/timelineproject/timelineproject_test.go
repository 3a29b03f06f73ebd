package timelineproject

import (
	"testing"

	"tideline/timeline/convert/format"
)

// A time is a day, a moment or what lies between two, about where it is fuzzy.
func TestDates(t *testing.T) {
	for event, want := range map[string]string{
		"<start>1953-07-27 00:00:00</start><end>1953-07-27 00:00:00</end>":                              "1953-07-27",
		"<start>1953-7-27 10:30:00</start><end>1953-07-27 10:30:00</end>":                               "1953-07-27T10:30:00",
		"<start>1950-06-25 00:00:00</start><end>1953-07-27 00:00:00</end>":                              "1950-06-25/1953-07-27",
		"<start>1950-06-25 00:00:00</start><end>1953-07-27 00:00:00</end><fuzzy>True</fuzzy>":           "1950-06-25~/1953-07-27~",
		"<start>1950-06-25 00:00:00</start><end>1953-07-27 00:00:00</end><fuzzy_end>True</fuzzy_end>":   "1950-06-25/1953-07-27~",
		"<start>1950-06-25 00:00:00</start><end>1953-07-27 00:00:00</end><ends_today>True</ends_today>": "1950-06-25/..",
		"<start>-43-03-15 00:00:00</start><end>-43-03-15 00:00:00</end>":                                "-0043-03-15",
		"<start>0-03-15 00:00:00</start><end>0-03-15 00:00:00</end>":                                    "0000-03-15",
		"<start>1950-02-30 00:00:00</start><end>1950-02-30 00:00:00</end>":                              "unknown",
		"": "unknown",
	} {
		doc, _ := read(format.Input{Name: "a", Source: []byte("<timeline><events><event><text>T</text>" + event + "</event></events></timeline>")})
		all := append(doc.Events, doc.Undated...)
		if len(all) != 1 || all[0].DateText != want {
			t.Errorf("%s: %v, want %s", event, all, want)
		}
	}
}

// A file whose time is not that of our calendar is refused with the reason.
func TestOtherTimes(t *testing.T) {
	doc, problems := read(format.Input{Name: "a", Source: []byte("<timeline><timetype>numtime</timetype><events><event><text>T</text><start>1</start><end>2</end></event></events></timeline>")})
	if len(doc.Events)+len(doc.Undated) != 0 || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// What is a container, and the lines of old versions, are read.
func TestContainersAndLines(t *testing.T) {
	doc, _ := read(format.Input{Name: "a", Source: []byte("<timeline><events><event><start>1900-01-01 00:00:00</start><end>1901-01-01 00:00:00</end><text>[1]Whole</text></event><event><start>1900-01-01 00:00:00</start><end>1900-01-01 00:00:00</end><text>(1)Part</text></event></events></timeline>")})
	if len(doc.Events) != 2 || doc.Events[0].Title != "Whole" || doc.Events[0].Extra["x-container"] != "1" || doc.Events[1].Extra["x-in-container"] != "1" {
		t.Errorf("%+v", doc.Events)
	}
	const old = "# Written by Timeline 0.3\nPREFERRED-PERIOD:2009-1-1 0:0:0;2009-2-1 0:0:0\nCATEGORY:Work;1,2,3;True\nEVENT:2009-1-2 0:0:0;2009-1-3 0:0:0;One\\; two;Work;description:Line\\nmore;icon:AAAA\n"
	doc, _ = read(format.Input{Name: "a", Source: []byte(old)})
	if !detect([]byte(old)) || len(doc.Events) != 1 || doc.Events[0].Title != "One; two" || doc.Events[0].DateText != "2009-01-02/2009-01-03" || len(doc.Lanes) != 1 {
		t.Errorf("%+v", doc.Events)
	}
}
