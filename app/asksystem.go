package app

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/store"
)

// lookForDialogs finds out whether the system has dialogs for files. Until that is
// known the window asks by itself.
func (w *window) lookForDialogs() {
	if w.config.Dialogs == nil {
		return
	}
	w.config.Run(func() {
		there := w.config.Dialogs.There()
		w.config.UI(func() { w.systemAsks = there })
	})
}

// askSystem has the system ask for a file and goes on with the path that was chosen.
// Where it cannot, own asks instead. Meanwhile a sheet lies over the window, for on
// some systems the window would take what is meant for the dialog; from there the
// question can be taken back, or asked here where no dialog is to be seen.
func (w *window) askSystem(q choose.Question, own func(), chosen func(path string)) {
	if !w.systemAsks {
		own()
		return
	}
	ctx, takeBack := context.WithCancel(context.Background())
	d := dialog.NewCustomWithoutButtons(q.Title, paragraph(lang.L("Choose the file in the window that has opened. If you see none, choose it here.")), w.win)
	cancel := w.keys().button(lang.L("Cancel"), nil, d.Hide)
	here := w.keys().button(lang.L("Choose here"), nil, func() {
		d.Hide()
		own()
	})
	d.SetButtons([]fyne.CanvasObject{here, cancel})
	d.SetOnClosed(takeBack)
	w.present(d, messageWidth, 0)
	w.win.Canvas().Focus(cancel)
	q.Parent = handleOf(w.win)
	w.config.Run(func() {
		if !store.IsFolder(q.Folder) {
			q.Folder = homeFolder() // where files were last is gone
		}
		path, err := w.config.Dialogs.Ask(ctx, q)
		w.config.UI(func() {
			if ctx.Err() != nil {
				return // it was taken back
			}
			d.Hide()
			switch {
			case errors.Is(err, choose.ErrFar):
				w.couldNot(q.Title, errors.New(lang.L("What you chose is not in a folder of this computer; copy it to one first, or choose another place")))
			case err != nil:
				w.systemAsks = false
				own()
			case path != "":
				chosen(path)
			}
		})
	})
}

// handleOf is the window as its system counts it; 0 where that is of no use.
func handleOf(win fyne.Window) (handle uintptr) {
	native, ok := win.(driver.NativeWindow)
	if !ok {
		return 0
	}
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			handle = c.WindowHandle
		case driver.WindowsWindowContext:
			handle = c.HWND
		}
	})
	return handle
}

// kindsOfFiles are what a dialog that opens lists: the files that are called like
// events files, and all.
func kindsOfFiles() []choose.Filter {
	return []choose.Filter{{Name: lang.L("Events files"), Endings: eventsEndings()}, {Name: lang.L("All files")}}
}

// saveChosen writes a file where the user chose in a dialog of the system. That has
// asked about a file of this very name; what goes by another with its ending is asked
// about here.
func (w *window) saveChosen(o output, path string) {
	whole, ok := store.WithEnding(path, o.endings)
	if !ok {
		w.chooseAnother(o, path, o.mustEnd())
		return
	}
	open := w.openFiles()
	w.config.Run(func() {
		replaces, err := checked(path, whole, open)
		w.config.UI(func() {
			switch {
			case err != nil:
				w.chooseAnother(o, path, unwritten(err).Error())
			case replaces && whole != path:
				w.askReplace(whole, func() { w.writeTo(o, whole, true) })
			default:
				w.writeTo(o, whole, replaces)
			}
		})
	})
}

// chooseAnother says why a file cannot go where the user chose, and lets them choose
// again in the same folder.
func (w *window) chooseAnother(o output, path, why string) {
	w.status.say(o.failed)
	again := sheet{title: lang.L("Not done"), content: paragraph(o.failed + ".\n" + why), size: messageSize()}
	w.ask(again, lang.L("Choose another…"), lang.L("Cancel"), func() { w.later(func() { w.askWhereIn(o, filepath.Dir(path)) }) })
}
