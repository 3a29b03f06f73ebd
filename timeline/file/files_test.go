package file_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// caseFiles returns the events files of testdata/files.
func caseFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/files/*.yaml")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d case files: %v", len(files), err)
	}
	return files
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// TestFiles reads each file of testdata/files and compares its problems, and
// what could be read of it, with the .want file beside it.
func TestFiles(t *testing.T) {
	for _, path := range caseFiles(t) {
		name := filepath.Base(path)
		t.Run(strings.TrimSuffix(name, ".yaml"), func(t *testing.T) {
			doc, problems := file.Parse(name, read(t, path))
			got := listing(problems) + "\n" + outline(doc)
			golden.Equal(t, strings.TrimSuffix(path, ".yaml")+".want", got)
		})
	}
}

// listing writes problems with their codes, one a line.
func listing(problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s  [%s]\n", p, p.Code)
	}
	if len(problems) == 0 {
		b.WriteString("no problems\n")
	}
	return b.String()
}

// outline writes what was read, one record a line.
func outline(d *timeline.Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("title: %s", d.Title)
	if d.Description != "" {
		line("description: %s", d.Description)
	}
	for _, l := range d.Lanes {
		line("lane %s: %s, %s", l.ID, l.Name, l.Color)
	}
	for _, p := range d.People {
		line("person %s: %s", p.ID, strings.Join(filled(p.Name, p.Native, p.Born, p.Died, p.Role, p.Affiliation), ", "))
	}
	for _, s := range d.Sources {
		line("source %s: %s", s.ID, strings.Join(filled(string(s.Kind), s.Title, s.Author, s.Publisher, s.Date, s.URL, s.Seen, s.Note), ", "))
	}
	for _, e := range d.Eras {
		line("era %s: %s, %s %s", e.ID, e.Name, e.Date, e.Note)
	}
	for i := range d.Events {
		outlineEvent(line, "event", &d.Events[i])
	}
	for i := range d.Undated {
		outlineEvent(line, "undated", &d.Undated[i])
	}
	for _, s := range d.Stories {
		line("story %s: %s %+v", s.ID, s.Name, stepTexts(s.Steps))
	}
	if d.Extra != nil {
		line("extra: %.300s", fmt.Sprint(d.Extra))
	}
	return b.String()
}

func outlineEvent(line func(string, ...any), what string, e *timeline.Event) {
	line("%s %s: %s | %s | %v | %d %s", what, e.ID, e.DateText, e.Title, e.Lanes, e.Importance, e.Status)
	detail := func(name string, value any) {
		if s := fmt.Sprint(value); s != "" && s != "[]" && s != "map[]" {
			line("    %s: %.200s", name, s)
		}
	}
	detail("native", e.Native)
	detail("text", strings.ReplaceAll(e.Text, "\n", "⏎"))
	detail("place", e.Place.Name)
	if e.Place.Geo != nil {
		detail("geo", *e.Place.Geo)
	}
	detail("tags", e.Tags)
	if e.Image != nil {
		detail("image", strings.Join(filled(e.Image.File, e.Image.Alt, e.Image.Credit), ", "))
	}
	for _, l := range e.Links {
		detail("link", strings.Join(filled(l.URL, l.Title), ", "))
	}
	outlineCheck(detail, e.Checked)
	for _, c := range e.Sources {
		detail("source", strings.Join(filled(c.Source, string(c.Role), c.Locator), ", "))
	}
	for _, q := range e.Quotes {
		outlineQuote(detail, q)
	}
	for _, c := range e.Dates {
		detail("date", strings.Join(filled(c.Date.String(), c.Source, c.Note), ", "))
	}
	for _, c := range e.Claims {
		detail("claim", strings.Join(filled(c.Text, c.By, c.Source, c.Locator, string(c.State)), ", "))
		outlineCheck(detail, c.Checked)
		if c.Correction != nil {
			detail("correction", strings.Join(filled(c.Correction.Text, c.Correction.Source, c.Correction.Locator), ", "))
		}
	}
	for _, l := range e.LeadsTo {
		detail("leads to", strings.Join(filled(l.Event, l.Why), ", "))
	}
	detail("unknown", e.Unknown)
	detail("notes", e.Notes)
	detail("extra", e.Extra)
}

func outlineQuote(detail func(string, any), q timeline.Quote) {
	detail("quote", strings.Join(filled(q.ID, q.By, q.Speaker, q.Text, q.Source, q.Locator, q.Date, q.Role, q.Affiliation, q.Lang, string(q.Translation)), ", "))
	if q.Original != nil {
		detail("original", strings.Join(filled(q.Original.Lang, q.Original.Text), ", "))
	}
	outlineCheck(detail, q.Checked)
}

func outlineCheck(detail func(string, any), c *timeline.Check) {
	if c != nil {
		detail("checked", strings.Join(filled(c.On, c.At, string(c.How)), ", "))
	}
}

func stepTexts(steps []timeline.Step) (texts []string) {
	for _, s := range steps {
		texts = append(texts, strings.Join(filled(s.Event, s.Say, s.Ask, strings.Join(s.Quotes, "+")), "/"))
	}
	return texts
}

// filled returns the texts that are not empty.
func filled(texts ...string) (there []string) {
	for _, s := range texts {
		if s != "" {
			there = append(there, s)
		}
	}
	return there
}
