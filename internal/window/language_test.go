//go:build cgo && linux

package window

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On a German system the window looks as it does on an English one, down to the
// last pixel, and nothing is said of texts without a translation: half a window in
// German would help nobody.
func TestWindowSpeaksOneLanguage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "story.yaml")
	src := "tideline: 1\ntitle: Story\nevents:\n  - {id: a, date: 1953-07-27, title: Signing}\n  - {date: 1954, title: Later}\n" +
		"stories: [{id: one, name: First, steps: [{event: a}]}]\n"
	if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	english, german := newDesktop(t, "1024x768"), newDesktop(t, "1024x768")
	english.locale, german.locale = "C", "de_DE.UTF-8"
	ours, theirs := openAtRest(english, file), openAtRest(german, file)
	same := func(what string) {
		t.Helper()
		theirs.await("the German window to look like the English one: "+what, func() bool {
			return bytes.Equal(english.pixels(), german.pixels())
		})
	}
	same("at the start")
	empty := english.pixels()
	for _, sheet := range []string{"ctrl+shift+e", "F5", "F1"} {
		for _, p := range []*program{ours, theirs} {
			p.do("key", sheet)
			p.until("the sheet of "+sheet, func(f frame) bool { return f.Sheet })
		}
		ours.await("the sheet of "+sheet+" to be drawn", func() bool { return !bytes.Equal(english.pixels(), empty) })
		same(sheet)
		for _, p := range []*program{ours, theirs} {
			p.do("key", "Escape")
			p.until("no sheet", func(f frame) bool { return !f.Sheet })
		}
	}
	for _, p := range []*program{ours, theirs} {
		p.do("mousemove", "20", "35", "click", "1") // the first menu
	}
	same("with the menu open")
	for _, p := range []*program{ours, theirs} {
		p.do("key", "Escape")
		p.quit()
		if said := p.stderr.String(); strings.Contains(said, "ranslat") || strings.Contains(said, "locale") {
			t.Errorf("in %s it says:\n%s", p.locale, said)
		}
	}
}

// openAtRest opens a file with no pointer over the window and without motion.
func openAtRest(d *desktop, file string) *program {
	d.t.Helper()
	d.do("mousemove", "1023", "767")
	p, _ := d.open(file)
	return p
}
