package studio

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"tideline/timeline/convert/format"
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
