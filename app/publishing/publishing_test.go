package publishing

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tideline/assets"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/paint"
)

// secret is in whatever may not be published.
const private = `tideline: 1
title: Rivers & seas
description: A *line* of water.
lang: de
x-mine: SECRET
lanes: [{id: a, name: A, x-l: SECRET}]
sources: [{id: q, title: Source, x-q: SECRET}]
events:
  - {id: e, date: 1953, title: E, notes: SECRET, x-e: SECRET, lanes: [a], image: {file: media/my photo.png, alt: A river, credit: Ann}, quotes: [{by: X, text: Y, x-q: SECRET}]} # SECRET
  - {id: u, title: U, date: unknown, notes: SECRET}
stories: [{id: s, name: S, steps: [{event: e, say: SECRET, ask: Why?, x-s: SECRET}]}]
`

// program is the program for browsers, with the page that this version has.
func program(t testing.TB) fstest.MapFS {
	t.Helper()
	index, err := os.ReadFile("../browser/page/index.html")
	if err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		"index.html": {Data: index}, "page.js": {Data: []byte("js")}, "tideline.wasm.gz": {Data: []byte("wasm")},
		"LICENSE": {Data: []byte("MIT")}, "README.txt": {Data: []byte("about the folder")},
	}
}

func page(t testing.TB, source string) Page {
	t.Helper()
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	doc, _ := file.Parse("x", []byte(source))
	return Page{
		Doc: doc, Mode: axis.Shortened, Pictures: fstest.MapFS{"media/my photo.png": {Data: photo.Bytes()}}, Program: program(t),
		Address: "https://example.org/rivers/", Fonts: fonts, Dates: edtf.English(), Phrases: phrase.English(),
	}
}

// The folder has the program, the events with their pictures, a handout and a preview; and
// nothing that is the author's alone.
func TestWhatIsPublished(t *testing.T) {
	files, unshown, err := page(t, private).Files()
	if err != nil || len(unshown) > 0 {
		t.Fatal(err, unshown)
	}
	for name, content := range files {
		if bytes.Contains(content, []byte("SECRET")) {
			t.Errorf("%s has what is private:\n%s", name, content)
		}
	}
	for _, name := range []string{"index.html", "page.js", "tideline.wasm.gz", "LICENSE", "timeline.yaml", "handout.html", "preview.png", "published.json", "pictures/1-my-photo.png"} {
		if len(files[name]) == 0 {
			t.Errorf("there is no %s", name)
		}
	}
	if len(files["README.txt"]) > 0 {
		t.Error("what tells of the folder of the program is published")
	}
	doc, problems := file.Parse("timeline.yaml", files["timeline.yaml"])
	if e, _ := doc.Event("e"); len(problems) > 0 || e == nil || e.Image.File != "pictures/1-my-photo.png" || e.Image.Credit != "Ann" || doc.Stories[0].Steps[0].Ask != "Why?" {
		t.Errorf("the events are %s, %v", files["timeline.yaml"], problems)
	}
	index := string(files["index.html"])
	for _, want := range []string{
		`<html lang="de">`, "<title>Rivers &amp; seas</title>", `content="A line of water."`, `og:image" content="https://example.org/rivers/preview.png"`,
		`data-file="timeline.yaml"`, `url=handout.html`, `<img id="preview"`,
	} {
		if !strings.Contains(index, want) {
			t.Errorf("the page has no %s:\n%s", want, index)
		}
	}
}

// What is published does not change what is open.
func TestThePublishedDocumentIsACopy(t *testing.T) {
	p := page(t, private)
	if _, _, err := p.Files(); err != nil {
		t.Fatal(err)
	}
	e, _ := p.Doc.Event("e")
	if e.Notes != "SECRET" || e.Image.File != "media/my photo.png" || p.Doc.Stories[0].Steps[0].Say != "SECRET" {
		t.Errorf("the document has become %+v", e)
	}
}

// A folder is taken where nothing but an earlier page is in it, which makes way.
func TestFolders(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "page")
	files := map[string][]byte{"index.html": []byte("1"), "pictures/1.png": []byte("x"), "published.json": []byte(`{"files": ["index.html", "pictures/1.png", "../outside"]}`)}
	if err := Write(folder, "", files); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(folder, "mine.txt")
	if err := os.WriteFile(mine, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	again := map[string][]byte{"index.html": []byte("2"), "published.json": []byte(`{"files": ["index.html"]}`)}
	if err := Write(folder, "", again); err != nil {
		t.Fatal(err)
	}
	var left []string
	_ = fs.WalkDir(os.DirFS(folder), ".", func(name string, e fs.DirEntry, _ error) error {
		if !e.IsDir() {
			left = append(left, name)
		}
		return nil
	})
	if !slices.Equal(left, []string{"index.html", "mine.txt", "published.json"}) {
		t.Errorf("the folder has %v", left)
	}
	if err := Check(folder, mine); !errors.Is(err, ErrItself) {
		t.Errorf("a folder with the events file: %v", err)
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "thesis.doc"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(other, "", files); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("a folder with other files: %v", err)
	}
}

// The program is found where packages put it, and a page of another version is refused.
func TestWhereTheProgramIs(t *testing.T) {
	root := t.TempDir()
	if _, err := Find("", filepath.Join(root, "tideline")); !errors.Is(err, ErrNoProgram) {
		t.Errorf("where there is none: %v", err)
	}
	for _, place := range []string{"web", "Tideline-1-web/inner"} {
		if err := os.MkdirAll(filepath.Join(root, place), 0o700); err != nil {
			t.Fatal(err)
		}
		for name, f := range program(t) {
			if err := os.WriteFile(filepath.Join(root, place, name), f.Data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if p, err := Find("", filepath.Join(root, "tideline")); err != nil || !has(p) {
		t.Error(err)
	}
	if p, err := Find(filepath.Join(root, "Tideline-1-web"), ""); err != nil || !has(p) {
		t.Error(err)
	}
	p := page(t, private)
	p.Program = fstest.MapFS{"index.html": {Data: []byte("<html>")}}
	if _, _, err := p.Files(); !errors.Is(err, ErrOtherProgram) {
		t.Errorf("a page of another version: %v", err)
	}
}
