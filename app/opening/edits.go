package opening

import (
	"crypto/sha256"

	"tideline/app/session"
)

// Edits are what is made of the open file here, of which not all may be on the disk.
type Edits interface {
	// Holds reports whether a file is the one that is edited.
	Holds(f session.File) bool
	// OnDisk is the sum of the bytes of it that were last read or written.
	OnDisk() [sha256.Size]byte
	// Theirs takes what another program has saved, and reports false where that cannot
	// be edited; then it is shown as it is.
	Theirs(text []byte) bool
	// Leave lets another file take its place, or the window close, once nothing of it
	// would be lost.
	Leave(then func())
}

// Edited reads what was made of the open file, off the UI goroutine.
func Edited(f *Files, file session.File, text []byte) (*session.Session, error) {
	s, err := f.Read(session.Open(file, func() ([]byte, error) { return text, nil }))
	if err == nil {
		s.Edited = true
	}
	return s, err
}

// Show shows what was made of the open file, beside which its guest stays.
func Show(f *Files, s *session.Session) {
	if g := f.State.Guest; g != nil {
		s = s.Beside(g)
	}
	f.Show(f.State.File, s)
}
