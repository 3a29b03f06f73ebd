package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/timeline/diag"
)

// What users get points to nothing that they have not: no file of the source.
func TestNothingShippedPointsIntoTheSource(t *testing.T) {
	texts := map[string]string{}
	for _, name := range []string{"CHANGELOG.md", "docs/format.md", "data/starter.yaml", "data/schema.json", "app/browser/page/README.txt"} {
		texts[name] = source(t, filepath.Join("..", "..", name))
	}
	for _, pattern := range []string{"*.txt", "tideline.*", "*.xml", "*.desktop", "windows/*.txt"} {
		files, err := filepath.Glob(filepath.Join(share, pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			texts[file] = source(t, file)
		}
	}
	for _, k := range diag.Kinds() {
		texts["messages of "+k.Code] = string(k.Message + k.Advice + k.Else)
	}
	texts["help"] = locale.English().Help("")
	for _, name := range commandNames() {
		texts["help"] += locale.English().Help(name)
	}
	for name, text := range texts {
		for _, of := range []string{"docs/", "data/", "](../", "CONTRIBUTING", "timeline/"} {
			if at := strings.Index(text, of); at >= 0 {
				t.Errorf("%s points to %q", name, text[at:min(len(text), at+30)])
			}
		}
	}
}

func source(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
