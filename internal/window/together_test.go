//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// front gives the window of a program the keyboard, where there are several.
func (p *program) front() {
	p.t.Helper()
	p.await("its window to take the keyboard", func() bool {
		return p.xdotool("search", "--onlyvisible", "--all", "--pid", strconv.Itoa(p.cmd.Process.Pid), "--name", "Edited", "windowactivate", "--sync") == nil
	})
}

// says waits until a file says something and nothing else.
func (p *program) says(file, want string) {
	p.t.Helper()
	text := []byte(nil)
	defer func() {
		if p.t.Failed() {
			p.t.Logf("%s says\n%s", file, text)
		}
	}()
	p.await("the file to say what was saved", func() bool {
		text, _ = os.ReadFile(file)
		return string(text) == want
	})
}

// Two windows edit one file: each takes what the other saves, what is not saved stays, and where
// both have changed the same the one that comes later is asked.
func TestTwoWindowsEditOneFile(t *testing.T) {
	d := newDesktop(t, "1280x800")
	one, file := d.edits(editedFile)
	two, _ := d.open(file)
	two.front()
	two.do("key", "Home")
	two.until("the first event", func(f frame) bool { return f.Selection == "one" })
	two.edit()
	two.do("key", "Escape", "Right")
	two.until("the second event", func(f frame) bool { return f.Selection == "two" })
	two.do("key", "greater")
	two.until("a year later", func(f frame) bool { return f.Did == "drop 1962" && f.Unsaved })

	one.front()
	one.do("key", "greater")
	one.until("a day later", func(f frame) bool { return f.Did == "drop 1953-07-28" && f.Unsaved })
	one.do("key", "ctrl+s")
	one.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	two.until("what the first has saved", func(f frame) bool { return f.Did == "outside" && f.Unsaved })
	two.front()
	two.do("key", "ctrl+s")
	both := strings.NewReplacer("1953-07-27", "1953-07-28", "1961", "1962").Replace(editedFile)
	two.says(file, both)
	one.until("what the second has saved", func(f frame) bool { return f.Did == "outside" && !f.Unsaved })

	two.do("key", "greater")
	two.until("another year later", func(f frame) bool { return f.Did == "drop 1963" && f.Unsaved })
	one.front()
	one.do("key", "Right")
	one.until("the second event", func(f frame) bool { return f.Selection == "two" })
	one.do("key", "less")
	one.until("a year earlier", func(f frame) bool { return f.Did == "drop 1961" && f.Unsaved })
	one.do("key", "ctrl+s")
	two.until("that they have met", func(f frame) bool { return f.Did == "conflict" && f.Sheet && !f.Unsaved })
	two.front()
	two.do("key", "Tab", "Return") // keep yours
	two.until("ours again", func(f frame) bool { return f.Unsaved })
	two.do("key", "Escape")
	two.until("the line", sheetClosed)
	two.do("key", "ctrl+s")
	two.says(file, strings.Replace(both, "1962", "1963", 1))
	one.until("it", func(f frame) bool { return f.Did == "outside" && !f.Unsaved })
	one.front()
	one.do("key", "ctrl+q")
	two.front()
	two.quit()
}

// What both have changed is chosen field by field: theirs stays, ours takes its place, and of a
// date ours can stand as another one.
func TestWindowAsksFieldByField(t *testing.T) {
	const text = `tideline: 1
title: Edited
events:
  - {id: one, date: 1953, title: One, place: Seoul, text: First}
  - {id: two, date: 1961, title: Two}
`
	p, file := newDesktop(t, "1280x800").edits(text)
	p.do("key", "greater")
	p.until("a year later", func(f frame) bool { return f.Did == "drop 1954" })
	p.do("key", "F2", "Tab", "ctrl+a")
	p.types("Mine")
	p.do("key", "Tab")
	p.until("another title", func(f frame) bool { return f.Did == "edit" })
	p.do("key", "Escape")
	p.write(file, strings.NewReplacer("1953", "1950", "title: One", "title: Theirs", "1961", "1962").Replace(text))
	p.until("that they have met", func(f frame) bool { return f.Did == "conflict" && f.Sheet })
	p.do("key", "Tab", "Tab", "Return") // the date, as another one
	p.until("the date", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.do("key", "Tab", "Tab", "Return") // the title
	p.do("key", "Escape")
	p.until("the line", sheetClosed)
	p.do("key", "ctrl+s")
	p.says(file, strings.NewReplacer("date: 1953, title: One, place: Seoul, text: First", "date: 1950, title: Mine, place: Seoul, text: First, dates: [{date: 1954}]", "1961", "1962").Replace(text))
	p.quit()
}

// A text is replaced in all events but the one that is left out, as one step.
func TestWindowFindsAndReplaces(t *testing.T) {
	const text = `tideline: 1
title: Edited
events:
  - {id: one, date: 1953, title: The war begins, tags: [war]}
  - {id: two, date: 1961, title: The wardrobe}
  - {id: three, date: 1975, title: After the war}
`
	p, file := newDesktop(t, "1280x800").edits(text)
	p.do("key", "ctrl+h")
	p.until("the sheet", sheetOpen)
	p.types("war")
	p.do("key", "Tab")
	p.types("peace")
	p.do("key", "Tab", "space", "Tab", "Tab", "Down", "Return") // whole words; the tag stays
	p.do("key", "Tab", "Tab", "Return")
	p.until("what was replaced", func(f frame) bool { return f.Did == "edit" && f.Unsaved && !f.Sheet })
	p.saves(file, strings.NewReplacer("The war begins", "The peace begins", "After the war", "After the peace").Replace(text))
	p.do("key", "ctrl+z")
	p.until("all of it undone", func(f frame) bool { return f.Did == "undo" })
	p.saves(file, text)
	p.quit()
}

// What could not be read is put right in the window, from the list of problems.
func TestWindowPutsRightWhatCouldNotBeRead(t *testing.T) {
	const text = "tideline: 1\ntitle: Edited\nevents:\n  - {id: one, date: 1953, title: One}\n  - {id: two, date: 1961, title: \"Two, tags: [x]}\n  - {id: three, date: 1975, title: Three}\n"
	p, file := newDesktop(t, "1280x800").edits(text)
	p.do("key", "F8")
	p.until("the list of problems", func(f frame) bool { return f.Faults })
	p.do("key", "Tab", "Return")
	p.until("its lines", sheetOpen)
	p.do("key", "ctrl+a")
	p.types(`{id: two, date: 1961, title: "Two", tags: [x]}`)
	p.do("key", "Tab", "Return")
	p.until("it read", func(f frame) bool { return f.Did == "edit" && f.InView == 3 && f.Problems == 0 && !f.Sheet })
	p.do("key", "Escape")
	p.saves(file, strings.Replace(text, `"Two, tags`, `"Two", tags`, 1))
	p.quit()
}

// A text goes to the text editor and comes back into its field whenever it is saved there.
func TestWindowTakesATextFromTheTextEditor(t *testing.T) {
	folder := t.TempDir()
	editor := "#!/bin/sh\nfor file; do :; done\nprintf 'Geneva \\344\\270\\255\\n' > \"$file\"\n"
	if err := os.WriteFile(filepath.Join(folder, "gedit"), []byte(editor), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	d := newDesktop(t, "1280x800")
	d.prefers(`{"editor": "gedit"}`)
	p, file := d.edits(tableFile)
	p.do("key", "F2", "Tab", "F4")
	p.until("the title from the editor", func(f frame) bool { return f.Did == "edit" && f.Unsaved })
	p.do("key", "Escape")
	p.saves(file, strings.Replace(tableFile, "title: One", "title: Geneva 中", 1))
	p.quit()
}
