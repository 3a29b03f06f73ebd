package cli_test

import (
	"path/filepath"
	"strings"
	"testing"

	"tideline/app/cli"
)

// The dates of options are read as those of a file are.
func TestDatesOfOptionsAreReadInWords(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.svg")
	r := run("export", "testdata/files/full.yaml", "-o", out, "--from", "July 1953", "--to", "1960s")
	for _, want := range []string{"--from July 1953 was read as July 1953 (1953-07)", "--to 1960s was read as the 1960s (196X)"} {
		if r.code != cli.Done || !strings.Contains(r.stderr, want) {
			t.Errorf("exit %d, %q: want %q", r.code, r.stderr, want)
		}
	}
}
