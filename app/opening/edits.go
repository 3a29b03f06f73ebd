package opening

import (
	"crypto/sha256"

	"tideline/app/session"
	"tideline/timeline/edit"
	"tideline/timeline/edit/works"
	"tideline/timeline/review"
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

// Works adds lists of literature to the open file.
type Works interface {
	// Lacks tells how many works of a list the open file lacks, and which it has already. It
	// returns false where none can be added to it.
	Lacks(list edit.File, tell func(missing int, there []works.There)) bool
	// Add adds to the open file what it lacks of a list, as one step.
	Add(list edit.File)
}

// Edited reads what was made of the open file, off the UI goroutine: what an edit has changed
// alone, where was, the session of the text before, makes that possible; nil has all of it read.
func Edited(f *Files, file session.File, was *session.Session, text []byte) (*session.Session, error) {
	s, ok := f.again(file, was, text)
	if ok {
		s.Edited = true
		return s, nil
	}
	s, err := f.Read(session.Open(file, func() ([]byte, error) { return text, nil }))
	if err == nil {
		s.Edited = true
	}
	return s, err
}

// again reads what an edit has changed; false where all is to be read.
func (f Reader) again(file session.File, was *session.Session, text []byte) (s *session.Session, ok bool) {
	if was == nil {
		return nil, false
	}
	s, part, ok := was.Edit(file.Name(), text)
	if !ok || len(review.Scripts(part, file.Name(), f.Fonts.Missing)) > 0 {
		return nil, false
	}
	if was.Script {
		s.Script = f.Script(s.Doc)
	} else {
		s.Script = f.Script(part)
	}
	return s, true
}

// Show shows what was made of the open file, beside which its guest stays.
func Show(f *Files, s *session.Session) {
	if g := f.State.Guest; g != nil {
		s = s.Beside(g)
	}
	f.Show(f.State.File, s)
}
