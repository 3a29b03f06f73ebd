package cli_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"tideline/app/cli"
)

// What is no file, or write-protected, stays as it is, and the message says how to
// write to standard output.
func TestOutputThatMustStay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("this system has its own devices")
	}
	inCopy(t)
	for name, put := range map[string]func(string) error{
		"dangling.svg":  func(name string) error { return os.Symlink("nowhere", name) },
		"device.svg":    func(name string) error { return os.Symlink(os.DevNull, name) },
		"protected.svg": func(name string) error { return os.WriteFile(name, []byte("old"), 0o400) },
	} {
		if err := put(name); err != nil {
			t.Fatal(err)
		}
		before := listing(t)
		if r := run("export", "full.yaml", "-o", name); r.code != 1 || !strings.Contains(r.stderr, "-o -") || !strings.Contains(r.stderr, name) {
			t.Errorf("%s ended in %d: %s", name, r.code, r.stderr)
		}
		if r := run("new", name); r.code != 1 || !strings.Contains(r.stderr, "is there already") {
			t.Errorf("new %s ended in %d: %s", name, r.code, r.stderr)
		}
		if after := listing(t); after != before {
			t.Errorf("%s: files were left behind: %s, before %s", name, after, before)
		}
	}
	if text := string(mustRead(t, "protected.svg")); text != "old" {
		t.Errorf("the protected file holds %q", text)
	}
}

// Where standard output is meant, the ending is not what is wrong.
func TestDevicesNeedNoEnding(t *testing.T) {
	if r := run("export", "-o", os.DevNull); r.code != 1 || !strings.Contains(r.stderr, "-o -") {
		t.Errorf("it ended in %d: %s", r.code, r.stderr)
	}
}

// Pictures that an events file shows are not replaced by a drawing of it.
func TestPicturesOfTheFileStay(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"story.yaml": "tideline: 1\ntitle: T\nevents:\n  - {date: 1953, title: One, image: {file: map.svg, alt: A map}}\n" +
			"  - {title: Two, unknown: {date: lost}, image: {file: maps/two.svg, alt: A map}}\n",
		"map.svg": "<svg/>", "maps/two.svg": "<svg/>",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"map.svg", "./maps/../map.svg", "maps/two.svg"} {
		if r := run("export", "story.yaml", "-o", name); r.code != 1 || !strings.Contains(r.stderr, "belongs to the events file") {
			t.Errorf("%s ended in %d: %s", name, r.code, r.stderr)
		}
		if text := string(mustRead(t, name)); text != "<svg/>" {
			t.Errorf("%s holds %q", name, text[:min(20, len(text))])
		}
	}
}

// A trace replaces an older trace and no other file, whatever is forgotten on the
// command line.
func TestTraceReplacesOnlyATrace(t *testing.T) {
	inCopy(t)
	before := string(mustRead(t, "full.yaml"))
	if _, err := cli.OpenTrace("full.yaml"); err == nil || !strings.Contains(err.Error(), "--trace") {
		t.Errorf("an events file as trace: %v", err)
	}
	if string(mustRead(t, "full.yaml")) != before {
		t.Error("the events file was changed")
	}
	for range 2 {
		f, err := cli.OpenTrace("trace.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(`{"frame":1}` + "\n")); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if got := string(mustRead(t, "trace.jsonl")); got != `{"frame":1}`+"\n" {
		t.Errorf("the second trace holds %q", got)
	}
}

// An export is no events file, and a folder is told as one, whatever --as says.
func TestOutputsThatAreNoExport(t *testing.T) {
	inCopy(t)
	put(t, "other.YML", "somebody's")
	if err := os.Mkdir("folder.svg", 0o700); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]string{
		"-o other.YML":            "end in .svg, .png, .pdf, .html, .json, ",
		"--as json -o other.YML":  "end in .json",
		"--handout -o other.YML":  "web page",
		"--as svg -o fresh.yaml":  "events file",
		"-o .":                    "is a folder; name a file in it",
		"-o folder.svg":           "is a folder; name a file in it",
		"-o new/":                 "is a folder; name a file in it",
		"--as png -o folder.svg/": "is a folder; name a file in it",
	} {
		if r := run(append([]string{"export", "full.yaml"}, strings.Fields(args)...)...); r.code == 0 || !strings.Contains(r.stderr, want) {
			t.Errorf("%s ends with %d: %s", args, r.code, r.stderr)
		}
	}
	if text := string(mustRead(t, "other.YML")); text != "somebody's" {
		t.Errorf("the other events file holds %.40q", text)
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
