package paint

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline/bidi"
)

// markup builds an XML text, tag by tag. Attributes follow the start of their
// tag, before its end.
type markup struct{ text []byte }

// start begins the tag of an element.
func (m *markup) start(name string) { m.text = append(append(m.text, '<'), name...) }

// attr adds an attribute; one without a value is left out.
func (m *markup) attr(name, value string) {
	if value == "" {
		return
	}
	m.name(name)
	m.escape(value)
	m.text = append(m.text, '"')
}

// number adds an attribute with at most two decimals.
func (m *markup) number(name string, v float64) {
	m.name(name)
	m.text = appendNumber(m.text, v)
	m.text = append(m.text, '"')
}

// percent adds an attribute that is a part of one, as a percentage.
func (m *markup) percent(name string, part float64) {
	m.name(name)
	m.text = append(appendNumber(m.text, part*100), '%', '"')
}

// numbers adds an attribute of several numbers, as of a viewBox.
func (m *markup) numbers(name string, values ...float64) {
	m.name(name)
	for i, v := range values {
		if i > 0 {
			m.text = append(m.text, ' ')
		}
		m.text = appendNumber(m.text, v)
	}
	m.text = append(m.text, '"')
}

func (m *markup) name(name string) {
	m.text = append(append(append(m.text, ' '), name...), '=', '"')
}

// open ends a start tag whose element has content.
func (m *markup) open() { m.text = append(m.text, '>') }

// empty ends the tag of an element without content.
func (m *markup) empty() { m.text = append(m.text, "/>\n"...) }

// close writes an end tag.
func (m *markup) close(name string) {
	m.text = append(append(append(m.text, "</"...), name...), ">\n"...)
}

// newline makes the text readable; it stands only where space means nothing.
func (m *markup) newline() { m.text = append(m.text, '\n') }

// escape writes text as content or value.
func (m *markup) escape(text string) {
	for _, r := range printable(text) {
		switch r {
		case '&':
			m.text = append(m.text, "&amp;"...)
		case '<':
			m.text = append(m.text, "&lt;"...)
		case '>':
			m.text = append(m.text, "&gt;"...)
		case '"':
			m.text = append(m.text, "&quot;"...)
		default:
			m.text = append(m.text, string(r)...)
		}
	}
}

// printable returns the text on one line and without what XML forbids: line ends
// and tabs become spaces, other controls and noncharacters go, and a broken byte
// becomes U+FFFD.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// visible returns the text as glyphs show it: printable, letters and their marks
// composed as shaping engines do, and without what shows nothing: marks of
// direction, joiners, selectors of variants.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if showsNothing(r) {
			return -1
		}
		return r
	}, norm.NFC.String(printable(bidi.WithoutKeyCaps(text))))
}

// appendNumber writes v with at most two decimals, never a minus zero, and what
// is no number as 0, since a picture with a fault in it must still open.
func appendNumber(b []byte, v float64) []byte {
	r := math.Round(v*100) / 100
	if r == 0 || math.IsNaN(r) || math.IsInf(r, 0) {
		r = 0
	}
	return strconv.AppendFloat(b, r, 'f', -1, 64)
}
