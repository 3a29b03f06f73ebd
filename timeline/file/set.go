package file

import (
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax"
)

// maxWritten is up to how many values a list or mapping is written out as the
// text of a date.
const maxWritten = 1_000

// dateText reads the text of a date. The sets of EDTF, [1960,1961] and
// {1960,1961}, are to YAML a list and a mapping of keys; without quotes they
// are put together again. It returns false when the node is no such text; what
// stands there is kept all the same.
func (r *reader) dateText(n *syntax.Node, to *string) bool {
	if questioned := n.Questioned(); questioned != "" {
		*to = questioned
		return true
	}
	if n.Kind != syntax.List && n.Kind != syntax.Mapping || n.Weight > maxWritten {
		return r.token(n, to)
	}
	text, plain := n.Written()
	*to = text
	if plain && n.Flow {
		return true
	}
	if guess.Date(text).Kind != guess.Refused {
		r.example = `"` + text + `"`
	}
	r.wrongType(n, "text")
	return false
}
