package handout

import (
	"html/template"
	"image/color"

	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// scheme is the color-scheme that the page declares.
func scheme(t Theme) string {
	switch t {
	case Light:
		return "light"
	case Dark:
		return "dark"
	default:
		return "light dark"
	}
}

// style returns the style sheet with the colours of the theme. Paper gets black
// on white whatever the screen has.
func style(t Theme) template.CSS {
	light := paint.Properties(scene.Light()) + "--link:#1d5aa0;"
	dark := paint.Properties(scene.Dark()) + "--link:#8cb8f0;"
	paper := paint.Properties(onPaper()) + "--link:#000000;"
	screen := ":root{" + light + "}\n@media screen and (prefers-color-scheme:dark){:root{" + dark + "}}\n"
	switch t {
	case Light:
		screen = ":root{" + light + "}\n"
	case Dark:
		screen = ":root{" + dark + "}\n"
	}
	return template.CSS(screen + "@media print{:root{" + paper + "}}\n" + styleText) //nolint:gosec // nothing of the file is in it
}

// onPaper returns black on white. Rules and the colours of lanes stay as they
// are in the light: they are drawn thin, and carry no words.
func onPaper() scene.Palette {
	p := scene.Light()
	for _, ground := range []scene.Ink{scene.Paper, scene.Raised} {
		p[ground] = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	}
	for _, ink := range []scene.Ink{scene.Body, scene.Second, scene.Focus} {
		p[ink] = color.NRGBA{0, 0, 0, 0xFF}
	}
	return p
}
