package session

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// counted returns what reads a text, and how often it was read.
func counted(text string, err error) (read func() ([]byte, error), times *int) {
	times = new(int)
	return func() ([]byte, error) {
		*times++
		return []byte(text), err
	}, times
}

// Whoever asks, and in whatever order, the file is read once and parsed once.
func TestOpeningReadsAndParsesOnce(t *testing.T) {
	read, times := counted(threeEvents, nil)
	o := Open(File{Path: "/a/three.yaml"}, read)
	if n, err := o.Size(); n != len(threeEvents) || err != nil {
		t.Errorf("%d bytes, %v", n, err)
	}
	first, problems, err := o.Document()
	if err != nil || len(problems) != 0 || len(first.Events) != 3 {
		t.Fatalf("%v, %v", problems, err)
	}
	again, _, _ := o.Document()
	if n, _ := o.Size(); again != first || n != len(threeEvents) || *times != 1 {
		t.Errorf("read %d times; the same document: %v", *times, again == first)
	}
	if first.Name != "three.yaml" {
		t.Errorf("messages call the file %q", first.Name)
	}
}

// What could not be read is not asked for again either: it is one attempt.
func TestOpeningThatFails(t *testing.T) {
	gone := errors.New("gone")
	read, times := counted("", gone)
	o := Open(File{Path: "/a/b.yaml"}, read)
	if _, err := o.Size(); !errors.Is(err, gone) {
		t.Errorf("its size: %v", err)
	}
	if doc, _, err := o.Document(); doc != nil || !errors.Is(err, gone) || *times != 1 {
		t.Errorf("%v, %v, read %d times", doc, err, *times)
	}
}

func TestOpenPath(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("three.yaml", []byte(threeEvents), 0o600); err != nil {
		t.Fatal(err)
	}
	o := OpenPath("three.yaml")
	if doc, _, err := o.Document(); err != nil || doc.Title != "Three" || !filepath.IsAbs(o.File.Path) {
		t.Errorf("%v, of %q", err, o.File.Path)
	}
	if _, err := OpenPath("none.yaml").Size(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestOpenStory(t *testing.T) {
	o := OpenStory()
	if doc, problems, err := o.Document(); err != nil || len(problems) != 0 || len(doc.Stories) == 0 || o.File.Path != "" {
		t.Errorf("%v, %v, of %q", problems, err, o.File.Path)
	}
}
