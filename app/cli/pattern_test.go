package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"tideline/app/store"
)

// A name that stands for several files and finds none is told as that, whatever
// error this system has for it: Windows says that no file can have such a name.
func TestPatternWithoutAFile(t *testing.T) {
	t.Chdir(t.TempDir())
	for path, want := range map[string]string{
		"*.yml":        "no file here has a name that fits",
		"lesson?.yaml": "no file here has a name that fits",
		"lesson.yaml":  "there is no such file",
	} {
		_, err := os.Open(path)
		if got := (unreadableError{path, err}).Error(); !strings.HasPrefix(got, path+": "+want) {
			t.Errorf("%s", got)
		}
	}
}

// A file that is gone by the time it is double-clicked is told in words for people
// who type no commands.
func TestFileThatIsGone(t *testing.T) {
	for _, path := range []string{`C:\my lessons\gone.yaml`, "/home/ada/gone.yaml", "gone.yaml"} {
		env := Env{ReadFile: func(string) ([]byte, error) { return nil, fs.ErrNotExist }}
		_, err := open(env, []string{path})
		if err == nil || strings.Contains(err.Error(), "command") || !strings.Contains(err.Error(), "moved or renamed") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// Why a file was not written is told in our words, not in those of the system.
func TestNotWrittenInOurWords(t *testing.T) {
	system := errors.New("The system cannot find the path specified.")
	for _, why := range []store.Reason{store.NoFolder, store.Denied, store.Full, store.Held, store.BadName} {
		failed := &store.Error{Path: "a.svg", Why: why, Err: &fs.PathError{Op: "open", Path: "b", Err: system}}
		if got := notWritten("a.svg", failed, otherOutput, otherOrStdout).Error(); strings.Contains(got, "system") {
			t.Errorf("%d: %s", why, got)
		}
	}
	failed := &store.Error{Path: "a.svg", Why: store.Failed, Err: system}
	if got, want := notWritten("a.svg", failed, otherOutput, otherOrStdout).Error(), "a.svg could not be written: "+strings.TrimSuffix(system.Error(), "."); got != want {
		t.Errorf("it is told as %q, want %q", got, want)
	}
}
