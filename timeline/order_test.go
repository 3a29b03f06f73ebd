package timeline

import "testing"

// Of events that begin together the shorter comes first; where nothing tells two
// apart, the order of the file does.
func TestInTimeOrder(t *testing.T) {
	doc, problems := Parse("order.yaml", []byte(`tideline: 1
title: Order
events:
  - {id: year, date: 1953, title: T}
  - {id: later, date: 1954-01, title: T}
  - {id: b, date: 1953-01-01, title: T}
  - {id: month, date: 1953-01, title: T}
  - {id: a, date: 1953-01-01, title: T}
  - {id: earlier, date: 1952, title: T}
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := []string{"earlier", "b", "a", "month", "year", "later"}
	for i, e := range InTimeOrder(doc.Events) {
		if e.ID != want[i] {
			t.Errorf("%d: %s, want %s", i, e.ID, want[i])
		}
	}
}
