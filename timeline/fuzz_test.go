package timeline_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/timeline"
)

// FuzzParse holds for every file: no panic, a document with a lane, unique ids
// that resolve, every problem at a place inside the file with texts, and every
// concern at a place inside the file.
func FuzzParse(f *testing.F) {
	for _, file := range caseFiles(f) {
		f.Add(read(f, file))
	}
	f.Add([]byte("\uFEFF" + strings.ReplaceAll(plain, "\n", "\r\n")))
	f.Add([]byte("tideline: 1\ntitle: \x93x\x94\u0085\u2028\r\revents: \x00"))
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, problems := timeline.Parse("fuzz.yaml", src)
		checkDocument(t, doc)
		checkProblems(t, src, problems)
		checkConcerns(t, src, doc)
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
func checkProblems(t *testing.T, src []byte, problems []timeline.Diagnostic) {
	t.Helper()
	if len(problems) > 201 {
		t.Errorf("%d problems", len(problems))
	}
	lengths := lineLengths(src)
	last := timeline.Pos{}
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
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(src))
	for line := range strings.SplitSeq(text, "\n") {
		lengths = append(lengths, len(line))
	}
	return lengths
}
