package app

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/convert"
)

// Page is the web page that the window fills when the program runs in a browser:
// what the browser does there in place of a desktop. It is called on the UI
// goroutine; what it is handed may be called on any. On a desktop there is none.
type Page struct {
	// Pick lets the user choose an events file of theirs. Nothing is called when
	// they choose none.
	Pick func(picked func(PageFile))
	// Download gives the user a file, which the browser puts where it puts others.
	Download func(name string, content []byte)
	// FullScreen reports whether the page fills the display.
	FullScreen    func() bool
	SetFullScreen func(full bool)
	// Modifiers reports which modifier keys are held.
	Modifiers func() fyne.KeyModifier
	// Letter is the letter that a keyboard of the United States has where the key
	// that was pressed last is, in lower case; 0 where that has none.
	Letter func() rune
	// Listen has the page tell what the toolkit cannot see.
	Listen func(PageEvents)
	// Shown is called once, when the first file is drawn.
	Shown func()
}

// PageFile is a file that the user has handed to the page.
type PageFile struct {
	Name string
	Size int64 // bytes
	Read func() ([]byte, error)
}

// PageEvents is what a page tells. Keys and characters are those that the toolkit
// does not know in a browser. They are told where the toolkit tells its own: on
// the goroutine of the event, of which a browser runs one at a time. Through the
// queue of the UI goroutine they would come after what is typed later.
type PageEvents struct {
	Dropped    func(PageFile)
	Key        func(fyne.KeyName)
	Rune       func(rune)
	FullScreen func() // entered or left
}

// listen lets the page tell the window what happens.
func (w *window) listen() {
	p := w.config.Page
	if p == nil {
		return
	}
	p.Listen(PageEvents{
		Dropped: func(f PageFile) {
			w.config.UI(func() {
				if w.talk == nil && len(w.sheets) == 0 {
					w.openPicked(f)
				}
			})
		},
		Key:        w.pageKey,
		Rune:       w.pageRune,
		FullScreen: func() { w.config.UI(w.refreshSwitches) },
	})
}

// tellShown tells the page, once, that a file is drawn.
func (w *window) tellShown() {
	if p := w.config.Page; p != nil && !w.shown {
		w.shown = true
		p.Shown()
	}
}

// pageKey hands a key of the page to whatever has the keyboard.
func (w *window) pageKey(key fyne.KeyName) {
	c, ev := w.win.Canvas(), &fyne.KeyEvent{Name: key}
	if focused := c.Focused(); focused != nil {
		focused.TypedKey(ev)
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(ev)
	}
}

// pageRune hands a character of the page to whatever has the keyboard.
func (w *window) pageRune(r rune) {
	c := w.win.Canvas()
	if focused := c.Focused(); focused != nil {
		focused.TypedRune(r)
	} else if typed := c.OnTypedRune(); typed != nil {
		typed(r)
	}
}

// openPicked opens a file that the user has handed to the page.
func (w *window) openPicked(f PageFile) {
	w.open(eventsFile{picked: &f}, func() ([]byte, error) {
		if f.Size > convert.MaxSize {
			return nil, tooLarge(convert.MaxSize)
		}
		return f.Read()
	})
}

// readPicked reads the present file of the page again.
func (w *window) readPicked() {
	f := w.file
	w.open(f, func() ([]byte, error) {
		src, err := f.picked.Read()
		if err != nil {
			err = errors.New(lang.L("a browser may read a file only as it was when you chose it; choose it again with Open"))
		}
		return src, err
	})
}

// openDownloaded opens a file that the page has just given to the user.
func (w *window) openDownloaded(name string, content []byte) {
	theirs := PageFile{Name: name, Read: func() ([]byte, error) { return nil, errTheirs }}
	w.open(eventsFile{picked: &theirs}, func() ([]byte, error) { return content, nil })
}

var errTheirs = errors.New("the file is the user's now")

// fullScreen reports whether the window fills the display.
func (w *window) fullScreen() bool {
	if p := w.config.Page; p != nil {
		return p.FullScreen()
	}
	if w.keeper != nil {
		return w.keeper.Full()
	}
	return w.win.FullScreen()
}

// setFullScreen lets the window fill the display, or no longer.
func (w *window) setFullScreen(full bool) {
	if p := w.config.Page; p != nil {
		p.SetFullScreen(full)
		return
	}
	if w.keeper == nil {
		w.win.SetFullScreen(full)
		return
	}
	if !full {
		w.keeper.Release()
	} else if on, ok := w.keeper.Display(); ok {
		w.keeper.Fill(on)
	}
}
