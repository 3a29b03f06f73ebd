//go:build cgo && linux

package main

import (
	"strconv"
	"testing"
)

// A story is presented from its first step to its last, with keys alone.
func TestWindowPresentsAStoryByKeyboard(t *testing.T) {
	d := newDesktop(t, "1024x768")
	p, _ := d.open("present", "--story", "tests")
	p.await("the audience's window to take the keyboard", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "^Tests and sanctions$", "windowactivate", "--sync") == nil
	})
	step := func(what string, n int) frame {
		t.Helper()
		return p.until(what, func(f frame) bool { return f.Talk != nil && f.Talk.Step == n })
	}
	first := step("the first step", 1)
	for n := 2; n <= first.Talk.Steps; n++ {
		p.do("key", "Right")
		step("step "+strconv.Itoa(n), n)
	}
	p.do("key", "Home")
	step("the first step again", 1)
	p.do("key", "b")
	p.until("a black screen", func(f frame) bool { return f.Talk.Blank == "black" })
	p.do("key", "w")
	p.until("a white screen", func(f frame) bool { return f.Talk.Blank == "white" })
	p.do("key", "w")
	p.until("the talk", func(f frame) bool { return f.Talk.Blank == "" })
	p.do("key", "1", "1", "Return")
	step("the eleventh step, by a number of two digits", 11)
	p.do("key", "4", "Return")
	step("the fourth step", 4)
	p.do("key", "p")
	p.until("the spotlight", func(f frame) bool { return f.Talk.Spot })
	p.do("key", "p")
	p.until("no spotlight", func(f frame) bool { return !f.Talk.Spot })
	p.do("key", "1", "1", "Return")
	step("the eleventh step again, which has a picture", 11)
	p.do("key", "i")
	p.until("the picture alone", func(f frame) bool { return f.Talk.Picture })
	p.do("key", "Prior")
	step("the step before, without it", 10)
	p.until("the slide again", func(f frame) bool { return !f.Talk.Picture })
	p.do("key", "4", "Return")
	step("the fourth step again", 4)
	p.do("key", "d")
	p.until("the date to be covered", func(f frame) bool { return f.Talk.Covered })
	p.do("key", "space")
	p.until("the date to be revealed", func(f frame) bool { return !f.Talk.Covered && f.Talk.Step == 4 })

	p.do("key", "n")
	p.until("the presenter's window", func(f frame) bool { return f.Talk.Presenter })
	p.await("the presenter's window to take the keyboard", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "^Presenter: ", "windowactivate", "--sync") == nil
	})
	p.do("key", "d")
	p.do("key", "Right")
	step("the fifth step, from the presenter's window", 5)
	p.do("mousemove", "--sync", "80", "150", "click", "1")
	clicked := p.until("another step, clicked in the list", func(f frame) bool { return f.Talk.Step != 5 })
	p.do("key", "Down")
	step("the step after it: the list gives the keyboard back", clicked.Talk.Step+1)
	p.do("key", "alt+F4")
	p.until("the talk to go on without it", func(f frame) bool { return f.Talk != nil && !f.Talk.Presenter && f.Talk.Audience })
	p.await("the audience's window to take the keyboard again", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "^Tests and sanctions$", "windowactivate", "--sync") == nil
	})
	last := p.last()
	p.do("key", "Escape")
	p.until("the main window at the event last shown", func(f frame) bool {
		return f.Talk == nil && f.Selection == last.Talk.Event
	})
	p.await("the main window to take the keyboard", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "Tideline", "windowactivate", "--sync") == nil
	})
	p.do("key", "shift+F5")
	p.until("a talk that begins at that event", func(f frame) bool { return f.Talk != nil && f.Talk.Event == last.Talk.Event })
	p.await("the audience's window to take the keyboard once more", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "^(Tests and sanctions|The triangle in ten minutes)$", "windowactivate", "--sync") == nil
	})
	p.do("key", "Escape")
	p.until("the main window once more", func(f frame) bool { return f.Talk == nil })
	p.quit()
}
