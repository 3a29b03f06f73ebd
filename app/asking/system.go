package asking

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/sheet"
	"tideline/app/store"
)

// askSystem has the system ask for a file and goes on with the path that was chosen.
// Where it cannot, own asks instead. Meanwhile a sheet lies over the window, for on
// some systems the window would take what is meant for the dialog; from there the
// question can be taken back, or asked here where no dialog is to be seen.
func (a *Asker) askSystem(q choose.Question, own func(), chosen func(path string)) {
	if !a.systemAsks {
		own()
		return
	}
	ctx, takeBack := context.WithCancel(context.Background())
	d := sheet.NewCustom(q.Title, sheet.Paragraph(lang.L("Choose the file in the window that has opened. If you see none, choose it here.")), a.Sheets.Win)
	cancel := a.Sheets.Keys.Button(lang.L("Cancel"), nil, d.Hide)
	here := a.Sheets.Keys.Button(lang.L("Choose here"), nil, func() {
		d.Hide()
		own()
	})
	d.SetButtons([]fyne.CanvasObject{here, cancel})
	d.SetOnClosed(takeBack)
	a.Sheets.Present(d, sheet.MessageWidth, 0)
	a.Sheets.Win.Canvas().Focus(cancel)
	q.Parent = handleOf(a.Sheets.Win)
	a.Run(func() {
		if !store.IsFolder(q.Folder) {
			q.Folder = HomeFolder() // where files were last is gone
		}
		path, err := a.Dialogs.Ask(ctx, q)
		a.UI(func() {
			if ctx.Err() != nil {
				return // it was taken back
			}
			d.Hide()
			switch {
			case errors.Is(err, choose.ErrFar):
				a.Sheets.CouldNot(q.Title, errors.New(lang.L("What you chose is not in a folder of this computer; copy it to one first, or choose another place")))
			case err != nil:
				a.systemAsks = false
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

// kindsOfFiles are what a dialog that opens lists: the files that can be opened, by
// their names, and all.
func (a *Asker) kindsOfFiles() []choose.Filter {
	return []choose.Filter{
		{Name: lang.L("Events files and files of other programs"), Endings: a.Endings},
		{Name: lang.L("Events files"), Endings: a.Events},
		{Name: lang.L("All files")},
	}
}

// saveChosen writes a file where the user chose in a dialog of the system. That has
// asked about a file of this very name; what goes by another with its ending is asked
// about here.
func (a *Asker) saveChosen(o Output, path string) {
	whole, ok := store.WithEnding(path, o.Endings)
	if !ok {
		a.chooseAnother(o, path, o.mustEnd())
		return
	}
	open := a.Open()
	a.Run(func() {
		replaces, err := checked(path, whole, open)
		changes := o.replacing(whole, replaces)
		a.UI(func() {
			switch {
			case err != nil:
				a.chooseAnother(o, path, Unwritten(err).Error())
			case replaces && (whole != path || changes != ""):
				a.askReplace(whole, changes, func() { a.writeTo(o, whole, true) })
			default:
				a.writeTo(o, whole, replaces)
			}
		})
	})
}

// chooseAnother says why a file cannot go where the user chose, and lets them choose
// again in the same folder.
func (a *Asker) chooseAnother(o Output, path, why string) {
	a.Sheets.Say(o.Failed)
	again := sheet.Sheet{Title: lang.L("Not done"), Content: sheet.Paragraph(o.Failed + ".\n" + why), Size: sheet.MessageSize()}
	a.Sheets.Ask(again, lang.L("Choose another…"), lang.L("Cancel"), func() { a.Sheets.Later(func() { a.askWhereIn(o, filepath.Dir(path)) }) })
}
