package app

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"tideline/app/asking"
)

// illustrated is an events file with a picture in a folder beside it.
const illustrated = `{tideline: 1, title: Illustrated, events: [{id: a, date: 1953, title: A, image: {file: media/a.svg, alt: A map}}]}`

// illustratedStory writes the events file and its picture into a folder and returns
// the ways to write where the file lies.
func illustratedStory(t *testing.T) (forms []string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "Größe 100% + 戰爭 #1", strings.Repeat("long ", 39)+"name")
	if err := os.MkdirAll(filepath.Join(folder, "media"), 0o700); err != nil {
		t.Fatal(err)
	}
	plain := write(t, filepath.Join(folder, "my story.yaml"), illustrated)
	write(t, filepath.Join(folder, "media", "a.svg"), `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0H40V20H0z"/></svg>`)
	t.Chdir(folder)
	forms = []string{plain, "my story.yaml", filepath.Join("media", "..", "my story.yaml"), filepath.ToSlash(plain)}
	if runtime.GOOS == "windows" {
		forms = append(forms, `\\?\`+plain, `\\.\`+plain)
		if share := `localhost\` + plain[:1] + `$` + plain[2:]; fileExists(`\\` + share) { // which administrators have
			forms = append(forms, `\\`+share, `\\?\UNC\`+share)
		}
	}
	return forms
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// However a path is written and wherever it comes from, its file opens with the
// picture beside it, is read again, is kept from being written over, and is where the
// next file is saved.
func TestEveryFormOfAPathOpens(t *testing.T) {
	for _, path := range illustratedStory(t) {
		w, _ := openTest(t, path)
		opensWhole(t, w, path+" of the command line")
		w.exports.saveHandoutAs(nil)
		answer(t, w, "saved")
		page := held(t, "saved.html") // in the folder of the file, which is the present one
		if strings.Contains(page, "no such file") || !strings.Contains(page, "data:image/") {
			t.Errorf("%s: the handout lacks the picture", path)
		}
		if err := os.Remove("saved.html"); err != nil {
			t.Error(err)
		}

		w.files.Bundled()
		w.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
		opensWhole(t, w, path+" dropped")

		w.files.Bundled()
		w.files.Ask()
		whole, _ := filepath.Abs(path)
		name := find[*asking.NameEntry](w.win.Canvas().Overlays().Top())
		name.SetText(whole)
		name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		opensWhole(t, w, path+" typed")
		if !fileExists(w.look.settings.Folder()) {
			t.Errorf("%s: %s is remembered", path, w.look.settings.Folder())
		}
	}
}

// opensWhole checks that the window shows the illustrated story with all of it, also
// when it is read again.
func opensWhole(t *testing.T, w *window, way string) {
	t.Helper()
	w.files.Again()
	if w.state.Doc.Title != "Illustrated" || len(w.state.Problems) > 0 || w.state.File.Name() != "my story.yaml" {
		t.Fatalf("%s: %q, called %s, with %v", way, w.state.Doc.Title, w.state.File.Name(), w.state.Problems)
	}
	w.side.panel.Show(w.state.Session, "a")
	if len(imagesIn(w.side.panel.Event.Page)) != 1 {
		t.Errorf("%s: no picture", way)
	}
	if open := w.files.Held(); len(open) != 2 || !fileExists(open[0]) || !fileExists(open[1]) {
		t.Errorf("%s: %q are kept", way, open)
	}
}
