package convert_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/internal/golden"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// What is made of the samples of all formats stands in testdata/imported, each with the
// report above it. It is read without an error, as the document that was written.
func TestImported(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, path := range names {
		name := filepath.Base(path)
		if slices.Contains([]string{".yaml", ".1"}, filepath.Ext(name)) {
			continue
		}
		tried++
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			in, ok := convert.Import(format.Input{Name: "folder/" + name, Source: src}, nil)
			if !ok {
				t.Fatal("it is in no format")
			}
			made := in.File(locale.English())
			golden.Equal(t, filepath.Join("testdata", "imported", name+".yaml"), made)
			again, problems := file.Parse(in.Doc.Name, made)
			for _, p := range problems {
				if p.Severity == diag.Error && !strings.Contains(string(made), "# - date") { // which was told
					t.Errorf("%v", p)
				}
			}
			sameDocument(t, again, in.Doc)
			second, _ := convert.Import(format.Input{Name: "elsewhere/" + name, Source: src}, nil)
			if string(second.File(locale.English())) != string(made) {
				t.Error("a second import is not the same")
			}
		})
	}
	if tried < 2 {
		t.Errorf("%d samples", tried)
	}
}
