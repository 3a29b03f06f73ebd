package crash

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// The tests crash in a process of their own: this binary, with the way to do it
// in its environment.
const (
	envHow    = "CRASH_TEST_HOW"
	envFolder = "CRASH_TEST_FOLDER"
)

// ways are the ways to end.
func ways() map[string]func() {
	return map[string]func(){
		"well":        func() {},
		"panic":       func() { go panic("on purpose"); <-make(chan int) },
		"fatal error": func() { debug.SetMaxStack(1 << 20); panic(deeper(1)) },
	}
}

// deeper ends in a fault that no recover catches.
func deeper(n int) int {
	if n == 0 {
		return 0 // never reached
	}
	return deeper(n+1) + 1
}

func TestMain(m *testing.M) {
	if how := os.Getenv(envHow); how != "" {
		if _, err := Keep(os.Getenv(envFolder), "tideline 1.2.3", time.Now()); err != nil {
			os.Exit(9)
		}
		ways()[how]()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// A crash is told at the next start, and once. Of an error that is fatal to Go
// itself the stack is kept, not the line above it.
func TestACrashIsToldAtTheNextStart(t *testing.T) {
	want := map[string]string{"panic": "panic: on purpose", "fatal error": "runtime.throw"}
	for how := range ways() {
		folder := filepath.Join(t.TempDir(), "made")
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), envHow+"="+how, envFolder+"="+folder)
		if err := cmd.Run(); (err != nil) != (want[how] != "") {
			t.Fatalf("%s: it ends with %v", how, err)
		}
		path, err := Keep(folder, "tideline 1.2.4", time.Now())
		if err != nil || (path != "") != (want[how] != "") {
			t.Fatalf("%s: told is %q, %v", how, path, err)
		}
		if path != "" {
			src, err := os.ReadFile(path)
			if text := string(src); err != nil || !strings.Contains(text, want[how]) || !strings.Contains(text, "goroutine ") || !strings.Contains(text, "tideline 1.2.3") {
				t.Errorf("%s: kept is %.200q, %v", how, text, err)
			}
		}
		if again, err := Keep(folder, "tideline 1.2.4", time.Now()); again != "" || err != nil {
			t.Errorf("%s: told again is %q, %v", how, again, err)
		}
		if err := debug.SetCrashOutput(nil, debug.CrashOptions{}); err != nil { // else Windows could not remove the folder
			t.Fatal(err)
		}
	}
}

// A folder that cannot be used is no reason not to start.
func TestAFolderThatCannotBeUsedIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if path, err := Keep(filepath.Join(file, "below"), "tideline", time.Now()); path != "" || err == nil {
		t.Errorf("%q, %v", path, err)
	}
}

// Only a plain file is opened: a pipe would never be.
func TestNothingButAPlainFileIsOpened(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, running), 0o700); err != nil {
		t.Fatal(err)
	}
	if path, err := Keep(folder, "tideline", time.Now()); path != "" || err == nil {
		t.Errorf("%q, %v", path, err)
	}
}

func TestWhatCountsAsACrash(t *testing.T) {
	start := started + "tideline 1 · now\n"
	for text, want := range map[string]bool{
		"": false, start: false, start + start: false, start + "\n": false,
		start + "panic: x\n\ngoroutine 1 [running]:\n": true,
		start + "SIGQUIT: quit\nPC=0\n":                false,
		start + "fatal error: y\n" + start:             true,
	} {
		if crashed(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
