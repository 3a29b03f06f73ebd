// Package encoding decodes files whose letters are written otherwise than in UTF-8 and
// UTF-16, where somebody says how: nothing in the bytes tells one such encoding from others.
package encoding

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"tideline/timeline/pattern"
)

// Choice is an encoding that is offered where bytes do not say which they are in.
type Choice struct {
	ID   string          // as the command line names it
	Name pattern.English // what reading a file so does
	Is   pattern.English // which letters it has
}

// Choices are the encodings that are met most besides Windows-1252, which is assumed.
func Choices() []Choice {
	return []Choice{
		{"windows-1250", "Read its letters as Central European", "Central European"},
		{"windows-1251", "Read its letters as Cyrillic", "Cyrillic"},
		{"windows-1253", "Read its letters as Greek", "Greek"},
		{"windows-1254", "Read its letters as Turkish", "Turkish"},
		{"gb18030", "Read its letters as Chinese", "Chinese"},
		{"shift_jis", "Read its letters as Japanese", "Japanese"},
		{"euc-kr", "Read its letters as Korean", "Korean"},
		{"macintosh", "Read its letters as those of old Macs", "those of old Macs"},
	}
}

// All are the encodings that a person may choose for a text: those of Unicode, the one that is
// assumed where a text is in none of these, and the other Choices.
func All() []Choice {
	return append([]Choice{
		{UTF8, "Read its letters as UTF-8", "UTF-8"},
		{UTF16, "Read its letters as UTF-16", "UTF-16"},
		{Western, "Read its letters as Western European", "Western European"},
	}, Choices()...)
}

// The encodings that a text is taken to be in by its bytes alone.
const (
	UTF8    = "utf-8"
	UTF16   = "utf-16"
	Western = "windows-1252"
)

// Of returns the encoding that a text is taken to be in where nobody says it; "" for what is
// no text, such as a workbook.
func Of(src []byte) string {
	switch {
	case bytes.HasPrefix(src, []byte("PK\x03\x04")):
		return ""
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}), bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return UTF16
	case utf8.Valid(src):
		return UTF8
	}
	return Western
}

// Known reports whether an encoding has a name that is known, such as windows-1251 or
// latin2, as web pages name them.
func Known(name string) bool {
	_, err := htmlindex.Get(strings.TrimSpace(name))
	return err == nil
}

// Decode returns a text in UTF-8. What is no text, such as a workbook, stays as it is, and
// so does what an encoding cannot be.
func Decode(src []byte, name string) []byte {
	from, err := htmlindex.Get(strings.TrimSpace(name))
	if err != nil || bytes.HasPrefix(src, []byte("PK\x03\x04")) {
		return src
	}
	if strings.EqualFold(strings.TrimSpace(name), UTF16) { // in the order that its first bytes tell, if they do
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	text, err := from.NewDecoder().Bytes(src)
	if err != nil || !utf8.Valid(text) {
		return src
	}
	return text
}

// Fits returns the choices in which a text has no sign that is none: at most so many.
func Fits(src []byte, most int) (some []Choice) {
	head := src[:min(len(src), 1<<20)]
	for _, c := range Choices() {
		from, err := htmlindex.Get(c.ID)
		if err != nil || len(some) == most {
			continue
		}
		if text, err := from.NewDecoder().Bytes(head); err == nil && !strings.ContainsRune(strings.TrimRight(string(text), "\uFFFD"), utf8.RuneError) {
			some = append(some, c)
		}
	}
	return some
}
