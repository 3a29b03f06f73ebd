package store

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestTypedNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths of this test are those of other systems")
	}
	t.Setenv("HOME", "/home/anna")
	for typed, want := range map[string]string{
		"a.html":                  "/work/a.html",
		"  a.html ":               "/work/a.html",
		"/tmp/a.html":             "/tmp/a.html",
		"/tmp/../etc/a":           "/etc/a",
		"sub/a.html":              "/work/sub/a.html",
		"../a.html":               "/a.html",
		"~/a.html":                "/home/anna/a.html",
		"~":                       "/home/anna",
		"~anna.html":              "/work/~anna.html",
		`"/tmp/my file.html"`:     "/tmp/my file.html",
		`"Who?" he asked.html`:    `/work/"Who?" he asked.html`,
		`"so"`:                    `/work/"so"`,
		"file:///tmp/my%20a.html": "/tmp/my a.html",
		"sub/":                    "/work/sub/",
		"/":                       "/",
		"":                        "/work",
		"100%.html":               "/work/100%.html",
		"a: b.html":               "/work/a: b.html",
		"file: b.html":            "/work/file: b.html",
		"file:b.html":             "/work/file:b.html",
	} {
		if got := Resolve("/work", typed); got != want {
			t.Errorf("%q is taken as %q, want %q", typed, got, want)
		}
	}
}

func TestAddressesOnWindows(t *testing.T) {
	for typed, want := range map[string]string{
		"file:///C:/Anna/my%20story.yaml":        `C:\Anna\my story.yaml`,
		"file:/C:/story.yaml":                    `C:\story.yaml`,
		"file://C:/story.yaml":                   `C:\story.yaml`,
		"file:///c|/story.yaml":                  `c:\story.yaml`,
		"file://localhost/C:/story.yaml":         `C:\story.yaml`,
		"FILE://server/share/story.yaml":         `\\server\share\story.yaml`,
		"file://10.0.0.7/share/story.yaml":       `\\10.0.0.7\share\story.yaml`,
		"file:////server/share/story.yaml":       `\\server\share\story.yaml`,
		"file://server/Meine%20Daten/%C3%BC.txt": `\\server\Meine Daten\ü.txt`,
		`C:\story.yaml`:                          `C:\story.yaml`,
		`\\server\share\story.yaml`:              `\\server\share\story.yaml`,
		`\\?\C:\story.yaml`:                      `\\?\C:\story.yaml`,
		`\\?\UNC\server\share\story.yaml`:        `\\?\UNC\server\share\story.yaml`,
		"file":                                   "file",
		"file:":                                  "file:",
		"100%.html":                              "100%.html",
	} {
		if got := fromAddress(typed, true); got != want {
			t.Errorf("%s is taken as %s, want %s", typed, got, want)
		}
	}
}

func TestEndings(t *testing.T) {
	handout, picture, events := []string{".html"}, []string{".png", ".svg"}, []string{".tideline.yaml", ".yaml", ".yml"}
	for _, c := range []struct {
		name    string
		endings []string
		want    string // "" where the name is refused
	}{
		{"a.html", handout, "a.html"},
		{"a.HTML", handout, "a.HTML"},
		{"a", handout, "a.html"},
		{"a.", handout, "a.html"},
		{"a. . ", handout, "a.html"},
		{"Version 1.2", handout, "Version 1.2.html"},
		{"Dr. Mao", handout, "Dr. Mao.html"},
		{"27.7.1953", handout, "27.7.1953.html"},
		{"戰爭", handout, "戰爭.html"},
		{"no.ending-at-all", handout, "no.ending-at-all.html"},
		{"story.yaml", handout, ""},
		{"story.YAML", handout, ""},
		{"photo.png", handout, ""},
		{"backup.7z", handout, ""},
		{"a.htm", handout, ""},
		{"a.xhtml", handout, ""},
		{"Dr.Choson", handout, "Dr.Choson.html"},
		{".html", handout, ""},
		{"...", handout, ""},
		{"a.svg", picture, "a.svg"},
		{"a", picture, "a.png"},
		{"a.jpg", picture, ""},
		{"war", events, "war.tideline.yaml"},
		{"war.tideline", events, "war.tideline.yaml"},
		{"war.yml", events, "war.yml"},
		{"war.tideline.yml", events, "war.tideline.yml"},
		{"war.html", events, ""},
	} {
		got, ok := WithEnding(filepath.Join("folder.d", c.name), c.endings)
		if !ok {
			got = ""
		} else {
			got = strings.TrimPrefix(filepath.ToSlash(got), "folder.d/")
		}
		if got != c.want {
			t.Errorf("%q becomes %q, want %q", c.name, got, c.want)
		}
	}
}

func TestList(t *testing.T) {
	folder := t.TempDir()
	made(t, folder, "b.yaml", "A.yaml", "c.png", ".hidden.yaml")
	for _, name := range []string{"z", "Y", ".git"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	linked := ""
	if os.Symlink("z", filepath.Join(folder, "x")) == nil && os.Symlink("gone", filepath.Join(folder, "gone.yaml")) == nil {
		linked = "x/ "
	}
	entries, err := List(folder, func(name string) bool { return filepath.Ext(name) == ".yaml" })
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		if e.Folder {
			e.Name += "/"
		}
		got = append(got, e.Name)
	}
	want := linked + "Y/ z/ A.yaml b.yaml"
	if linked != "" {
		want += " gone.yaml"
	}
	if strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	if _, err := List(filepath.Join(folder, "nowhere"), nil); why(err) != NoFolder {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestPlacesBeginAtHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	for _, name := range []string{"Dokumente", "Downloads"} {
		if err := os.Mkdir(filepath.Join(home, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	dirs := "# of the desktop\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\nXDG_PICTURES_DIR=\"$HOME/gone\"\nXDG_DESKTOP_DIR=\"relative\"\n"
	if err := os.WriteFile(filepath.Join(home, "user-dirs.dirs"), []byte(dirs), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range Places() {
		got = append(got, p.Name)
	}
	want := []string{filepath.Base(home), "Dokumente", "Downloads"}
	if runtime.GOOS == "windows" { // which asks nobody but the system where the folders are
		want = want[:1]
	}
	if len(got) <= len(want) || strings.Join(got[:len(want)], " ") != strings.Join(want, " ") {
		t.Errorf("the places are %q, want %q and drives", got, want)
	}
}

func TestDrives(t *testing.T) {
	for path, want := range map[string]bool{
		"a:": true, "z:/a": true, "A:": true, `Z:\a`: true, "c|/a": true, "c": false, "": false, "c/": false, "`:": false, "{:": false, "1:": false, "戰:": false,
	} {
		if beginsWithDrive(path) != want {
			t.Errorf("%q begins with a drive: %t", path, !want)
		}
	}
}

// A folder is made where there is none, and one that is there will do.
func TestFoldersAreMadeWhereThereAreNone(t *testing.T) {
	folder := t.TempDir()
	made(t, folder, "file")
	for name, want := range map[string]struct{ thereBefore, made bool }{
		"new": {false, true}, ".": {true, true}, "file": {true, false}, filepath.Join("no", "such"): {false, false},
	} {
		path := filepath.Join(folder, name)
		if IsThere(path) != want.thereBefore {
			t.Errorf("%s is there before: %t", name, !want.thereBefore)
		}
		if err := MakeFolder(path); (err == nil) != want.made || IsFolder(path) != want.made {
			t.Errorf("%s is made: %t, a folder: %t, want %t (%v)", name, err == nil, IsFolder(path), want.made, err)
		}
	}
}
