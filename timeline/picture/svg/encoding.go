package svg

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf16"
)

// fromUTF16 returns UTF-8; low and high say where in a pair of bytes each lies.
func fromUTF16(content []byte, low, high int) []byte {
	units := make([]uint16, len(content)/2)
	for i := range units {
		units[i] = uint16(content[2*i+low]) | uint16(content[2*i+high])<<8
	}
	text := string(utf16.Decode(units))
	if head, rest, found := strings.Cut(text, "?>"); found && strings.HasPrefix(strings.TrimSpace(head), "<?xml") {
		text = rest // it names the encoding that the text had
	}
	return []byte(text)
}

// oneByte reports whether a label names an encoding whose every byte is a
// character of Latin 1, or nearly so.
func oneByte(label string) bool {
	label = strings.ToLower(label)
	return strings.HasPrefix(label, "iso-8859-1") || strings.HasPrefix(label, "windows-125") || label == "latin1"
}

// declaresOneByte reports whether the first line of a file names such an encoding.
func declaresOneByte(head []byte) bool {
	_, label, found := bytes.Cut(head, []byte("encoding="))
	if !found || len(label) < 2 {
		return false
	}
	end := bytes.IndexByte(label[1:], label[0])
	return end > 0 && oneByte(string(label[1:1+end]))
}

// fromLatin reads Latin 1 as UTF-8.
func fromLatin(in io.Reader) (io.Reader, error) {
	content, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.Grow(len(content))
	for _, c := range content {
		b.WriteRune(rune(c))
	}
	return strings.NewReader(b.String()), nil
}
