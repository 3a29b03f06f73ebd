package recovery

import (
	"strings"

	"tideline/timeline/file/syntax/outline"
)

// lineRange is a range of lines, to excluded.
type lineRange struct{ from, to int }

// parts cuts a block into its keys or items: each begins where a line is not indented
// further than the first. The items of a list may be in the column of the key that they
// belong to.
func (r *reader) parts(from, to, indent int, ofKeys bool) []lineRange {
	var parts []lineRange
	for i := from; i < to; i++ {
		line := r.lines[i]
		if outline.IsSilent(line) || outline.Indent(line) > indent || outline.IsClosing(line) {
			continue
		}
		if ofKeys && outline.IsItem(line) && len(parts) > 0 && r.isBare(parts[len(parts)-1].from) {
			continue
		}
		if len(parts) > 0 {
			parts[len(parts)-1].to = i
		}
		parts = append(parts, lineRange{i, to})
	}
	return parts
}

// isBare reports whether a line is a key without a value beside it.
func (r *reader) isBare(line int) bool {
	_, rest, ok := outline.CutKey(r.lines[line])
	return ok && outline.IsSilent(r.lines[line][rest:])
}

// isQuestioned reports whether the value of a line's key is a question mark alone: it is
// not known. Read by itself the line is valid YAML.
func isQuestioned(line string) bool {
	_, rest, ok := outline.CutKey(line)
	return ok && strings.TrimSpace(line[rest:]) == "?"
}
