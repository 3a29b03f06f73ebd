package session

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tideline/timeline/file"
	"tideline/timeline/picture"
)

// Of two files that are compared each has its pictures in its own folder, by its own names.
func TestPicturesOfBothFilesLieBesideThem(t *testing.T) {
	read := func(folder, title string) (File, *Session) {
		t.Helper()
		path := filepath.Join(folder, "events.yaml")
		for name, text := range map[string]string{path: "", filepath.Join(folder, "a.png"): title} {
			if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		doc, problems := file.Parse("events.yaml", []byte("tideline: 1\ntitle: "+title+
			"\nevents: [{id: a, date: 1950, title: A, image: {file: a.png, alt: A}}, {id: b, date: 1951, title: B, image: {file: gone.png, alt: B}}]\n"))
		return FileAt(path), New(doc, problems)
	}
	host, alone := read(t.TempDir(), "Host")
	guest, other := read(t.TempDir(), "Guest")
	s := &State{}
	s.Open(host, alone.Beside(&Guest{File: guest, Doc: other.Doc}), s.Words)
	for _, event := range s.Doc.Events {
		_, err := picture.Read(s.Folder(), event.Image.File)
		why, _ := errors.AsType[*picture.Problem](err)
		want, title := s.Doc.OwnID(event.ID), "gone.png"
		switch {
		case want == "a" && why.Code == picture.Missing:
			t.Errorf("%s: %v", event.ID, err)
		case want == "b" && (why.Code != picture.Missing || filepath.Base(why.Name) != title || why.Name != title):
			t.Errorf("%s: %v", event.ID, err)
		}
	}
	if files := s.Files(); len(files) != 6 || !slices.Contains(files, guest.Path) || s.FileOf("2/a") != guest || s.FileOf("a") != host {
		t.Errorf("the files are %q", files)
	}
	if s.Own() != alone {
		t.Error("the host by itself is another session")
	}
}
