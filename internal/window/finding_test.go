//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// By the palette one gets to an event and to a command, by g to a date, and by keys and the
// buttons at the side of the mouse back to where one was, and forward again.
func TestWindowGoesAnywhereAndBack(t *testing.T) {
	p, first := newDesktop(t, "1280x800").open()
	p.do("key", "k")
	p.until("the palette", func(f frame) bool { return f.Sheet })
	p.do("type", "--delay", "60", "armistice agreement")
	p.do("key", "Return")
	p.until("an event to be selected", func(f frame) bool { return !f.Sheet && f.Selection == "armistice" })
	p.do("key", "ctrl+k")
	p.until("the palette again", func(f frame) bool { return f.Sheet })
	p.do("type", "--delay", "60", "even steps")
	p.do("key", "Return")
	p.until("even steps", func(f frame) bool { return !f.Sheet && f.Mode == "even" })
	p.do("key", "2")
	p.until("shortened time", func(f frame) bool { return f.Mode == first.Mode })

	p.do("key", "g")
	p.until("the sheet for dates", func(f frame) bool { return f.Sheet })
	p.do("type", "--delay", "60", "July 1961")
	p.do("key", "Return")
	then := p.until("the time about July 1961", func(f frame) bool {
		return !f.Sheet && f.From > "195" && f.From < "1961-07" && f.To > "1961-07" && f.To < "197"
	})
	p.do("key", "End")
	last := p.until("the last event", func(f frame) bool { return f.Selection != then.Selection && f.To > "202" })
	p.do("key", "BackSpace")
	p.until("the time before, by a key", func(f frame) bool { return f.Selection == then.Selection && near(f, then) })
	p.do("key", "alt+Right")
	p.until("the last event again", func(f frame) bool { return f.Selection == last.Selection && near(f, last) })
	p.do("key", "alt+Left")
	p.until("the time before once more", func(f frame) bool { return f.Selection == then.Selection && near(f, then) })
	p.do("key", "End", "BackSpace") // before the line is there
	p.until("the time before, from underway", func(f frame) bool { return f.Selection == then.Selection && near(f, then) })
	p.do("key", "alt+Right")
	p.until("where the line was going", func(f frame) bool { return f.Selection == last.Selection && near(f, last) })
	at := p.place(" – Tideline$")
	p.do("mousemove", strconv.Itoa(at.Min.X+400), strconv.Itoa(at.Min.Y+600), "click", "8")
	p.until("the time before, by the mouse", func(f frame) bool { return f.Selection == then.Selection && near(f, then) })
	p.do("click", "9")
	p.until("the last event once more", func(f frame) bool { return f.Selection == last.Selection && near(f, last) })

	p.do("key", "0")
	p.until("everything", func(f frame) bool { return near(f, first) })
	p.do("key", "Escape")
	whole := p.until("nothing selected", func(f frame) bool { return f.Selection == "" && near(f, first) })
	p.do("key", "n", "Return")
	p.until("a count to be split", func(f frame) bool { return f.Scale > 1.5*whole.Scale })
	p.do("key", "BackSpace")
	p.until("everything before the count", func(f frame) bool { return f.Selection == "" && near(f, whole) })
	p.quit()
}

// near reports whether two frames show about the same stretch of time, to the month.
func near(a, b frame) bool {
	const month = len("2006-01")
	return a.From[:month] == b.From[:month] && a.To[:month] == b.To[:month]
}

// listedFile is an events file with an event that stands on no line.
const listedFile = `tideline: 1
title: Listed
sources: [{id: memo, title: Memo}, {id: atlas, title: Atlas}]
events:
  - {id: one, date: 1953, title: Plum, sources: [memo]}
  - {id: two, date: 1961, title: Cherry, sources: [memo, atlas]}
  - {id: three, date: 1975, title: Apple, tags: [late]}
  - {id: four, date: soon, title: Date to come}
`

// The list is walked, sorted and searched by keys alone; what is selected is the same in it
// and on the line, whichever is worked.
func TestWindowListsWhatItShows(t *testing.T) {
	file := filepath.Join(t.TempDir(), "listed.yaml")
	if err := os.WriteFile(file, []byte(listedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "l")
	p.until("the list", func(f frame) bool { return f.List != nil && f.List.Rows == 4 && f.List.ID == "one" })
	p.do("key", "Down")
	p.until("the second row", func(f frame) bool { return f.Selection == "two" && f.List.Row == 1 })
	p.do("type", "--delay", "60", "date")
	p.until("the row that is typed", func(f frame) bool { return f.Selection == "four" && f.List.Row == 3 })
	p.do("key", "Escape", "Home")
	p.until("the first row", func(f frame) bool { return f.Selection == "one" && f.List.Row == 0 })
	p.do("key", "Right")
	p.until("the next event on the line", func(f frame) bool { return f.Selection == "two" && f.List.ID == "two" })

	p.do("key", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return") // the head over the titles
	p.until("the list by title", func(f frame) bool { return f.List.By == 1 && f.List.ID == "two" && f.List.Row == 1 })
	p.do("key", "Tab", "Tab", "Tab", "Tab", "Home")
	p.until("the first title", func(f frame) bool { return f.Selection == "three" && f.List.Row == 0 })

	for range 8 { // past the heads and the button that closes the list
		p.do("key", "shift+Tab")
	}
	p.do("key", "Return")
	p.until("the list of sources", func(f frame) bool { return f.List.Kind == "sources" && f.List.Rows == 2 })
	p.do("key", "Escape")
	p.do("key", "l")
	p.until("no list", func(f frame) bool { return f.List == nil })
	p.quit()
}
