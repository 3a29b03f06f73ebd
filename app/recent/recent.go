// Package recent leads back to the files that were open last: from a menu, from a list,
// and from a window in which nothing is open.
package recent

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/memory"
	"tideline/app/sheet"
	"tideline/app/widgets"
)

// mostShown is how many files are listed, and besides how many lines the menu has.
const (
	mostShown = 12
	besides   = 3
)

// Files are those that were open last.
type Files struct {
	Memory  memory.Memory
	Sheets  *sheet.Stack
	Run, UI func(func())           // away from the UI goroutine, and back
	IsThere func(path string) bool // reports whether there is such a file; may take its time
	Busy    func() bool            // a sheet lies over the window: the menu belongs to that
	Open    func(path string)
	Changed func() // what is listed, or what is there of it

	menu    fyne.Menu
	missing map[string]bool
}

// Menu lists the files, those that are gone in grey.
func (f *Files) Menu() *fyne.Menu {
	f.fill()
	return &f.menu
}

// Opened remembers a file that has been opened, and where the next is asked for.
func (f *Files) Opened(path string) {
	f.Memory.Opened(path)
	f.Look()
}

// Look looks which of the files are still there.
func (f *Files) Look() {
	paths := f.paths()
	f.Run(func() {
		missing := map[string]bool{}
		for _, path := range paths {
			if !f.IsThere(path) {
				missing[path] = true
			}
		}
		f.UI(func() {
			f.missing = missing
			f.fill()
			f.Changed()
		})
	})
}

// paths lists the files.
func (f *Files) paths() []string {
	all := f.Memory.Recent()
	return slices.Clone(all[:min(mostShown, len(all))])
}

// Restyle writes the menu anew after the size of text has changed.
func (f *Files) Restyle() { f.fill() }

// fill writes the menu.
func (f *Files) fill() {
	f.menu.Items = nil
	paths := f.paths()
	for _, path := range paths[:min(len(paths), widgets.MenuLines(mostShown+besides)-besides)] {
		item := fyne.NewMenuItem(short(path), func() { f.when(func() { f.Open(path) }) })
		item.Disabled = f.missing[path]
		f.menu.Items = append(f.menu.Items, item)
	}
	if len(f.menu.Items) == 0 {
		none := fyne.NewMenuItem(lang.L("No file has been open yet."), nil)
		none.Disabled = true
		f.menu.Items = []*fyne.MenuItem{none}
		return
	}
	f.menu.Items = append(f.menu.Items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("List them…"), func() { f.when(f.Show) }),
		fyne.NewMenuItem(lang.L("Forget these files"), func() { f.when(f.forget) }))
}

// when does something unless a sheet lies over the window.
func (f *Files) when(do func()) {
	if !f.Busy() {
		do()
	}
}

func (f *Files) forget() {
	f.Memory.Forget()
	f.Look()
}

// short names a file in a menu: its name, and that of the folder it lies in.
func short(path string) string {
	return widgets.OneLine(widgets.Brief(widgets.Joined(" · ", filepath.Base(path), filepath.Base(filepath.Dir(path))), mostName))
}

// mostName is how many characters of a name a menu shows.
const mostName = 60

// Show lists the files over the window.
func (f *Files) Show() {
	paths := f.paths()
	if len(paths) == 0 {
		f.Sheets.Show(sheet.Sheet{Title: lang.L("Recent files"), Content: sheet.Paragraph(lang.L("No file has been open yet.")), Size: sheet.MessageSize()})
		return
	}
	var shown dialog.Dialog
	list := f.Sheets.Keys.Rows(len(paths), func(i int) widgets.RowText { return f.row(paths[i]) }, func(i int) {
		shown.Hide()
		f.Open(paths[i])
	})
	shown = f.Sheets.List(lang.L("Recent files"), list, nil)
}

// row shows a file with the folder it lies in.
func (f *Files) row(path string) widgets.RowText {
	t := widgets.RowText{Title: filepath.Base(path), Note: filepath.Dir(path), Quiet: f.missing[path]}
	if t.Quiet {
		t.Note = widgets.Joined(" · ", lang.L("Not there any more"), t.Note)
	}
	return t
}
