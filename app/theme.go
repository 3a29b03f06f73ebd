package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline"
	"tideline/timeline/scene"
)

// sizeNameQuote is the size of quoted words, between body text and titles.
const sizeNameQuote fyne.ThemeSizeName = "tidelineQuote"

// laneColorPrefix begins the names of the lane colours.
const laneColorPrefix = "tidelineLane:"

// laneColorName is the theme's name of a lane colour such as crimson.
func laneColorName(colour timeline.Color) fyne.ThemeColorName {
	return fyne.ThemeColorName(laneColorPrefix + string(colour))
}

// look is Tideline's theme: the colours of the drawing for the whole window,
// the bundled font, one scale of type and one of space.
type look struct {
	fyne.Theme
	choice themeChoice
	faces  faces
}

var _ fyne.Theme = (*look)(nil)

// newTheme makes the theme for a choice of light or dark and for some fonts.
func newTheme(choice themeChoice, f faces) fyne.Theme {
	return &look{theme.DefaultTheme(), choice, f}
}

// Font implements fyne.Theme.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return l.Theme.Font(style)
	case style.Bold:
		return l.faces.bold
	default:
		return l.faces.regular
	}
}

// Color implements fyne.Theme.
func (l *look) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := l.variant(system)
	palette := scene.Light()
	if variant == theme.VariantDark {
		palette = scene.Dark()
	}
	if lane, ok := strings.CutPrefix(string(name), laneColorPrefix); ok {
		return palette[scene.LaneFull+scene.Ink(scene.LaneIndex(lane))]
	}
	switch name {
	case theme.ColorNameHyperlink:
		return linkColor(variant)
	case theme.ColorNameError:
		return errorColor(variant)
	}
	if ink, ok := inkOf(name); ok {
		return palette[ink]
	}
	if alpha, ok := washOf(name, variant); ok {
		wash := palette[scene.Body]
		wash.A = alpha
		return wash
	}
	return l.Theme.Color(name, variant)
}

// washOf returns how strongly the ink lies over what the pointer or the keyboard
// is at. The wash of the focus is both a ground behind text and a ring by
// itself: strong enough to be seen at 3:1, weak enough to be read through.
func washOf(name fyne.ThemeColorName, variant fyne.ThemeVariant) (alpha uint8, ok bool) {
	dark := variant == theme.VariantDark
	switch name {
	case theme.ColorNameHover:
		return 0x12, true
	case theme.ColorNamePressed:
		return 0x30, true
	case theme.ColorNameSelection:
		return 0x30, true
	case theme.ColorNameScrollBar:
		return 0x80, true
	case theme.ColorNameFocus:
		if dark {
			return 0x62, true
		}
		return 0x80, true
	}
	return 0, false
}

// linkColor is the one colour of what can be clicked in running text: a blue
// that is no lane's.
func linkColor(variant fyne.ThemeVariant) color.Color {
	if variant == theme.VariantDark {
		return color.NRGBA{0x8C, 0xB8, 0xF0, 0xFF}
	}
	return color.NRGBA{0x1D, 0x5A, 0xA0, 0xFF}
}

// errorColor is the one colour of what was refused or cannot be undone, as text and
// as the ground of a button: a red that the toolkit's own is too pale for.
func errorColor(variant fyne.ThemeVariant) color.Color {
	if variant == theme.VariantDark {
		return color.NRGBA{0xF2, 0x8B, 0x82, 0xFF}
	}
	return color.NRGBA{0xB3, 0x26, 0x1E, 0xFF}
}

func (l *look) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch l.choice {
	case alwaysLight:
		return theme.VariantLight
	case alwaysDark:
		return theme.VariantDark
	default:
		return system
	}
}

// inkOf maps the toolkit's colours to the inks of the drawing.
func inkOf(name fyne.ThemeColorName) (scene.Ink, bool) {
	switch name {
	case theme.ColorNameBackground, theme.ColorNameHeaderBackground:
		return scene.Paper, true
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNameInputBackground:
		return scene.Raised, true
	case theme.ColorNameForeground:
		return scene.Body, true
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled, theme.ColorNameInputBorder:
		return scene.Second, true
	case theme.ColorNameSeparator, theme.ColorNameButton, theme.ColorNameDisabledButton:
		return scene.Hairline, true
	case theme.ColorNamePrimary:
		return scene.Focus, true
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnError:
		return scene.Raised, true
	}
	return scene.None, false
}

// Size implements fyne.Theme: type 12 · 14 · 16 · 20 · 28, space in steps of 4 px.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameText:
		return 14
	case sizeNameQuote:
		return 16
	case theme.SizeNameSubHeadingText:
		return 20
	case theme.SizeNameHeadingText:
		return 28
	case theme.SizeNamePadding, theme.SizeNameLineSpacing, theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 4
	case theme.SizeNameInnerPadding:
		return 8
	}
	return l.Theme.Size(name)
}
