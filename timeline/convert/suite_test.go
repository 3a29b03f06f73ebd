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
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// trial is what the suite needs to know of a format.
type trial struct {
	convert.Format
	whole   bool     // it has a place for all that a document holds
	samples [][]byte // files in it, by others or by earlier versions
}

// trials are all formats. One without a trial here fails TestEveryFormatIsTried.
func trials(t testing.TB) []trial {
	t.Helper()
	return []trial{
		{convert.JSON(), true, [][]byte{old(t, "story.json"), old(t, "starter.json"), []byte(shortJSON)}},
	}
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

func written(t *testing.T, f convert.Format, doc *timeline.Document) []byte {
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
				first := written(t, f.Format, doc)
				if found, ok := convert.Detected(first); !ok || found.ID != f.ID {
					t.Fatalf("what was written is detected as %q", found.ID)
				}
				again, problems := convert.Read(name, first)
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

// Each format knows its own files, whatever their encoding, and no others.
func TestDetection(t *testing.T) {
	foreign := eventsFiles(t)
	delete(foreign, "../file/testdata/files/exported.yaml") // is ours
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

func checkReading(t *testing.T, f convert.Format, src []byte) {
	t.Helper()
	doc, problems := f.Read(convert.Input{Name: "x", Source: src})
	if doc == nil || len(doc.Lanes) == 0 {
		t.Fatalf("%.60q: no document, or no lane", src)
	}
	checkDocument(t, doc)
	lines := bytes.Count(src, []byte("\n")) + bytes.Count(src, []byte("\r")) + 1
	for _, p := range problems {
		if p.Pos.Line > lines || p.Code == "" || p.Message == "" || p.Advice == "" || strings.ContainsAny(p.String(), "\n\r") {
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
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, format := range convert.All() {
			if format.Read == nil {
				continue
			}
			format.Detect(src)
			checkReading(t, format, src)
			if format.Write == nil {
				continue
			}
			doc, _ := format.Read(convert.Input{Name: "x", Source: src})
			again, problems := format.Read(convert.Input{Name: "x", Source: written(t, format, doc)})
			if len(problems) > 0 {
				t.Fatalf("what was written has problems: %v", problems)
			}
			sameDocument(t, again, doc)
		}
	})
}
