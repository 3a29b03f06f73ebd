package look

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline/scene"
)

func allThemes() map[string]fyne.Theme {
	return map[string]fyne.Theme{
		"light": New(Style{Choice: AlwaysLight}, SmallFaces()), "dark": New(Style{Choice: AlwaysDark}, SmallFaces()),
		"high contrast light": New(Style{Choice: AlwaysLight, Contrast: true}, SmallFaces()),
		"high contrast dark":  New(Style{Choice: AlwaysDark, Contrast: true}, SmallFaces()),
	}
}

// A choice holds whatever the system says; without one the system decides.
func TestThemeFollowsTheChoice(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		system fyne.ThemeVariant
		want   scene.Palette
	}{
		{FollowSystem, theme.VariantLight, scene.Light()},
		{FollowSystem, theme.VariantDark, scene.Dark()},
		{AlwaysLight, theme.VariantDark, scene.Light()},
		{AlwaysDark, theme.VariantLight, scene.Dark()},
	} {
		th := New(Style{Choice: c.choice}, SmallFaces())
		if got := th.Color(theme.ColorNameBackground, c.system); got != c.want[scene.Paper] {
			t.Errorf("choice %q, system %d: the ground is %v", c.choice, c.system, got)
		}
		if got := th.Color(LaneColorName("violet"), c.system); got != c.want[scene.LaneFull+3] {
			t.Errorf("choice %q, system %d: the violet lane is %v", c.choice, c.system, got)
		}
	}
}

// Every text can be read on every ground it is set upon, also where the pointer
// or the keyboard is.
func TestThemeCanBeRead(t *testing.T) {
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground, theme.ColorNameButton,
	}
	washes := []fyne.ThemeColorName{"", theme.ColorNameHover, theme.ColorNameSelection}
	texts := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNameHyperlink, theme.ColorNamePlaceHolder, theme.ColorNameError,
		LaneColorName("crimson"), LaneColorName("ochre"), LaneColorName("slate"),
	}
	for name, th := range allThemes() {
		for _, ground := range grounds {
			for _, wash := range washes {
				under := solid(th, ground, wash)
				readable(t, fmt.Sprintf("%s: text on %s %s", name, ground, wash), opaque(th, theme.ColorNameForeground), under, 4.5)
			}
			readable(t, fmt.Sprintf("%s: focused text on %s", name, ground), opaque(th, theme.ColorNameForeground), solid(th, ground, theme.ColorNameFocus), 3)
		}
		for _, text := range texts {
			for _, ground := range grounds[:5] {
				readable(t, fmt.Sprintf("%s: %s on %s", name, text, ground), opaque(th, text), solid(th, ground, ""), 4.5)
			}
		}
		readable(t, name+": the focus ring", solid(th, theme.ColorNameBackground, theme.ColorNameFocus), solid(th, theme.ColorNameBackground, ""), 3)
		readable(t, name+": a focused button", opaque(th, theme.ColorNameForeground), solid(th, theme.ColorNameBackground, theme.ColorNameFocus), 4.5)
		readable(t, name+": text on what cannot be undone", opaque(th, theme.ColorNameForegroundOnError), opaque(th, theme.ColorNameError), 4.5)
		readable(t, name+": text on the chosen colour", opaque(th, theme.ColorNameForegroundOnPrimary), opaque(th, theme.ColorNamePrimary), 7)
	}
}

// Type stands on one scale, and space on a grid of 4 px.
func TestThemeSizes(t *testing.T) {
	th := New(Style{}, SmallFaces())
	for size, want := range map[fyne.ThemeSizeName]float32{
		theme.SizeNameCaptionText: 12, theme.SizeNameText: 14, SizeNameQuote: 16,
		theme.SizeNameSubHeadingText: 20, theme.SizeNameHeadingText: 28,
	} {
		if got := th.Size(size); got != want {
			t.Errorf("%s is %g px, want %g", size, got, want)
		}
	}
	for _, size := range []fyne.ThemeSizeName{theme.SizeNamePadding, theme.SizeNameInnerPadding, theme.SizeNameLineSpacing, theme.SizeNameInlineIcon} {
		if got := th.Size(size); math.Mod(float64(got), 4) != 0 {
			t.Errorf("%s is %g px, off the grid", size, got)
		}
	}
}

// With the size of text all sizes grow, but not the lines.
func TestThemeGrows(t *testing.T) {
	th := New(Style{TextSize: 2}, SmallFaces())
	for size, want := range map[fyne.ThemeSizeName]float32{
		theme.SizeNameCaptionText: 24, theme.SizeNameText: 28, SizeNameQuote: 32, theme.SizeNameInlineIcon: 2 * theme.DefaultTheme().Size(theme.SizeNameInlineIcon),
		theme.SizeNamePadding: 6, theme.SizeNameInnerPadding: 12, theme.SizeNameSeparatorThickness: 1,
	} {
		if got := th.Size(size); got != want {
			t.Errorf("%s is %g px, want %g", size, got, want)
		}
	}
}

// Also in high contrast what cannot be used is told from what can.
func TestWhatCannotBeUsedIsGrey(t *testing.T) {
	for name, th := range allThemes() {
		grey, ink := opaque(th, theme.ColorNameDisabled), opaque(th, theme.ColorNameForeground)
		readable(t, name+": what cannot be used", grey, opaque(th, theme.ColorNameBackground), 4.5)
		readable(t, name+": text beside it", ink, grey, 2)
	}
}

func TestThemeHandsOutTheBundledFont(t *testing.T) {
	f := SmallFaces()
	th := New(Style{}, f)
	for style, want := range map[fyne.TextStyle]fyne.Resource{
		{}:                         f.regular,
		{Italic: true}:             f.regular,
		{Bold: true}:               f.bold,
		{Bold: true, Italic: true}: f.bold,
		{Monospace: true}:          theme.DefaultTheme().Font(fyne.TextStyle{Monospace: true}),
	} {
		if got := th.Font(style); got != want {
			t.Errorf("%+v is set in %s, want %s", style, got.Name(), want.Name())
		}
	}
}

func readable(t *testing.T, what string, text, ground color.NRGBA, least float64) {
	t.Helper()
	if got := scene.Contrast(text, ground); got < least {
		t.Errorf("%s: contrast %.2f:1, want at least %g:1", what, got, least)
	}
}

func opaque(th fyne.Theme, name fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(th.Color(name, theme.VariantLight)).(color.NRGBA)
}

// solid is a ground with a wash over it; "" for none.
func solid(th fyne.Theme, ground, wash fyne.ThemeColorName) color.NRGBA {
	c := opaque(th, ground)
	if wash == "" {
		return c
	}
	w := opaque(th, wash)
	mix := func(under, over uint8) uint8 {
		return uint8((int(over)*int(w.A) + int(under)*(255-int(w.A))) / 255)
	}
	return color.NRGBA{R: mix(c.R, w.R), G: mix(c.G, w.G), B: mix(c.B, w.B), A: 255}
}
