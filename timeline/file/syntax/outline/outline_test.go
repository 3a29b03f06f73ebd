package outline

import "testing"

func words() Vocabulary {
	return Vocabulary{
		Keys:   map[string]bool{"date": true, "title": true, "events": true},
		Lists:  map[string]bool{"events": true},
		Titles: map[string]bool{"title": true},
	}
}

func TestCutKey(t *testing.T) {
	for _, c := range []struct {
		line, key string
		rest      int
	}{
		{"  date: 1953", "date", 7},
		{"events:", "events", 7},
		{`"a b": c`, "a b", 6},
		{"<<: *a", "<<", 3},
		{"année: 1", "année", 7},
		{"at 10:30", "", 0},
		{"- date: 1953", "", 0},
		{": x", "", 0},
		{`"open: x`, "", 0},
		{"", "", 0},
	} {
		key, rest, ok := CutKey(c.line)
		if key != c.key || rest != c.rest || ok != (c.key != "") {
			t.Errorf("%q: key %q, rest %d, %t", c.line, key, rest, ok)
		}
	}
}

func TestLines(t *testing.T) {
	for _, line := range []string{"", "  ", "# note", "%YAML 1.2", "---", " ..."} {
		if !IsSilent(line) {
			t.Errorf("%q has content", line)
		}
	}
	if IsSilent("-") || !IsItem(" - a") || !IsItem("-") || IsItem("-a") || !IsClosing("  ]") || IsClosing("[") {
		t.Error("items and brackets are not told apart")
	}
	if got := NonBlank("a\r\n\n \nb"); len(got) != 2 || got[0] != "a" || got[1] != "b" {
		t.Errorf("lines %q", got)
	}
}

func TestIsLooseDate(t *testing.T) {
	for text, want := range map[string]bool{
		"1953": true, "27/07/1953": true, "27 July 1953": true, "July 27, 1953": true, "27. Juli 1953": true,
		"1953–1989": true, "in 1953": false, "July": false, "42": false,
	} {
		if got := IsLooseDate(text); got != want {
			t.Errorf("%q is a date: %t", text, got)
		}
	}
}

func TestTableOf(t *testing.T) {
	for _, c := range []struct {
		lines       []string
		kind, event string
	}{
		{[]string{"date,title", "1953,Truce"}, "a table (CSV)", `- {date: 1953, title: "Truce"}`},
		{[]string{"date\ttitle", "1953\tTruce"}, "a table (TSV)", `- {date: 1953, title: "Truce"}`},
		{[]string{"| date | title |", "|---|---|", "| 1953 | Truce |"}, "a table of Markdown", `- {date: 1953, title: "Truce"}`},
		{[]string{`1953;"a; b"`, `1954;c`}, "a table (CSV)", `- {date: 1953, title: "a; b"}`},
		{[]string{"title: Truce, and more", "date: 1953, or so"}, "", ""},
		{[]string{"First, a sentence", "second"}, "", ""},
		{nil, "", ""},
	} {
		table, ok := TableOf(c.lines, words())
		if ok != (c.kind != "") {
			t.Errorf("%q is a table: %t", c.lines, ok)
			continue
		}
		if ok && (string(table.Kind()) != c.kind || table.Event() != c.event) {
			t.Errorf("%q: %s, %s", c.lines, table.Kind(), table.Event())
		}
	}
}

func TestVocabulary(t *testing.T) {
	v := words()
	if !v.Known(" Date ") || v.Known("place") || v.Known("") || !v.IsList("EVENTS") || v.IsList("date") || !v.IsTitle("Title\u00a0") || v.IsTitle("date") {
		t.Error("words of the format are not known as people write them")
	}
}
