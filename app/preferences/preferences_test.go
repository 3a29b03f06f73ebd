package preferences

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What the toolkit could not read is put aside; what it can read stays.
func TestOnlyWhatCannotBeReadIsPutAside(t *testing.T) {
	for text, stays := range map[string]bool{
		"":   true,
		"{}": true,
		`{"window.width": 1e30, "window.height": -5, "scale": "nonsense", "still": true}`: true,
		`{"window.size": [1024, 700]}`:                       true,
		`{"window.size": []}`:                                true,
		`{"window.size": [1024, "wide"]}`:                    false,
		`{"window.size": [null]}`:                            false,
		`{"recent": ["a.yaml", "b.yaml"], "on": [true]}`:     true,
		`{"recent": ["a.yaml", true]}`:                       false,
		`{"recent": [["a.yaml"]]}`:                           false,
		`null`:                                               true,
		`{"window.width": 1e400}`:                            false,
		`{"window.width": null}`:                             false,
		`{"theme": {"name": "dark"}}`:                        false,
		`{"theme": "dark"`:                                   false,
		`{"theme": "dark"} {`:                                false,
		"[]":                                                 false,
		"\x00\x00\x00":                                       false,
		"{\"a\":" + strings.Repeat("[", 20_000):              false,
		`{"folder": "` + strings.Repeat("x", largest) + `"}`: false,
	} {
		path := filepath.Join(t.TempDir(), "preferences.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		lies, err := Check(path)
		if (err == nil) != stays || (lies == "") != stays {
			t.Errorf("%.40q: %v", text, err)
		}
		if _, missing := os.Stat(path); (missing == nil) != stays {
			t.Errorf("%.40q: it stays: %v, want %v", text, missing == nil, stays)
		}
		if aside, err := os.ReadFile(path + broken); !stays && (err != nil || string(aside) != text) {
			t.Errorf("%.40q: put aside is %.40q, %v", text, aside, err)
		}
	}
}

// A folder in the place of the file is put aside with what it holds, also where
// one was before; no file at all is as good as one.
func TestAFolderInItsPlaceIsPutAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "preferences.json")
	if _, err := Check(path); err != nil {
		t.Error(err)
	}
	for range 2 {
		if err := os.MkdirAll(filepath.Join(path, "below"), 0o700); err != nil {
			t.Fatal(err)
		}
		if _, err := Check(path); err == nil {
			t.Error("it was not told")
		}
		if _, err := os.Stat(path); err == nil {
			t.Error("it is there still")
		}
	}
}

func TestThePathIsThatOfTheToolkit(t *testing.T) {
	home := t.TempDir()
	for key, value := range map[string]string{"HOME": home, "USERPROFILE": home, "XDG_CONFIG_HOME": filepath.Join(home, ".config"), "AppData": filepath.Join(home, ".config")} {
		t.Setenv(key, value)
	}
	for goos, folder := range map[string]string{"darwin": "Library/Preferences", "windows": "AppData/Roaming"} {
		path, err := Path("org.example", goos)
		if want := filepath.Join(home, filepath.FromSlash(folder), "fyne", "org.example", "preferences.json"); err != nil || path != want {
			t.Errorf("%s: %s, %v; want %s", goos, path, err, want)
		}
	}
}
