package app

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// citation writes a source as a line for a bibliography, in the order of the
// Chicago Manual of Style's notes: author, “title”, publisher, date, locator,
// address and the day it was read. What is not known is left out.
func citation(s *timeline.Source, locator string, w edtf.Words) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	add(s.Author)
	add("“" + s.Title + "”")
	add(s.Publisher)
	add(edtf.Humanise(s.Date, w))
	add(locator)
	line := strings.Join(parts, ", ")
	if s.URL != "" {
		line += ", " + s.URL
		if s.Seen != "" {
			line += " (" + lang.L("read on {{.Date}}", map[string]any{"Date": edtf.Humanise(s.Seen, w)}) + ")"
		}
	}
	return line + "."
}

// sourceName names a source within a sentence: its title between quotation
// marks, so that it does not run into the words around it, and its publisher.
func sourceName(s *timeline.Source) string {
	return joined(", ", "“"+s.Title+"”", s.Publisher)
}
