package asking

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/store"
)

// ForEvents asks for an events file, under a title; chosen gets its path.
func (a *Asker) ForEvents(title string, chosen func(path string)) {
	q := choose.Question{Title: title, Act: lang.L("Open"), Folder: a.Folder(), Kinds: a.kindsOfFiles()}
	a.askSystem(q, func() { a.showOpenSheet(title, lang.L("Open"), a.canOpen, chosen) }, chosen)
}

// ForPicture asks for a picture, under a title; chosen gets its path.
func (a *Asker) ForPicture(title string, chosen func(path string)) {
	q := choose.Question{Title: title, Act: lang.L("Choose"), Folder: a.Folder(), Kinds: []choose.Filter{
		{Name: lang.L("Pictures"), Endings: pictures()}, {Name: lang.L("All files")},
	}}
	a.askSystem(q, func() { a.showOpenSheet(title, lang.L("Choose"), IsPicture, chosen) }, chosen)
}

// pictures are the endings of pictures that can be shown.
func pictures() []string {
	return []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff"}
}

// IsPicture reports whether a file is called like a picture that can be shown.
func IsPicture(name string) bool {
	return slices.Contains(pictures(), strings.ToLower(filepath.Ext(name)))
}

// showOpenSheet asks for a file in a sheet. At first it shows those that are called like one
// that is wanted; a path that is typed may lead to any.
func (a *Asker) showOpenSheet(title, act string, wanted func(name string) bool, chosen func(path string)) {
	s := newFileSheet(a, "", wanted)
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
				chosen(path)
			}
		})
	}
	all := s.button(lang.L("Show all files"), nil)
	all.OnTapped = func() {
		s.show = func(string) bool { return true }
		all.Disable()
		s.enter(s.folder)
		a.Sheets.Win.Canvas().Focus(s.list)
	}
	s.open(title, act, a.Folder(), all)
	a.Sheets.Win.Canvas().Focus(s.list)
}

// canOpen tells which files the sheet that asks for one shows at first: those with such
// an ending, and those without any.
func (a *Asker) canOpen(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == "" || slices.Contains(a.Endings, ext)
}
