package writing

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/language"
	"tideline/app/session"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/pattern"
)

// change makes another desk of the present one.
type change struct {
	did      string
	none     string          // is told where nothing comes of it; "" for nothing
	foreseen bool            // what it makes of the selected event is shown already
	selects  bool            // the first event that it changes is selected
	as       string          // the id by which that was known until now; "" for none
	made     func(id string) // it is there, before it is selected; nil for nothing
	then     func()          // once it is shown and nothing met; nil for nothing
	fail     func(error)     // it cannot be done; nil tells so
	make     func(editing.Desk) (made, error)

	asked    int    // how many steps the trail had when it was asked for
	selected string // the event that was selected then
}

// made is what came of a change.
type made struct {
	desk    editing.Desk
	name    history.Name
	notes   []pattern.Text
	met     []editing.Conflict
	outside bool     // another program's text is below it now
	changed []string // ids of the events that are not what they were
	renamed []led    // their ids, where those are others now
}

// change makes a change, away from the UI goroutine, and shows what came of it.
func (w *Writing) change(c change) {
	c.asked, c.selected = mark(w), w.State.Selected
	w.queue.add(func(done func()) {
		if w.desk == nil {
			done()
			return
		}
		before, of, sum, shown, was := *w.desk, w.of, w.sum, w.State.Doc, w.State.Own()
		if !bytes.Equal(was.Source, before.Text()) {
			was = nil
		}
		w.Run(func() {
			m, err := c.make(before)
			var now *session.Session
			if err == nil && !bytes.Equal(m.desk.Text(), before.Text()) {
				m.desk.File().Has(edit.Events, "") // finds the records, which takes a moment in a large file
				now, err = w.Read(of, was, m.desk.Text())
			}
			if err == nil {
				if now != nil {
					m.changed = now.Changed(shown)
					m.renamed = renamed(before.File(), m.desk.File())
				}
				if m.outside {
					sum = sha256.Sum256(m.desk.Base())
				}
				w.log.note(of.Path, before, m)
			}
			w.UI(func() {
				if w.desk != nil && w.of == of && w.State.File == of {
					w.sum = sum
					if c.foreseen && now == nil {
						w.Foresee(nil)
					}
					w.queue.within(func() { commit(w, c, m, now, err) })
				}
				done()
			})
		})
	})
}

// commit shows what came of a change.
func commit(w *Writing, c change, m made, now *session.Session, err error) {
	switch {
	case err != nil && c.fail != nil:
		c.fail(err)
		return
	case err != nil:
		w.Sheets.CouldNot(lang.L("This cannot be changed so"), Reason(err))
		return
	}
	follow(w, m.renamed)
	w.desk = &m.desk
	if now != nil {
		w.did = c.did
		w.Show(now)
		told(w, m)
	} else if c.none != "" {
		w.Sheets.Say(c.none)
	}
	w.Changed()
	arrived(w, c, m)
	switch {
	case m.outside && len(m.met) == 0 && now != nil:
		w.Glow(m.changed)
	case c.selects && len(m.changed) > 0 && !slices.Contains(m.changed, w.State.Selected) && w.trail.from(c.asked, c.selected) == w.State.Selected:
		w.trail = append(w.trail, led{w.State.Selected, m.changed[0]})
		w.Select(m.changed[0])
	}
	if len(m.met) > 0 {
		w.did = "conflict"
		showConflicts(w, m.met)
		return
	}
	if c.then != nil {
		c.then()
	}
}

// arrived has what was added known by its id from now on.
func arrived(w *Writing, c change, m made) {
	if c.as != "" && len(m.changed) > 0 {
		w.trail = append(w.trail, led{c.as, m.changed[0]})
		c.made(m.changed[0])
	}
}

// follow keeps the events selected whose ids, made of their titles, are others now.
func follow(w *Writing, ids []led) {
	for _, l := range ids {
		if l.from == w.State.Selected {
			w.State.Selected = l.to
		}
		if i := slices.Index(w.State.Several, l.from); i >= 0 {
			w.State.Several = slices.Clone(w.State.Several)
			w.State.Several[i] = l.to
		}
	}
	w.trail = append(w.trail, ids...)
}

// told tells what else has changed.
func told(w *Writing, m made) {
	var notes []string
	for _, n := range m.notes {
		notes = append(notes, n.In(language.Window{}))
	}
	w.Sheets.Say(strings.Join(notes, " · "))
}

// Reason is why an edit was not made, in the language of the window.
func Reason(err error) error {
	if r, ok := errors.AsType[*edit.Refusal](err); ok {
		return errors.New(r.In(language.Window{}))
	}
	return err
}

// log is the journal of the present desk. It is used in changes alone, one at a time.
type log struct {
	folder  string // "" for no journals
	journal *editing.Journal
}

// note notes a change. Where that cannot be written nothing is kept, and editing goes on.
func (l *log) note(path string, before editing.Desk, m made) {
	if l.folder == "" || path == "" {
		return
	}
	if !m.desk.IsDirty() || m.outside {
		l.end()
	}
	if !m.desk.IsDirty() || !m.outside && bytes.Equal(before.Text(), m.desk.Text()) {
		return
	}
	from := before.Text()
	if l.journal == nil {
		from = m.desk.Base()
		l.journal, _ = editing.NewJournal(l.folder, path, from)
	}
	if l.journal != nil && l.journal.Add(m.name, from, m.desk.Text()) != nil {
		l.end()
	}
}

// end takes the journal away.
func (l *log) end() {
	if l.journal != nil {
		l.journal.End()
		l.journal = nil
	}
}
