package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/app/cli"
	"tideline/app/program"
	"tideline/app/session"
	"tideline/assets"
	"tideline/assets/locale"
	"tideline/internal/golden"
)

// result is what one command line came to.
type result struct {
	code           int
	stdout, stderr string
	opened         *cli.Window
}

// run runs a command line as main would, with a window that only remembers
// that it was asked for.
func run(args ...string) result { return runAt(streams{}, args...) }

// streams is what a command line finds on its streams.
type streams struct {
	typed string    // on standard input
	from  *os.File  // is standard input instead
	to    io.Writer // is standard output instead
	shown bool      // standard output is a terminal

	languages locale.Set
}

// runAt runs a command line likewise, with something on its streams.
func runAt(at streams, args ...string) (r result) {
	var stdout, stderr bytes.Buffer
	var stdin io.Reader = strings.NewReader(at.typed)
	if at.from != nil {
		stdin = at.from
	}
	if at.to == nil {
		at.to = &stdout
	}
	r.code = cli.Run(args, cli.Env{
		Stdin: stdin, Shown: at.shown, Stdout: at.to, Stderr: &stderr, ReadFile: session.ReadFile,
		Language: at.languages.For(""), Languages: at.languages,
		Build:   program.Build{Version: "1.2.3", Commit: "abc1234"},
		Format:  "# The events file\n",
		Licence: "MIT License\n\nDo as you like.\n",
		ThirdParty: assets.WriteComponents("What others wrote", []assets.Component{
			{Name: "example.org/one v1.0.0", Licence: "BSD-3-Clause", Address: "https://example.org/one", PartOf: "Windows, Linux", Text: "Keep this notice.\n"},
			{Name: "A font", Licence: "OFL-1.1", Address: "https://example.org/font", PartOf: "browser", Text: "Do not sell it alone.\n"},
		}),
		OpenWindow: func(w cli.Window) int {
			r.opened = &w
			return cli.Done
		},
	})
	r.stdout, r.stderr = stdout.String(), stderr.String()
	return r
}

// A script writes an empty name for a variable that is not set.
func TestEmptyNamesAreRefused(t *testing.T) {
	for _, args := range [][]string{{""}, {"check", ""}, {"export", "", "-o", "x.svg"}, {"new", ""}} {
		if r := run(args...); r.code != cli.Misused || r.opened != nil || !strings.Contains(r.stderr, "empty") {
			t.Errorf("%q: exit %d, %q", args, r.code, r.stderr)
		}
	}
}

// inCopy works in a copy of testdata/files.
func inCopy(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "files"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

// TestTranscripts plays the command lines of testdata/*.txt, each “$ tideline …”,
// and compares what follows them: the output, what went to the error stream
// behind “! ”, and the exit code. “$ show FILE” prints a file that was written.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			file, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			inCopy(t)
			got := play(t, string(want))
			if golden.Updating(t) {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want) {
				t.Errorf("%s differs; if that is meant, run go test ./app/cli -update and read the diff\n%s",
					filepath.Base(file), firstDifference(got, string(want)))
			}
		})
	}
}

// play runs the commands of a transcript and writes it anew.
func play(t *testing.T, script string) string {
	t.Helper()
	var out strings.Builder
	for line := range strings.Lines(script) {
		if strings.HasPrefix(line, "# ") {
			out.WriteString(line)
			continue
		}
		command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ ")
		if !ok {
			continue // what an earlier run printed
		}
		fmt.Fprintf(&out, "$ %s\n", command)
		words := strings.Fields(command)
		switch words[0] {
		case "show":
			src, err := os.ReadFile(words[1])
			if err != nil {
				t.Fatal(err)
			}
			out.WriteString(indented("  ", string(src)))
		case "tideline":
			r := run(words[1:]...)
			said := indented("  ", r.stdout) + indented("! ", r.stderr)
			out.WriteString(strings.ReplaceAll(said, ` .\`, " ./")) // as Windows writes it
			fmt.Fprintf(&out, "exit %d\n", r.code)
		default:
			t.Fatalf("unknown command %q", command)
		}
		out.WriteString("\n")
	}
	return strings.TrimRight(out.String(), "\n") + "\n"
}

// indented puts a prefix before every line, so that no output looks like a command.
func indented(prefix, text string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(prefix+line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(end)", "(end)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, a, b)
		}
	}
	return "no line differs"
}
