//go:build cgo && linux

package window

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A large file that is being read says how far it is, the window answers meanwhile, and
// Esc or a click cancels it: what was open stays.
func TestWindowCancelsALongReading(t *testing.T) {
	d, folder := newDesktop(t, "1280x800"), t.TempDir()
	small, large := filepath.Join(folder, "small.yaml"), filepath.Join(folder, "large.yaml")
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Large\nevents:\n")
	for i := range 150_000 {
		fmt.Fprintf(&b, "  - {id: e%d, date: %d, title: Event %d}\n", i, 1000+i%1000, i)
	}
	for file, text := range map[string]string{small: followedFile, large: b.String()} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, _ := d.open(small)
	at := d.place(" – Tideline$")
	open := func() {
		d.drop(d.window(" – Tideline$"), at.Min.X+300, at.Min.Y+400, large)
		p.until("how much of it is read", func(f frame) bool {
			return strings.Contains(f.Doing, "large.yaml… ") && strings.Contains(f.Doing, " %")
		})
	}
	open()
	p.do("key", "Home")
	p.until("the first event, meanwhile", func(f frame) bool { return f.Selection == "one" && f.Doing != "" })
	p.do("key", "Escape")
	p.until("nothing more to be done", func(f frame) bool { return f.Doing == "" && f.File == "small.yaml" && f.Selection == "one" })
	open()
	p.do("mousemove", fmt.Sprint(at.Max.X-240), fmt.Sprint(at.Max.Y-20), "click", "1")
	p.until("nothing more to be done, by the mouse", func(f frame) bool { return f.Doing == "" && f.File == "small.yaml" })
	p.do("key", "Right")
	p.until("the file that was open to answer", func(f frame) bool { return f.File == "small.yaml" && f.Selection == "two" })
	p.quit()
}
