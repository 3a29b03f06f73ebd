package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/command"
	"tideline/app/dragging"
	"tideline/app/form"
	"tideline/app/mending"
	"tideline/app/palette"
	"tideline/app/view"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
)

// formCommands lead to the form of the selected event, and within it.
func formCommands(f *form.Form, open func(then func()) func()) []command.Command {
	part := func(by int) func() {
		return func() { open(form.Group(f, by))() }
	}
	to := func(key string) func() { return open(func() { form.To(f, key) }) }
	return command.Within(
		command.Form,
		command.Command{ID: "form", Label: lang.L("Edit the selected event, or the file's own title"), Keys: []fyne.KeyName{fyne.KeyF2}, Runes: []rune{'i'}, Do: open(f.Take)},
		command.Command{ID: "form-next", Label: lang.L("Next part of the form"), Keys: []fyne.KeyName{fyne.KeyF6}, Do: part(1)},
		command.Command{ID: "form-previous", Label: lang.L("Previous part of the form"), Shortcut: command.Shift(fyne.KeyF6), Do: part(-1)},
		command.Command{ID: "form-sources", Label: lang.L("Sources of the selected event, on the form"), Keys: []fyne.KeyName{fyne.KeyF9}, Do: to("sources")},
		command.Command{ID: "form-quotes", Label: lang.L("Its quotations, on the form"), Shortcut: command.Shift(fyne.KeyF9), Do: to("quotes")},
		command.Command{ID: "form-picture", Label: lang.L("Its picture, on the form"), Do: to("image.file")},
	)
}

// recordCommands lead to the forms of the records of the file besides its events.
func recordCommands(s *side, open func(then func()) func()) []command.Command {
	kind := func(id, label string, list edit.List) command.Command {
		return command.Command{ID: "edit-" + id, Label: label, Menu: command.Records, Do: open(func() { s.edits.form.Index(list) })}
	}
	return []command.Command{
		{ID: "records", Label: lang.L("Edit lanes, people, sources, eras and stories"), Menu: command.Records, Do: open(func() {
			s.edits.form.Turn(edit.Ref{})
			s.edits.form.Take()
		})},
		kind("lane", lang.L("Edit or add a lane"), edit.Lanes),
		kind("person", lang.L("Edit or add a person"), edit.People),
		kind("source", lang.L("Edit or add a source"), edit.Sources),
		kind("era", lang.L("Edit or add an era"), edit.Eras),
		kind("telling", lang.L("Edit or add a story"), edit.Stories),
	}
}

// spotMenu is what can be done at a place of the line: with the event there, and beside it.
func spotMenu(w *window, there view.Spot) *fyne.Menu {
	s := w.side
	e := s.edits
	var all []*fyne.MenuItem
	add := func(label string, do func()) { all = append(all, fyne.NewMenuItem(label, do)) }
	if there.Event != "" {
		w.selectEvent(there.Event)
		for _, id := range []string{"form", "cut", "copy"} {
			c := w.table.Find(id)
			add(c.Label, func() { w.table.Perform(c) })
		}
		if e.writing.IsEditing() {
			add(lang.L("Copy with its sources"), func() { copyEvent(w) })
		}
		for _, id := range []string{"paste", "duplicate", "delete"} {
			c := w.table.Find(id)
			add(c.Label, func() { w.table.Perform(c) })
		}
	}
	add(lang.L("Add an event here"), func() {
		e.writing.Offer(func() {
			s.open(s.panel.Edit)
			e.form.Begin(dragging.Here(w.state, there.When, there.PxPerDay), there.Lane)
		})
	})
	if l, ok := w.state.Doc.Lane(there.Lane); ok && !l.Usual() {
		add(lang.L("Edit the lane “{{.Name}}”", map[string]any{"Name": widgets.Brief(widgets.OneLine(l.Name), writing.MostNamed)}), func() {
			s.fillIn(edit.Ref{List: edit.Lanes, ID: l.ID})
		})
	}
	return fyne.NewMenu("", all...)
}

// fillIn leads to the form of a record.
func (s *side) fillIn(of edit.Ref) {
	s.edits.writing.Offer(func() {
		s.open(s.panel.Edit)
		s.edits.form.Turn(of)
		s.edits.form.Take()
		s.settled()
	})
}

// fillSource leads to the form of a source; nil while one only reads.
func (s *side) fillSource() func(id string) {
	if !s.edits.writing.IsEditing() {
		return nil
	}
	return func(id string) { s.fillIn(edit.Ref{List: edit.Sources, ID: id}) }
}

// records are what leads to the forms of the records of the file, while it is edited.
func (s *side) records() (all []palette.Entry) {
	if !s.edits.writing.IsEditing() {
		return nil
	}
	for _, r := range form.Entries(s.state.Own().Doc) {
		all = append(all, palette.Entry{
			Title: lang.L("Edit “{{.Name}}”", map[string]any{"Name": r.Name}), Note: r.Kind, Record: true, Do: func() { s.fillIn(r.Of) },
		})
	}
	return all
}

// duplicate adds the selected event once more, behind it.
func (e *edits) duplicate() {
	if !e.onlyRead() {
		writing.Duplicate(e.writing, e.state.Selected)
	}
}

// cut takes the selected event away, and its text onto the clipboard.
func (e *edits) cut() {
	e.writing.Turn(e.state.Marked(), func(ids []string) {
		if text := writing.AsText(e.writing, ids); text != "" {
			e.clipboard.SetContent(text)
		}
		if !e.onlyRead() {
			writing.Remove(e.writing, ids)
		}
	})
}

// remove takes the selected event away.
func (e *edits) remove() {
	if !e.onlyRead() {
		writing.Remove(e.writing, e.state.Marked())
	}
}

// onlyRead reports whether what is selected is of the file that is compared, and says so.
func (e *edits) onlyRead() bool {
	if !e.state.Doc.OfGuest(e.state.Selected) {
		return false
	}
	e.say(lang.L("This event is of the file that is compared, which is only read."))
	return true
}

// mend leads to where a problem of the file is put right in the window, once it is edited.
func mend(w *window, p diag.Problem) {
	s := w.side
	e := s.edits
	m := mending.Mending{
		State: w.state, Sheets: w.sheets, File: e.writing.File, Make: e.writing.Make,
		Fill: func(of edit.Ref) {
			if of.List == edit.Events {
				w.goTo(of.ID)
			}
			s.open(s.panel.Edit)
			if of.List != edit.Events {
				e.form.Turn(of)
			}
			e.form.Take()
			s.settled()
		},
	}
	e.writing.Offer(func() { m.Lead(p) })
}
