//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// editedFile is an events file that is edited in the window and beside it.
const editedFile = `# kept as it is
tideline: 1
title: Edited
events:
  - {id: one, date: 1953-07-27, title: One}   # the first
  - {id: two, date: 1961, title: Two}
  - {id: three, date: 1975, title: Three}
`

// write writes a file as another program does.
func (p *program) write(path, text string) {
	p.t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// edit switches to editing with the keys: F2 offers it.
func (p *program) edit() {
	p.t.Helper()
	p.do("key", "F2")
	p.until("the offer to edit", sheetOpen)
	p.do("key", "Return")
	p.until("editing", func(f frame) bool { return f.Form && f.Editing && !f.Sheet })
}

// did waits until something was done last.
func (p *program) did(what string) frame {
	p.t.Helper()
	return p.until(what, func(f frame) bool { return f.Did == what && !f.Sheet })
}

// By keys alone: an event is filled in and added, undone and done again, and saved with
// no other byte changed. What another program saves meanwhile is put together with it.
func TestWindowEditsItsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "edited.yaml")
	d := newDesktop(t, "1280x800")
	if err := os.WriteFile(file, []byte(editedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := d.open(file)
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.edit()
	p.do("key", "Tab")
	p.do("key", "ctrl+a")
	p.do("type", "--delay", "20", "First")
	p.do("key", "Tab")
	p.until("another title", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.do("key", "Escape")
	p.do("key", "ctrl+z")
	p.until("the old title", func(f frame) bool { return f.Did == "undo" && !f.Unsaved })
	p.do("key", "ctrl+shift+z")
	p.until("the new title again", func(f frame) bool { return f.Did == "redo" && f.Unsaved })
	p.do("key", "Insert")
	p.do("type", "--delay", "20", "about July 1969")
	p.do("key", "Tab")
	p.do("type", "--delay", "20", "Four")
	p.do("key", "Return")
	p.until("a new event", func(f frame) bool { return f.Selection == "four" && f.Did == "edit" })
	p.do("key", "Escape")
	p.do("key", "ctrl+s")
	p.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	saved := strings.Replace(editedFile, "title: One", "title: First", 1)
	saved = strings.Replace(saved, "  - {id: three", "  - {id: four, date: 1969-07~, title: Four}\n  - {id: three", 1)
	if text, err := os.ReadFile(file); err != nil || string(text) != saved {
		t.Fatalf("saved is\n%s", text)
	}

	p.do("key", "greater") // the selected event, by a month
	p.until("a step later", func(f frame) bool { return f.Did == "drop 1969-08~" && f.Unsaved })
	p.write(file, strings.Replace(saved, "title: Three", "title: Theirs", 1))
	p.did("outside")
	p.do("key", "ctrl+s")
	p.did("saved")
	both := strings.Replace(strings.Replace(saved, "title: Three", "title: Theirs", 1), "1969-07~", "1969-08~", 1)
	if text, err := os.ReadFile(file); err != nil || string(text) != both {
		t.Fatalf("put together is\n%s", text)
	}
	p.do("key", "greater")
	p.until("another step", func(f frame) bool { return f.Did == "drop 1969-09~" })
	p.write(file, strings.Replace(both, "1969-08~", "1968", 1))
	p.until("a conflict", func(f frame) bool { return f.Did == "conflict" && f.Sheet })
	p.do("key", "Escape")
	p.until("theirs", func(f frame) bool { return !f.Sheet && !f.Unsaved })
	p.quit()
}

// The selected event is dragged by the mouse; Esc ends a drag with nothing changed, and what
// is given up at the end is asked for.
func TestWindowDragsEvents(t *testing.T) {
	file := filepath.Join(t.TempDir(), "edited.yaml")
	d := newDesktop(t, "1280x800")
	if err := os.WriteFile(file, []byte(editedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := d.open(file)
	p.do("key", "1", "key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" && f.Mode == "true" })
	p.edit()
	p.do("key", "Escape")
	p.do("key", "Right")
	p.until("the second event", func(f frame) bool { return f.Selection == "two" })
	at := p.place("Edited")
	x, y := strconv.Itoa(at.Min.X+277), strconv.Itoa(at.Min.Y+322) // its mark, on the one lane there is
	drag := []string{"mousemove", x, y, "mousedown", "1", "mousemove_relative", "--sync", "10", "0", "mousemove_relative", "--sync", "74", "0", "mousemove_relative", "--sync", "10", "0"}
	p.do(drag...)
	p.until("what a drop would write", func(f frame) bool { return f.Drag == "1964" })
	p.do("key", "Escape")
	p.until("the end of the drag", func(f frame) bool { return f.Drag == "" && f.Selection == "two" && !f.Unsaved })
	p.do("mouseup", "1")
	p.do(append(drag, "mouseup", "1")...) // three years
	p.until("the drop", func(f frame) bool { return f.Did == "drop 1964" && f.Unsaved && f.Selection == "two" })
	p.do("key", "ctrl+z")
	p.until("all of it undone", func(f frame) bool { return f.Did == "undo" && !f.Unsaved })
	p.do("key", "less")
	p.until("a year earlier", func(f frame) bool { return f.Did == "drop 1960" })
	p.do("key", "alt+F4")
	p.until("the question whether to save", sheetOpen)
	p.do("key", "Return")
	p.begins(file, "# kept as it is")
	p.await("the end", func() bool {
		text, err := os.ReadFile(file)
		return err == nil && strings.Contains(string(text), "1960")
	})
}

// What a window has not saved when it is killed is offered at the next start.
func TestWindowLosesNothingInACrash(t *testing.T) {
	file := filepath.Join(t.TempDir(), "edited.yaml")
	d := newDesktop(t, "1280x800")
	if err := os.WriteFile(file, []byte(editedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := d.open(file)
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.edit()
	p.do("key", "Escape")
	p.do("key", "greater")
	p.until("a day later", func(f frame) bool { return f.Did == "drop 1953-07-28" })
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-p.ended
	p, _ = d.open(file)
	p.until("the offer to restore", sheetOpen)
	p.do("key", "Return")
	p.until("what was not saved", func(f frame) bool { return f.Editing && f.Unsaved && !f.Sheet })
	p.do("key", "ctrl+s")
	p.did("saved")
	if text, err := os.ReadFile(file); err != nil || string(text) != strings.Replace(editedFile, "1953-07-27", "1953-07-28", 1) {
		t.Fatalf("saved is\n%s", text)
	}
	p.quit()
}
