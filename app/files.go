package app

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
	"tideline/data"
	"tideline/timeline/convert"
	"tideline/timeline/review"
)

// eventsFile is where a document came from: a path, or a file that the user has
// handed to a web page. The bundled story has neither.
type eventsFile struct {
	path   string // whole, as the system writes it
	picked *PageFile
	title  string
}

// name is the file's name for messages.
func (f eventsFile) name() string {
	switch {
	case f.picked != nil:
		return f.picked.Name
	case f.path != "":
		return filepath.Base(f.path)
	default:
		return f.title
	}
}

// open reads and parses a file off the UI goroutine and shows it. A file that
// cannot be read leaves what is shown alone.
func (w *window) open(f eventsFile, read func() ([]byte, error)) {
	w.status.say(lang.L("Opening {{.File}}…", map[string]any{"File": f.name()}))
	w.opening++
	mine := w.opening
	w.config.Run(func() {
		src, err := read()
		var s *session
		if err == nil {
			s = newSession(convert.Read(f.name(), src))
			s.problems = review.InOrder(append(s.problems, review.Scripts(s.doc, f.name(), w.fonts.Missing)...))
		}
		w.config.UI(func() {
			if mine != w.opening {
				return // another file has been asked for since
			}
			if err != nil {
				w.couldNot(lang.L("{{.File}} could not be opened", map[string]any{"File": f.name()}), err)
			} else {
				w.opened(f, s)
			}
			w.tellPresets()
			w.tellCrash()
		})
	})
}

// opened shows a document that has been read.
func (w *window) opened(f eventsFile, s *session) {
	if w.file != f {
		w.drawing = nil // another file starts with everything in view
		w.working = ""
	}
	w.file, w.session = f, s
	w.pictures.open(f.folder())
	w.words = w.config.Languages.For(s.doc.Lang).Dates()
	w.panel.words = w.words
	w.status.speak(w.words)
	if _, ok := s.doc.Event(w.selected); !ok {
		w.selected = ""
	}
	title := s.doc.Title
	if title == "" {
		title = f.name()
	}
	w.win.SetTitle(oneLine(brief(title, mostTitle)) + " – Tideline")
	w.status.say("")
	w.status.problems(len(s.problems))
	w.adoptFont()
	w.panel.show(s, w.selected)
	w.redraw()
	w.reviewPictures(f)
}

// openPath opens a file of the file system. Whatever leads to one comes here: the
// command line, a sheet, a drop and the file that is read again. Paths stay paths:
// the addresses of the toolkit know nothing of \\server\share and of \\?\C:\.
func (w *window) openPath(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	w.open(eventsFile{path: path}, func() ([]byte, error) {
		src, err := store.ReadFile(path, convert.MaxSize)
		if err != nil {
			return nil, unreadable(err)
		}
		if len(src) > convert.MaxSize {
			return nil, tooLarge(convert.MaxSize)
		}
		return src, nil
	})
}

// unreadable says why a file could not be read, and what to do, in the same words
// on every system.
func unreadable(err error) error {
	switch {
	case errors.Is(err, store.ErrFolder):
		return errors.New(lang.L("This is a folder; choose the events file in it"))
	case errors.Is(err, fs.ErrNotExist):
		return errors.New(lang.L("There is no such file; it may have been moved: choose another with “Open…”"))
	case store.IsHeld(err):
		return errors.New(lang.L("Another program holds this file; close it there, and open it again"))
	case errors.Is(err, fs.ErrPermission):
		return errors.New(lang.L("You may not read this file; copy it to a folder of your own, or ask whose it is"))
	}
	return err
}

// tooLarge says that a file has more than limit bytes.
func tooLarge(limit int64) error {
	return errors.New(lang.L("It is larger than {{.MB}} MB", map[string]any{"MB": limit >> 20}))
}

// reload reads the present file again.
func (w *window) reload() {
	switch {
	case w.file.picked != nil:
		w.readPicked()
	case w.file.path != "":
		w.openPath(w.file.path)
	default:
		w.openBundled()
	}
}

// dropped opens the first of the files dropped on the window.
func (w *window) dropped(_ fyne.Position, files []fyne.URI) {
	if len(files) > 0 {
		w.openPath(filepath.FromSlash(files[0].Path()))
	}
}

// openDialog asks for a file.
func (w *window) openDialog() {
	if p := w.config.Page; p != nil {
		p.Pick(func(f PageFile) { w.config.UI(func() { w.openPicked(f) }) })
		return
	}
	w.askFile()
}

// eventsEndings are those that people give to the files that check reads.
func eventsEndings() []string { return []string{".yaml", ".yml", ".json", ".txt", ".text"} }

// isEventsFile tells which files the sheet that asks for one shows at first: those
// with such an ending, and those without any.
func isEventsFile(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == "" || slices.Contains(eventsEndings(), ext)
}

// newTimeline saves the commented starter where the user says and opens it. Its
// first ending is the one that a double click opens.
func (w *window) newTimeline() {
	w.saveAs(output{
		title: lang.L("Save new timeline as"), failed: lang.L("The new timeline could not be saved"),
		kind: lang.L("Events files"), name: "timeline.tideline.yaml", endings: []string{".tideline.yaml", ".yaml", ".yml"},
		write: func(string) func(io.Writer) error {
			return func(to io.Writer) error {
				_, err := to.Write(data.Starter())
				return err
			}
		},
		saved: func(path string) {
			if w.config.Page != nil {
				w.openDownloaded(path, data.Starter())
				return
			}
			w.openPath(path)
		},
	})
}

// openBundled opens the story that comes with the program.
func (w *window) openBundled() {
	name, src := data.Story()
	w.open(eventsFile{title: name}, func() ([]byte, error) { return src, nil })
}
