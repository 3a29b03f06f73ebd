package data_test

import (
	"regexp"
	"testing"
	"time"
)

// The story says as of which day it was checked: that on which a source or the words
// of a quote were last looked at.
func TestTheStorySaysWhenItWasChecked(t *testing.T) {
	doc := story(t)
	said := regexp.MustCompile(`Checked as of (\d+ \w+ \d{4})\.`).FindStringSubmatch(doc.Description)
	if said == nil {
		t.Fatalf("the description does not say when the story was checked: %q", doc.Description)
	}
	day, err := time.Parse("2 January 2006", said[1])
	if err != nil {
		t.Fatal(err)
	}
	newest := ""
	for _, s := range doc.Sources {
		newest = max(newest, s.Seen)
	}
	for i := range doc.Events {
		for _, q := range doc.Events[i].Quotes {
			if q.Checked != nil {
				newest = max(newest, q.Checked.On)
			}
		}
	}
	if got := day.Format(time.DateOnly); got != newest {
		t.Errorf("it was checked as of %s, it says, and something was looked at on %s", got, newest)
	}
}
