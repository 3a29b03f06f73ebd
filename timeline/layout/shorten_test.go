package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
)

// uneven returns forty events in five lanes, most of them in the last two of seventy
// years.
func uneven(t testing.TB) *timeline.Document {
	t.Helper()
	words := []string{
		"The treaty", "A long winter", "Talks in the capital", "The first summit of three", "Votes are counted again",
		"A bridge is opened", "The old minister resigns today",
	}
	doc := &timeline.Document{Title: "Uneven"}
	for i := range 5 {
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: fmt.Sprint("l", i), Name: fmt.Sprint("Lane ", i)})
	}
	add := func(when string) {
		n := len(doc.Events)
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprintf("e%02d", n), Date: date(t, when), Importance: 3,
			Title: fmt.Sprint(words[n%len(words)], " ", n), Lanes: []string{doc.Lanes[n*3%5].ID},
		})
	}
	for _, when := range []string{"1953-07-27", "1961-04-12", "1983-09-01", "2006-10-09"} {
		add(when)
	}
	for i := range 6 {
		add(fmt.Sprintf("%d-%02d-15", 2007+i*14/5, 1+i*2))
	}
	for i := range 30 {
		add(fmt.Sprintf("%d-%02d-%02d", 2022+i/15, 1+i%15*12/15, 1+i*7%28))
	}
	return doc
}

// Breaks are cut where that shows more names, and nowhere else.
func TestBreaksAreCutForNames(t *testing.T) {
	for width, wins := range map[float64]bool{1024: false, 1280: true, 1600: true, 1920: false} {
		o := options(axis.Shortened, width, width*9/16)
		p := New(uneven(t), o)
		o.Mode = axis.True
		whole := wholeNames(New(uneven(t), o))
		if n, got := len(p.axis.Breaks()), wholeNames(p); n > 0 != wins || got < whole || got > whole != wins {
			t.Errorf("%g px: %d breaks, %d whole names; %d without any", width, n, got, whole)
		}
	}
	if n := len(New(small(t), options(axis.Shortened, 1600, 900)).axis.Breaks()); n > 0 {
		t.Errorf("%d breaks where every name has room without", n)
	}
}

// Whatever is hidden, folded or put first, time does not jump.
func TestBreaksStayWhateverIsHidden(t *testing.T) {
	doc, o := uneven(t), options(axis.Shortened, 1280, 720)
	want := fmt.Sprint(New(doc, o).axis.Breaks())
	for name, change := range map[string]func(*Options){
		"hidden": func(o *Options) { o.Hidden = func(e *timeline.Event) bool { return e.ID > "e20" } },
		"first":  func(o *Options) { o.First = "e39" },
		"folded": func(o *Options) { o.Folded = map[string]bool{"l1": true, "l2": true} },
	} {
		changed := o
		change(&changed)
		if got := fmt.Sprint(New(doc, changed).axis.Breaks()); got != want {
			t.Errorf("%s: breaks %s, want %s", name, got, want)
		}
	}
}
