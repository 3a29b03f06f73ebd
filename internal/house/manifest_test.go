package house

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"tideline/app/program"
)

// manifest is FyneApp.toml.
func manifest(t *testing.T) program.Manifest {
	t.Helper()
	text, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	return program.Manifest(text)
}

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
		if got := manifest(t).Value(key); !regexp.MustCompile(form).MatchString(got) {
			t.Errorf("%s is %q, want %s", key, got, form)
		}
	}
	if _, err := os.Stat(manifest(t).Value("Icon")); err != nil {
		t.Error(err)
	}
}

// The version lives in one place; the changelog must know it.
func TestChangelogKnowsTheVersion(t *testing.T) {
	changes, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "\n## " + manifest(t).Value("Version") + " "; !strings.Contains(string(changes), want) {
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
