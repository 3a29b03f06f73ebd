package printer_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tideline/app/printer"
)

// asked notes what a system is asked to run, and what the file then holds.
type asked struct {
	program string
	args    []string
	content string
	fails   error
}

func (a *asked) system(t *testing.T, goos string, has ...string) printer.System {
	t.Helper()
	return printer.System{
		GOOS: goos, Temp: t.TempDir(), Getenv: func(string) string { return "root" },
		Look: func(program string) (string, error) {
			if slices.Contains(has, program) {
				return "/bin/" + program, nil
			}
			return "", errors.New("not found")
		},
		Run: func(env []string, program string, args ...string) error {
			a.program, a.args = program, args
			file := args[len(args)-1]
			for _, e := range env {
				if _, value, ok := strings.Cut(e, "="); ok {
					file = value
				}
			}
			b, err := os.ReadFile(file)
			a.content = string(b)
			return errors.Join(err, a.fails)
		},
	}
}

func TestPrinting(t *testing.T) {
	for _, c := range []struct {
		goos, program string
		has           []string
		stays         bool
	}{
		{goos: "linux", has: []string{"lp", "lpr"}, program: "/bin/lp"},
		{goos: "freebsd", has: []string{"lpr"}, program: "/bin/lpr"},
		{goos: "darwin", program: "/usr/bin/open", stays: true},
		{goos: "windows", program: filepath.Join("root", "System32", "WindowsPowerShell", "v1.0", "powershell.exe"), stays: true},
	} {
		var a asked
		s := a.system(t, c.goos, c.has...)
		if err := s.Print([]byte("%PDF")); err != nil || a.program != c.program || a.content != "%PDF" {
			t.Errorf("%s: %v, %s reads %q", c.goos, err, a.program, a.content)
		}
		left, err := os.ReadDir(s.Temp)
		if err != nil || len(left) > 0 != c.stays {
			t.Errorf("%s: %v lies there afterwards, %v", c.goos, left, err)
		}
	}
}

func TestNothingPrints(t *testing.T) {
	var a asked
	for _, goos := range []string{"linux", "js"} {
		if err := a.system(t, goos).Print(nil); !errors.Is(err, printer.ErrNoWay) {
			t.Errorf("%s: %v", goos, err)
		}
	}
	a.fails = errors.New("no program is associated")
	if err := a.system(t, "windows").Print(nil); !errors.Is(err, printer.ErrNoWay) {
		t.Errorf("windows: %v", err)
	}
	if err := a.system(t, "linux", "lp").Print(nil); err == nil || errors.Is(err, printer.ErrNoWay) {
		t.Errorf("what went wrong is not told: %v", err)
	}
}
