package app

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// aPicture is a picture in a folder of its own.
func aPicture(t *testing.T, name string, width int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, image.NewGray(image.Rect(0, 0, width, 8))); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// A picture that is dropped becomes that of the selected event: it is copied beside the file,
// over no other, and what it shows is asked for.
func TestAPictureIsDroppedOnAnEvent(t *testing.T) {
	f := edited(t, evidence)
	put := func(path string) { drop(f.window, fyne.Position{}, []fyne.URI{storage.NewFileURI(path)}) }
	f.selectEvent("")
	put(aPicture(t, "a b.png", 8))
	if f.side.edits.writing.IsDirty() {
		t.Error("it belongs to no event, and changes one")
	}
	f.goTo("later")
	put(aPicture(t, "a b.png", 8))
	put(aPicture(t, "a b.png", 16))
	put(aPicture(t, "a b.png", 8))
	e, _ := f.state.Doc.Event("later")
	if e.Image == nil || e.Image.File != "media/a b.png" {
		t.Fatalf("its picture is %+v: %s", e.Image, told(f.window))
	}
	if all, _ := filepath.Glob(filepath.Join(filepath.Dir(f.path), "media", "*")); len(all) != 2 {
		t.Errorf("copied are %q", all)
	}
	if f.side.panel.Tabs.Open != f.side.panel.Edit {
		t.Error("nobody asks what it shows")
	}
	f.typed(t, "A field", fyne.KeyTab)
	f.typed(t, "By me", fyne.KeyTab)
	if e, _ := f.state.Doc.Event("later"); e.Image.Alt != "A field" || e.Image.Credit != "By me" {
		t.Errorf("its picture is %+v", e.Image)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(f.path), "broken.png"), []byte("no picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	put(filepath.Join(filepath.Dir(f.path), "broken.png"))
	if f.sheets.Len() != 1 {
		t.Error("it is not said that it is no picture")
	}
}

// A web address that is dropped becomes a source of the selected event, once, and is filled
// in next.
func TestAWebAddressIsDroppedOnAnEvent(t *testing.T) {
	f := edited(t, evidence)
	f.goTo("later")
	n := len(f.state.Doc.Sources)
	e, _ := f.state.Doc.Event("later")
	cited := len(e.Sources)
	for range 2 { // as the toolkit has it
		drop(f.window, fyne.Position{}, []fyne.URI{storage.NewFileURI("/home/me/https:/www.example.org/page?a=b")})
	}
	if len(f.state.Doc.Sources) != n+1 {
		t.Fatalf("%d sources: %s", len(f.state.Doc.Sources), told(f.window))
	}
	s := f.state.Doc.Sources[n]
	if e, _ := f.state.Doc.Event("later"); s.URL != "https://www.example.org/page?a=b" || len(e.Sources) != cited+1 {
		t.Errorf("the source is %+v, of %+v", s, e.Sources)
	}
	f.typed(t, "A page", fyne.KeyTab)
	if s, _ := f.state.Doc.Source(s.ID); s.Title != "A page" {
		t.Errorf("its title is %q", s.Title)
	}
	strike(f.window, fyne.KeyEscape)
	f.goTo("later")
}
