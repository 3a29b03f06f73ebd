//go:build linux || darwin

package packages

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// archive lays out what the archive for Linux holds, as far as its installer
// looks at it, and a home for a new user.
func archive(t *testing.T, program string) (folder, home string) {
	t.Helper()
	folder, home = t.TempDir(), t.TempDir()
	script, err := os.ReadFile("share/install")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"install": string(script), "bin/tideline": program,
		"share/applications/org.tideline.Tideline.desktop": "[Desktop Entry]\nExec=tideline %f\n",
		"share/man/man1/tideline.1":                        "manual\n",
	} {
		put(t, filepath.Join(folder, name), text)
	}
	return folder, home
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
}

// install runs an installer for the user of a home.
func install(t *testing.T, script, home string, args ...string) (said string, err error) {
	t.Helper()
	cmd := exec.Command("bash", append([]string{script}, args...)...)
	cmd.Env = []string{"HOME=" + home, "PATH=" + os.Getenv("PATH"), "TMPDIR=" + t.TempDir()}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// tree lists everything below a folder with what it holds.
func tree(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		text := ""
		switch {
		case d.Type()&fs.ModeSymlink != 0:
			text, err = os.Readlink(path)
		case !d.IsDir():
			var src []byte
			src, err = os.ReadFile(path)
			text = string(src)
		}
		b.WriteString(strings.TrimPrefix(path, folder) + ": " + text + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Installed, installed over with a newer version, and removed without a trace.
func TestInstallerLeavesNoTrace(t *testing.T) {
	folder, home := archive(t, "first")
	put(t, filepath.Join(home, ".local", "bin", "other"), "somebody's")
	before := tree(t, home)
	for _, program := range []string{"first", "second"} {
		put(t, filepath.Join(folder, "bin", "tideline"), program)
		if said, err := install(t, filepath.Join(folder, "install"), home); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		if now := tree(t, home); !strings.Contains(now, "/.local/bin/tideline: "+program) || !strings.Contains(now, `Exec="`+home+`/.local/bin/tideline" %f`) {
			t.Errorf("after installing the %s:\n%s", program, now)
		}
	}
	if info, err := os.Stat(filepath.Join(home, ".local", "bin", "tideline")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the program has mode %v (%v)", info.Mode(), err)
	}
	said, err := install(t, filepath.Join(home, ".local", "share", "tideline", "install"), home, "--remove")
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	if after := tree(t, home); after != before {
		t.Errorf("removing it left\n%s\nbefore there was\n%s", after, before)
	}
}

// What is not the installer's is neither replaced nor followed, and nothing is
// installed beside it.
func TestInstallerKeepsWhatIsNotItsOwn(t *testing.T) {
	for name, occupy := range map[string]func(path string) error{
		"a file":        func(path string) error { return os.WriteFile(path, []byte("a stranger's"), 0o600) },
		"a link":        func(path string) error { return os.Symlink(filepath.Join("..", "..", "precious"), path) },
		"an empty link": func(path string) error { return os.Symlink("nowhere", path) },
		"a folder":      func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		for _, place := range []string{".local/bin/tideline", ".local/share/applications/org.tideline.Tideline.desktop", ".local/share/tideline/install"} {
			folder, home := archive(t, "first")
			put(t, filepath.Join(home, "precious"), "a program of theirs")
			if err := os.MkdirAll(filepath.Dir(filepath.Join(home, place)), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := occupy(filepath.Join(home, place)); err != nil {
				t.Fatal(err)
			}
			before := tree(t, home)
			said, err := install(t, filepath.Join(folder, "install"), home)
			if err == nil || !strings.Contains(said, filepath.Join(home, place)) {
				t.Errorf("%s at %s: it ended with %v and said %s", name, place, err, said)
			}
			if after := tree(t, home); after != before {
				t.Errorf("%s at %s: it left\n%s\nbefore there was\n%s", name, place, after, before)
			}
		}
	}
}

// What was changed since it was installed is somebody's own.
func TestInstallerRemovesOnlyWhatItInstalled(t *testing.T) {
	folder, home := archive(t, "first")
	if said, err := install(t, filepath.Join(folder, "install"), home); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	program := filepath.Join(home, ".local", "bin", "tideline")
	page := filepath.Join(home, ".local", "share", "man", "man1", "tideline.1")
	put(t, program, "their own now")
	put(t, filepath.Join(home, "precious"), "theirs")
	if err := os.Remove(page); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(home, "precious"), page); err != nil {
		t.Fatal(err)
	}
	if said, err := install(t, filepath.Join(folder, "install"), home); err == nil || !strings.Contains(said, program) || !strings.Contains(said, page) {
		t.Errorf("installing again ended with %v and said %s", err, said)
	}
	said, err := install(t, filepath.Join(home, ".local", "share", "tideline", "install"), home, "--remove")
	if err != nil || !strings.Contains(said, program) {
		t.Errorf("removing ended with %v and said %s", err, said)
	}
	want := []string{"/.local/bin/tideline: their own now\n", "/.local/share/man/man1/tideline.1: " + home + "/precious\n", "/precious: theirs\n"}
	after := tree(t, home)
	for _, line := range want {
		if !strings.Contains(after, line) {
			t.Errorf("%q is gone", line)
		}
		after = strings.Replace(after, line, "", 1)
	}
	for line := range strings.Lines(after) {
		if !strings.HasSuffix(strings.TrimSpace(line), ":") { // a folder
			t.Errorf("removing left %q", line)
		}
	}
}

// What stands where a folder must be made is told before anything is made.
func TestInstallerTellsWhatStandsInItsWay(t *testing.T) {
	for name, occupy := range map[string]func(path string) error{
		"a file":        func(path string) error { return os.WriteFile(path, []byte("theirs"), 0o600) },
		"an empty link": func(path string) error { return os.Symlink("nowhere", path) },
	} {
		for _, place := range []string{".local", ".local/bin", ".local/share/man"} {
			folder, home := archive(t, "first")
			if err := os.MkdirAll(filepath.Dir(filepath.Join(home, place)), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := occupy(filepath.Join(home, place)); err != nil {
				t.Fatal(err)
			}
			before := tree(t, home)
			said, err := install(t, filepath.Join(folder, "install"), home)
			if err == nil || !strings.Contains(said, "  "+filepath.Join(home, place)+"\n") {
				t.Errorf("%s at %s: it ended with %v and said %s", name, place, err, said)
			}
			if after := tree(t, home); after != before {
				t.Errorf("%s at %s: it left\n%s\nbefore there was\n%s", name, place, after, before)
			}
		}
	}
}

// Without a checksum nothing says that a file is as it was installed, so that it
// stays, whatever a list says.
func TestInstallerRemovesNothingWithoutAChecksum(t *testing.T) {
	folder, home := archive(t, "first")
	program := filepath.Join(home, ".local", "bin", "tideline")
	put(t, program, "theirs")
	put(t, filepath.Join(home, ".local", "share", "tideline", "installed"), "file "+program+"\n")
	if said, err := install(t, filepath.Join(folder, "install"), home); err == nil || !strings.Contains(said, program) {
		t.Errorf("installing ended with %v and said %s", err, said)
	}
	if said, err := install(t, filepath.Join(folder, "install"), home, "--remove"); err != nil || !strings.Contains(said, program) {
		t.Errorf("removing ended with %v and said %s", err, said)
	}
	if after := tree(t, home); !strings.Contains(after, "tideline: theirs") {
		t.Errorf("it left %s", after)
	}
}

// Without a home nothing is installed below the root of the system, and a folder
// that is not given whole is none.
func TestInstallerNeedsAHome(t *testing.T) {
	folder, _ := archive(t, "first")
	before := tree(t, folder)
	for _, home := range []string{"", "home"} {
		if said, err := install(t, filepath.Join(folder, "install"), home); err == nil || !strings.Contains(said, "HOME") {
			t.Errorf("with HOME=%s it ended with %v and said %s", home, err, said)
		}
	}
	if after := tree(t, folder); after != before {
		t.Errorf("it made\n%s\nbefore there was\n%s", after, before)
	}
}
