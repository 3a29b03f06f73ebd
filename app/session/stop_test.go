package session

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// rowsOf is a table of so many events, and an events file of as many.
func rowsOf(n int) map[string]string {
	var table, yaml strings.Builder
	table.WriteString("Date,Title,Place\n")
	yaml.WriteString("tideline: 1\ntitle: Many\nevents:\n")
	calendar := "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
	var ical strings.Builder
	ical.WriteString(calendar)
	for i := range n {
		fmt.Fprintf(&table, "%d-03-04,Event %d,Here\n", 1000+i%1000, i)
		fmt.Fprintf(&yaml, "  - {id: e%d, date: %d, title: Event %d}\n", i, 1000+i%1000, i)
		fmt.Fprintf(&ical, "BEGIN:VEVENT\nUID:%d\nDTSTART;VALUE=DATE:19500304\nSUMMARY:Event %d\nEND:VEVENT\n", i, i)
	}
	ical.WriteString("END:VCALENDAR\n")
	var json strings.Builder
	json.WriteString(`{"title": "Many", "undated": [], "events": [`)
	for i := range n {
		fmt.Fprintf(&json, `%s{"id": "e%d", "date": "1950", "title": "Event %d"}`, strings.Repeat(",", min(i, 1)), i, i)
	}
	json.WriteString("]}")
	return map[string]string{"many.csv": table.String(), "many.yaml": yaml.String(), "many.ics": ical.String(), "many.json": json.String()}
}

// Reading tells how far it is, whatever the file is, and ends at the next record once it is
// stopped. Read again, it is read whole.
func TestReadingIsStopped(t *testing.T) {
	const events, enough = 2000, 20
	for name, text := range rowsOf(events) {
		o := Open(File{Path: name}, func() ([]byte, error) { return []byte(text), nil })
		told, most := 0, 0.0
		o.Told = func(part float64) {
			if told, most = told+1, part; told == enough {
				o.Stop()
			}
		}
		if doc, _, err := o.Document(); doc != nil || !errors.Is(err, ErrStopped) || told != enough {
			t.Errorf("%s: stopped after being told %d times it is %v, %v", name, told, doc != nil, err)
		}
		if most > 0.5 {
			t.Errorf("%s: it is stopped at %g", name, most)
		}
		again := Open(o.File, func() ([]byte, error) { return []byte(text), nil })
		again.Told = func(part float64) {
			if part < 0 || part > 1 {
				t.Fatalf("%s: told is %g", name, part)
			}
			most = part
		}
		if doc, _, err := again.Document(); err != nil || len(doc.Events) != events || most < 0.98 {
			t.Errorf("%s: not stopped it is read to %g, with %v", name, most, err)
		}
	}
}

// Whoever asks for another file stops the reading of the one before.
func TestTheLatestFileCounts(t *testing.T) {
	var l Latest
	first, second := OpenStory(), OpenStory()
	l.Ask(first)
	l.Ask(first)
	if !l.Waits() || first.stopped.Load() {
		t.Error("asked for twice it is stopped")
	}
	l.Ask(second)
	if l.Is(first) || !l.Is(second) || !first.stopped.Load() {
		t.Error("the first is still the latest, or read on")
	}
	l.Done(first)
	if !l.Waits() {
		t.Error("the end of the first ends waiting for the second")
	}
	if l.Done(second); l.Waits() {
		t.Error("its end does not end the waiting")
	}
}
