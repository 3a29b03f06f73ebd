package house

import (
	"os"
	"path/filepath"
	"regexp"
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
