package form

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
)

// words are what stands in a row: those that were typed, or the values that are chosen.
type words struct {
	typed  string
	chosen []string
}

// words are what stands in the row now, which may be something else by the time it is read.
func (r *row) words() (w words) {
	if r.pick != nil {
		w.chosen = slices.Clone(r.pick.chosen)
	} else if r.field != nil {
		w.typed = r.field.Text
	}
	return w
}

// value is what the row says with some words, as the file is to say it; false for nothing.
// What has to be there first comes with it.
func (r *row) value(w words) (v edit.Value, first edit.Many, ok bool) {
	if r.pick != nil {
		switch {
		case len(w.chosen) == 0 || w.chosen[0] == "":
			return v, nil, false
		case r.spec.kind == lanes:
			return edit.ListOf(w.chosen...), nil, true
		}
		v, err := edit.ReadValue(w.chosen[0])
		return v, nil, err == nil
	}
	if strings.TrimSpace(w.typed) == "" {
		return v, nil, false
	}
	file, _ := r.form.calls.File()
	v, first = read(r.form.calls.State.Doc, file, r.spec, w.typed)
	return v, first, true
}

// read is what words say that were typed in a field, as the file is to say it: names of
// records become their ids, and a source that is not there is made first.
func read(doc *timeline.Document, file edit.File, s spec, words string) (v edit.Value, first edit.Many) {
	typed := strings.TrimSpace(words)
	switch s.kind {
	case list:
		return edit.ListOf(items(typed)...), nil
	case point:
		return pointOf(typed), nil
	case people:
		ids := items(typed)
		for i, name := range ids {
			if id, ok := meant(doc, edit.People, name); ok {
				ids[i] = id
			}
		}
		return edit.ListOf(ids...), nil
	case date:
		if of, in, ok := calendar.Cut(typed); ok {
			return edit.Record(string(of), in), nil
		}
		if g := guess.Date(typed); g.Kind == guess.Exact || g.Kind == guess.Read {
			return edit.Text(g.Date.String()), nil
		}
	case record:
		id, ok := meant(doc, s.list, typed)
		if !ok && s.list == edit.Sources {
			made, add := editing.NewSource(file, typed)
			return edit.Text(made), edit.Many{add}
		}
		if ok {
			typed = id
		}
	case text:
		typed = strings.TrimRight(words, " \n")
	}
	return edit.Text(typed), nil
}

// pointOf is a point on the map as it was typed; what is none stands there as it is.
func pointOf(typed string) edit.Value {
	all := items(typed)
	for _, one := range all {
		if _, err := strconv.ParseFloat(one, 64); err != nil {
			return edit.Text(typed)
		}
	}
	v, err := edit.ReadValue("[" + strings.Join(all, ", ") + "]")
	if err != nil {
		return edit.Text(typed)
	}
	return v
}

// edit is what makes the file say of a record what the row says with some words, in the part
// that it is in; false where that is not there any more.
func (r *row) edit(file edit.File, of edit.Ref, in held, w words) (do edit.Edit, there bool) {
	within, there := in.now(file, of)
	if !there {
		return nil, false
	}
	if r.spec.kind == picture {
		return pictureEdit(file, of, w.typed), true
	}
	path := r.pathOf(file, of, within)
	v, first, ok := r.value(w)
	if !ok {
		if r.spec.key == "place" { // what else is said of it goes with its name
			path = append(within, edit.Part{Key: "place"})
		}
		return edit.Unset{Of: of, Field: path}, true
	}
	if in, there := file.ValueAt(of, path[:1]); there && r.in == nil && len(path) > 1 && path[0].Key == "place" && len(in.Keys()) == 0 && in.Text() != "" {
		// what was only a name has more to it now
		named := edit.RecordOf(edit.Pair{Key: "name", Value: in}, edit.Pair{Key: path[1].Key, Value: v})
		return append(first, edit.Set{Of: of, Field: path[:1], To: named}), true
	}
	if last := len(path) - 1; strings.Contains(r.spec.key, ".") {
		// `checked: false` says no more than that there is nothing
		if in, there := file.ValueAt(of, path[:last]); there && in.IsToken() {
			return append(first, edit.Set{Of: of, Field: path[:last], To: edit.RecordOf(edit.Pair{Key: path[last].Key, Value: v})}), true
		}
	}
	return append(first, edit.Set{Of: of, Field: path, To: v}), true
}

// called is the name of the step that changes a field.
func (f *Form) called(s spec) history.Name {
	of := f.of.ID
	for _, key := range []string{"title", "name"} {
		if title, ok := f.said(edit.Field(key)); ok {
			of = title.Text()
			break
		}
	}
	return history.Name{Did: lang.L("change “{{.Field}}” of", map[string]any{"Field": s.name}), Of: widgets.Brief(widgets.OneLine(of), mostNamed)}
}

// echo says how a date is read that is being typed, and offers its readings where it has
// several.
func (r *row) echo() {
	if r.spec.kind != date {
		return
	}
	typed := strings.TrimSpace(r.field.Text)
	r.note.offer(nil)
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
		if human == typed && !r.field.isChanged() {
			human = ""
		}
		r.note.say(human, r.unless(!r.field.isChanged())...)
	case guess.Unknown:
		r.note.say(lang.L("The date is not known"))
	case guess.Ask:
		var all []*offer
		for _, d := range g.Readings {
			all = append(all, newOffer(d.Human(words), func() { r.field.SetText(d.String()) }))
		}
		r.note.offer(all)
		r.note.say(lang.L("This can be read in several ways: which is meant?"))
	default:
		wrong := g.What.In(speaks)
		if advice := g.Advice.In(speaks); advice != "" {
			wrong += ": " + advice
		}
		r.note.say("", fault(wrong))
	}
	r.form.settle()
}

// echoOther says how a date of another calendar is read.
func (r *row) echoOther(of calendar.Name, typed string) {
	if d, ok := calendar.Read(of, typed); ok {
		r.note.say(d.Human(r.form.calls.State.Words), r.unless(!r.field.isChanged())...)
	} else {
		r.note.say("", r.wrong...)
	}
	r.form.settle()
}

// unless is what is wrong with the field as the file has it.
func (r *row) unless(shown bool) []remark {
	if shown {
		return r.wrong
	}
	return nil
}
