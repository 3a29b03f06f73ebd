package simile

import (
	"strings"
	"testing"

	"tideline/timeline/convert/format"
)

// Dates are what SIMILE makes of them.
func TestDates(t *testing.T) {
	for event, want := range map[string]string{
		`start="Sat May 20 1961 00:00:00 GMT-0600"`: "1961-05-20",
		`start="200 BC"`:                            "-0199",
		`start="-200"`:                              "-0199",
		`start="1921-01-01 10:20:01Z"`:              "1921",
		`start="1921-05-06 10:20:01Z"`:              "1921-05-06T10:20:01Z",
		`start="1921-05-06 10:20+0200"`:             "1921-05-06T10:20:00+02:00",
		`start="1921-05-06T10:20:00"`:               "1921-05-06T10:20:00",
		`start="1921-01-01 10:00:00"`:               "1921-01-01T10:00:00",
		`start="1921"`:                              "1921",
		`start="1921" end="1921"`:                   "1921",
		`start="1921" end="1930"`:                   "[1921..1930]",
		`start="1921" end="1930" isDuration="true"`: "1921/1930",
		`start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 09:00:00 GMT" isDuration="true"`: "2006-05-28T09:00:00Z/2006-06-15T09:00:00Z",
		`start="1921" latestStart="1923" earliestEnd="1930" end="1930"`:                     "1921~/1930",
		`start="whenever"`: "unknown",
		``:                 "unknown",
	} {
		doc, _ := read(format.Input{Name: "a.xml", Source: []byte("<data><event " + event + " title='T'/></data>")})
		all := append(doc.Events, doc.Undated...)
		if len(all) != 1 || all[0].DateText != want {
			t.Errorf("%s: %v, want %s", event, all, want)
		}
	}
}

// A time that every date of a file has says nothing; on a first of January the day neither.
func TestTimesThatSayNothing(t *testing.T) {
	const src = `<data><event start="1921-01-01 10:20:01Z" title="A"/><event start="1922-05-06 10:20:01Z" title="B"/><event start="1923-01-01 10:20:01Z" title="C"/></data>`
	for exact, want := range map[format.Exactness]string{
		format.ExactnessUnsaid: "1921 1922-05-06 1923",
		format.AsWritten:       "1921-01-01T10:20:01Z 1922-05-06T10:20:01Z 1923-01-01T10:20:01Z",
	} {
		doc, _ := read(format.Input{Name: "a.xml", Source: []byte(src), Options: format.Options{Exact: exact}})
		var got []string
		for _, e := range doc.Events {
			got = append(got, e.DateText)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
}

// An event of the JSON with an end lasts.
func TestJSON(t *testing.T) {
	const src = `{'dateTimeFormat': 'iso8601', 'events': [{'start': '1900', 'end': '1910', 'title': 'One', 'description': '<b>Two</b>', 'link': 'http://x.org/a', 'mood': 'calm', 'icon': 'a.png'}, {'start': '-0043', 'title': 'Ides'}]}`
	doc, _ := read(format.Input{Name: "a.json", Source: []byte(src)})
	if !detect([]byte(src)) || len(doc.Events) != 2 || doc.Events[0].DateText != "1900/1910" || doc.Events[0].Extra["x-mood"] != "calm" || doc.Events[1].DateText != "-0043" {
		t.Errorf("%+v", doc.Events)
	}
}

// Numbers that go down are millions of years.
func TestAges(t *testing.T) {
	src := "<data>"
	for range 4 {
		src += `<event start="115" end="105" isDuration="true" title="T"/>`
	}
	doc, _ := read(format.Input{Name: "a.xml", Source: []byte(src + "</data>")})
	if len(doc.Events) != 4 || doc.Events[0].DateText != "Y-114999999/Y-104999999" && doc.Events[0].DateText != "Y-115000000~/Y-105000000~" {
		t.Errorf("%v", doc.Events)
	}
}

// Parts of a second have no place in a date, which is told; zeros say nothing.
func TestPartsOfASecond(t *testing.T) {
	for clock, told := range map[string]int{"10:20:01.789Z": 1, "10:20:01.000Z": 0} {
		doc, problems := read(format.Input{Name: "a.xml", Source: []byte("<data><event start='1921-05-06T" + clock + "' title='T'/></data>")})
		if doc.Events[0].DateText != "1921-05-06T10:20:01Z" || len(problems) != told {
			t.Errorf("%s: %s, %v", clock, doc.Events[0].DateText, problems)
		}
	}
}
