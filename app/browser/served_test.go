package browser

import (
	"errors"
	"io/fs"
	"testing"
)

func TestFilesBesideAnother(t *testing.T) {
	for _, c := range [][3]string{
		{"https://example.org/lesson/timeline.yaml", "media/a b.png", "https://example.org/lesson/media/a%20b.png"},
		{"https://example.org/timeline.yaml?v=1/2#event=a", "c#.png", "https://example.org/c%23.png"},
	} {
		if got := besideAddress(c[0], c[1]); got != c[2] {
			t.Errorf("%s beside %s is at %s, want %s", c[1], c[0], got, c[2])
		}
	}
	folder := served{func(name string) ([]byte, error) {
		if name != "media/a.png" {
			return nil, fs.ErrNotExist
		}
		return []byte("picture"), nil
	}}
	if content, err := fs.ReadFile(folder, "media/a.png"); err != nil || string(content) != "picture" {
		t.Errorf("%q, %v", content, err)
	}
	if _, err := fs.ReadFile(folder, "b.png"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := folder.Open("../secret"); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("what lies outside: %v", err)
	}
}
