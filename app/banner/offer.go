package banner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Offer is a strip above the line that proposes something, until it is taken or not
// wanted.
type Offer struct {
	Bar     *fyne.Container
	Changed func() // it came or went: what it stands in has to be laid out
}

// NewOffer makes an offer that is not shown: what it says, the name of what it does, and
// that.
func NewOffer(keys widgets.Keyboard, text, name string, take func()) *Offer {
	o := &Offer{Changed: func() {}}
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	answer := func(name string, do func()) fyne.CanvasObject {
		return keys.Button(name, nil, func() {
			o.Show(false)
			do()
		})
	}
	answers := container.NewHBox(answer(name, take), answer(lang.L("Not now"), func() {}))
	middle := container.NewVBox(layout.NewSpacer(), label, layout.NewSpacer())
	o.Bar = container.NewStack(
		widgets.NewSurface(theme.ColorNameInputBackground, theme.ColorNameSeparator),
		container.NewBorder(nil, nil, nil, container.NewCenter(container.NewPadded(answers)), middle),
	)
	o.Bar.Hide()
	return o
}

// Show shows the offer, or takes it away.
func (o *Offer) Show(shown bool) {
	if o.Bar.Visible() == shown {
		return
	}
	widgets.SetShown(o.Bar, shown)
	o.Changed()
}
