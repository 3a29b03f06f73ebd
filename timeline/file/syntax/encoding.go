package syntax

import (
	"bytes"
	"encoding/binary"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/sourcemap"
	"tideline/timeline/pattern"
)

// MaxSize is the most bytes that a file may have, whatever the memory. A file of 10,000 full
// events has about 10 MB.
const MaxSize = 1 << 30

// Sniffed is the number of bytes at the beginning of a file that show whether it is text.
const Sniffed = 8000

// Decode returns the bytes of a file as text, without a byte order mark at its beginning.
// It returns false when the file is not text. What it changed or refused is reported.
func Decode(r *diag.Report, src []byte) (string, bool) {
	if len(src) > MaxSize {
		TooLarge(r, int64(len(src)), MaxSize)
		return "", false
	}
	if what := binaryKind(src); what != "" {
		r.Add(diag.CodeBinaryFile, diag.Pos{Line: 1, Column: 1}, what)
		return "", false
	}
	var text string
	if order := utf16Order(src); order != nil {
		r.Add(diag.CodeUTF16, diag.Pos{Line: 1, Column: 1})
		text = fromUTF16(src[2:], order)
	} else {
		text = fromUTF8(r, bytes.TrimPrefix(src, []byte("\uFEFF")))
	}
	if strings.TrimSpace(text) == "" {
		r.Add(diag.CodeEmptyFile, diag.Pos{Line: 1, Column: 1})
		return "", false
	}
	return text, true
}

// TooLarge reports a file that has more bytes than are read at most. One byte more is all
// that is read of a file whose size nobody knows.
func TooLarge(r *diag.Report, size, most int64) {
	told := pattern.T("{{.N}} MB", "N", int((size+1<<20-1)>>20))
	if size == most+1 {
		told = pattern.T("more than {{.N}} MB", "N", int(most>>20))
	}
	r.Add(diag.CodeTooLarge, diag.Pos{Line: 1, Column: 1}, told, strconv.FormatInt(most>>20, 10))
}

// utf16Order returns the byte order of a file that begins with the mark of
// UTF-16, else nil.
func utf16Order(src []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return binary.LittleEndian
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return binary.BigEndian
	}
	return nil
}

func fromUTF16(src []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16(src[2*i:])
	}
	return string(utf16.Decode(units))
}

// fromUTF8 reads bytes that are not UTF-8 as Windows-1252, one by one, so that a file
// that two programs wrote in two encodings comes out right as well.
func fromUTF8(r *diag.Report, src []byte) string {
	if utf8.Valid(src) {
		return string(src)
	}
	var b strings.Builder
	b.Grow(len(src) + len(src)/8)
	count, first := 0, 0
	for i := 0; i < len(src); {
		char, size := utf8.DecodeRune(src[i:])
		if char == utf8.RuneError && size == 1 {
			if count++; count == 1 {
				first = b.Len()
			}
			char = windows1252(src[i])
		}
		b.WriteRune(char)
		i += size
	}
	text := b.String()
	r.Add(diag.CodeWindows1252, sourcemap.Position(text, first), strconv.Itoa(count))
	return text
}

// windows1252 returns the character of a byte from 0x80 on.
func windows1252(c byte) rune {
	const high = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
	if c >= 0xA0 {
		return rune(c)
	}
	return []rune(high)[c-0x80]
}

// withoutControls replaces the characters that YAML forbids, so that a stray one does not
// keep the file from opening.
func withoutControls(r *diag.Report, text string) string {
	first := strings.IndexFunc(text, isForbidden)
	if first < 0 {
		return text
	}
	count := 0
	clean := strings.Map(func(c rune) rune {
		if isForbidden(c) {
			count++
			return utf8.RuneError
		}
		return c
	}, text)
	r.Add(diag.CodeControlCharacter, sourcemap.Position(text, first), strconv.Itoa(count))
	return clean
}

// isForbidden reports whether YAML does not allow a character.
func isForbidden(c rune) bool {
	switch {
	case c == '\t' || c == '\n' || c == '\r' || c == '\u0085':
		return false
	case c < ' ' || c >= 0x7F && c < 0xA0:
		return true
	}
	return c == 0xFFFE || c == 0xFFFF
}

// binaryKind names what a file that is not text seems to be, "" for text.
func binaryKind(src []byte) pattern.English {
	for _, magic := range []struct {
		head string
		what pattern.English
	}{
		{"\x89PNG", "a PNG picture"},
		{"\xFF\xD8\xFF", "a JPEG picture"},
		{"GIF8", "a GIF picture"},
		{"%PDF-", "a PDF document"},
		{"PK\x03\x04", "a zip archive, as .docx, .xlsx and .odt files are"},
		{"\xD0\xCF\x11\xE0", "an old Office document"},
		{"\x1F\x8B", "a compressed file"},
		{"SQLite format 3", "a database"},
	} {
		if bytes.HasPrefix(src, []byte(magic.head)) {
			return magic.what
		}
	}
	head := src[:min(len(src), Sniffed)]
	if utf16Order(src) != nil {
		return ""
	}
	controls := 0
	for _, c := range head {
		if c == 0 {
			return "binary"
		}
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			controls++
		}
	}
	if controls*10 > len(head) { // text has hardly any
		return "binary"
	}
	return ""
}
