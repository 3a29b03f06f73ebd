package writing

import (
	"crypto/sha256"
	"errors"

	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/editing"
	"tideline/app/session"
	"tideline/app/store"
)

// Save writes the open file, whole or not at all, over the bytes that were read and no
// others.
func (w *Writing) Save() {
	if w.State.Imported != nil && w.State.Source == nil {
		w.Imported()
		return
	}
	w.Commit()
	w.queue.add(func(done func()) {
		done()
		if w.IsDirty() {
			w.save(nil)
			return
		}
		w.Sheets.Say(lang.L("There is nothing to save: {{.File}} is as you see it.", map[string]any{"File": w.State.File.Name()}))
	})
}

// SaveByItself saves what was made so far, a moment after it was: what is being typed is left
// alone.
func SaveByItself(w *Writing) {
	if w.IsDirty() && w.of.Picked == nil && !w.queue.busy {
		w.save(nil)
	}
}

// save saves, and then does something. What another program has saved meanwhile is taken
// first, as often as it does so.
func (w *Writing) save(then func()) {
	w.queue.add(func(done func()) {
		if w.desk == nil {
			done()
			return
		}
		d, of := *w.desk, w.of
		if of.Picked != nil {
			w.Asking.Download(of.Name(), d.Text())
			saved(w, d.Saved(d.Text()), sha256.Sum256(d.Text()), then)
			done()
			return
		}
		beside := store.OpenFiles(of.Path, w.State.Own().Doc.Beside())[1:]
		w.Run(func() {
			after, err := editing.Save(of.Path, d, beside)
			sum := sha256.Sum256(after.Base())
			if err == nil {
				w.log.end()
			}
			w.UI(func() {
				if w.desk != nil && w.of == of {
					settle(w, after, sum, err, then)
				}
				done()
			})
		})
	})
}

// settle takes note of what came of saving.
func settle(w *Writing, after editing.Desk, sum [sha256.Size]byte, err error, then func()) {
	others, met := errors.AsType[*editing.OthersError](err)
	switch {
	case err == nil:
		saved(w, after, sum, then)
	case met && !isBroken(w, others.Text):
		outside(w, others.Text, func() { w.save(then) })
	case met:
		w.Sheets.CouldNot(lang.L("{{.File}} was not saved", map[string]any{"File": w.of.Name()}),
			errors.New(lang.L("Another program has saved it meanwhile, and it cannot be read as it is there now. Mend it there, then save again. What you changed is kept here.")))
	default:
		w.Sheets.CouldNot(lang.L("{{.File}} was not saved", map[string]any{"File": w.of.Name()}), asking.Unwritten(err))
	}
}

// isBroken reports whether what another program has saved cannot be what it means: it may be
// writing it just now.
func isBroken(w *Writing, text []byte) bool {
	s, err := w.Read(w.of, nil, text)
	if err != nil {
		return true
	}
	_, broken := session.NewlyBroken(w.State.Own(), s)
	return broken
}

// saved takes note that the file was written.
func saved(w *Writing, d editing.Desk, sum [sha256.Size]byte, then func()) {
	w.desk, w.sum, w.did = &d, sum, "saved"
	w.Sheets.Say(lang.L("Saved {{.File}}", map[string]any{"File": w.of.Name()}))
	w.Changed()
	if then != nil {
		then()
	}
}

// Leave implements opening.Edits: it asks what becomes of what is not saved. The file is
// edited no more then.
func (w *Writing) Leave(then func()) {
	if w.desk != nil {
		w.Commit()
	}
	w.queue.add(func(done func()) {
		done()
		leave := func() {
			if w.desk != nil {
				w.left = w.of
			}
			forget(w)
			then()
		}
		switch {
		case w.Sheets.Has(w.asks):
			return // it has been asked already
		case !w.IsDirty():
			leave()
			return
		}
		askLeave(w, func() { w.save(leave) }, leave)
	})
}

// askLeave asks whether to save. Enter saves; Esc goes on editing.
func askLeave(w *Writing, save, discard func()) {
	w.asks = w.Sheets.AskToSave(lang.L("Save the changes?"), lang.L("{{.File}} has changes that are not saved.", map[string]any{"File": w.of.Name()}),
		lang.L("Save"), lang.L("Go on editing"), save, discard)
}
