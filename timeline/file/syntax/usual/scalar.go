package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// key reads a key and its colon.
func (r *reader) key() *values.Node {
	length, ok := r.keyLength()
	if !ok || r.line.odd {
		r.failed = true
		return &values.Node{}
	}
	n := r.node()
	r.setPlain(n, r.rest()[:length])
	if n.Kind != values.Scalar {
		r.failed = true
	}
	r.pass(length + 1)
	return n
}

// setPlain gives a node a text without quotes.
func (r *reader) setPlain(n *values.Node, text string) {
	n.Kind, n.Plain, n.Text = values.Scalar, true, text
	switch text {
	case "~", "null", "Null", "NULL":
		n.Kind = values.Null
	}
	n.Weight += len(text) / values.Long
}

// plain reads a text without quotes, which goes on in the lines directly below that are
// further in.
func (r *reader) plain() *values.Node {
	n := r.node()
	s, _, commented := strings.Cut(r.rest(), " #")
	if s = strings.TrimRight(s, " "); !beginsPlain(s) || !isPlain(s) {
		r.failed = true
		return n
	}
	r.parts = append(r.parts, s)
	for !commented && !r.failed && r.goesOn() {
		r.goOn()
		s = r.rest()
		r.failed = r.failed || !isPlain(s) || strings.Contains(s, " #")
		r.parts = append(r.parts, " ", s)
	}
	r.setPlain(n, r.joined())
	if !r.failed {
		r.advance()
	}
	return n
}

// goesOn reports whether a text without quotes goes on in the line directly below.
func (r *reader) goesOn() bool {
	here := *r
	r.step()
	below := !r.ended && r.line.from < r.line.end && r.line.column() > r.parent && r.text[r.line.from] != '#'
	r.line, r.ended = here.line, here.ended
	return below
}

// joined returns the parts of a text that were read as one, and begins anew.
func (r *reader) joined() string {
	text := r.parts[0]
	if len(r.parts) > 1 {
		text = strings.Join(r.parts, "")
	}
	r.parts = r.parts[:0]
	return text
}

// isPlain reports whether a line may be part of a text without quotes.
func isPlain(s string) bool { return !strings.Contains(s, ": ") && !strings.HasSuffix(s, ":") }

// beginsPlain reports whether a text without quotes may begin with a character here.
func beginsPlain(s string) bool {
	return strings.IndexByte("-?:,[]{}#&*!|>'\"%@`/<=", s[0]) < 0 || s[0] == '-' && len(s) > 1 && isKeyByte(s[1])
}

// quoted reads a text in quotes, and the spaces after it. Of escapes it knows those of a quote
// and of a backslash.
func (r *reader) quoted() *values.Node {
	n := r.node()
	n.Kind = values.Scalar
	quote := r.text[r.line.from]
	r.line.from++
	for !r.failed {
		s := r.rest()
		end, known := closingQuote(s, quote)
		if !known {
			r.parts, r.failed = r.parts[:0], true
			return n
		}
		if end >= 0 {
			r.parts = append(r.parts, unescaped(s[:end], quote))
			r.pass(end + 1)
			break
		}
		r.parts = append(r.parts, unescaped(s, quote), " ")
		r.goOn()
	}
	n.Text = r.joined()
	n.Weight += len(n.Text) / values.Long
	return n
}

// closingQuote returns the byte of the quote that ends a text, -1 where it goes on, and whether
// all escapes before it are known here. Two single quotes are one of the text.
func closingQuote(s string, quote byte) (end int, known bool) {
	for i := 0; i < len(s); i++ {
		switch {
		case quote == '"' && s[i] == '\\':
			if i++; i == len(s) || s[i] != '"' && s[i] != '\\' {
				return -1, false
			}
		case s[i] != quote:
		case quote == '\'' && i+1 < len(s) && s[i+1] == quote:
			i++
		default:
			return i, true
		}
	}
	return -1, true
}

// unescaped returns a text between quotes as it is meant.
func unescaped(s string, quote byte) string {
	switch {
	case quote == '\'':
		return strings.ReplaceAll(s, "''", "'")
	case strings.IndexByte(s, '\\') < 0:
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
