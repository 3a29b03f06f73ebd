package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline"
	"tideline/timeline/scene"
)

// Choice is what the user has chosen: light, dark, or what the system says.
type Choice string

// What can be chosen.
const (
	FollowSystem Choice = ""
	AlwaysLight  Choice = "light"
	AlwaysDark   Choice = "dark"
)

// SizeNameQuote is the size of quoted words, between body text and titles.
const SizeNameQuote fyne.ThemeSizeName = "tidelineQuote"

// laneColorPrefix begins the names of the lane colours.
const laneColorPrefix = "tidelineLane:"

// LaneColorName is the theme's name of a lane colour such as crimson.
func LaneColorName(colour timeline.Color) fyne.ThemeColorName {
	return fyne.ThemeColorName(laneColorPrefix + string(colour))
}

// Style is what the user has chosen of how the window looks.
type Style struct {
	Choice   Choice
	Contrast bool    // colours differ as much as they can
	TextSize float32 // as a part of the usual one; 0 is 1
}

// theming is Tideline's theme: the colours of the drawing for the whole window,
// the bundled font, one scale of type and one of space.
type theming struct {
	fyne.Theme
	style Style
	faces Faces
}

var _ fyne.Theme = (*theming)(nil)

// New makes the theme for a style and for some fonts.
func New(style Style, f Faces) fyne.Theme {
	if style.TextSize == 0 {
		style.TextSize = 1
	}
	return &theming{theme.DefaultTheme(), style, f}
}

// Palette is the colours of the drawing.
func Palette(dark, contrast bool) scene.Palette {
	switch {
	case dark && contrast:
		return scene.HighContrastDark()
	case dark:
		return scene.Dark()
	case contrast:
		return scene.HighContrastLight()
	}
	return scene.Light()
}

// Font implements fyne.Theme.
func (l *theming) Font(style fyne.TextStyle) fyne.Resource {
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
func (l *theming) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := l.variant(system)
	palette := Palette(variant == theme.VariantDark, l.style.Contrast)
	if lane, ok := strings.CutPrefix(string(name), laneColorPrefix); ok {
		return palette[scene.LaneFull+scene.Ink(scene.LaneIndex(lane))]
	}
	switch name {
	case theme.ColorNameHyperlink:
		return linkColor(variant, l.style.Contrast)
	case theme.ColorNameError:
		return errorColor(variant, l.style.Contrast)
	}
	if l.style.Contrast {
		if c, ok := contrastColor(name, palette); ok {
			return c
		}
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
func linkColor(variant fyne.ThemeVariant, contrast bool) color.Color {
	if contrast && variant != theme.VariantDark {
		return color.NRGBA{0x0B, 0x3D, 0x91, 0xFF}
	}
	if variant == theme.VariantDark {
		return color.NRGBA{0x8C, 0xB8, 0xF0, 0xFF}
	}
	return color.NRGBA{0x1D, 0x5A, 0xA0, 0xFF}
}

// errorColor is the one colour of what was refused or cannot be undone, as text and
// as the ground of a button: a red that the toolkit's own is too pale for.
func errorColor(variant fyne.ThemeVariant, contrast bool) color.Color {
	if contrast && variant != theme.VariantDark {
		return color.NRGBA{0x8C, 0x1D, 0x18, 0xFF}
	}
	if variant == theme.VariantDark {
		return color.NRGBA{0xF2, 0x8B, 0x82, 0xFF}
	}
	return color.NRGBA{0xB3, 0x26, 0x1E, 0xFF}
}

func (l *theming) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch l.style.Choice {
	case AlwaysLight:
		return theme.VariantLight
	case AlwaysDark:
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

// contrastColor is the colour of what is told apart by hairlines elsewhere, where those are
// as strong as text: a button is a faint ground, and what cannot be used is grey.
func contrastColor(name fyne.ThemeColorName, palette scene.Palette) (color.Color, bool) {
	switch name {
	case theme.ColorNameButton, theme.ColorNameDisabledButton:
		return between(palette[scene.Paper], palette[scene.Body], 14), true
	case theme.ColorNamePlaceHolder:
		return between(palette[scene.Paper], palette[scene.Body], 72), true
	case theme.ColorNameDisabled:
		return between(palette[scene.Paper], palette[scene.Body], 58), true
	}
	return nil, false
}

// between is the colour that lies so many percent of the way from one to another.
func between(from, to color.NRGBA, percent int) color.NRGBA {
	part := func(a, b uint8) uint8 { return uint8((int(a)*(100-percent) + int(b)*percent) / 100) }
	return color.NRGBA{R: part(from.R, to.R), G: part(from.G, to.G), B: part(from.B, to.B), A: 0xFF}
}

// Size implements fyne.Theme: type 12 · 14 · 16 · 20 · 28, space in steps of 4 px, both at
// the usual size of text. They grow with it, space half as much.
func (l *theming) Size(name fyne.ThemeSizeName) float32 {
	grown := l.style.TextSize
	switch name {
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		grown = 1
	case theme.SizeNamePadding, theme.SizeNameLineSpacing, theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameInnerPadding:
		grown = 1 + (grown-1)/2
	}
	return l.usualSize(name) * grown
}

// usualSize is a size at the usual size of text, in px.
func (l *theming) usualSize(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameText:
		return 14
	case SizeNameQuote:
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
