package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestManifest(t *testing.T) {
	for key, form := range map[string]string{
		"Name":    `^Tideline$`,
		"ID":      `^org\.tideline\.Tideline$`,
		"Version": `^\d+\.\d+\.\d+$`,
		"Build":   `^\d+$`,
		"Icon":    `^assets/icon\.png$`,
		"fyneDo":  `^true$`,
		"missing": `^$`,
	} {
		if got := manifestValue(key); !regexp.MustCompile(form).MatchString(got) {
			t.Errorf("%s is %q, want %s", key, got, form)
		}
	}
	if _, err := os.Stat(manifestValue("Icon")); err != nil {
		t.Error(err)
	}
}

// The version lives in one place; the changelog must know it.
func TestChangelogKnowsTheVersion(t *testing.T) {
	changes, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "\n## " + manifestValue("Version") + " "; !strings.Contains(string(changes), want) {
		t.Errorf("CHANGELOG.md has no section%q", want)
	}
}

// The changelog tells of one kind of change in one place.
func TestChangelogHasEachHeadingOnce(t *testing.T) {
	changes, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	for version := range strings.SplitSeq("\n"+string(changes), "\n## ") {
		seen := map[string]bool{}
		for line := range strings.Lines(version) {
			if strings.HasPrefix(line, "### ") && seen[line] {
				t.Errorf("%q stands twice in the section of one version", strings.TrimSpace(line))
			}
			seen[line] = true
		}
	}
}

// What a Linux desktop reads of the program says the same as the manifest, from
// which the other systems' packages are made.
func TestDesktopEntrySaysTheSame(t *testing.T) {
	entry, err := os.ReadFile("scripts/packages/share/" + manifestValue("ID") + ".desktop")
	if err != nil {
		t.Fatal(err)
	}
	list := func(key string) string {
		return strings.NewReplacer(`["`, "", `", "`, ";", `"]`, ";").Replace(manifestValue(key))
	}
	for key, want := range map[string]string{
		"Name":           manifestValue("Name"),
		"GenericName":    manifestValue("GenericName"),
		"Comment":        manifestValue("Comment"),
		"Keywords":       list("Keywords"),
		"Categories":     list("Categories"),
		"Icon":           manifestValue("ID"),
		"StartupWMClass": manifestValue("Name"), // which the toolkit gives the window
		"Exec":           "tideline" + manifestValue("ExecParams"),
	} {
		if line := "\n" + key + "=" + want + "\n"; !strings.Contains(string(entry), line) {
			t.Errorf("the desktop entry has no line%q", line)
		}
	}
}
