package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// The program knows which command every option belongs to.
func TestOptionsHaveOwners(t *testing.T) {
	own := flagsOf(t, "")
	for _, c := range commands() {
		for _, flag := range flagsOf(t, c.name) {
			if owner := ownerOf(strings.TrimLeft(flag, "-")); owner == "" && !slices.Contains(own, flag) {
				t.Errorf("%s of %s has no owner", flag, c.name)
			}
		}
	}
	for name, leads := range otherNames() {
		command, _, _ := strings.Cut(leads, " ")
		if _, is := find([]string{name}); is {
			t.Errorf("%s is a command itself", name)
		}
		if _, is := find([]string{command}); !is && command != "help" && !slices.Contains(own, command) {
			t.Errorf("%s leads to %s, which there is not", name, leads)
		}
	}
}

// A new file is opened by what is printed, whatever its name.
func TestNewSaysWhatToType(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"check", "-x.yaml", "my story.yaml", "help"} {
		var out bytes.Buffer
		if code := Run([]string{"new", "--", name}, Env{Stdout: &out, Stderr: &out}); code != Done {
			t.Fatalf("%s: %s", name, &out)
		}
		_, command, _ := strings.Cut(out.String(), "tideline ")
		if got := strings.TrimSuffix(command, "\n"); got != typed(name) || got == name {
			t.Errorf("for %s it prints %s", name, &out)
		}
	}
}
