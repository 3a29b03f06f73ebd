package handout

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"math/rand/v2"
	"testing"
	"testing/fstest"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/handout/phrase"
)

func TestMachineDates(t *testing.T) {
	b := &builder{o: Options{Dates: edtf.English()}}
	for text, want := range map[string]string{
		"1953-07-27": "1953-07-27", "1953-07": "1953-07", "1953": "1953", "1953-07-27T10:00:00Z": "1953-07-27T10:00:00Z",
		"1953-07~": "", "1953-21": "", "196X": "", "1953/1954": "", "../1953": "", "0000": "", "-0044": "", "[1953,1954]": "", "Y19530": "",
	} {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := b.whenOf(d); got.Machine != want || got.Text == "" {
			t.Errorf("%s is %+v, want %q for a machine", text, got, want)
		}
	}
	if got := b.whenText("soon"); got != (when{Text: "soon"}) {
		t.Errorf("what is no date is %+v", got)
	}
}

func TestAnchorsStayApart(t *testing.T) {
	ids := []string{"a", "A", "a b", "a_b", "a-b", "a.b", "a_20b", "é", "e", "_", "__", "x_title", "x", "x_n2", "習近平"}
	seen := map[string]string{}
	for _, id := range ids {
		at := anchor("event", id)
		for _, suffix := range []string{"", "_title", "_n2"} {
			if other, taken := seen[at+suffix]; taken {
				t.Errorf("%q and %q have one anchor, %s", id, other, at+suffix)
			}
			seen[at+suffix] = id
		}
	}
	if got := anchor("event", "a_b c"); got != "event-a_5fb_20c" {
		t.Errorf("the anchor is %s", got)
	}
}

func TestNativeNames(t *testing.T) {
	for name, want := range map[string]string{
		"김일성": "ko", "さくら": "ja", "习近平": "und-Hani", "Лавров": "und-Cyrl", "Παπανδρέου": "el", "كيم": "und-Arab", "Kim": "", "": "",
	} {
		if got := languageOf(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if direction("ar-EG") != "rtl" || direction("en") != "ltr" {
		t.Error("a page runs in the wrong direction")
	}
}

// noise is a PNG that cannot be packed.
func noise(t *testing.T, w, h int) []byte {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(random.Uint32()), uint8(random.Uint32()), uint8(random.Uint32()), 0xFF})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// oneFile is a folder where every name has the same content.
type oneFile struct{ content *[]byte }

func (f oneFile) Open(name string) (fs.File, error) {
	return fstest.MapFS{name: {Data: *f.content}}.Open(name)
}

func TestLargePicturesAreMadeSmaller(t *testing.T) {
	var content []byte
	b := &builder{room: mostPictures, o: Options{Pictures: oneFile{&content}}}
	for _, c := range []struct{ w, h, wantW, wantH int }{{100, 50, 100, 50}, {3200, 10, 1600, 5}, {20, 2000, 16, 1600}} {
		content = noise(t, c.w, c.h)
		out, kind, size, err := b.load("x.png")
		if err != nil || kind != "image/png" || size != image.Pt(c.wantW, c.wantH) {
			t.Errorf("%d × %d becomes %v, %s, %v", c.w, c.h, size, kind, err)
		}
		read, err := png.DecodeConfig(bytes.NewReader(out))
		if err != nil || read.Width != c.wantW || read.Height != c.wantH {
			t.Errorf("%d × %d is %d × %d in the page, %v", c.w, c.h, read.Width, read.Height, err)
		}
		if same := bytes.Equal(out, content); same != (c.w == c.wantW) {
			t.Errorf("%d × %d is taken as it is: %t", c.w, c.h, same)
		}
	}
}

func TestPicturesHaveOneRoom(t *testing.T) {
	content := noise(t, 40, 40)
	b := &builder{room: 2*len(content) + 1, o: Options{Pictures: oneFile{&content}}}
	e := &timeline.Event{Title: "E", Image: &timeline.Picture{File: "x.png"}}
	for i := range 3 {
		if p := b.picture(e); (p.URI != "") != (i < 2) {
			t.Errorf("picture %d is shown: %t", i, p.URI != "")
		}
	}
	if len(b.unshown) != 1 || !errors.Is(b.unshown[0].Why, errNoRoom) {
		t.Errorf("%v could not be shown", b.unshown)
	}
}

// A file that names no source says nothing of what its sources report.
func TestWithoutASourceNobodyReports(t *testing.T) {
	b := &builder{o: Options{Phrases: phrase.English()}}
	e := timeline.Event{Status: timeline.Reported}
	if got := b.standing(&e); got != "" {
		t.Errorf("an event without a source is said to be %q", got)
	}
	e.Sources = []timeline.Citation{{Source: "text"}}
	if b.standing(&e) == "" {
		t.Error("of an event with a source it is not said that the source reports it")
	}
}
