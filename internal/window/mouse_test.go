//go:build cgo && linux

package window

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// presses holds the mouse down at a place of the window, px, for as long as a hand does.
func (p *program) presses(x, y int) {
	p.t.Helper()
	at := p.place("Edited").Min
	p.do("mousemove", strconv.Itoa(at.X+x), strconv.Itoa(at.Y+y), "mousedown", "1", "sleep", "0.09", "mouseup", "1", "sleep", "0.4")
}

// types writes words into what has the keyboard.
func (p *program) types(words string) {
	p.t.Helper()
	p.do("type", "--delay", "15", words)
}

// By the mouse, with the keyboard for words alone: events with their sources are added one after
// the other and saved by the menu. What is pressed stays under the pointer, and a menu that is
// pressed while something is being typed stays open.
func TestWindowIsFilledInByTheMouse(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits("tideline: 1\ntitle: Edited\nevents:\n  - {id: one, date: 1953-07-27, title: One}\n")
	p.do("search", "--onlyvisible", "--name", "Edited", "windowsize", "1280", "780", "windowmove", "0", "0")
	p.until("a larger window", func(f frame) bool { return f.Laid == [2]int{1280, 780} })
	p.presses(1020, 170) // + Add an event
	p.until("an empty form", func(f frame) bool { return f.Form })
	p.types("c. July 1954")
	p.presses(1000, 296) // the name of the field of the title
	p.types("Two")
	p.presses(1036, 712) // Add the event
	p.until("the second event", func(f frame) bool { return f.Selection == "two" })
	p.types("The Times")
	p.presses(970, 686) // + Next event
	p.until("its source", func(f frame) bool { return f.Did == "edit" && f.InView == 2 })
	p.types("c. 1961")
	p.presses(1000, 296)
	p.types("Three")
	p.presses(1036, 712)

	p.until("the third event", func(f frame) bool { return f.Selection == "three" })
	p.presses(1002, 685) // The Times, which is offered
	p.presses(1170, 457) // the place, which takes the keyboard from the sources
	p.types("Berlin")
	p.presses(26, 14) // File, while the place is being typed
	p.presses(40, 201)
	p.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	const want = `tideline: 1
title: Edited
sources:
  - id: the-times
    title: The Times
events:
  - {id: one, date: 1953-07-27, title: One}
  - {id: two, date: 1954-07~, title: Two, sources: [the-times]}
  - {id: three, date: 1961~, title: Three, place: Berlin, sources: [the-times]}
`
	if text, err := os.ReadFile(file); err != nil || string(text) != want {
		t.Errorf("saved is\n%s (%v)", text, err)
	}
	p.quit()
}

// The list is written in by the mouse, with the keyboard for words alone: what is pressed is typed
// over, and what was typed is taken as another cell is pressed.
func TestWindowEditsAsATableByTheMouse(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(tableFile)
	p.presses(463, 53) // the list
	p.until("the list", func(f frame) bool { return f.List != nil && f.List.Rows == 3 })
	p.presses(167, 546) // the title of the second row
	p.until("the second row", func(f frame) bool { return f.List.ID == "two" && f.Selection == "two" })
	p.types("Second")
	p.presses(36, 577) // the date of the third
	p.until("what was typed", func(f frame) bool { return f.Did == "edit" && f.List.ID == "three" })
	p.types("c. July 1976")
	p.presses(167, 515) // the title of the first
	p.until("the first row", func(f frame) bool { return f.List.ID == "one" && f.Unsaved })
	p.presses(26, 14) // File
	p.presses(40, 201)
	p.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	p.says(file, strings.NewReplacer("title: Two", "title: Second", "date: 1975", "date: 1976-07~").Replace(tableFile))
	p.quit()
}
