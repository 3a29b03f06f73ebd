package scene

import (
	"image/color"
	"math"
)

// Contrast returns the contrast of two opaque colours, from 1 to 21: 4.5 can be
// read by most people, 7 in a light room. It is the contrast ratio of the Web
// Content Accessibility Guidelines 2.2.
func Contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of the same guidelines, from 0 to 1.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
