package asking

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/choose"
	"tideline/app/sheet"
	"tideline/app/store"
	"tideline/app/widgets"
)

// askWhereIn asks where a file shall go, beginning in a folder.
func (a *Asker) askWhereIn(o Output, folder string) {
	q := choose.Question{
		Save: true, Title: o.Title, Act: lang.L("Save"), Folder: folder, Name: o.Name,
		Kinds: []choose.Filter{{Name: o.Kind, Endings: o.Endings}},
	}
	a.askSystem(q, func() { a.showSaveSheet(o, folder) }, func(path string) { a.saveChosen(o, path) })
}

// showSaveSheet asks where a file shall go, and before a file is replaced. A name that
// will not do is told in the sheet, which stays.
func (a *Asker) showSaveSheet(o Output, folder string) {
	s := newFileSheet(a, o.Name, func(name string) bool {
		_, ok := store.WithEnding(name, o.Endings)
		return ok && hasOne(name, o.Endings)
	})
	s.name.OnChanged = func(typed string) { s.say(o.meaning(s.folder, typed)) }
	s.take = func(path string) {
		whole, ok := store.WithEnding(path, o.Endings)
		if !ok {
			s.refuse(o.mustEnd())
			return
		}
		open := a.Open()
		s.look(func() func() {
			replaces, err := checked(path, whole, open)
			changes := o.replacing(whole, replaces)
			return func() {
				switch {
				case err != nil:
					s.refuse(Unwritten(err).Error())
				case replaces:
					a.askReplace(whole, changes, func() { s.d.Hide(); a.writeTo(o, whole, true) })
				default:
					s.d.Hide()
					a.writeTo(o, whole, false)
				}
			}
		})
	}
	s.open(o.Title, lang.L("Save"), folder, s.button(lang.L("New folder…"), func() { a.Sheets.Later(s.askFolder) }))
	a.Sheets.Win.Canvas().Focus(s.name)
	s.name.selectAll()
}

// checked is store.Check for a name with its ending, and refuses one without that is
// a device by itself: /dev/null means that, and no file beside it.
func checked(typed, whole string, open []string) (replaces bool, err error) {
	if _, err := store.Check(typed, open); err != nil {
		if failed, ok := errors.AsType[*store.Error](err); ok && failed.Why == store.Irregular {
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
func (o Output) meaning(folder, typed string) string {
	if strings.TrimSpace(typed) == "" {
		return ""
	}
	path := store.Resolve(folder, typed)
	whole, ok := store.WithEnding(path, o.Endings)
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
func (o Output) mustEnd() string {
	if len(o.Endings) == 1 {
		return lang.L("The name must end in {{.Ext}}; leave the ending out, and it is added", map[string]any{"Ext": o.Endings[0]})
	}
	all := map[string]any{"Exts": strings.Join(o.Endings[:len(o.Endings)-1], ", "), "Ext": o.Endings[len(o.Endings)-1]}
	return lang.L("The name must end in {{.Exts}} or {{.Ext}}; leave the ending out, and the first of them is added", all)
}

// askReplace asks before a file is replaced. Enter keeps it, unless the button for
// the other has the keyboard.
func (a *Asker) askReplace(path, changes string, replace func()) {
	names := map[string]any{"File": filepath.Base(path), "Folder": filepath.Dir(path)}
	text := widget.NewLabel(lang.L("There is a file {{.File}} in {{.Folder}} already. What is in it will be gone.", names))
	text.Wrapping = fyne.TextWrapWord
	var content fyne.CanvasObject = text
	if changes != "" {
		told := container.NewVScroll(sheet.Paragraph(changes))
		told.SetMinSize(fyne.NewSize(0, 2*widgets.FootHeight))
		content = container.NewVBox(text, told)
	}
	d := sheet.NewCustom(lang.L("Replace the file?"), content, a.Sheets.Win)
	keep := a.Sheets.Keys.Button(lang.L("Keep it"), nil, d.Hide)
	agree := a.Sheets.Keys.Button(lang.L("Replace"), nil, func() { d.Hide(); replace() })
	agree.Importance = widget.DangerImportance
	d.SetButtons([]fyne.CanvasObject{keep, agree})
	a.Sheets.Present(d, sheet.MessageWidth, 0)
	a.Sheets.Win.Canvas().Focus(keep)
}

// askFolder asks for the name of a new folder, makes it and goes there.
func (s *fileSheet) askFolder() {
	entry := newNameEntry("")
	entry.otherKey = s.a.Sheets.Keys.Key
	d := sheet.NewCustom(lang.L("New folder"), entry, s.a.Sheets.Win)
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
					s.refuse(Unwritten(err).Error())
					return
				}
				s.enter(path)
				s.a.Sheets.Win.Canvas().Focus(s.name)
			}
		})
	}
	entry.OnSubmitted = func(string) { makeIt() }
	cancel := s.a.Sheets.Keys.Button(lang.L("Cancel"), nil, d.Hide)
	agree := s.a.Sheets.Keys.Button(lang.L("Make it"), nil, makeIt)
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{cancel, agree})
	s.a.Sheets.Present(d, sheet.MessageWidth, 0)
	s.a.Sheets.Win.Canvas().Focus(entry)
}
