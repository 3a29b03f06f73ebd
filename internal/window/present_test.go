//go:build cgo && linux

package window

import (
	"fmt"
	"image"
	"os/exec"
	"path/filepath"
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

// With two displays the class sees its window on the one that is not worked at,
// wherever that stands, and the presenter the notes on the other. A projector that is
// pulled out takes no window with it, and the notes are nobody's until it is back.
func TestWindowPresentsOnTwoDisplays(t *testing.T) {
	for _, beside := range []struct {
		name            string
		desk, projector image.Point
	}{
		{"to the right", image.Pt(0, 0), image.Pt(1280, 0)},
		{"to the left", image.Pt(1280, 0), image.Pt(0, 0)},
		{"above", image.Pt(0, 800), image.Pt(0, 0)},
	} {
		t.Run(beside.name, func(t *testing.T) {
			d := newDisplays(t)
			d.plug(beside.desk, beside.projector)
			desk, projector := shownAt(beside.desk), shownAt(beside.projector)
			p, _ := d.open("present", "--story", "tests")
			sees := func(class, notes image.Rectangle) {
				t.Helper()
				p.await("the class to see "+class.String(), func() bool { return p.place("^Tests and sanctions$") == class })
				p.await("the notes on "+notes.String(), func() bool { at := p.place("^Presenter: "); return at.In(notes) && at.Empty() == notes.Empty() })
			}
			sees(projector, desk)
			d.xrandr("--output", "DUMMY1", "--off")
			alone := shownAt(image.Point{})
			sees(alone, image.Rectangle{})
			d.plug(beside.desk, beside.projector)
			sees(projector, desk)
			p.do("search", "--onlyvisible", "--name", "^Tests and sanctions$", "windowactivate", "--sync")
			p.do("key", "Escape") // to whatever has the focus: the window is gone when the key goes up
			p.until("the main window", func(f frame) bool { return f.Talk == nil })
			p.quit()
		})
	}
}

// newDisplays starts an X server with two displays of 1280 × 800 that are plugged in
// and pulled out without hardware.
func newDisplays(t *testing.T) *desktop {
	t.Helper()
	d := &desktop{t: t, home: t.TempDir()}
	config, err := filepath.Abs(filepath.Join("..", "..", "scripts", "wine", "xorg.conf"))
	if err != nil {
		t.Fatal(err)
	}
	d.serve(exec.Command("/usr/lib/xorg/Xorg", "-config", config, "-logfile", filepath.Join(d.home, "xorg.log"), "-novtswitch", "-sharevts"))
	for _, output := range []string{"DUMMY0", "DUMMY1"} {
		d.xrandr("--addmode", output, "1280x800")
	}
	return d
}

// plug places the displays of the desk and of the projector.
func (d *desktop) plug(desk, projector image.Point) {
	d.t.Helper()
	at := func(p image.Point) string { return fmt.Sprintf("%dx%d", p.X, p.Y) }
	d.xrandr("--output", "DUMMY0", "--primary", "--mode", "1280x800", "--pos", at(desk),
		"--output", "DUMMY1", "--mode", "1280x800", "--pos", at(projector))
}

// shownAt is the place of a display.
func shownAt(at image.Point) image.Rectangle { return image.Rect(0, 0, 1280, 800).Add(at) }

// xrandr changes the displays, and asks for them anew, as the settings of a desktop
// do: before that the server tells others of what there was.
func (d *desktop) xrandr(args ...string) {
	d.t.Helper()
	for _, args := range [][]string{args, {"--query"}} {
		if out, err := d.tells("xrandr", args...); err != nil {
			d.t.Fatalf("xrandr %q: %v\n%s", args, err, out)
		}
	}
}
