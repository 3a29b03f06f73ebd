package watch

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// clock is a timer that a test lets run out.
type clock struct {
	due   func()
	asked int
}

func (c *clock) after(d time.Duration, do func()) func() bool {
	c.asked++
	c.due = do
	return func() bool { c.due = nil; return true }
}

// quiet lets the wait be over.
func (c *clock) quiet() {
	if do := c.due; do != nil {
		c.due = nil
		do()
	}
}

// watching returns a watcher that hears nothing but what a test says.
func watching(files ...string) (w *Watcher, c *clock, told *[][]string) {
	told, c = new([][]string), new(clock)
	w = &Watcher{pending: map[string]bool{}, after: c.after, changed: func(files []string) { *told = append(*told, files) }}
	w.Follow(files...)
	return w, c, told
}

// What happens within a short time is told once, in order, and of watched files alone.
func TestChangesAreToldOnceItIsQuiet(t *testing.T) {
	dir := t.TempDir()
	b, a, other := filepath.Join(dir, "b.yaml"), filepath.Join(dir, "a.png"), filepath.Join(dir, "b.yaml~")
	w, c, told := watching(b, a)
	w.touched(other)
	if c.quiet(); len(*told) > 0 || c.asked > 0 {
		t.Errorf("a file that is not watched: %v", *told)
	}
	w.touched(b)
	w.touched(dir + "/./b.yaml")
	w.touched(a)
	c.quiet()
	if len(*told) != 1 || !slices.Equal((*told)[0], []string{a, b}) {
		t.Errorf("told %v", *told)
	}
	c.quiet()
	w.touched(b)
	w.Follow(a)
	if c.quiet(); len(*told) != 1 {
		t.Errorf("what is not watched any more is told: %v", *told)
	}
	w.touched(a)
	w.Follow(b, a) // as whenever the open file is edited
	if c.quiet(); len(*told) != 2 || !slices.Equal((*told)[1], []string{a}) {
		t.Errorf("what happened before is lost: %v", *told)
	}
	w.Follow(a)
	w.overflowed()
	if c.quiet(); len(*told) != 3 || !slices.Equal((*told)[2], []string{a}) {
		t.Errorf("told %v", *told)
	}
}

// A link is watched where it is and where it leads.
func TestLinksAreFollowed(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	file, link := filepath.Join(dir, "real", "a.yaml"), filepath.Join(dir, "a.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err) // Windows asks for a right
	}
	w, c, told := watching(link)
	w.touched(file)
	c.quiet()
	w.touched(link)
	c.quiet()
	if len(*told) != 2 || (*told)[0][0] != link || (*told)[1][0] != link {
		t.Errorf("told %v", *told)
	}
}

// The system tells of a file that is written, replaced, and one that appears.
func TestTheSystemTells(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.yaml")
	told := make(chan []string, 16)
	w := New(func(files []string) { told <- files })
	defer w.Close()
	if w.system == nil {
		t.Skip("this system tells nothing")
	}
	w.Follow(file)
	step := func(what string, do func() error) {
		t.Helper()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		select {
		case files := <-told:
			if !slices.Equal(files, []string{file}) {
				t.Errorf("%s: told %v", what, files)
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("%s is not told", what)
		}
	}
	step("a new file", func() error { return os.WriteFile(file, []byte("a"), 0o600) })
	step("writing", func() error { return os.WriteFile(file, []byte("b"), 0o600) })
	step("replacing", func() error {
		if err := os.WriteFile(file+".new", []byte("c"), 0o600); err != nil {
			return err
		}
		return os.Rename(file+".new", file)
	})
	step("going", func() error { return os.Remove(file) })
}
