package file

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// laneColor is the field of the colour of a lane. For another colour the one
// that is nearest is suggested.
func laneColor() field[timeline.Lane] {
	f := oneOf("color", timeline.Colors(), func(l *timeline.Lane) *timeline.Color { return &l.Color })
	read := f.read
	f.read = func(r *reader, n *values.Node, l *timeline.Lane) {
		word := strings.ToLower(n.ScalarText())
		near := nearestColor(word)
		if near == "" || slices.Contains(timeline.Colors(), timeline.Color(word)) {
			read(r, n, l)
			return
		}
		r.Add(diag.CodeUnknownValue, n.Pos, f.key, n.ScalarText(), strings.Join(namesOf(timeline.Colors()), ", "), string(near))
	}
	return f
}

// nearestColor returns the colour of lanes that is nearest to a word of CSS or
// to #rgb or #rrggbb; "" when a text is none of these.
func nearestColor(word string) timeline.Color {
	for color, words := range map[timeline.Color]string{
		timeline.Crimson: "red darkred firebrick maroon pink rose scarlet tomato salmon coral rot rouge rojo",
		timeline.Green:   "lime teal olive darkgreen lightgreen seagreen emerald mint forestgreen grün vert verde",
		timeline.Ochre:   "yellow orange gold brown amber tan beige sienna khaki chocolate gelb jaune amarillo",
		timeline.Violet:  "purple magenta fuchsia indigo lavender plum orchid lila violett mauve",
		timeline.Slate:   "blue navy grey gray black white silver cyan aqua turquoise skyblue lightblue darkblue steelblue blau bleu azul",
	} {
		if slices.Contains(strings.Fields(words), word) {
			return color
		}
	}
	digits, isHex := strings.CutPrefix(word, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	value, err := strconv.ParseUint(digits, 16, 32)
	if !isHex || len(digits) != 6 || err != nil {
		return ""
	}
	return nearestHue(int(value>>16), int(value>>8&255), int(value&255))
}

// nearestHue returns the colour of lanes for amounts of red, green and blue, 0
// to 255.
func nearestHue(red, green, blue int) timeline.Color {
	most, least := max(red, green, blue), min(red, green, blue)
	switch {
	case most-least < 48:
		return timeline.Slate
	case red == most && green > (most+least)/2-24 && blue == least:
		return timeline.Ochre
	case red == most && blue <= (most+least)/2:
		return timeline.Crimson
	case green == most:
		return timeline.Green
	case red > (most+least)/2-24 && red > green:
		return timeline.Violet
	}
	return timeline.Slate
}
