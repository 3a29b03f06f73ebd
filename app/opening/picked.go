package opening

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"tideline/app/headroom"
	"tideline/app/session"
)

// Picked opens a file that the user has handed to the page.
func (f *Files) Picked(picked session.Picked) {
	f.open(openPicked(picked))
}

// openPicked is the way to what the user has handed to the page.
func openPicked(picked session.Picked) *session.Opening {
	return session.Open(session.File{Picked: &picked}, func() ([]byte, error) {
		if picked.Size > headroom.Most() {
			return nil, tooLarge(picked.Size)
		}
		return picked.Read()
	})
}

// readPicked reads the present file of the page again.
func (f *Files) readPicked() {
	file := f.State.File
	f.open(session.Open(file, func() ([]byte, error) {
		src, err := file.Picked.Read()
		if err != nil {
			err = errors.New(lang.L("a browser may read a file only as it was when you chose it; choose it again with Open"))
		}
		return src, err
	}))
}

// downloaded opens a file that the page has just given to the user.
func (f *Files) downloaded(name string, content []byte) {
	theirs := session.Picked{Name: name, Read: func() ([]byte, error) { return nil, errTheirs }}
	f.open(session.Open(session.File{Picked: &theirs}, func() ([]byte, error) { return content, nil }))
}

var errTheirs = errors.New("the file is the user's now")
