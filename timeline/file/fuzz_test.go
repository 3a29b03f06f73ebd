package file_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// FuzzParse holds for every file: no panic, a document with a lane, unique ids
// that resolve, and every problem at a place inside the file with texts.
func FuzzParse(f *testing.F) {
	for _, file := range caseFiles(f) {
		f.Add(read(f, file))
	}
	f.Add([]byte("\uFEFF" + strings.ReplaceAll(plain, "\n", "\r\n")))
	f.Add([]byte("tideline: 1\ntitle: \x93x\x94\u0085\u2028\r\revents: \x00"))
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		f.Add(utf16File(order, "tideline: 1\r\ntitle: \u0a0d\u0d0a Ā\r\nevents: [\u0d0a, {]\r\n"))
	}
	for _, text := range acceptedByTidying() {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, problems := file.Parse("fuzz.yaml", src)
		checkDocument(t, doc)
		checkProblems(t, src, problems)
	})
}

func checkDocument(t *testing.T, d *timeline.Document) {
	t.Helper()
	if d == nil || len(d.Lanes) == 0 {
		t.Fatal("no document, or no lane")
	}
	ids := map[string]bool{}
	for _, events := range [][]timeline.Event{d.Events, d.Undated} {
		for i := range events {
			checkEvent(t, d, &events[i], ids)
		}
	}
	for _, s := range d.Stories {
		for _, step := range s.Steps {
			if _, ok := d.Event(step.Event); !ok {
				t.Errorf("the step %q leads nowhere", step.Event)
			}
		}
	}
}

func checkEvent(t *testing.T, d *timeline.Document, e *timeline.Event, ids map[string]bool) {
	t.Helper()
	if e.ID == "" || ids[e.ID] {
		t.Errorf("the id %q is empty or double", e.ID)
	}
	ids[e.ID] = true
	if found, ok := d.Event(e.ID); !ok || found != e {
		t.Errorf("the event %q cannot be found", e.ID)
	}
	if e.Title == "" || e.Importance < 1 || e.Importance > 5 || e.Status == "" || len(e.Lanes) == 0 {
		t.Errorf("incomplete: %+v", e)
	}
	for _, id := range e.Lanes {
		if _, ok := d.Lane(id); !ok {
			t.Errorf("unknown lane %q", id)
		}
	}
	for _, c := range e.Sources {
		if _, ok := d.Source(c.Source); !ok {
			t.Errorf("unknown source %q", c.Source)
		}
	}
	for _, q := range e.Quotes {
		if _, ok := d.Person(q.By); !ok && q.By != "" || q.Text == "" {
			t.Errorf("a quote by %q of %q", q.By, q.Text)
		}
	}
	for _, l := range e.LeadsTo {
		if _, ok := d.Event(l.Event); !ok || l.Event == e.ID {
			t.Errorf("%q leads to %q", e.ID, l.Event)
		}
	}
}

// checkProblems holds that problems stand in order and inside the file, and
// are told in one line each.
func checkProblems(t *testing.T, src []byte, problems []diag.Problem) {
	t.Helper()
	if len(problems) > 201 {
		t.Errorf("%d problems", len(problems))
	}
	lengths := lineLengths(src)
	last := diag.Pos{}
	for _, p := range problems {
		if p.Pos.Line < last.Line || p.Pos.Line == last.Line && p.Pos.Column < last.Column {
			t.Errorf("%v after %v", p, last)
		}
		last = p.Pos
		if p.Pos.Line < 1 || p.Pos.Line > len(lengths) || p.Pos.Column < 1 || p.Pos.Column > lengths[p.Pos.Line-1]+1 {
			t.Errorf("%q is outside the file", p)
		}
		if p.Code == "" || p.Message == "" || p.Advice == "" || strings.ContainsAny(p.String(), "\n\r") || !utf8.ValidString(p.String()) {
			t.Errorf("incomplete: %+q", p)
		}
	}
}

// lineLengths returns a bound for the characters of each line, as editors
// count lines: in bytes, which is never less.
func lineLengths(src []byte) (lengths []int) {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(decoded(src))
	for line := range strings.SplitSeq(text, "\n") {
		lengths = append(lengths, len(line))
	}
	return lengths
}

// decoded returns the text of a file that begins with a mark of UTF-16, and
// every other as it is.
func decoded(src []byte) string {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		order = binary.LittleEndian
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		order = binary.BigEndian
	default:
		return string(src)
	}
	units := make([]uint16, 0, len(src)/2)
	for i := 2; i+1 < len(src); i += 2 {
		units = append(units, order.Uint16(src[i:]))
	}
	return string(utf16.Decode(units))
}

// acceptedByTidying are files with every kind of slip.
func acceptedByTidying() []string {
	return []string{
		"tideline：1\n// c\n/* a\n b */\nevents:\n\u3000\u3000• id：a\u00a0\n\u3000\u3000\u3000\u3000date:\u00a01953\n  -id: b\n   text: |\n     \t#x\n",
		"{title:x, events:[{date：1953，title: \"\\ud83d\\ude80\\/\\ud800\", tags: [a #b, c]}, \u200b{<<: 5, a, title: b, c}] // d\n}",
		"%YAML 1.2\n---\n# only\n...\n---\n\ufefftitle: ! a #b\nevents:\n- &x y\n- *x\n",
	}
}
