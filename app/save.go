package app

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
)

// output is a file that the window shall write, wherever the user says.
type output struct {
	title   string   // of the sheet that asks where: it says what is saved
	failed  string   // says that it was not
	kind    string   // what such files are called
	name    string   // proposed
	endings []string // that its name may have; a name without any gets the first
	// write returns what writes the file, whose ending is one of the endings. That
	// is called on another goroutine, so that it must hold only values that never
	// change.
	write func(ending string) func(io.Writer) error
	saved func(path string) // called when all went well; may be nil
}

// saveAs asks where a file shall go and writes it there. In a browser it becomes
// a download, and nothing is asked. Whatever the window writes goes this way.
func (w *window) saveAs(o output) {
	if w.config.Page != nil {
		w.download(o)
		return
	}
	w.askWhereIn(o, w.folder())
}

// whereNext names the button that goes on to saveAs.
func (w *window) whereNext() string {
	if w.config.Page != nil {
		return lang.L("Download")
	}
	return lang.L("Choose where…")
}

// writeTo writes a file off the UI goroutine, whole or not at all, and says what
// came of it. What is there is replaced only if the user said so.
func (w *window) writeTo(o output, path string, replaces bool) {
	write, open := o.write(endingOf(path, o.endings)), w.openFiles()
	w.config.Run(func() {
		save := func() error { return store.Create(path, write) }
		if replaces {
			save = func() error { return store.Save(path, open, write) }
		}
		err := save()
		w.config.UI(func() {
			if err != nil {
				w.couldNot(o.failed, unwritten(err))
				return
			}
			w.workIn(filepath.Dir(path))
			w.status.say(lang.L("Saved {{.File}} in {{.Folder}}", map[string]any{"File": filepath.Base(path), "Folder": filepath.Dir(path)}))
			if o.saved != nil {
				o.saved(path)
			}
		})
	})
}

// download hands a file to the page, whole or not at all.
func (w *window) download(o output) {
	write := o.write(endingOf(o.name, o.endings))
	w.config.Run(func() {
		var whole bytes.Buffer
		err := write(&whole)
		w.config.UI(func() {
			if err != nil {
				w.couldNot(o.failed, err)
				return
			}
			w.config.Page.Download(o.name, whole.Bytes())
			w.status.say(lang.L("Saved {{.File}}", map[string]any{"File": o.name}))
			if o.saved != nil {
				o.saved(o.name)
			}
		})
	})
}

// endingOf returns the ending that a name has, or the first.
func endingOf(path string, endings []string) string {
	for _, e := range endings {
		if strings.HasSuffix(strings.ToLower(path), e) {
			return e
		}
	}
	return endings[0]
}

// openFiles lists the files that nothing may be written over: the events file and
// its pictures.
func (w *window) openFiles() []string {
	return store.OpenFiles(w.file.path, w.session.doc.Pictures())
}

// folder is where the sheets that ask for a file begin: where the user saved last,
// else beside the open file, else where files were last, else at home.
func (w *window) folder() string {
	switch file := w.file.path; {
	case w.working != "":
		return w.working
	case file != "":
		return filepath.Dir(file)
	}
	if last := w.settings.folder(); last != "" {
		return last
	}
	return homeFolder()
}

// homeFolder is the user's own folder, or that of everything where there is none.
func homeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

// workIn remembers where the user keeps files.
func (w *window) workIn(folder string) {
	w.working = folder
	w.settings.setFolder(folder)
}

// stem is the name of the open file without its ending.
func (w *window) stem() string {
	name := w.file.name()
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if short := strings.TrimSuffix(name, ".tideline"); short != "" {
		return short
	}
	return name
}
