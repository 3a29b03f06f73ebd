package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tideline/timeline/pattern"
)

// read reads and decodes a picture of the given bytes.
func read(t *testing.T, name string, content []byte) (*File, *image.RGBA, error) {
	t.Helper()
	f, err := Read(fstest.MapFS{name: {Data: content}}, name)
	if err != nil {
		return nil, nil, err
	}
	m, err := f.Image(image.Pt(1000, 1000), nil)
	return f, m, err
}

func codeOf(err error) Code {
	if p, ok := errors.AsType[*Problem](err); ok {
		return p.Code
	}
	return ""
}

func near(got, want color.Color) bool {
	const tolerance = 40 // JPEG, and CMYK without a profile
	a, b := color.RGBAModel.Convert(got).(color.RGBA), color.RGBAModel.Convert(want).(color.RGBA)
	far := func(x, y uint8) bool { return int(x)-int(y) > tolerance || int(y)-int(x) > tolerance }
	return !far(a.R, b.R) && !far(a.G, b.G) && !far(a.B, b.B)
}

// Every file is 8 × 4 pixels, red on the left and blue on the right, in the
// formats that cameras, scanners and programs write.
func TestFormatsAreRead(t *testing.T) {
	files, err := filepath.Glob("testdata/formats/*")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, m, err := read(t, "whatever.txt", content) // names say nothing
		switch base := filepath.Base(name); {
		case base == "animated.webp":
			if p, ok := errors.AsType[*Problem](err); !ok || p.Code != Unknown || !strings.Contains(pattern.Tell(p.Words[0], pattern.InEnglish), "animated WebP") {
				t.Errorf("%s: %v", base, err)
			}
		case err != nil:
			t.Errorf("%s: %v", base, err)
		case f.Size != image.Pt(8, 4) || m.Bounds().Size() != f.Size:
			t.Errorf("%s is %v and becomes %v", base, f.Size, m.Bounds())
		case base == "alpha.png":
			if m.RGBAAt(0, 0).A != 0xFF {
				t.Error("a picture that can be seen through stands on nothing")
			}
		case !near(m.At(1, 1), color.RGBA{R: 0xFF, A: 0xFF}) || !near(m.At(6, 1), color.RGBA{B: 0xFF, A: 0xFF}):
			t.Errorf("%s is %v and %v", base, m.At(1, 1), m.At(6, 1))
		}
	}
}

// What is not read is told by what it is.
func TestOtherFilesAreNamed(t *testing.T) {
	for content, want := range map[string]string{
		"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00": "HEIC",
		"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00": "AVIF",
		"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00": "video",
		"%PDF-1.7\n":     "PDF",
		"8BPS\x00\x01":   "Photoshop",
		"PK\x03\x04\x14": "zip",
		"<!DOCTYPE html><html><svg></svg></html>":        "web page",
		"\n<html><head><title>404</title></head></html>": "web page",
		"<?xml version='1.0'?><html><body/></html>":      "web page",
		"just a text":              "text",
		"\x01\x02\x03\x04\x00\x00": "not known",
		"version https://git-lfs.github.com/spec/v1\noid": "Git LFS",
	} {
		_, _, err := read(t, "photo.svg", []byte(content))
		if p, ok := errors.AsType[*Problem](err); !ok || p.Code != Unknown || !strings.Contains(pattern.Tell(p.Words[0], pattern.InEnglish), want) {
			t.Errorf("%.30q: %v, want something with %q", content, err, want)
		}
	}
	if _, _, err := read(t, "a.png", nil); codeOf(err) != Empty {
		t.Errorf("an empty file: %v", err)
	}
}

// corner is a JPEG of 40 × 20 pixels that is red in its upper left corner.
func corner(t *testing.T) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			m.Set(x, y, color.White)
			if x < 16 && y < 8 {
				m.Set(x, y, color.RGBA{R: 0xFF, A: 0xFF})
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exif is what a camera writes of how it was held.
func exif(turned int, order binary.AppendByteOrder) []byte {
	b := []byte("II*\x00")
	if order.String() == binary.BigEndian.String() {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 1)
	b = order.AppendUint16(b, 274)
	b = order.AppendUint16(b, 3)
	b = order.AppendUint32(b, 1)
	b = order.AppendUint16(b, uint16(turned))
	return append(b, 0, 0, 0, 0, 0, 0)
}

// inJPEG puts EXIF into a JPEG.
func inJPEG(content, exif []byte) []byte {
	exif = append([]byte("Exif\x00\x00"), exif...)
	out := append([]byte{0xFF, 0xD8, 0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(exif)+2))...)
	return append(append(out, exif...), content[2:]...)
}

func TestPhotosAreTurnedUpright(t *testing.T) {
	upright := corner(t)
	// Where the red corner comes to lie: right, and down.
	for turned, want := range map[int][2]bool{
		1: {false, false}, 2: {true, false}, 3: {true, true}, 4: {false, true},
		5: {false, false}, 6: {true, false}, 7: {true, true}, 8: {false, true},
		0: {false, false}, 9: {false, false}, // no such way
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			f, m, err := read(t, "photo.jpg", inJPEG(upright, exif(turned, order)))
			if err != nil {
				t.Fatal(err)
			}
			size := image.Pt(40, 20)
			if turned >= 5 && turned <= 8 {
				size = image.Pt(20, 40)
			}
			at := image.Pt(2, 2)
			if want[0] {
				at.X = size.X - 3
			}
			if want[1] {
				at.Y = size.Y - 3
			}
			if f.Size != size || m.Bounds().Size() != size || !near(m.At(at.X, at.Y), color.RGBA{R: 0xFF, A: 0xFF}) {
				t.Errorf("turned %d, %v: %v with %v at %v", turned, order, m.Bounds().Size(), m.At(at.X, at.Y), at)
			}
		}
	}
}

// In a page a photo stands upright in every program: it is written anew, and what
// its camera noted, such as a place, stays out.
func TestPagesGetUprightPictures(t *testing.T) {
	plain := corner(t)
	for turned, same := range map[int]bool{1: true, 6: false} {
		content := inJPEG(plain, exif(turned, binary.LittleEndian))
		noted := len(content) - len(plain) // bytes
		f, err := Read(fstest.MapFS{"a.jpg": {Data: content}}, "a.jpg")
		if err != nil {
			t.Fatal(err)
		}
		out, media, size, err := f.ForPage(image.Pt(1600, 1600), 1<<20, nil)
		if err != nil || media != "image/jpeg" || size != f.Size || (len(out) == len(content)-noted) != same {
			t.Errorf("turned %d: %s of %v, %v", turned, media, size, err)
		}
		if c, err := jpeg.DecodeConfig(bytes.NewReader(out)); err != nil || !same && (c.Width != 20 || orientation(JPEG, out) != 1) {
			t.Errorf("turned %d becomes %d × %d, %v", turned, c.Width, c.Height, err)
		}
	}
	for name, want := range map[string]string{
		"base.bmp": "image/png", "lossy.webp": "image/png", "lzw.tiff": "image/png",
		"cmyk.jpg": "image/jpeg", "animated.gif": "image/gif", "sixteen.png": "image/png",
	} {
		f, err := Read(os.DirFS("testdata/formats"), name)
		if err != nil {
			t.Fatal(err)
		}
		if _, media, _, err := f.ForPage(image.Pt(1600, 1600), 1<<20, nil); media != want || err != nil {
			t.Errorf("%s becomes %s, %v; want %s", name, media, err, want)
		}
	}
}

// A drawing stays one where a browser reads it to its end.
func TestDrawingsInPages(t *testing.T) {
	const space = `xmlns="http://www.w3.org/2000/svg"`
	for _, c := range []struct{ content, want string }{
		{`<svg ` + space + `><rect width="5" height="5"/></svg>`, "image/svg+xml"},
		{`<svg><rect width="5" height="5"/></svg>`, "image/png"}, // browsers want the namespace
		{`<svg ` + space + `><rect width="5" height="5"/><text>A & B</text></svg>`, "image/png"},
		{`<svg ` + space + `><rect width="5" height="5"/><text>A&nbsp;B</text></svg>`, "image/png"},
		{`<!DOCTYPE svg [<!ENTITY n "` + strings.Repeat("n", 99) + `">]><svg ` + space + `><rect width="5" height="5"/></svg>`, "image/png"},
		{`<svg ` + space + `><foreignObject><p>Words</p></foreignObject></svg>`, "image/svg+xml"},
		{`<svg ` + space + `><g><g>`, ""},
	} {
		f, err := Read(fstest.MapFS{"a.svg": {Data: []byte(c.content)}}, "a.svg")
		media := ""
		if err == nil {
			_, media, _, err = f.ForPage(image.Pt(100, 100), 1<<20, nil)
		}
		if media != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %q, %v; want %q", c.content, media, err, c.want)
		}
	}
}

// pngHead is the head of a PNG of some size, and nothing more.
func pngHead(w, h uint32, depth, kind byte) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))) // a Buffer takes everything
	c := b.Bytes()
	binary.BigEndian.PutUint32(c[16:], w)
	binary.BigEndian.PutUint32(c[20:], h)
	c[24], c[25] = depth, kind
	binary.BigEndian.PutUint32(c[29:], crc32.ChecksumIEEE(c[12:29]))
	return c
}

func TestTooLargeIsSaidBeforeAnythingIsMade(t *testing.T) {
	for name, content := range map[string][]byte{
		"pixels":       pngHead(40_000, 40_000, 8, 0),
		"one side":     pngHead(1<<31-1, 1, 8, 0),
		"sixteen bits": pngHead(8_000, 8_000, 16, 6),
	} {
		_, err := Read(fstest.MapFS{"a.png": {Data: content}}, "a.png")
		if codeOf(err) != TooLarge {
			t.Errorf("%s: %v", name, err)
		}
	}
	bytes := fstest.MapFS{"a.png": {Data: append(pngHead(1, 1, 8, 0), make([]byte, maxBytes)...)}}
	if _, err := Read(bytes, "a.png"); codeOf(err) != TooLarge {
		t.Errorf("bytes: %v", err)
	}
	long := `<svg><rect width="5" height="5"/>` + strings.Repeat(" ", maxDrawing) + `</svg>`
	if _, err := Read(fstest.MapFS{"a.svg": {Data: []byte(long)}}, "a.svg"); codeOf(err) != TooLarge {
		t.Errorf("a long drawing: %v", err)
	}
}

func TestNamesStayInTheFolder(t *testing.T) {
	folder := fstest.MapFS{"media/a b%20c.png": {Data: pngHead(1, 1, 8, 0)}, "media/x": {Mode: fs.ModeDir}, "pipe.png": {Mode: fs.ModeNamedPipe}}
	for name, want := range map[string]Code{
		"media/a b%20c.png": "", "./media/a b%20c.png": "", "media//a b%20c.png": "", "media/x/../a b%20c.png": "",
		"../a.png": Outside, "media/../../a.png": Outside, "/etc/passwd": Outside, "": Outside, ".": Outside, "..": Outside,
		`C:\a.png`: Outside, `media\a.png`: Outside, "https://example.org/a.png": Outside, "a\x00.png": Outside,
		"missing.png": Missing, "media": Folder, "pipe.png": Special,
	} {
		if _, err := Read(folder, name); codeOf(err) != want {
			t.Errorf("%q: %v, want %q", name, err, want)
		}
	}
	if _, err := Read(nil, "a.png"); codeOf(err) != Missing {
		t.Errorf("without a folder: %v", err)
	}
}

func TestDamageIsSaid(t *testing.T) {
	whole := map[string][]byte{"jpg": corner(t)}
	for _, name := range []string{"base.png", "lossy.webp", "base.bmp", "lzw.tiff"} {
		content, err := os.ReadFile("testdata/formats/" + name)
		if err != nil {
			t.Fatal(err)
		}
		whole[name] = content
	}
	for name, content := range whole {
		f, _, err := read(t, "x", content[:len(content)/2])
		if codeOf(err) != Broken {
			t.Errorf("%s cut short: %v", name, err)
		}
		if f != nil && codeOf(f.Damage(nil)) != Broken {
			t.Errorf("%s cut short is only looked at: %v", name, f.Damage(nil))
		}
	}
}

// The cases show what they must: a picture, or a reason.
func TestCases(t *testing.T) {
	want := map[string]Code{
		"ampersand.svg": Undrawn, "cut.svg": Broken, "hugevb.svg": Undrawn, "lol.svg": TooComplex, "selfuse.svg": Undrawn,
		"use.svg": TooComplex, "xxe.svg": Undrawn, "zerovb.svg": Undrawn,
	}
	files, err := os.ReadDir("testdata/cases")
	if err != nil || len(files) < 16 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	for _, file := range files {
		f, err := Read(os.DirFS("testdata/cases"), file.Name())
		if err == nil {
			damage := f.Damage(nil)
			_, err = f.Image(image.Pt(200, 200), nil)
			if codeOf(damage) != codeOf(err) {
				t.Errorf("%s: looked at: %v; shown: %v", file.Name(), damage, err)
			}
		}
		if codeOf(err) != want[file.Name()] || err != nil && codeOf(err) == "" {
			t.Errorf("%s: %v, want %q", file.Name(), err, want[file.Name()])
		}
	}
}

// Large pictures become small without their middle going astray.
func TestPicturesAreMadeSmaller(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 3000, 1000))
	for i := range m.Pix {
		if i%3000 >= 1500 {
			m.Pix[i] = 0xFF
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	for _, most := range []image.Point{{300, 300}, {100, 1}, {5000, 5000}} {
		f, err := Read(fstest.MapFS{"a.png": {Data: b.Bytes()}}, "a.png")
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Image(most, nil)
		if err != nil {
			t.Fatal(err)
		}
		size := got.Bounds().Size()
		if size.X > most.X || size.Y > most.Y || fmt.Sprint(got.At(0, 0)) == fmt.Sprint(got.At(size.X-1, size.Y-1)) {
			t.Errorf("within %v: %v from %v to %v", most, size, got.At(0, 0), got.At(size.X-1, size.Y-1))
		}
	}
}
