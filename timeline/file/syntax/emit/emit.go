package emit

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/file/syntax/values"
)

// Width is how many characters a line may have before a record between brackets
// becomes a block, and before a paragraph is folded.
const Width = 100

// Text returns a value as a YAML text that ends with a line break. Nodes with Flow are
// written between brackets where they fit on one line; scalars with Plain are known to
// need no quotes, such as dates and numbers. A mapping or list without anything in it
// is written between brackets always.
func Text(n *values.Node) string {
	w := &writer{}
	switch {
	case inline(n):
		return flow(n) + "\n"
	case n.Kind == values.Scalar:
		w.scalar(n, 0)
	default:
		w.block(n, 0, false)
	}
	return w.String()
}

// writer gathers lines.
type writer struct{ strings.Builder }

// put adds texts.
func (w *writer) put(texts ...string) {
	for _, s := range texts {
		_, _ = w.WriteString(s) // which never fails
	}
}

// inline reports whether a value has no form but the one on a line.
func inline(n *values.Node) bool {
	switch n.Kind {
	case values.List:
		return len(n.Items) == 0
	case values.Mapping:
		return len(n.Pairs) == 0
	case values.Scalar:
		return false
	}
	return true
}

// block writes the lines of a list or mapping that is not empty, indented by a number
// of spaces. Started says that the indentation of the first line is written.
func (w *writer) block(n *values.Node, indent int, started bool) {
	if n.Kind == values.List {
		for _, item := range n.Items {
			w.indent(indent, &started)
			w.put("-")
			w.value(item, indent+2, true)
		}
		return
	}
	for _, p := range n.Pairs {
		w.indent(indent, &started)
		w.put(key(p.Key), ":")
		w.value(p.Value, indent+2, false)
	}
}

// indent begins a line, unless one is begun already.
func (w *writer) indent(indent int, started *bool) {
	if !*started {
		w.put(strings.Repeat(" ", indent))
	}
	*started = false
}

// value writes what follows a colon or the hyphen of an item, up to the end of the
// line or of the lines below. A block begins on the line of a hyphen, and below that of
// a colon.
func (w *writer) value(n *values.Node, indent int, item bool) {
	if n.Kind == values.Scalar {
		w.put(" ")
		w.scalar(n, indent)
		return
	}
	if inline(n) || n.Flow {
		if text := flow(n); inline(n) || fits(text, w.column()) {
			w.put(" ", text, "\n")
			return
		}
	}
	if item {
		w.put(" ")
	} else {
		w.put("\n")
	}
	w.block(n, indent, item)
}

// column returns how many bytes the line that is being written has so far.
func (w *writer) column() int {
	s := w.String()
	return len(s) - 1 - strings.LastIndexByte(s, '\n')
}

// fits reports whether a text between brackets has room on a line.
func fits(text string, from int) bool {
	return text != "" && from+1+utf8.RuneCountInString(text) <= Width
}

// flow returns a value between brackets on one line, "" where it holds a text that
// needs several or is too long for any line.
func flow(n *values.Node) string {
	switch n.Kind {
	case values.Null:
		return "null"
	case values.Scalar:
		if s := oneLine(n, true); utf8.RuneCountInString(s) <= Width {
			return s
		}
		return ""
	}
	open, shut := "[", "]"
	parts := make([]string, 0, len(n.Items)+len(n.Pairs))
	if n.Kind == values.Mapping {
		open, shut = "{", "}"
	}
	length := 0
	add := func(before string, value *values.Node) bool {
		text := flow(value)
		length += len(before) + len(text)
		parts = append(parts, before+text)
		return text != "" && length <= 4*Width // bytes, of which a character has up to four
	}
	for _, item := range n.Items {
		if !add("", item) {
			return ""
		}
	}
	for _, p := range n.Pairs {
		if !add(key(p.Key)+": ", p.Value) {
			return ""
		}
	}
	return open + strings.Join(parts, ", ") + shut
}
