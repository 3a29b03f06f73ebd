package timeline

import "testing"

// Of events that begin together the shorter comes first; where nothing tells two
// apart, the order of the file does.
func TestInTimeOrder(t *testing.T) {
	var events []Event
	for _, e := range [][2]string{{"year", "1953"}, {"later", "1954-01"}, {"b", "1953-01-01"}, {"month", "1953-01"}, {"a", "1953-01-01"}, {"earlier", "1952"}} {
		events = append(events, Event{ID: e[0], Date: mustDate(t, e[1])})
	}
	want := []string{"earlier", "b", "a", "month", "year", "later"}
	for i, e := range InTimeOrder(events) {
		if e.ID != want[i] {
			t.Errorf("%d: %s, want %s", i, e.ID, want[i])
		}
	}
}
