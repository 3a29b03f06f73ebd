package recovery

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/usual"
	"tideline/timeline/file/syntax/values"

	_ "tideline/internal/steady"
)

// someWords are some keys of the format, as its reader would give them.
func someWords() outline.Vocabulary {
	v := outline.Vocabulary{Keys: map[string]bool{}, Lists: map[string]bool{"events": true, "lanes": true, "sources": true, "quotes": true}, Titles: map[string]bool{"title": true}}
	for _, key := range []string{"id", "date", "title", "text", "events", "lanes", "sources", "quotes", "place", "name", "url", "tags"} {
		v.Keys[key] = true
	}
	return v
}

// readBothWays reads a text as usual, and in the way for every text. It fails where the
// first succeeds with another result, or where the second has something to say.
func readBothWays(t interface {
	Helper()
	Errorf(format string, args ...any)
}, name, text string,
) (asUsual bool) {
	t.Helper()
	part, ok := usual.Read(text, someWords(), partReader(someWords()), nil)
	if !ok {
		return false
	}
	report := diag.NewReport("x.yaml")
	all := readAll(report, text, someWords(), nil)
	switch {
	case report.Len() > 0:
		t.Errorf("%s: nothing is reported of %q, and should be: %v", name, text, report.Found()[0])
	case all.ItemsOut || all.LinesOut:
		t.Errorf("%s: something of %q should be left out", name, text)
	case !reflect.DeepEqual(part.Root, all.Root):
		t.Errorf("%s: %s\n%s\nshould be\n%s", name, text, drawn(part.Root, ""), drawn(all.Root, ""))
	case len(part.Cuts) != len(all.Cuts):
		t.Errorf("%s: %q has %d comments that may be texts, want %d", name, text, len(part.Cuts), len(all.Cuts))
	}
	return true
}

// drawn writes a node with all that is below it, one a line.
func drawn(n *values.Node, indent string) string {
	if n == nil {
		return indent + "nothing\n"
	}
	var b strings.Builder
	b.WriteString(indent + fmt.Sprint(n.Pos) + " " + string(n.Kind.Name()) + " ")
	for _, is := range []struct {
		so   bool
		name string
	}{{n.Plain, "plain "}, {n.Flow, "flow "}, {n.Made, "made "}, {n.Alone, "alone "}} {
		if is.so {
			b.WriteString(is.name)
		}
	}
	b.WriteString(strings.Repeat("*", n.Weight) + " " + n.Text + "\n")
	for _, item := range n.Items {
		b.WriteString(drawn(item, indent+"  "))
	}
	for _, p := range n.Pairs {
		b.WriteString(drawn(p.Key, indent+"  ") + drawn(p.Value, indent+"    "))
	}
	return b.String()
}

// Every file of the project that is read as usual is read right.
func TestFilesAreReadAsUsual(t *testing.T) {
	usually := 0
	err := filepath.WalkDir("../../../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "build" || strings.HasPrefix(d.Name(), ".") && d.Name() != "..") {
			if d != nil && d.IsDir() && err == nil && path != "../../../.." {
				return fs.SkipDir
			}
			return err
		}
		if filepath.Ext(path) != ".yaml" && filepath.Ext(path) != ".yml" {
			return nil
		}
		src, err := os.ReadFile(path)
		if readBothWays(t, path, string(src)) {
			usually++
		}
		return err
	})
	if err != nil || usually < 90 {
		t.Errorf("%d files are read as usual: %v", usually, err)
	}
	t.Log(usually)
}

// What is written otherwise is read by others, and comes out at its place.
func TestUsualButForOneItem(t *testing.T) {
	for _, text := range []string{
		"events:\n  - title: a\n    text: this\n      goes on\n  - title: b\n",
		"events:\n  - title: a\n  - title: \"b\\n\"\n  # a comment\n  - title: [c,\n      d]\nstories:\n  - id: e\n",
		"title: a\n  b\nevents:\n- title: a\n- title: a\\\n- {title: 'x''y', n: [1, {a: b}]}\n",
		"- title: a\n- title:\n- title: é [\n",
		"a: >-\n  one\n  two\n\n  three\n\nb: |\n  x\n    y\n\n# end\nc: 'd'\n",
		"events:\n  - title: this\n      goes on\n    x: 'it''s\n      one'\n    y: {a: b c\n      d, e: [\n      f, \"g\n      h\"],\n      i: {}}\n    z: \"a\n      b\" # c\n",
		"a: \"say \\\"b\\\" \\\\ c\"\nb: {c: \"\\\\\", d: \"\\\"\"}\nc: \"d\\\"\n  e\"\n",
		"- title: \"a & b for *.c\"\n- title: \"say\\t\"\n  text: R&D, 2*3, a & *b\n- title: \"\\u0041 &\"\n",
		"- title: \"a\n    b\\t\"\n- title: c\n- title: 'd'\n",
		"---\r\na: b # c\r\nlist:\r\n- x\r\n- \"y: z\"  # z\r\n",
	} {
		if !readBothWays(t, "item", text) {
			t.Errorf("%q is not read", text)
		}
	}
}

// Any text that is read as usual is read as it would be otherwise: made of pieces that
// mean something to YAML.
func TestTextsAreReadAsUsual(t *testing.T) {
	pieces := []string{
		"a", "title", "date", "events", "-", "- ", ": ", ":", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "#", " # c", " #c", "\"", "\\\"", "\"a \\\" b\"", "'", "''", "[", "]", "{", "}", ", ", ",",
		"|", ">", ">-", "|\n    a\n    b\n", ">-\n    a\n\n    b\n", "?", "%", "&x ", "*x", " & ", "[&x", "!", "~", "null", "<<", "---", "...", "=", "//", "1953-07-27", "é", "中", "\u00a0", "\u200b", "\t", "\r\n", "\\", "`", "@", "：", "\u2028",
		"title: a\n", "  - id: b\n    date: c\n", "- id: b\n  date: c\n", "events:\n", "{id: a, b: [c, d]}", "x: 'y'",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 30).Draw(t, "pieces"), "")
		readBothWays(t, "text", text)
	})
}

// FuzzUsual looks for a text that is read as usual and should not be.
func FuzzUsual(f *testing.F) {
	for _, text := range []string{
		"events:\n  - id: a\n    date: 1953 # b\n    text: >-\n      c\n\n      d\n    lanes: [e, {f: 'g'}]\n",
		"title: \"a\"\nevents:\n- a: |\n    b\n     c\n\n- d\n# e\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 || strings.ContainsFunc(text, isForbidden) {
			return // the caller has replaced what YAML forbids
		}
		readBothWays(t, "text", text)
	})
}

// isForbidden reports whether YAML does not allow a character.
func isForbidden(c rune) bool {
	return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= utf8.RuneError && c <= 0xFFFF
}
