package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
)

// Of events of one importance every part of the line gets labels, in proportion to its
// share of the events where these are crowded, and the first and the last come first.
func TestTiesAreSpreadOverTheLine(t *testing.T) {
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "a"}}}
	for i := range 960 {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprintf("e%03d", i), Title: "A title of some words", Importance: 3, Lanes: []string{"a"},
			Date: date(t, fmt.Sprintf("%d-%02d-15", 1900+i/12, 1+i%12)),
		})
	}
	p := New(doc, options(axis.True, 1600, 500))
	v := p.Fit()
	var parts [8]int
	for i := range p.items {
		if it := &p.items[i]; it.Label.Shown(v.Scale()) {
			parts[min(int(8*v.X(it.At)/v.Width()), 7)]++
		}
	}
	for _, n := range parts {
		if n < 8 || n > 20 {
			t.Errorf("the eighths of the line have %v labels", parts)
			break
		}
	}
	if first, last := p.items[0].event.ID, p.items[1].event.ID; first != "e959" && first != "e000" || last != "e959" && last != "e000" {
		t.Errorf("%s and %s come first", first, last)
	}
}
