package file_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

func TestNewID(t *testing.T) {
	for title, want := range map[string]string{
		"Korean Armistice Agreement signed": "korean-armistice-agreement-signed",
		"Kim’s visit; Putin's reply":        "kims-visit-putins-reply",
		"  “Secret Speech” (1956)  ":        "secret-speech-1956",
		"정전협정 조인":                           "정전협정-조인",
		"Женевская конференция":             "женевская-конференция",
		"İstanbul":                           "istanbul",
		"!?":                                 "untitled",
		"":                                   "untitled",
		strings.Repeat("word ", 20):          "word-word-word-word-word-word-word-word-word",
		strings.Repeat("x", 60):              strings.Repeat("x", 48),
		strings.Repeat("x", 48) + " the end": strings.Repeat("x", 48),
	} {
		if got := timeline.NewID(title); got != want {
			t.Errorf("NewID(%q) = %q, want %q", title, got, want)
		}
	}
}

// Every record is found by its id, and nothing by another.
func TestRecordsAreFound(t *testing.T) {
	doc, _ := file.Parse("everything.yaml", read(t, "testdata/files/everything.yaml"))
	if e, ok := doc.Event("geneva"); !ok || e.Title != "Geneva Conference" {
		t.Error("event geneva:", e)
	}
	if s, ok := doc.Source("text"); !ok || s.Title != "Agreement" {
		t.Error("source text:", s)
	}
	if p, ok := doc.Person("korolev"); !ok || p.Native != "Королев" {
		t.Error("person korolev:", p)
	}
	if l, ok := doc.Lane("prc"); !ok || l.Name != "China" {
		t.Error("lane prc:", l)
	}
	if e, ok := doc.Era("split"); !ok || e.Note != "by convention" {
		t.Error("era split:", e)
	}
	if s, ok := doc.Story("walk"); !ok || len(s.Steps) != 2 {
		t.Error("story walk:", s)
	}
	if _, ok := doc.Event("nothing"); ok {
		t.Error("found an event that is not there")
	}
	if _, ok := (&timeline.Document{}).Event("geneva"); ok {
		t.Error("found an event in an empty document")
	}
}

// Of very many problems the errors are told first, in the order of the file,
// and a last line counts the rest.
func TestManyProblems(t *testing.T) {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Many\nevents:\n")
	for i := range 300 {
		fmt.Fprintf(&b, "  - {id: e%d, date: 1953, title: T, mood: x%s}\n", i, strings.Repeat(", importance: 9", i/299))
	}
	_, problems := file.Parse("x", []byte(b.String()))
	if len(problems) != 201 {
		t.Fatalf("%d problems", len(problems))
	}
	if p := problems[199]; p.Code != diag.CodeOutOfRange || p.Pos.Line != 303 {
		t.Errorf("the error is hidden behind warnings: %v", p)
	}
	if p := problems[200]; p.Code != diag.CodeMoreWarnings || p.Args[0].Value != 101 || p.Severity != diag.Warning {
		t.Errorf("the last one is %v", p)
	}
	_, problems = file.Parse("x", []byte(strings.ReplaceAll(b.String(), "1953", "53")))
	if p := problems[200]; p.Code != diag.CodeMoreErrors || p.Args[0].Value != 401 || p.Severity != diag.Error {
		t.Errorf("the last one is %v", p)
	}
}

// References to thousands of near ids are told within moments.
func TestManyDanglingReferences(t *testing.T) {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Many\nevents:\n")
	for i := range 5_000 {
		fmt.Fprintf(&b, "  - {id: event-%d, date: 1953, title: Same, leads_to: [evnet-%d]}\n", i, i)
	}
	doc, problems := file.Parse("x", []byte(b.String()))
	if len(doc.Events) != 5_000 || len(problems) != 201 || problems[0].Advice != "did you mean `event-0`?" {
		t.Errorf("%d events, %d problems, first %v", len(doc.Events), len(problems), problems[0])
	}
}
