package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/language"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
)

// row is a field with its name, and what is said of it.
type row struct {
	form   *Form
	spec   spec
	name   *widget.Label
	filled fyne.CanvasObject
	note   *note
	field  *field  // where words are typed; nil for a choice
	pick   *picker // of a choice; nil for words
	cited  *cited  // of sources
	wrong  []remark
}

func newRow(f *Form, s spec) *row {
	r := &row{form: f, spec: s, name: widget.NewLabel(s.name), note: newNote()}
	r.name.Alignment = fyne.TextAlignLeading
	r.name.Importance = widget.LowImportance
	switch s.kind {
	case choice, lanes:
		r.pick = newPicker(f.calls.Keys, s.kind == lanes, func() { f.leave(r) })
		r.filled = r.pick.button
	case sources:
		r.cited = newCited(r)
		r.filled = r.cited.column
	default:
		r.field = newField(s.kind == text)
		r.filled = r.field
		r.field.SetPlaceHolder(s.example)
		r.field.left = func() { f.leave(r) }
		r.field.next = func() { f.next(r) }
		r.field.out = f.out
		r.field.seen = func() { reveal(f, r.field) }
		r.field.OnChanged = func(string) { r.echo() }
	}
	return r
}

// first is what can have the keyboard in the row.
func (r *row) first() fyne.Focusable {
	switch {
	case r.pick != nil:
		return r.pick.button
	case r.field != nil:
		return r.field
	}
	return r.cited.add
}

// fill shows what the file says. What is being typed stays, where it is the same record.
func (r *row) fill(same bool) {
	f := r.form
	typing := same && f.calls.Focused() == fyne.Focusable(r.field)
	v, _ := f.said(f.path(r.spec))
	switch r.spec.kind {
	case choice:
		r.pick.offer(r.spec.options, []string{v.Text()})
	case lanes:
		var all []option
		for _, l := range f.calls.State.Doc.Lanes {
			if !l.Usual() {
				all = append(all, option{l.ID, l.Name})
			}
		}
		shown := len(all) > 0
		setRow(r, shown)
		r.pick.offer(all, texts(v))
	case sources:
		setRow(r, !f.new)
		r.cited.fill(v)
	case list:
		r.field.put(strings.Join(texts(v), ", "), typing)
	case people:
		r.field.put(strings.Join(r.named(texts(v)), ", "), typing)
	case date:
		r.field.put(dateOf(v), typing)
	default:
		r.field.put(v.Text(), typing)
	}
}

// dateOf writes a date as it is typed: one of another calendar with the name of that before
// it, as in “julian 1917-10-25”.
func dateOf(v edit.Value) string {
	for _, name := range calendar.Names() {
		if in, there := v.Get(string(name)); there {
			return string(name) + " " + in.Text()
		}
	}
	return v.Text()
}

// setRow shows a row or hides it.
func setRow(r *row, shown bool) {
	for _, o := range []fyne.CanvasObject{r.name, r.filled} {
		if shown != o.Visible() {
			if shown {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
}

// texts are those of a list, or the one that stands for it.
func texts(v edit.Value) (all []string) {
	for _, item := range v.Items() {
		all = append(all, item.Text())
	}
	if len(all) == 0 && v.Text() != "" {
		all = append(all, v.Text())
	}
	return all
}

// named are people by their names.
func (r *row) named(ids []string) []string {
	for i, id := range ids {
		if who, ok := r.form.calls.State.Doc.Person(id); ok {
			ids[i] = who.Name
		}
	}
	return ids
}

// byID are people by their ids, where the file has them.
func (r *row) byID(names []string) []string {
	all := r.form.calls.State.Doc.People
	for i, name := range names {
		if at := slices.IndexFunc(all, func(who timeline.Person) bool { return who.Name == name }); at >= 0 {
			names[i] = all[at].ID
		}
	}
	return names
}

// value is what the row says, as the file is to say it; false for nothing.
func (r *row) value() (v edit.Value, ok bool) {
	if r.pick != nil {
		chosen := r.pick.chosen
		switch {
		case len(chosen) == 0 || chosen[0] == "":
			return v, false
		case r.spec.kind == lanes:
			return edit.ListOf(chosen...), true
		}
		v, err := edit.ReadValue(chosen[0])
		return v, err == nil
	}
	if r.field == nil {
		return v, false
	}
	typed := strings.TrimSpace(r.field.Text)
	if typed == "" {
		return v, false
	}
	switch r.spec.kind {
	case list:
		return edit.ListOf(items(typed)...), true
	case people:
		return edit.ListOf(r.byID(items(typed))...), true
	case date:
		if of, in, ok := calendar.Cut(typed); ok {
			return edit.Record(string(of), in), true
		}
		if g := guess.Date(typed); g.Kind == guess.Exact || g.Kind == guess.Read {
			return edit.Text(g.Date.String()), true
		}
	case text:
		typed = strings.TrimRight(r.field.Text, " \n")
	}
	return edit.Text(typed), true
}

// echo says how a date is read that is being typed, and offers its readings where it has
// several.
func (r *row) echo() {
	if r.spec.kind != date {
		return
	}
	typed := strings.TrimSpace(r.field.Text)
	r.note.answers.Objects = nil
	r.note.answers.Hide()
	if typed == "" {
		r.note.say("", r.wrong...)
		return
	}
	if of, in, ok := calendar.Cut(typed); ok {
		r.echoOther(of, in)
		return
	}
	words, speaks := r.form.calls.State.Words, language.Window{}
	switch g := guess.Date(typed); g.Kind {
	case guess.Exact, guess.Read:
		human := g.Date.Human(words)
		if human == typed {
			human = ""
		}
		r.note.say(human, r.unless(!r.field.isChanged())...)
	case guess.Unknown:
		r.note.say(lang.L("The date is not known"))
	case guess.Ask:
		for _, d := range g.Readings {
			r.note.answers.Add(r.form.calls.Keys.Button(d.Human(words), nil, func() { r.field.SetText(d.String()) }))
		}
		r.note.answers.Show()
		r.note.say(lang.L("This can be read in several ways: which is meant?"))
	default:
		wrong := g.What.In(speaks)
		if advice := g.Advice.In(speaks); advice != "" {
			wrong += ": " + advice
		}
		r.note.say("", fault(wrong))
	}
	r.form.grid.Refresh()
}

// echoOther says how a date of another calendar is read.
func (r *row) echoOther(of calendar.Name, typed string) {
	if d, ok := calendar.Read(of, typed); ok {
		r.note.say(d.Human(r.form.calls.State.Words), r.unless(!r.field.isChanged())...)
	} else {
		r.note.say("", r.wrong...)
	}
	r.form.grid.Refresh()
}

// unless is what is wrong with the field as the file has it.
func (r *row) unless(shown bool) []remark {
	if shown {
		return r.wrong
	}
	return nil
}

// dropDown is the sign of what offers several things.
func dropDown() fyne.Resource { return theme.MenuDropDownIcon() }
