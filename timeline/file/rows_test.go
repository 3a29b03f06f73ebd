package file

import (
	"errors"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline"
	"tideline/timeline/diag"
)

// beside returns what reads one table beside a file.
func beside(path, table string) func(string) ([]byte, error) {
	return func(asked string) ([]byte, error) {
		if asked != path {
			return nil, fs.ErrNotExist
		}
		return []byte(table), nil
	}
}

const inTable = `tideline: 1
title: Battles
lanes: [{id: east, name: East}, {id: west, name: West}]
sources: [{id: book, title: A book}]
events: {csv: battles.csv}
`

// readTable reads events from a table.
func readTable(table string) (*timeline.Document, []string) {
	doc, problems := Read(Input{Name: "dir/a.yaml", Source: []byte(inTable), Table: beside("battles.csv", table)})
	var told []string
	for _, p := range problems {
		told = append(told, p.Pos.In(p.File)+" "+p.Code)
	}
	return doc, told
}

func TestEventsStandInATable(t *testing.T) {
	doc, told := readTable("id,date,title,lanes,tags,sources,place,importance,x-dead,leads_to\n" +
		"t,1914-08-26/1914-08-30,\"Tannenberg, east\",east,forest; lake,book,Ostróda,4,12000,m\n" +
		"\n" +
		"m,1914-09~,Marne,west;east,,,,,,\n" +
		"u,unknown,\"Two\nlines\",west,,,,,,\n" +
		"v,1916,Verdun,west,,,,,,\n")
	if len(told) > 0 || doc.Table != "battles.csv" || len(doc.Events) != 3 || len(doc.Undated) != 1 {
		t.Fatalf("%d events, %d without a date, of %q: %v", len(doc.Events), len(doc.Undated), doc.Table, told)
	}
	e := doc.Events[0]
	got := []any{e.Title, e.DateText, e.Lanes, e.Tags, e.Sources[0].Source, e.Place.Name, e.Importance, e.Extra["x-dead"], e.LeadsTo[0].Event}
	want := []any{"Tannenberg, east", "1914-08-26/1914-08-30", []string{"east"}, []string{"forest", "lake"}, "book", "Ostróda", 4, "12000", "m"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if v := doc.Events[2]; v.Pos.Line != 7 || !reflect.DeepEqual(doc.Events[1].Lanes, []string{"west", "east"}) {
		t.Errorf("the last event is at line %d; the second is in %v", v.Pos.Line, doc.Events[1].Lanes)
	}
}

// What is wrong in a table is told with its name and line, and the rest of it is read.
func TestFaultsOfATable(t *testing.T) {
	for _, c := range []struct {
		name, table string
		events      int
		want        string
	}{
		{"nothing", "id,date,title\na,1914,A\n", 1, ""},
		{"semicolons", "id;date;title;lanes\na;1914;A, b;east\n", 1, ""},
		{"tabs", "id\tdate\ttitle\na\t1914\tA \"quoted\" b\n", 0, "dir/battles.csv:2 left-row"},
		{"a byte order mark", "\uFEFFid,date,title\r\na,1914,A\r\n", 1, ""},
		{"other words for keys", "id,year,name\na,1914,A\n", 1, "dir/battles.csv:1 key-spelling"},
		{"an unknown key", "id,date,title,colour\na,1914,A,red\nb,1915,B,blue\n", 2, "dir/battles.csv:1 unknown-key"},
		{"two ends", "id,date,end,title\na,1914,1918,A\n", 1, "dir/battles.csv:1 end-key"},
		{"a bad date", "id,date,title\na,someday,A\nb,1915,B\n", 1, "dir/battles.csv:2 bad-date"},
		{"no date", "id,date,title\na,,A\n", 0, "dir/battles.csv:2 missing-key"},
		{"unknown ids", "id,date,title,lanes,sources\na,1914,A,south,\nb,1915,B,,letter\n", 2, "dir/battles.csv:2 unknown-lane, dir/battles.csv:3 unknown-source"},
		{"the same id", "id,date,title\na,1914,A\na,1915,B\n", 2, "dir/battles.csv:3 duplicate-id"},
		{"a quote in a cell", "id,date,title\na,1914,\"Big\" bang\nb,1915,B\n", 1, "dir/battles.csv:2 left-row"},
		{"a quote without an end", "id,date,title\na,1914,\"A\nb,1915,B\nc,1916,C\n", 2, "dir/battles.csv:2 left-row"},
		{"no rows", "id,date,title\n", 0, ""},
		{"nothing at all", " \n", 0, "dir/battles.csv:1:1 empty-file"},
		{"bytes", "PK\x03\x04\x00\x00", 0, "dir/battles.csv:1:1 binary-file"},
	} {
		doc, told := readTable(c.table)
		if got := strings.Join(told, ", "); got != c.want || len(doc.Events) != c.events {
			t.Errorf("%s: %d events and %q, want %d and %q", c.name, len(doc.Events), got, c.events, c.want)
		}
	}
}

// A table that is not there, or may not be read, leaves a document without events.
func TestATableThatIsNotRead(t *testing.T) {
	for path, c := range map[string]struct {
		err  error
		want string
	}{
		"none.csv":        {fs.ErrNotExist, "it is not there"},
		"../a.csv":        {nil, "it is not in the folder"},
		"/etc/passwd":     {nil, "it is not in the folder"},
		"sub/../../a.csv": {nil, "it is not in the folder"},
		"shut.csv":        {fs.ErrPermission, "it may not be read"},
		"large.csv":       {errors.New("too large"), "reading it failed"},
	} {
		src := "tideline: 1\ntitle: T\nevents:\n  csv: " + path + "\n"
		doc, problems := Read(Input{Name: "a.yaml", Source: []byte(src), Table: func(string) ([]byte, error) { return nil, c.err }})
		if len(problems) != 1 || problems[0].Code != diag.CodeUnreadTable || problems[0].Pos != (diag.Pos{Line: 4, Column: 8}) || !strings.Contains(problems[0].Message, c.want) || len(doc.Events) > 0 {
			t.Errorf("%s: %v", path, problems)
		}
	}
	if _, problems := Parse("a.yaml", []byte(inTable)); len(problems) != 1 || !strings.Contains(problems[0].Message, "no file beside this one") {
		t.Errorf("without a folder: %v", problems)
	}
}

// Lanes are made of those that the rows name, where the file lists none.
func TestLanesOfATable(t *testing.T) {
	src := "tideline: 1\ntitle: T\nevents: {csv: t.csv}\n"
	doc, problems := Read(Input{Name: "a.yaml", Source: []byte(src), Table: beside("t.csv", "id,date,title,lanes\na,1914,A,west;east\nb,1915,B,west\n")})
	if len(doc.Lanes) != 2 || doc.Lanes[0].Name != "east" || len(problems) != 1 || problems[0].File != "t.csv" {
		t.Errorf("%d lanes, %v", len(doc.Lanes), problems)
	}
}

// A table says what the same events say in the file itself.
func TestATableIsReadAsTheFile(t *testing.T) {
	word := rapid.StringMatching(`[A-Za-zäé"';, ]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		var table, list strings.Builder
		table.WriteString("id,date,title,text,place,tags\n")
		for i := range rapid.IntRange(1, 8).Draw(t, "events") {
			id, date := string(rune('a'+i)), rapid.SampledFrom([]string{"1914", "1914-08", "1914-08-26", "1914~", "1914/1918", "unknown", "1914..", "foo"}).Draw(t, "date")
			title, text, place := word.Draw(t, "title"), word.Draw(t, "text"), word.Draw(t, "place")
			tags := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,3}`), 1, 3, rapid.ID).Draw(t, "tags")
			quoted := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
			single := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
			table.WriteString(strings.Join([]string{id, date, quoted(title), quoted(text), quoted(place), strings.Join(tags, "; ")}, ",") + "\n")
			list.WriteString("  - {id: " + id + ", date: '" + date + "', title: " + single(title) + ", text: " + single(text) + ", place: " + single(place) + ", tags: [" + strings.Join(tags, ", ") + "]}\n")
		}
		head := "tideline: 1\ntitle: T\nevents:"
		a, inRows := Read(Input{Name: "a", Source: []byte(head + " {csv: t.csv}\n"), Table: beside("t.csv", table.String())})
		b, inFile := Parse("a", []byte(head+"\n"+list.String()))
		codes := func(problems []diag.Problem) (all []string) {
			for _, p := range problems {
				all = append(all, p.Code)
			}
			slices.Sort(all) // a row has no columns to be told by
			return all
		}
		if !reflect.DeepEqual(codes(inRows), codes(inFile)) {
			t.Fatalf("problems %v, in the file %v\n%s%s", inRows, inFile, table.String(), list.String())
		}
		for i, events := range [][2][]timeline.Event{{a.Events, b.Events}, {a.Undated, b.Undated}} {
			if len(events[0]) != len(events[1]) {
				t.Fatalf("%d: %d and %d events", i, len(events[0]), len(events[1]))
			}
			for j := range events[0] {
				x, y := events[0][j], events[1][j]
				if x.ID != y.ID || x.Title != y.Title || x.Text != y.Text || x.Place.Name != y.Place.Name || x.DateText != y.DateText || x.Date.String() != y.Date.String() || !reflect.DeepEqual(x.Tags, y.Tags) {
					t.Fatalf("%+v, in the file %+v", x, y)
				}
			}
		}
	})
}

// However a table looks, reading it ends, and what it says of lines is within it.
func FuzzTable(f *testing.F) {
	f.Add("id,date,title\na,1914,A\n")
	f.Add("\"\n\"\"\n,\"")
	f.Add("a;b\tc\n\"x\"y\"\n\n\r\r\n")
	f.Add(strings.Repeat("\"a\n", 80))
	f.Fuzz(func(t *testing.T, table string) {
		doc, problems := Read(Input{Name: "a", Source: []byte(inTable), Table: beside("battles.csv", table)})
		lines := 1 + strings.Count(table, "\n") + strings.Count(table, "\r")
		for _, p := range problems {
			if p.File == "battles.csv" && p.Pos.Line > lines {
				t.Errorf("%v is beyond line %d", p, lines)
			}
		}
		for i := range doc.Events {
			if at := doc.Events[i].Pos.Line; at < 2 || at > lines {
				t.Errorf("an event is at line %d of %d", at, lines)
			}
		}
	})
}

// A table that was written here is one that events may stand in: its events are read with all that
// the format has keys for, and what else it has is told.
func TestEventsStandInATableThatWasExported(t *testing.T) {
	doc, told := readTable("\uFEFFid,date,title,text,lanes,importance,status,place,latitude,longitude,tags,people,sources,presenter notes,type,native,links,kind of source\r\n" +
		",,Own,Told.,,,,,,,,,,,title,,,\r\n" +
		",1947/1991,Cold,,,,,,,,,,,,era,,,\r\n" +
		"one,1953-07-27,Armistice,,East; West,5,verified,Panmunjom,37.956,126.677,\"treaty; \"\"a; b\"\"\",,A book <https://example.org/t>,Say it.,,정전,\"<https://example.org/more>\nThe rest <https://example.org/rest>\",\r\n" +
		"two,1954,Geneva,,West,3,reported,,46.2,6.1,,,,,,,,\r\n" +
		"book,,A book,,,,,,,,,,https://example.org/t,,source,,,primary\r\n")
	want := []string{"dir/battles.csv:2 table-row", "dir/battles.csv:3 table-row", "dir/battles.csv:4 name-for-id", "dir/battles.csv:4 name-for-id", "dir/battles.csv:4 name-for-id", "dir/battles.csv:7 table-row"}
	if len(doc.Events) != 2 || !slices.Equal(told, want) {
		t.Fatalf("%d events, told %v", len(doc.Events), told)
	}
	e := doc.Events[0]
	got := []any{e.Lanes, e.Place.Name, *e.Place.Geo, e.Tags, e.Sources[0].Source, e.Notes, e.Native, e.Links[0].URL, e.Links[1].Title, *doc.Events[1].Place.Geo}
	made := []any{
		[]string{"east", "west"},
		"Panmunjom",
		timeline.Geo{Lat: 37.956, Lon: 126.677},
		[]string{"treaty", "a; b"},
		"book", "Say it.", "정전",
		"https://example.org/more", "The rest",
		timeline.Geo{Lat: 46.2, Lon: 6.1},
	}
	if !reflect.DeepEqual(got, made) {
		t.Errorf("%v, want %v", got, made)
	}
}
