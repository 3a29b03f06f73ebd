package timeline_test

import (
	"reflect"
	"testing"

	"tideline/timeline/file"
)

const whole = `tideline: 1
title: Whole
lanes: [{id: up, name: Up}, {id: down, name: Down}]
events:
  - {id: a, date: 1950, title: A, lanes: [up, down], leads_to: [{id: b}, {id: c}]}
  - {id: b, date: 1960, title: B, lanes: [down]}
  - {id: c, date: 1970, title: C, lanes: [up]}
  - {id: d, date: then, title: D, lanes: [up]}
stories:
  - {id: one, name: One, steps: [{event: a}, {event: b}, {event: c}]}
`

// What is left refers to nothing that is gone, and the document stays as it is.
func TestOnlyRefersToWhatIsLeft(t *testing.T) {
	doc, _ := file.Parse("whole.yaml", []byte(whole))
	again, _ := file.Parse("whole.yaml", []byte(whole))
	only := doc.Only(func(id string) bool { return id != "c" }, func(id string) bool { return id == "up" })
	if len(only.Events) != 1 || len(only.Undated) != 1 || len(only.Lanes) != 1 {
		t.Fatalf("%d events, %d undated and %d lanes are left", len(only.Events), len(only.Undated), len(only.Lanes))
	}
	a, ok := only.Event("a")
	if !ok || len(a.LeadsTo) != 0 || !reflect.DeepEqual(a.Lanes, []string{"up"}) {
		t.Errorf("A is %+v", a)
	}
	if _, ok := only.Event("b"); ok {
		t.Error("B stands in no lane that is left")
	}
	if steps := only.Stories[0].Steps; len(steps) != 1 || steps[0].Event != "a" {
		t.Errorf("the story has the steps %+v", steps)
	}
	if !reflect.DeepEqual(doc, again) {
		t.Error("the document has changed")
	}
	if same := doc.Only(nil, nil); !reflect.DeepEqual(same, doc) {
		t.Errorf("nothing taken away leaves %+v", same)
	}
}
