//go:build cgo && linux

package window

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// A folder is refused with the reason, in a sheet that Esc closes, and leaves what is open; of
// a program it is told that it is one; a file with blanks and other letters in its name opens.
func TestWindowIsDroppedWhatItCannotShow(t *testing.T) {
	d, folder := newDesktop(t, "1280x800"), filepath.Join(t.TempDir(), "Ordner mit Leerzeichen")
	program, file := filepath.Join(folder, "program"), filepath.Join(folder, "年表 – été.yaml")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string][]byte{program: bytes.Repeat([]byte{0x7F, 'E', 'L', 'F', 0, 1, 0xFE}, 5000), file: []byte(followedFile)} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, first := d.open()
	at := d.place(" – Tideline$")
	drop := func(path string) { d.drop(d.window(" – Tideline$"), at.Min.X+300, at.Min.Y+400, path) }
	drop(folder)
	p.until("a word on the folder", func(f frame) bool { return f.Sheet })
	p.do("key", "Escape")
	p.until("no sheet", func(f frame) bool { return !f.Sheet && f.Doing == "" })
	p.do("key", "End")
	p.until("the story to answer", func(f frame) bool { return f.File == first.File && f.Selection != "" })
	drop(program)
	p.until("a word on the program", func(f frame) bool { return f.File == "program" && f.Problems == 1 && f.InView == 0 })
	drop(file)
	p.until("the file with other letters in its name", func(f frame) bool { return f.File == filepath.Base(file) && f.InView == 3 })
	p.quit()
}
