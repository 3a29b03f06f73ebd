package tree

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline/file/syntax/quoting"
)

// look is how a value is written in its place.
type look struct {
	flow   bool
	json   bool
	plain  bool   // texts are written without quotes where they can be, or on lines of their own
	indent string // of the lines of a block; one text is indented by two more
	level  bool   // lists stand as deep as their key
	asks   bool   // question marks stand without quotes between brackets, as YAML 1.2 has it
	eol    string
}

// scalars returns the ways to write a text in the given style, the best first. The
// last always reads as the text.
func (l look) scalars(text string, style Style) []string {
	if way, ok := l.styled(text, style); ok {
		return []string{way, quoting.Double(text, nil)}
	}
	return []string{quoting.Double(text, nil)}
}

// styled writes a text in a style and reports whether it can be written so.
func (l look) styled(text string, style Style) (way string, ok bool) {
	if style == Plain && strings.Contains(text, "\n") {
		style = Literal
	}
	switch {
	case l.json:
		return text, style == Plain && quoting.IsNumber(text)
	case style == Single:
		return "'" + strings.ReplaceAll(text, "'", "''") + "'", fitsOnLine(text)
	case style == Plain:
		return text, l.plain && fitsOnLine(text) && strings.TrimSpace(text) == text && !quoting.IsOdd(text) && !l.signs(text)
	case (style == Literal || style == Folded) && l.plain:
		return l.lines(text, style)
	}
	return "", false
}

// signs reports whether a text holds what YAML takes for its own: it begins with a sign,
// or has a colon, a comment or a bracket in it.
func (l look) signs(text string) bool {
	if text == "" || strings.ContainsRune("#,[]{}&*!|>'\"%@`", rune(text[0])) || text == "---" || text == "..." {
		return true
	}
	if strings.ContainsRune("-?:", rune(text[0])) && (len(text) == 1 || text[1] == ' ' || text[1] == '\t') {
		return true
	}
	if strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") {
		return true
	}
	return l.flow && (strings.ContainsAny(text, ",[]{}") || !l.asks && strings.Contains(text, "?"))
}

// fitsOnLine reports whether a text can be written on its line as it is.
func fitsOnLine(text string) bool {
	return !strings.ContainsFunc(text, quoting.NeedsEscape) && !strings.Contains(text, "\n")
}

// lines writes a text on lines of its own after | or >, and reports false where it cannot
// be written so.
func (l look) lines(text string, style Style) (string, bool) {
	body := strings.TrimRight(text, "\n")
	if l.flow || body == "" || len(text)-len(body) > 1 || strings.ContainsAny(body[:1], " \t\n") ||
		strings.ContainsFunc(strings.ReplaceAll(text, "\t", " "), quoting.NeedsEscape) {
		return "", false
	}
	sign, between := "|", l.eol
	rows := strings.Split(body, "\n")
	if slices.ContainsFunc(rows, func(row string) bool { return row != "" && strings.TrimSpace(row) == "" }) {
		return "", false // blanks at the ends of lines
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

// value writes a value, what goes on new lines indented by indent.
func (l look) value(v Value) string {
	switch {
	case v.kind == Scalar:
		return l.scalar(v)
	case l.flow || len(v.items) == 0:
		return l.between(v)
	}
	rows := make([]string, len(v.items))
	for i, item := range v.items {
		rows[i] = l.row(v, i, item)
	}
	return strings.Join(rows, l.eol+l.indent)
}

// scalar writes a new scalar.
func (l look) scalar(v Value) string {
	switch {
	case v.null:
		return "null"
	case v.token && (!l.json || quoting.IsNumber(v.text) || v.text == "true" || v.text == "false"):
		return v.text
	case l.json:
		return quoting.Double(v.text, nil)
	}
	return l.scalars(v.text, Plain)[0]
}

// row writes an item of a block with its hyphen or its key.
func (l look) row(v Value, i int, item Value) string {
	in := l
	in.indent += "  "
	if v.kind == List {
		return "- " + in.value(item)
	}
	key := l.key(v.keys[i]) + ":"
	if text := l.inBrackets(item); text != "" {
		return key + " " + text
	}
	if item.kind == Scalar {
		return key + " " + l.value(item)
	}
	if item.kind == List && l.level {
		in.indent = l.indent
	}
	return key + l.eol + in.indent + in.value(item)
}

// longest is how many bytes a list or mapping between brackets has at most.
const longest = 88

// inBrackets writes a list or mapping between brackets where it has room on a line, and
// nothing otherwise.
func (l look) inBrackets(v Value) string {
	if v.kind == Scalar || v.lines && len(v.items) > 0 && !l.flow {
		return ""
	}
	text := l.between(v)
	if len(v.items) == 0 || len(text) <= longest && !strings.Contains(text, `\n`) {
		return text
	}
	return ""
}

// plainKey matches keys that need no quotes anywhere.
var plainKey = regexp.MustCompile(`^[\pL_][\pL\pN_ -]*$`)

// key writes a key.
func (l look) key(key string) string {
	ways := look{flow: true, json: l.json, plain: l.plain && plainKey.MatchString(key)}.scalars(key, Plain)
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
