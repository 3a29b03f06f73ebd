package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// says returns what writes a text.
func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// made makes files in a folder and returns their paths.
func made(t *testing.T, folder string, names ...string) (paths []string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("old "+name), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func mustHold(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", filepath.Base(path), got, err, want)
	}
}

// mustList fails when a folder holds other files than these.
func mustList(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// why returns the reason of an *Error, and -1 for other errors and none.
func why(err error) Reason {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Why
	}
	return -1
}

func TestSaveMakesAndReplaces(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.svg")
	for _, text := range []string{"first", "a longer second", "3", ""} {
		if err := Save(path, nil, says(text)); err != nil {
			t.Fatal(err)
		}
		mustHold(t, path, text)
		mustList(t, folder, "a.svg")
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, nil, says("x")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("the replaced file has mode %v (%v)", info.Mode(), err)
	}
}

// What cannot be made leaves everything as it is, and its error is handed on.
func TestWhatCannotBeMadeTouchesNothing(t *testing.T) {
	folder := t.TempDir()
	path := made(t, folder, "a.svg")[0]
	cause := errors.New("it cannot be drawn")
	half := func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("half ", 1<<16))
		return cause
	}
	if err := Save(path, nil, half); !errors.Is(err, cause) {
		t.Errorf("the error is %v", err)
	}
	if err := Create(filepath.Join(folder, "b.svg"), half); !errors.Is(err, cause) {
		t.Errorf("the error is %v", err)
	}
	mustHold(t, path, "old a.svg")
	mustList(t, folder, "a.svg")
}

// An open file stays, by whatever name it is called, also by one that it gets
// while the new file is made.
func TestOpenFilesStay(t *testing.T) {
	folder := t.TempDir()
	open := made(t, folder, "story.yaml", "photo.png")
	hard := filepath.Join(folder, "hard.svg")
	if err := os.Link(open[0], hard); err != nil {
		t.Fatal(err)
	}
	paths := []string{open[0], open[1], hard, filepath.Join(folder, ".", "x", "..", "story.yaml")}
	if soft := filepath.Join(folder, "soft.svg"); os.Symlink("story.yaml", soft) == nil {
		paths = append(paths, soft)
	}
	for _, path := range paths {
		made := false
		err := Save(path, open, func(io.Writer) error { made = true; return nil })
		if why(err) != Open || made {
			t.Errorf("%s: %v; it was drawn: %t", path, err, made)
		}
		if _, err := Check(path, open); why(err) != Open {
			t.Errorf("%s is checked as %v", path, err)
		}
	}
	late := filepath.Join(folder, "late.svg")
	err := Save(late, open, func(io.Writer) error { return os.Link(open[0], late) })
	if why(err) != Open {
		t.Errorf("a file that became the open one: %v", err)
	}
	mustHold(t, open[0], "old story.yaml")
	mustHold(t, open[1], "old photo.png")
	if replaces, err := Check(filepath.Join(folder, "new.svg"), open); replaces || err != nil {
		t.Errorf("a new file is checked as %t, %v", replaces, err)
	}
	other := made(t, folder, "other.svg")[0]
	if replaces, err := Check(other, open); !replaces || err != nil {
		t.Errorf("another file is checked as %t, %v", replaces, err)
	}
}

func TestNamesThatCannotBeWritten(t *testing.T) {
	folder := t.TempDir()
	file := made(t, folder, "a.svg")[0]
	names := map[string]Reason{
		folder:                               Folder,
		folder + string(os.PathSeparator):    Folder,
		"":                                   Folder,
		filepath.Join(folder, "no", "a.svg"): NoFolder,
		filepath.Join(file, "a.svg"):         NoFolder,
	}
	if runtime.GOOS != "windows" { // where it depends on the file system
		names[filepath.Join(folder, strings.Repeat("n", 300)+".svg")] = BadName
	}
	for path, want := range names {
		if err := Save(path, nil, says("x")); why(err) != want {
			t.Errorf("%q: %v, want reason %d", path, err, want)
		}
	}
	mustList(t, folder, "a.svg")
}

func TestCreateReplacesNothing(t *testing.T) {
	folder := t.TempDir()
	old := made(t, folder, "old.yaml")[0]
	fresh := filepath.Join(folder, "fresh.yaml")
	if err := Create(fresh, says("new")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, fresh, "new")
	late := filepath.Join(folder, "late.yaml")
	for path, write := range map[string]func(io.Writer) error{
		old:  says("new"),
		late: func(io.Writer) error { return os.WriteFile(late, []byte("somebody's"), 0o600) },
	} {
		if err := Create(path, write); why(err) != Exists {
			t.Errorf("%s: %v", path, err)
		}
	}
	mustHold(t, old, "old old.yaml")
	mustHold(t, late, "somebody's")
	mustList(t, folder, "fresh.yaml", "late.yaml", "old.yaml")
}

// The same where a file system has no hard links.
func TestClaimReplacesNothing(t *testing.T) {
	folder := t.TempDir()
	paths := made(t, folder, "old.yaml", "temp")
	if err := claim(paths[1], paths[0]); !os.IsExist(err) {
		t.Errorf("a name that is taken: %v", err)
	}
	mustHold(t, paths[0], "old old.yaml")
	fresh := filepath.Join(folder, "fresh.yaml")
	if err := claim(paths[1], fresh); err != nil {
		t.Fatal(err)
	}
	mustHold(t, fresh, "old temp")
	if err := claim(filepath.Join(folder, "gone"), filepath.Join(folder, "none")); err == nil {
		t.Error("a temporary file that is gone is no error")
	}
	mustList(t, folder, "fresh.yaml", "old.yaml")
}

// A temporary file that a dead program left is removed at the next write, and
// nothing else is, whatever it is called.
func TestOnlyDeadTemporaryFilesAreSwept(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "js" {
		t.Skip("here they are told by their age")
	}
	folder := t.TempDir()
	dead, err := newTemp(folder, secretMode)
	if err != nil {
		t.Fatal(err)
	}
	if err := dead.Close(); err != nil {
		t.Fatal(err)
	}
	alive, err := newTemp(folder, secretMode)
	if err != nil {
		t.Fatal(err)
	}
	defer alive.Close()
	if _, err := os.Stat(dead.Name()); !os.IsNotExist(err) {
		t.Errorf("the dead one is still there: %v", err)
	}
	kept := []string{
		filepath.Base(alive.Name()), ".tideline-123456789", ".tideline-notes", ".tideline-" + strings.Repeat("A", 25),
		"x.tideline-" + strings.Repeat("A", 26), ".tideline-" + strings.Repeat("A", 26) + ".yaml", ".tideline-" + strings.Repeat("a", 26),
	}
	made(t, folder, kept[1:]...)
	aFolder, aLink := ".tideline-"+strings.Repeat("B", 26), ".tideline-"+strings.Repeat("C", 26)
	if err := errors.Join(os.Mkdir(filepath.Join(folder, aFolder), 0o700), os.Symlink(".tideline-notes", filepath.Join(folder, aLink))); err != nil {
		t.Fatal(err)
	}
	if err := Save(filepath.Join(folder, "a.svg"), nil, says("x")); err != nil {
		t.Fatal(err)
	}
	for _, name := range append(kept, aFolder, aLink) {
		if _, err := os.Lstat(filepath.Join(folder, name)); err != nil {
			t.Errorf("%s was swept: %v", name, err)
		}
	}
}

// A file that another program saves while ours is being written is not replaced.
func TestSaveOverWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	path := made(t, folder, "a.yaml")[0]
	for _, c := range []struct{ was, want string }{{"older", "old a.yaml"}, {"old a.yaml", "ours"}} {
		err := SaveOver(path, []byte(c.was), nil, says("ours"))
		mustHold(t, path, c.want)
		if errors.Is(err, ErrChanged) != (c.want != "ours") {
			t.Errorf("over %q: %v", c.was, err)
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%d files are left", len(left))
	}
}
