package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// A click goes to the event, or to the source that no event names, and closes
// the report.
func TestConcernsLeadToTheirPlaces(t *testing.T) {
	w, trace := openTest(t, inFile(t, "doubtful.yaml", onlyOne))
	row := func(kind int) *widgets.Rows {
		w.table.Rune('c')
		if w.sheets.Len() != 1 {
			t.Fatal("c does not open the report")
		}
		kinds, ok := w.win.Canvas().Focused().(*widgets.Rows)
		if !ok {
			t.Fatal("the kinds do not have the keyboard")
		}
		kinds.UnselectAll()
		kinds.Select(kind)
		return find[*widgets.Rows](besideList(w.win.Canvas().Overlays().Top()))
	}
	row(1).Select(0)
	if w.sheets.Len() != 0 || w.state.Selected != "thin" || lastTrace(t, trace).Selection != "thin" {
		t.Errorf("%d sheets are open, %q is selected", w.sheets.Len(), w.state.Selected)
	}
	row(4).Select(0)
	if w.sheets.Len() != 0 || w.state.Selected != "" || w.side.panel.Source() != "shelf" || w.side.panel.Tabs.Open != w.side.panel.Sources {
		t.Errorf("%d sheets are open, %q is selected, the source %q is shown", w.sheets.Len(), w.state.Selected, w.side.panel.Source())
	}
}

// besideList is what stands beside the list of a sheet.
func besideList(from fyne.CanvasObject) fyne.CanvasObject {
	if c, ok := from.(*fyne.Container); ok {
		if len(c.Objects) == 3 {
			if _, ok := c.Objects[1].(*widget.Separator); ok {
				return c.Objects[2]
			}
		}
	}
	for _, o := range childrenOf(from) {
		if found := besideList(o); found != nil {
			return found
		}
	}
	return nil
}

// onlyOne is a document with an event that a single source supports, and a source
// that no event names.
const onlyOne = `tideline: 1
title: Doubtful
sources:
  - {id: paper, title: The paper, date: 1953-08}
  - {id: shelf, title: Left on the shelf}
events:
  - {id: thin, date: 1953-07, title: One says so, sources: [paper]}
`
