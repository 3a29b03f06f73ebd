package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// An action runs with the rights of its job, and whoever owns it can move its
// tags: each is named by its commit, with the version behind it for a person.
func TestActionsArePinned(t *testing.T) {
	pinned := regexp.MustCompile(`^\s*(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	files, err := filepath.Glob(filepath.Join(".github", "workflows", "*.yml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no workflows: %v", err)
	}
	versions := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "\npermissions:") {
			t.Errorf("%s takes all rights that there are; say which it needs", file)
		}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimRight(line, "\r\n")
			if !strings.Contains(line, "uses:") {
				continue
			}
			if !pinned.MatchString(line) {
				t.Errorf("%s: %q; write owner/name@COMMIT # vX.Y.Z", file, strings.TrimSpace(line))
				continue
			}
			name, commit, _ := strings.Cut(strings.TrimSpace(line), "@")
			name = strings.TrimPrefix(name, "- ")
			if had, ok := versions[name]; ok && had != commit {
				t.Errorf("%s: %s is %s elsewhere and %s here", file, name, had, commit)
			}
			versions[name] = commit
		}
	}
}

// The property list of the application for macOS is filled in whole.
func TestMacPropertyList(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it is written by a shell script")
	}
	cmd := exec.Command("scripts/packages/lib/info-plist", "12.0")
	cmd.Env = append(cmd.Environ(), "VERSION="+manifestValue("Version"))
	list, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := plistStrings(t, list)
	want := map[string]string{
		"CFBundleExecutable": "tideline", "CFBundleIdentifier": manifestValue("ID"), "CFBundleName": manifestValue("Name"),
		"CFBundleShortVersionString": manifestValue("Version"), "CFBundleVersion": manifestValue("Build"),
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
