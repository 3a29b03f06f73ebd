package app

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"tideline/app/editor"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/timeline/diag"
)

// edits opens the open file in the editor that the user has chosen.
type edits struct {
	state    *session.State
	settings settings.Settings
	system   editor.System
	sheets   *sheet.Stack
	say      func(text string)
	run, ui  func(func())
	page     bool // in a browser, where no program can be started
}

// can reports whether the open file can be edited. The bundled story has no file.
func (e *edits) can() bool { return !e.page && e.state.File.Path != "" }

// at opens the file at a place.
func (e *edits) at(pos diag.Pos) {
	if !e.can() {
		e.say(lang.L("This timeline is not a file on this computer; no editor can open it."))
		return
	}
	path, id, name := e.state.File.Path, e.settings.Editor(), e.state.File.Name()
	e.say(lang.L("Opening {{.File}} in the editor…", map[string]any{"File": name}))
	e.run(func() {
		err := e.system.Open(id, path, pos.Line)
		e.ui(func() {
			if err != nil {
				e.sheets.CouldNot(lang.L("{{.File}} could not be opened in an editor", map[string]any{"File": name}), whyNotEdited(err))
			}
		})
	})
}

// copyMarked copies what is marked in the panel, or else the selected event.
func copyMarked(w *window) {
	if text := w.side.marks.Text(); text != "" {
		w.copyText(text)
		return
	}
	copyEvent(w)
}

// copyEvent copies the selected event as text, with its sources.
func copyEvent(w *window) {
	e, ok := w.state.Doc.Event(w.state.Selected)
	if !ok {
		w.status.Say(lang.L("Select an event, or mark a text in the panel, to copy it."))
		return
	}
	w.copyText(w.side.settings.Citation().Event(e, w.state.Doc, w.state.Words))
}

// whyNotEdited says what to do where an editor could not be started.
func whyNotEdited(err error) error {
	if errors.Is(err, editor.ErrNotThere) {
		return errors.New(lang.L("The editor was not found; choose another one in the settings"))
	}
	return err
}

// selected opens the file at what is selected: an event, or the source that is shown.
func (e *edits) selected(source func() string) {
	var at diag.Pos
	if event, ok := e.state.Doc.Event(e.state.Selected); ok {
		at = event.Pos
	} else if s, ok := e.state.Doc.Source(source()); ok {
		at = s.Pos
	}
	e.at(at)
}
