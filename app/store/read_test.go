package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReadFileStopsAtTheLimit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.yaml")
	if err := os.WriteFile(path, make([]byte, 500), 0o600); err != nil {
		t.Fatal(err)
	}
	for most, want := range map[int64]int{100: 101, 499: 500, 500: 500, 1 << 40: 500} {
		if src, err := ReadFile(path, most); err != nil || len(src) != want {
			t.Errorf("with a limit of %d it has %d bytes, %v", most, len(src), err)
		}
	}
	if _, err := ReadFile(t.TempDir(), 100); err == nil {
		t.Error("a folder is read")
	}
}
