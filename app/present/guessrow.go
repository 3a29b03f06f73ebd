package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
)

// guessRow is the bottom row of the presenter's window: what the class is to guess, and
// above it, while it has none, what brings its window back.
type guessRow struct {
	content  fyne.CanvasObject
	talk     *talk.Talk
	boxes    map[talk.Hide]*check
	audience *fyne.Container // with the button
	setting  bool            // the boxes are being set, not clicked
}

// newGuessRow makes the row; showAudience brings the window of the class back.
func newGuessRow(c *controls, t *talk.Talk, showAudience func()) *guessRow {
	g := &guessRow{talk: t, boxes: map[talk.Hide]*check{}}
	row := container.NewHBox(widget.NewLabel(lang.L("For the class to guess:")))
	for _, s := range []struct {
		hide  talk.Hide
		label string
	}{
		{talk.HideDates, lang.L("Hide dates")},
		{talk.HideTitles, lang.L("Hide titles")},
		{talk.HideLater, lang.L("Hide later events")},
		{talk.AskFirst, lang.L("Ask first")},
	} {
		box := c.check(s.label, func(bool) {
			if !g.setting {
				c.unfocus()
				t.Toggle(s.hide)
			}
		})
		g.boxes[s.hide] = box
		row.Add(box)
	}
	g.audience = container.NewHBox(layout.NewSpacer(), c.button(lang.L("Show the audience's window"), theme.ComputerIcon(), showAudience))
	g.content = container.NewVBox(g.audience, row)
	return g
}

// show brings the row to where the talk is; the class may have its window or not.
func (g *guessRow) show(audienceOpen bool) {
	g.setting = true
	defer func() { g.setting = false }()
	for hide, box := range g.boxes {
		box.SetChecked(g.talk.Hides(hide))
	}
	if audienceOpen {
		g.audience.Hide()
	} else {
		g.audience.Show()
	}
}
