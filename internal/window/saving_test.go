//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lesson writes an events file with a hard link to it, and lists its folder.
func lesson(t *testing.T) (file string, names func() string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "lesson.yaml")
	src := "tideline: 1\ntitle: Lesson\nevents:\n  - {date: 1953-07-27, title: Signing}\n  - {date: 1954, title: Later}\n"
	if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(file, filepath.Join(filepath.Dir(file), "hard.html")); err != nil {
		t.Fatal(err)
	}
	return file, func() string {
		entries, err := os.ReadDir(filepath.Dir(file))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, e := range entries {
			all = append(all, e.Name())
		}
		return strings.Join(all, " ")
	}
}

// name types a name into the sheet that asks for one, over the one there, and
// presses Enter.
func (p *program) name(text string) {
	p.t.Helper()
	p.do("key", "ctrl+a")
	p.do("type", "--delay", "20", text)
	p.do("key", "Return")
}

// begins waits until a file begins with a text.
func (p *program) begins(path, head string) {
	p.t.Helper()
	p.await(path, func() bool {
		src, err := os.ReadFile(path)
		return err == nil && strings.HasPrefix(string(src), head)
	})
}

func sheetOpen(f frame) bool   { return f.Sheet }
func sheetClosed(f frame) bool { return !f.Sheet }

// Who tries to save over the open file, by its name, its path or another name of
// it, keeps every byte of it, and can save elsewhere from the same sheet.
func TestWindowSavesOverNothingOpen(t *testing.T) {
	file, names := lesson(t)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "ctrl+shift+e")
	p.until("the sheet that asks where", sheetOpen)
	for _, name := range []string{"lesson.yaml", file, "hard.html", "hard"} {
		p.name(name)
		p.do("key", "Return")
	}
	p.name("handout")
	p.begins(filepath.Join(filepath.Dir(file), "handout.html"), "<!DOCTYPE html>")
	p.until("the sheet to be closed", sheetClosed)

	p.do("key", "ctrl+n")
	p.until("the sheet for a new timeline", sheetOpen)
	p.name("lesson.yaml")
	p.do("key", "Return", "Escape")
	p.until("the sheet to be closed", sheetClosed)
	if got, want := names(), "handout.html hard.html lesson.yaml"; got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
	p.quit()
	if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
		t.Errorf("the events file holds %q (%v)", after, err)
	}
}

// Pictures of both kinds are saved by keys alone; Esc saves nothing, nor does
// Enter after it; what is there is replaced only by who says so.
func TestWindowSavesPicturesByKeys(t *testing.T) {
	file, names := lesson(t)
	folder := filepath.Dir(file)
	old := filepath.Join(folder, "old.svg")
	if err := os.WriteFile(old, []byte("an older picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := newDesktop(t, "1280x800").open(file)
	var where frame
	picture := func(name string) {
		p.do("key", "ctrl+e")
		kind := p.until("the sheet that asks for the kind", sheetOpen)
		p.do("key", "Return")
		where = p.until("the sheet that asks where", func(f frame) bool { return f.Sheet && f.Frame > kind.Frame })
		p.name(name)
	}
	picture(filepath.Join(folder, "one"))
	p.begins(filepath.Join(folder, "one.png"), "\x89PNG")
	p.until("the sheet to be closed", sheetClosed)
	picture("two.svg")
	p.begins(filepath.Join(folder, "two.svg"), "<svg")
	p.until("the sheet to be closed", sheetClosed)

	replace := func() {
		picture("old.svg")
		p.until("the sheet that asks whether to replace", func(f frame) bool { return f.Sheet && f.Frame > where.Frame })
	}
	replace()
	p.do("key", "Return") // keeps it
	p.do("key", "Escape", "Return", "Escape")
	p.until("the sheet to be closed", sheetClosed)
	p.do("key", "End")
	p.until("the last event to be selected", func(f frame) bool { return f.Selection != "" })
	if src, err := os.ReadFile(old); err != nil || string(src) != "an older picture" {
		t.Errorf("the older picture holds %q (%v)", src[:min(20, len(src))], err)
	}
	replace()
	p.do("key", "Tab", "Return")
	p.begins(old, "<svg")
	p.until("the sheet to be closed", sheetClosed)
	if got, want := names(), "hard.html lesson.yaml old.svg one.png two.svg"; got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
	p.quit()
}

// What is remembered is written by Tideline alone, whole or not at all: the toolkit
// does not write the file once more when somebody changed it.
func TestNobodyElseWritesThePreferences(t *testing.T) {
	d := newDesktop(t, "1280x800")
	p, _ := d.open()
	defer p.quit()
	kept := filepath.Join(d.home, "fyne", "org.tideline.Tideline", "preferences.json")
	if err := os.MkdirAll(filepath.Dir(kept), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"Home", "Right", "Right", "Left", "End"} {
		written := "{ \"of.somebody\":   \"" + key + "\" }\n\n"
		if err := os.WriteFile(kept, []byte(written), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, step := range []string{key, "Left", "Right", key} { // time enough to do what is wrong
			p.do("key", step)
			p.until("the selection to follow "+step, func(f frame) bool { return f.Selection != "" })
		}
		if got, err := os.ReadFile(kept); err != nil || string(got) != written {
			t.Fatalf("the file holds %q, %v", got, err)
		}
	}
}
