package diag

import "tideline/timeline/pattern"

// mostLines is how many lines a message names.
const mostLines = 5

// Lines names lines by their numbers: the first of them, and how many more there are.
func Lines(lines []int) pattern.Text {
	if len(lines) == 1 {
		return pattern.T("line {{.Line}}", "Line", lines[0])
	}
	var first pattern.Series
	for _, line := range lines[:min(len(lines), mostLines)] {
		first.Items = append(first.Items, line)
	}
	if more := len(lines) - mostLines; more > 0 {
		return pattern.T("lines {{.Lines}} and {{.N}} more", "Lines", first, "N", more)
	}
	return pattern.T("lines {{.Lines}}", "Lines", first)
}
