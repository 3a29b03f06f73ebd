package paper

import (
	"bytes"
	"strings"
	"testing"

	"tideline/timeline/file"
	"tideline/timeline/pdf"
)

// twoLanes is a document whose events stand in another order in the file than in time, in rows
// above and below their lanes.
const twoLanes = `tideline: 1
title: Two lanes
lanes: [{id: east, name: The East}, {id: west, name: The West and the lands beyond it}]
eras: [{id: first, name: The first era, date: 1900/1930}, {id: second, name: The second era, date: 1931/1960}]
events:
  - {id: c, date: 1950, title: Third event of the East, lanes: [east], importance: 5}
  - {id: z, date: 1952, title: Second event of the West, lanes: [west], importance: 5}
  - {id: a, date: 1901, title: First event of the East, lanes: [east]}
  - {id: y, date: 1905-03-01/1921, title: First event of the West, lanes: [west]}
  - {id: b, date: 1949, title: Second event of the East, lanes: [east]}
`

// The texts of a line follow each other on paper as they are read: the title, the eras, each lane
// with its events in the order of time, the axis. That is the order in which a program copies them,
// and in which they are read aloud.
func TestTheLineIsReadLaneByLane(t *testing.T) {
	doc, problems := file.Parse("two.yaml", []byte(twoLanes))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, kind := range []Kind{Sheet, Noted, Pages} {
		p, err := made(doc, options(t, kind), true)
		if err != nil {
			t.Fatal(err)
		}
		got := inOrder(p.out.Pages()[0])
		at := -1
		for _, want := range []string{
			"Two lanes", "The first era", "The second era", "The East", "First event of the East", "Second event of the East", "Third event of the East",
			"The West", "First event of the West", "Second event of the West", "1910", "1920", "Whole time",
		} {
			next := strings.Index(got[max(at, 0):], want)
			if next < 0 {
				t.Errorf("%s: %q does not follow what is before it in %q", kind, want, got)
				break
			}
			at = max(at, 0) + next
		}
	}
}

// inOrder is the text of a page in the order in which it stands in the document.
func inOrder(page *pdf.Page) string {
	var b strings.Builder
	for _, d := range page.Drawn() {
		for _, g := range d.Glyphs {
			b.WriteRune(g.Rune)
		}
		if len(d.Glyphs) > 0 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Bookmarks lead to every era: of a line to where it begins, of a list to its first event.
func TestBookmarksLeadToEras(t *testing.T) {
	doc, _ := file.Parse("two.yaml", []byte(twoLanes))
	for _, kind := range []Kind{Sheet, Noted, Poster, Pages, Eras, List, Handout} {
		var b bytes.Buffer
		if err := Write(&b, doc, options(t, kind)); err != nil {
			t.Fatal(err)
		}
		for _, era := range doc.Eras {
			if n := bytes.Count(b.Bytes(), []byte("/Title ("+era.Name+")")); n != 1 {
				t.Errorf("%s: %d bookmarks lead to %q", kind, n, era.Name)
			}
		}
	}
}
