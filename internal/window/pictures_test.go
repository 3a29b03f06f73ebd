//go:build cgo && linux

package window

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// album writes an events file with an event for each picture that drawing
// programs, cameras and mishaps leave, and for a pipe that nobody writes into. It
// returns the names in the order of their events.
func album(t *testing.T) (file string, names []string) {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(filepath.Join("..", "..", "timeline", "picture", "testdata", "cases"))); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(folder, "pipe.png"), 0o600); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	src := &strings.Builder{}
	src.WriteString("tideline: 1\ntitle: Album\nevents:\n")
	for i, e := range entries {
		names = append(names, e.Name())
		fmt.Fprintf(src, "  - {id: e%d, date: %d, title: %s, image: {file: %s, alt: What it shows}}\n", i, 1950+i, e.Name(), e.Name())
	}
	file = filepath.Join(folder, "album.yaml")
	if err := os.WriteFile(file, []byte(src.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file, names
}

// Every picture is shown or refused with its reason, in the panel, in a handout
// and in a talk, and the window answers after each.
func TestWindowShowsPicturesOrSaysWhyNot(t *testing.T) {
	file, names := album(t)
	refused := []string{"ampersand.svg", "cut.svg", "hugevb.svg", "lol.svg", "pipe.png", "selfuse.svg", "use.svg", "xxe.svg", "zerovb.svg"}
	p, _ := newDesktop(t, "1280x800").open(file)
	p.until("check's word on the pictures", func(f frame) bool { return f.Problems >= len(refused) })

	p.do("key", "Home")
	for i, name := range names {
		want := "shown"
		if slices.Contains(refused, name) {
			want = "refused"
		}
		id := fmt.Sprintf("e%d", i)
		p.until(name+" to be "+want, func(f frame) bool { return f.Selection == id && f.Picture == want })
		p.do("key", "Right")
	}
	p.do("key", "Escape")
	p.until("nothing to be selected", func(f frame) bool { return f.Selection == "" && f.Picture == "" })

	p.do("key", "ctrl+shift+e")
	p.until("the sheet that asks where", sheetOpen)
	p.name("handout")
	p.begins(filepath.Join(filepath.Dir(file), "handout.html"), "<!DOCTYPE html>")
	p.await("the sheet that names what the handout lacks", func() bool { return p.sheets() == 2 })
	p.do("key", "Escape")
	p.until("the sheet to be closed", sheetClosed)

	p.do("key", "F5")
	first := p.until("the talk", func(f frame) bool { return f.Talk != nil })
	p.await("the audience's window to take the keyboard", func() bool {
		return p.xdotool("search", "--onlyvisible", "--name", "^Album$", "windowactivate", "--sync") == nil
	})
	for n := 2; n <= first.Talk.Steps; n++ {
		p.do("key", "Right")
		p.until("the next step", func(f frame) bool { return f.Talk != nil && f.Talk.Step == n })
	}
	p.do("key", "Escape")
	p.until("the main window", func(f frame) bool { return f.Talk == nil })
	p.await("the main window to take the keyboard", func() bool {
		return p.xdotool("search", "--onlyvisible", "--name", "Tideline", "windowactivate", "--sync") == nil
	})
	p.quit()
}
