//go:build linux

package packages

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// bash completes --story from the events file of the command line, whatever its
// ending, and from no file that stands there for something else.
func TestBashCompletesTheStoriesOfTheFile(t *testing.T) {
	folder := t.TempDir()
	put(t, filepath.Join(folder, "tideline"), "#!/bin/sh\necho \"$*\" >&3\nprintf 'one\\tFirst\\ntwo words\\tSecond\\n'\n")
	for _, name := range []string{"war.txt", "my war", "old.yaml", "svg"} {
		put(t, filepath.Join(folder, name), "")
	}
	script, err := filepath.Abs("share/tideline.bash")
	if err != nil {
		t.Fatal(err)
	}
	const complete = `source "$1"; shift; compopt() { :; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tideline 3>&1; printf '%s\n' "${COMPREPLY[@]}"`
	for _, c := range []struct {
		words []string // the last is the one that is completed
		asked string
		found string
	}{
		{[]string{"export", "war.txt", "--story", ""}, "present --list -- war.txt", "one two\\ words"},
		{[]string{"export", "--as", "svg", "war.txt", "-o", "old.yaml", "--story", "t"}, "present --list -- war.txt", "two\\ words"},
		{[]string{"export", "--as", "=", "svg", "--story", "=", "o"}, "present --list --", "one"},
		{[]string{"present", "--kiosk", "my\\ war", "--story", "x"}, "present --list -- my war", ""},
		{[]string{"present", "--story", ""}, "present --list --", "one two\\ words"},
	} {
		cmd := exec.Command("bash", append([]string{"-c", complete, "bash", script, "./tideline"}, c.words...)...)
		cmd.Dir, cmd.Env = folder, []string{"PATH=" + os.Getenv("PATH"), "HOME=" + folder}
		out, err := cmd.CombinedOutput()
		asked, found, _ := strings.Cut(string(out), "\n")
		if found = strings.ReplaceAll(strings.TrimSpace(found), "\n", " "); err != nil || asked != c.asked || found != c.found {
			t.Errorf("%q: it asked %q and found %q (%v)", c.words, asked, found, err)
		}
	}
}
