package tree

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// look is how a value is written at its place.
type look struct {
	flow   bool
	json   bool
	plain  bool   // texts stand without quotes where they can
	indent string // what stands before the lines of a block; one text is indented by two more
	eol    string
}

// scalars returns the ways to write a text in the given style, the best first. The
// last always reads as the text.
func (l look) scalars(text string, style Style) []string {
	if way, ok := l.styled(text, style); ok {
		return []string{way, double(text)}
	}
	return []string{double(text)}
}

// styled writes a text in a style and reports whether it can be written so.
func (l look) styled(text string, style Style) (way string, ok bool) {
	if style == Plain && strings.Contains(text, "\n") {
		style = Literal
	}
	switch {
	case l.json:
		return text, style == Plain && number.MatchString(text)
	case style == Single:
		return "'" + strings.ReplaceAll(text, "'", "''") + "'", oneLine(text)
	case style == Plain:
		return text, l.plain && oneLine(text) && strings.TrimSpace(text) == text && !elsewhere(text)
	case style == Literal || style == Folded:
		return l.lines(text, style)
	}
	return "", false
}

// oneLine reports whether a text can stand on its line as it is.
func oneLine(text string) bool {
	return !strings.ContainsFunc(text, needsEscape) && !strings.Contains(text, "\n")
}

// lines writes a text on lines of its own behind | or >, and reports false where
// that cannot be.
func (l look) lines(text string, style Style) (string, bool) {
	body := strings.TrimRight(text, "\n")
	if l.flow || body == "" || len(text)-len(body) > 1 || strings.ContainsAny(body[:1], " \t\n") ||
		strings.ContainsFunc(strings.ReplaceAll(text, "\t", " "), needsEscape) {
		return "", false
	}
	sign, between := "|", l.eol
	rows := strings.Split(body, "\n")
	if slices.ContainsFunc(rows, func(row string) bool { return row != "" && strings.TrimSpace(row) == "" }) {
		return "", false // blanks that nobody sees
	}
	if style == Folded && !slices.ContainsFunc(rows, func(row string) bool { return row == "" || strings.ContainsAny(row[:1], " \t") }) {
		sign, between = ">", l.eol+l.eol
	}
	if body == text {
		sign += "-"
	}
	for i, row := range rows {
		if row != "" {
			rows[i] = l.indent + "  " + row
		}
	}
	return sign + l.eol + strings.Join(rows, between), true
}

// odd are texts without quotes that other readers take for something else than
// text: yes and no, numbers with exponents, times, and the like.
var odd = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|true|false|null|~|<<|=|[-+]?(\.inf|\.nan|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(\.[0-9_]*)?e[-+]?[0-9]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?))$`)

// number is one as JSON writes it.
var number = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

// elsewhere reports whether a text means something else to other readers.
func elsewhere(text string) bool { return text == "" || odd.MatchString(text) }

// needsEscape reports whether a character can stand between double quotes alone,
// and is written by its number there.
func needsEscape(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7F && r < 0xA0 || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == 0xFFFE || r == 0xFFFF
}

// double writes a text between double quotes, in a way that JSON has too.
func double(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case needsEscape(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// value writes a value, what goes on new lines indented by indent.
func (l look) value(v Value) string {
	switch {
	case v.kind == Scalar:
		if l.json {
			return double(v.text)
		}
		return l.scalars(v.text, Plain)[0]
	case l.flow || len(v.items) == 0:
		return l.between(v)
	}
	rows := make([]string, len(v.items))
	for i, item := range v.items {
		rows[i] = l.row(v, i, item)
	}
	return strings.Join(rows, l.eol+l.indent)
}

// row writes an item of a block with its hyphen or its key.
func (l look) row(v Value, i int, item Value) string {
	in := l
	in.indent += "  "
	if v.kind == List {
		return "- " + in.value(item)
	}
	key := l.key(v.keys[i]) + ":"
	if item.kind == Scalar || len(item.items) == 0 {
		return key + " " + l.value(item)
	}
	return key + l.eol + in.indent + in.value(item)
}

// key writes a key.
func (l look) key(key string) string {
	ways := look{flow: true, json: l.json, plain: l.plain && !strings.ContainsAny(key, ":#,[]{}&*!|>'\"%@`?-")}.scalars(key, Plain)
	return ways[0]
}

// between writes a list or a mapping between brackets.
func (l look) between(v Value) string {
	in := l
	in.flow = true
	parts := make([]string, len(v.items))
	for i, item := range v.items {
		if parts[i] = in.value(item); v.kind == Mapping {
			parts[i] = in.key(v.keys[i]) + ": " + parts[i]
		}
	}
	text := strings.Join(parts, ", ")
	if v.kind == List {
		return "[" + text + "]"
	}
	return "{" + text + "}"
}
