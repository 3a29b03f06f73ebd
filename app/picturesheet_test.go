package app

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// What is chosen in the sheet of pictures is what is drawn: its size and fineness, a lane or a
// story alone, other colours, no ground; and it is shown before.
func TestPictureIsWhatWasChosen(t *testing.T) {
	nothingRunsBeside(t)
	var copied []byte
	w := openWith(t, Config{File: inFile(t, "lanes.yaml", lanes), Work: Work{Picture: func(png []byte) error {
		copied = png
		return nil
	}}})
	chosen := func(names ...string) image.Image {
		t.Helper()
		w.table.Find("save").Do()
		for _, name := range append(names, "PNG, onto the clipboard") {
			c := offering(w, name)
			if c == nil {
				t.Fatalf("%q is not offered", name)
			}
			c.Choose(slices.Index(namesOf(c), name))
		}
		strike(w, fyne.KeyReturn)
		made, err := png.Decode(bytes.NewReader(copied))
		if err != nil || w.sheets.Len() > 0 {
			t.Fatalf("%v: %d sheets are open (%v)", names, w.sheets.Len(), err)
		}
		return made
	}
	usual := chosen()
	if size := usual.Bounds().Size(); size != image.Pt(2*pictureWidth, 2*pictureOutH) {
		t.Errorf("the usual picture has %v", size)
	}
	if size := chosen("Square, 1200 × 1200", "Three times as fine").Bounds().Size(); size != image.Pt(3600, 3600) {
		t.Errorf("three times as fine a square has %v", size)
	}
	if _, _, _, a := chosen("Transparent (PNG)").At(3, 3).RGBA(); a != 0 {
		t.Errorf("a picture without its ground is %d strong in its corner", a)
	}
	corner := func(names ...string) uint32 {
		r, _, _, _ := chosen(names...).At(3, 3).RGBA()
		return r >> 8
	}
	if light, dark := corner("Light"), corner("Dark"); light < 200 || dark > 60 {
		t.Errorf("light is %d and dark %d", light, dark)
	}
	for _, part := range []string{"Lane: One", "Story: Walk"} {
		if one := chosen(part); one.Bounds() != usual.Bounds() || slices.Equal(pixelsOf(one), pixelsOf(usual)) {
			t.Errorf("%s: it is the same as all", part)
		}
	}
	w.table.Find("save").Do()
	if w.exports == nil || offering(w, "All of the time") == nil {
		t.Error("all of the time is not offered")
	}
}

// lanes has two lanes and a story.
const lanes = `tideline: 1
title: Lanes
lanes: [{id: a, name: One}, {id: b, name: Two}]
events:
  - {id: x, date: 1953, title: First, lanes: [a]}
  - {id: y, date: 1963, title: Second, lanes: [b]}
stories: [{id: walk, name: Walk, steps: [{event: x}]}]
`

func pixelsOf(of image.Image) []byte {
	switch of := of.(type) {
	case *image.RGBA:
		return of.Pix
	case *image.NRGBA:
		return of.Pix
	}
	return nil
}
