package svg

import (
	"image/color"
	"math"
	"strings"
)

// usualFont is the size of text that says nothing of it, in px.
const usualFont = 16

// ink is the paint of a fill or a stroke.
type ink struct {
	none   bool
	color  color.NRGBA
	server string // id of a gradient or pattern, "" for none
	plain  bool   // the colour stands in where the server cannot be had
}

// style holds the inherited properties of an element.
type style struct {
	color                      color.NRGBA // what currentColor means
	fill, stroke               ink
	fillOpacity, strokeOpacity float64
	evenOdd, clipEvenOdd       bool

	width      length // of the stroke
	lineCap    string
	join       string
	miter      float64
	dashes     []length
	dashOffset length
	fixed      bool // the stroke keeps its width whatever the scale

	font      float64 // size of text, px
	bold      bool
	anchor    string
	baseline  string
	spacing   length // between letters
	hidden    bool
	keepSpace bool
	markers   [3]string // ids of those at the start, within and at the end
	around    [2]ink    // fill and stroke of what a marker stands on
	under     bool      // the stroke is painted before the fill
	vars      map[string]string

	// What follows is not inherited.
	own own
}

// own holds the properties that are not inherited.
type own struct {
	opacity    float64
	shown      bool // display is not none
	clip, mask string
	transform  string
	origin     string // of the transform
	fillBox    bool   // the origin counts from the element's own box
	overflows  bool   // nothing is cut off at the edges of its viewport
	stopColor  color.NRGBA
	stopAlpha  float64
}

func usualStyle() style {
	black := color.NRGBA{A: 0xFF}
	return style{
		color: black, fill: ink{color: black}, stroke: ink{none: true}, fillOpacity: 1, strokeOpacity: 1,
		width: length{v: 1}, miter: 4, font: usualFont, own: usualOwn(),
	}
}

func usualOwn() own {
	return own{opacity: 1, shown: true, stopColor: color.NRGBA{A: 0xFF}, stopAlpha: 1}
}

// setter takes the value of a property into a style.
type setter func(s *style, value string)

// setters lists the properties that are known.
func setters() map[string]setter {
	all := map[string]setter{
		"opacity":    func(s *style, v string) { s.own.opacity = part(v, s.own.opacity) },
		"display":    func(s *style, v string) { s.own.shown = v != "none" },
		"visibility": func(s *style, v string) { s.hidden = v == "hidden" || v == "collapse" },
		"clip-path":  func(s *style, v string) { s.own.clip = target(v) },
		"mask":       func(s *style, v string) { s.own.mask = target(v) },
		"transform":  func(s *style, v string) { s.own.transform = v },
		"overflow":   func(s *style, v string) { s.own.overflows = v == "visible" || v == "auto" },

		"transform-origin": func(s *style, v string) { s.own.origin = v },
		"transform-box":    func(s *style, v string) { s.own.fillBox = v == "fill-box" || v == "stroke-box" },
		"color": func(s *style, v string) {
			if c, ok := readColor(v, s.color); ok {
				s.color = c
			}
		},
		"stop-color": func(s *style, v string) {
			if c, ok := readColor(v, s.color); ok {
				s.own.stopColor = c
			}
		},
		"stop-opacity": func(s *style, v string) { s.own.stopAlpha = part(v, s.own.stopAlpha) },
	}
	inkSetters(all)
	strokeSetters(all)
	textSetters(all)
	return all
}

func inkSetters(all map[string]setter) {
	all["fill"] = func(s *style, v string) { s.fill = s.ink(v, s.fill) }
	all["stroke"] = func(s *style, v string) { s.stroke = s.ink(v, s.stroke) }
	all["paint-order"] = func(s *style, v string) {
		fill, stroke := strings.Index(v, "fill"), strings.Index(v, "stroke")
		s.under = stroke >= 0 && (fill < 0 || stroke < fill)
	}
	all["fill-opacity"] = func(s *style, v string) { s.fillOpacity = part(v, s.fillOpacity) }
	all["stroke-opacity"] = func(s *style, v string) { s.strokeOpacity = part(v, s.strokeOpacity) }
	all["fill-rule"] = func(s *style, v string) { s.evenOdd = v == "evenodd" }
	all["clip-rule"] = func(s *style, v string) { s.clipEvenOdd = v == "evenodd" }
}

func strokeSetters(all map[string]setter) {
	all["stroke-width"] = func(s *style, v string) {
		if l, ok := readLength(v); ok && l.v >= 0 {
			s.width = l
		}
	}
	all["stroke-linecap"] = func(s *style, v string) { s.lineCap = v }
	all["stroke-linejoin"] = func(s *style, v string) { s.join = v }
	all["stroke-miterlimit"] = func(s *style, v string) {
		if m, _, ok := number(v); ok && m >= 1 {
			s.miter = m
		}
	}
	all["stroke-dasharray"] = func(s *style, v string) { s.dashes = readDashes(v) }
	all["stroke-dashoffset"] = func(s *style, v string) { s.dashOffset, _ = readLength(v) }
	all["vector-effect"] = func(s *style, v string) { s.fixed = v == "non-scaling-stroke" }
	all["marker"] = func(s *style, v string) { s.markers = [3]string{target(v), target(v), target(v)} }
	all["marker-start"] = func(s *style, v string) { s.markers[0] = target(v) }
	all["marker-mid"] = func(s *style, v string) { s.markers[1] = target(v) }
	all["marker-end"] = func(s *style, v string) { s.markers[2] = target(v) }
}

func textSetters(all map[string]setter) {
	all["font-size"] = func(s *style, v string) { s.font = fontSize(v, s.font) }
	all["font-weight"] = func(s *style, v string) { s.bold = isBold(v, s.bold) }
	all["font"] = func(s *style, v string) {
		for word := range strings.FieldsSeq(v) {
			if word[0] >= '0' && word[0] <= '9' && !isWeight(word) {
				word, _, _ = strings.Cut(word, "/")
				s.font = fontSize(word, s.font)
				return
			}
			s.bold = isBold(word, s.bold)
		}
	}
	all["text-anchor"] = func(s *style, v string) { s.anchor = v }
	all["dominant-baseline"] = func(s *style, v string) { s.baseline = v }
	all["alignment-baseline"] = all["dominant-baseline"]
	all["letter-spacing"] = func(s *style, v string) { s.spacing, _ = readLength(v) }
	all["space"] = func(s *style, v string) { s.keepSpace = v == "preserve" }
	all["white-space"] = func(s *style, v string) { s.keepSpace = strings.HasPrefix(v, "pre") }
}

// ink reads a paint; an unknown value gives none.
func (s *style) ink(v string, was ink) ink {
	if v == "none" {
		return ink{none: true}
	}
	if id := target(v); id != "" {
		out := ink{server: id, none: true}
		_, other, _ := strings.Cut(v, ")")
		if c, ok := readColor(other, s.color); ok {
			out.color, out.plain, out.none = c, true, false
		}
		return out
	}
	if c, ok := readColor(v, s.color); ok {
		return ink{color: c}
	}
	switch v {
	case "context-fill":
		return s.around[0]
	case "context-stroke":
		return s.around[1]
	}
	return was
}

// target returns the id in url(#id), "" for anything else.
func target(v string) string {
	_, rest, found := strings.Cut(v, "url(")
	if !found {
		return ""
	}
	rest, _, _ = strings.Cut(rest, ")")
	id, found := strings.CutPrefix(strings.Trim(rest, `"' `), "#")
	if !found {
		return "" // it lies in another file
	}
	return id
}

func fontSize(v string, was float64) float64 {
	names := map[string]float64{
		"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
		"smaller": was / 1.2, "larger": was * 1.2,
	}
	if size, ok := names[v]; ok {
		return size
	}
	if l, ok := readLength(v); ok && l.v >= 0 {
		return l.px(was, was)
	}
	return was
}

func isWeight(v string) bool { return len(v) == 3 && strings.HasSuffix(v, "00") }

func isBold(v string, was bool) bool {
	switch {
	case v == "bold" || v == "bolder":
		return true
	case v == "normal" || v == "lighter":
		return false
	case isWeight(v):
		return v >= "600"
	}
	return was
}

// readDashes reads the lengths of dashes and gaps. A value such as none gives no
// dashes, and so does one with a length below 0.
func readDashes(v string) []length {
	var all []length
	for _, word := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		l, ok := readLength(word)
		if !ok || l.v < 0 || len(all) >= 64 {
			return nil
		}
		all = append(all, l)
	}
	return all
}

// resolved puts the values of variables into a value.
func (s *style) resolved(v string) string {
	for range 8 { // a variable may hold another
		before, rest, found := strings.Cut(v, "var(")
		if !found {
			return v
		}
		inside, after := rest, ""
		if end := closing(rest); end >= 0 {
			inside, after = rest[:end], rest[end+1:]
		}
		name, otherwise, _ := strings.Cut(inside, ",")
		value, known := s.vars[strings.TrimSpace(name)]
		if !known {
			value = strings.TrimSpace(otherwise)
		}
		if v = before + value + after; len(v) > 4096 {
			return ""
		}
	}
	return ""
}

// closing returns where the bracket ends that was open before the text.
func closing(text string) int {
	depth := 1
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// strokeWidth returns the width of the stroke; 100 % is the diagonal of what is
// shown, over √2.
func (s *style) strokeWidth(view box) float64 {
	return s.width.px(s.font, math.Hypot(view.w, view.h)/math.Sqrt2)
}
