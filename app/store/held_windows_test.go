package store

import (
	"os"
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
	for name, want := range map[string]Reason{`NUL`: NoFile, `con.svg`: NoFile, `a.yaml:b.svg`: BadName, `a?.svg`: BadName} {
		if err := Save(folder+`\`+name, nil, says("x")); why(err) != want {
			t.Errorf("%s: %v, want reason %d", name, err, want)
		}
	}
	mustList(t, folder)
}
