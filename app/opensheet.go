package app

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
)

// askFile asks for an events file and opens it. At first it shows those that are
// called like one; a path that is typed may lead to any.
func (w *window) askFile() {
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
				w.settings.setFolder(filepath.Dir(path))
				w.openPath(path)
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
