package merge

import (
	"slices"

	"tideline/timeline/edit"
)

// Word begins each line of a comment with what mine has where theirs stayed.
const Word = "mine: "

// Commented returns the merged file with what mine has beside what stayed of theirs, as
// comments; in a file that cannot have any, as JSON, without.
func (r Result) Commented() edit.File {
	f := r.File
	for _, c := range slices.Backward(r.Conflicts) {
		text := c.Mine
		if text == "" {
			text = "(taken away)"
		}
		of := c.Of
		if c.Gone {
			of = c.Next
		}
		if after, _, err := f.Apply(edit.Remark{Of: of, Field: c.Field, Text: edit.Lines(Word, text)}); err == nil {
			f = after
		}
	}
	return f
}

// next returns the record of the merged file before which one that is gone stood in mine.
func (m *merging) next(in edit.Ref) edit.Ref {
	mine := m.mine.Records(in.List)
	i := slices.Index(mine, in)
	for _, r := range mine[i+1:] {
		if m.File.Has(r.List, r.ID) {
			return edit.Ref{List: r.List, ID: r.ID}
		}
	}
	if all := m.File.Records(in.List); len(all) > 0 {
		return edit.Ref{List: in.List, ID: all[len(all)-1].ID}
	}
	return edit.Ref{List: in.List}
}
