package opening

import (
	"crypto/sha256"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/timeline/diag"
)

// This file follows the open file while others write to it.

// Following is what following a file needs and tells. Only Tell and Beside must be there.
type Following struct {
	// Beside returns what puts the guest of a file, as it is now, beside it, away from the
	// UI goroutine, and what is to be told of that: beside the file by itself, or, where
	// that is nil, as it was before. It returns nil where nothing has changed.
	Beside func(file session.File) func(alone, before *session.Session) (*session.Session, string)

	Watch           func(files ...string) // has these files watched and no others
	PicturesChanged func()                // one of the pictures of the open file is another
	Changed         func(ids []string)    // events are not what they were before the file was written again
	Tell            func(text string)     // above the line until it is told otherwise; "" for nothing
	Edits           Edits                 // of the open file; nil for nobody edits
	Works           Works                 // adds lists of literature to it; nil for nobody does

	looking session.Latest
	asks    dialog.Dialog // whether to keep what was pasted
	missed  bool          // it was to be looked at while another was read
}

// Touched looks at the open file after something has happened to it or to its pictures.
func (f *Files) Touched(files []string) {
	for _, file := range files {
		if file != f.State.File.Path && f.Following.PicturesChanged != nil && f.State.File.Path != "" {
			f.Following.PicturesChanged()
			break
		}
	}
	f.Look()
}

// Look reads the open file again if it is not what is shown. What is shown stays where
// the file is gone, or broken in the middle of being written: that is told.
func (f *Files) Look() {
	path := f.State.File.Path
	if path == "" || f.State.Unread {
		return
	}
	if f.Following.missed = f.latest.Waits(); f.Following.missed {
		return // what is read is to take its place
	}
	o, before := session.OpenPath(path), f.State.Session
	known, edits := before.Sum, f.Following.Edits
	if edits != nil && edits.Holds(o.File) {
		known = edits.OnDisk()
	}
	f.Following.looking.Ask(o)
	beside := f.Following.Beside(o.File)
	f.Run(func() {
		l := f.look(o, known, before, beside)
		f.UI(func() {
			switch {
			case !f.Following.looking.Is(o) || f.State.File != o.File:
			case f.State.Session == before:
				f.looked(o.File, l)
			case edits != nil && l.theirs: // something was edited meanwhile
				f.Look()
			}
		})
	})
}

// look is what looking at the open file gives.
type look struct {
	now     *session.Session // nil where it is what is shown
	theirs  bool             // another program has written to the file itself
	changed []string         // ids of events that are not what they were
	told    string           // of its guest
	fault   diag.Problem     // for which it is not shown
	broken  bool             // there is such a fault
	err     error            // it cannot be read
}

// look looks at the open file, of which the bytes with a sum are known. It is called away
// from the UI goroutine.
func (f Reader) look(o *session.Opening, known [sha256.Size]byte, before *session.Session, beside func(alone, before *session.Session) (*session.Session, string)) (l look) {
	if _, l.err = o.Size(); l.err == nil && o.Sum() != known {
		if l.now, l.err = f.Read(o); l.err == nil {
			l.theirs = true
			l.fault, l.broken = session.NewlyBroken(before.Own(), l.now)
		}
	} else if own := before.Own(); l.err == nil && own.IsTableOther(o.File) {
		l.now, l.err = f.Read(session.Open(o.File, func() ([]byte, error) { return own.Source, nil })) // as it was edited
		if l.err == nil {
			l.now.Edited = own.Edited
		}
	}
	if l.err != nil || l.broken {
		return l
	}
	if l.now, l.told = beside(l.now, before); l.now != nil {
		l.changed = session.Changed(before.Doc, l.now.Doc)
	}
	return l
}

// looked shows what the open file has become.
func (f *Files) looked(file session.File, l look) {
	switch {
	case l.err != nil:
		f.Following.Tell(lang.L("{{.File}} cannot be read now. What you see is how it was.", map[string]any{"File": file.Name()}))
		return
	case l.broken:
		f.Following.Tell(StillAsBefore(file, l.fault))
		return
	case l.now != nil:
		if edits := f.Following.Edits; l.theirs && edits != nil && edits.Holds(file) && edits.Theirs(l.now.Source) {
			break
		}
		f.Show(file, l.now)
		if f.Following.Changed != nil {
			f.Following.Changed(l.changed)
		}
	}
	f.Following.Tell(l.told)
}

// StillAsBefore tells for which fault a file is not shown as it is now.
func StillAsBefore(file session.File, fault diag.Problem) string {
	message, _ := fault.In(language.Window{})
	return lang.L("{{.Place}}: {{.What}}. What you see is how the file was before.", map[string]any{"Place": fault.Pos.In(file.Name()), "What": message})
}
