package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// share is where the texts are that packages install beside the program.
const share = "../../scripts/packages/share"

// flagsOf asks a command for an option that there is none of; it answers with
// those there are. "" is the program itself.
func flagsOf(t *testing.T, command string) []string {
	t.Helper()
	var stderr bytes.Buffer
	args := []string{"--no-such-option"}
	if command != "" {
		args = append([]string{command}, args...)
	}
	if code := Run(args, Env{Stderr: &stderr}); code != Misused {
		t.Fatalf("%q: exit %d", args, code)
	}
	_, list, found := strings.Cut(strings.SplitN(stderr.String(), "\n", 2)[0], " takes ")
	if !found {
		t.Fatalf("%q: no list of options in %q", args, &stderr)
	}
	if list == "none" {
		return nil
	}
	return strings.Split(list, ", ")
}

// grammar is every command with its options that the help tells of, "" the
// program itself.
func grammar(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{"": append(flagsOf(t, ""), "-h", "--help")}
	for _, c := range commands() {
		all[c.name] = flagsOf(t, c.name)
	}
	return all
}

// read returns a text of the packages.
func read(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(share, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// sameWords compares two lists without their order.
func sameWords(t *testing.T, what string, got, want []string) {
	t.Helper()
	got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	if got, want := slices.Compact(got), slices.Compact(want); !slices.Equal(got, want) {
		t.Errorf("%s: it has %q, the program %q", what, got, want)
	}
}

// The manual page describes every command and every option, and nothing else.
func TestManualPageIsInStep(t *testing.T) {
	page := read(t, "tideline.1")
	_, page, _ = strings.Cut(page, ".Sh DESCRIPTION")
	described := map[string][]string{}
	command := ""
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, ".Ss "); ok {
			command = name
			if command == "Of the window" {
				command = ""
			}
			described[command] = nil
		}
		if !strings.HasPrefix(line, ".It ") {
			continue
		}
		for _, m := range regexp.MustCompile(`\bFl (-?[a-zA-Z]+)`).FindAllStringSubmatch(line, -1) {
			described[command] = append(described[command], "-"+m[1])
		}
	}
	for command, flags := range described { // only this page tells of those
		described[command] = slices.DeleteFunc(flags, func(flag string) bool {
			return slices.Contains(ofTests(), strings.TrimLeft(flag, "-"))
		})
		if n := len(flags) - len(described[command]); n != tracing(command) {
			t.Errorf("tideline.1 tells of %d options of tests in %q, want %d", n, command, tracing(command))
		}
	}
	compare(t, "tideline.1", described)
}

// tracing counts the options of a command that are for tests.
func tracing(command string) int {
	if command == "" || command == "present" {
		return len(ofTests())
	}
	return 0
}

// compare holds a text's commands and options against the program's.
func compare(t *testing.T, name string, described map[string][]string) {
	t.Helper()
	for command, flags := range grammar(t) {
		got, ok := described[command]
		if !ok {
			t.Errorf("%s says nothing of the command %q", name, command)
		}
		sameWords(t, fmt.Sprintf("%s, options of %q", name, command), got, flags)
		delete(described, command)
	}
	for command := range described {
		t.Errorf("%s tells of %q, which is no command", name, command)
	}
}

// Each shell completes every command and every option, and nothing else.
func TestCompletionsAreInStep(t *testing.T) {
	bash := map[string][]string{}
	for _, m := range regexp.MustCompile(`(?m)^    ([a-z]+|\*)\) flags='(.*)'`).FindAllStringSubmatch(read(t, "tideline.bash"), -1) {
		bash[m[1]] = strings.Fields(m[2])
	}
	compareShell(t, "tideline.bash", bash, "*")

	zsh, command := map[string][]string{}, ""
	option := regexp.MustCompile(`'\*?(--?[a-z]+)\[|\{(-[a-zA-Z]),(--[a-z]+)\}`)
	for line := range strings.Lines(read(t, "tideline.zsh")) {
		if m := regexp.MustCompile(`^      ([a-z]+)\)`).FindStringSubmatch(line); m != nil && m[1] != "help" {
			command = m[1]
			zsh[command] = nil
		}
		for _, m := range option.FindAllStringSubmatch(line, -1) {
			for _, flag := range m[1:] {
				if flag != "" {
					zsh[command] = append(zsh[command], flag)
				}
			}
		}
	}
	compareShell(t, "tideline.zsh", zsh, "")

	fish := map[string][]string{}
	for line := range strings.Lines(read(t, "tideline.fish")) {
		if !strings.HasPrefix(line, "complete ") {
			continue
		}
		command := ""
		if m := regexp.MustCompile(`-n "__fish_seen_subcommand_from ([a-z]+)"`).FindStringSubmatch(line); m != nil {
			command = m[1]
		} else if m := regexp.MustCompile(`-n \$none -a ([a-z]+)`).FindStringSubmatch(line); m != nil {
			fish[m[1]] = append(fish[m[1]], "--help") // which it has for all
		}
		for _, m := range regexp.MustCompile(` -[ls] ([a-zA-Z]+)`).FindAllStringSubmatch(line, -1) {
			fish[command] = append(fish[command], dashed(m[1]))
		}
	}
	delete(fish, "help")
	compareShell(t, "tideline.fish", fish, "")
}

// compareShell is compare for a completion, where every command has --help and
// the program goes under the name self.
func compareShell(t *testing.T, name string, described map[string][]string, self string) {
	t.Helper()
	program := described[self]
	delete(described, self)
	delete(described, "help")
	described[""] = program
	for command, flags := range described {
		if !slices.Contains(flags, "--help") {
			t.Errorf("%s: %q has no --help", name, command)
		}
		if command != "" {
			described[command] = slices.DeleteFunc(flags, func(f string) bool { return f == "--help" })
		}
	}
	compare(t, name, described)
	for _, c := range commands() {
		if n := strings.Count(read(t, name), c.name); n < 3 {
			t.Errorf("%s names the command %s %d times; it is offered first, after help, and has options", name, c.name, n)
		}
	}
}
