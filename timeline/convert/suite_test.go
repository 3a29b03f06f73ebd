package convert_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/chronology"
	"tideline/timeline/convert/chronozoom"
	"tideline/timeline/convert/eaccpf"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/gedcom"
	"tideline/timeline/convert/ical"
	"tideline/timeline/convert/literature"
	"tideline/timeline/convert/markwhen"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/convert/simile"
	"tideline/timeline/convert/storyteller"
	"tideline/timeline/convert/studio"
	"tideline/timeline/convert/table"
	"tideline/timeline/convert/tei"
	"tideline/timeline/convert/timelinejs"
	"tideline/timeline/convert/timelineproject"
	"tideline/timeline/convert/vistimeline"
	"tideline/timeline/convert/wikidata"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// trial is what the suite needs to know of a format.
type trial struct {
	format.Format
	whole   bool     // it has a place for all that a document holds
	samples [][]byte // files in it, by others or by earlier versions
}

// hasNothing reports whether a format has a place for nothing of a document.
func (f trial) hasNothing(doc *timeline.Document) bool {
	return len(doc.Sources) == 0 && slices.Contains([]string{"csl", "bibtex"}, f.ID) || len(doc.Events) == 0 && slices.Contains([]string{"ical", "md"}, f.ID)
}

// trials are all formats. One without a trial here fails TestEveryFormatIsTried.
func trials(t testing.TB) []trial {
	t.Helper()
	return []trial{
		{resolved.Format(), true, [][]byte{old(t, "story.json"), old(t, "starter.json"), []byte(shortJSON)}},
		{timelinejs.Format(), false, samples(t, "timelinejs*.json")},
		{ical.Format(), false, samples(t, "ical*.ics")},
		{wikidata.Format(), false, samples(t, "wikidata*.*")},
		{gedcom.Format(), false, samples(t, "gedcom*.ged")},
		{simile.Format(), false, samples(t, "simile*.*")},
		{vistimeline.Format(), false, samples(t, "vis*.js*")},
		{eaccpf.Format(), false, samples(t, "eac*.xml")},
		{tei.Format(), false, samples(t, "tei*.xml")},
		{storyteller.Format(), false, samples(t, "storyteller*.js*")},
		{studio.Format(), false, samples(t, "studio*.timeline")},
		{chronozoom.Format(), false, samples(t, "chronozoom*.json")},
		{literature.CSLFormat(), false, samples(t, "csl*.json")},
		{literature.BibTeXFormat(), false, samples(t, "bibtex*.bib")},
		{literature.RISFormat(), false, samples(t, "ris*.ris")},
		{timelineproject.Format(), false, samples(t, "timelineproject*.timeline")},
		{markwhen.Format(), false, samples(t, "markwhen*.mw")},
		{chronology.Format(), false, samples(t, "markdown*.md")},
		{table.XLSXFormat(), false, samples(t, "xlsx*.xlsx")},
		{table.ODSFormat(), false, samples(t, "ods*.ods")},
		{table.CSVFormat(), false, samples(t, "csv*.?sv")},
	}
}

// samples returns the files of testdata whose names match a pattern.
func samples(t testing.TB, pattern string) (all [][]byte) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v, %v", pattern, names, err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, src)
	}
	return all
}

// shortJSON is a document of which another program has written as little as it could.
const shortJSON = `{"title": "T", "undated": [], "events": [{"id": "a", "date": "1953", "title": "A"}]}`

func TestEveryFormatIsTried(t *testing.T) {
	tried := map[string]bool{}
	for _, f := range trials(t) {
		tried[f.ID] = len(f.samples) > 0
	}
	for _, f := range convert.All() {
		if !tried[f.ID] {
			t.Errorf("the suite has no sample of %s", f.ID)
		}
		if f.Name == "" || len(f.Endings) == 0 || f.Read == nil && f.Write == nil || f.Read != nil && f.Detect == nil {
			t.Errorf("%s is incomplete", f.ID)
		}
	}
}

// eventsFiles are those that the reader of events files is tested with, and more.
func eventsFiles(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, pattern := range []string{"testdata/*.yaml", "../file/testdata/files/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v, %v", pattern, names, err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.ToSlash(name)] = src
		}
	}
	delete(all, "../file/testdata/files/deep.yaml") // at the limit of nesting, beyond which any wrapping leads
	_, all["story"] = data.Story()
	all["starter"] = data.Starter()
	return all
}

func written(t *testing.T, f format.Format, doc *timeline.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := f.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What a format writes it reads again: as the same document if it has a place for
// all of it, and in any case as one of which the same is written.
func TestRoundTrip(t *testing.T) {
	for _, f := range trials(t) {
		if f.Read == nil || f.Write == nil {
			continue
		}
		for name, src := range eventsFiles(t) {
			t.Run(f.ID+"/"+filepath.Base(name), func(t *testing.T) {
				doc, _ := file.Parse(name, src)
				if f.hasNothing(doc) {
					return
				}
				first := written(t, f.Format, doc)
				if found, ok := convert.Detected(first); !ok || found.ID != f.ID {
					t.Fatalf("what was written is detected as %q", found.ID)
				}
				again, problems := convert.Read(name, first)
				problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code == diag.CodeImportGuess || p.Code == diag.CodeImportKept })
				if _, own := rebuilt(doc); len(problems) > len(own) { // of pictures that cannot be found, in any format
					t.Errorf("problems: %v", problems)
				}
				if f.whole {
					sameDocument(t, again, doc)
				}
				if second := written(t, f.Format, again); !bytes.Equal(second, first) {
					t.Error("what is written again differs")
				}
			})
		}
	}
}

// ofOthers are the ids of the formats that some files are in which the reader of events
// files is tested with.
func ofOthers() map[string]string {
	return map[string]string{
		"../file/testdata/files/exported.yaml":     "json",
		"../file/testdata/files/table.yaml":        "csv",
		"../file/testdata/files/timelinejs-1.yaml": "timelinejs",
		"../file/testdata/files/timelinejs.yaml":   "timelinejs",
		"../file/testdata/files/vis-timeline.yaml": "vis",
		"../file/testdata/files/xml.yaml":          "timelineproject",
	}
}

// Files of others among the events files are detected.
func TestDetectionOfOthers(t *testing.T) {
	files := eventsFiles(t)
	for name, id := range ofOthers() {
		if found, ok := convert.Detected(files[name]); !ok || found.ID != id {
			t.Errorf("%s is detected as %q", name, found.ID)
		}
	}
}

// Each format knows its own files, whatever their encoding, and no others.
func TestDetection(t *testing.T) {
	foreign := eventsFiles(t)
	for name := range ofOthers() {
		delete(foreign, name)
	}
	foreign["nothing"], foreign["brace"], foreign["braces"] = nil, []byte("{"), []byte("{}")
	for _, f := range trials(t) {
		if f.Read == nil {
			continue
		}
		for i, sample := range f.samples {
			if found, ok := convert.Detected(sample); !ok || found.ID != f.ID {
				t.Errorf("sample %d of %s is detected as %q", i, f.ID, found.ID)
			}
		}
		for name, src := range foreign {
			if f.Detect(src) {
				t.Errorf("%s is detected as %s", name, f.ID)
			}
		}
		if f.ID == "csv" { // which is asked last, as tables of other formats are tables
			continue
		}
		for _, other := range trials(t) {
			for i, sample := range other.samples {
				if other.ID != f.ID && f.Detect(sample) {
					t.Errorf("sample %d of %s is detected as %s", i, other.ID, f.ID)
				}
			}
		}
	}
}

// Whatever a file holds, reading it ends, gives a document in which every id names
// something, and tells problems at places that are in the file.
func TestHostileInput(t *testing.T) {
	for _, f := range trials(t) {
		if f.Read == nil {
			continue
		}
		for _, src := range hostile(f.samples) {
			checkReading(t, f.Format, src)
		}
	}
}

// hostile are inputs that no program writes.
func hostile(samples [][]byte) [][]byte {
	all := [][]byte{nil, []byte("\x00"), []byte("\xff\xfe{"), []byte("\uFEFF"), bytes.Repeat([]byte("["), 5000), bytes.Repeat([]byte(`{"events":`), 5000)}
	for _, sample := range samples {
		if len(sample) > 10_000 { // takes long to put right, and shows nothing more
			all = append(all, sample[:len(sample)/2])
			continue
		}
		for _, cut := range []int{1, 10, len(sample) / 3, len(sample) / 2, len(sample) - 2} {
			all = append(all, sample[:min(max(cut, 0), len(sample))])
		}
		all = append(all, bytes.ReplaceAll(sample, []byte(`"`), nil), bytes.ReplaceAll(sample, []byte("["), []byte("{")),
			bytes.ReplaceAll(sample, []byte("{"), []byte("[")), bytes.ReplaceAll(sample, []byte(":"), []byte(": null, \"x\":")))
	}
	return all
}

func checkReading(t *testing.T, f format.Format, src []byte) {
	t.Helper()
	doc, problems := f.Read(format.Input{Name: "x", Source: src})
	if doc == nil || len(doc.Lanes) == 0 {
		t.Fatalf("%.60q: no document, or no lane", src)
	}
	checkDocument(t, doc)
	lines := bytes.Count(src, []byte("\n")) + bytes.Count(src, []byte("\r")) + 1
	for _, p := range problems {
		if p.Pos.Line > lines && !bytes.HasPrefix(src, []byte("PK")) || p.Code == "" || p.Message == "" || p.Advice == "" || strings.ContainsAny(p.String(), "\n\r") {
			t.Errorf("%.60q: %+q", src, p)
		}
	}
	if len(problems) > diag.MaxProblems+1 {
		t.Errorf("%.60q: %d problems", src, len(problems))
	}
}

// checkDocument holds what timeline.New promises of every document.
func checkDocument(t *testing.T, d *timeline.Document) {
	t.Helper()
	seen := map[string]bool{}
	for _, events := range [][]timeline.Event{d.Events, d.Undated} {
		for i := range events {
			e := &events[i]
			if found, ok := d.Event(e.ID); !ok || found != e || e.ID == "" || seen[e.ID] {
				t.Errorf("the event %q cannot be found", e.ID)
			}
			seen[e.ID] = true
			if e.Title == "" || len(e.Lanes) == 0 || !slices.Contains(timeline.Statuses(), e.Status) || e.Importance < timeline.LeastImportance || e.Importance > timeline.MostImportance {
				t.Errorf("incomplete: %+v", e)
			}
			for _, id := range e.Lanes {
				if _, ok := d.Lane(id); !ok {
					t.Errorf("%s stands in the lane %q", e.ID, id)
				}
			}
			for _, id := range e.Cited() {
				if _, ok := d.Source(id); !ok {
					t.Errorf("%s cites %q", e.ID, id)
				}
			}
			for _, l := range e.LeadsTo {
				if _, ok := d.Event(l.Event); !ok || l.Event == e.ID {
					t.Errorf("%s leads to %q", e.ID, l.Event)
				}
			}
		}
	}
	for _, s := range d.Stories {
		for _, step := range s.Steps {
			if _, ok := d.Event(step.Event); !ok {
				t.Errorf("the step %q leads nowhere", step.Event)
			}
		}
	}
}

// FuzzRead holds the same for any input.
func FuzzRead(f *testing.F) {
	for _, trial := range trials(f) {
		for _, src := range append(hostile(trial.samples), trial.samples...) {
			if len(src) < 10_000 { // the fuzzer changes small ones better
				f.Add(src)
			}
		}
	}
	all := trials(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, one := range all {
			if one.Read == nil {
				continue
			}
			one.Detect(src)
			checkReading(t, one.Format, src)
			if one.Write == nil {
				continue
			}
			doc, _ := one.Read(format.Input{Name: "x", Source: src})
			first := written(t, one.Format, doc)
			again, problems := one.Read(format.Input{Name: "x", Source: first})
			if !one.whole {
				if second := written(t, one.Format, again); !bytes.Equal(second, first) && !one.hasNothing(doc) {
					t.Fatalf("what is written again differs:\n%s\n%s", first, second)
				}
				continue
			}
			if len(problems) > 0 {
				t.Fatalf("what was written has problems: %v", problems)
			}
			sameDocument(t, again, doc)
		}
	})
}
