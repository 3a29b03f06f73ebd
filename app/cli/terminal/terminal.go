// Package terminal writes texts so that they cannot command the terminal they appear in.
package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain returns a writer that escapes whatever controls a terminal or reverses the order
// of its text: control characters, direction marks and bytes that are not UTF-8 are
// written as in YAML and JSON, such as \u001b. Line breaks and tabs are kept. Everything
// that a person reads goes through it; a document that is written to standard output does
// not.
func Plain(w io.Writer) *Writer { return &Writer{to: w} }

// Writer is the writer of Plain. A character may arrive in two parts.
type Writer struct {
	to   io.Writer
	part []byte // of a character that is not whole yet
}

// Write implements io.Writer.
func (p *Writer) Write(text []byte) (int, error) {
	all := append(p.part, text...)
	whole := len(all) - unfinished(all)
	p.part = append([]byte(nil), all[whole:]...)
	if _, err := io.WriteString(p.to, escaped(string(all[:whole]), "\n\t")); err != nil {
		return 0, err
	}
	return len(text), nil
}

// End writes what is left of a character that was never completed.
func (p *Writer) End() error {
	if len(p.part) == 0 {
		return nil
	}
	_, err := io.WriteString(p.to, escaped(string(p.part), ""))
	p.part = nil
	return err
}

// unfinished counts the bytes at the end that begin a character and do not complete it.
func unfinished(text []byte) int {
	for n := 1; n <= min(utf8.UTFMax-1, len(text)); n++ {
		if tail := text[len(text)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// Line escapes a text so that it stays on one line and does not control the terminal.
func Line(text string) string { return escaped(text, "") }

// escaped makes control characters in a text visible, except those to keep.
func escaped(text, kept string) string {
	if !strings.ContainsFunc(text, func(c rune) bool { return commanding(c) || c == utf8.RuneError }) {
		return text
	}
	var b strings.Builder
	for i, c := range text {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case commanding(c) && !strings.ContainsRune(kept, c):
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// commanding reports whether a character controls the terminal, or the order of the text
// around it, instead of being shown.
func commanding(c rune) bool {
	return unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) || c == '\u2028' || c == '\u2029' ||
		c >= '\u206a' && c <= '\u206f' // deprecated ones of the same kind
}
