package syntax_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/data"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/tree"
)

// Each record of the bundled story is found in its text, from its first key to its
// last value, without the file being read.
func TestRecordsAreFoundInTheirText(t *testing.T) {
	name, src := data.Story()
	text := string(src)
	doc, _ := file.Parse(name, src)
	var places []diag.Pos
	for i := range doc.Events {
		e := &doc.Events[i]
		places = append(places, e.Pos)
		for _, q := range e.Quotes {
			places = append(places, q.Pos)
		}
	}
	for _, s := range doc.Sources {
		places = append(places, s.Pos)
	}
	for _, at := range places {
		r, ok := syntax.RecordAt(text, at)
		if !ok {
			t.Errorf("no record begins at %v", at)
			continue
		}
		checkRange(t, text, r)
	}
	first, _ := syntax.RecordAt(text, doc.Events[0].Pos)
	if got := text[first.Start.Byte:first.End.Byte]; !strings.Contains(got, doc.Events[0].Title) || strings.Contains(got, doc.Events[1].Title) {
		t.Errorf("the first event is %q", got)
	}
}

// checkRange sees that a range holds a record whole and nothing else: read by
// itself its text is one value, and in the text around it there is a value there.
func checkRange(t *testing.T, text string, r diag.Range) {
	t.Helper()
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	before := []rune(lines[r.End.Line-1])[:r.End.Column-1]
	slice := text[r.Start.Byte:r.End.Byte]
	if last := slice[strings.LastIndexAny(slice, "\r\n")+1:]; !strings.HasSuffix(string(before), last) {
		t.Errorf("byte %d is not line %d, column %d", r.End.Byte, r.End.Line, r.End.Column)
	}
	indent := strings.Repeat(" ", r.Start.Column-1)
	alone := tree.Parse([]byte(indent + slice))
	if root := alone.Root(); root == nil || root.Kind == tree.Scalar || root.End != len(indent)+len(slice) {
		t.Errorf("%q is no record by itself: %v", slice, alone.Err())
	}
}

func TestRangesOfValues(t *testing.T) {
	const text = "title: \"T: 1\"   # c\nevents:\n  - {id: a, date: *d}\n  - id: b\n    text: |\n      one\n      two\n  - x: &d 1\n"
	for _, c := range []struct {
		at     diag.Pos
		record string
		value  string
	}{
		{diag.Pos{Line: 1, Column: 1}, text[:len(text)-1], "title"},
		{diag.Pos{Line: 1, Column: 8}, "", `"T: 1"`},
		{diag.Pos{Line: 3, Column: 5}, "{id: a, date: *d}", ""},
		{diag.Pos{Line: 3, Column: 13}, "", "date"},
		{diag.Pos{Line: 4, Column: 5}, "id: b\n    text: |\n      one\n      two", "id"},
		{diag.Pos{Line: 5, Column: 11}, "", "|\n      one\n      two"},
		{diag.Pos{Line: 5, Column: 12}, "", ""},
		{diag.Pos{Line: 50, Column: 1}, "", ""},
		{diag.Pos{}, "", ""},
	} {
		valid := strings.Replace(text, "*d", "1", 1)
		want := strings.Replace(c.record, "*d", "1", 1)
		if got := slice(valid, c.at, syntax.RecordAt); got != want {
			t.Errorf("the record at %v is %q, want %q", c.at, got, want)
		}
		if got := slice(valid, c.at, syntax.ValueAt); got != c.value {
			t.Errorf("the value at %v is %q, want %q", c.at, got, c.value)
		}
	}
}

func slice(text string, at diag.Pos, find func(string, diag.Pos) (diag.Range, bool)) string {
	r, ok := find(text, at)
	if !ok {
		return ""
	}
	return text[r.Start.Byte:r.End.Byte]
}

// A record that makes no sense by its own lines is found in the whole text.
func TestRecordsWithNamesAreFound(t *testing.T) {
	src, err := os.ReadFile(filepath.Join("tree", "testdata", "04-anchors.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(src)
	doc, _ := file.Parse("anchors.yaml", src)
	for _, id := range []string{"one", "two", "three"} {
		e, _ := doc.Event(id)
		if got := slice(text, e.Pos, syntax.RecordAt); !strings.Contains(got, "id: "+id) {
			t.Errorf("event %s is %q", id, got)
		}
	}
}

// Whatever ends the lines of a file, a record is found where its event says it is, and
// no place is found beyond the end of its line.
func TestRangesInAnyLineEnds(t *testing.T) {
	const unix = "tideline: 1\ntitle: 北\nevents:\n  - {id: a, date: 1953, title: 한국}\n  - {id: b, date: 1954, title: Two}\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(unix, "\n", end)
		doc, _ := file.Parse("x", []byte(text))
		for id, want := range map[string]string{"a": "{id: a, date: 1953, title: 한국}", "b": "{id: b, date: 1954, title: Two}"} {
			e, ok := doc.Event(id)
			if !ok {
				t.Fatalf("%q: no event %s", end, id)
			}
			if got := slice(text, e.Pos, syntax.RecordAt); got != want {
				t.Errorf("%q: %s stands at %q", end, id, got)
			}
		}
		for _, beyond := range []diag.Pos{{Line: 2, Column: 10}, {Line: 2, Column: 11}, {Line: 6, Column: 2}, {Line: 4, Column: 0}, {Line: 1, Column: 0}, {Line: 0, Column: 1}} {
			if got := slice(text, beyond, syntax.ValueAt); got != "" {
				t.Errorf("%q: at %v stands %q", end, beyond, got)
			}
		}
	}
}

// The end of a record on several lines is counted as editors count, whatever ends the
// lines.
func TestEndsOfRangesInAnyLineEnds(t *testing.T) {
	const unix = "events:\n  - id: a\n    title: 北京\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(unix, "\n", end)
		r, ok := syntax.RecordAt(text, diag.Pos{Line: 2, Column: 5})
		if want := (diag.Pos{Line: 3, Column: 14}); !ok || r.End.Pos != want || r.End.Byte != len(text)-len(end) {
			t.Errorf("%q: it ends at %v, byte %d, want %v", end, r.End.Pos, r.End.Byte, want)
		}
	}
}
