//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// followedFile is an events file that is written to while the window shows it.
const followedFile = `tideline: 1
title: Followed
events:
  - {id: one, date: 1953, title: One}
  - {id: two, date: 1961, title: Two}
  - {id: three, date: 1975, title: Three}
`

// What is saved in place, or by a file of the same name, is shown by itself, where the
// view and the selection stay; what is broken or gone is told and leaves what is shown.
func TestWindowFollowsItsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "followed.yaml")
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(file, followedFile)
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "Right")
	p.do("key", "plus")
	p.do("key", "plus")
	zoomed := p.until("a closer look at the first event", func(f frame) bool { return f.Selection == "one" && f.Scale > 0 })
	stays := func(f frame) bool { return f.Selection == "one" && f.Mode == zoomed.Mode && f.File == "followed.yaml" }

	put(file, followedFile+"  - {id: four, date: 1969, title: Four}\n  - {id: five, date: soon, title: Five}\n")
	p.until("what was saved", func(f frame) bool { return stays(f) && f.Problems == 1 && f.Banner == "" })
	put(file, followedFile+"  - {id: four, date: 1969, title: \"Four\n")
	p.until("a word on what is broken", func(f frame) bool {
		return stays(f) && f.Problems == 1 && strings.Contains(f.Banner, "followed.yaml:7:")
	})
	put(file+".new", followedFile)
	if err := os.Rename(file+".new", file); err != nil {
		t.Fatal(err)
	}
	p.until("the file that took its place", func(f frame) bool { return stays(f) && f.Problems == 0 && f.Banner == "" })
	if err := os.Rename(file, file+"~"); err != nil {
		t.Fatal(err)
	}
	p.until("a word on what is gone", func(f frame) bool { return stays(f) && f.Banner != "" })
	put(file, followedFile)
	p.until("the file that came back", func(f frame) bool { return stays(f) && f.Banner == "" })
	p.quit()
}
