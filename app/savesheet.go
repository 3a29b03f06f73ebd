package app

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/choose"
	"tideline/app/store"
)

// askWhereIn asks where a file shall go, beginning in a folder.
func (w *window) askWhereIn(o output, folder string) {
	q := choose.Question{
		Save: true, Title: o.title, Act: lang.L("Save"), Folder: folder, Name: o.name,
		Kinds: []choose.Filter{{Name: o.kind, Endings: o.endings}},
	}
	w.askSystem(q, func() { w.showSaveSheet(o, folder) }, func(path string) { w.saveChosen(o, path) })
}

// showSaveSheet asks where a file shall go, and before a file is replaced. A name that
// will not do is told in the sheet, which stays.
func (w *window) showSaveSheet(o output, folder string) {
	s := newFileSheet(w, o.name, func(name string) bool {
		_, ok := store.WithEnding(name, o.endings)
		return ok && hasOne(name, o.endings)
	})
	s.name.OnChanged = func(typed string) { s.say(o.meaning(s.folder, typed)) }
	s.take = func(path string) {
		whole, ok := store.WithEnding(path, o.endings)
		if !ok {
			s.refuse(o.mustEnd())
			return
		}
		open := w.openFiles()
		s.look(func() func() {
			replaces, err := checked(path, whole, open)
			return func() {
				switch {
				case err != nil:
					s.refuse(unwritten(err).Error())
				case replaces:
					w.askReplace(whole, func() { s.d.Hide(); w.writeTo(o, whole, true) })
				default:
					s.d.Hide()
					w.writeTo(o, whole, false)
				}
			}
		})
	}
	s.open(o.title, lang.L("Save"), folder, s.button(lang.L("New folder…"), func() { w.later(s.askFolder) }))
	w.win.Canvas().Focus(s.name)
	s.name.selectAll()
}

// checked is store.Check for a name with its ending, and refuses one without that is
// a device by itself: /dev/null means that, and no file beside it.
func checked(typed, whole string, open []string) (replaces bool, err error) {
	if _, err := store.Check(typed, open); err != nil {
		if failed, ok := errors.AsType[*store.Error](err); ok && failed.Why == store.NoFile {
			return false, err
		}
	}
	return store.Check(whole, open)
}

// hasOne reports whether a name has one of the endings by itself.
func hasOne(name string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(strings.ToLower(name), e) {
			return true
		}
	}
	return false
}

// meaning says what a name that was typed stands for, where that is not plain.
func (o output) meaning(folder, typed string) string {
	if strings.TrimSpace(typed) == "" {
		return ""
	}
	path := store.Resolve(folder, typed)
	whole, ok := store.WithEnding(path, o.endings)
	switch {
	case strings.HasSuffix(path, string(filepath.Separator)):
		return ""
	case !ok:
		return o.mustEnd()
	case whole != path || filepath.Dir(path) != folder:
		return lang.L("It will be saved as {{.Path}}", map[string]any{"Path": whole})
	}
	return ""
}

// mustEnd says how a name must end.
func (o output) mustEnd() string {
	if len(o.endings) == 1 {
		return lang.L("The name must end in {{.Ext}}; leave the ending out, and it is added", map[string]any{"Ext": o.endings[0]})
	}
	all := map[string]any{"Exts": strings.Join(o.endings[:len(o.endings)-1], ", "), "Ext": o.endings[len(o.endings)-1]}
	return lang.L("The name must end in {{.Exts}} or {{.Ext}}; leave the ending out, and the first of them is added", all)
}

// askReplace asks before a file is replaced. Enter keeps it, unless the button for
// the other has the keyboard.
func (w *window) askReplace(path string, replace func()) {
	names := map[string]any{"File": filepath.Base(path), "Folder": filepath.Dir(path)}
	text := widget.NewLabel(lang.L("There is a file {{.File}} in {{.Folder}} already. What is in it will be gone.", names))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons(lang.L("Replace the file?"), text, w.win)
	keep := w.keys().button(lang.L("Keep it"), nil, d.Hide)
	agree := w.keys().button(lang.L("Replace"), nil, func() { d.Hide(); replace() })
	agree.Importance = widget.DangerImportance
	d.SetButtons([]fyne.CanvasObject{keep, agree})
	w.present(d, messageWidth, 0)
	w.win.Canvas().Focus(keep)
}

// askFolder asks for the name of a new folder, makes it and goes there.
func (s *fileSheet) askFolder() {
	entry := newNameEntry("")
	entry.otherKey = s.w.typedKey
	d := dialog.NewCustomWithoutButtons(lang.L("New folder"), entry, s.w.win)
	makeIt := func() {
		if strings.TrimSpace(entry.Text) == "" {
			return
		}
		d.Hide()
		path := store.Resolve(s.folder, entry.Text)
		s.look(func() func() {
			err := store.MakeFolder(path)
			return func() {
				if err != nil {
					s.refuse(unwritten(err).Error())
					return
				}
				s.enter(path)
				s.w.win.Canvas().Focus(s.name)
			}
		})
	}
	entry.OnSubmitted = func(string) { makeIt() }
	cancel := s.w.keys().button(lang.L("Cancel"), nil, d.Hide)
	agree := s.w.keys().button(lang.L("Make it"), nil, makeIt)
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{cancel, agree})
	s.w.present(d, messageWidth, 0)
	s.w.win.Canvas().Focus(entry)
}
