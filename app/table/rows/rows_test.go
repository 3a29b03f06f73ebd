package rows_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/app/session"
	"tideline/app/table/rows"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/search"
)

const story = `tideline: 1
title: Lists
lanes: [{id: west, name: West}, {id: east, name: East}]
sources:
  - {id: memo, kind: primary, title: Memo, author: Ö. Writer, date: 1961-07}
  - {id: atlas, kind: reference, title: Atlas, publisher: Press of Y}
  - {id: zine, kind: press, title: zine, date: 1953}
events:
  - {id: late, date: 1990, title: Émigrés return, lanes: [west], status: disputed, sources: [memo, atlas]}
  - {id: never, date: soon, title: Not yet, lanes: [east]}
  - {id: early, date: 1953-07-27, title: armistice, lanes: [east, west], status: verified, sources: [memo]}
  - id: middle
    date: 1961-07
    title: Élan of a treaty
    lanes: [west]
    quotes: [{by: Nobody, text: Words, source: zine}, {by: Anna, text: All is well, date: 1950}]
`

func stateOf(t testing.TB, text string) *session.State {
	t.Helper()
	return &session.State{Session: session.New(file.Parse("x.yaml", []byte(text))), Words: edtf.English()}
}

func words() rows.Words {
	return rows.Words{
		Status:     func(s timeline.Status) string { return strings.ToUpper(string(s)) },
		SourceKind: func(k timeline.SourceKind) string { return string(k) },
	}
}

func ids(l *rows.List) (all []string) {
	for i := range l.Len() {
		all = append(all, l.ID(i))
	}
	return all
}

// Each column sorts, upwards and downwards; what has nothing there comes last both ways,
// and what is the same stays in the order of time.
func TestEachColumnSorts(t *testing.T) {
	s := stateOf(t, story)
	for _, c := range []struct {
		kind rows.Kind
		by   rows.Column
		down bool
		want string
	}{
		{rows.Events, rows.Date, false, "early middle late never"},
		{rows.Events, rows.Date, true, "late middle early never"},
		{rows.Events, rows.Title, false, "early middle late never"},
		{rows.Events, rows.Title, true, "never late middle early"},
		{rows.Events, rows.Lane, false, "middle late early never"},
		{rows.Events, rows.Citations, false, "never early middle late"},
		{rows.Events, rows.Citations, true, "late early middle never"},
		{rows.Events, rows.Status, false, "early late middle never"},
		{rows.Events, rows.Status, true, "late early middle never"},
		{rows.Sources, rows.Date, false, "zine memo atlas"},
		{rows.Sources, rows.Date, true, "memo zine atlas"},
		{rows.Sources, rows.Title, false, "atlas memo zine"},
		{rows.Sources, rows.Maker, false, "memo atlas zine"},
		{rows.Sources, rows.Sort, false, "memo zine atlas"},
		{rows.Sources, rows.Uses, true, "memo atlas zine"},
	} {
		l := rows.New(c.kind, s, words())
		if l.Sort(c.by, c.down); strings.Join(ids(l), " ") != c.want {
			t.Errorf("list %d by column %d, down %t: %s, want %s", c.kind, c.by, c.down, ids(l), c.want)
		}
	}
	quotes := rows.New(rows.Quotations, s, words())
	for by, want := range map[rows.Column]string{rows.Date: "Anna", rows.Quotation: "Anna", rows.Speaker: "Anna", rows.Printed: "Nobody"} {
		if quotes.Sort(by, false); quotes.Cell(0, rows.Speaker) != want {
			t.Errorf("of quotations by column %d the first is by %s", by, quotes.Cell(0, rows.Speaker))
		}
	}
}

// A cell tells what the file says, and nothing where it says nothing.
func TestCells(t *testing.T) {
	s := stateOf(t, story)
	for _, c := range []struct {
		kind rows.Kind
		row  int
		want []string
	}{
		{rows.Events, 0, []string{"27 Jul 1953", "armistice", "East · West", "1", "VERIFIED"}},
		{rows.Events, 1, []string{"Jul 1961", "Élan of a treaty", "West", "1", ""}},
		{rows.Events, 3, []string{"“soon”", "Not yet", "East", "", ""}},
		{rows.Sources, 0, []string{"1953", "zine", "", "press", "1"}},
		{rows.Sources, 1, []string{"Jul 1961", "Memo", "Ö. Writer", "primary", "2"}},
		{rows.Sources, 2, []string{"", "Atlas", "Press of Y", "reference", "1"}},
		{rows.Quotations, 0, []string{"1950", "“All is well”", "Anna", "", "Élan of a treaty"}},
		{rows.Quotations, 1, []string{"Jul 1961", "“Words”", "Nobody", "zine", "Élan of a treaty"}},
	} {
		l := rows.New(c.kind, s, words())
		var got []string
		for _, column := range c.kind.Columns() {
			got = append(got, l.Cell(c.row, column))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("list %d, row %d: %q, want %q", c.kind, c.row, got, c.want)
		}
	}
}

// A list holds what the filter keeps, and of sources and quotations those of such events.
func TestListsFollowTheFilter(t *testing.T) {
	s := stateOf(t, story)
	s.Narrow(search.ParseFilter("lane:west -status:disputed"), search.New(s.Doc))
	for kind, want := range map[rows.Kind]string{rows.Events: "early middle", rows.Sources: "zine memo", rows.Quotations: "middle, middle"} {
		l := rows.New(kind, s, words())
		if !slices.Equal(ids(l), strings.FieldsFunc(want, func(c rune) bool { return c == ' ' || c == ',' })) {
			t.Errorf("list %d holds %s, want %s", kind, ids(l), want)
		}
		if _, ok := l.Row("late"); ok {
			t.Errorf("list %d has a row of an event that is hidden", kind)
		}
	}
	if l := rows.New(rows.Sources, s, words()); l.Cell(1, rows.Uses) != "1" {
		t.Errorf("%s events shown rest on the memo", l.Cell(1, rows.Uses))
	}
}

// What is typed finds the next row in which every word begins one, round to the beginning.
func TestRowsAreFoundByTyping(t *testing.T) {
	l := rows.New(rows.Events, stateOf(t, story), words())
	for _, c := range []struct {
		typed string
		from  int
		want  int
	}{
		{"em", 0, 2},
		{"EMIGR", 0, 2},
		{"tre", 3, 1},
		{"1961-07", 0, 1},
		{"1961 elan", 2, 1},
		{"west", 1, 1},
		{"west", 3, 0},
		{"soon", 0, 3},
		{"migr", 0, -1},
		{"armistice west", 0, 0},
		{"armistice north", 0, -1},
		{" ", 0, -1},
		{"", 0, -1},
		{"em", 4, 2},
	} {
		row, ok := l.Find(c.typed, c.from)
		if !ok {
			row = -1
		}
		if row != c.want {
			t.Errorf("%q from row %d finds row %d, want %d", c.typed, c.from, row, c.want)
		}
	}
	none := rows.New(rows.Sources, stateOf(t, "tideline: 1\ntitle: T\nevents: []\n"), words())
	if _, ok := none.Find("a", 1); ok || none.Len() != 0 {
		t.Error("a row is found in a list without any")
	}
}

// manyEvents is a file of so many events.
func manyEvents(n int) string {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Many\nevents:\n")
	for i := range n {
		fmt.Fprintf(&b, "- {id: e%d, date: %d, title: Event number %d of many}\n", i, 1000+i%1000, i*7919%n)
	}
	return b.String()
}

func BenchmarkLists(b *testing.B) {
	s := stateOf(b, manyEvents(10_000))
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			rows.New(rows.Events, s, words())
		}
	})
	l := rows.New(rows.Events, s, words())
	b.Run("by title", func(b *testing.B) {
		for b.Loop() {
			l.Sort(rows.Title, false)
		}
	})
	b.Run("typing", func(b *testing.B) {
		for b.Loop() {
			l.Find("nothing", 0)
		}
	})
	b.Run("row", func(b *testing.B) {
		for b.Loop() {
			l.Row("e9999")
		}
	})
}
