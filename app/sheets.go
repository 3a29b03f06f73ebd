package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
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
// is closed, keys and menus belong to it, and Esc closes it. Then the toolkit
// gives the keyboard back to what had it before.
func (w *window) present(d dialog.Dialog, width, height float32) {
	w.sheets = append(w.sheets, d)
	d.SetOnClosed(func() {
		delete(w.sheetKeys, d)
		if i := slices.Index(w.sheets, d); i >= 0 {
			w.sheets = slices.Delete(w.sheets, i, i+1)
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

// sheet is what lies over the window until it is closed.
type sheet struct {
	title   string
	content fyne.CanvasObject
	size    fyne.Size      // at most
	first   fyne.Focusable // has the keyboard at first; nil: the button that closes or confirms
}

// showSheet shows a page over the window, with a button that closes it.
func (w *window) showSheet(s sheet) dialog.Dialog {
	d := dialog.NewCustomWithoutButtons(s.title, s.content, w.win)
	shut := w.keys().button(lang.L("Close"), nil, d.Hide)
	d.SetButtons([]fyne.CanvasObject{shut})
	w.present(d, s.size.Width, s.size.Height)
	w.focusFirst(s.first, shut)
	return d
}

// focusFirst gives the keyboard to the first of these that there is.
func (w *window) focusFirst(first fyne.Focusable, button *button) {
	if first == nil {
		first = button
	}
	w.win.Canvas().Focus(first)
}

// ask shows a sheet that can be confirmed: by its button, by Enter wherever the
// keyboard is but on the other button, and by keys of its own.
func (w *window) ask(s sheet, yes, no string, confirmed func(), own ...fyne.KeyName) dialog.Dialog {
	d := dialog.NewCustomWithoutButtons(s.title, s.content, w.win)
	confirm := func() {
		d.Hide()
		confirmed()
	}
	leave := w.keys().button(no, theme.CancelIcon(), d.Hide)
	agree := w.keys().button(yes, theme.ConfirmIcon(), confirm)
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{leave, agree})
	w.sheetKeys[d] = func(key fyne.KeyName) {
		if entered(key) || slices.Contains(own, key) {
			confirm()
		}
	}
	w.present(d, s.size.Width, s.size.Height)
	w.focusFirst(s.first, agree)
	return d
}

// messageSize is that of a sheet which is as high as its text.
func messageSize() fyne.Size { return fyne.NewSize(messageWidth, 0) }

// couldNot tells what failed and why.
func (w *window) couldNot(what string, why error) {
	w.status.say(what)
	w.showSheet(sheet{title: lang.L("Not done"), content: paragraph(what + ".\n" + why.Error()), size: messageSize()})
}

// paragraph is a text of a sheet, broken where it has to be; of a long one the beginning.
func paragraph(text string) *widget.Label {
	l := widget.NewLabel(brief(text, mostShown))
	l.Wrapping = fyne.TextWrapWord
	return l
}

// showPage shows something over the window that may be higher than the sheet: it
// takes the keyboard to be scrolled.
func (w *window) showPage(title string, content fyne.CanvasObject) {
	page := w.keys().reader(content)
	w.showSheet(sheet{title: title, content: page, size: fyne.NewSize(sheetWidth, sheetHeight), first: page})
}

// showList shows a list over the window, with the keyboard on its first row and
// what is to be seen beside it at its foot.
func (w *window) showList(title string, list *rows, foot fyne.CanvasObject) dialog.Dialog {
	var content fyne.CanvasObject = list
	if foot != nil {
		content = container.NewBorder(nil, foot, nil, nil, list)
	}
	d := w.showSheet(sheet{title: title, content: content, size: fyne.NewSize(sheetWidth, sheetHeight), first: list})
	list.point(0)
	return d
}
