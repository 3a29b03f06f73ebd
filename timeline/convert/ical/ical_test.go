package ical

import (
	"fmt"
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
		"DTSTART;VALUE=DATE:20220101":                                                               "2022-01-01",
		"DTSTART:20220101\r\nDTEND:20220101":                                                        "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220102":                                  "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220104":                                  "2022-01-01/2022-01-03",
		"DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20211231":                                  "2022-01-01",
		"DTSTART;VALUE=DATE:20220101\r\nDURATION:P2W":                                               "2022-01-01/2022-01-14",
		"DTSTART:20220101T000000Z\r\nDTEND:20220102T000000Z":                                        "2022-01-01",
		"DTSTART:20220101T100000\r\nDTEND:20220101T113000":                                          "2022-01-01T10:00:00/2022-01-01T11:30:00",
		"DTSTART:2022-01-01T10:00:00Z":                                                              "2022-01-01T10:00:00Z",
		"DTSTART:20220101T100000Z\r\nDTEND:20220101T113000Z":                                        "2022-01-01T10:00:00Z/2022-01-01T11:30:00Z",
		"DTSTART;TZID=Europe/Berlin:20220101T100000\r\nDTEND;TZID=America/New_York:20220101T053000": "2022-01-01T10:00:00/2022-01-01T11:30:00",
		"DTSTART;TZID=Europe/Berlin:20220101T100000\r\nDTEND:20220101T103000Z":                      "2022-01-01T10:00:00/2022-01-01T11:30:00",
		"DTSTART:20220101T100000Z\r\nDTEND;TZID=Nowhere/Else:20220101T113000":                       "2022-01-01T10:00:00Z/2022-01-01T11:30:00Z",
		"DTSTART:20220230": "",
		"DTSTART:":         "",
		"LOCATION:nowhere": "",
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
		"FREQ=YEARLY;COUNT=3":                                       "2020-02-29 2024-02-29 2028-02-29",
		"FREQ=MONTHLY;INTERVAL=6;UNTIL=20210901":                    "2020-02-29 2020-08-29 2021-08-29",
		"FREQ=WEEKLY;BYDAY=SA,MO;COUNT=3":                           "2020-02-29 2020-03-02 2020-03-07",
		"FREQ=DAILY;UNTIL=20200301T000000Z":                         "2020-02-29 2020-03-01",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1":               "2020-02-29",
		"FREQ=YEARLY;BYMONTH=2,3;COUNT=4":                           "2020-02-29",
		"FREQ=DAILY;COUNT=x":                                        "2020-02-29",
		"FREQ=DAILY;COUNT=2\r\nRDATE;VALUE=DATE:20200310,20200301":  "2020-02-29 2020-03-01 2020-03-10",
		"FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20200301,20200302": "2020-02-29",
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

// However many rules a calendar has, they are counted out to a bounded number of events, and
// what comes again beyond that comes once.
func TestManyRulesAreCountedOutTogether(t *testing.T) {
	const rules = 2*mostCounted/mostAgain + 10
	var src strings.Builder
	src.WriteString("BEGIN:VCALENDAR\r\n")
	for i := range rules {
		fmt.Fprintf(&src, "BEGIN:VEVENT\r\nUID:%d\r\nSUMMARY:Event %d\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY;COUNT=999\r\nEND:VEVENT\r\n", i, i)
	}
	src.WriteString("END:VCALENDAR\r\n")
	doc, problems := Format().Read(format.Input{Name: "a.ics", Source: []byte(src.String())})
	if got, most := len(doc.Events), mostCounted+mostAgain+rules; got < mostCounted || got > most {
		t.Errorf("%d events of %d rules, at most %d", got, rules, most)
	}
	if told := fmt.Sprint(problems); !strings.Contains(told, "50,000 events already") {
		t.Errorf("it is not told: %.500s", told)
	}
}

// What is said in universal time of something on the clock of a place is that moment there.
func TestRulesInUniversalTime(t *testing.T) {
	const begins = "DTSTART;TZID=Europe/Berlin:20200605T010000\r\nRRULE:FREQ=DAILY;UNTIL="
	for rule, want := range map[string]string{
		"20200606T230000Z": "2020-06-05T01:00:00 2020-06-06T01:00:00 2020-06-07T01:00:00",
		"20200606T230000Z\r\nEXDATE:20200605T230000Z": "2020-06-05T01:00:00 2020-06-07T01:00:00",
	} {
		var got []string
		for _, e := range parsed(t, begins+rule).Events {
			got = append(got, e.DateText)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", rule, got, want)
		}
	}
}

// An entry that replaces one of what comes again stands in its place, not beside it.
func TestReplacedTimes(t *testing.T) {
	doc := parsed(t,
		"UID:a\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY;COUNT=3",
		"UID:a\r\nRECURRENCE-ID;VALUE=DATE:20200102\r\nDTSTART;VALUE=DATE:20200109",
		"UID:b\r\nDTSTART;VALUE=DATE:20200102")
	var got []string
	for _, e := range doc.Events {
		got = append(got, e.DateText)
	}
	if want := "2020-01-01 2020-01-03 2020-01-09 2020-01-02"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// Ends that are none, parts of a calendar that are no entries, and a file that breaks off are
// told, each with its value or its name.
func TestWhatIsNoEventIsTold(t *testing.T) {
	for entry, want := range map[string]string{
		"DTSTART:20220105\r\nDTEND:20220103":                                                              "`20220103` was left out: it is before the beginning",
		"DTSTART:20220105T100000Z\r\nDTEND:20220105T090000Z":                                              "`20220105T090000Z` was left out: it is before",
		"DTSTART:20220105\r\nDTEND:soon":                                                                  "`soon` was left out: it is no end that can be read",
		"DTSTART:20220105\r\nDURATION:-P1D":                                                               "`-P1D` was left out: it is no end",
		"DTSTART:20220105\r\nBEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM":                                  "`VALARM` was left out: it reminds somebody",
		"DTSTART:20220105\r\nno colon here":                                                               "`no colon here` was left out: it is no line of a calendar",
		"DTSTART:20220105\r\nSUMMARY:Other":                                                               "`summary` has no place in an events file and was kept",
		"DTSTART:20220105\r\nATTENDEE;CN=Jo;PARTSTAT=DECLINED:mailto:jo@x.org":                            "`Jo` was left out: who declined",
		"DTSTART:20220105\r\nEND:VEVENT\r\nBEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\nBEGIN:VEVENT\r\nSUMMARY:S": "`VFREEBUSY` was left out: it says when",
		"DTSTART:20220105\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:S\r\nBEGIN:VALARM":                     "`BEGIN:VCALENDAR` was left out: it never ends",
	} {
		text := "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:S\r\n" + entry + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
		if strings.HasSuffix(entry, "VALARM") && !strings.Contains(entry, "TRIGGER") {
			text = strings.TrimSuffix(text, "END:VEVENT\r\nEND:VCALENDAR\r\n")
		}
		_, problems := read(format.Input{Name: "a.ics", Source: []byte(text)})
		var told []string
		for _, p := range problems {
			told = append(told, p.Message)
		}
		if !strings.Contains(strings.Join(told, "\n"), want) {
			t.Errorf("%q: %q, want %q", entry, told, want)
		}
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
