package cli_test

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/data"
)

// least is an events file as another program may write it.
const least = "tideline: 1\ntitle: Least\nevents: [{date: 1953, title: One, mood: good}]\n"

// “-” is standard input, and messages give it as the name.
func TestStandardInput(t *testing.T) {
	t.Chdir(t.TempDir())
	at := streams{typed: least}
	if r := runAt(at, "check", "-"); r.code != 0 || !strings.HasPrefix(r.stdout, "-:3:") || !strings.Contains(r.stderr, "1 file, 1 event") {
		t.Errorf("check ends with %d: %q, %q", r.code, r.stdout, r.stderr)
	}
	if r := runAt(at, "export", "-", "-o", "out.json"); r.code != 0 || !strings.Contains(string(mustRead(t, "out.json")), `"One"`) {
		t.Errorf("export ends with %d: %q", r.code, r.stderr)
	}
	if r := runAt(at, "export", "--handout", "-", "-oout.html"); r.code != 0 || !strings.Contains(page(t, "out.html"), "One") {
		t.Errorf("the handout ends with %d: %q", r.code, r.stderr)
	}
	if r := runAt(streams{typed: "\xff\xfe\x00"}, "check", "-"); r.code != 1 {
		t.Errorf("check of what is no text ends with %d: %q", r.code, r.stdout)
	}
	for _, args := range [][]string{{"-"}, {"present", "-"}, {"check", "-", "-"}} {
		if r := runAt(at, args...); r.code != 2 || r.opened != nil || !strings.Contains(r.stderr, "standard input") {
			t.Errorf("%q ends with %d: %q", args, r.code, r.stderr)
		}
	}
}

// “-o -” is standard output, and nothing but the document goes there.
func TestStandardOutput(t *testing.T) {
	inCopy(t)
	for args, begins := range map[string]string{
		"export faults.yaml -o -":                         "<svg ",
		"export faults.yaml --as svg --output -":          "<svg ",
		"export faults.yaml --as JSON -o-":                "{\n",
		"export faults.yaml --as png -o -":                "\x89PNG",
		"export faults.yaml --as html -o=-":               "<!DOCTYPE html>",
		"export faults.yaml --handout -o -":               "<!DOCTYPE html>",
		"export faults.yaml --handout --as html -o -":     "<!DOCTYPE html>",
		"export faults.yaml --as .svg -o -":               "<svg ",
		"export faults.yaml -o - --size 800x600 --as svg": "<svg ",
	} {
		r := run(strings.Fields(args)...)
		if r.code != 0 || !strings.HasPrefix(strings.TrimPrefix(r.stdout, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), begins) {
			t.Errorf("%s ends with %d and %.40q; it says %q", args, r.code, r.stdout, r.stderr)
		}
		if strings.Contains(r.stdout, "Wrote") || !strings.Contains(r.stderr, "tideline check faults.yaml") {
			t.Errorf("%s says %q beside the document", args, r.stderr)
		}
	}
	if entries, err := filepath.Glob("-*"); err != nil || len(entries) > 0 {
		t.Errorf("it made %q, %v", entries, err)
	}
}

// A document is the same on standard output as in a file.
func TestDocumentsArriveAsTheyAre(t *testing.T) {
	inCopy(t)
	if err := os.WriteFile("odd.yaml", []byte("tideline: 1\ntitle: \"a\u202eb\\u0085\"\nevents: [{date: 1953, title: \"\u200f\u2066One\"}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"svg", "png", "json", "html"} {
		mustRun(t, "export", "odd.yaml", "-o", "out."+kind)
		if r := mustRun(t, "export", "odd.yaml", "-o", "-", "--as", kind); r.stdout != string(mustRead(t, "out."+kind)) {
			t.Errorf("the %s differs", kind)
		}
	}
	if r := mustRun(t, "new", "-"); r.stdout != string(data.Starter()) || r.stderr != "" {
		t.Errorf("new - writes %.40q and says %q", r.stdout, r.stderr)
	}
	if r := mustRun(t, "schema"); r.stdout != string(data.Schema()) {
		t.Error("the schema is another one")
	}
}

// A picture in bytes is not thrown at a terminal; a text may be.
func TestNoPictureInATerminal(t *testing.T) {
	at := streams{shown: true}
	if r := runAt(at, "export", "--as", "png", "-o", "-"); r.code != 2 || r.stdout != "" || !strings.Contains(r.stderr, "terminal") {
		t.Errorf("it ends with %d, %d bytes and %q", r.code, len(r.stdout), r.stderr)
	}
	if r := runAt(at, "export", "--as", "svg", "-o", "-"); r.code != 0 || !strings.Contains(r.stdout, "</svg>") {
		t.Errorf("the SVG ends with %d and %q", r.code, r.stderr)
	}
}

// --as says what is written whatever the ending, unless the two disagree.
func TestAsSaysWhatIsWritten(t *testing.T) {
	inCopy(t)
	r := mustRun(t, "export", "full.yaml", "--as", "png", "-o", "picture")
	if _, err := png.Decode(bytes.NewReader(mustRead(t, "picture"))); err != nil || r.stdout != "Wrote picture\n" {
		t.Errorf("%v; it says %q", err, r.stdout)
	}
	mustRun(t, "export", "full.yaml", "--as", "json", "-o", "document.txt")
	if !json.Valid(mustRead(t, "document.txt")) {
		t.Error("document.txt is no JSON")
	}
	for _, args := range []string{
		"--as png -o picture.svg", "--as svg -o handout.html", "--handout --as svg -o -", "--as pdf -o picture.svg", "--as bmp -o picture.bmp", "--as svg", "--as= -o -",
	} {
		if r := run(append([]string{"export", "full.yaml"}, strings.Fields(args)...)...); r.code != 2 || r.stdout != "" {
			t.Errorf("%s ends with %d: %q", args, r.code, r.stderr)
		}
	}
}

// The events file stays as it is when it comes through standard input, too, by
// whatever name the output leads to it.
func TestFileReadFromStandardInputStays(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "story.json", least)
	if err := os.Link("story.json", "linked.json"); err != nil {
		t.Fatal(err)
	}
	for _, output := range []string{"story.json", "./story.json", "linked.json"} {
		from, err := os.Open("story.json")
		if err != nil {
			t.Fatal(err)
		}
		r := runAt(streams{from: from}, "export", "-", "-o", output)
		if err := from.Close(); err != nil {
			t.Fatal(err)
		}
		if r.code != 1 || !strings.Contains(r.stderr, "is the events file itself") || string(mustRead(t, output)) != least {
			t.Errorf("%s ends with %d: %s", output, r.code, r.stderr)
		}
	}
}

// Each command says where printing failed, and ends so.
func TestStandardOutputThatFails(t *testing.T) {
	inCopy(t)
	broken, err := os.Open(os.DevNull) // which cannot be written
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = broken.Close() })
	for _, args := range []string{"new -", "format", "schema", "licences", "--version", "--help", "check faults.yaml", "check --claims", "export -o -", "present --list"} {
		r := runAt(streams{to: broken}, strings.Fields(args)...)
		if r.code != 1 || strings.Count(r.stderr, "tideline: standard output could not be written: ") != 1 || strings.Contains(r.stderr, os.DevNull) {
			t.Errorf("%s ends with %d: %s", args, r.code, r.stderr)
		}
	}
}

// Standard input that is a folder is told as what it is, with what to do.
func TestStandardInputThatCannotBeRead(t *testing.T) {
	folder, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	for _, args := range []string{"check -", "check --claims -", "export - -o -"} {
		r := runAt(streams{from: folder}, strings.Fields(args)...)
		if said := r.stdout + r.stderr; r.code != 1 || !strings.Contains(said, "tideline check - < timeline.yaml") || strings.Contains(said, folder.Name()) {
			t.Errorf("%s ends with %d: %s", args, r.code, said)
		}
	}
}
