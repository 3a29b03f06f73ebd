//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"testing"
)

// After it was closed, and after it was ended by the system, the window shows each file
// as it was looked at; a file that was open is opened again by keys alone.
func TestWindowRemembersEachFile(t *testing.T) {
	d := newDesktop(t, "1280x800")
	file := filepath.Join(t.TempDir(), "remembered.yaml")
	if err := os.WriteFile(file, []byte(followedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, first := d.open()
	p.do("key", "p")
	p.until("the panel to fold", func(f frame) bool { return !f.Panel })
	p.do("key", "3")
	// One unit of even steps is far less than a second; so this is the axis of them.
	whole := p.until("even steps", func(f frame) bool { return f.Mode == "even" && f.Scale < first.Scale/10 })
	p.do("key", "End")
	p.until("the last event", func(f frame) bool { return f.Selection != "" })
	p.do("key", "plus")
	p.do("key", "plus")
	story := p.until("a closer look at it", func(f frame) bool { return f.Scale > 2*whole.Scale })
	p.quit()

	p, first = d.open(file)
	if first.Mode != "even" || first.Panel || first.Selection != "" { // scale and panel are as is usual now
		t.Errorf("another file begins with %+v", first)
	}
	p.do("key", "p")
	p.do("key", "1")
	p.do("key", "Right")
	p.until("the first event on the true scale", func(f frame) bool { return f.Mode == "true" && f.Selection == "one" && f.Panel })
	p.quit()

	p, _ = d.open()
	again := p.until("the story as it was", func(f frame) bool {
		return f.Mode == "even" && f.Selection == story.Selection && !f.Panel && f.From == story.From && f.To == story.To
	})
	if again.File == "" {
		t.Error("no file is open")
	}
	p.do("key", "ctrl+shift+o")
	p.until("the list of files", func(f frame) bool { return f.Sheet })
	p.do("key", "Return")
	p.until("the file that was open before", func(f frame) bool {
		return f.File == "remembered.yaml" && f.Mode == "true" && f.Selection == "one" && f.Panel
	})
	p.quit()
}
