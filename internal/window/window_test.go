//go:build cgo && linux

package window

import (
	"errors"
	"image"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tideline/app/cli"
)

// The bundled story opens in a real window and answers to keyboard and mouse.
func TestWindowAnswersKeyboardAndMouse(t *testing.T) {
	d := newDesktop(t, "1280x800")
	p, first := d.open()
	if first.InView < 25 || first.Mode != "shortened" || first.Selection != "" || first.Problems != 0 {
		t.Fatalf("first frame %+v: want at least 25 events in view, shortened, nothing selected, no problems", first)
	}

	p.do("key", "Home")
	one := p.until("the first event to be selected", func(f frame) bool { return f.Selection != "" })
	p.do("key", "Right")
	p.until("the next event to be selected", func(f frame) bool { return f.Selection != one.Selection && f.Selection != "" })
	p.do("key", "Left")
	p.until("the first event to be selected again", func(f frame) bool { return f.Selection == one.Selection })
	p.do("key", "Escape")
	p.until("nothing to be selected", func(f frame) bool { return f.Selection == "" })

	p.do("key", "0")
	whole := p.until("the whole line", func(f frame) bool { return f.InView == first.InView })
	near := whole
	for range 4 { // one by one, so that none is still to come when the drag starts
		p.do("mousemove", "480", "360", "click", "4")
		before := near.Scale
		near = p.until("the wheel to zoom in", func(f frame) bool { return f.Scale > before })
	}
	p.do("mousemove", "480", "360", "mousedown", "1", "mousemove_relative", "--sync", "120", "0",
		"mousemove_relative", "--sync", "120", "0", "mouseup", "1")
	p.until("a drag to pan without zooming", func(f frame) bool { return f.From != near.From && f.Scale == near.Scale })
	p.do("key", "0")
	p.until("the whole line again", func(f frame) bool { return f.InView == whole.InView && f.Scale < near.Scale })
	p.quit()
}

// Whatever makes the drawing anew, the stretch of time in view stays: ten
// reloads, and the panel folded and called back.
func TestWindowKeepsTheStretchInView(t *testing.T) {
	file, _ := lesson(t)
	p, first := newDesktop(t, "1280x800").open(file)
	near := first
	for range 3 { // one by one, so that none is still to come
		before := near.Scale
		p.do("key", "plus")
		near = p.until("a stretch nearer by", func(f frame) bool { return f.Scale > before })
	}
	same := func(f frame) bool { // to the last digit but one: other widths lie between
		return f.From == near.From && f.To == near.To && math.Abs(f.Scale/near.Scale-1) < 1e-12
	}
	for range 10 {
		before := p.last().Frame
		p.do("key", "ctrl+r")
		if f := p.until("the file to be drawn again", func(f frame) bool { return f.Frame > before && !f.Sheet }); !same(f) {
			t.Fatalf("after a reload %s to %s is in view, before it %s to %s", f.From, f.To, near.From, near.To)
		}
	}
	p.do("key", "p")
	p.until("the panel to be folded", func(f frame) bool { return !f.Panel })
	p.do("key", "p")
	p.until("the panel, and the same stretch", func(f frame) bool { return f.Panel && same(f) })
	p.quit()
}

// The commands of the menu change scale and theme.
func TestWindowChangesScaleAndTheme(t *testing.T) {
	d := newDesktop(t, "1024x768")
	p, first := d.open()
	p.do("key", "ctrl+1")
	p.until("true time", func(f frame) bool { return f.Mode == "true" })
	p.do("key", "ctrl+3")
	p.until("even steps", func(f frame) bool { return f.Mode == "even" })
	p.do("key", "ctrl+2")
	p.until("shortened gaps", func(f frame) bool { return f.Mode == "shortened" && f.InView == first.InView })
	p.do("key", "ctrl+d")
	p.until("the other theme", func(f frame) bool { return f.Dark != first.Dark })
	// The page of keys takes the keyboard until it is closed.
	p.do("key", "F1", "Home", "Escape", "End")
	last := p.until("the last event to be selected", func(f frame) bool { return f.Selection != "" })
	p.do("key", "Home")
	p.until("the first event to be selected", func(f frame) bool { return f.Selection != "" && f.Selection != last.Selection })
	p.quit()
}

// On a screen smaller than what is remembered the window lies within the screen, is
// laid out for the size that it has, and answers to clicks. What is remembered stays.
func TestWindowFitsASmallScreen(t *testing.T) {
	d := newDesktop(t, "1024x600")
	preferences := filepath.Join(d.home, "fyne", "org.tideline.Tideline", "preferences.json")
	if err := os.MkdirAll(filepath.Dir(preferences), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(preferences, []byte(`{"window.size":[1900,1000]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := d.open()
	p.await("the window to lie within the screen", func() bool {
		at, laid := p.place(" – Tideline$"), p.last().Laid
		return !at.Empty() && at.In(image.Rect(0, 0, 1024, 600)) && at.Dx() == laid[0] && at.Dy() == laid[1]
	})
	at := p.place(" – Tideline$")
	p.do("mousemove", strconv.Itoa(at.Max.X-28), strconv.Itoa(at.Min.Y+54), "click", "1")
	p.until("the page of keys, whose button is the last of the tool bar", func(f frame) bool { return f.Sheet })
	p.do("key", "Escape")
	p.until("no sheet", func(f frame) bool { return !f.Sheet })
	p.quit()
	if kept, err := os.ReadFile(preferences); err != nil || !strings.Contains(string(kept), `"window.size":[1900,1000]`) {
		t.Errorf("kept is %s, %v", kept, err)
	}
}

// A file with faults opens as far as it can and tells how many there are.
func TestWindowOpensFileWithFaults(t *testing.T) {
	file := filepath.Join(t.TempDir(), "faults.yaml")
	src := "tideline: 1\ntitle: Faults\nevents:\n  - {date: 1953-07-27, title: Kept}\n  - {date: 3/4/1953, title: Undated}\n"
	if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	p, first := newDesktop(t, "1280x800").open(file)
	if first.File != "faults.yaml" || first.InView != 1 || first.Problems == 0 {
		t.Errorf("first frame %+v: want faults.yaml with one event in view and its problems", first)
	}
	p.quit()
}

// Without a display that answers the program says so and ends.
func TestWindowNeedsDisplay(t *testing.T) {
	cmd := exec.Command(binary(t))
	cmd.Env = append(os.Environ(), "DISPLAY=:59123", "WAYLAND_DISPLAY=")
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != cli.Failed {
		t.Errorf("it ended with %v, want exit code %d", err, cli.Failed)
	}
	if text := string(out); !strings.Contains(text, ":59123") || !strings.Contains(text, "tideline export") || strings.Contains(text, "panic") {
		t.Errorf("it said:\n%s", text)
	}
}

// Without OpenGL the program tells what helps and ends.
func TestWindowNeedsOpenGL(t *testing.T) {
	d := newDesktop(t, "1280x800", "-extension", "GLX")
	cmd := exec.Command(binary(t))
	cmd.Env = d.environ()
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != cli.Failed {
		t.Errorf("it ended with %v, want exit code %d", err, cli.Failed)
	}
	if text := string(out); !strings.Contains(text, cli.NoGraphics("linux", nil).Error()) || strings.Contains(text, "panic") {
		t.Errorf("it said:\n%s", text)
	}
}
