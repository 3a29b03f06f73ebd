package editing

import (
	"bytes"

	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Desk is an events file that is edited. It is a value: every change returns another
// desk, and what is older goes on holding. The zero Desk holds no file.
type Desk struct {
	file    edit.File
	history history.History
	base    []byte // what is on the disk, as far as is known
}

// Open takes the text of an events file, as it is on the disk, for editing; nobody may write
// to it. The error says what kind of text cannot be edited.
func Open(name string, text []byte) (Desk, error) {
	f, err := edit.Open(name, text)
	if err != nil {
		return Desk{}, err
	}
	return Desk{file: f, base: text}, nil
}

// File is the file as it is now.
func (d Desk) File() edit.File { return d.file }

// Text is the text as it is now, which nobody may write to.
func (d Desk) Text() []byte { return d.file.Bytes() }

// Base is the text on the disk as far as it is known: as it was last read or written.
func (d Desk) Base() []byte { return d.base }

// IsDirty reports whether something is not saved.
func (d Desk) IsDirty() bool { return !bytes.Equal(d.base, d.file.Bytes()) }

// Steps is how many steps can be undone, those of other programs counted too.
func (d Desk) Steps() int { return d.history.Len() }

// Apply makes an edit, which is one step of that name. The error is an edit.Refusal, and
// then nothing has changed. An edit that changes nothing is no step.
func (d Desk) Apply(name history.Name, e edit.Edit) (Desk, edit.Step, error) {
	after, step, err := d.file.Apply(e)
	if err != nil || len(step.Patches) == 0 {
		return d, step, err
	}
	d.history = d.history.Add(name, d.file.Bytes(), step)
	d.file = after
	return d, step, nil
}

// CanUndo returns the name of what would be undone next.
func (d Desk) CanUndo() (history.Name, bool) { return d.history.CanUndo() }

// CanRedo returns the name of what would be done again next.
func (d Desk) CanRedo() (history.Name, bool) { return d.history.CanRedo() }

// Undo takes the newest step of ours back. What another program has saved since stays; the
// conflicts say where it has changed the same. It reports false where there is nothing to
// undo.
func (d Desk) Undo() (Desk, []Conflict, bool, error) { return d.step(d.history.Undo) }

// Redo makes the newest step again that was undone.
func (d Desk) Redo() (Desk, []Conflict, bool, error) { return d.step(d.history.Redo) }

func (d Desk) step(take func(edit.File) (history.Undone, bool, error)) (Desk, []Conflict, bool, error) {
	done, ok, err := take(d.file)
	if err != nil || !ok {
		return d, nil, false, err
	}
	mine := d.file
	d.history, d.file = done.History, done.File
	return d, conflicts(done.Conflicts, mine, d.file), true, nil
}

// Saved returns the desk after a text of it was written.
func (d Desk) Saved(text []byte) Desk {
	d.base = text
	return d
}
