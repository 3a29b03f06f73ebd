package draft

import (
	"slices"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// At returns the value of a key, an empty node where there is none.
func At(n *values.Node, key string) *values.Node {
	if n != nil && n.Kind == values.Mapping {
		if value := n.Get(key); value != nil {
			return value
		}
	}
	return &values.Node{}
}

// Rest keeps the values of the keys of a mapping that are not known: those that have no
// home. A file that breaks off has no mapping.
func (d *Draft) Rest(extra *map[string]any, n *values.Node, known ...string) {
	if n == nil {
		return
	}
	for _, p := range n.Pairs {
		if !slices.Contains(known, p.Key.Text) && p.Value.Kind != values.Null {
			d.Keep(extra, p.Key.Pos, p.Key.Text, p.Value.PlainValue())
		}
	}
}

// LineAt returns the place of a line, which is counted from 1.
func LineAt(line int) diag.Pos { return diag.Pos{Line: line, Column: 1} }
