//go:build cgo && linux

package window

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// tableFile is an events file that is edited in the list.
const tableFile = `tideline: 1
title: Edited
events:
  - {id: one, date: 1953-07-27, title: One}   # the first
  - {id: two, date: 1961, title: Two}
  - {id: three, date: 1975, title: Three}
`

// copied puts a text onto the clipboard, as a spreadsheet does.
func (p *program) copied(text string) {
	p.t.Helper()
	cmd := exec.Command("xclip", "-selection", "clipboard", "-in")
	cmd.Env = p.environ()
	cmd.Stdin = strings.NewReader(text)
	if err := cmd.Run(); err != nil {
		p.t.Fatal(err)
	}
}

// edits has a new events file open and being edited.
func (d *desktop) edits(text string) (p *program, file string) {
	d.t.Helper()
	file = filepath.Join(d.t.TempDir(), "edited.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	p, _ = d.open(file)
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.edit()
	p.do("key", "Escape")
	return p, file
}

// saves has the file saved, and compares what it says then.
func (p *program) saves(file, want string) {
	p.t.Helper()
	p.do("key", "ctrl+s")
	p.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	if text, err := os.ReadFile(file); err != nil || string(text) != want {
		p.t.Errorf("saved is\n%s (%v), want\n%s", text, err, want)
	}
}

// The list is written in like a spreadsheet: a cell is typed over, cells come from another
// program by the clipboard, and fill down; each is one step to undo.
func TestWindowEditsAsATable(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(tableFile)
	p.do("key", "l")
	p.until("the list", func(f frame) bool { return f.List != nil && f.List.Rows == 3 && f.List.ID == "one" })
	p.do("type", "--delay", "20", "First")
	p.do("key", "Return")
	p.until("what was typed over", func(f frame) bool { return f.Did == "edit" && f.Selection == "two" })
	typed := strings.Replace(tableFile, "title: One", "title: First", 1)
	p.saves(file, typed)

	p.copied("Second\nThird\n")
	p.do("key", "ctrl+v")
	p.until("what was pasted", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.do("key", "ctrl+s")
	p.until("saved", func(f frame) bool { return f.Did == "saved" })
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "date: 1961, title: Second") || !strings.Contains(string(text), "date: 1975, title: Third") {
		t.Errorf("pasted is\n%s (%v)", text, err)
	}
	p.do("key", "ctrl+z")
	p.until("it undone", func(f frame) bool { return f.Did == "undo" })
	p.saves(file, typed)

	p.do("key", "Home")
	p.until("the first row", func(f frame) bool { return f.List.ID == "one" })
	p.do("key", "shift+Down", "shift+Down")
	p.until("the last row", func(f frame) bool { return f.List.ID == "three" })
	p.do("key", "ctrl+shift+Down")
	p.until("what was filled down", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.saves(file, strings.NewReplacer("title: One", "title: First", "title: Two", "title: First", "title: Three", "title: First").Replace(tableFile))
	p.quit()
}

// Several events are moved at once: by keys, and by how much is typed in the form; each is one
// step. All of them are deleted at once, and come back.
func TestWindowEditsSeveralAtOnce(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(tableFile)
	p.do("key", "ctrl+a")
	p.until("the form of all of them", func(f frame) bool { return f.Form && f.Editing && f.Selection != "" })
	p.do("key", "greater")
	p.until("a year later", func(f frame) bool { return strings.HasPrefix(f.Did, "drop 19") && f.Unsaved })
	p.saves(file, strings.NewReplacer("1953", "1954", "1961", "1962", "1975", "1976").Replace(tableFile))
	p.do("key", "F2")
	p.do("key", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab") // importance, status, place, people and their forms, tags
	p.do("type", "--delay", "20", "--", "-3 years")
	p.do("key", "Tab")
	p.until("three years earlier", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.do("key", "Escape")
	p.saves(file, strings.NewReplacer("1953", "1951", "1961", "1959", "1975", "1973").Replace(tableFile))
	p.do("key", "Delete")
	p.until("none of them", func(f frame) bool { return f.Did == "edit" && f.InView == 0 })
	p.do("key", "ctrl+z")
	p.until("all of them", func(f frame) bool { return f.Did == "undo" && f.InView == 3 })
	p.do("key", "ctrl+z", "ctrl+z")
	p.until("all of it undone", func(f frame) bool { return f.Did == "undo" && f.Unsaved })
	p.saves(file, tableFile)
	p.quit()
}

// A file that another program saves broken leaves what was seen; sound events can still be
// edited, and what was changed is put together with the file once that is put right.
func TestWindowEditsBesideABrokenFile(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(tableFile)
	p.do("key", "greater")
	p.until("a day later", func(f frame) bool { return f.Did == "drop 1953-07-28" && f.Unsaved })
	broken := strings.Replace(tableFile, "title: Three}", "title: \"Three}", 1)
	p.write(file, broken)
	p.until("that it is broken", func(f frame) bool { return f.Problems > 0 || f.Banner != "" })
	if f := p.last(); f.InView < 2 {
		t.Errorf("of what was seen %d events are left", f.InView)
	}
	p.do("key", "greater")
	p.until("another day later", func(f frame) bool { return f.Did == "drop 1953-07-29" })
	p.write(file, strings.Replace(tableFile, "title: Two", "title: Theirs", 1))
	p.until("the file put right", func(f frame) bool { return f.Did == "outside" && f.InView == 3 })
	p.saves(file, strings.NewReplacer("1953-07-27", "1953-07-29", "title: Two", "title: Theirs").Replace(tableFile))
	p.quit()
}

// barFile has something that lasts.
const barFile = `tideline: 1
title: Edited
events:
  - {id: one, date: 1953-07-27, title: One}
  - {id: bar, date: 1956/1968, title: Bar}
  - {id: two, date: 1961, title: Two}
  - {id: three, date: 1975, title: Three}
`

// An end of what lasts is dragged alone, and all of it; what is seen of the line during a drag
// differs in what is dragged alone. Several that are selected are dragged at once.
func TestWindowStretchesAndDragsSeveral(t *testing.T) {
	p, file := newDesktop(t, "1280x800").edits(barFile)
	p.do("key", "Right")
	p.until("what lasts", func(f frame) bool { return f.Selection == "bar" })
	at := p.place("Edited").Min
	const left, right, middle = 104, 513, 221 // px of the bar, and half-way down it
	spot := func(x, y int) []string {
		return []string{"mousemove", strconv.Itoa(at.X + x), strconv.Itoa(at.Y + y)}
	}
	by := func(px string) []string {
		return []string{"mousedown", "1", "mousemove_relative", "--sync", "--", px, "0", "mousemove_relative", "--sync", "--", px, "0"}
	}
	p.still()
	p.do(spot(right-4, middle)...)
	p.do(by("32")...)
	p.until("what a drop would write", func(f frame) bool { return f.Drag == "1956–1970" })
	during := p.pixels()
	p.do("key", "Escape", "mouseup", "1")
	p.until("the end of the drag", func(f frame) bool { return f.Drag == "" && f.Selection == "bar" && !f.Unsaved })
	p.await("the same picture but for what was dragged", func() bool {
		before := p.pixels()
		for y := at.Y + 95; y < at.Y+560; y++ { // the lanes, without what tells the time under the pointer
			for x := at.X + 6; x < at.X+752; x++ {
				i := len(before) - (1280*800-y*1280-x)*4 // behind a table of colours
				inside := y > at.Y+middle-70 && y < at.Y+middle+35 && x > at.X+left-6 && x < at.X+right+180
				if !inside && string(before[i:i+3]) != string(during[i:i+3]) {
					return false
				}
			}
		}
		return string(before) != string(during)
	})
	p.do(spot(right-4, middle)...)
	p.do(by("32")...)
	p.until("what a drop would write again", func(f frame) bool { return f.Drag == "1956–1970" })
	p.do("mouseup", "1")
	p.until("the stretch", func(f frame) bool { return f.Did == "drop 1956/1970" && f.Unsaved })
	p.saves(file, strings.Replace(barFile, "1956/1968", "1956/1970", 1))
	p.do("key", "ctrl+z")
	p.until("it undone", func(f frame) bool { return f.Did == "undo" })

	p.do("key", "ctrl+a")
	p.until("all of them", func(f frame) bool { return f.Selection != "" && f.Form })
	p.do(append(spot(left+200, middle), by("-16")...)...)
	p.until("what a drop would write", func(f frame) bool { return strings.HasPrefix(f.Drag, "1955–1967 · 4 events") })
	p.do("mouseup", "1")
	p.until("the drop of all", func(f frame) bool { return f.Did == "drop 1955/1967" && f.Unsaved })
	p.saves(file, strings.NewReplacer("1953-07-27", "1952", "1956/1968", "1955/1967", "1961", "1960", "1975", "1974").Replace(barFile))
	p.do("key", "ctrl+z")
	p.until("all of it undone at once", func(f frame) bool { return f.Did == "undo" })
	p.saves(file, barFile)
	p.quit()
}

// A file on a disk that is only read is not edited where it is: a copy is offered.
func TestWindowCopiesWhatIsOnlyRead(t *testing.T) {
	folder := smallDisk(t)
	file := filepath.Join(folder, "edited.yaml")
	if err := os.WriteFile(file, []byte(tableFile), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("no disk can be made here that is only read: %v", err)
	}
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.do("key", "F2")
	offered := p.until("the offer to save a copy", sheetOpen)
	p.do("key", "Return")
	p.until("where it shall go", func(f frame) bool { return f.Sheet && f.Frame > offered.Frame })
	elsewhere := filepath.Join(t.TempDir(), "copy.yaml")
	p.name(elsewhere)
	p.until("the copy", func(f frame) bool { return f.File == "copy.yaml" && f.Editing && !f.Sheet })
	p.do("key", "Escape")
	p.until("the first event of it", func(f frame) bool { return f.Selection == "one" })
	p.do("key", "greater")
	p.until("a day later", func(f frame) bool { return f.Did == "drop 1953-07-28" })
	p.saves(elsewhere, strings.Replace(tableFile, "1953-07-27", "1953-07-28", 1))
	if text, err := os.ReadFile(file); err != nil || string(text) != tableFile {
		t.Errorf("the file is\n%s (%v)", text, err)
	}
	p.quit()
}
