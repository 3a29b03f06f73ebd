package writing

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/editing"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/store"
	"tideline/app/widgets"
	"tideline/timeline/edit"
)

// begun is a file that is to be edited as soon as it is open.
type begun struct {
	path string // "" for none
	then func() // then; nil for nothing
}

// Switch switches between reading and editing.
func (w *Writing) Switch() {
	if !w.IsEditing() {
		w.Begin(nil)
		return
	}
	w.Leave(func() {
		w.left = session.File{}
		if w.State.Edited && w.State.File.Path != "" { // what was not saved is given up
			w.Open(w.State.File.Path)
		}
		w.Sheets.Say(lang.L("Reading: nothing can be changed by accident."))
		w.Changed()
	})
}

// Offer does something that needs editing, and offers to switch to it while one reads. What
// has to be copied first, as the bundled story, is asked for as such: one question.
func (w *Writing) Offer(then func()) {
	f := w.State.File
	switch {
	case w.IsEditing():
		then()
	case w.State.Unread:
	case w.Reading(), w.State.Source == nil, f.Path == "" && f.Picked == nil:
		w.Begin(then)
	case f.Picked != nil:
		offerEditing(w, then)
	default:
		ifWritable(w, then, func() { offerEditing(w, then) })
	}
}

// offerEditing asks whether what can be written shall be edited.
func offerEditing(w *Writing, then func()) {
	w.Sheets.Ask(sheet.Sheet{
		Title:   lang.L("Edit this timeline?"),
		Content: sheet.Paragraph(lang.L("It is open for reading. While editing, what you change is written into its file when you save, and every step can be undone.")),
		Size:    sheet.MessageSize(),
	}, lang.L("Edit"), lang.L("Only read"), func() { w.Begin(then) })
}

// ifWritable does something if the open file can be written to, and offers a copy of it, to
// edit that, if not.
func ifWritable(w *Writing, then, can func()) {
	f := w.State.File
	w.Run(func() {
		_, err := store.Check(f.Path, nil)
		w.UI(func() {
			switch {
			case w.State.File != f:
			case err != nil:
				offerCopy(w, lang.L("{{.File}} cannot be written to. Save a copy of it, which is yours to change.", map[string]any{"File": f.Name()}), then)
			default:
				can()
			}
		})
	})
}

// Begin switches to editing, and then does something. What cannot be written, as the
// bundled story, is copied first to where the user says.
func (w *Writing) Begin(then func()) {
	s, f := w.State.Session, w.State.File
	switch {
	case w.Reading():
		w.Sheets.Say(lang.L("Nothing can be edited while a class looks on."))
	case s.Unread:
	case s.Source == nil:
		w.Imported()
	case f.Picked != nil:
		w.start(then)
	case f.Path == "":
		offerCopy(w, lang.L("The bundled story is part of the program. Save a copy of it, which is yours to change."), then)
	default:
		ifWritable(w, then, func() { w.start(then) })
	}
}

// start edits the open file from now on.
func (w *Writing) start(then func()) {
	s := w.State.Session
	d, err := editing.Open(w.State.File.Name(), s.Source)
	if err != nil {
		w.Sheets.CouldNot(lang.L("{{.File}} cannot be edited", map[string]any{"File": w.State.File.Name()}), Reason(err))
		return
	}
	w.desk, w.of, w.sum = &d, w.State.File, s.Sum
	w.change(change{make: func(d editing.Desk) (made, error) {
		d.File().Has("events", "") // finds the records, which takes a moment in a large file
		return made{desk: d}, nil
	}, then: then})
	w.Changed()
}

// offerCopy says why a copy is needed, and saves one.
func offerCopy(w *Writing, why string, then func()) {
	w.Sheets.Ask(sheet.Sheet{Title: lang.L("Save a copy to edit"), Content: sheet.Paragraph(why), Size: sheet.MessageSize()},
		w.Asking.WhereNext(), lang.L("Only read"), func() { w.Sheets.Later(func() { saveCopy(w, then) }) })
}

// saveCopy saves what is open where the user says, with what belongs to it, and edits that.
func saveCopy(w *Writing, then func()) {
	s, folder := w.State.Session, w.State.File.Folder()
	beside := s.Own().Doc.Beside()
	w.Asking.Save(asking.Output{
		Title: lang.L("Save a copy to edit"), Failed: lang.L("The copy could not be saved"),
		Kind: lang.L("Events files"), Name: stem(w.State) + Endings()[0], Endings: Endings(),
		Write: func(string) func(io.Writer) error { return writes(s.Source) },
		Saved: func(path string) {
			w.Run(func() {
				copyBeside(folder, beside, filepath.Dir(path))
				w.UI(func() { w.OpenToEdit(path, then) })
			})
		},
	})
}

// OpenToEdit opens a file to edit it, and then does something.
func (w *Writing) OpenToEdit(path string, then func()) {
	w.begun = begun{path, then}
	w.Open(path)
}

// Opened takes note of a file that has been opened. It is edited at once where it was begun
// here, or edited when it was last open.
func (w *Writing) Opened(f session.File, edited bool) {
	if w.desk != nil && (w.of != f || !w.State.Edited) { // also one that was read anew
		forget(w)
	}
	w.Changed()
	if f.Path != "" && f.Path == w.begun.path {
		then := w.begun.then
		w.begun = begun{}
		w.start(then)
		return
	}
	if edited && w.desk == nil && w.State.Source != nil && f.Path != "" {
		w.Run(func() {
			_, err := store.Check(f.Path, nil)
			w.UI(func() {
				if err == nil && w.State.File == f && w.desk == nil {
					w.start(nil)
				}
			})
		})
	}
}

// forget forgets the file that was edited.
func forget(w *Writing) {
	w.desk, w.of, w.did = nil, session.File{}, ""
	w.queue.add(func(done func()) {
		w.Run(func() {
			w.log.end()
			w.UI(done)
		})
	})
}

// Endings are those that the names of events files have which are begun here.
func Endings() []string { return []string{".tideline.yaml", ".yaml", ".yml"} }

// writes returns what writes a text.
func writes(text []byte) func(io.Writer) error {
	return func(to io.Writer) error {
		_, err := to.Write(text)
		return err
	}
}

// stem is the name of the open file without its ending.
func stem(s *session.State) string {
	name := s.File.Name()
	for _, ending := range Endings() {
		if short := name[:max(len(name)-len(ending), 0)]; short != "" && name == short+ending {
			return short
		}
	}
	return widgets.OneLine(name)
}

// copyBeside copies files beside a file that was copied, as far as they can be read and
// none of their names is taken.
func copyBeside(from fs.FS, names []string, to string) {
	for _, name := range names {
		src, err := fs.ReadFile(from, path.Clean(filepath.ToSlash(name)))
		if err != nil || !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		place := filepath.Join(to, filepath.FromSlash(name))
		if os.MkdirAll(filepath.Dir(place), 0o777) == nil { //nolint:gosec // narrowed by the umask, as any folder of the user's
			_ = store.Create(place, writes(src)) // the list of problems says what is not there
		}
	}
}

// usualName is the name of the file of a new timeline that nobody has given another one.
const usualName = "timeline"

// empty is the text of a new timeline in a file. Its title is the name that was given to that.
func empty(path string) []byte {
	text := []byte("tideline: 1\ntitle: " + lang.L("My timeline") + "\nevents: []\n")
	name := filepath.Base(path)
	for _, ending := range Endings() {
		name = strings.TrimSuffix(name, ending)
	}
	if name == usualName {
		return text
	}
	f, err := edit.Open(path, text)
	if err != nil {
		return text
	}
	named, _, err := f.Apply(edit.Set{Of: edit.Ref{List: edit.Whole}, Field: edit.Field("title"), To: edit.Text(name)})
	if err != nil {
		return text
	}
	return named.Bytes()
}

// New begins an empty timeline where the user says, and then does something while it is
// edited.
func New(w *Writing, then func()) {
	w.Asking.Save(asking.Output{
		Title: lang.L("Save new timeline as"), Failed: lang.L("The new timeline could not be saved"),
		Kind: lang.L("Events files"), Name: usualName + Endings()[0], Endings: Endings(),
		Write: func(path string) func(io.Writer) error { return writes(empty(path)) },
		Saved: func(path string) { w.OpenToEdit(path, then) },
	})
}
