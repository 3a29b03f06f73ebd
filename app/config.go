package app

import (
	"io"
	"io/fs"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app/choose"
	"tideline/app/clipboard"
	"tideline/app/editor"
	"tideline/app/look"
	"tideline/app/moment"
	"tideline/app/present"
	"tideline/app/printer"
	"tideline/app/program"
	"tideline/app/publishing"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/stage"
	"tideline/app/typing"
	"tideline/assets/locale"
)

// Config is what main knows and the window needs.
type Config struct {
	File      string // path of the events file; "" opens the bundled story
	Begun     Begun
	Build     program.Build
	Licence   string           // of Tideline itself
	Format    string           // what an events file may hold, in Markdown
	Trace     io.Writer        // one JSON line a settled frame; nil for none
	Talk      *Talk            // to begin with; nil for none
	Crash     string           // the file that tells of a crash of an earlier run; "" for none
	Presets   settings.Presets // what of the presets does not count
	Page      *Page            // around the window; nil on a desktop
	Keyboard  typing.Keyboard
	Languages locale.Set // what the window and its files speak

	// Desktop tells where displays and windows lie, once the window is made. Nil,
	// itself or what it returns, where that cannot be told.
	Desktop func(fyne.App) stage.Desktop

	// Dialogs asks for files where the system has dialogs of its own for that. Nil
	// means that the window asks.
	Dialogs choose.Dialogs

	Work Work
}

// Begun is what the terminal has read already, so that a wrong name opens no window.
type Begun struct {
	File  *session.Opening // nil for not at all
	Guest *session.Opening // of a file that it is compared with; nil for none

	Moment moment.Moment // where the file opens; the zero Moment for where it was
}

// Work is how the window does what takes time. The zero Work does it as a desktop does.
type Work struct {
	// Run starts work off the UI goroutine and UI brings its result back. Nil
	// means go and fyne.Do; tests hand in inline calls.
	Run, UI func(func())
	// Every calls tick on the UI goroutine again and again until it is stopped.
	// Nil means a ticker.
	Every func(d time.Duration, tick func()) (stop func())
	// Watch calls changed, on any goroutine, when other programs write to the files that
	// follow was last called with. Nil means that nobody watches.
	Watch func(changed func(files []string)) (follow func(files ...string))
	// Editor is where editors are looked for and started. Nil means the system that the
	// program runs on.
	Editor *editor.System
	// Picture puts a PNG onto the clipboard; it may take its time. Nil asks the system.
	Picture func(png []byte) error
	// Print hands a document in PDF to the system to be printed; it may take its time. Nil
	// asks the system.
	Print func(pdf []byte) error
	// Program opens the program for browsers, to be published with a file. Nil looks for it
	// where packages put it.
	Program func() (fs.FS, error)
	// Journals is the folder for what is not saved, so that no crash loses it; "" for none.
	Journals string
	// full gives the fonts with Hangul, kana and Han. Nil means those of assets;
	// tests hand in the small ones, since what the toolkit once parsed it keeps.
	full func() look.Faces
}

// orDefaults fills in what nobody said.
func (w Work) orDefaults() Work {
	if w.Run == nil {
		w.Run = func(work func()) { go work() }
	}
	if w.UI == nil {
		w.UI = fyne.Do
	}
	if w.Every == nil {
		w.Every = present.Ticker(w.UI)
	}
	if w.Editor == nil {
		here := editor.Here()
		w.Editor = &here
	}
	if w.Picture == nil {
		w.Picture = clipboard.Here().Picture
	}
	if w.Print == nil {
		w.Print = printer.Here().Print
	}
	if w.Program == nil {
		w.Program = publishing.Here
	}
	if w.full == nil {
		w.full = look.FullFaces
	}
	return w
}

// later does something on the UI goroutine, after what is being done there.
func (w Work) later(do func()) { w.Run(func() { w.UI(do) }) }

// keyboard is the one that the window is worked with.
func (c Config) keyboard() typing.Keyboard {
	if c.Page != nil {
		return typing.Keyboard{Letter: func(int) rune { return c.Page.Letter() }}
	}
	return c.Keyboard
}
