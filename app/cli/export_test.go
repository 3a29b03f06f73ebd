package cli_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tideline/data"
)

// mustRun runs a command line that has to succeed.
func mustRun(t *testing.T, args ...string) result {
	t.Helper()
	r := run(args...)
	if r.code != 0 {
		t.Fatalf("tideline %s ended in %d\n%s", strings.Join(args, " "), r.code, r.stderr)
	}
	return r
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// wellFormed reads XML to its end.
func wellFormed(src []byte) error {
	for dec := xml.NewDecoder(bytes.NewReader(src)); ; {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestExportDrawsTheBundledStory(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t, "export", "-o", "story.svg")
	svg := mustRead(t, "story.svg")
	if err := wellFormed(svg); err != nil {
		t.Errorf("story.svg: %v", err)
	}
	if !bytes.Contains(svg, []byte(`class="label"`)) || !bytes.Contains(svg, []byte(`class="mark"`)) {
		t.Error("story.svg holds no labels or no marks")
	}
	mustRun(t, "export", "-o", "story.PNG", "--size", "1280x720", "--theme", "dark")
	picture, err := png.Decode(bytes.NewReader(mustRead(t, "story.PNG")))
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 1280 || b.Dy() != 720 {
		t.Errorf("story.PNG is %v, want 1280x720", b)
	}
	if r, g, b, _ := picture.At(1, 1).RGBA(); r>>8 > 0x40 || g>>8 > 0x40 || b>>8 > 0x40 {
		t.Errorf("the ground of the dark picture is %x %x %x", r>>8, g>>8, b>>8)
	}
}

func TestSameInputSameBytes(t *testing.T) {
	inCopy(t)
	for _, name := range []string{"out.svg", "out.png", "out.json"} {
		mustRun(t, "export", "full.yaml", "-o", name)
		first := mustRead(t, name)
		mustRun(t, "export", "full.yaml", "-o", name)
		if !bytes.Equal(first, mustRead(t, name)) {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

// Every option for pictures shows in the picture.
func TestExportOptionsChangeThePicture(t *testing.T) {
	t.Chdir(t.TempDir())
	gap := `tideline: 1
title: With a long gap
events:
  - {id: truce, date: 1953-07-27, title: A truce}
  - {id: talks, date: 1954-04-26, title: Talks}
  - {id: fall, date: 1991-12-26, title: An end}
  - {id: summit, date: 2000-06-13, title: A summit}
`
	for day := 1; day <= 28; day++ { // more than there is room for in true time
		gap += fmt.Sprintf("  - {id: day-%d, date: 1953-%02d-%02d, title: Another day of talks}\n", day, day%12+1, day)
	}
	if err := os.WriteFile("gap.yaml", []byte(gap), 0o600); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "export", "gap.yaml", "-o", "plain.svg")
	plain := mustRead(t, "plain.svg")
	for _, option := range [][]string{
		{"--scale", "true"},
		{"--scale", "even"},
		{"--scale", "logarithmic"},
		{"--theme", "dark"},
		{"--mono"},
		{"--size", "1000x700"},
		{"--from", "1980"},
		{"--to", "1960"},
		{"--from", "1960", "--to", "1970"},
	} {
		mustRun(t, append([]string{"export", "gap.yaml", "-o", "other.svg"}, option...)...)
		if bytes.Equal(plain, mustRead(t, "other.svg")) {
			t.Errorf("%q changes nothing", option)
		}
	}
	// What is the default anyway changes nothing.
	mustRun(t, "export", "gap.yaml", "-o", "same.svg", "--scale=shortened", "--theme=light", "--size", "1600X900")
	if !bytes.Equal(plain, mustRead(t, "same.svg")) {
		t.Error("the defaults, when named, change the picture")
	}
}

// In black and white nothing has a colour, and nothing else is another picture.
func TestBlackAndWhite(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t, "export", "-o", "colour.svg")
	mustRun(t, "export", "-o", "mono.svg", "--mono")
	colour, mono := string(mustRead(t, "colour.svg")), string(mustRead(t, "mono.svg"))
	for _, hex := range regexp.MustCompile(`#[0-9a-f]{6}`).FindAllString(mono, -1) {
		if hex[1:3] != hex[3:5] || hex[3:5] != hex[5:7] {
			t.Fatalf("the picture in black and white has %s", hex)
		}
	}
	for _, class := range []string{"mark", "label", "cluster", "tick", "break"} {
		of := regexp.MustCompile(`class="` + class + `"`)
		if a, b := len(of.FindAllString(colour, -1)), len(of.FindAllString(mono, -1)); a != b {
			t.Errorf("%d of class %s in colour, %d in black and white", a, class, b)
		}
	}
}

// From the Big Bang to this afternoon everything has its name on a logarithmic scale, and
// the true line under it counts back.
func TestEverythingOnALogarithmicScale(t *testing.T) {
	inCopy(t)
	mustRun(t, "export", "cosmos.yaml", "-o", "cosmos.svg", "--scale", "logarithmic")
	drawn := string(mustRead(t, "cosmos.svg"))
	for _, text := range []string{
		"Big Bang", "First stars", "Earth forms", "Archean", "Chicxulub", "Homo sapiens", "Caesar is", "Hastings", "Moon landing", "Webb is launched", "The last answer",
		"years ago", "10 billion years ago", "Each step to the left is ten times longer ago.",
	} {
		if !strings.Contains(drawn, text) {
			t.Errorf("%q is not in the picture", text)
		}
	}
}

// A file can name its scale; the command line has the last word.
func TestScaleOfTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	events := "title: T\nevents: [{id: a, date: Y-4540000000, title: A}, {id: b, date: 1969-07-20, title: B}, {id: c, date: 2022-07-12, title: C}]\n"
	for name, head := range map[string]string{
		"plain.yaml": "", "log.yaml": "scale: logarithmic\n", "before.yaml": "scale: {before: 1970}\n",
	} {
		if err := os.WriteFile(name, []byte("tideline: 1\n"+head+events), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	picture := func(args ...string) string {
		mustRun(t, append([]string{"export", "-o", "p.svg"}, args...)...)
		return string(mustRead(t, "p.svg"))
	}
	plain, log := picture("plain.yaml"), picture("log.yaml")
	if log != picture("plain.yaml", "--scale", "logarithmic") || log == plain {
		t.Error("the scale of the file is not that of the picture")
	}
	if picture("log.yaml", "--scale", "shortened") != plain {
		t.Error("the command line has not the last word")
	}
	if before := picture("before.yaml"); before == log || !strings.Contains(before, ">1970<") {
		t.Error("the reference of the file is not that of the picture")
	}
}

// An open side of the range goes as far as the document does.
func TestOpenRange(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t, "export", "-o", "a.svg", "--from", "1980")
	mustRun(t, "export", "-o", "b.svg", "--from", "1980/..", "--to", "../2023-09-13")
	if !bytes.Equal(mustRead(t, "a.svg"), mustRead(t, "b.svg")) {
		t.Error("1980 and 1980/.. start different pictures")
	}
}

func TestResolvedDates(t *testing.T) {
	inCopy(t)
	mustRun(t, "export", "full.yaml", "-o", "out.json")
	var doc struct {
		Events []struct {
			ID, Date, Precision    string
			Earliest, Latest       *string
			Uncertain, Approximate bool
		}
	}
	if err := json.Unmarshal(mustRead(t, "out.json"), &doc); err != nil {
		t.Fatal(err)
	}
	want := map[string][2]string{
		"signing":  {"1953-07-27T00:00:00Z", "1953-07-27T23:59:59Z"},
		"later":    {"1995-01-01T00:00:00Z", "null"},
		"ages-ago": {"-4500000000-01-01T00:00:00Z", "-4500000000-12-31T23:59:59Z"},
		"bronze":   {"-000043-03-15T00:00:00Z", "-000043-03-15T23:59:59Z"},
		"far":      {"+012345-01-01T00:00:00Z", "+012345-12-31T23:59:59Z"},
	}
	text := func(s *string) string {
		if s == nil {
			return "null"
		}
		return *s
	}
	for _, e := range doc.Events {
		if got := [2]string{text(e.Earliest), text(e.Latest)}; got != want[e.ID] {
			t.Errorf("%s (%s) spans %v, want %v", e.ID, e.Date, got, want[e.ID])
		}
		if e.Uncertain != (e.ID == "bronze") {
			t.Errorf("%s: uncertain is %t", e.ID, e.Uncertain)
		}
	}
	if len(doc.Events) != len(want) {
		t.Errorf("%d events, want %d", len(doc.Events), len(want))
	}
}

// The JSON is read as the document that it was made of: a picture of it is the same,
// and so is the JSON made of it.
func TestExportedJSONOpensAgain(t *testing.T) {
	inCopy(t)
	for _, file := range []string{"full.yaml", "undated.yaml", "events.json"} {
		mustRun(t, "export", file, "-o", "first.json")
		mustRun(t, "export", file, "-o", "first.svg")
		for line := range strings.Lines(run("check", "first.json").stdout) {
			if !strings.Contains(line, "there is no image") { // its picture lies nowhere
				t.Errorf("%s: the JSON has a problem: %s", file, line)
			}
		}
		mustRun(t, "export", "first.json", "-o", "second.json")
		mustRun(t, "export", "first.json", "-o", "second.svg")
		for _, ending := range []string{".json", ".svg"} {
			if !bytes.Equal(mustRead(t, "first"+ending), mustRead(t, "second"+ending)) {
				t.Errorf("%s: the %s of the JSON differs", file, ending)
			}
		}
	}
}

// Nobody else's program should stumble over a null list.
func TestListsAreNeverNull(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("least.yaml", []byte("tideline: 1\ntitle: Least\nevents: [{date: 1953, title: One}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "export", "least.yaml", "-o", "least.json")
	var doc map[string]any
	if err := json.Unmarshal(mustRead(t, "least.json"), &doc); err != nil {
		t.Fatal(err)
	}
	event := doc["events"].([]any)[0].(map[string]any)
	for _, key := range []string{"events", "undated", "sources", "people", "eras", "stories", "lanes"} {
		if _, ok := doc[key].([]any); !ok {
			t.Errorf("%s is %v, want a list", key, doc[key])
		}
	}
	for _, key := range []string{"lanes", "sources", "quotes", "tags", "dates", "claims", "leads_to"} {
		if _, ok := event[key].([]any); !ok {
			t.Errorf("%s of an event is %v, want a list", key, event[key])
		}
	}
}

// The output is written whole or not at all, and nothing else is left behind.
func TestOutputIsWholeOrNothing(t *testing.T) {
	inCopy(t)
	input := mustRead(t, "full.yaml")
	if err := os.WriteFile("old.svg", []byte("an older picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link("full.yaml", "linked.svg"); err != nil {
		t.Fatal(err)
	}
	before := listing(t)
	for _, args := range [][]string{
		{"export", "binary.yaml", "-o", "old.svg"},
		{"export", "full.yaml", "-o", "no/such/folder.svg"},
		{"export", "full.yaml", "-o", "linked.svg"}, // the events file by another name
	} {
		if r := run(args...); r.code != 1 || r.stderr == "" {
			t.Errorf("%q ended in %d: %s", args, r.code, r.stderr)
		}
	}
	if after := listing(t); after != before {
		t.Errorf("files were left behind: %s, before %s", after, before)
	}
	if !bytes.Equal(input, mustRead(t, "full.yaml")) || string(mustRead(t, "old.svg")) != "an older picture" {
		t.Error("a file was changed by an export that failed")
	}
	mustRun(t, "export", "full.yaml", "-o", "old.svg")
	if info, err := os.Stat("old.svg"); err != nil || info.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
		t.Errorf("the replaced file does not keep its mode: %v, %v", info.Mode(), err)
	}
}

func listing(t *testing.T) string {
	t.Helper()
	names, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	hidden, err := filepath.Glob(".*")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(append(names, hidden...), " ")
}

func TestNewWritesAStarterThatIsValid(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t, "new", "mine.yaml")
	if !bytes.Equal(mustRead(t, "mine.yaml"), data.Starter()) {
		t.Error("the file written is not the starter")
	}
	if r := mustRun(t, "check", "mine.yaml"); r.stdout != "" {
		t.Errorf("the starter has problems:\n%s", r.stdout)
	}
	if r := run("new", "nowhere/mine.yaml"); r.code != 1 || !strings.Contains(r.stderr, "there is no such folder") {
		t.Errorf("a folder that is not there ended in %d: %s", r.code, r.stderr)
	}
	if r := run("new", "mine.yaml"); r.code != 1 || !strings.Contains(r.stderr, "stays as it is") {
		t.Errorf("writing over a file ended in %d: %s", r.code, r.stderr)
	}
}

func TestBundledStoryHasNoProblems(t *testing.T) {
	if r := mustRun(t, "check"); r.stdout != "" {
		t.Errorf("the bundled story has problems:\n%s", r.stdout)
	}
}

// The README's events file is one.
func TestReadmeExampleIsValid(t *testing.T) {
	_, rest, found := strings.Cut(string(mustRead(t, filepath.Join("..", "..", "README.md"))), "```yaml\n")
	example, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("README.md holds no YAML")
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("readme.yaml", []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := mustRun(t, "check", "readme.yaml"); r.stdout != "" {
		t.Errorf("the example has problems:\n%s", r.stdout)
	}
}

func TestWithoutCommandAWindowOpens(t *testing.T) {
	inCopy(t)
	for _, c := range []struct {
		args        []string
		file, trace string
	}{
		{nil, "", ""},
		{[]string{"full.yaml#event=a"}, "full.yaml", ""},
		{[]string{"full.yaml"}, "full.yaml", ""},
		{[]string{"--trace", "t.jsonl", "full.yaml"}, "full.yaml", "t.jsonl"},
		{[]string{"full.yaml", "--trace=t.jsonl"}, "full.yaml", "t.jsonl"},
	} {
		r := mustRun(t, c.args...)
		if r.opened == nil || r.opened.File != c.file || r.opened.Trace != c.trace {
			t.Errorf("%q opened %+v, want %q traced to %q", c.args, r.opened, c.file, c.trace)
		}
	}
	if r := mustRun(t, "full.yaml#event=a&scale=even"); r.opened.Moment.String() != "event=a&scale=even" {
		t.Errorf("it opens at %q", r.opened.Moment)
	}
	for _, args := range [][]string{{"--help"}, {"--version"}, {"missing.yaml"}, {"missing.yaml#event=a"}, {"help", "check"}} {
		if r := run(args...); r.opened != nil {
			t.Errorf("%q opened a window", args)
		}
	}
}
