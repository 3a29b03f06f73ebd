package scene

// Ascent and Descent are what the bundled font reaches above and below the
// baseline, as fractions of the text size. They are fixed here, and a test of
// the font holds them, so that every painter sets a line at the same height.
const (
	Ascent  = 1.069
	Descent = 0.293
)

// Baseline returns the y of the line a Text stands on, in px: the font's ascent
// and descent together are centred in the box from Y to Y+H, whatever H is.
func (s *Shape) Baseline() float64 {
	return s.Y + (s.H+(Ascent-Descent)*s.Size)/2
}

// Estimate is a Measurer for those who have no font at hand: about as wide as text
// gets, so that drawings keep a little more room than they need.
type Estimate struct{}

// Width implements Measurer: an ideograph is as wide as the text is high, any other
// letter 0.6 of that, and 0.65 in bold.
func (Estimate) Width(text string, size float64, bold bool) float64 {
	letter, width := 0.6, 0.0
	if bold {
		letter = 0.65
	}
	for _, r := range text {
		if r >= 0x1100 { // Hangul, Han, kana and what stands among them
			width += size
			continue
		}
		width += letter * size
	}
	return width
}
