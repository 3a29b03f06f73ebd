package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
	"testing/fstest"
)

// noted returns a JPEG and a PNG into which a camera has written where it was.
func noted(t *testing.T) (photo, picture []byte) {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	m.Set(3, 3, color.NRGBA{200, 10, 10, 255})
	var j, p bytes.Buffer
	if err := jpeg.Encode(&j, m, nil); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&p, m); err != nil {
		t.Fatal(err)
	}
	segment := func(marker byte, body string) []byte {
		return append([]byte{0xFF, marker, 0, byte(len(body) + 2)}, body...)
	}
	photo = append(bytes.Clone(j.Bytes()[:2]), segment(0xE1, "Exif\x00\x00GPS 37.95N 126.67E")...)
	photo = append(photo, segment(0xFE, "remark: 37.95N")...)
	photo = append(photo, segment(0xE2, "ICC_PROFILE\x00\x01\x01colours")...)
	photo = append(photo, j.Bytes()[2:]...)
	chunk := func(name, body string) []byte {
		b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
		b = append(append(b, name...), body...)
		return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
	}
	const ihdr = 8 + 25
	picture = append(bytes.Clone(p.Bytes()[:ihdr]), chunk("eXIf", "GPS 37.95N")...)
	picture = append(picture, chunk("tEXt", "Comment\x0037.95N")...)
	picture = append(picture, chunk("gAMA", "\x00\x00\xb1\x8f")...)
	return photo, append(picture, p.Bytes()[ihdr:]...)
}

// What is put on a page has its pixels and colours, and not where it was taken.
func TestWhereAPhotoWasTakenStaysAtHome(t *testing.T) {
	photo, drawn := noted(t)
	folder := fstest.MapFS{"a.jpg": {Data: photo}, "b.png": {Data: drawn}}
	for name, keeps := range map[string]string{"a.jpg": "ICC_PROFILE", "b.png": "gAMA"} {
		f, err := Read(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		content, _, _, err := f.ForPage(image.Pt(100, 100), 1<<20, nil)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte("37.95N")) || !bytes.Contains(content, []byte(keeps)) {
			t.Errorf("%s: %q", name, content)
		}
		was, _, err := image.Decode(bytes.NewReader(f.Content))
		if err != nil {
			t.Fatal(err)
		}
		is, _, err := image.Decode(bytes.NewReader(content))
		if err != nil || is.At(3, 3) != was.At(3, 3) || is.Bounds() != was.Bounds() {
			t.Errorf("%s is another picture: %v", name, err)
		}
	}
}

// Whatever the bytes are, nothing is read beyond them, and pictures stay pictures.
func FuzzBare(f *testing.F) {
	f.Add([]byte("\xFF\xD8\xFF\xE1\x00\x04ab\xFF\xDA"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x00tEXt\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, format := range []Format{JPEG, PNG} {
			out := bare(format, content)
			if len(out) > len(content) {
				t.Fatalf("%q has become longer: %q", content, out)
			}
			if _, err := jpeg.Decode(bytes.NewReader(content)); err == nil && format == JPEG {
				if _, err := jpeg.Decode(bytes.NewReader(out)); err != nil {
					t.Fatalf("%q is no photo any longer: %v", content, err)
				}
			}
		}
	})
}
