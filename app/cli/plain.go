package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/app/store"
)

// Plain returns a writer that lets nothing through which commands a terminal or
// turns the order of its text round: control characters, the marks of direction
// and bytes that are not UTF-8 arrive as what YAML and JSON write for them, such
// as \u001b. Line breaks and tabs stay. Whatever a person reads goes through it,
// and a document that is written to standard output does not.
func Plain(w io.Writer) io.Writer { return &plain{to: w} }

// plain is the writer of Plain. A character may come in two parts.
type plain struct {
	to   io.Writer
	part []byte // of a character that is not whole yet
}

// Write implements io.Writer.
func (p *plain) Write(text []byte) (int, error) {
	all := append(p.part, text...)
	whole := len(all) - unfinished(all)
	p.part = append([]byte(nil), all[whole:]...)
	if _, err := io.WriteString(p.to, escaped(string(all[:whole]), "\n\t")); err != nil {
		return 0, err
	}
	return len(text), nil
}

// end writes what is left of a character that never became whole.
func (p *plain) end() error {
	if len(p.part) == 0 {
		return nil
	}
	_, err := io.WriteString(p.to, escaped(string(p.part), ""))
	p.part = nil
	return err
}

// unfinished counts the bytes at the end that begin a character and do not
// finish it.
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

// oneLine writes a text so that it stays on one line and commands no terminal.
func oneLine(text string) string { return escaped(text, "") }

// escaped writes a text with its commands made visible, but for those kept.
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

// commanding reports whether a character does something to a terminal, or to the
// order of the text around it, instead of standing for itself.
func commanding(c rune) bool {
	return unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) || c == '\u2028' || c == '\u2029' ||
		c >= '\u206a' && c <= '\u206f' // deprecated ones of the same kind
}

// printed is standard output, which says of itself that it could not be written.
type printed struct{ to io.Writer }

// Write implements io.Writer.
func (p printed) Write(text []byte) (int, error) {
	n, err := p.to.Write(text)
	if err != nil {
		err = fail("standard output could not be written: {{.Why}}", "Why", store.Bare(err))
	}
	return n, err
}
