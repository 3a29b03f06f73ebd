package settings

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/look"
	"tideline/timeline/axis"
)

// Whatever the preferences hold, the window gets what it can work with.
func TestPreferencesAreClamped(t *testing.T) {
	start := fyne.NewSize(startWidth, startHeight)
	for _, c := range []struct {
		size []float64
		want fyne.Size
	}{
		{nil, start},
		{[]float64{1281, 800}, fyne.NewSize(1281, 800)},
		{[]float64{1280}, start},
		{[]float64{1280, 800, 5}, start},
		{[]float64{1e30, 800}, start},
		{[]float64{1280, -5}, start},
		{[]float64{0, 0}, start},
		{[]float64{math.NaN(), 800}, start},
		{[]float64{1280, math.Inf(1)}, start},
		{[]float64{1e300, 1e300}, start},
	} {
		s := New(test.NewTempApp(t).Preferences())
		s.store.SetFloatList(keySize, c.size)
		if got, known := s.WindowSize(); got != c.want || known != (c.want != start) {
			t.Errorf("%v: %v, want %v", c.size, got, c.want)
		}
	}
	for _, width := range []float64{1e300, -1e300, math.NaN(), math.Inf(-1), 0} {
		s := New(test.NewTempApp(t).Preferences())
		s.store.SetFloat(keyPanelWidth, width)
		if got := s.PanelWidth(); got != 0 && !(got >= MinPanelWidth && got <= MaxPanelWidth) {
			t.Errorf("the panel's width %v is read as %v", width, got)
		}
	}
	s := New(test.NewTempApp(t).Preferences())
	s.store.SetString(keyTheme, "purple")
	s.store.SetString(keyMode, "nonsense")
	if s.ThemeChoice() != look.FollowSystem || s.Mode() != axis.Shortened {
		t.Errorf("theme %q, scale %v", s.ThemeChoice(), s.Mode())
	}
	s.store.SetBool(keySize, true) // of another kind
	s.store.SetBool(keyTheme, true)
	s.store.SetString(keyPanelWidth, "wide")
	if _, known := s.WindowSize(); known || s.PanelWidth() != 0 || s.ThemeChoice() != look.FollowSystem {
		t.Error("values of another kind are not what is at first")
	}
}

// The size is kept in one step: a program that is ended in between would come
// back as wide as one window and as high as another.
func TestWidthAndHeightAreKeptTogether(t *testing.T) {
	s := New(test.NewTempApp(t).Preferences())
	var changes []fyne.Size
	s.store.AddChangeListener(func() { size, _ := s.WindowSize(); changes = append(changes, size) })
	s.SetWindowSize(fyne.NewSize(1111, 777))
	for _, size := range changes {
		if size != fyne.NewSize(1111, 777) {
			t.Errorf("in between it is %v", size)
		}
	}
}
