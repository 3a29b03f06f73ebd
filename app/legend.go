package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/sheet"
	"tideline/app/view/paper"
	"tideline/app/widgets"
	"tideline/timeline/layout/legend"
)

// legendColumn is the px of a column of signs with what they mean, at the usual text size.
const legendColumn = 260

// showLegend explains the marks that the file has, each with its sign.
func (w *window) showLegend() {
	measure := func(text string, size float64) float64 { return w.chart.fonts.Width(text, size, true) }
	var rows []fyne.CanvasObject
	for _, row := range legend.Rows(w.state.Doc, float64(widgets.Scale()), measure) {
		sign := container.NewCenter(paper.Picture(row.Scene, w.look.palette()))
		rows = append(rows, container.NewBorder(nil, nil, sign, nil, sheet.Paragraph(meaningText(row.Meaning))))
	}
	signs := widgets.InColumns(legendColumn*widgets.Scale(), widgets.GapBetween, rows...)
	w.sheets.Page(lang.L("What the marks mean"), container.NewPadded(container.NewVBox(signs, countText())))
}

// countText explains what stands for several events.
func countText() fyne.CanvasObject {
	return sheet.Paragraph(lang.L("A number in a pill counts events for which there is no room; a click goes closer, or lists them."))
}

// meaningText says what a sign means.
func meaningText(m legend.Meaning) string {
	switch m {
	case legend.Day:
		return lang.L("On this day")
	case legend.Around:
		return lang.L("In this month or year; the day is not known")
	case legend.Lasting:
		return lang.L("From then until then; a thick end is known to the day")
	case legend.GoesOn:
		return lang.L("Goes on, or began before")
	case legend.EndUnknown:
		return lang.L("Nobody knows when it ended, or began")
	case legend.About:
		return lang.L("About then")
	case legend.Doubted:
		return lang.L("Uncertain: perhaps then")
	case legend.Vague:
		return lang.L("Uncertain and not exact: perhaps about then")
	case legend.Between:
		return lang.L("Some time between the two")
	case legend.OneOf:
		return lang.L("On one of these days")
	case legend.AllOf:
		return lang.L("On each of these days")
	default:
		return otherMeaning(m)
	}
}

// otherMeaning says what a sign means that does not tell when something was.
func otherMeaning(m legend.Meaning) string {
	switch m {
	case legend.Disputed:
		return lang.L("Disputed: the sources differ")
	case legend.Important:
		return lang.L("The larger, the more important")
	case legend.Alternative:
		return lang.L("Another date that a source gives")
	case legend.LaneForms:
		return lang.L("Lanes of one colour have marks of their own")
	case legend.Era:
		return lang.L("A time that has a name; a click shows all of it")
	case legend.OtherFile:
		return lang.L("A lane of the file that this one is compared with")
	default:
		return lang.L("An event of another lane that concerns this one")
	}
}
