//go:build cgo && linux

package window

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk is a folder on a disk of its own with little room; a test that may not make one
// is skipped.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no small disk can be made here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// fill fills a disk to its last byte, with a file whose name is returned.
func fill(t *testing.T, folder string) string {
	t.Helper()
	f, err := os.Create(filepath.Join(folder, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.Copy(f, zeros{})
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("the disk is not full: %v", err)
	}
	_ = f.Close() // on a full disk
	return f.Name()
}

// zeros are bytes without an end.
type zeros struct{}

func (zeros) Read(to []byte) (int, error) {
	clear(to)
	return len(to), nil
}

// On a full disk nothing is lost: the file stays whole as it was, that is said, what was
// changed stays in the window, and it is saved once there is room.
func TestWindowLosesNothingOnAFullDisk(t *testing.T) {
	folder := smallDisk(t)
	file := filepath.Join(folder, "edited.yaml")
	if err := os.WriteFile(file, []byte(editedFile), 0o600); err != nil {
		t.Fatal(err)
	}
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection == "one" })
	p.edit()
	p.do("key", "Escape")
	p.do("key", "greater")
	p.until("a month later", func(f frame) bool { return f.Did == "drop 1953-07-28" && f.Unsaved })
	filler := fill(t, folder)
	p.do("key", "ctrl+s")
	p.until("that it could not be saved", func(f frame) bool { return f.Sheet && f.Unsaved })
	if text, err := os.ReadFile(file); err != nil || string(text) != editedFile {
		t.Errorf("the file is\n%s (%v)", text, err)
	}
	if all, _ := filepath.Glob(filepath.Join(folder, "*")); len(all) != 2 {
		t.Errorf("there are %q", all)
	}
	p.do("key", "Escape")
	p.until("the line again", func(f frame) bool { return !f.Sheet && f.Unsaved })
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	p.do("key", "ctrl+s")
	p.until("saved", func(f frame) bool { return f.Did == "saved" && !f.Unsaved })
	if text, err := os.ReadFile(file); err != nil || string(text) != strings.Replace(editedFile, "1953-07-27", "1953-07-28", 1) {
		t.Errorf("saved is\n%s (%v)", text, err)
	}
	p.quit()
}
