package paint

import "math"

// What stands in a PNG for characters that no face has, in em: a line in the
// middle of the small letters, parted where it gets long, or a dot.
const (
	leftOut     = 0.4 // how strong it is, a part of the text's ink
	leftMiddle  = 0.28
	lineHeight  = 0.16
	lineMargin  = 0.1
	lineLongest = 3.2
	lineGap     = 0.25
	dotWidth    = 0.4
)

// addLines adds the line for a word from x on, w px wide; y is where the text
// stands and size its size, px.
func addLines(o *outline, x, y, w, size float64) {
	x, w = x+lineMargin*size, w-2*lineMargin*size
	gap := lineGap * size
	parts := math.Ceil((w + gap) / (lineLongest * size))
	if !(parts >= 1) {
		return
	}
	h := lineHeight * size
	part := (w - gap*(parts-1)) / parts
	for ; parts > 0; parts-- {
		o.rect(x, y-leftMiddle*size-h/2, part, h, h/2, h/2)
		x += part + gap
	}
}

// addDot adds the dot for a sign in the middle of w px from x on.
func addDot(o *outline, x, y, w, size float64) {
	d := dotWidth * size
	o.rect(x+(w-d)/2, y-leftMiddle*size-d/2, d, d, d/2, d/2)
}
