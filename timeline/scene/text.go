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
