// Package quoting says when a text needs quotes in YAML, and writes it between them.
// Whole files (emit) and changes of files (tree) quote alike.
package quoting

import (
	"fmt"
	"regexp"
	"strings"
)

// odd matches texts without quotes that some reader of YAML takes for something other
// than text: yes and no, nothing, merges, numbers with exponents or bases, times.
var odd = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|true|false|null|nan|inf|~|<<|=|[-+]?(\.inf|\.nan|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(\.[0-9_]*)?e[-+]?[0-9]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?))$`)

// IsOdd reports whether a text without quotes means something else to some reader.
func IsOdd(text string) bool { return text == "" || odd.MatchString(text) }

// number matches a number as JSON writes it.
var number = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

// IsNumber reports whether a text is a number that JSON, too, has without quotes.
func IsNumber(text string) bool { return number.MatchString(text) }

// NeedsEscape reports whether a character can be written by its number alone, between
// double quotes.
func NeedsEscape(c rune) bool {
	return c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c == 0xFFFE || c == 0xFFFF
}

// Double writes a text between double quotes, as YAML and JSON have it. Characters below
// U+10000 for which escaped is true are written by their number.
func Double(text string, escaped func(rune) bool) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c <= 0xFFFF && (NeedsEscape(c) || escaped != nil && escaped(c)):
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
