package clipboard

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

// ran is what a program was given.
type ran struct {
	stdin, file string
	args        []string
}

// fake is a system with some programs and variables.
func fake(t *testing.T, goos string, there ...string) (System, *[]ran) {
	t.Helper()
	all := &[]ran{}
	return System{
		GOOS: goos, Temp: t.TempDir(),
		Getenv: func(name string) string {
			if slices.Contains(there, name) {
				return "set"
			}
			return ""
		},
		Look: func(program string) (string, error) {
			if slices.Contains(there, program) {
				return program, nil
			}
			return "", errors.New("there is none")
		},
		Run: func(stdin []byte, env []string, program string, args ...string) error {
			r := ran{stdin: string(stdin), args: append([]string{program}, args...)}
			path := args[len(args)-1]
			if len(env) > 0 {
				_, path, _ = strings.Cut(env[0], "=")
			}
			if src, err := os.ReadFile(path); err == nil {
				r.file = string(src)
			}
			*all = append(*all, r)
			return nil
		},
	}, all
}

func TestPicturesGoToTheClipboard(t *testing.T) {
	for _, c := range []struct {
		goos  string
		there []string
		want  string
	}{
		{"linux", []string{"WAYLAND_DISPLAY", "DISPLAY", "wl-copy", "xclip"}, "wl-copy"},
		{"linux", []string{"WAYLAND_DISPLAY", "DISPLAY", "xclip"}, "xclip"},
		{"freebsd", []string{"DISPLAY", "wl-copy", "xclip"}, "xclip"},
		{"linux", []string{"DISPLAY", "wl-copy"}, ""},
		{"linux", []string{"xclip"}, ""},
		{"js", nil, ""},
		{"darwin", nil, "/usr/bin/osascript"},
		{"windows", []string{"SystemRoot"}, "powershell.exe"},
	} {
		s, all := fake(t, c.goos, c.there...)
		err := s.Picture([]byte("a picture"))
		if c.want == "" {
			if !errors.Is(err, ErrNoWay) || len(*all) != 0 {
				t.Errorf("%s with %v: %v, %v", c.goos, c.there, err, *all)
			}
			continue
		}
		if err != nil || len(*all) != 1 || !strings.HasSuffix((*all)[0].args[0], c.want) || (*all)[0].stdin+(*all)[0].file != "a picture" {
			t.Errorf("%s with %v: %v, %+v", c.goos, c.there, err, *all)
		}
		if left, err := os.ReadDir(s.Temp); err != nil || len(left) != 0 {
			t.Errorf("%s: %d files are left, %v", c.goos, len(left), err)
		}
	}
}
