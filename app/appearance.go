package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/app/look"
	"tideline/app/settings"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/scene"
)

// appearance is the colours and the fonts of the window.
type appearance struct {
	app      fyne.App
	settings settings.Settings
	faces    look.Faces
	full     func() look.Faces // with Hangul, kana and Han
}

// dark reports whether the window is dark now.
func (a *appearance) dark() bool {
	switch a.settings.ThemeChoice() {
	case look.AlwaysLight:
		return false
	case look.AlwaysDark:
		return true
	default:
		return a.app.Settings().ThemeVariant() == theme.VariantDark
	}
}

// palette is the colours of the line now.
func (a *appearance) palette() scene.Palette {
	return look.Palette(a.dark(), a.settings.Contrast())
}

// choose makes the window light, dark, or what the system says.
func (a *appearance) choose(c look.Choice) {
	a.settings.SetTheme(c)
	a.apply()
}

// change turns light into dark and back.
func (a *appearance) change() {
	if a.dark() {
		a.choose(look.AlwaysLight)
		return
	}
	a.choose(look.AlwaysDark)
}

// apply gives the window its colours and its font. Who listens to the settings of the
// toolkit then recolours the line.
func (a *appearance) apply() {
	a.app.Settings().SetTheme(look.New(look.Style{Choice: a.settings.ThemeChoice(), Contrast: a.settings.Contrast(), TextSize: a.settings.TextSize()}, a.faces))
}

// adopt takes the font that a document's texts need. The one with Hangul, kana and Han
// costs memory and time at the start, so it comes only with a file that has them.
func (a *appearance) adopt(full bool) {
	if a.faces.Full || !full {
		return
	}
	a.faces = a.full()
	a.apply()
}

// needsFull reports whether the texts of a document need the font with Hangul, kana and
// Han. It looks at all of them, which takes a moment.
func needsFull(doc *timeline.Document) bool { return assets.NeedsFull(look.AllText(doc)) }
