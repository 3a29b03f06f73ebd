package cli_test

import (
	"io"
	"testing"

	"tideline/app/cli"
	"tideline/app/session"
)

// Each command reads its file once, together with the window that it opens: a file on
// a slow drive costs its time once, and what the terminal has looked at is what is
// shown.
func TestFilesAreReadOnce(t *testing.T) {
	inCopy(t)
	for _, args := range [][]string{
		{"check", "warnings.yaml"},
		{"check", "--claims", "warnings.yaml"},
		{"export", "warnings.yaml", "-o", "a.svg"},
		{"export", "--handout", "warnings.yaml", "-o", "a.html"},
		{"present", "--list", "warnings.yaml"},
		{"present", "warnings.yaml"},
		{"warnings.yaml"},
	} {
		reads := 0
		code := cli.Run(args, cli.Env{
			Stdout: io.Discard, Stderr: io.Discard,
			ReadFile: func(path string) ([]byte, error) {
				reads++
				return session.ReadFile(path)
			},
			OpenWindow: func(w cli.Window) int {
				if doc, _, err := w.Opening.Document(); err != nil || len(doc.Events) == 0 || doc.Name != "warnings.yaml" {
					t.Errorf("%q: the window gets %v, %v", args, doc, err)
				}
				return cli.Done
			},
		})
		if code != cli.Done || reads != 1 {
			t.Errorf("%q: exit %d, the file was read %d times", args, code, reads)
		}
	}
}
