package session

import (
	"tideline/timeline"
	"tideline/timeline/axis"
)

// ScaleOf returns the scale that a document asks for, or else the usual one.
func ScaleOf(doc *timeline.Document, usual axis.Mode) axis.Mode {
	if m, err := axis.ParseMode(string(doc.Scale.Kind)); err == nil {
		return m
	}
	return usual
}

// SuitsLogarithmic reports whether a logarithmic scale should be offered for a document:
// it names none itself, and its events suit one.
func SuitsLogarithmic(doc *timeline.Document) bool {
	if doc.Scale.Kind != "" {
		return false
	}
	var spans []axis.Span
	for i := range doc.Events {
		if e := &doc.Events[i]; e.Date.IsPlaced() {
			from, to := doc.Drawn(e).Extent()
			spans = append(spans, axis.Span{From: from, To: to})
		}
	}
	return axis.SuitsLogarithmic(spans)
}
