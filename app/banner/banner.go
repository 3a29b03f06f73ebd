// Package banner is a strip above the line that says what holds as long as it is there,
// where the line of text at the foot of the window says what has just happened.
package banner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Banner is the strip.
type Banner struct {
	Bar     *fyne.Container
	Changed func() // it came or went: what it stands in has to be laid out
	text    *widget.Label
}

// New makes a banner that says nothing and takes no room.
func New() *Banner {
	b := &Banner{Changed: func() {}, text: widget.NewLabel("")}
	b.text.Wrapping = fyne.TextWrapWord
	ground := widgets.NewSurface(theme.ColorNameInputBackground, theme.ColorNameWarning)
	b.Bar = container.NewStack(ground, container.NewBorder(nil, nil, widget.NewIcon(theme.WarningIcon()), nil, b.text))
	b.Bar.Hide()
	return b
}

// Tell shows a text; "" takes the banner away.
func (b *Banner) Tell(text string) {
	if text == b.text.Text {
		return
	}
	b.text.SetText(widgets.Brief(text, widgets.MostField))
	widgets.SetShown(b.Bar, text != "")
	b.Changed()
}

// Text is what the banner says; "" while it is not there.
func (b *Banner) Text() string { return b.text.Text }
