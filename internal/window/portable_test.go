//go:build cgo && linux

package window

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// With the folder beside it the window keeps everything in there and nothing
// elsewhere. What was preset beside it counts until the user chooses.
func TestWindowIsPortableAndPreset(t *testing.T) {
	dir := t.TempDir()
	program, folder := filepath.Join(dir, "tideline"), filepath.Join(dir, "tideline_portable")
	copyProgram(t, program)
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "tideline.json"), []byte(`{"theme": "dark", "scale": "even", "theem": 1}`), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesktop(t, "1280x800")
	p, first := d.open()
	if !first.Dark || first.Mode != "even" {
		t.Errorf("preset are dark and even, and it is %+v", first)
	}
	if said := p.stderr.String(); !strings.Contains(said, "theem") {
		t.Errorf("of what is not known it said %q", said)
	}
	p.do("key", "ctrl+1")
	p.until("true time", func(f frame) bool { return f.Mode == "true" })
	p.quit()
	p, second := d.open()
	if !second.Dark || second.Mode != "true" {
		t.Errorf("chosen is true time, and it is %+v", second)
	}
	p.quit()

	kept, err := os.ReadFile(filepath.Join(folder, "preferences.json"))
	if err != nil || !strings.Contains(string(kept), `"scale":"true"`) || !strings.Contains(string(kept), "window.size") {
		t.Errorf("kept is %s, %v", kept, err)
	}
	err = filepath.WalkDir(d.home, func(path string, _ fs.DirEntry, err error) error {
		for _, ours := range []string{"fyne", "tideline", "font_index", "mesa"} {
			if strings.Contains(filepath.Base(path), ours) {
				t.Errorf("%s lies elsewhere", path)
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A portable folder in which nothing can be written keeps no window from opening,
// and nothing of the user's is touched in its stead.
func TestWindowOpensFromAWriteProtectedFolder(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "tideline")
	copyProgram(t, program)
	// A link to what cannot be a folder is taken for one that cannot be written, by root too.
	if err := os.Symlink("/proc/self", filepath.Join(dir, "tideline_portable")); err != nil {
		t.Fatal(err)
	}
	p, _ := newDesktop(t, "1280x800").open()
	p.quit()
	if said := p.stderr.String(); !strings.Contains(said, "settings will not be saved") {
		t.Errorf("it said %q", said)
	}
	if _, err := os.Stat(filepath.Join(p.home, "fyne")); err == nil {
		t.Error("the user's own folder is written")
	}
}

// copyProgram puts the program that was built for the tests elsewhere and has them
// run it there.
func copyProgram(t *testing.T, to string) {
	t.Helper()
	src, err := os.ReadFile(binary(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, src, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TIDELINE_BIN", to)
}
