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
	keyWidth       = "window.width"
	keyHeight      = "window.height"
	keyStill       = "still"
	keyFolder      = "folder"
)

func (s settings) panelWidth() float32 {
	return float32(s.store.FloatWithFallback(keyPanelWidth, panelWidth))
}
func (s settings) setPanelWidth(w float32)  { s.store.SetFloat(keyPanelWidth, float64(w)) }
func (s settings) panelFolded() bool        { return s.store.Bool(keyPanelFolded) }
func (s settings) setPanelFolded(fold bool) { s.store.SetBool(keyPanelFolded, fold) }
func (s settings) themeChoice() themeChoice { return themeChoice(s.store.String(keyTheme)) }
func (s settings) setTheme(c themeChoice)   { s.store.SetString(keyTheme, string(c)) }
func (s settings) still() bool              { return s.store.Bool(keyStill) }
func (s settings) setStill(still bool)      { s.store.SetBool(keyStill, still) }
func (s settings) folder() string           { return s.store.String(keyFolder) }
func (s settings) setFolder(path string)    { s.store.SetString(keyFolder, path) }
func (s settings) setMode(m axis.Mode)      { s.store.SetString(keyMode, m.String()) }

// mode is the scale last chosen; shortened gaps at first.
func (s settings) mode() axis.Mode {
	m, err := axis.ParseMode(s.store.StringWithFallback(keyMode, axis.Shortened.String()))
	if err != nil {
		return axis.Shortened
	}
	return m
}

// The size of the first window, in px: it fits the smallest projector with the
// bars of a desktop around it, for the toolkit cannot tell the screen's size.
const (
	startWidth  = 1024
	startHeight = 700
)

// windowSize is the size the window had when it was last closed.
func (s settings) windowSize() fyne.Size {
	width := s.store.FloatWithFallback(keyWidth, startWidth)
	height := s.store.FloatWithFallback(keyHeight, startHeight)
	return fyne.NewSize(float32(width), float32(height))
}

func (s settings) setWindowSize(size fyne.Size) {
	s.store.SetFloat(keyWidth, float64(size.Width))
	s.store.SetFloat(keyHeight, float64(size.Height))
}
