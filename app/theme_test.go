package app

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline/scene"
)

func bothThemes() map[string]fyne.Theme {
	return map[string]fyne.Theme{"light": newTheme(alwaysLight, smallFaces()), "dark": newTheme(alwaysDark, smallFaces())}
}

// A choice holds whatever the system says; without one the system decides.
func TestThemeFollowsTheChoice(t *testing.T) {
	for _, c := range []struct {
		choice themeChoice
		system fyne.ThemeVariant
		want   scene.Palette
	}{
		{followSystem, theme.VariantLight, scene.Light()},
		{followSystem, theme.VariantDark, scene.Dark()},
		{alwaysLight, theme.VariantDark, scene.Light()},
		{alwaysDark, theme.VariantLight, scene.Dark()},
	} {
		th := newTheme(c.choice, smallFaces())
		if got := th.Color(theme.ColorNameBackground, c.system); got != c.want[scene.Paper] {
			t.Errorf("choice %q, system %d: the ground is %v", c.choice, c.system, got)
		}
		if got := th.Color(laneColorName("violet"), c.system); got != c.want[scene.LaneFull+3] {
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
		laneColorName("crimson"), laneColorName("ochre"), laneColorName("slate"),
	}
	for name, th := range bothThemes() {
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
	th := newTheme(followSystem, smallFaces())
	for size, want := range map[fyne.ThemeSizeName]float32{
		theme.SizeNameCaptionText: 12, theme.SizeNameText: 14, sizeNameQuote: 16,
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

func TestThemeHandsOutTheBundledFont(t *testing.T) {
	f := smallFaces()
	th := newTheme(followSystem, f)
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

// The fonts with Hangul, kana and Han come with the first file that needs them,
// and stay.
func TestFullFontsComeWithTheTextsThatNeedThem(t *testing.T) {
	asked := 0
	full := func() faces {
		asked++
		f := smallFaces()
		f.full = true
		return f
	}
	plain := "tideline: 1\ntitle: Plain\nevents: [{id: a, date: 1953, title: Armistice}]\n"
	korean := strings.Replace(plain, "Armistice", "정전", 1)
	w := openWith(t, Config{File: inFile(t, "plain.yaml", plain), full: full})
	if asked != 0 || w.faces.full {
		t.Error("a file in Latin letters unpacks the full fonts")
	}
	for _, text := range []string{korean, korean, plain} {
		w.openPath(inFile(t, "file.yaml", text))
		if asked != 1 || !w.faces.full {
			t.Errorf("after %q the full fonts were unpacked %d times, and are in use: %t", text, asked, w.faces.full)
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
