package session_test

import (
	"os"
	"path/filepath"
	"testing"

	"tideline/app/session"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/pattern"
)

// A table is read with the columns with which it was saved as an events file beside it, and
// not with those of a file that was made of another one.
func TestATableIsReadAsBefore(t *testing.T) {
	folder := t.TempDir()
	table := filepath.Join(folder, "events.csv")
	src := []byte("when,what,other\n3/4/1950,A,B\n")
	write := func(path string, text []byte) {
		t.Helper()
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(table, src)
	title := func() (title, before string) {
		t.Helper()
		o := session.OpenPath(table)
		doc, _, err := o.Document()
		if err != nil {
			t.Fatal(err)
		}
		all := append(doc.Events, doc.Undated...)
		return all[0].Title + " " + all[0].DateText, o.Imported().Before
	}
	if got, before := title(); got != "A [1950-03-04,1950-04-03]" || before != "" {
		t.Errorf("at first %q, as in %q", got, before)
	}
	asked := format.Options{Days: format.DayFirst, Columns: map[string]string{"title": "other", "date": "when"}}
	for _, c := range []struct{ of, as, want, before string }{
		{"events.csv", "events.yaml", "B 1950-04-03", "events.yaml"},
		{"another.csv", "events.yaml", "A [1950-03-04,1950-04-03]", ""},
		{"events.csv", "events.tideline.yaml", "B 1950-04-03", "events.tideline.yaml"}, // as the window suggests
	} {
		in, _ := convert.Import(format.Input{Name: c.of, Source: src, Options: asked}, nil)
		write(filepath.Join(folder, c.as), in.File(pattern.InEnglish))
		if got, before := title(); got != c.want || before != c.before {
			t.Errorf("beside what was made of %s: %q, as in %q", c.of, got, before)
		}
	}
}
