package changes_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/changes"
	"tideline/timeline/convert/format"
	"tideline/timeline/pattern"
)

func table(t *testing.T, rows ...string) *timeline.Document {
	t.Helper()
	in, ok := convert.Import(format.Input{Name: "a.csv", Source: []byte("date,title,place,category\n" + strings.Join(rows, "\n") + "\n")}, nil)
	if !ok {
		t.Fatal("it is no table")
	}
	return in.Doc
}

// Events are the same by their ids and titles, also where rows were put between them.
func TestBetween(t *testing.T) {
	before := table(t, "1953,Armistice,Panmunjom,war", "1954,Talks,Geneva,talks", "1955,Talks,Geneva,talks", "1956,Gone,Rome,war")
	after := table(t, "1950,New,Seoul,war", "1953-07-27,Armistice,Panmunjom,war", "1954,Talks,Geneva,talks", "1955,Talks,Bern,talks")
	c := changes.Between(before, after)
	var told []string
	for _, one := range c.Changed {
		told = append(told, one.After.DateText+" "+one.After.Title+" "+fmt.Sprint(one.What))
	}
	if len(c.Came) != 1 || c.Came[0].Title != "New" || len(c.Went) != 1 || c.Went[0].Title != "Gone" || strings.Join(told, "; ") != "1953-07-27 Armistice [date]; 1955 Talks [place]" {
		t.Errorf("%v, %v, %v", c.Came, c.Went, told)
	}
	var lines []string
	for _, line := range c.Lines() {
		lines = append(lines, line.In(pattern.InEnglish))
	}
	if got, want := strings.Join(lines, "\n"), "New: 1\n– 1950 New\nGone: 1\n– 1956 Gone\nChanged: 2\n– 1953-07-27 Armistice: date\n– 1955 Talks: place"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// What is the same is told as that, and of many only some are named.
func TestTold(t *testing.T) {
	var rows []string
	for i := range 30 {
		rows = append(rows, fmt.Sprintf("%d,Event %d,Rome,war", 1900+i, i))
	}
	none := changes.Between(table(t, rows...), table(t, rows...))
	if !none.None() || len(none.Lines()) != 1 {
		t.Errorf("%+v", none)
	}
	many := changes.Between(table(t, rows[0]), table(t, rows...))
	if lines := many.Lines(); len(lines) != 14 || lines[13].In(pattern.InEnglish) != "– and 17 more" {
		t.Errorf("%d lines", len(lines))
	}
}
