package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// tell reads a file beside others and says what came of it.
func tell(t *testing.T, b *Beside, name string) string {
	t.Helper()
	f, err := b.Open(name)
	switch {
	case errors.Is(err, fs.ErrInvalid):
		return "outside"
	case errors.Is(err, fs.ErrNotExist):
		return "missing"
	case err != nil:
		return err.Error()
	}
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	info, err := f.Stat()
	if err != nil {
		return err.Error()
	}
	if !info.Mode().IsRegular() {
		if _, err := f.Read(make([]byte, 1)); err == nil {
			t.Errorf("%s is read", name)
		}
		return info.Mode().Type().String()[:1]
	}
	content, err := io.ReadAll(f)
	if err != nil {
		return err.Error()
	}
	return "“" + string(content) + "”"
}

// besides is a folder with a file events.yaml in a folder with other things.
func besides(t *testing.T) (b *Beside, folder string) {
	t.Helper()
	outer := t.TempDir()
	folder = filepath.Join(outer, "a folder")
	for _, dir := range []string{"media", "empty"} {
		if err := os.MkdirAll(filepath.Join(folder, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{
		"one.png": "one", "media/two words 100%.png": "two", "%41.png": "percent", "../secret": "secret",
	} {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return NewBeside(filepath.Join(folder, "events.yaml")), folder
}

func TestBesideOpensWhatLiesInTheFolder(t *testing.T) {
	b, _ := besides(t)
	for name, want := range map[string]string{
		"one.png": "“one”", "media/two words 100%.png": "“two”", "%41.png": "“percent”", "A.png": "missing",
		"media": "d", "media/none.png": "missing", "one.png/x": "missing",
		"../secret": "outside", "media/../../secret": "outside", "/etc/passwd": "outside", "": "outside", "./one.png": "outside", "a\x00": "outside",
	} {
		got := tell(t, b, name)
		if name == "one.png/x" && got != want { // systems say different things
			continue
		}
		if got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// Links within the folder are followed, also those with a whole path; one that
// leads out is not, and neither is what lies behind it.
func TestBesideStaysInTheFolder(t *testing.T) {
	b, folder := besides(t)
	for link, target := range map[string]string{
		"in.png": "one.png", "whole.png": filepath.Join(folder, "one.png"), "media/up.png": filepath.Join("..", "one.png"),
		"out.png": filepath.Join("..", "secret"), "out-whole.png": filepath.Join(filepath.Dir(folder), "secret"),
		"out": "..", "gone.png": "none.png", "self.png": "self.png",
	} {
		if err := os.Symlink(target, filepath.Join(folder, filepath.FromSlash(link))); err != nil {
			t.Skipf("no links can be made here: %v", err)
		}
	}
	for name, want := range map[string]string{
		"in.png": "“one”", "whole.png": "“one”", "media/up.png": "“one”",
		"out.png": "outside", "out-whole.png": "outside", "out/secret": "outside", "gone.png": "missing",
	} {
		if got := tell(t, b, name); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
	if got := tell(t, b, "self.png"); strings.HasPrefix(got, "“") {
		t.Errorf("a link to itself is read: %s", got)
	}
}

// What does not answer is given up, and until it does nothing else is asked.
func TestNothingWaitsForASilentDrive(t *testing.T) {
	b, _ := besides(t)
	b.patience = time.Millisecond
	answer := make(chan struct{})
	if _, err := answered(b, func() (int, error) { <-answer; return 1, nil }); !errors.Is(err, ErrSilent) {
		t.Fatalf("a drive that says nothing: %v", err)
	}
	b.patience = patience
	if got := tell(t, b, "one.png"); got != ErrSilent.Error() {
		t.Errorf("while it is silent: %s", got)
	}
	close(answer)
	for got := ""; got != "“one”"; { // the answer is taken on another goroutine
		if got = tell(t, b, "one.png"); got != "“one”" && got != ErrSilent.Error() {
			t.Fatalf("after its answer: %s", got)
		}
	}
}
