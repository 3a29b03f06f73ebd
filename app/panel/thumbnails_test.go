package panel

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"testing"
	"testing/fstest"
)

// A small picture is there once it is made, and whoever showed its place is told.
func TestSmallPictures(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 1000, 500))); err != nil {
		t.Fatal(err)
	}
	var work []func()
	later := func(f func()) { work = append(work, f) }
	do := func() {
		for len(work) > 0 {
			next := work[0]
			work = work[1:]
			next()
		}
	}
	told := 0
	p := &Pictures{Run: later, Ui: later, SmallReady: func() { told++ }, Folder: fstest.MapFS{"a.png": {Data: file.Bytes()}}}
	if p.Small("a.png") != nil || p.Small("b.png") != nil {
		t.Error("a picture is there before it is made")
	}
	if do(); told != 1 {
		t.Errorf("told %d times", told)
	}
	if m := p.Small("a.png"); m == nil || m.Bounds().Dx() != smallWidth || p.Small("b.png") != nil || len(work) != 0 {
		t.Errorf("then there is %v, and %d to be done", m, len(work))
	}
	p.Small("c.png")
	p.Open(fstest.MapFS{})
	if do(); told != 1 || p.Small("a.png") != nil {
		t.Error("a picture of the folder before comes into the next")
	}
	for i := range 2 * keptSmall {
		p.Small(fmt.Sprint(i))
	}
	if len(p.small) > keptSmall {
		t.Errorf("%d are kept", len(p.small))
	}
}

// What is made at once is there at once, and nobody is told while he asks.
func TestSmallPicturesAtOnce(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 10, 5))); err != nil {
		t.Fatal(err)
	}
	now := func(f func()) { f() }
	p := &Pictures{Run: now, Ui: now, SmallReady: func() { t.Error("told") }, Folder: fstest.MapFS{"a.png": {Data: file.Bytes()}}}
	if p.Small("a.png") == nil {
		t.Error("it is not there")
	}
}
