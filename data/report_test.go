package data_test

import (
	"testing"

	"tideline/timeline"
)

// The day of a report is not the day of what it reports. An event that one source
// alone supports and that is dated as that source is says something about it: by
// another date, or by what it calls unknown.
func TestNoEventIsDatedByItsReportAlone(t *testing.T) {
	doc := story(t)
	for i := range doc.Events {
		e := &doc.Events[i]
		supporting := map[string]bool{}
		for _, c := range e.Sources {
			if c.Role == "" || c.Role == timeline.Supports {
				supporting[c.Source] = true
			}
		}
		if len(supporting) != 1 {
			continue
		}
		for id := range supporting {
			s, found := doc.Source(id)
			if found && s.Kind != timeline.PrimarySource && s.Date == e.DateText && len(e.Dates) == 0 && e.Unknown["date"] == "" {
				t.Errorf("%s has the date of %s, which alone supports it, and nothing is said of the day of the act", e.ID, id)
			}
		}
	}
}
