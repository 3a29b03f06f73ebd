package paper

import "tideline/timeline/scene"

// above knows the boxes of what stands above the tiles, by columns of the scene.
type above struct{ columns [][]box }

type box struct{ left, top, right, bottom float64 }

const (
	columnWidth = 64 // px
	mostColumns = 1 << 10
)

// boxOf is what a shape covers, in px; of a text not the last px of its box, which no ink
// reaches.
func boxOf(s *scene.Shape) box {
	b := box{min(s.X, s.X+s.W), min(s.Y, s.Y+s.H), max(s.X, s.X+s.W), max(s.Y, s.Y+s.H)}
	edge := s.Width / 2
	if s.Kind == scene.Text {
		edge = -1
	}
	return box{b.left - edge, b.top - edge, b.right + edge, b.bottom + edge}
}

// span returns the first and the last column that a box reaches into.
func (b box) span() (first, last int) { return columnAt(b.left), columnAt(b.right) }

// columnAt returns the column at a place in px, the outermost where it lies outside.
func columnAt(x float64) int {
	if !(x > 0) { // no number either
		return 0
	}
	return int(min(x/columnWidth, mostColumns-1))
}

func (a *above) reset() {
	for i := range a.columns {
		a.columns[i] = a.columns[i][:0]
	}
}

// add notes a box.
func (a *above) add(b box) {
	first, last := b.span()
	for len(a.columns) <= last {
		a.columns = append(a.columns, nil)
	}
	for i := first; i <= last; i++ {
		a.columns[i] = append(a.columns[i], b)
	}
}

// meets reports whether a box meets one that was noted.
func (a *above) meets(b box) bool {
	first, last := b.span()
	for i := first; i <= last && i < len(a.columns); i++ {
		for _, o := range a.columns[i] {
			if b.left < o.right && b.right > o.left && b.top < o.bottom && b.bottom > o.top {
				return true
			}
		}
	}
	return false
}
