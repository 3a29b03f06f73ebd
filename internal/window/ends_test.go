//go:build cgo && linux

package window

import (
	"image"
	"testing"
)

// Either end of what lasts is dragged by units of what is known of it, and the other end stays; so
// does that it is only about then. Each is one step to undo.
func TestWindowStretchesAtEachPrecision(t *testing.T) {
	const day = 24 * 60 * 60
	const year = 365.2425 * day
	const high = 46 // px of the middle of the bar above the line
	type pull struct {
		edge   string // an instant
		inside int    // px from it to where it is taken, into the bar
		unit   float64
		units  int
		want   string
	}
	for _, c := range []struct {
		one, middle, bar, last string // dates; the middle of the first, which is a dot
		pulls                  []pull
	}{
		{"1900-03", "1900-03-16", "1940/1948~", "1990", []pull{{"1949-01-01", -4, year, 3, "1940/1951~"}, {"1940-01-01", 4, year, -2, "1938/1948~"}}},
		{"1900-03", "1900-03-16", "195X/196X", "1990", []pull{{"1970-01-01", -4, 10 * year, 1, "195X/197X"}}},
		{"1930-01-05", "1930-01-05", "1931-02/1932-05", "1934-06", []pull{{"1932-06-01", -4, 30.436875 * day, 3, "1931-02/1932-08"}}},
		{`"1920-06-01T00:00"`, "1920-06-01", "1920-06-10/1920-06-24", "1920-07-20", []pull{{"1920-06-10", 4, day, -3, "1920-06-07/1920-06-24"}}},
	} {
		src := "tideline: 1\ntitle: Edited\nevents:\n  - {id: one, date: " + c.one + ", title: One}\n  - {id: bar, date: " + c.bar + ", title: Bar}\n  - {id: last, date: " + c.last + ", title: Last}\n"
		p, file := newDesktop(t, "1280x800").edits(src)
		p.do("key", "1", "key", "0", "key", "Home")
		shown := p.until("everything", func(f frame) bool { return f.Mode == "true" && f.InView == 3 && f.Selection == "one" })
		line := p.mark(image.Point{})
		left := float64(line.X) - shown.scaled(t, c.middle)
		p.do("key", "Right")
		f := p.until("what lasts", func(f frame) bool { return f.Selection == "bar" })
		p.still()
		for _, pull := range c.pulls {
			from := image.Pt(int(left+f.scaled(t, pull.edge))+pull.inside, line.Y-high)
			p.drags(from, int(f.Scale*pull.unit*float64(pull.units)))
			p.until("what a drop would write", func(f frame) bool { return f.Drag != "" })
			p.do("mouseup", "1")
			p.until("the drop at "+pull.want, func(f frame) bool { return f.Did == "drop "+pull.want && f.Unsaved && f.Selection == "bar" })
			p.do("key", "ctrl+z")
			p.until("it undone", func(f frame) bool { return f.Did == "undo" && !f.Unsaved })
		}
		p.do("key", "ctrl+s")
		p.begins(file, src)
		p.quit()
	}
}
