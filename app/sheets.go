package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// The largest sizes of dialogs, in px.
const (
	sheetWidth       = 640
	sheetHeight      = 560
	fileDialogWidth  = 880
	fileDialogHeight = 600
	messageWidth     = 440
)

// present shows a dialog over the window, no larger than that allows. Until it
// is closed, keys and menus belong to it, and Esc closes it.
func (w *window) present(d dialog.Dialog, width, height float32) {
	w.sheets = append(w.sheets, d)
	d.SetOnClosed(func() {
		delete(w.sheetKeys, d)
		for i := range w.sheets {
			if w.sheets[i] == d {
				w.sheets = append(w.sheets[:i], w.sheets[i+1:]...)
				break
			}
		}
		w.traceNow()
	})
	d.Show() // before Resize: a file dialog is made only when it is shown
	room := w.win.Canvas().Size()
	size := fyne.NewSize(min(width, room.Width-2*panelEdge), min(height, room.Height-2*panelEdge))
	d.Resize(size)
	d.Resize(size) // once more: only now is known how many lines a text takes
	w.traceNow()
}

// later does something after the key that asked for it, so that a space pressed
// on a button is not typed into the dialog that opens.
func (w *window) later(do func()) {
	w.config.Run(func() { w.config.UI(do) })
}

// showSheet shows a large page over the window.
func (w *window) showSheet(title string, content fyne.CanvasObject) dialog.Dialog {
	return w.showSheetOf(title, content, fyne.NewSize(sheetWidth, sheetHeight))
}

// showSheetOf shows a page of a size of its own over the window.
func (w *window) showSheetOf(title string, content fyne.CanvasObject, size fyne.Size) dialog.Dialog {
	d := dialog.NewCustomWithoutButtons(title, content, w.win)
	d.SetButtons([]fyne.CanvasObject{newSheetButton(lang.L("Close"), nil, d.Hide, w.typedKey)})
	w.present(d, size.Width, size.Height)
	return d
}

// couldNot tells what failed and why.
func (w *window) couldNot(what string, why error) {
	w.status.say(what)
	text := widget.NewLabel(what + ".\n" + why.Error())
	text.Wrapping = fyne.TextWrapWord
	w.present(dialog.NewCustom(lang.L("Not done"), lang.L("Close"), container.NewVBox(text), w.win), messageWidth, 0)
}

// canvasKeys sends keys that no widget takes to the table.
func (w *window) canvasKeys() {
	w.win.Canvas().SetOnTypedKey(w.typedKey)
	w.win.Canvas().SetOnTypedRune(w.typedRune)
}
