package asking

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
)

// Output is a file that the window shall write, wherever the user says.
type Output struct {
	Title   string   // of the sheet that asks where: it says what is saved
	Failed  string   // says that it was not
	Kind    string   // what such files are called
	Name    string   // proposed
	Endings []string // that its name may have; a name without any gets the first
	// Write returns what writes the file of a path, or of a name alone. That is called on
	// another goroutine, so that it must hold only values that never change.
	Write func(path string) func(io.Writer) error
	Saved func(path string) // called when all went well; may be nil
	// Replacing says what replacing a file changes, from its path; "" for nothing to say.
	// It is called on another goroutine; may be nil.
	Replacing func(path string) string
}

// replacing says what replacing a file changes.
func (o Output) replacing(path string, replaces bool) string {
	if o.Replacing == nil || !replaces {
		return ""
	}
	return o.Replacing(path)
}

// writeTo writes a file off the UI goroutine, whole or not at all, and says what
// came of it. What is there is replaced only if the user said so.
func (a *Asker) writeTo(o Output, path string, replaces bool) {
	var cancelled atomic.Bool
	write, open := unless(&cancelled, o.Write(path)), a.Open()
	end := a.Begin(lang.L("Saving {{.File}}…", map[string]any{"File": filepath.Base(path)}), func() {
		cancelled.Store(true)
		a.Sheets.Say(lang.L("{{.File}} was not saved", map[string]any{"File": filepath.Base(path)}))
	})
	a.Run(func() {
		save := func() error { return store.Create(path, write) }
		if replaces {
			save = func() error { return store.Save(path, open, write) }
		}
		err := save()
		a.UI(func() {
			end()
			if err != nil {
				if !errors.Is(err, errCancelled) {
					a.Sheets.CouldNot(o.Failed, Unwritten(err))
				}
				return
			}
			a.Kept(filepath.Dir(path))
			a.Sheets.Say(lang.L("Saved {{.File}} in {{.Folder}}", map[string]any{"File": filepath.Base(path), "Folder": filepath.Dir(path)}))
			if o.Saved != nil {
				o.Saved(path)
			}
		})
	})
}

// errCancelled is why a file was not written that the user did not want any more.
var errCancelled = errors.New("cancelled")

// unless writes what write writes, unless that is cancelled before all of it is written.
func unless(cancelled *atomic.Bool, write func(io.Writer) error) func(io.Writer) error {
	return func(to io.Writer) error {
		err := write(halting{to, cancelled})
		if cancelled.Load() {
			return errCancelled
		}
		return err
	}
}

// halting is a writer that takes nothing any more once it is cancelled.
type halting struct {
	to        io.Writer
	cancelled *atomic.Bool
}

// Write implements io.Writer.
func (h halting) Write(text []byte) (int, error) {
	if h.cancelled.Load() {
		return 0, errCancelled
	}
	return h.to.Write(text)
}

// EndingOf returns the ending that a name has, or the first.
func EndingOf(path string, endings []string) string {
	for _, e := range endings {
		if strings.HasSuffix(strings.ToLower(path), e) {
			return e
		}
	}
	return endings[0]
}

// HomeFolder is the user's own folder, or that of everything where there is none.
func HomeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}
