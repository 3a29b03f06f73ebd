package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestStreamEmptiesOnlyItsOwn(t *testing.T) {
	folder := t.TempDir()
	ours := []byte(`{"frame":`)
	at := func(name string) string { return filepath.Join(folder, name) }
	for name, text := range map[string]string{
		"empty": "", "trace": `{"frame":1}` + "\n", "story.yaml": "tideline: 1\n", "short": "{", "protected": "",
	} {
		if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(at("protected"), 0o400); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Reason{
		"empty": -1, "trace": -1, "new": -1, "story.yaml": Exists, "short": Exists, "protected": Protected, ".": Folder, "no/where": NoFolder,
	} {
		f, err := Stream(at(name), ours)
		if why(err) != want || (err == nil) != (want == -1) {
			t.Errorf("%s: %v, want reason %d", name, err, want)
		}
		if err != nil {
			continue
		}
		if _, err := f.WriteString("x"); err != nil {
			t.Error(err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		mustHold(t, at(name), "x")
	}
	mustHold(t, at("story.yaml"), "tideline: 1\n")
	mustHold(t, at("short"), "{")
	f, err := Stream(os.DevNull, ours)
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
}

func TestOpenFilesAreAFileAndItsPictures(t *testing.T) {
	got := OpenFiles(filepath.Join("lessons", "war.yaml"), []string{"map.svg", "photos/a.png", "https://example.org/x.png"})
	want := []string{"lessons/war.yaml", "lessons/map.svg", "lessons/photos/a.png"}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if filepath.ToSlash(got[i]) != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
	if got := OpenFiles("", []string{"map.svg"}); got != nil {
		t.Errorf("the bundled story has %q", got)
	}
}
