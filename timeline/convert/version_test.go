package convert_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// old returns a file of version 0.1. The JSON is what its `tideline export` made of
// the events file of the same name.
func old(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "0.1", name+".gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	src, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// Events files of version 0.1 are read as they were then: the JSON of today holds
// all that the JSON of then did, and no error is found in them.
func TestFilesOfVersion01(t *testing.T) {
	for _, name := range []string{"story", "starter", "full", "events"} {
		doc, problems := file.Parse(name+".yaml", old(t, name+".yaml"))
		for _, p := range problems {
			if p.Severity == diag.Error {
				t.Errorf("%s", p)
			}
		}
		var then, now any
		if err := json.Unmarshal(old(t, name+".json"), &then); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(written(t, resolved.Format(), doc), &now); err != nil {
			t.Fatal(err)
		}
		holds(t, name, now, then)
	}
}

// JSON of version 0.1 is read as the document that it was made of.
func TestJSONOfVersion01(t *testing.T) {
	for _, name := range []string{"story", "starter", "full", "events"} {
		want, _ := file.Parse(name+".yaml", old(t, name+".yaml"))
		got, problems := convert.Read(name+".json", old(t, name+".json"))
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		for _, doc := range []*timeline.Document{got, want} {
			for i := range doc.Events {
				slices.Sort(doc.Events[i].Lanes)
			}
		}
		sameDocument(t, got, want)
	}
}

// holds fails where a value of JSON lacks something of an older one. The lanes of an
// event stood in the order of the lanes then, and stand in that of the event now
// (docs/decisions/0010).
func holds(t *testing.T, path string, now, then any) {
	t.Helper()
	switch then := then.(type) {
	case map[string]any:
		for key, value := range then {
			object, _ := now.(map[string]any)
			part, there := object[key]
			if !there {
				t.Errorf("%s/%s is gone", path, key)
				continue
			}
			holds(t, path+"/"+key, part, value)
		}
	case []any:
		list, _ := now.([]any)
		if len(list) != len(then) {
			t.Errorf("%s has %d items, and had %d", path, len(list), len(then))
			return
		}
		if strings.HasSuffix(path, "/lanes") && len(then) > 0 {
			if _, isText := then[0].(string); isText {
				byText := func(a, b any) int { return strings.Compare(a.(string), b.(string)) }
				slices.SortFunc(list, byText)
				slices.SortFunc(then, byText)
			}
		}
		for i := range then {
			holds(t, path, list[i], then[i])
		}
	default:
		if !reflect.DeepEqual(now, then) {
			t.Errorf("%s is %v, and was %v", path, now, then)
		}
	}
}
