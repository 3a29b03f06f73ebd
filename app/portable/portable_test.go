package portable

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheFolderLiesBesideTheProgram(t *testing.T) {
	dir := t.TempDir()
	program, folder := filepath.Join(dir, "tideline.exe"), filepath.Join(dir, Name)
	if got := Folder(program, "windows"); got != "" {
		t.Errorf("with none there it is %q", got)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := Folder(program, "windows"); got != "" {
		t.Errorf("a file is taken for the folder: %q", got)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for goos, want := range map[string]string{"windows": folder, "linux": folder, "darwin": ""} {
		if got := Folder(program, goos); got != want {
			t.Errorf("%s: it is %q, want %q", goos, got, want)
		}
	}
	for _, path := range []string{Preferences(folder), Crashes(folder)} {
		if !strings.HasPrefix(path, folder+string(filepath.Separator)) {
			t.Errorf("%s is not in the folder", path)
		}
	}
}

// Whatever the toolkit asks for lies in the folder until it is left, and where it
// was before from then on.
func TestEnterAndLeave(t *testing.T) {
	for goos, variables := range map[string][]string{
		"windows": {"USERPROFILE", "LocalAppData"},
		"linux":   {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"},
	} {
		folder := t.TempDir()
		t.Setenv(variables[0], "before") // Setenv restores the second as well, which is unset here
		t.Setenv(variables[1], "")
		if err := os.Unsetenv(variables[1]); err != nil {
			t.Fatal(err)
		}
		leave, err := Enter(folder, goos)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range variables {
			path := os.Getenv(name)
			if info, err := os.Stat(path); err != nil || !info.IsDir() || !strings.HasPrefix(path, folder) {
				t.Errorf("%s: %s is %q, %v", goos, name, path, err)
			}
		}
		leave()
		leave() // does no harm
		if _, set := os.LookupEnv(variables[1]); set || os.Getenv(variables[0]) != "before" {
			t.Errorf("%s: %s is %q afterwards, %s is set: %v", goos, variables[0], os.Getenv(variables[0]), variables[1], set)
		}
	}
}

// Where nothing can be written it says so, and can be left.
func TestEnterWhereNothingCanBeWritten(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", "before")
	leave, err := Enter(folder, "linux")
	if err == nil {
		t.Error("it was not told")
	}
	if leave(); os.Getenv("XDG_CACHE_HOME") != "before" {
		t.Error("it was not left")
	}
}
