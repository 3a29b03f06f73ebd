package editor

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// fake is a system that has some programs, and notes what is started.
func fake(goos string, there ...string) (s System, started *[][]string) {
	started = &[][]string{}
	return System{
		GOOS:   goos,
		Getenv: func(name string) string { return `C:\` + name },
		Look: func(program string) (string, error) {
			if slices.Contains(there, program) {
				return program, nil
			}
			return "", errors.New("not found")
		},
		Start: func(program string, args ...string) error {
			*started = append(*started, append([]string{program}, args...))
			return nil
		},
		Output: func(string, ...string) (string, error) { return "", errors.New("not found") },
	}, started
}

// nasty is a path that a shell, or an editor, could take for more than a path.
func nasty(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs(`$(touch x); "quoted" & %PATH% -c '!ls' +9.yaml`)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheTableOfEditors(t *testing.T) {
	path := nasty(t)
	code, npp := filepath.Join(`C:\LOCALAPPDATA`, "Programs", "Microsoft VS Code", "Code.exe"), filepath.Join(`C:\ProgramFiles`, "Notepad++", "notepad++.exe")
	for _, c := range []struct {
		goos, there, id string
		line            int
		want            []string
	}{
		{"linux", "code", "code", 7, []string{"code", "--goto", path + ":7"}},
		{"linux", "code", "code", 0, []string{"code", path}},
		{"linux", "codium", "code", 7, []string{"codium", "--goto", path + ":7"}},
		{"linux", "kate", "kate", 7, []string{"kate", "--line", "7", path}},
		{"linux", "kate", "kate", 0, []string{"kate", path}},
		{"linux", "gedit", "gedit", 7, []string{"gedit", "+7", path}},
		{"linux", "vim xterm", "vim", 7, []string{"xterm", "-e", "vim", "--cmd", "set nomodeline", "+7", "--", path}},
		{"linux", "nvim gnome-terminal xterm", "vim", 0, []string{"gnome-terminal", "--", "nvim", "--cmd", "set nomodeline", "--", path}},
		{"windows", code, "code", 7, []string{code, "--goto", path + ":7"}},
		{"windows", npp, "notepad++", 7, []string{npp, "-n7", path}},
		{"windows", "", "system", 7, []string{filepath.Join(`C:\SystemRoot`, "System32", "notepad.exe"), path}},
		{"darwin", "code", "code", 7, []string{"code", "--goto", path + ":7"}},
		{"darwin", "/usr/bin/open", "textedit", 7, []string{"/usr/bin/open", "-a", "TextEdit", path}},
		{"darwin", "", "system", 7, []string{"/usr/bin/open", "-t", path}},
		{"linux", "xdg-open", "system", 7, []string{"xdg-open", path}},
		{"linux", "xdg-open gedit kate", "", 7, []string{"kate", "--line", "7", path}},
		{"linux", "xdg-open vim xterm", "", 7, []string{"xdg-open", path}},
		{"darwin", "/usr/bin/open", "", 7, []string{"/usr/bin/open", "-t", path}},
	} {
		s, started := fake(c.goos, strings.Fields(c.there)...)
		if strings.HasPrefix(c.there, `C:\`) {
			s, started = fake(c.goos, c.there)
		}
		if err := s.Open(c.id, path, c.line); err != nil {
			t.Errorf("%s: %s: %v", c.goos, c.id, err)
			continue
		}
		if !reflect.DeepEqual(*started, [][]string{c.want}) {
			t.Errorf("%s: %s at %d started %q, want %q", c.goos, c.id, c.line, *started, c.want)
		}
	}
}

// The editor that is set for plain texts opens the file, at its line where it is a known one.
func TestTheEditorOfTheDesktop(t *testing.T) {
	path := nasty(t)
	s, started := fake("linux", "gedit", "gtk-launch", "xdg-open")
	for set, want := range map[string][]string{
		"org.gnome.gedit.desktop\n":    {"gedit", "+3", path},
		"org.xfce.mousepad.desktop\n":  {"gtk-launch", "org.xfce.mousepad.desktop", path},
		"":                             {"xdg-open", path},
		"org.kde.kate.desktop\n":       {"gtk-launch", "org.kde.kate.desktop", path}, // not there
		"--option-that-is-no-program ": {"xdg-open", path},
	} {
		*started = nil
		s.Output = func(string, ...string) (string, error) { return set, nil }
		if err := s.Open(Default, path, 3); err != nil || !reflect.DeepEqual(*started, [][]string{want}) {
			t.Errorf("with %q set, %q was started, want %q; %v", set, *started, want, err)
		}
	}
}

func TestWhatCannotBeOpened(t *testing.T) {
	s, started := fake("linux")
	for id, path := range map[string]string{"code": "-e.yaml", "": "a.yaml"} {
		if err := s.Open(id, path, 1); !errors.Is(err, ErrRelative) {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, id := range []string{"code", "vim", "notepad++", "no such", "system", ""} {
		if err := s.Open(id, nasty(t), 1); !errors.Is(err, ErrNotThere) {
			t.Errorf("%q: %v", id, err)
		}
	}
	s, _ = fake("linux", "vim") // and no terminal
	if err := s.Open("vim", nasty(t), 1); !errors.Is(err, ErrNotThere) {
		t.Errorf("vim without a terminal: %v", err)
	}
	if len(*started) != 0 {
		t.Errorf("%q was started", *started)
	}
}

func TestWhatIsInstalled(t *testing.T) {
	s, _ := fake("linux", "gedit", "vim")
	var ids []string
	for _, e := range s.Installed() {
		ids = append(ids, e.ID)
	}
	if !reflect.DeepEqual(ids, []string{"gedit", "system"}) {
		t.Errorf("installed is %v", ids)
	}
	for _, goos := range []string{"linux", "windows", "darwin", "freebsd"} {
		for _, e := range All(goos) {
			if e.ID == "" || e.Name == "" && e.ID != Default {
				t.Errorf("%s: %+v has no name", goos, e)
			}
		}
	}
}

// What is really started gets its arguments as they are.
func TestHere(t *testing.T) {
	s := Here()
	got, err := s.Output("go", "env", "GOOS")
	if err != nil || strings.TrimSpace(got) == "" {
		t.Skipf("no Go here: %v", err)
	}
	if err := s.Start("no such program"); err == nil {
		t.Error("what is not there was started")
	}
}
