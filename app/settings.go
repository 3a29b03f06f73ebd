package app

import (
	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
)

// settings is the small state of the view that outlives the window. Documents
// never go in here.
type settings struct{ store fyne.Preferences }

// The keys of the preferences.
const (
	keyPanelWidth  = "panel.width"
	keyPanelFolded = "panel.folded"
	keyTheme       = "theme"
	keyMode        = "scale"
	keySize        = "window.size" // width and height, which are of one moment
	keyMaximised   = "window.maximised"
	keyStill       = "still"
	keyFolder      = "folder"
)

// panelWidth is the width the panel had, in px, within what it may have.
func (s settings) panelWidth() float32 {
	return clampWidth(float32(s.store.FloatWithFallback(keyPanelWidth, panelWidth)))
}
func (s settings) setPanelWidth(w float32)  { s.store.SetFloat(keyPanelWidth, float64(w)) }
func (s settings) panelFolded() bool        { return s.store.Bool(keyPanelFolded) }
func (s settings) setPanelFolded(fold bool) { s.store.SetBool(keyPanelFolded, fold) }
func (s settings) setTheme(c themeChoice)   { s.store.SetString(keyTheme, string(c)) }
func (s settings) still() bool              { return s.store.Bool(keyStill) }
func (s settings) setStill(still bool)      { s.store.SetBool(keyStill, still) }
func (s settings) folder() string           { return s.store.String(keyFolder) }
func (s settings) setFolder(path string)    { s.store.SetString(keyFolder, path) }
func (s settings) maximised() bool          { return s.store.Bool(keyMaximised) }
func (s settings) setMaximised(yes bool)    { s.store.SetBool(keyMaximised, yes) }
func (s settings) setMode(m axis.Mode)      { s.store.SetString(keyMode, m.String()) }

// themeChoice is what was last chosen; at first the system's.
func (s settings) themeChoice() themeChoice {
	switch c := themeChoice(s.store.String(keyTheme)); c {
	case alwaysLight, alwaysDark:
		return c
	}
	return followSystem
}

// mode is the scale last chosen; shortened gaps at first.
func (s settings) mode() axis.Mode {
	m, err := axis.ParseMode(s.store.StringWithFallback(keyMode, axis.Shortened.String()))
	if err != nil {
		return axis.Shortened
	}
	return m
}

// The size of the first window, in px, where the display has room for it. Where
// the size of that is not known, it fits the smallest projector with the bars of a
// desktop around it.
const (
	startWidth  = 1024
	startHeight = 700
)

// The sizes that a window can have had, in px: from what can still be worked with
// to three of the largest screens beside each other.
const (
	leastSize = 200
	mostSize  = 12_000
)

// windowSize is the size the window had when it was last closed. What it cannot
// have had counts as nothing: the display would refuse it, at every start.
func (s settings) windowSize() fyne.Size {
	size := s.store.FloatList(keySize)
	if len(size) != 2 || !couldBe(size[0]) || !couldBe(size[1]) {
		return fyne.NewSize(startWidth, startHeight)
	}
	return fyne.NewSize(float32(size[0]), float32(size[1]))
}

// couldBe reports whether a window can have been so many px wide or high.
func couldBe(px float64) bool { return px >= leastSize && px <= mostSize }

func (s settings) setWindowSize(size fyne.Size) {
	s.store.SetFloatList(keySize, []float64{float64(size.Width), float64(size.Height)})
}
