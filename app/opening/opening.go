// Package opening opens events files, wherever they are from, and knows in which folders
// the user keeps theirs.
package opening

import (
	"io"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/headroom"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/status"
	"tideline/assets/locale"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/review"
)

// Files opens events files, and knows where the user keeps them.
type Files struct {
	State    *session.State
	Settings settings.Settings
	Status   *status.Line
	Sheets   *sheet.Stack
	Asking   *asking.Asker
	Reader
	Run, UI func(func()) // away from the UI goroutine, and back
	// Pick lets the user choose a file in a browser; nil on a desktop.
	Pick func(picked func(session.Picked))

	Opened  func(session.File, *session.Session, edtf.Words) // shows a document that has been read
	Several func(paths []string)                             // asks what is to be done with files that were dropped together
	Tried   func()                                           // a file has been opened, or could not be

	Following Following // of the open file, while others write to it

	latest  session.Latest
	working string // folder in which the user last saved while this file was open; "" for none yet
}

// First opens the file named at the start, or the bundled story. What the terminal
// has read of it already is not read again; nil when it has read nothing.
func (f *Files) First(path string, begun *session.Opening) {
	switch {
	case begun != nil:
		f.open(begun)
	case path == "":
		f.Bundled()
	default:
		f.Path(path)
	}
}

// open opens a file, once the edits of the one that is open are out of its way.
func (f *Files) open(o *session.Opening) {
	if o.File.Picked == nil || o.File.Picked != f.State.File.Picked { // else it is read otherwise
		Keep(f, func() { open(f, o) })
		return
	}
	open(f, o)
}

func open(f *Files, o *session.Opening) {
	switch edits := f.Following.Edits; {
	case edits == nil:
		read(f, o, showRead)
	case edits.Holds(o.File):
		f.Look()
	default:
		edits.Leave(func() { read(f, o, showRead) })
	}
}

// showRead shows what was read.
func showRead(_ *session.Session, show func()) { show() }

// read reads and parses a file off the UI goroutine, and hands it on with what shows it. A
// file that cannot be read leaves what is shown alone.
func read(f *Files, o *session.Opening, take func(s *session.Session, show func())) {
	file := o.File
	tell, end := f.Status.BeginCounted(func(percent int) string { return Underway(file, percent) }, func() {
		f.latest.Ask(nil)
		f.Tried()
		lookNow(f)
	})
	f.latest.Ask(o)
	o.Told = f.Percents(func(percent int) { f.UI(func() { tell(percent) }) })
	beside := f.Following.Beside(file)
	f.Run(func() {
		s, err := f.Read(o)
		told := ""
		if err == nil {
			s, told = beside(s, nil)
		}
		f.UI(func() {
			end()
			if !f.latest.Is(o) {
				return // another file has been asked for since
			}
			f.latest.Done(o)
			if err != nil {
				f.Sheets.CouldNot(lang.L("{{.File}} could not be opened", map[string]any{"File": file.Name()}), err)
			} else {
				take(s, func() {
					if f.State.File != file {
						f.working = ""
					}
					f.Show(file, s)
					f.Following.Tell(told)
					toldImport(f, o, s)
				})
			}
			f.Tried()
			lookNow(f)
		})
	})
}

// lookNow looks at the open file where something happened to it while another was read.
func lookNow(f *Files) {
	if f.Following.missed {
		f.Look()
	}
}

// Show shows a document that has been read, and follows its files.
func (f *Files) Show(file session.File, s *session.Session) {
	f.Opened(file, s, f.Languages.For(s.Doc.Lang).Dates())
	if f.Following.Watch != nil && file.Path != "" {
		f.Following.Watch(f.State.Files()...)
	}
}

// Reader is what reading a file needs to know. It may be used on any goroutine.
type Reader struct {
	Fonts     *paint.Fonts
	Languages locale.Set                    // of dates
	Script    func(*timeline.Document) bool // its texts need the fonts with Hangul, kana and Han
	Now       func() time.Time              // by which it is told how far one is; nil for that of the system
}

// Read reads and parses a file, and reviews what the fonts of the window lack. The error
// says what to do.
func (f Reader) Read(o *session.Opening) (*session.Session, error) {
	size, err := o.Size()
	if err != nil {
		return nil, unreadable(err)
	}
	if int64(size) > headroom.Most() {
		return nil, tooLarge(o.Bytes())
	}
	doc, problems, err := o.Document()
	if err != nil {
		return nil, unreadable(err)
	}
	doc.NameUsualLane(f.Languages.For(doc.Lang).Phrases().Events)
	s := session.New(doc, problems)
	s.Imported, s.Sum, s.Table, s.Source, s.Script = o.Imported(), o.Sum(), o.Beside(), o.Source(), f.Script(doc)
	s.Problems = review.InOrder(doc, append(s.Problems, review.Scripts(doc, o.File.Name(), f.Fonts.Missing)...))
	return s, nil
}

// Path opens a file of the file system. Whatever leads to one comes here: the
// command line, a sheet, a drop and the file that is read again.
func (f *Files) Path(path string) { f.open(session.OpenPath(path)) }

// Again reads the present file again.
func (f *Files) Again() {
	switch {
	case f.State.File.Picked != nil:
		f.readPicked()
	case f.State.File.Path != "":
		f.Path(f.State.File.Path)
	default:
		f.Bundled()
	}
}

// Dropped opens the file that was dropped on the window, or asks what is to be done with
// several.
func (f *Files) Dropped(_ fyne.Position, dropped []fyne.URI) {
	var paths []string
	for _, one := range dropped {
		paths = append(paths, filepath.FromSlash(one.Path()))
	}
	switch len(paths) {
	case 0:
	case 1:
		offer(f, session.OpenPath(paths[0]))
	default:
		f.Several(paths)
	}
}

// Ask asks for a file.
func (f *Files) Ask() {
	if f.Pick != nil {
		f.Pick(func(picked session.Picked) { f.UI(func() { f.Picked(picked) }) })
		return
	}
	f.Asking.ForEvents(lang.L("Open a timeline or a table"), f.chosen)
}

// Import asks for a file of another program, and tells what was made of it: of a table it
// asks first what the columns are.
func (f *Files) Import() {
	if f.Pick != nil {
		f.Pick(func(picked session.Picked) { f.UI(func() { offer(f, toImport(openPicked(picked))) }) })
		return
	}
	f.Asking.ForEvents(lang.L("Import a file of another program"), f.chosenToImport)
}

// toImport has an opening say what was made of the file.
func toImport(o *session.Opening) *session.Opening {
	o.Importing = true
	return o
}

// New saves the commented starter where the user says and opens it. Its
// first ending is the one that a double click opens.
func (f *Files) New() {
	f.Asking.Save(asking.Output{
		Title: lang.L("Save new timeline as"), Failed: lang.L("The new timeline could not be saved"),
		Kind: lang.L("Events files"), Name: "timeline" + endings[0], Endings: endings[:],
		Write: func(string) func(io.Writer) error {
			return func(to io.Writer) error {
				_, err := to.Write(data.Starter())
				return err
			}
		},
		Saved: func(path string) { f.saved(path, data.Starter()) },
	})
}

// endings are those of events files; the first is the one that a double click opens.
var endings = [...]string{".tideline.yaml", ".yaml", ".yml"}

// saved opens a file that has been written.
func (f *Files) saved(path string, content []byte) {
	if f.Pick != nil {
		f.downloaded(path, content)
		return
	}
	f.Path(path)
}

// Bundled opens the story that comes with the program.
func (f *Files) Bundled() { f.open(session.OpenStory()) }
