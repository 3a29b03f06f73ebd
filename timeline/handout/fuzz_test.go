package handout_test

import (
	"os"
	"path/filepath"
	"testing"

	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
)

// longestFuzzed bounds the inputs of fuzzing, in bytes: what a fault needs fits
// into it, and each is tried within milliseconds.
const longestFuzzed = 4096

// seeds are files that use the whole format, and some that break it.
func seeds(f *testing.F) [][]byte {
	f.Helper()
	var all [][]byte
	for _, pattern := range []string{"../file/testdata/files/*.yaml", "testdata/kinds/*.yaml"} {
		files, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil || len(files) == 0 {
			f.Fatalf("no seeds in %s, %v", pattern, err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			if len(src) <= longestFuzzed {
				all = append(all, src)
			}
		}
	}
	return all
}

// smallFonts are the fonts of the program without those of East Asia, which take
// longer to unpack than an input to try.
func smallFonts(f *testing.F) *paint.Fonts {
	f.Helper()
	fonts, err := paint.NewFonts(assets.FontRegular(), assets.FontBold(), nil, nil)
	if err != nil {
		f.Fatal(err)
	}
	return fonts
}

// FuzzHandout holds of whatever a file may say what a handout promises.
func FuzzHandout(f *testing.F) {
	for _, src := range seeds(f) {
		f.Add(src)
	}
	fonts := smallFonts(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > longestFuzzed {
			return
		}
		doc, _ := file.Parse("fuzz.yaml", src)
		o := options(t, doc)
		o.Measure = fonts
		checkHandout(t, doc, o)
		if len(doc.Stories) > 0 {
			o.Story = &doc.Stories[0]
			checkHandout(t, doc, o)
		}
	})
}

func checkHandout(t *testing.T, doc *timeline.Document, o handout.Options) {
	t.Helper()
	page, _ := written(t, doc, o)
	checkPage(t, page)
}
