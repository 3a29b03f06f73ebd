package packages

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"tideline/app/program"
)

// manifest is FyneApp.toml.
func manifest(t *testing.T) program.Manifest {
	t.Helper()
	text, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	return program.Manifest(text)
}

// What a Linux desktop reads of the program says the same as the manifest, from
// which the other systems' packages are made.
func TestDesktopEntrySaysTheSame(t *testing.T) {
	entry, err := os.ReadFile("share/" + manifest(t).Value("ID") + ".desktop")
	if err != nil {
		t.Fatal(err)
	}
	list := func(key string) string {
		return strings.NewReplacer(`["`, "", `", "`, ";", `"]`, ";").Replace(manifest(t).Value(key))
	}
	for key, want := range map[string]string{
		"Name":           manifest(t).Value("Name"),
		"GenericName":    manifest(t).Value("GenericName"),
		"Comment":        manifest(t).Value("Comment"),
		"Keywords":       list("Keywords"),
		"Categories":     list("Categories"),
		"Icon":           manifest(t).Value("ID"),
		"StartupWMClass": manifest(t).Value("Name"), // which the toolkit gives the window
		"Exec":           "tideline" + manifest(t).Value("ExecParams"),
	} {
		if line := "\n" + key + "=" + want + "\n"; !strings.Contains(string(entry), line) {
			t.Errorf("the desktop entry has no line%q", line)
		}
	}
}

// The property list of the application for macOS is filled in whole.
func TestMacPropertyList(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it is written by a shell script")
	}
	cmd := exec.Command("scripts/packages/lib/info-plist", "12.0")
	cmd.Dir = "../.." // the script finds its files from there
	cmd.Env = append(cmd.Environ(), "VERSION="+manifest(t).Value("Version"))
	list, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := plistStrings(t, list)
	want := map[string]string{
		"CFBundleExecutable": "tideline", "CFBundleIdentifier": manifest(t).Value("ID"), "CFBundleName": manifest(t).Value("Name"),
		"CFBundleShortVersionString": manifest(t).Value("Version"), "CFBundleVersion": manifest(t).Value("Build"),
		"CFBundlePackageType": "APPL", "CFBundleIconFile": "Tideline", "LSMinimumSystemVersion": "12.0",
	}
	for key := range want {
		if got[key] != want[key] {
			t.Errorf("%s is %q, want %q", key, got[key], want[key])
		}
	}
	if bytes.Contains(list, []byte("@")) {
		t.Errorf("something is not filled in:\n%s", list)
	}
}

// plistStrings returns the strings of a property list by their keys.
func plistStrings(t *testing.T, list []byte) map[string]string {
	t.Helper()
	all := map[string]string{}
	key := ""
	for dec := xml.NewDecoder(bytes.NewReader(list)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "key" && start.Name.Local != "string" {
			continue
		}
		var text string
		if err := dec.DecodeElement(&text, &start); err != nil {
			t.Fatal(err)
		}
		if start.Name.Local == "key" {
			key = text
		} else {
			all[key] = text
		}
	}
}
