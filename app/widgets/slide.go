package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Slide is a slider that hands on the keys it does not use; ← and → are its own.
type Slide struct {
	widget.Slider
	keys Keyboard
}

// Slide makes a slider over whole numbers.
func (k Keyboard) Slide(from, to int, moved func(to int)) *Slide {
	s := &Slide{keys: k}
	s.Min, s.Max, s.Step, s.Value = float64(from), float64(to), 1, float64(from)
	s.OnChanged = func(to float64) { moved(int(to)) }
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Slide) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		s.Slider.TypedKey(ev)
	default:
		s.keys.Key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (s *Slide) TypedRune(r rune) { s.keys.Char(r) }

// MinSize implements fyne.CanvasObject: wide enough for its steps to be told apart.
func (s *Slide) MinSize() fyne.Size {
	return s.Slider.MinSize().Max(fyne.NewSize(slideWidth*Scale(), 0))
}

const slideWidth = 110 // px
