package command

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// group is what the page of keys lists under one heading.
type group struct {
	title string
	rows  []keyRow
}

// keyRow is what something is done by.
type keyRow struct {
	label string
	keys  []string
}

// groups lists all commands that have keys, by menu, and what the mouse does.
func (t *Table) groups() (all []group) {
	titles := menuTitles()
	for m := File; m <= Help; m++ {
		g := group{title: titles[m]}
		for _, c := range t.in(m) {
			if keys := c.KeyNames(); len(keys) > 0 {
				g.rows = append(g.rows, keyRow{c.Label, keys})
			}
		}
		all = append(all, g)
	}
	return append(all, group{lang.L("Mouse, and everywhere"), mouseGestures()}, group{lang.L("Fingers, in a browser"), fingerGestures()})
}

// Page lists every command that has keys, and what the mouse does.
func (t *Table) Page() fyne.CanvasObject {
	page := widgets.Column(widgets.GapBetween)
	for _, g := range t.groups() {
		rows := container.New(layout.NewFormLayout())
		for _, r := range g.rows {
			rows.Add(widget.NewLabel(r.label))
			rows.Add(widget.NewLabelWithStyle(strings.Join(r.keys, "   "), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		}
		page.Add(widgets.Column(0, widgets.Heading(g.title), rows))
	}
	return page
}

// Markdown writes what Page lists, for a page of documentation.
func (t *Table) Markdown() string {
	var b strings.Builder
	for _, g := range t.groups() {
		fmt.Fprintf(&b, "\n## %s\n\n| | |\n|---|---|\n", g.title)
		for _, r := range g.rows {
			fmt.Fprintf(&b, "| %s | %s |\n", r.label, strings.Join(r.keys, " · "))
		}
	}
	return b.String()
}

func mouseGestures() []keyRow {
	how := func(label string, keys ...string) keyRow { return keyRow{label, keys} }
	return []keyRow{
		how(lang.L("Zoom about the pointer"), lang.L("Wheel")),
		how(lang.L("Move along the line"), lang.L("Drag, or wheel sideways")),
		how(lang.L("Move up and down the lanes"), lang.L("Shift and wheel")),
		how(lang.L("Zoom in here"), lang.L("Double click")),
		how(lang.L("Select an event, split a count"), lang.L("Click")),
		how(lang.L("Move the selected event, or an end of it, while editing"), lang.L("Drag it")),
		how(lang.L("Add an event here"), lang.L("Right button")),
		how(lang.L("Show a lane alone, hide or fold it"), lang.L("Click on its name")),
		how(lang.L("Move a lane"), lang.L("Drag its name")),
		how(lang.L("Back to where one was, and forward again"), lang.L("The buttons at the side of the mouse (Windows and X11)")),
		how(lang.L("Move or resize the view"), lang.L("Drag the frame or its edges in the overview")),
		how(lang.L("Find a row of the list"), lang.L("Type letters or digits")),
		how(lang.L("Next row of the list with what was typed"), keyName(fyne.KeyF3)),
		how(lang.L("Go through everything that can be used"), lang.L("Tab")),
	}
}

func fingerGestures() []keyRow {
	how := func(label string, keys ...string) keyRow { return keyRow{label, keys} }
	return []keyRow{
		how(lang.L("Zoom"), lang.L("Two fingers apart or together")),
		how(lang.L("Move along the line, and up and down"), lang.L("One finger on the line")),
		how(lang.L("Next event, or the one before"), lang.L("Swipe to the side on the panel")),
		how(lang.L("Make the panel higher or lower, or close it"), lang.L("Draw its upper edge up or down")),
		how(lang.L("Next step of a talk, or the one before"), lang.L("Swipe to the side")),
		how(lang.L("Leave a talk"), lang.L("Swipe down")),
	}
}
