package app

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
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
		w.saveHandoutAs(nil)
		answer(t, w, "saved")
		page := held(t, "saved.html") // in the folder of the file, which is the present one
		if strings.Contains(page, "no such file") || !strings.Contains(page, "data:image/") {
			t.Errorf("%s: the handout lacks the picture", path)
		}
		if err := os.Remove("saved.html"); err != nil {
			t.Error(err)
		}

		w.openBundled()
		w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
		opensWhole(t, w, path+" dropped")

		w.openBundled()
		w.openDialog()
		whole, _ := filepath.Abs(path)
		name := find[*nameEntry](w.win.Canvas().Overlays().Top())
		name.SetText(whole)
		name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		opensWhole(t, w, path+" typed")
		if !fileExists(w.settings.folder()) {
			t.Errorf("%s: %s is remembered", path, w.settings.folder())
		}
	}
}

// opensWhole checks that the window shows the illustrated story with all of it, also
// when it is read again.
func opensWhole(t *testing.T, w *window, way string) {
	t.Helper()
	w.reload()
	if w.session.doc.Title != "Illustrated" || len(w.session.problems) > 0 || w.file.name() != "my story.yaml" {
		t.Fatalf("%s: %q, called %s, with %v", way, w.session.doc.Title, w.file.name(), w.session.problems)
	}
	if e, _ := w.session.doc.Event("a"); len(imagesIn(w.panel.eventPage(e))) != 1 {
		t.Errorf("%s: no picture", way)
	}
	if open := w.openFiles(); len(open) != 2 || !fileExists(open[0]) || !fileExists(open[1]) {
		t.Errorf("%s: %q are kept", way, open)
	}
}
