package asking

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/sheet"
	"tideline/app/store"
	"tideline/app/widgets"
)

// fileSheet lets the user choose a file by a name or a path that they type, or by
// a click. It only names files: whoever asked looks at the file and takes it, and
// meanwhile the sheet stays. Folders are read off the UI goroutine, for a drive may
// be slow or gone.
type fileSheet struct {
	a    *Asker
	d    dialog.Dialog
	show func(name string) bool // which files are listed
	take func(typed string)     // tries to take what was typed or chosen

	folder string
	name   *NameEntry
	where  *widget.Label // the folder
	hint   *widget.Label // what is wrong with the name, or what it means
	list   *FolderList
	places *widgets.Rows
	known  []store.Place
	asked  int // counts the folders asked for
	tried  int // counts the answers given
}

// newFileSheet makes a sheet; open shows it.
func newFileSheet(a *Asker, name string, show func(string) bool) *fileSheet {
	s := &fileSheet{a: a, show: show, name: newNameEntry(name), where: widget.NewLabel(""), hint: widget.NewLabel("")}
	s.where.Truncation = fyne.TextTruncateEllipsis
	s.where.Importance = widget.LowImportance
	s.hint.Wrapping = fyne.TextWrapWord
	s.list = newFolderList(a.Sheets.Keys, s.name)
	s.list.enter = s.enter
	s.list.choose = s.choose
	s.places = a.Sheets.Keys.Rows(0, nil, func(i int) { s.enter(s.known[i].Path) })
	s.places.Length = func() int { return len(s.known) }
	s.places.CreateItem = newFileRow
	s.places.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { setFileRow(o, placeName(s.known[i]), true) }
	s.name.down = func() { a.Sheets.Win.Canvas().Focus(s.list) }
	s.name.otherKey = a.Sheets.Keys.Key
	s.name.OnSubmitted = func(typed string) { s.submit(typed) }
	return s
}

// open shows the sheet in a folder.
func (s *fileSheet) open(title, act string, folder string, extra ...fyne.CanvasObject) {
	label := widget.NewLabel(lang.L("Name or path:"))
	head := container.NewVBox(container.NewBorder(nil, nil, label, nil, s.name), s.hint, s.where)
	both := widgets.SideBySide(placesShare, s.places, s.list)
	d := sheet.NewCustom(title, container.NewBorder(head, nil, nil, nil, both), s.a.Sheets.Win)
	cancel := s.a.Sheets.Keys.Button(lang.L("Cancel"), nil, d.Hide)
	agree := s.a.Sheets.Keys.Button(act, nil, func() { s.submit(s.name.Text) })
	agree.Importance = widget.HighImportance
	d.SetButtons(append(extra, cancel, agree))
	s.d = d
	s.a.Sheets.Present(d, dialogWidth, dialogHeight)
	s.begin(folder)
}

// The largest size of the sheet, in px.
const (
	dialogWidth  = 880
	dialogHeight = 600
)

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
	return s.d != nil && s.a.Sheets.Top() == s.d
}

// begin lists the folder to begin in, and the user's places. A name may be given
// before either is there.
func (s *fileSheet) begin(folder string) {
	s.folder = folder
	s.where.SetText(folder)
	s.enter(folder)
	s.a.Run(func() {
		places := store.Places()
		s.a.UI(func() {
			s.known = places
			s.places.Refresh()
		})
	})
}

// enter lists another folder. One that cannot be read leaves the list as it is.
func (s *fileSheet) enter(folder string) {
	s.asked++
	mine, show := s.asked, s.show
	s.a.Run(func() {
		entries, err := store.List(folder, show)
		s.a.UI(func() {
			if mine != s.asked {
				return // another has been asked for since
			}
			if home := HomeFolder(); err != nil && s.list.here == "" && folder != home {
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
	s.a.Run(func() {
		next := at()
		s.a.UI(func() {
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
	return Unwritten(&inIt)
}

// button makes a button at the foot of the sheet besides the two that it has.
func (s *fileSheet) button(text string, do func()) *widgets.Button {
	return s.a.Sheets.Keys.Button(text, nil, do)
}
