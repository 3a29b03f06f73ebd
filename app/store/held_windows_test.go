package store

import (
	"os"
	"syscall"
	"testing"
)

// A file that another program holds stays whole.
func TestHeldFileStays(t *testing.T) {
	folder := t.TempDir()
	path := made(t, folder, "a.svg")[0]
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := Save(path, nil, says("new")); why(err) != Held {
		t.Errorf("it is told as %v", err)
	}
	mustHold(t, path, "old a.svg")
	mustList(t, folder, "a.svg")
}

func TestNamesOfWindows(t *testing.T) {
	folder := t.TempDir()
	for name, want := range map[string]Reason{`NUL`: Irregular, `con.svg`: Irregular, `a.yaml:b.svg`: BadName, `a?.svg`: BadName} {
		if err := Save(folder+`\`+name, nil, says("x")); why(err) != want {
			t.Errorf("%s: %v, want reason %d", name, err, want)
		}
	}
	mustList(t, folder)
}

// A file that another program keeps to itself is told as such.
func TestHeldFileIsNotRead(t *testing.T) {
	path := made(t, t.TempDir(), "a.yaml")[0]
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	alone, err := syscall.CreateFile(name, syscall.GENERIC_READ, 0, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.CloseHandle(alone)
	if _, err := ReadFile(path, 10); WhyUnread(err) != Held {
		t.Errorf("it is told as %v", err)
	}
}
