package picture

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"tideline/timeline/pattern"
)

// Format is how the bytes of a picture are to be read.
type Format string

// The formats that are read.
const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	GIF  Format = "gif"
	WebP Format = "webp"
	BMP  Format = "bmp"
	TIFF Format = "tiff"
	SVG  Format = "svg"
)

// headBytes is how many bytes are used to recognise a format: the head of a drawing
// may be long.
const headBytes = 64 << 10

// magic is what the bytes of a format begin with; ? stands for any byte.
type magic struct {
	begin  string
	format Format
	other  pattern.English // what it is, where it is not read
}

func magics() []magic {
	return []magic{
		{"\xFF\xD8\xFF", JPEG, ""},
		{"\x89PNG\r\n\x1A\n", PNG, ""},
		{"GIF87a", GIF, ""},
		{"GIF89a", GIF, ""},
		{"RIFF????WEBP", WebP, ""},
		{"II*\x00", TIFF, ""},
		{"MM\x00*", TIFF, ""},
		{"BM????\x00\x00\x00\x00", BMP, ""},
		{"????ftyphei", "", "a photo in the format HEIC"},
		{"????ftyphev", "", "a photo in the format HEIC"},
		{"????ftypmif1", "", "a photo in the format HEIF"},
		{"????ftypmsf1", "", "a photo in the format HEIF"},
		{"????ftypavi", "", "a picture in the format AVIF"},
		{"????ftyp", "", "a video"},
		{"\x1A\x45\xDF\xA3", "", "a video"},
		{"RIFF????AVI ", "", "a video"},
		{"%PDF", "", "a PDF"},
		{"%!PS", "", "a PostScript file"},
		{"\xC5\xD0\xD3\xC6", "", "a PostScript file"},
		{"8BPS", "", "a Photoshop file"},
		{"gimp xcf", "", "a GIMP file"},
		{"\x00\x00\x01\x00", "", "a Windows icon"},
		{"\x00\x00\x00\x0CjP  ", "", "a picture in the format JPEG 2000"},
		{"\xFF\x4F\xFF\x51", "", "a picture in the format JPEG 2000"},
		{"\xFF\x0A", "", "a picture in the format JPEG XL"},
		{"\x00\x00\x00\x0CJXL ", "", "a picture in the format JPEG XL"},
		{"PK\x03\x04", "", "a zip archive or an Office document"},
		{"\xD0\xCF\x11\xE0", "", "an Office document"},
		{"\xD7\xCD\xC6\x9A", "", "a Windows metafile"},
		{"version https://git-lfs", "", "a placeholder of Git LFS: the picture itself was not fetched"},
	}
}

// recognise returns the format of a file that begins so, or what else it is.
func recognise(head []byte) (format Format, other pattern.English) {
	for _, m := range magics() {
		if m.fits(head) {
			return m.format, m.other
		}
	}
	text := head
	if bytes.HasPrefix(text, []byte("\xFF\xFE")) || bytes.HasPrefix(text, []byte("\xFE\xFF")) {
		text = bytes.ReplaceAll(text[2:], []byte{0}, nil)
	}
	text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF")))
	lower := bytes.ToLower(text)
	page := bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.HasPrefix(lower, []byte("<html"))
	switch {
	case page:
		return "", "a web page"
	case bytes.HasPrefix(text, []byte("<")) && (bytes.Contains(text, []byte("<svg")) || bytes.Contains(text, []byte(":svg"))):
		return SVG, ""
	case bytes.Contains(lower, []byte("<html")):
		return "", "a web page"
	case utf8.Valid(text[:max(len(text)-utf8.UTFMax, 0)]) && !bytes.ContainsRune(text, 0):
		return "", "text"
	}
	return "", "in a format that is not known"
}

// fits reports whether a file begins with the signature.
func (m magic) fits(head []byte) bool {
	if len(head) < len(m.begin) {
		return false
	}
	for i := range len(m.begin) {
		if m.begin[i] != '?' && m.begin[i] != head[i] {
			return false
		}
	}
	return true
}

// MediaType returns what a web page calls the format.
func (f Format) MediaType() string {
	if f == SVG {
		return "image/svg+xml"
	}
	return "image/" + strings.ToLower(string(f))
}
