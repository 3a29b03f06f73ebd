package markwhen

import (
	"os"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
)

func events(t *testing.T, text string) []timeline.Event {
	t.Helper()
	doc, _ := read(format.Input{Name: "a.mw", Source: []byte(text)})
	return append(doc.Events, doc.Undated...)
}

// All ways to write a time of the case file are read as it says. What is before “;” are
// events before it.
func TestDates(t *testing.T) {
	src, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for line := range strings.Lines(string(src)) {
		line = strings.TrimSpace(line)
		i := strings.LastIndex(line, " | ")
		if i < 0 || strings.HasPrefix(line, "#") {
			continue
		}
		text, want := line[:i], line[i+3:]
		tried++
		before := 0
		if base, rest, ok := strings.Cut(text, "; "); ok {
			before, text = 1, base+"\n"+rest
		}
		var got []string
		for _, e := range events(t, text+": What\n") {
			got = append(got, e.DateText)
		}
		if len(got) < before || strings.Join(got[before:], " ") != strings.TrimSpace(want) {
			t.Errorf("%s is %q, want %s", text, got, want)
		}
	}
	if tried < 40 {
		t.Errorf("%d cases", tried)
	}
}

// Groups of both syntaxes are lanes, each of its own where two have one name.
func TestGroups(t *testing.T) {
	const src = `title: Two wars
description: What led to them.
dateFormat: d/M/y
#War: red

1990: Alone

group The 90s #decade // a comment
  3/4/1991: Desert Storm #War [news](https://example.org/a)
  id: storm
  location: Kuwait
  mood: grim

  More text, with ![a map](https://example.org/map.png)
  - [ ] a task
  group Ends
    1998: One
  endGroup
  1999: Two
endGroup

# Part one
## Ends
2001: Three
## Other things
after !storm 2 days: Four
`
	doc, problems := read(format.Input{Name: "a.mw", Source: []byte(src)})
	lanes := map[string]string{}
	for _, l := range doc.Lanes {
		lanes[l.ID] = l.Name
	}
	var got []string
	for _, e := range doc.Events {
		got = append(got, e.Title+" "+e.DateText+" in "+lanes[e.Lanes[0]])
	}
	want := "Alone 1990 in Other; Desert Storm news 1991-04-03 in The 90s; One 1998 in Ends; Two 1999 in The 90s; Three 2001 in Part one: Ends; Four 1991-04-04/1991-04-05 in Other things"
	if strings.Join(got, "; ") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "; "), want)
	}
	storm := doc.Events[1]
	if doc.Title != "Two wars" || doc.Description == "" || storm.ID != "storm" || storm.Place.Name != "Kuwait" || storm.Extra["x-mood"] != "grim" ||
		strings.Join(storm.Tags, " ") != "War decade" || len(storm.Links) != 1 || storm.Image == nil || storm.Text != "More text, with\n- [ ] a task" || !detect([]byte(src)) {
		t.Errorf("%+v\n%v", storm, problems)
	}
}

// Lists of dates that other programs and events files have are not taken for its own.
func TestDetection(t *testing.T) {
	for text, want := range map[string]bool{
		"1953: One\n1954: Two\n":                         false,
		"tideline: 1\n1953 - 1954: One\n":                false,
		"1953 - 1954: One\n1955: Two\n":                  true,
		"section A\n1953: One\nendSection\n":             true,
		"section A\n":                                    false,
		"# A\n\nText: with colons\n\n## B\n":             false,
		"2024-01-01 every 2 weeks for 1 year: Meeting\n": true,
		"## A\n1953-07-27: Armistice\n":                  true,
	} {
		if got := detect([]byte(text)); got != want {
			t.Errorf("%q is detected: %t", text, got)
		}
	}
}

// An address in a title leads on, and is no part of it.
func TestAddressesInTitles(t *testing.T) {
	doc, _ := read(format.Input{Name: "a.mw", Source: []byte("section A:\n1949: First atomic clock https://example.org/clock\n1950: https://example.org/alone\nendSection\n")})
	first, second := doc.Events[0], doc.Events[1]
	if first.Title != "First atomic clock" || len(first.Links) != 1 || first.Links[0].URL != "https://example.org/clock" || second.Title != "https://example.org/alone" || doc.Lanes[0].Name != "A" {
		t.Errorf("%+v %+v %+v", first, second, doc.Lanes)
	}
}

// A place may be written as a link to it, as the syntax once had it.
func TestPlacesAsLinks(t *testing.T) {
	doc, _ := read(format.Input{Name: "a.mw", Source: []byte("section A\n1927: Machine [Dresden](location)\nBuilt there.\n[Berlin](loc)\n[A page](https://example.org/a)\nendSection\n")})
	e := doc.Events[0]
	if e.Title != "Machine" || e.Place.Name != "Dresden" || e.Extra["x-place"] != "Berlin" || len(e.Links) != 1 || strings.Contains(e.Text, "location") {
		t.Errorf("%+v", e)
	}
}
