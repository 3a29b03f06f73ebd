package writing

import (
	"bytes"
	"crypto/sha256"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/editing"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Writing is the open file as far as it is edited. It is used on the UI goroutine alone.
type Writing struct {
	Calls
	State  *session.State
	Sheets *sheet.Stack
	Asking *asking.Asker

	desk  *editing.Desk // nil while one only reads
	of    session.File  // that is edited
	sum   [sha256.Size]byte
	left  session.File // that was edited until it was left for another
	begun begun
	queue queue
	trail trail
	log   log
	did   string        // what was done last, for the trace
	asks  dialog.Dialog // whether to save, before something takes the file's place
}

// Calls is what editing asks of the window.
type Calls struct {
	Run, UI func(func()) // away from the UI goroutine, and back
	// Read reads what a text says, away from the UI goroutine; was is the session of the text that
	// an edit has made it of, nil for none.
	Read func(f session.File, was *session.Session, text []byte) (*session.Session, error)
	Show func(*session.Session) // shows what the open file has become
	Open func(path string)      // opens another file
	// Foresee shows the selected event as an edit that is being made will leave it; nil shows it as
	// it was.
	Foresee  func(will *timeline.Event)
	Imported func()             // saves what was made of a file of another program as an events file
	Reading  func() bool        // nothing may be edited now: a class looks on
	Select   func(id string)    // selects an event and brings it into view
	Glow     func(ids []string) // lets events stand out that another program has changed
	Commit   func()             // takes what is being typed in the form
	// Named is what a field of a record is called, from the outside to the inside.
	Named   func(file edit.File, of edit.Ref, path edit.Path) []string
	Changed func() // what is saved, what can be undone, or whether one edits, has changed
}

// IsEditing reports whether the open file can be changed now.
func (w *Writing) IsEditing() bool { return w.desk != nil && w.of == w.State.File && !w.Reading() }

// IsDirty reports whether something is not saved.
func (w *Writing) IsDirty() bool { return w.desk != nil && w.desk.IsDirty() }

// Did is what was done last: edit, undo, redo, saved, conflict; "" for nothing.
func (w *Writing) Did() string { return w.did }

// File is the file as it is edited; ok is false while one only reads.
func (w *Writing) File() (f edit.File, ok bool) {
	if !w.IsEditing() {
		return f, false
	}
	return w.desk.File(), true
}

// Edit is an edit to be made.
type Edit struct {
	Name history.Name // says what it does, behind “Undo”
	Do   edit.Edit
	Then func()          // once it is shown; nil for nothing
	Fail func(error)     // it cannot be made; nil tells so
	New  bool            // what it changes is selected
	As   string          // the id by which what it adds was known until now; "" for none
	Made func(id string) // what it adds is there, before it is selected; nil for nothing
	Did  string          // for the trace; "" is “edit”
}

// Make makes an edit, as one step. What cannot be done is told, and nothing changes.
func (w *Writing) Make(e Edit) {
	if !w.IsEditing() {
		return
	}
	did := e.Did
	if did == "" {
		did = "edit"
	}
	w.change(change{did: did, selects: e.New, as: e.As, foreseen: foresee(w, e.Do), made: e.Made, then: e.Then, fail: e.Fail, make: func(d editing.Desk) (made, error) {
		after, step, err := d.Apply(e.Name, e.Do)
		return made{desk: after, notes: step.Notes, name: e.Name}, err
	}})
}

// Undo takes the newest step back.
func (w *Writing) Undo() { back(w, "undo", lang.L("There is nothing to undo."), editing.Desk.Undo) }

// Redo makes the newest step again that was undone.
func (w *Writing) Redo() {
	back(w, "redo", lang.L("There is nothing to do again."), editing.Desk.Redo)
}

func back(w *Writing, did, nothing string, step func(editing.Desk) (editing.Desk, []editing.Conflict, bool, error)) {
	if !w.IsEditing() {
		w.Sheets.Say(nothing)
		return
	}
	w.change(change{did: did, selects: true, none: nothing, make: func(d editing.Desk) (made, error) {
		after, met, _, err := step(d)
		return made{desk: after, name: history.Name{Did: did}, met: met}, err
	}})
}

// CanUndo is what undo would do, as the menu says it.
func (w *Writing) CanUndo() string {
	if what := next(w, editing.Desk.CanUndo); what != "" {
		return lang.L("Undo: {{.What}}", map[string]any{"What": what})
	}
	return lang.L("Undo")
}

// CanRedo is what redo would do, as the menu says it.
func (w *Writing) CanRedo() string {
	if what := next(w, editing.Desk.CanRedo); what != "" {
		return lang.L("Redo: {{.What}}", map[string]any{"What": what})
	}
	return lang.L("Redo")
}

// next is the name of a step of the present desk; "" for none.
func next(w *Writing, step func(editing.Desk) (history.Name, bool)) string {
	if !w.IsEditing() {
		return ""
	}
	name, _ := step(*w.desk)
	if name.Of == "" {
		return name.Did
	}
	return lang.L("{{.Did}} “{{.Of}}”", map[string]any{"Did": name.Did, "Of": name.Of})
}

// IsLeft reports whether a file is edited, or was until it was left for another.
func (w *Writing) IsLeft(f session.File) bool { return w.Holds(f) || w.left == f }

// Holds implements opening.Edits.
func (w *Writing) Holds(f session.File) bool { return w.desk != nil && w.of == f }

// OnDisk implements opening.Edits.
func (w *Writing) OnDisk() [sha256.Size]byte { return w.sum }

// Theirs implements opening.Edits.
func (w *Writing) Theirs(text []byte) bool {
	if text == nil || w.desk == nil {
		return false
	}
	outside(w, text, nil)
	return true
}

// outside takes what another program has saved, and then does something if nothing of it
// met what was changed here. Where the file is another by then nothing is taken: it was saved
// here since, or what is written just now comes when it is there.
func outside(w *Writing, text []byte, then func()) {
	of := w.of
	w.change(change{did: "outside", then: then, make: func(d editing.Desk) (made, error) {
		if bytes.Equal(text, d.Base()) || of.Path != "" && !editing.IsOnDisk(of.Path, text) {
			return made{desk: d}, nil
		}
		after, met, err := d.Outside(text)
		return made{desk: after, met: met, outside: true}, err
	}})
}
