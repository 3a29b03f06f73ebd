package timeline

import (
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
