// Package crash keeps what Go prints when the program ends by a fault of its own:
// after a double click nobody sees it. It goes into a file in the
// user's cache, and is told at the next start. Nothing is sent anywhere.
package crash

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"
)

// The files: of the running program, and of the last crash that was told.
const (
	running = "running.txt"
	last    = "last-crash.txt"
)

// started begins the line that every start writes. What follows it is a crash.
const started = "Started: "

// interrupted is what Go prints where a user asked it to by a key: no fault.
const interrupted = "SIGQUIT: quit"

// mostKept is how much of a crash is kept, in bytes: what matters stands first.
const mostKept = 1 << 20

// Folder is where the files lie: a folder of the user's cache.
func Folder() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "tideline"), nil
}

// Keep has crashes of the running program written into a file of a folder; what
// names the program and the system there. It returns the path of what an earlier
// run left, and each such path once: "" where it ended well.
func Keep(folder, what string, now time.Time) (earlier string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(folder, running)
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is not a regular file", path) // to open a pipe could take forever
	}
	earlier = putAside(path, filepath.Join(folder, last))
	// Two windows may run at once: each adds to the end.
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return earlier, err
	}
	defer func() { _ = f.Close() }() // Go keeps a handle of its own
	if _, err := f.WriteString(started + what + " · " + now.UTC().Format(time.RFC3339) + "\n"); err != nil {
		return earlier, err
	}
	return earlier, debug.SetCrashOutput(f, debug.CrashOptions{})
}

// putAside moves what a run has left into a file of its own, and returns the path
// of that; "" where nothing was left, or it cannot be kept. It copies: a file
// that another window holds open cannot be renamed everywhere.
func putAside(from, to string) string {
	f, err := os.Open(from)
	if err != nil {
		return ""
	}
	src, err := io.ReadAll(io.LimitReader(f, mostKept))
	_ = f.Close() // it was only read
	found := err == nil && crashed(string(src))
	if found {
		_ = os.Remove(to) // whatever it is: nothing is written through a link
		if err := os.WriteFile(to, src, 0o600); err != nil {
			return ""
		}
	}
	if err := os.Truncate(from, 0); err != nil || !found {
		return ""
	}
	return to
}

// crashed reports whether a file holds more than the lines of starts.
func crashed(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == interrupted {
			return false
		}
		if line != "" && !strings.HasPrefix(line, started) {
			return true
		}
	}
	return false
}
