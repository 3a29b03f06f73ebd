package asking

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/store"
	"tideline/app/widgets"
)

// FolderList lists folders and files, with the folder above at the top.
type FolderList struct {
	widgets.Rows
	all    []store.Entry
	above  string // the folder above; "" for none
	here   string // the folder
	name   *NameEntry
	enter  func(folder string)
	choose func(name string, certain bool)
}

func newFolderList(keys widgets.Keyboard, name *NameEntry) *FolderList {
	l := &FolderList{name: name}
	l.Keys = keys
	l.Length = func() int { return len(l.all) }
	l.CreateItem = newFileRow
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		setFileRow(o, l.Shown(i), l.all[i].Folder)
	}
	l.OnSelected = func(i widget.ListItemID) {
		l.At = i
		l.UnselectAll()
		l.open(i, false)
	}
	l.ExtendBaseWidget(l)
	return l
}

// set shows the entries of a folder.
func (l *FolderList) set(folder string, entries []store.Entry) {
	l.here, l.above, l.At = folder, filepath.Dir(folder), 0
	l.all = entries
	if l.above != folder {
		l.all = slices.Insert(slices.Clone(entries), 0, store.Entry{Name: "..", Folder: true})
	}
	l.Refresh()
	l.ScrollToTop()
}

// Shown is what stands on a row.
func (l *FolderList) Shown(i int) string {
	if l.all[i].Name == ".." {
		return lang.L("Folder above: {{.Folder}}", map[string]any{"Folder": l.above})
	}
	return l.all[i].Name
}

// Here is the folder whose entries are listed.
func (l *FolderList) Here() string { return l.here }

// open goes into a folder or chooses a file.
func (l *FolderList) open(i int, certain bool) {
	switch e := l.all[i]; {
	case e.Name == "..":
		l.enter(l.above)
	case e.Folder:
		l.enter(filepath.Join(l.here, e.Name))
	default:
		l.choose(e.Name, certain)
	}
}

// TypedKey implements fyne.Focusable. Enter is the answer.
func (l *FolderList) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case !widgets.Pressed(ev):
		l.Rows.TypedKey(ev)
	case l.At < len(l.all):
		l.open(l.At, true)
	}
}

// TypedRune implements fyne.Focusable. Who types means the name.
func (l *FolderList) TypedRune(r rune) {
	if r == ' ' {
		return // it opened the row
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.name)
		l.name.TypedRune(r)
	}
}
