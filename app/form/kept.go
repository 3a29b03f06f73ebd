package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
)

// tell says under each field what is wrong with it, in the words of the list of problems.
func (f *Form) tell(file edit.File) {
	wrong := f.faults(file)
	for _, r := range f.all() {
		r.wrong = wrong[r]
		r.shared.show(file)
		if r.spec.kind == date {
			r.echo()
			continue
		}
		r.note.say("", r.wrong...)
	}
}

// faults are the problems of the record by the field that they lie in.
func (f *Form) faults(file edit.File) map[*row][]remark {
	wrong := map[*row][]remark{}
	if f.new || len(f.calls.State.Problems) == 0 || f.of.List == edit.Whole {
		return wrong
	}
	from, to := file.Place(f.of, nil), behind(f, file)
	var places map[*row]diag.Pos
	for _, p := range f.calls.State.Problems {
		if p.Code == diag.CodeMadeID || f.calls.State.Doc.InTable(p) || p.Pos.Before(from) || to != (diag.Pos{}) && !p.Pos.Before(to) {
			continue
		}
		if places == nil {
			places = placesOf(f, file)
		}
		message, advice := p.In(language.Window{})
		r := rowAt(f, p.Pos, places)
		wrong[r] = append(wrong[r], remark{widgets.Joined(": ", message, advice), p.Severity != diag.Error})
	}
	return wrong
}

// placesOf are where the rows have their values in the file, by whatever word they are written.
func placesOf(f *Form, file edit.File) map[*row]diag.Pos {
	places := map[*row]diag.Pos{}
	for _, r := range f.all() {
		if _, there := file.ValueAt(f.of, r.path()); there {
			places[r] = file.Place(f.of, r.path())
		}
	}
	return places
}

// rowAt is the row in which a place of the record lies; the title's where it lies in none.
func rowAt(f *Form, at diag.Pos, places map[*row]diag.Pos) *row {
	found, from := f.rows[0], diag.Pos{}
	if title := f.row("title"); title != nil {
		found = title
	}
	for _, r := range f.all() {
		if p, there := places[r]; there && !at.Before(p) && from.Before(p) {
			found, from = r, p
		}
	}
	return found
}

// behind is where the record behind this one begins; the zero Pos for none.
func behind(f *Form, file edit.File) (at diag.Pos) {
	from := file.Place(f.of, nil)
	for _, list := range []edit.List{edit.Events, edit.Sources, edit.Lanes, edit.People, edit.Eras, edit.Stories} {
		records := file.Records(list)
		if list == f.of.List {
			records = records[min(f.of.At, len(records)):]
		}
		if len(records) > 0 {
			if p := file.Place(records[0], nil); from.Before(p) && (at == diag.Pos{} || p.Before(at)) {
				at = p
			}
		}
	}
	return at
}

// foot shows what the form does not know, as it stands in the file, and what can be done.
func (f *Form) foot(file edit.File) {
	f.kept.Objects = nil
	if f.new {
		f.kept.Add(adding(f))
	}
	if f.new || f.of.List == edit.Whole {
		widgets.SetShown(f.grid, true)
		return
	}
	actions := widgets.Row()
	if len(f.many) > 0 {
		for _, a := range f.calls.Actions {
			if a.Several {
				actions.Add(f.calls.Keys.Link(a.Name, a.Do))
			}
		}
		f.kept.Add(actions)
		widgets.SetShown(f.grid, true)
		return
	}
	if f.lines == nil {
		f.others(file)
	}
	switch {
	case f.lines == nil:
		actions.Add(f.calls.Keys.Link(lang.L("As text"), func() { asText(f, true) }))
	case !f.lines.broken:
		actions.Add(f.calls.Keys.Link(lang.L("As a form"), func() { asText(f, false) }))
	}
	if f.of.List != edit.Events {
		of := f.of
		actions.Add(f.calls.Keys.Link(lang.L("Delete"), func() { f.calls.Remove(of, f.called(spec{}).Of) }))
	} else {
		for _, a := range f.calls.Actions {
			actions.Add(f.calls.Keys.Link(a.Name, a.Do))
		}
	}
	f.kept.Add(actions)
	if f.lines != nil {
		f.lines.fill(file, f.of)
		f.kept.Add(f.lines.content)
	}
	widgets.SetShown(f.grid, f.lines == nil)
}

// others shows the fields that the form does not know.
func (f *Form) others(file edit.File) {
	v, _ := file.Value(f.of)
	var texts []string
	for _, key := range v.Keys() {
		known := slices.ContainsFunc(f.rows, func(r *row) bool { return r.spec.path(nil)[0].Key == key })
		if known || key == "id" || key == "" {
			continue
		}
		if own, ok := v.Get(key); ok && isShown(f, file, own) {
			continue
		}
		texts = append(texts, edit.Dedent(file.Source(f.of, edit.Field(key))))
	}
	if len(texts) == 0 {
		return
	}
	f.kept.Add(widgets.Heading(lang.L("Also in the file, and kept")))
	f.kept.Add(mono(strings.Join(texts, "\n")))
}

// isShown reports whether a row shows a value that stands under another word.
func isShown(f *Form, file edit.File, v edit.Value) bool {
	return slices.ContainsFunc(f.rows, func(r *row) bool {
		own, ok := file.ValueAt(f.of, r.spec.path(nil)[:1])
		return ok && own.Equal(v) && !v.IsNull()
	})
}

// mono is a text as it stands in a file.
func mono(text string) fyne.CanvasObject {
	l := widget.NewLabel(widgets.Brief(text, widgets.MostField))
	l.Wrapping = fyne.TextWrapBreak
	l.TextStyle.Monospace, l.SizeName = true, theme.SizeNameCaptionText
	return l
}
