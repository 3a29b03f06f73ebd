package data_test

import (
	"image"
	_ "image/png" // the format of the pictures
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"tideline/data"
)

// maxImages is the size of all pictures together: they are part of the program.
const maxImages = 600 << 10

func TestEveryImageIsThereAndDescribed(t *testing.T) {
	doc := story(t)
	named := map[string]string{} // file → event
	for i := range doc.Events {
		e := &doc.Events[i]
		if e.Image == nil {
			continue
		}
		if other, twice := named[e.Image.File]; twice {
			t.Errorf("%s and %s have the same picture %s", other, e.ID, e.Image.File)
		}
		named[e.Image.File] = e.ID
		if n := len(strings.Fields(e.Image.Alt)); n < 20 || n > 90 {
			t.Errorf("%s: its picture is described in %d words, want 20 to 90", e.ID, n)
		}
		if !strings.Contains(e.Image.Credit, "Tideline") || !strings.Contains(e.Image.Credit, "MIT licence") {
			t.Errorf("%s: the credit %q does not say who drew it and under which licence", e.ID, e.Image.Credit)
		}
		checkImage(t, e.Image.File)
	}
	between(t, "pictures", len(named), 6, 20)

	files, err := fs.Glob(data.Images(), "images/*")
	if err != nil {
		t.Fatal(err)
	}
	if want := slices.Sorted(maps.Keys(named)); !slices.Equal(files, want) {
		t.Errorf("the folder has %q, the story names %q", files, want)
	}
}

// checkImage fails when a picture is not a PNG of the size of a slide.
func checkImage(t *testing.T, name string) {
	t.Helper()
	f, err := data.Images().Open(name)
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = f.Close() }()
	config, format, err := image.DecodeConfig(f)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if format != "png" || config.Width != 1600 || config.Height != 900 {
		t.Errorf("%s is a %s of %d × %d, want a png of 1600 × 900", name, format, config.Width, config.Height)
	}
}

func TestImagesAreSmall(t *testing.T) {
	var sum int64
	err := fs.WalkDir(data.Images(), ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if sum > maxImages {
		t.Errorf("the pictures take %d KB, want %d at most", sum>>10, maxImages>>10)
	}
}
