// Package wording finds what the label of an event may say: its title whole, in two
// lines or cut at a word, its date, and the name of the bar of what lasts, each with
// its width. It measures text, and depends on neither the axis nor the place where a
// label comes to stand.
package wording

import (
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
)

// Writing is what the label of an event may say.
type Writing struct {
	Widths place.Widths
	Date   string
	Brief  string            // the date, with its year in two figures; “” where that is not shorter
	Still  typeset.Writing   // that it goes on, beside its name; of what is not open empty
	Names  []typeset.Writing // of the bar of what lasts: whole, then ever shorter
	Years  typeset.Writing   // of that bar: from when to when, in short

	cuts  [3]string // the title cut at a word, the shortest first
	two   [2]string // in two lines
	whole string

	wholeWidth, dateWidth float32
	twoWidths             [2]float32
}

// stack has the date stand above the title in every form.
func (w *Writing) stack() {
	w.Widths.Whole = max(w.Widths.Whole, w.dateWidth)
	if w.Widths.Two[0] > 0 {
		w.Widths.Two[0] = max(w.Widths.Two[0], w.dateWidth)
	}
	w.Widths.Date, w.Widths.Brief = 0, 0
}

// DateWidth returns the px of the date.
func (w *Writing) DateWidth() float64 { return float64(w.dateWidth) }

// DateIn returns the date as a form has it, and its px; "" where it has none.
func (w *Writing) DateIn(f place.Form) (text string, width float64) {
	switch {
	case f.IsBrief():
		return w.Brief, float64(w.Widths.Brief)
	case f.HasDate():
		return w.Date, w.DateWidth()
	}
	return "", 0
}

// Lines returns the lines of a form, the second "" for one.
func (w *Writing) Lines(f place.Form) (first, second string) {
	switch {
	case f.Cut():
		return w.cuts[f], ""
	case f.InTwo():
		return w.two[0], w.two[1]
	}
	return w.whole, ""
}

// Width returns the px of a line of a form, 0 for the first.
func (w *Writing) Width(f place.Form, line int) float64 {
	switch {
	case f.Cut():
		return float64(w.Widths.Cut[f])
	case f.InTwo():
		return float64(w.twoWidths[line])
	}
	return float64(w.wholeWidth)
}
