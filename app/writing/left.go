package writing

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/sheet"
	"tideline/timeline/edit/history"
)

// KeepJournals keeps a journal of what is not saved in a folder, and offers what an earlier
// run has left there. It does so once, and not while a class looks on.
func (w *Writing) KeepJournals(folder string) {
	if folder == w.log.folder || w.Reading() {
		return
	}
	w.queue.add(func(done func()) { // no change is under way, which would ask for it
		w.log.folder = folder
		done()
	})
	w.Run(func() {
		left := editing.FindLeft(folder)
		w.UI(func() {
			if len(left) > 0 {
				offerLeft(w, left)
			}
		})
	})
}

// offerLeft offers what was not saved of a file when the program ended by a fault, and then
// what of the next.
func offerLeft(w *Writing, left []editing.Left) {
	l := left[0]
	next := func() {
		if len(left) > 1 {
			w.Sheets.Later(func() { offerLeft(w, left[1:]) })
		}
	}
	about := lang.N("{{.N}} change of {{.File}} was not saved when Tideline last ended.", l.Steps(), map[string]any{"N": l.Steps(), "File": filepath.Base(l.File)})
	text := sheet.Paragraph(about + "\n" + l.File)
	d := sheet.NewCustom(lang.L("Not saved"), text, w.Sheets.Win)
	restore := w.Sheets.Keys.Button(lang.L("Restore"), nil, func() { d.Hide(); restore(w, l); next() })
	restore.Importance = widget.HighImportance
	show := w.Sheets.Keys.Button(lang.L("Show"), nil, func() { d.Hide(); showLeft(w, l, func() { offerLeft(w, left) }) })
	discard := w.Sheets.Keys.Button(lang.L("Discard"), nil, func() { d.Hide(); l.Forget(); next() })
	d.SetButtons([]fyne.CanvasObject{discard, show, restore})
	w.Sheets.Present(d, sheet.MessageWidth, 0)
	w.Sheets.Win.Canvas().Focus(restore)
}

// showLeft shows what would be restored, and then asks again.
func showLeft(w *Writing, l editing.Left, again func()) {
	text := widget.NewLabelWithStyle(l.Diff(), fyne.TextAlignLeading, fyne.TextStyle{Monospace: true})
	page := w.Sheets.Keys.Reader(container.NewHScroll(text))
	w.Sheets.Ask(sheet.Sheet{Title: lang.L("Not saved"), Content: page, Size: fyne.NewSize(sheet.Width, sheet.Height), First: page},
		lang.L("Back"), lang.L("Close"), func() { w.Sheets.Later(again) })
}

// restore opens the file that something was not saved of, and makes the steps again.
func restore(w *Writing, l editing.Left) {
	again := func() {
		w.change(change{did: "edit", make: func(d editing.Desk) (made, error) {
			there, err := os.ReadFile(l.File)
			if err != nil {
				there = d.Base()
			}
			after, met, err := l.Restore(there)
			if err == nil {
				l.Forget() // the journal of what is edited now has it
			}
			return made{desk: after, met: met, name: history.Name{Did: lang.L("restore")}, outside: true}, err
		}})
	}
	if w.State.File.Path == l.File && w.IsEditing() {
		again()
		return
	}
	w.OpenToEdit(l.File, again)
}
