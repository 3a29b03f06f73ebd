package picture

import (
	"image"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// Whatever the bytes and the name, a picture is shown or there is a reason, and
// no more is made than was asked for.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/cases/*", "testdata/formats/*"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range files {
			content, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(filepath.Base(name), content)
		}
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if _, within := Clean(name); !within {
			name = "picture"
		}
		folder := fstest.MapFS{}
		plain, _ := Clean(name)
		folder[plain] = &fstest.MapFile{Data: content}
		file, err := Read(folder, name)
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("an error without a code: %v", err)
			}
			return
		}
		if file.Format != SVG && file.Size.X*file.Size.Y > 1<<20 {
			return // the head of one that takes long; others are tried
		}
		m, err := file.Image(image.Pt(64, 48), nil)
		switch {
		case err != nil && codeOf(err) == "":
			t.Fatalf("an error without a code: %v", err)
		case err == nil && (m.Bounds().Dx() > 64 || m.Bounds().Dy() > 48 || m.Bounds().Empty()):
			t.Fatalf("a picture of %v, within 64 × 48", m.Bounds())
		}
	})
}
