package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
)

// tellCrash tells once where the file lies that a crash of an earlier run has left.
// It waits for the end of a talk: a class is not to read it.
func (w *window) tellCrash() {
	path := w.config.Crash
	if path == "" || w.talk != nil || w.config.Talk != nil {
		return
	}
	w.config.Crash = ""
	where := lang.L("Tideline ended by a fault of its own when it last ran. What is known of it is in {{.File}}", map[string]any{"File": path})
	text := paragraph(where + "\n\n" + lang.L("Nothing has been sent anywhere. To have the fault mended, report it with this file."))
	link := w.keys().link(lang.L("Copy the path"), func() { w.copyText(path) })
	w.showSheet(sheet{title: lang.L("After a crash"), content: container.NewVBox(text, row(link)), size: crashSize()})
}

// crashSize is that of the sheet, which is as high as its text.
func crashSize() fyne.Size { return fyne.NewSize(sheetWidth, 0) }
