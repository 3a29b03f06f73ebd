package stage

// Rect is a part of the desktop, in px of the desktop. X and Y may be negative: displays
// can be to the left of the first one, and above it.
type Rect struct{ X, Y, W, H int }

// Empty reports whether a rectangle has no area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Within reports whether all of r is in o.
func (r Rect) Within(o Rect) bool {
	return r.X >= o.X && r.Y >= o.Y && r.X+r.W <= o.X+o.W && r.Y+r.H <= o.Y+o.H
}

// both returns the intersection of r and o, which may be empty.
func (r Rect) both(o Rect) Rect {
	x, y := max(r.X, o.X), max(r.Y, o.Y)
	return Rect{x, y, min(r.X+r.W, o.X+o.W) - x, min(r.Y+r.H, o.Y+o.H) - y}
}

// area is 0 for an empty rectangle.
func (r Rect) area() int {
	if r.Empty() {
		return 0
	}
	return r.W * r.H
}

// apart is the distance between r and o, squared: 0 where they touch.
func (r Rect) apart(o Rect) int {
	gap := r.both(o)
	x, y := max(-gap.W, 0), max(-gap.H, 0)
	return x*x + y*y
}

// Fit returns r made no larger than in, and moved by as little as possible so that all of
// it is there.
func (r Rect) Fit(in Rect) Rect {
	w, h := min(r.W, in.W), min(r.H, in.H)
	return Rect{
		X: max(in.X, min(r.X, in.X+in.W-w)),
		Y: max(in.Y, min(r.Y, in.Y+in.H-h)),
		W: w, H: h,
	}
}

// Centred returns a rectangle of w × h px in the middle of in, no larger than
// that.
func Centred(w, h int, in Rect) Rect {
	w, h = min(w, in.W), min(h, in.H)
	return Rect{X: in.X + (in.W-w)/2, Y: in.Y + (in.H-h)/2, W: w, H: h}
}

// Frame is what surrounds the content of a window, in px: borders and title bar.
type Frame struct{ Left, Top, Right, Bottom int }

// Around returns the window around a content.
func (f Frame) Around(content Rect) Rect {
	return Rect{content.X - f.Left, content.Y - f.Top, content.W + f.Left + f.Right, content.H + f.Top + f.Bottom}
}

// Inside returns the content of a window.
func (f Frame) Inside(window Rect) Rect {
	return Rect{window.X + f.Left, window.Y + f.Top, max(window.W-f.Left-f.Right, 1), max(window.H-f.Top-f.Bottom, 1)}
}
