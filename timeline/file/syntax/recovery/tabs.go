package recovery

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// tabWidths are the numbers of spaces that a tab in the indentation may stand for, the
// likeliest first.
func tabWidths() []int { return []int{2, 4, 8, 1, 3} }

// widenTabs replaces every tab in the indentation by spaces: as many as make the file
// valid, and two where none do. It returns what was read then, if anything.
func (r *reader) widenTabs() (n *values.Node, ok bool) {
	var lines []int
	heads := map[int]int{} // length of the indentation, by line
	for i, line := range r.lines {
		head := len(line) - len(strings.TrimLeft(line, " \t"))
		if head < len(line) && strings.Contains(line[:head], "\t") {
			heads[i], lines = head, append(lines, r.Places.At(i+1, 1).Line)
		}
	}
	if len(lines) == 0 {
		return nil, false
	}
	tabbed := r.lines
	try := func(width int) {
		r.lines = slices.Clone(tabbed)
		for i, head := range heads {
			r.lines[i] = strings.ReplaceAll(tabbed[i][:head], "\t", strings.Repeat(" ", width)) + tabbed[i][head:]
		}
	}
	width := tabWidths()[0]
	for _, w := range tabWidths() {
		try(w)
		if _, ok = r.parseLines(0, len(r.lines)); ok {
			width = w
			break
		}
	}
	try(width)
	for i, head := range heads {
		r.Places.Shift(i+1, (width-1)*strings.Count(tabbed[i][:head], "\t"))
	}
	r.Report.Add(diag.CodeTabIndent, diag.Pos{Line: lines[0], Column: 1}, diag.Lines(lines), strconv.Itoa(width))
	if ok {
		n, ok = r.parseLines(0, len(r.lines))
	}
	return n, ok
}
