package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// lines reads the text of several lines that follows | or >, the value of a key in a
// column.
func (r *reader) lines(column int) *values.Node {
	n := r.node()
	n.Kind = values.Scalar
	head := r.rest()
	folded, chomped := head[0] == '>', head[1:] == "-"
	if head[1:] != "" && !chomped {
		r.failed = true
		return n
	}
	r.step()
	indent := r.line.column()
	for blank := 0; !r.ended && !r.failed; r.step() {
		if r.line.from == r.line.end {
			blank++
			r.failed = !r.isBare() || len(r.parts) == 0
			continue
		}
		if r.line.column() <= column {
			break
		}
		if r.failed = !r.isSound() || r.line.column() < indent || folded && r.line.column() > indent || r.line.next == r.lineEnd(); r.failed {
			break
		}
		r.parts = append(r.parts, separator(len(r.parts) > 0, folded, blank), r.text[r.line.start+indent:r.lineEnd()])
		blank = 0
	}
	if !chomped {
		r.parts = append(r.parts, "\n")
	}
	r.failed = r.failed || len(r.parts) < 2
	n.Text = strings.Join(r.parts, "")
	n.Weight += len(n.Text) / values.Long
	r.parts = r.parts[:0]
	r.resume()
	return n
}

// separator returns what stands between two lines of a text that have some blank lines
// between them.
func separator(between, folded bool, blank int) string {
	switch {
	case !between:
		return ""
	case !folded:
		return strings.Repeat("\n", blank+1)
	case blank == 0:
		return " "
	}
	return strings.Repeat("\n", blank)
}

// resume goes on to the next line with content, from a line that may have some.
func (r *reader) resume() {
	if r.ended || r.failed {
		return
	}
	if r.text[r.line.from] == '#' {
		if !r.isSound() {
			r.failed = true
			return
		}
		r.advance()
		return
	}
	r.settle()
}
