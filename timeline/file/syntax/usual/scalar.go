package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// longestKey is how many bytes a key may have.
const longestKey = 60

// keyLength returns how many bytes the key has that comes next: letters, digits, underscores
// and hyphens, a colon after them and a space or the end of the line after that.
func (r *reader) keyLength() (length int, ok bool) {
	s := r.rest()
	i := 0
	for i < len(s) && i <= longestKey && isKeyByte(s[i]) {
		i++
	}
	if i == 0 || s[0] == '-' || i > longestKey || i == len(s) || s[i] != ':' || i+1 < len(s) && s[i+1] != ' ' {
		return 0, false
	}
	return i, true
}

func isKeyByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

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

// plain reads a text without quotes up to the end of its line or a comment.
func (r *reader) plain() *values.Node {
	n := r.node()
	s := r.rest()
	if i := strings.Index(s, " #"); i >= 0 {
		s = strings.TrimRight(s[:i], " ")
	}
	if !beginsPlain(s) || strings.Contains(s, ": ") || s[len(s)-1] == ':' {
		r.failed = true
		return n
	}
	r.setPlain(n, s)
	r.advance()
	return n
}

// beginsPlain reports whether a text without quotes may begin with a character here.
func beginsPlain(s string) bool {
	return strings.IndexByte("-?:,[]{}#&*!|>'\"%@`/<=", s[0]) < 0 || s[0] == '-' && len(s) > 1 && isKeyByte(s[1])
}

// quoted reads a text in quotes that ends in its line and has no escapes.
func (r *reader) quoted() *values.Node {
	n := r.node()
	s := r.rest()
	quote := s[:1]
	end := 1 + strings.IndexByte(s[1:], quote[0])
	for quote == "'" && end > 0 && strings.HasPrefix(s[end+1:], "'") {
		more := strings.IndexByte(s[end+2:], '\'')
		if more < 0 {
			end = 0
			break
		}
		end += 2 + more
	}
	if end <= 0 || quote == `"` && strings.IndexByte(s[:end], '\\') >= 0 {
		r.failed = true
		return n
	}
	n.Kind, n.Text = values.Scalar, s[1:end]
	if quote == "'" && strings.Contains(n.Text, "''") {
		n.Text = strings.ReplaceAll(n.Text, "''", "'")
	}
	n.Weight += len(n.Text) / values.Long
	r.pass(end + 1)
	return n
}
