package changes

import (
	"tideline/timeline"
	"tideline/timeline/pattern"
)

// mostTold is how many events of one kind are named.
const mostTold = 12

// Lines tells the changes, one a line: how many came, went and changed, and which.
func (c Changes) Lines() (lines []pattern.Value) {
	if c.None() {
		return []pattern.Value{pattern.T("The events are the same as before.")}
	}
	lines = append(lines, named(pattern.T("New: {{.N}}", "N", len(c.Came)), c.Came)...)
	lines = append(lines, named(pattern.T("Gone: {{.N}}", "N", len(c.Went)), c.Went)...)
	if len(c.Changed) > 0 {
		lines = append(lines, pattern.T("Changed: {{.N}}", "N", len(c.Changed)))
	}
	for _, one := range c.Changed[:min(len(c.Changed), mostTold)] {
		var what pattern.Series
		for _, field := range one.What {
			what.Items = append(what.Items, field)
		}
		lines = append(lines, pattern.T("– {{.Date}} {{.Title}}: {{.Fields}}", "Date", dated(&one.After), "Title", one.After.Title, "Fields", what))
	}
	return more(lines, len(c.Changed))
}

func named(head pattern.Text, events []timeline.Event) (lines []pattern.Value) {
	if len(events) == 0 {
		return nil
	}
	lines = append(lines, head)
	for i := range events[:min(len(events), mostTold)] {
		lines = append(lines, pattern.T("– {{.Date}} {{.Title}}", "Date", dated(&events[i]), "Title", events[i].Title))
	}
	return more(lines, len(events))
}

// more says how many of some events are not named.
func more(lines []pattern.Value, n int) []pattern.Value {
	if n <= mostTold {
		return lines
	}
	return append(lines, pattern.T("– and {{.N}} more", "N", n-mostTold))
}

func dated(e *timeline.Event) string {
	if e.NoDate || e.DateText == "" {
		return "?"
	}
	return e.DateText
}
