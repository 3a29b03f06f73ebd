package svg

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"
)

// readColor reads a colour as CSS writes it. Current is what currentColor means.
func readColor(s string, current color.NRGBA) (color.NRGBA, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch {
	case s == "currentcolor":
		return current, true
	case s == "transparent":
		return color.NRGBA{}, true
	case strings.HasPrefix(s, "#"):
		word, _, _ := strings.Cut(s[1:], " ") // icc-color(…) may follow
		return hexColor(word)
	}
	if name, args, found := strings.Cut(s, "("); found {
		args, _, _ = strings.Cut(args, ")")
		return colorFunction(strings.TrimSpace(name), args)
	}
	named, ok := colornames.Map[s]
	return color.NRGBA{named.R, named.G, named.B, 0xFF}, ok
}

// hexColor reads rgb, rgba, rrggbb or rrggbbaa.
func hexColor(s string) (c color.NRGBA, ok bool) {
	if len(s) == 3 || len(s) == 4 {
		var b strings.Builder
		for i := range len(s) {
			b.WriteByte(s[i])
			b.WriteByte(s[i])
		}
		s = b.String()
	}
	if len(s) == 6 {
		s += "ff"
	}
	v, err := strconv.ParseUint(s, 16, 32)
	if len(s) != 8 || err != nil {
		return c, false
	}
	return color.NRGBA{uint8(v >> 24), uint8(v >> 16), uint8(v >> 8), uint8(v)}, true
}

// colorFunction reads the arguments of rgb(), rgba(), hsl() or hsla(), with
// commas or without.
func colorFunction(name, text string) (c color.NRGBA, ok bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators+"/", r) })
	if len(words) < 3 {
		return c, false
	}
	alpha := uint8(0xFF)
	if len(words) > 3 {
		alpha = byteOf(part(words[3], 1))
	}
	switch name {
	case "rgb", "rgba":
		return color.NRGBA{channel(words[0]), channel(words[1]), channel(words[2]), alpha}, true
	case "hsl", "hsla":
		turn := radians(words[0]) / (2 * math.Pi)
		r, g, b := fromHSL(turn-math.Floor(turn), part(words[1], 0), part(words[2], 0))
		return color.NRGBA{byteOf(r), byteOf(g), byteOf(b), alpha}, true
	}
	return c, false
}

// channel reads 0 to 255, or a percentage.
func channel(s string) uint8 {
	l, _ := readLength(s)
	if l.unit == "%" {
		return byteOf(l.v / 100)
	}
	return byteOf(l.v / 255)
}

// byteOf returns 0 to 1 as 0 to 255.
func byteOf(v float64) uint8 { return uint8(math.Round(min(max(v, 0), 1) * 255)) }

// fromHSL returns red, green and blue; all are parts of 1.
func fromHSL(h, s, l float64) (r, g, b float64) {
	a := s * min(l, 1-l)
	at := func(n float64) float64 {
		k := math.Mod(n+h*12, 12)
		return l - a*max(-1, min(k-3, 9-k, 1))
	}
	return at(0), at(8), at(4)
}
