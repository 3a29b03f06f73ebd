package convert_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// Whatever a file is in, it is told how much of it has been read, and it is read as it is
// where nobody hears.
func TestReadingTellsHowFarItIsInEveryFormat(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	seen := map[string]bool{}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		var parts []float64
		in := format.Input{Name: name, Source: src}
		quiet, ok := convert.Import(in, nil)
		in.Told = func(part float64) { parts = append(parts, part) }
		got, also := convert.Import(in, nil)
		if !ok || !also {
			continue // an events file
		}
		seen[got.Format.ID] = true
		if !reflect.DeepEqual(quiet.Doc, got.Doc) || got.Of.Told != nil {
			t.Errorf("%s: heard, it is read otherwise, or it is still heard", name)
		}
		for _, part := range parts {
			if part < 0 || part > 1 {
				t.Errorf("%s: told is %g", name, part)
			}
		}
		if len(parts) == 0 && len(got.Doc.Events)+len(got.Doc.Sources) > 0 {
			t.Errorf("%s: nothing is told", name)
		}
	}
	if len(seen) < 14 {
		t.Errorf("only %d formats are tried: %v", len(seen), seen)
	}
}
