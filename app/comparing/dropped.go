package comparing

import (
	"path/filepath"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/app/widgets"
)

// mostDropped is how many files one is asked about that were dropped together.
const mostDropped = 20

// Dropped asks whether the first two files that were dropped together are to be compared,
// or which one is to be opened.
func (c *Comparison) Dropped(paths []string, open func(path string)) {
	name := func(i int) string { return widgets.OneLine(widgets.Brief(filepath.Base(paths[i]), widgets.MostTitle)) }
	var shown dialog.Dialog
	list := c.Sheets.Keys.Rows(1+min(len(paths), mostDropped), func(i int) widgets.RowText {
		if i == 0 {
			return widgets.RowText{
				Title: lang.L("Compare {{.File}} with {{.Other}}", map[string]any{"File": name(0), "Other": name(1)}),
				Note:  lang.L("Both on one line of time, the lanes of the second below"),
			}
		}
		return widgets.RowText{Title: lang.L("Open {{.File}} alone", map[string]any{"File": name(i - 1)}), Note: filepath.Dir(paths[i-1])}
	}, func(i int) {
		shown.Hide()
		if i == 0 {
			c.first = session.OpenPath(paths[1])
			open(paths[0])
			return
		}
		open(paths[i-1])
	})
	shown = c.Sheets.List(lang.N("{{.N}} files were dropped here", len(paths), map[string]any{"N": len(paths)}), list, nil)
}
