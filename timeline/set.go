package timeline

import (
	"strings"

	"tideline/timeline/edtf/guess"
)

// maxWritten is up to how many values a list or mapping is written out as the
// text of a date.
const maxWritten = 1_000

// dateText reads the text of a date. The sets of EDTF, [1960,1961] and
// {1960,1961}, are to YAML a list and a mapping of keys; without quotes they
// are put together again. It returns false when the node is no such text; what
// stands there is kept all the same.
func (r *reader) dateText(n *node, to *string) bool {
	if questioned := n.questioned(); questioned != "" {
		*to = questioned
		return true
	}
	if n.kind != list && n.kind != mapping || n.weight > maxWritten {
		return r.token(n, to)
	}
	text, plain := n.written()
	*to = text
	if plain && n.flow {
		return true
	}
	if guess.Date(text).Kind != guess.Refused {
		r.example = `"` + text + `"`
	}
	r.wrongType(n, "text")
	return false
}

// written returns a value in flow style on one line, without the quotes of its
// texts. Plain says that it is a list of texts, or a mapping of keys alone,
// none of them in quotes: what a set of dates looks like to YAML.
func (n *node) written() (text string, plain bool) {
	parts := make([]string, 0, len(n.items)+len(n.pairs))
	switch n.kind {
	case scalar:
		return n.text, n.plain
	case list:
		plain = len(n.items) > 0
		for _, item := range n.items {
			part, isPlain := item.written()
			plain = plain && isPlain && item.kind == scalar
			parts = append(parts, part)
		}
		text = "[" + strings.Join(parts, ",") + "]"
	case mapping:
		plain = len(n.pairs) > 0
		for _, p := range n.pairs {
			part, isPlain := p.key.written()
			plain = plain && isPlain && p.key.kind == scalar && p.value.kind == nothing
			if p.value.kind != nothing {
				value, _ := p.value.written()
				part += ": " + value
			}
			parts = append(parts, part)
		}
		text = "{" + strings.Join(parts, ",") + "}"
	}
	return text, plain
}

// questioned returns the text of a value that begins with a question mark and a
// space, or is nothing else: to YAML that is a mapping whose key follows. It is
// "" for any other value.
func (n *node) questioned() string {
	if n.kind != mapping || n.flow || len(n.pairs) != 1 || n.pairs[0].value.kind != nothing {
		return ""
	}
	switch key := n.pairs[0].key; {
	case key.kind == nothing:
		return "?"
	case key.kind == scalar && key.plain:
		return "? " + key.text
	}
	return ""
}

// isQuestioned reports whether a line says that the value of its key is not
// known, by a question mark alone. Read by itself the line is valid YAML.
func isQuestioned(line string) bool {
	_, rest, ok := cutKey(line)
	return ok && strings.TrimSpace(line[rest:]) == "?"
}
