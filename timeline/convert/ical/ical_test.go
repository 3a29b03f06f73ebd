package ical

import (
	"slices"
	"strings"
	"testing"

	"tideline/timeline/edtf"

	"tideline/timeline"
	"tideline/timeline/convert/format"
)

// parsed reads entries of events, each in its lines.
func parsed(t *testing.T, entries ...string) *timeline.Document {
	t.Helper()
	text := "BEGIN:VCALENDAR\r\n"
	for _, one := range entries {
		text += "BEGIN:VEVENT\r\nSUMMARY:S\r\n" + one + "\r\nEND:VEVENT\r\n"
	}
	doc, _ := read(format.Input{Name: "a.ics", Source: []byte(text + "END:VCALENDAR\r\n")})
	return doc
}

// An end is not in what it ends, and files say so in many ways.
func TestDates(t *testing.T) {
	for entry, want := range map[string]string{
		"DTSTART;VALUE=DATE:20220101":                                      "2022-01-01",
		"DTSTART:20220101\r\nDTEND:20220101":                               "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220102":         "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220104":         "2022-01-01/2022-01-03",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20211231":         "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDURATION:P2W":                      "2022-01-01/2022-01-14",
		"DTSTART:20220101T000000Z\r\nDTEND:20220102T000000Z":               "2022-01-01",
		"DTSTART:20220101T100000\r\nDTEND:20220101T113000":                 "2022-01-01T10:00:00/2022-01-01T11:30:00",
		"DTSTART:2022-01-01T10:00:00Z":                                     "2022-01-01T10:00:00",
		"DTSTART:20220230":                                                 "",
		"DTSTART:":                                                         "",
		"LOCATION:nowhere":                                                 "",
		"DTSTART;VALUE=DATE:10660101\r\nX-EDTF:1066~":                      "1066~",
		"DTSTART;VALUE=DATE:10660101\r\nX-EDTF:none":                       "1066-01-01",
		"DTSTART;VALUE=DATE:99990101\r\nDURATION:P999999D":                 "9999-01-01",
		"DTSTART;X=\"a:b;c\";VALUE=DATE:20220101":                          "2022-01-01",
		"item1.DTSTART;VALUE=DATE:20220101":                                "2022-01-01",
		"DTSTART;VALUE=DATE:2022\r\n 0101":                                 "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR":     "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nRRULE:FREQ=SECONDLY;COUNT=9999999": "2022-01-01",
	} {
		doc := parsed(t, entry)
		got := ""
		if len(doc.Events) == 1 {
			got = doc.Events[0].DateText
		}
		if got != want || len(doc.Events)+len(doc.Undated) != 1 {
			t.Errorf("%q is %q, want %q", entry, got, want)
		}
	}
}

// What comes again is counted out as far as the file says, and no further than a bound.
func TestRules(t *testing.T) {
	for rule, want := range map[string]string{
		"FREQ=YEARLY;COUNT=3":                         "2020-02-29 2024-02-29 2028-02-29",
		"FREQ=MONTHLY;INTERVAL=6;UNTIL=20210901":      "2020-02-29 2020-08-29 2021-08-29",
		"FREQ=WEEKLY;BYDAY=SA,MO;COUNT=3":             "2020-02-29 2020-03-02 2020-03-07",
		"FREQ=DAILY;UNTIL=20200301T000000Z":           "2020-02-29 2020-03-01",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1": "2020-02-29",
		"FREQ=YEARLY;BYMONTH=2,3;COUNT=4":             "2020-02-29",
		"FREQ=DAILY;COUNT=x":                          "2020-02-29",
	} {
		var got []string
		doc := parsed(t, "DTSTART;VALUE=DATE:20200229\r\nRRULE:"+rule)
		for _, e := range doc.Events {
			got = append(got, e.DateText)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", rule, got, want)
		}
	}
	if doc := parsed(t, "DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY;COUNT=99999999"); len(doc.Events) != mostAgain {
		t.Errorf("%d events", len(doc.Events))
	}
}

// A calendar of its own is a lane where a file has several; a file without an entry says so.
func TestCalendars(t *testing.T) {
	one := func(name string) string {
		return "BEGIN:VCALENDAR\nX-WR-CALNAME:" + name + "\nBEGIN:VEVENT\nSUMMARY:S\nDTSTART:20200101\nEND:VEVENT\nEND:VCALENDAR\n"
	}
	doc, _ := read(format.Input{Name: "a.ics", Source: []byte(one("A") + one("B"))})
	if len(doc.Lanes) != 2 || doc.Title != "A" || !slices.Equal(doc.Events[1].Lanes, []string{"b"}) {
		t.Errorf("lanes %v, title %q", doc.Lanes, doc.Title)
	}
	doc, problems := read(format.Input{Name: "a.ics", Source: []byte("\uFEFFBEGIN:VCALENDAR\nEND:VCALENDAR\n")})
	if len(doc.Events) != 0 || len(problems) != 1 {
		t.Errorf("of nothing: %v", problems)
	}
}

// A time with a zone is written in universal time, and one without it as each clock shows it.
func TestZonesAreKept(t *testing.T) {
	for date, want := range map[string]string{
		"1944-06-06T06:30:00":       "19440606T063000",
		"1944-06-06T06:30:00Z":      "19440606T063000Z",
		"1944-06-06T06:30:00+02:00": "19440606T043000Z",
	} {
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		if begins, _, ok := around(d); begins != want || !ok {
			t.Errorf("%s is written as %q, want %q", date, begins, want)
		}
	}
}
