package edtf

import (
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// parts counts the parts that were written: year, month or division, day.
func (p *point) parts() int {
	switch {
	case p.month == "" && p.division == 0:
		return 1
	case p.day == "":
		return 2
	}
	return 3
}

// doubtedWhole reports whether all parts of p carry the same doubt.
func (p *point) doubtedWhole() bool {
	quality := p.quality[:p.parts()]
	return quality[0] != 0 && !slices.ContainsFunc(quality, func(q qualifier) bool { return q != quality[0] })
}

// doubted adds the qualifiers of p to text.
func (p *point) doubted(w *Words, text string) string {
	switch {
	case p.qualifier() == 0:
		return text
	case !p.doubtedWhole():
		return pattern.Fill(w.PartDoubt, "Date", text, "Doubts", doubts(w, p.quality[:p.parts()]))
	}
	switch p.quality[0] {
	case uncertain:
		return pattern.Fill(w.Uncertain, "Date", text)
	case approximate:
		if p.decade() {
			return pattern.Fill(w.ApproximateDecade, "Date", text) // “c.” is for numbers
		}
		return pattern.Fill(w.Approximate, "Date", text)
	}
	return pattern.Fill(w.Both, "Date", text)
}

// decade reports whether p is a decade and nothing finer, written by its name.
func (p *point) decade() bool {
	known := strings.Trim(p.month+p.day, "X") != "" || p.division != 0
	return !known && p.year.namedDecade()
}

// doubts returns which parts are uncertain, which approximate and which both.
func doubts(w *Words, quality []qualifier) string {
	var all []string
	for kind := uncertain; kind <= uncertain|approximate; kind++ {
		var parts []string
		for i, q := range quality {
			if q == kind {
				parts = append(parts, w.Parts[i])
			}
		}
		if len(parts) > 0 {
			all = append(all, pattern.Fill(w.Doubts[kind-1], "Parts", w.list(parts, w.And)))
		}
	}
	return w.list(all, w.Comma)
}
