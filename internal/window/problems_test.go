//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The list of problems is walked by keys beside the line, and each problem goes to its line
// in the editor.
func TestWindowLeadsFromProblemsToTheEditor(t *testing.T) {
	folder := t.TempDir()
	file, log := filepath.Join(folder, "faulty.yaml"), filepath.Join(folder, "log")
	editor := "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + log + ".new' && mv '" + log + ".new' '" + log + "'\n"
	for name, text := range map[string]string{file: followedFile + "  - {id: four, date: soon, title: Four}\n", filepath.Join(folder, "gedit"): editor} {
		if err := os.WriteFile(name, []byte(text), 0o700); err != nil { //nolint:gosec // it is a program
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	d := newDesktop(t, "1280x800")
	d.prefers(`{"editor": "gedit"}`)
	p, _ := d.open(file)
	p.do("key", "F8")
	p.until("the list of problems", func(f frame) bool { return f.Faults && f.Problems == 1 && !f.Sheet })
	p.do("key", "Return")
	p.await("the editor at the line of the problem", func() bool {
		got, err := os.ReadFile(log)
		return err == nil && strings.TrimSpace(string(got)) == "+7\n"+file
	})
	p.do("key", "Escape")
	p.until("the list to go", func(f frame) bool { return !f.Faults })
	p.do("key", "Right")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.do("key", "F4")
	p.await("the editor at the line of the event", func() bool {
		got, err := os.ReadFile(log)
		return err == nil && strings.TrimSpace(string(got)) == "+4\n"+file
	})
	p.quit()
}
