package paper

import "tideline/timeline/scene"

// above knows the boxes of what stands above the tiles, by columns of the scene.
type above struct{ columns [][]box }

type box struct{ left, top, right, bottom float64 }

const (
	columnWidth = 64 // px
	most        = 1 << 10
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

// span returns the columns of a box from a to b.
func (b box) span() (from, to int) {
	column := func(x float64) int { return int(min(max(x/columnWidth, 0), most-1)) }
	return column(b.left), column(b.right)
}

func (a *above) reset() {
	for i := range a.columns {
		a.columns[i] = a.columns[i][:0]
	}
}

// add notes a box.
func (a *above) add(b box) {
	from, to := b.span()
	for len(a.columns) <= to {
		a.columns = append(a.columns, nil)
	}
	for i := from; i <= to; i++ {
		a.columns[i] = append(a.columns[i], b)
	}
}

// meets reports whether a box meets one that was noted.
func (a *above) meets(b box) bool {
	from, to := b.span()
	for i := from; i <= to && i < len(a.columns); i++ {
		for _, o := range a.columns[i] {
			if b.left < o.right && b.right > o.left && b.top < o.bottom && b.bottom > o.top {
				return true
			}
		}
	}
	return false
}
