package app

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/search"
)

// many is a document of so many events in six lanes.
func many(events int) string {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Many\nlanes:\n")
	for lane := range 6 {
		fmt.Fprintf(&b, "  - {id: lane%d, name: Lane %d}\n", lane, lane)
	}
	b.WriteString("events:\n")
	for i := range events {
		fmt.Fprintf(&b, "  - {id: e%d, date: %d-%02d-%02d, title: Event number %d of them, lanes: [lane%d], importance: %d, tags: [t%d]}\n",
			i, 1900+i%120, i%12+1, i%28+1, i, i%6, i%5+1, i%7)
	}
	return b.String()
}

// BenchmarkFilter measures a filter of 10,000 events: until they are gone from the line,
// until the rest has its places, and until the names that are shown nearer have theirs too.
func BenchmarkFilter(b *testing.B) {
	w := openWith(b, Config{File: inFile(b, "many.yaml", many(10_000))})
	bar := w.chart.filter
	filters := []search.Filter{search.ParseFilter("tag:t1,t2"), search.ParseFilter("-tag:t3"), search.ParseFilter("importance:4")}
	place := bar.Redraw
	bar.Apply(filters[0]) // makes the index
	var drawing []func()
	run := w.chart.prepare.run
	for name, redraw := range map[string]func(bool){"gone": func(bool) {}, "placed": place, "whole": place} {
		b.Run(name, func(b *testing.B) {
			bar.Redraw = redraw
			w.chart.prepare.run = func(draw func()) { drawing = append(drawing, draw) }
			for i := 0; b.Loop(); i++ {
				bar.Apply(filters[i%len(filters)])
				for len(drawing) > 0 {
					draw := drawing[0]
					drawing = drawing[1:]
					draw()
					if name == "placed" && len(drawing) > 0 { // what is shown then stays
						b.StopTimer()
					}
				}
				b.StartTimer()
			}
		})
	}
	w.chart.prepare.run = run
}
