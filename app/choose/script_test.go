//go:build !windows

package choose

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// speaker writes a program that stands for that of macOS: it notes what it is asked
// and does what a shell is told.
func speaker(t *testing.T, does string) (s script, asked func() []string) {
	t.Helper()
	folder := t.TempDir()
	program, noted := filepath.Join(folder, "osascript"), filepath.Join(folder, "asked")
	text := "#!/bin/sh\nshift 2\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done >'" + noted + "'\n" + does + "\n"
	if err := os.WriteFile(program, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
	return script{program}, func() []string {
		src, err := os.ReadFile(noted)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
	}
}

func TestScriptAsks(t *testing.T) {
	for _, c := range []struct {
		name, does string
		question   Question
		asked      string
		path       string
		fails      bool
	}{
		{"opens", "echo '/Users/jo/a b.yaml'", Question{Title: "Open", Folder: "/Users/jo"}, "open|Open|/Users/jo|", "/Users/jo/a b.yaml", false},
		{"saves", "echo /tmp/new.yaml", Question{Save: true, Title: "Save “x”", Name: "x.yaml"}, "save|Save “x”||x.yaml", "/tmp/new.yaml", false},
		{"is cancelled", "echo 'execution error: User canceled. (-128)' >&2; exit 1", Question{Title: "Open"}, "open|Open||", "", false},
		{"fails", "echo 'execution error: no (-1712)' >&2; exit 1", Question{Title: "Open"}, "open|Open||", "", true},
	} {
		s, asked := speaker(t, c.does)
		if !s.There() {
			t.Fatalf("%s: it is not there", c.name)
		}
		path, err := s.Ask(context.Background(), c.question)
		if path != c.path || (err != nil) != c.fails {
			t.Errorf("%s: %q, %v", c.name, path, err)
		}
		if got := strings.Join(asked(), "|"); got != c.asked {
			t.Errorf("%s: asked %q, want %q", c.name, got, c.asked)
		}
	}
}

// A dialog that nobody waits for any more counts for nothing.
func TestScriptIsLeft(t *testing.T) {
	s, _ := speaker(t, "echo /tmp/a.yaml")
	ctx, leave := context.WithCancel(context.Background())
	leave()
	if path, err := s.Ask(ctx, Question{Title: "Open"}); path != "" || err != nil {
		t.Errorf("%q, %v", path, err)
	}
	if (script{filepath.Join(t.TempDir(), "none")}).There() {
		t.Error("what is not there is there")
	}
}
