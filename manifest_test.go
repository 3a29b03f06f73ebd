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
