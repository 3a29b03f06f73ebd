package store

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// nobody is the user and the group of whom has no rights.
const nobody = 65534

// asNobody lets root touch files as somebody without rights; anybody else has few
// enough.
func asNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		do()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Setfsuid(0) }()
	do()
}

// mayEnter lets everybody into a folder of the test.
func mayEnter(t *testing.T, folder string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(filepath.Dir(folder), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
}

func TestReadOnlyFolder(t *testing.T) {
	folder := t.TempDir()
	old := made(t, folder, "a.svg")[0]
	if err := os.Chmod(old, 0o666); err != nil {
		t.Fatal(err)
	}
	mayEnter(t, folder, 0o555)
	asNobody(t, func() {
		for _, name := range []string{"a.svg", "b.svg"} {
			if err := Save(filepath.Join(folder, name), nil, says("new")); why(err) != Denied {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
	mustHold(t, old, "old a.svg")
	mustList(t, folder, "a.svg")
}

// A file of somebody else's that everybody may write would become ours.
func TestFilesOfOthersStayTheirs(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can make files of others")
	}
	folder := t.TempDir()
	mayEnter(t, folder, 0o777)
	theirs := made(t, folder, "theirs.svg")[0]
	if err := os.Chmod(theirs, 0o666); err != nil {
		t.Fatal(err)
	}
	asNobody(t, func() {
		if err := Save(theirs, nil, says("new")); why(err) != Foreign {
			t.Errorf("somebody else's file: %v", err)
		}
	})
	mustHold(t, theirs, "old theirs.svg")
	mustList(t, folder, "theirs.svg")
	if err := os.Chown(theirs, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	if err := Save(theirs, nil, says("by root")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, theirs, "by root")
	info, err := os.Stat(theirs)
	if err != nil {
		t.Fatal(err)
	}
	if owner := info.Sys().(*syscall.Stat_t); owner.Uid != nobody || owner.Gid != nobody || info.Mode() != 0o666 {
		t.Errorf("after root wrote it, it has owner %d:%d and mode %v", owner.Uid, owner.Gid, info.Mode())
	}
}

// Where the group cannot stay, ours may do no more than everybody.
func TestGroupThatCannotStay(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files to other groups")
	}
	folder := t.TempDir()
	mayEnter(t, folder, 0o777)
	file := made(t, folder, "a.svg")[0]
	if err := os.Chown(file, nobody, 4); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o664); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(folder, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	asNobody(t, func() {
		if err := Save(file, nil, says("new")); err != nil {
			t.Fatal(err)
		}
	})
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o644 {
		t.Errorf("the mode is %v (%v)", info.Mode(), err)
	}
}
