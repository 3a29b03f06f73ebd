package golden

import (
	"os"
	"path/filepath"
	"testing"
)

// record is a test that only notes whether it failed.
type record struct {
	testing.TB
	failed, fatal bool
}

func (r *record) Helper()               {}
func (r *record) Errorf(string, ...any) { r.failed = true }
func (r *record) Fatalf(string, ...any) { r.fatal = true; panic(r) }
func (r *record) Fatal(...any)          { r.fatal = true; panic(r) }

// run calls Equal as a test would that it may end.
func run(path, got string) (r *record) {
	r = &record{}
	defer func() {
		if p := recover(); p != nil && p != any(r) {
			panic(p)
		}
	}()
	Equal(r, path, got)
	return r
}

func TestEqual(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "a.txt")
	if r := run(path, "one"); !r.fatal {
		t.Error("a file that is missing is no fault")
	}
	*update = true
	t.Cleanup(func() { *update = false })
	if r := run(path, "one"); r.fatal || r.failed {
		t.Error("the file was not written")
	}
	*update = false
	if r := run(path, "one"); r.fatal || r.failed {
		t.Error("the same text differs")
	}
	if r := run(path, "two"); !r.failed {
		t.Error("another text is the same")
	}
	*update = true
	t.Setenv("CI", "true")
	if r := run(path, "two"); !r.fatal {
		t.Error("written where CI is true")
	}
	if now, err := os.ReadFile(path); string(now) != "one" || err != nil {
		t.Errorf("the file holds %q, %v", now, err)
	}
}
