package app

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/store"
)

// fileSheet lets the user choose a file by a name or a path that they type, or by
// a click. It only names files: whoever asked looks at the file and takes it, and
// meanwhile the sheet stays. Folders are read off the UI goroutine, for a drive may
// be slow or gone.
type fileSheet struct {
	w    *window
	d    dialog.Dialog
	show func(name string) bool // which files are listed
	take func(typed string)     // tries to take what was typed or chosen

	folder string
	name   *nameEntry
	where  *widget.Label // the folder
	hint   *widget.Label // what is wrong with the name, or what it means
	list   *folderList
	places *rows
	known  []store.Place
	asked  int // counts the folders asked for
	tried  int // counts the answers given
}

// newFileSheet makes a sheet; open shows it.
func newFileSheet(w *window, name string, show func(string) bool) *fileSheet {
	s := &fileSheet{w: w, show: show, name: newNameEntry(name), where: widget.NewLabel(""), hint: widget.NewLabel("")}
	s.where.Truncation = fyne.TextTruncateEllipsis
	s.where.Importance = widget.LowImportance
	s.hint.Wrapping = fyne.TextWrapWord
	s.list = newFolderList(w.keys(), s.name)
	s.list.enter = s.enter
	s.list.choose = s.choose
	s.places = w.keys().rows(0, nil, func(i int) { s.enter(s.known[i].Path) })
	s.places.Length = func() int { return len(s.known) }
	s.places.CreateItem = newFileRow
	s.places.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { setFileRow(o, placeName(s.known[i]), true) }
	s.name.down = func() { w.win.Canvas().Focus(s.list) }
	s.name.otherKey = w.typedKey
	s.name.OnSubmitted = func(typed string) { s.submit(typed) }
	return s
}

// open shows the sheet in a folder.
func (s *fileSheet) open(title, act string, folder string, extra ...fyne.CanvasObject) {
	label := widget.NewLabel(lang.L("Name or path:"))
	head := container.NewVBox(container.NewBorder(nil, nil, label, nil, s.name), s.hint, s.where)
	both := sideBySide(placesShare, s.places, s.list)
	d := dialog.NewCustomWithoutButtons(title, container.NewBorder(head, nil, nil, nil, both), s.w.win)
	cancel := s.w.keys().button(lang.L("Cancel"), nil, d.Hide)
	agree := s.w.keys().button(act, nil, func() { s.submit(s.name.Text) })
	agree.Importance = widget.HighImportance
	d.SetButtons(append(extra, cancel, agree))
	s.d = d
	s.w.present(d, fileDialogWidth, fileDialogHeight)
	s.begin(folder)
}

// placesShare is the share of the sheet's width that the places take.
const placesShare = 0.24

// placeName is what a place is called in the list.
func placeName(p store.Place) string {
	if p.Path == "/" {
		return lang.L("Computer")
	}
	return p.Name
}

// isOpen reports whether the sheet is there and nothing lies over it.
func (s *fileSheet) isOpen() bool {
	n := len(s.w.sheets)
	return n > 0 && s.w.sheets[n-1] == s.d
}

// begin lists the folder to begin in, and the user's places. A name may be given
// before either is there.
func (s *fileSheet) begin(folder string) {
	s.folder = folder
	s.where.SetText(folder)
	s.enter(folder)
	s.w.config.Run(func() {
		places := store.Places()
		s.w.config.UI(func() {
			s.known = places
			s.places.Refresh()
		})
	})
}

// enter lists another folder. One that cannot be read leaves the list as it is.
func (s *fileSheet) enter(folder string) {
	s.asked++
	mine, show := s.asked, s.show
	s.w.config.Run(func() {
		entries, err := store.List(folder, show)
		s.w.config.UI(func() {
			if mine != s.asked {
				return // another has been asked for since
			}
			if home := homeFolder(); err != nil && s.list.here == "" && folder != home {
				s.begin(home) // where files were last is gone
				return
			}
			if err != nil {
				s.refuse(unlisted(folder, err).Error())
				return
			}
			s.folder = filepath.Clean(folder)
			s.where.SetText(s.folder)
			s.list.set(s.folder, entries)
			s.explain()
		})
	})
}

// explain says what the name that was typed means. Sheets that save do.
func (s *fileSheet) explain() {
	s.say("")
	if s.name.OnChanged != nil {
		s.name.OnChanged(s.name.Text)
	}
}

// say shows a sentence under the name.
func (s *fileSheet) say(text string) { s.tell(text, widget.MediumImportance) }

// refuse says in the same place why what was asked for will not do. It looks
// different, for the same sentence may have stood there before.
func (s *fileSheet) refuse(text string) { s.tell(text, widget.DangerImportance) }

func (s *fileSheet) tell(text string, importance widget.Importance) {
	if s.hint.Text != text || s.hint.Importance != importance {
		s.hint.Importance = importance
		s.hint.SetText(text)
	}
}

// choose takes a click on a file: the first puts its name into the field, and
// another on the same, or Enter, is the answer.
func (s *fileSheet) choose(name string, certain bool) {
	if certain || s.name.Text == name {
		s.submit(name)
		return
	}
	s.name.SetText(name)
}

// submit goes into a folder that was typed, and takes anything else.
func (s *fileSheet) submit(typed string) {
	if typed == "" {
		return
	}
	path := store.Resolve(s.folder, typed)
	s.look(func() func() {
		if !store.IsFolder(path) {
			return func() { s.take(path) }
		}
		return func() {
			s.name.reset()
			s.enter(path)
		}
	})
}

// look looks at the file system off the UI goroutine and goes on with what that
// says, unless the user has thought better of it meanwhile.
func (s *fileSheet) look(at func() (next func())) {
	s.tried++
	mine := s.tried
	s.w.config.Run(func() {
		next := at()
		s.w.config.UI(func() {
			if mine == s.tried && s.isOpen() {
				next()
			}
		})
	})
}

// unlisted says why a folder cannot be listed. The words speak of the folder that
// a file is in.
func unlisted(folder string, err error) error {
	failed, ok := errors.AsType[*store.Error](err)
	if !ok {
		return err
	}
	inIt := *failed
	inIt.Path = filepath.Join(folder, "file")
	return unwritten(&inIt)
}

// button makes a button at the foot of the sheet besides the two that it has.
func (s *fileSheet) button(text string, do func()) *button {
	return s.w.keys().button(text, nil, do)
}

// folderList lists folders and files, with the folder above at the top.
type folderList struct {
	rows
	all    []store.Entry
	above  string // the folder above; "" for none
	here   string
	name   *nameEntry
	enter  func(folder string)
	choose func(name string, certain bool)
}

func newFolderList(keys keyboard, name *nameEntry) *folderList {
	l := &folderList{name: name}
	l.keys = keys
	l.Length = func() int { return len(l.all) }
	l.CreateItem = newFileRow
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		setFileRow(o, l.shown(i), l.all[i].Folder)
	}
	l.OnSelected = func(i widget.ListItemID) {
		l.at = i
		l.UnselectAll()
		l.open(i, false)
	}
	l.ExtendBaseWidget(l)
	return l
}

// set shows the entries of a folder.
func (l *folderList) set(folder string, entries []store.Entry) {
	l.here, l.above, l.at = folder, filepath.Dir(folder), 0
	l.all = entries
	if l.above != folder {
		l.all = slices.Insert(slices.Clone(entries), 0, store.Entry{Name: "..", Folder: true})
	}
	l.Refresh()
	l.ScrollToTop()
}

// shown is what stands on a row.
func (l *folderList) shown(i int) string {
	if l.all[i].Name == ".." {
		return lang.L("Folder above: {{.Folder}}", map[string]any{"Folder": l.above})
	}
	return l.all[i].Name
}

// open goes into a folder or chooses a file.
func (l *folderList) open(i int, certain bool) {
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
func (l *folderList) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case !pressed(ev):
		l.rows.TypedKey(ev)
	case l.at < len(l.all):
		l.open(l.at, true)
	}
}

// TypedRune implements fyne.Focusable. Who types means the name.
func (l *folderList) TypedRune(r rune) {
	if r == ' ' {
		return // it opened the row
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.name)
		l.name.TypedRune(r)
	}
}
