//go:build cgo && linux

package window

import (
	"image"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// dragsFile has an event of each precision.
const dragsFile = `tideline: 1
title: Edited
events:
  - {id: one, date: 1900, title: One}
  - {id: day, date: 1920-06-15, title: Day}
  - {id: minute, date: "1930-06-15T10:30", title: Minute}
  - {id: month, date: 1940-06, title: Month}
  - {id: year, date: 1950, title: Year}
  - {id: decade, date: 196X, title: Decade}
  - {id: open, date: 1975/.., title: Open}
  - {id: last, date: 1999, title: Last}
`

// chosen is the color of the mark of the selected event in the dark theme, as the display has
// it: blue, green, red.
const chosen = "\x80\x8a\xff"

// mark is the middle of the mark of the selected event, a dot, px of the display, once it is
// elsewhere than that of the one before.
func (p *program) mark(before image.Point) (at image.Point) {
	p.t.Helper()
	const width, height, away = 1280, 800, 8
	p.await("the mark", func() bool {
		src := p.pixels()
		src = src[max(len(src)-4*width*height, 0):] // behind the colours
		is := func(x, y int) bool {
			i := 4 * (y*width + x)
			return i+4 <= len(src) && string(src[i:i+3]) == chosen
		}
		for y := range height - away {
			for x := away; x < width-away; x++ {
				if is(x, y) && is(x+1, y) && is(x, y+3) && is(x-1, y+1) && is(x+2, y+1) && !is(x-away, y) && !is(x+away, y) && !is(x, y+away) {
					at = image.Pt(x+1, y+2)
					return at != before
				}
			}
		}
		return false
	})
	return at
}

// selects leads to an event where everything is shown, and returns what the window shows then.
func (p *program) selects(id string) frame {
	p.t.Helper()
	p.do("key", "0")
	p.until("everything", func(f frame) bool { return f.InView == 8 })
	p.do("key", "Home")
	f := p.until("the first event", func(f frame) bool { return f.Selection == "one" && f.InView == 8 })
	for f.Selection != id {
		was := f.Selection
		p.do("key", "Right")
		f = p.until("the next event", func(f frame) bool { return f.Selection != was })
	}
	p.still()
	return f
}

// still waits until the display shows the same for a while: it lags behind the trace.
func (p *program) still() {
	p.t.Helper()
	const long = 10 // looks
	last, same := "", 0
	p.await("a still picture", func() bool {
		now := string(p.pixels())
		if same++; now != last {
			last, same = now, 0
		}
		return same >= long
	})
}

// drags moves the mouse in steps with its button down, and leaves it so.
func (p *program) drags(from image.Point, by int) {
	p.t.Helper()
	y := strconv.Itoa(from.Y)
	way := []string{"mousemove", "--sync", strconv.Itoa(from.X), y, "mousedown", "1"}
	for _, part := range []int{by / 3, by * 2 / 3, by} {
		way = append(way, "mousemove", "--sync", strconv.Itoa(from.X+part), y)
	}
	p.do(way...)
}

// An event is dragged by units of what is known of its date: a drag writes no finer than that,
// nor than a hand can aim. Esc ends it, and each is one step to undo.
func TestWindowDragsAtEachPrecision(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(dragsFile)
	p.do("key", "1")
	p.selects("minute")
	before := p.mark(image.Point{})
	shown := p.selects("month")
	line := p.mark(before)
	const day = 24 * 60 * 60
	left := float64(line.X) - shown.scaled(t, "1940-06-16")
	for _, c := range []struct {
		id, stands string  // where it is taken
		unit       float64 // by which it is dragged, s
		units, up  int
		want       string
	}{
		{"year", "1950-07-02", 365.2425 * day, 3, 0, "1953"},
		{"decade", "1965-01-01", 3652.425 * day, 2, 0, "198X"},
		{"open", "1985-01-01", 365.2425 * day, -4, 33, "1971/.."},
		{"month", "1940-06-16", 30.436875 * day, 3, 0, "1940-09"},
		{"day", "1920-06-15", day, -4, 0, "1920-06-11"},
		{"minute", "1930-06-15", day, 4, 0, "1930-06-19T10:30"},
	} {
		f := p.selects(c.id)
		from := image.Pt(int(left+f.scaled(t, c.stands)), line.Y-c.up)
		const wide = 12 // px of a unit, so that a hand aims at it
		for f.Scale*c.unit < wide && c.unit < 100*day {
			was := f.Scale
			p.do("key", "plus")
			f = p.until("a closer look", func(f frame) bool { return f.Scale > was*1.01 })
		}
		p.still()
		by := int(f.Scale * c.unit * float64(c.units))
		p.drags(from, by)
		p.until("what a drop would write", func(f frame) bool { return f.Drag != "" })
		p.do("key", "Escape")
		p.until("the end of the drag", func(f frame) bool { return f.Drag == "" && !f.Unsaved })
		p.do("mouseup", "1")
		p.drags(from, by)
		p.do("mouseup", "1")
		p.until("the drop at "+c.want, func(f frame) bool { return f.Did == "drop "+c.want && f.Unsaved && f.Selection == c.id })
		p.do("key", "ctrl+z")
		p.until("it undone", func(f frame) bool { return f.Did == "undo" && !f.Unsaved })
	}
	p.do("key", "ctrl+s")
	p.begins(file, dragsFile)
	p.quit()
}

// scaled is how far from the left edge an instant stands in true time, px.
func (f frame) scaled(t *testing.T, day string) float64 {
	t.Helper()
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	from, err := time.Parse(time.RFC3339, f.From)
	if err != nil {
		t.Fatal(err)
	}
	return at.Sub(from).Seconds() * f.Scale
}

// On each scale an event is dragged to a date, but for even steps, where a place says none and
// the drop leads to where it is typed.
func TestWindowDragsOnEachScale(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(dragsFile)
	p.do("key", "1")
	p.selects("minute")
	at := p.mark(image.Point{})
	p.selects("month")
	for _, c := range []struct{ key, mode, want string }{
		{"1", "true", `^drop 194[1-9]$`}, {"3", "even", ""}, {"4", "logarithmic", `^drop 195X$`}, {"2", "shortened", `^drop 194[1-9]$`},
	} {
		p.do("key", c.key)
		p.until("the scale", func(f frame) bool { return f.Mode == c.mode && f.Selection == "month" })
		at = p.mark(at)
		p.drags(at, 30)
		tip := p.until("what a drop would write", func(f frame) bool { return f.Drag != "" }).Drag
		p.do("mouseup", "1")
		if c.want == "" {
			f := p.until("the end of the drag", func(f frame) bool { return f.Drag == "" })
			if !strings.Contains(tip, "even steps") || f.Unsaved || !f.Form {
				t.Errorf("in even steps it says %q, and %+v", tip, f)
			}
			p.do("key", "Escape") // out of the date’s field
			continue
		}
		p.until("the drop", func(f frame) bool { return regexp.MustCompile(c.want).MatchString(f.Did) && f.Unsaved })
		p.do("key", "ctrl+z")
		p.until("it undone", func(f frame) bool { return f.Did == "undo" && !f.Unsaved })
	}
	p.do("key", "Escape", "key", "ctrl+s")
	p.begins(file, dragsFile)
	p.quit()
}

// The menu of the right button adds an event at its place.
func TestWindowAddsByTheMenu(t *testing.T) {
	p, _ := newDesktop(t, "1280x800").edits(dragsFile)
	p.do("key", "1")
	p.selects("month")
	at := p.mark(image.Point{})
	p.do("mousemove", strconv.Itoa(at.X+40), strconv.Itoa(at.Y+120), "click", "3", "sleep", "0.5", "key", "Down", "key", "Return")
	p.until("the form", func(f frame) bool { return f.Form && f.Editing })
	p.do("type", "--delay", "20", "Here")
	p.do("key", "Return")
	p.until("the new event", func(f frame) bool { return f.Selection == "here" && f.Did == "edit" && f.InView == 9 })
	p.do("key", "Escape", "key", "Escape", "key", "ctrl+z")
	p.until("it undone", func(f frame) bool { return f.Did == "undo" && !f.Unsaved && f.InView == 8 })
	p.quit()
}
