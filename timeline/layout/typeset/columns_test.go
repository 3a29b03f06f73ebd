package typeset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/internal/golden"
)

// goldenColumns compares the last column of a file of cases, its columns parted by
// “ | ”, with what the others give, or writes it with -update.
func goldenColumns(t *testing.T, name string, columns int, result func(fields []string) string) {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var now strings.Builder
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		if fields := strings.Split(line, " | "); len(fields) == columns {
			fields[columns-1] = result(fields)
			line = strings.Join(fields, " | ")
		}
		now.WriteString(line + "\n")
	}
	golden.Equal(t, filepath.Join("testdata", name), now.String())
}
