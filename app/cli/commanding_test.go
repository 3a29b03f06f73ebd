package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// commanding finds the first character in a text that would command a terminal
// or turn the order of its text, and "" when there is none.
func commanding(text string) string {
	for i, c := range text {
		switch {
		case c == '\n':
		case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c), c == '\u2028', c == '\u2029',
			c == utf8.RuneError && text[i] != "\ufffd"[0]:
			return text[i:min(len(text), i+12)]
		}
	}
	return ""
}

// hostile is a word that names a file, an id or an option's value.
const hostile = "a\x1b]0;PWNED\a\x1b[31m\u009b2J\u202eb\u2066\u200f\u061c\x7f\x9bc\rd\u2028"

// No command lets through what commands a terminal, whether it stands in the
// file, in its name or in the command line.
func TestNothingCommandsTheTerminal(t *testing.T) {
	inCopy(t)
	lines := [][]string{
		{hostile},
		{"help", hostile},
		{"--" + hostile},
		{"new", hostile + "/x.yaml"},
		{"new", hostile},
		{"new", hostile},
		{"check", hostile + ".none"},
		{"check", "--" + hostile},
		{"check", "--json", hostile + ".none"},
		{"licences", hostile},
		{"format", hostile},
		{"schema", hostile},
		{"present", "--story", hostile},
		{"present", "--every", hostile, "--kiosk"},
		{hostile, "x.yaml"},
		{"x.yaml", hostile},
	}
	for _, flag := range []string{"-o", "--as", "--size", "--scale", "--from", "--to", "--theme", "--mono", "--story"} {
		lines = append(lines, []string{"export", "full.yaml", "-o", "x.html", flag, hostile}, []string{"export", "full.yaml", flag + "=" + hostile})
	}
	evil := filepath.Join(t.TempDir(), hostile+".yaml")
	if err := os.WriteFile(evil, mustRead(t, "terminal-escape.yaml"), 0o600); err != nil {
		t.Skipf("this system has no such names: %v", err)
	}
	if err := os.WriteFile("claims-evil.yaml", []byte(evilClaims), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"terminal-escape.yaml", "esc-controls.yaml", "claims-evil.yaml", evil} {
		lines = append(lines,
			[]string{file}, []string{"check", file}, []string{"check", "--claims", file}, []string{"check", "--json", file},
			[]string{"check", "--claims", "--json", file}, []string{"export", "--handout", file, "-o", "x.html"},
			[]string{"export", file, "-o", "x.svg"}, []string{"export", file, "-o", filepath.Dir(file) + "/" + hostile + ".json"},
			[]string{"present", file, "--story", "none"}, []string{"present", "--list", file}, []string{"export", file, "--story", "none", "-o", "x.html"},
		)
	}
	for _, args := range lines {
		r := run(args...)
		stdout := strings.ReplaceAll(r.stdout, "\t", "") // between the id and the name of a story
		if found := commanding(stdout); found != "" {
			t.Errorf("%q prints %q", args, found)
		}
		if found := commanding(r.stderr); found != "" {
			t.Errorf("%q says %q", args, found)
		}
	}
}

// evilClaims has something hostile wherever the claim report repeats a text.
const evilClaims = `tideline: 1
title: T
sources: [{id: "s\e[31m", title: "S\u202E\nS"}]
events:
  - id: "e\x9b1m"
    date: 1953
    title: "One\u2066\r\nTwo"
    sources: [{id: "s\e[31m", role: supports}]
    quotes: [{by: "B\u061C\nB", text: "Q\e[2J\nQ", source: "s\e[31m"}]
    claims: [{text: "C\a\n", state: disputed, by: "X\u200E"}]
    unknown: {"k\e[m": "why\n\e[m"}
`

// A line break in a name makes no line that looks like a message of ours.
func TestNamesMakeNoLines(t *testing.T) {
	r := run("check", "a\nb.yaml:1:1: error: forged")
	if n := strings.Count(r.stdout, "\n"); n != 1 || !strings.HasPrefix(r.stdout, `a\u000ab.yaml`) {
		t.Errorf("it prints %q", r.stdout)
	}
	if r := run("export", "a\nb.yaml", "-o", "x.svg"); strings.Count(r.stderr, "\n") != 1 {
		t.Errorf("it says %q", r.stderr)
	}
}
