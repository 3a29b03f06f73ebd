// Package asking asks where a file is or where it shall go, in a dialog of the system
// where there is one and else in a sheet of its own, and writes what shall be written:
// whole or not at all, and over nothing without a word.
package asking

import (
	"bytes"

	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/sheet"
)

// Asker asks for files. Its methods are called on the UI goroutine.
type Asker struct {
	Sheets  *sheet.Stack
	Dialogs choose.Dialogs                                // of the system; nil where it has none
	Run, UI func(func())                                  // away from the UI goroutine, and back
	Begin   func(text string, cancel func()) (end func()) // says what is being done, and lets it be cancelled

	Events  []string            // endings of events files
	Endings []string            // and of all files that can be opened
	Folder  func() string       // where to begin
	Open    func() []string     // files that nothing may be written over
	Kept    func(folder string) // a file was written there
	// Download gives the user a file where no folder is theirs, in a browser; nil elsewhere.
	Download func(name string, content []byte)

	systemAsks bool
}

// LookForDialogs finds out whether the system has dialogs for files. Until that is
// known sheets ask.
func (a *Asker) LookForDialogs() {
	if a.Dialogs == nil {
		return
	}
	a.Run(func() {
		there := a.Dialogs.There()
		a.UI(func() { a.systemAsks = there })
	})
}

// Save asks where a file shall go and writes it there. In a browser it becomes a
// download, and nothing is asked. Whatever the window writes goes this way.
func (a *Asker) Save(o Output) {
	if a.Download != nil {
		a.download(o)
		return
	}
	a.askWhereIn(o, a.Folder())
}

// WhereNext names the button that goes on to Save.
func (a *Asker) WhereNext() string {
	if a.Download != nil {
		return lang.L("Download")
	}
	return lang.L("Choose where…")
}

// download hands a file to the page, whole or not at all.
func (a *Asker) download(o Output) {
	write := o.Write(o.Name)
	a.Run(func() {
		var whole bytes.Buffer
		err := write(&whole)
		a.UI(func() {
			if err != nil {
				a.Sheets.CouldNot(o.Failed, err)
				return
			}
			a.Download(o.Name, whole.Bytes())
			a.Sheets.Say(lang.L("Saved {{.File}}", map[string]any{"File": o.Name}))
			if o.Saved != nil {
				o.Saved(o.Name)
			}
		})
	})
}
