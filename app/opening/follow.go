package opening

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/timeline/diag"
)

// This file follows the open file while others write to it.

// Following is what following a file needs and tells. Only Tell must be there.
type Following struct {
	Watch           func(files ...string) // has these files watched and no others
	PicturesChanged func()                // one of the pictures of the open file is another
	Changed         func(ids []string)    // events are not what they were before the file was written again
	Tell            func(text string)     // above the line until it is told otherwise; "" for nothing
	Edits           Edits                 // of the open file; nil for nobody edits
}

// follow has the open file and its pictures watched.
func (f *Files) follow() {
	if f.Following.Watch == nil || f.State.File.Path == "" {
		return
	}
	files := []string{f.State.File.Path}
	for _, picture := range f.State.Doc.Pictures() {
		files = append(files, filepath.Join(filepath.Dir(f.State.File.Path), filepath.FromSlash(picture)))
	}
	f.Following.Watch(files...)
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
	o, before := session.OpenPath(path), f.State.Session
	known, edits := before.Sum, f.Following.Edits
	if edits != nil && edits.Holds(o.File) {
		known = edits.OnDisk()
	}
	f.opening++
	mine := f.opening
	f.Run(func() {
		var s *session.Session
		var err error
		if _, err = o.Size(); err == nil && o.Sum() != known {
			s, err = f.parse(o)
		}
		f.UI(func() {
			switch {
			case mine != f.opening || f.State.File != o.File:
			case f.State.Session == before:
				f.looked(o.File, s, err)
			case edits != nil && s != nil: // something was edited meanwhile
				f.Look()
			}
		})
	})
}

// looked shows what the open file has become: s is nil where it is what is shown.
func (f *Files) looked(file session.File, s *session.Session, err error) {
	switch {
	case err != nil:
		f.Following.Tell(lang.L("{{.File}} cannot be read now. What you see is how it was.", map[string]any{"File": file.Name()}))
		return
	case s != nil:
		if fault, broken := newlyBroken(f.State.Session, s); broken {
			message, _ := fault.In(language.Window{})
			f.Following.Tell(lang.L("{{.Place}}: {{.What}}. What you see is how the file was before.", map[string]any{"Place": fault.Pos.In(file.Name()), "What": message}))
			return
		}
		if edits := f.Following.Edits; edits != nil && edits.Holds(file) && edits.Theirs(s.Source) {
			break
		}
		before := f.State.Doc
		f.show(file, s)
		if f.Following.Changed != nil {
			f.Following.Changed(session.Changed(before, s.Doc))
		}
	}
	f.Following.Tell("")
}

// newlyBroken returns the first fault of a file that cannot be what its author meant:
// it is no valid YAML any more, or nothing is left of its events.
func newlyBroken(before, now *session.Session) (diag.Problem, bool) {
	for _, p := range before.Problems {
		if p.BreaksYAML() {
			return diag.Problem{}, false // it was no better before
		}
	}
	gone := len(now.Doc.Events)+len(now.Doc.Undated) == 0 && len(before.Doc.Events)+len(before.Doc.Undated) > 0
	for _, p := range now.Problems {
		if p.BreaksYAML() || gone && p.Severity == diag.Error {
			return p, true
		}
	}
	return diag.Problem{}, false
}
