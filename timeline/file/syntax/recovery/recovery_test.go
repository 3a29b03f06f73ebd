package recovery

import (
	"reflect"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
)

func words() outline.Vocabulary {
	return outline.Vocabulary{
		Keys:   map[string]bool{"title": true, "date": true, "events": true, "tags": true},
		Lists:  map[string]bool{"events": true, "tags": true},
		Titles: map[string]bool{"title": true},
	}
}

// read reads a text, and fails where a broken one is not reported.
func read(t *testing.T, text string) (Result, *diag.Report) {
	t.Helper()
	report := diag.NewReport("x.yaml")
	res := Read(report, text, words(), nil)
	if report.Len() == 0 {
		t.Errorf("%q: nothing is reported", text)
	}
	return res, report
}

func TestValidTextIsNotReported(t *testing.T) {
	report := diag.NewReport("x.yaml")
	res := Read(report, "title: a\nevents:\n  - {date: 1953, title: b}\n", words(), nil)
	if report.Len() != 0 || res.ItemsOut || res.LinesOut || len(res.Root.Get("events").Items) != 1 {
		t.Errorf("%v, %+v", report.Found(), res)
	}
}

// A broken item costs no other, and what can be read of it stays.
func TestTheRestOfABrokenListIsRead(t *testing.T) {
	for name, broken := range map[string]string{
		"a quote":   "  - date: 1954\n    title: \"open\n",
		"a bracket": "  - date: 1954\n    tags: [a, b\n",
		"a colon":   "  - date: 1954\n    title: one: two\n",
		"a tab":     "\t- date: 1954\n\t  title: c\n",
		"a word":    "  - date: 1954\n    title: c\n  nonsense\n",
	} {
		res, _ := read(t, "title: a\nevents:\n  - date: 1953\n    title: b\n"+broken+"  - date: 1955\n    title: d\n")
		events := res.Root.Get("events").Elements()
		if len(events) < 2 {
			t.Errorf("%s: %d events are left", name, len(events))
			continue
		}
		for i, date := range map[int]string{0: "1953", len(events) - 1: "1955"} {
			if got := events[i].Get("date").ScalarText(); got != date {
				t.Errorf("%s: the event at %d is of %q, want %s", name, i, got, date)
			}
		}
		if got := res.Root.Get("title").ScalarText(); got != "a" {
			t.Errorf("%s: the title is %q", name, got)
		}
	}
}

// Each report names a line of the file.
func TestReportsAreInTheFile(t *testing.T) {
	text := "title: a\nevents:\n  - date: 1953\n    title: 'open\n  - date: 1954\n    tags: {a\n"
	_, report := read(t, text)
	for _, p := range report.Found() {
		if p.Pos.Line < 1 || p.Pos.Line > strings.Count(text, "\n")+1 {
			t.Errorf("%s is at %v", p.Code, p.Pos)
		}
	}
}

func TestWhatIsNoYAMLAtAll(t *testing.T) {
	for _, text := range []string{"]", "{{{{", "\"", strings.Repeat("[", 200), "a: b: c: d\n\te: f", strings.Repeat("- '\n", 51)} {
		read(t, text)
	}
}

// The same text gives the same values and reports.
func TestRecoveryIsDeterministic(t *testing.T) {
	text := "events:\n  - date: 1953\n    title: a: b\n   - x\n  - {date: 1954, title: 'c}\n"
	first, one := read(t, text)
	again, two := read(t, text)
	if !reflect.DeepEqual(first.Root.PlainValue(), again.Root.PlainValue()) || !reflect.DeepEqual(one.Found(), two.Found()) {
		t.Error("it differs")
	}
}
