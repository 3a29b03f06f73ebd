package studio

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// packed makes a package of parts, each a name and what is in it.
func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A package has its notes beside the timeline; they are the texts of its events.
func TestPackages(t *testing.T) {
	const one = `{"file": {"type": "timeline", "title": "T"}, "elements": [{"id": "a", "type": "event", "title": "A", "date": 1953, "noteFile": "a.md"}]}`
	src := packed(t, "manifest.json", `{"format": "timeline-package", "version": 1}`, "timeline.json", one, "notes/a.md", "# A\r\n\r\nIt *rained*.\r\n")
	if !detect(src) {
		t.Error("a package is not known")
	}
	doc, _ := read(format.Input{Name: "t.timeline", Source: src})
	if len(doc.Events) != 1 || doc.Events[0].Text != "# A\n\nIt *rained*." {
		t.Errorf("%+v", doc.Events)
	}
	for name, other := range map[string][]byte{"a workbook": packed(t, "xl/workbook.xml", "<a/>"), "nothing": nil} {
		if detect(other) {
			t.Errorf("%s is taken for a package", name)
		}
	}
}

// The pictures of a package stay in it, which is told with the name of the first and how many
// there are; one that an event names is kept as it is written.
func TestPicturesOfPackages(t *testing.T) {
	const one = `{"file": {"type": "timeline", "title": "T"}, "elements": [{"id": "a", "type": "event", "title": "A", "date": 1953, "thumbnail": "images/a.png"}]}`
	src := packed(t, "manifest.json", `{}`, "timeline.json", one, "images/a.png", "\x89PNG", "images/b.JPG", "\xFF\xD8")
	doc, problems := read(format.Input{Name: "t.timeline", Source: src})
	said := ""
	for _, p := range problems {
		said += p.Message + "\n"
	}
	for _, want := range []string{"`images/a.png` was left out", "2 times", "the picture is within the package"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing is said of %q in %q", want, said)
		}
	}
	if len(doc.Events) != 1 || doc.Events[0].Image != nil || doc.Events[0].Extra["x-thumbnail"] != "images/a.png" {
		t.Errorf("%+v", doc.Events)
	}
}

// FuzzStudio reads any timeline with any note, by itself and in a package; what comes of it
// is no larger than what was written.
func FuzzStudio(f *testing.F) {
	f.Add(`{"file": {"type": "timeline", "title": "T", "negID": "MYA", "groups": [{"id": "g", "title": "G"}]}, "elements": [{"id": "a", "type": "span", "title": "A", "start": -65.5, "end": "today", "groupId": "g", "noteFile": "a.md"}]}`, "# A")
	f.Add(`{"file": {"type": "timeline"}, "elements": [{"type": "era", "title": "E", "start": "1999-02-30", "endLabel": "ca. 2001", "fuzzyEnd": true, "tags": ["x"]}, {"date": "now"}]}`, "\xff")
	f.Add(`const t = {"file": {"posID": "AH"}, "elements": [{"parents": ["a", "a"], "sources": [{"url": "http://x"}, "y"], "thumbnail": "images/a.png"}]`, "")
	f.Fuzz(func(t *testing.T, text, note string) {
		for _, src := range [][]byte{[]byte(text), packed(t, "manifest.json", "{}", "timeline.json", text, "notes/a.md", note, "images/a.png", note)} {
			detect(src)
			doc, problems := read(format.Input{Name: "t.timeline", Source: src})
			if n := len(doc.Events) + len(doc.Undated) + len(doc.Eras); n > len(text) || len(problems) > len(text)+len(doc.Events)+diag.MaxProblems {
				t.Errorf("%d records and %d problems of %d bytes", n, len(problems), len(text))
			}
		}
	})
}

// Notes of a package that unpack to more than all of them may have are cut, and take no more
// memory than that.
func TestNotesWithoutEnd(t *testing.T) {
	parts := []string{"manifest.json", "{}", "timeline.json", `{"file": {"type": "timeline"}, "elements": []}`}
	for i := range 2*mostNotes/mostNote + 1 {
		parts = append(parts, fmt.Sprintf("notes/%d.md", i), strings.Repeat("a", mostNote+1))
	}
	_, notes, _ := unpacked(format.Input{Source: packed(t, parts...)})
	all := 0
	for _, note := range notes {
		if all += len(note); len(note) > mostNote {
			t.Errorf("a note of %d bytes", len(note))
		}
	}
	if all > mostNotes {
		t.Errorf("notes of %d bytes", all)
	}
}

// A package that unpacks to more than a file may have, one without a timeline, and one that
// is cut off are told, and take no time.
func TestPackagesOfNothing(t *testing.T) {
	long := packed(t, "timeline.json", strings.Repeat(" ", mostTimeline)+"{}")
	for name, src := range map[string][]byte{"long": long, "empty": packed(t, "manifest.json", "{}"), "cut": long[:len(long)/2]} {
		doc, problems := read(format.Input{Name: "t.timeline", Source: src})
		if len(doc.Events) > 0 || len(problems) == 0 {
			t.Errorf("%s: %d events, %v", name, len(doc.Events), problems)
		}
	}
}
