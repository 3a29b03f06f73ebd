// Package encoding decodes files whose letters are written otherwise than in UTF-8 and
// UTF-16, where somebody says how: nothing in the bytes tells one such encoding from others.
package encoding

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"tideline/timeline/pattern"
)

// Choice is an encoding that is offered where bytes do not say which they are in.
type Choice struct {
	ID   string          // as the command line names it
	Name pattern.English // what reading a file so does
}

// Choices are the encodings that are met most besides Windows-1252, which is assumed.
func Choices() []Choice {
	return []Choice{
		{"windows-1250", "Read its letters as Central European"},
		{"windows-1251", "Read its letters as Cyrillic"},
		{"windows-1253", "Read its letters as Greek"},
		{"windows-1254", "Read its letters as Turkish"},
		{"gb18030", "Read its letters as Chinese"},
		{"shift_jis", "Read its letters as Japanese"},
		{"euc-kr", "Read its letters as Korean"},
		{"macintosh", "Read its letters as those of old Macs"},
	}
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
