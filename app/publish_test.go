package app

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"

	"tideline/app/publishing"
)

// A page is saved as one archive, where the program for browsers is at hand; else the window
// says what to add.
func TestPublishingAPage(t *testing.T) {
	index, err := os.ReadFile("browser/page/index.html")
	if err != nil {
		t.Fatal(err)
	}
	program, missing := fstest.MapFS{"index.html": {Data: index}, "page.js": {}, "tideline.wasm.gz": {}}, publishing.ErrNoProgram
	w := openWith(t, Config{
		File: inFile(t, "lesson.yaml", "tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: Signing, notes: mine}]\n"),
		Work: Work{Program: func() (fs.FS, error) { return program, missing }},
	})
	w.table.Find("publish").Do()
	if w.sheets.Len() != 1 {
		t.Fatal("without the program for browsers nothing is said")
	}
	strike(w, fyne.KeyEscape)
	missing = nil
	w.table.Find("publish").Do()
	path := filepath.Join(t.TempDir(), "page.zip")
	answer(t, w, path)
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	if events, err := fs.ReadFile(archive, "timeline.yaml"); err != nil || len(events) == 0 {
		t.Errorf("the archive has no events: %v", err)
	}
}
