// Package settings is the small state of the view that outlives the window, within
// what it may be, and what of it an administrator can preset.
package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"tideline/app/look"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
)

// Settings is the small state of the view that outlives the window. Documents
// never go in here.
type Settings struct{ store fyne.Preferences }

// New reads and writes the preferences.
func New(store fyne.Preferences) Settings { return Settings{store} }

// The keys of the preferences.
const (
	keyPanelWidth  = "panel.width"
	keyPanelFolded = "panel.folded"
	keyTheme       = "theme"
	keyMode        = "scale"
	keySize        = "window.size" // width and height, which are of one moment
	keyMaximised   = "window.maximised"
	keyStill       = "still"
	keySaves       = "saves"
	keyFolder      = "folder"
	keyTextSize    = "text.size" // 1 is the usual one
	keyContrast    = "contrast"
	keyEditor      = "editor"
	keyCitation    = "citation"
)

// The widths that the side panel can have, in px.
const (
	MinPanelWidth = 280
	MaxPanelWidth = 560
)

// ClampWidth returns the width nearest to w that the panel may have, in px.
func ClampWidth(w float32) float32 { return min(max(w, MinPanelWidth), MaxPanelWidth) }

// PanelWidth is the width that the user gave the panel, in px, within what it may have;
// 0 where they have left it to the window.
func (s Settings) PanelWidth() float32 {
	w := s.store.FloatWithFallback(keyPanelWidth, 0)
	if !(w > 0) { // nothing, or not a number
		return 0
	}
	return ClampWidth(float32(w))
}

// SetPanelWidth keeps the width of the panel, in px.
func (s Settings) SetPanelWidth(w float32) { s.store.SetFloat(keyPanelWidth, float64(w)) }

// PanelFolded reports whether the panel was folded away.
func (s Settings) PanelFolded() bool { return s.store.Bool(keyPanelFolded) }

// SetPanelFolded keeps whether the panel is folded away.
func (s Settings) SetPanelFolded(fold bool) { s.store.SetBool(keyPanelFolded, fold) }

// SetTheme keeps what was chosen of light and dark.
func (s Settings) SetTheme(c look.Choice) { s.store.SetString(keyTheme, string(c)) }

// Saves reports whether what is edited is saved by itself.
func Saves(s Settings) bool { return s.store.Bool(keySaves) }

// SetSaves keeps whether what is edited is saved by itself.
func SetSaves(s Settings, saves bool) { s.store.SetBool(keySaves, saves) }

// Still reports whether motion is to be cut short.
func (s Settings) Still() bool { return s.store.Bool(keyStill) }

// SetStill keeps whether motion is cut short.
func (s Settings) SetStill(still bool) { s.store.SetBool(keyStill, still) }

// The sizes of text, as parts of the usual one.
const (
	LeastTextSize = 0.8
	MostTextSize  = 2.5
)

// TextSize is the size of text as a part of the usual one, within what it may be.
func (s Settings) TextSize() float32 {
	size := s.store.FloatWithFallback(keyTextSize, 1)
	if !(size > 0) { // nothing, or not a number
		return 1
	}
	return float32(min(max(size, LeastTextSize), MostTextSize))
}

// SetTextSize keeps the size of text.
func (s Settings) SetTextSize(size float64) { s.store.SetFloat(keyTextSize, size) }

// Contrast reports whether the colours are to differ as much as they can.
func (s Settings) Contrast() bool { return s.store.Bool(keyContrast) }

// SetContrast keeps whether the colours differ as much as they can.
func (s Settings) SetContrast(high bool) { s.store.SetBool(keyContrast, high) }

// Editor is the id of the text editor that files are opened in, "" for the best there is.
func (s Settings) Editor() string { return s.store.String(keyEditor) }

// SetEditor keeps the text editor that files are opened in.
func (s Settings) SetEditor(id string) { s.store.SetString(keyEditor, id) }

// Citation is the style in which sources are cited.
func (s Settings) Citation() cite.Style {
	if style := cite.Style(s.store.String(keyCitation)); slices.Contains(cite.Styles(), style) {
		return style
	}
	return cite.Chicago
}

// SetCitation keeps the style in which sources are cited.
func (s Settings) SetCitation(style cite.Style) { s.store.SetString(keyCitation, string(style)) }

// Folder is where files were last, "" where that is not known.
func (s Settings) Folder() string { return s.store.String(keyFolder) }

// SetFolder keeps where files are.
func (s Settings) SetFolder(path string) { s.store.SetString(keyFolder, path) }

// Maximised reports whether the window filled its display.
func (s Settings) Maximised() bool { return s.store.Bool(keyMaximised) }

// SetMaximised keeps whether the window fills its display.
func (s Settings) SetMaximised(yes bool) { s.store.SetBool(keyMaximised, yes) }

// SetMode keeps the scale.
func (s Settings) SetMode(m axis.Mode) { s.store.SetString(keyMode, m.String()) }

// ThemeChoice is what was last chosen; at first the system's.
func (s Settings) ThemeChoice() look.Choice {
	switch c := look.Choice(s.store.String(keyTheme)); c {
	case look.AlwaysLight, look.AlwaysDark:
		return c
	}
	return look.FollowSystem
}

// Mode is the scale last chosen; shortened gaps at first.
func (s Settings) Mode() axis.Mode {
	m, err := axis.ParseMode(s.store.StringWithFallback(keyMode, axis.Shortened.String()))
	if err != nil {
		return axis.Shortened
	}
	return m
}

// The size of the first window, in px, where nothing is known of the display.
const (
	startWidth  = 1280
	startHeight = 800
)

// The sizes that a window can have had, in px: from what can still be worked with
// to three of the largest screens beside each other.
const (
	leastSize = 200
	mostSize  = 12_000
)

// WindowSize is the size the window had when it was last closed, in px. known is false
// at the first start; then it is what suits most displays. What the window cannot have
// had counts as nothing: the display would refuse it, at every start.
func (s Settings) WindowSize() (size fyne.Size, known bool) {
	list := s.store.FloatList(keySize)
	if len(list) != 2 || !couldBe(list[0]) || !couldBe(list[1]) {
		return fyne.NewSize(startWidth, startHeight), false
	}
	return fyne.NewSize(float32(list[0]), float32(list[1])), true
}

// couldBe reports whether a window can have been so many px wide or high.
func couldBe(px float64) bool { return px >= leastSize && px <= mostSize }

// SetWindowSize keeps the size of the window, in px.
func (s Settings) SetWindowSize(size fyne.Size) {
	s.store.SetFloatList(keySize, []float64{float64(size.Width), float64(size.Height)})
}
