package cli

import (
	"os/exec"
	"testing"
)

func TestNamesAreQuotedAsTheyAreTyped(t *testing.T) {
	for name, want := range map[string]string{
		"story.yaml": "story.yaml", "a/b-c_1.yaml": "a/b-c_1.yaml", "Jürgen Мои.yaml": "'Jürgen Мои.yaml'", "事件.yaml": "事件.yaml",
		"my file.yaml": "'my file.yaml'", "it's.yaml": `'it'\''s.yaml'`, "$(rm).yaml": "'$(rm).yaml'", "a&b": "'a&b'", `a"b`: `'a"b'`,
		"*.yaml": "'*.yaml'", "~x": "'~x'", "#1": "'#1'", "a;b": "'a;b'", "check": "./check", "help": "./help", "-x.yaml": "./-x.yaml",
		"-": "./-", "- a": "'./- a'", "a\nb\x1b": `$'a\u000ab\u001b'`, "it's\n": `$'it\'s\u000a'`,
	} {
		if got := typedFor(name, false); got != want {
			t.Errorf("%q is typed %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"story.yaml": "story.yaml", `C:\a\b.yaml`: `C:\a\b.yaml`, `C:\my files\b.yaml`: `"C:\my files\b.yaml"`, "it's": `"it's"`,
		"a&b": `"a&b"`, "a,b": `"a,b"`, "check": `.\check`, "-x": `.\-x`,
	} {
		if got := typedFor(name, true); got != want {
			t.Errorf("%q is typed %s on Windows, want %s", name, got, want)
		}
	}
}

// A shell reads back what was quoted for it.
func TestShellsReadTheQuotes(t *testing.T) {
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash here")
	}
	for _, name := range []string{"my file", "it's", `a\b"c$d` + "`e`", "a!b", "a\n'b\\c\x1b\x9bd", "#a", "a=b", "{a,b}", "[a]", "a\tb"} {
		out, err := exec.Command(shell, "-c", "printf %s "+quotedForUnix(name)).Output()
		if err != nil || string(out) != name {
			t.Errorf("%q is read as %q, %v", name, out, err)
		}
	}
}
