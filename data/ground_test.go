package data_test

import (
	"testing"

	"tideline/timeline"
)

// What everybody should know, and what a lesson should touch, stands on a
// document or on research, or else on two reports that different papers printed.
func TestWeightyEventsStandOnGoodGround(t *testing.T) {
	doc := story(t)
	for i := range doc.Events {
		if e := &doc.Events[i]; e.Importance >= 4 && !wellGrounded(doc, e) {
			t.Errorf("%s is of importance %d and stands on works of reference, or on one newspaper", e.ID, e.Importance)
		}
	}
}

// wellGrounded looks at the sources that speak for an event or against it.
func wellGrounded(doc *timeline.Document, e *timeline.Event) bool {
	papers := map[string]bool{}
	for _, c := range e.Sources {
		if c.Role == "context" {
			continue
		}
		s, _ := doc.Source(c.Source)
		switch s.Kind {
		case "primary", "scholarly":
			return true
		case "press":
			papers[s.Publisher] = true
		}
	}
	return len(papers) >= 2
}
