package app

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/store"
)

// askFile asks for an events file and opens it.
func (w *window) askFile() {
	q := choose.Question{Title: lang.L("Open events file"), Act: lang.L("Open"), Folder: w.folder(), Kinds: kindsOfFiles()}
	w.askSystem(q, w.showOpenSheet, w.openChosen)
}

// openChosen opens the file that the user chose, and remembers where it lies.
func (w *window) openChosen(path string) {
	w.settings.setFolder(filepath.Dir(path))
	w.openPath(path)
}

// showOpenSheet asks for an events file in a sheet. At first it shows those that are
// called like one; a path that is typed may lead to any.
func (w *window) showOpenSheet() {
	s := newFileSheet(w, "", isEventsFile)
	s.take = func(path string) {
		s.look(func() func() {
			there := store.IsThere(path)
			return func() {
				if !there {
					s.refuse(lang.L("There is no file {{.File}} in {{.Folder}}; look for it in the list", map[string]any{
						"File": filepath.Base(path), "Folder": filepath.Dir(path),
					}))
					return
				}
				s.d.Hide()
				w.openChosen(path)
			}
		})
	}
	all := s.button(lang.L("Show all files"), nil)
	all.OnTapped = func() {
		s.show = func(string) bool { return true }
		all.Disable()
		s.enter(s.folder)
		w.win.Canvas().Focus(s.list)
	}
	s.open(lang.L("Open events file"), lang.L("Open"), w.folder(), all)
	w.win.Canvas().Focus(s.list)
}
