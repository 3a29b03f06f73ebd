//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// otherFile is an events file with the ids of followedFile.
const otherFile = `tideline: 1
title: Other
events:
  - {id: one, date: 1955, title: Another one}
  - {id: two, date: 1980, title: Another two}
`

// Two files that are named lie on one line. The second is taken away by a key, comes back
// by the sheet that asks for a file, follows what is written to it, is there again after a
// restart, and is taken away by one click.
func TestWindowComparesTwoFiles(t *testing.T) {
	d, folder := newDesktop(t, "1280x800"), t.TempDir()
	file, other := filepath.Join(folder, "followed.yaml"), filepath.Join(folder, "other.yaml")
	for path, text := range map[string]string{file: followedFile, other: otherFile} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, first := d.open(file, other)
	if first.With != "other.yaml" || first.InView != 5 {
		t.Fatalf("first frame %+v: want all events of both", first)
	}
	p.do("key", "End")
	p.until("the last event of the other file", func(f frame) bool { return f.Selection == "2/two" })
	p.do("key", "ctrl+shift+x")
	p.until("the first file by itself", func(f frame) bool { return f.With == "" && f.InView == 3 && f.Selection == "" })
	p.do("key", "ctrl+shift+a")
	p.until("the sheet that asks for a file", func(f frame) bool { return f.Sheet })
	p.do("type", "--delay", "30", other)
	p.do("key", "Return")
	p.until("both files again", func(f frame) bool { return f.With == "other.yaml" && f.InView == 5 && !f.Sheet })
	if err := os.WriteFile(other, []byte(otherFile+"  - {id: three, date: 1960, title: A third}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.until("what was saved", func(f frame) bool { return f.With == "other.yaml" && f.InView == 6 })
	if err := os.WriteFile(other, []byte(otherFile+"  - {id: three, title: \"A\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.until("a word on what is broken", func(f frame) bool { return f.Banner != "" && f.InView == 6 })
	if err := os.WriteFile(other, []byte(otherFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p.until("the file that is whole again", func(f frame) bool { return f.Banner == "" && f.InView == 5 })
	p.quit()

	p, first = d.open(file)
	if first.With != "other.yaml" {
		t.Errorf("after a restart the first frame is %+v", first)
	}
	at := p.place(" – Tideline$")
	p.do("mousemove", strconv.Itoa(at.Max.X-90), strconv.Itoa(at.Min.Y+100), "click", "1")
	p.until("the first file, by the mouse", func(f frame) bool { return f.With == "" && f.InView == 3 })
	p.quit()
}

// A file that is dropped on the window is opened.
func TestWindowOpensWhatIsDropped(t *testing.T) {
	d, file := newDesktop(t, "1280x800"), filepath.Join(t.TempDir(), "dropped here.yaml")
	if err := os.WriteFile(file, []byte(followedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := d.open()
	at := d.place(" – Tideline$")
	d.drop(d.window(" – Tideline$"), at.Min.X+300, at.Min.Y+400, file)
	p.until("the file that was dropped", func(f frame) bool { return f.File == "dropped here.yaml" && f.InView == 3 })
	p.quit()
}

// Of two files that are dropped together it is asked whether they are to be compared.
func TestWindowComparesWhatIsDropped(t *testing.T) {
	d, folder := newDesktop(t, "1280x800"), t.TempDir()
	one, other := filepath.Join(folder, "one.yaml"), filepath.Join(folder, "other.yaml")
	for _, file := range []string{one, other} {
		if err := os.WriteFile(file, []byte(followedFile), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, _ := d.open()
	at := d.place(" – Tideline$")
	d.drop(d.window(" – Tideline$"), at.Min.X+300, at.Min.Y+400, one, other)
	p.until("a question", func(f frame) bool { return f.Sheet })
	p.do("key", "Return")
	p.until("both files", func(f frame) bool { return f.File == "one.yaml" && f.With == "other.yaml" && f.InView == 6 && !f.Sheet })
	d.drop(d.window(" – Tideline$"), at.Min.X+300, at.Min.Y+400, one, other)
	p.until("a question again", func(f frame) bool { return f.Sheet })
	p.do("key", "End", "Return")
	p.until("the last of them alone", func(f frame) bool { return f.File == "other.yaml" && f.With == "" && f.InView == 3 })
	p.quit()
}
