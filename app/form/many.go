package form

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/writing"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edtf/shift"
)

// manySpecs are the fields that several events can be given at once.
func manySpecs() (all []spec) {
	for _, s := range eventSpecs() {
		switch s.key {
		case "lanes", "importance", "status", "place", "people", "tags":
			all = append(all, s)
		}
	}
	return append(all, spec{key: "date", name: lang.L("Move dates by"), kind: moving, example: lang.L("2 years, -3 months")})
}

// showMany shows what several events have in common.
func showMany(f *Form, ids []string) {
	file, ok := f.calls.File()
	if !ok {
		return
	}
	same := slices.EqualFunc(f.many, ids, func(of edit.Ref, id string) bool { return of.ID == id })
	if len(f.many) == 0 {
		f.buildOf(manySpecs())
	}
	f.many, f.new, f.lines, f.turned = nil, false, nil, nil
	for _, id := range ids {
		f.many = append(f.many, edit.Ref{List: edit.Events, ID: id})
	}
	f.of = f.many[len(f.many)-1]
	f.headed()
	for _, r := range f.rows {
		r.fillMany(same)
		r.wrong = nil
		r.note.say("")
	}
	f.foot(file)
	f.settle()
}

// fillMany shows what all of several events have, and says where they differ.
func (r *row) fillMany(same bool) {
	f := r.form
	var values []string   // of a choice, or of words
	r.common = []string{} // what is in the list of each
	for i, of := range f.many {
		e, ok := f.calls.State.Doc.Event(of.ID)
		if !ok {
			continue
		}
		value, list := r.valuesOf(e)
		if i == 0 {
			r.common = slices.Clone(list)
		}
		r.common = slices.DeleteFunc(r.common, func(one string) bool { return !slices.Contains(list, one) })
		if list != nil || r.isList() {
			value = strings.Join(list, "\n")
		}
		if !slices.Contains(values, value) {
			values = append(values, value)
		}
	}
	setRow(r, r.spec.kind != lanes || len(known(f.calls.State.Doc, edit.Lanes)) > 0)
	r.put(values, same)
}

// put shows what events have in common.
func (r *row) put(values []string, same bool) {
	f := r.form
	differ := len(values) > 1
	typing := same && r.field != nil && f.calls.Focused() == r.field
	switch {
	case r.spec.kind == lanes:
		r.pick.differ = differ
		r.pick.offer(known(f.calls.State.Doc, edit.Lanes), r.common)
		return
	case r.pick != nil:
		if r.pick.differ = differ; differ {
			values = nil
		}
		r.pick.offer(r.spec.options, values)
		return
	case r.spec.kind == moving:
		r.field.put("", typing)
		return
	}
	r.field.suggest(r.spec.example)
	text := ""
	switch {
	case r.isList():
		var names []string
		for _, one := range r.common {
			if r.spec.kind == people {
				one = nameOf(f.calls.State.Doc, edit.People, one)
			}
			names = append(names, one)
		}
		text = strings.Join(names, ", ")
		if differ {
			r.field.suggest(lang.L("they differ"))
		}
	case differ:
		r.field.suggest(lang.L("they differ"))
	case len(values) == 1:
		text = values[0]
	}
	r.field.put(text, typing)
}

// isList reports whether the row holds several words.
func (r *row) isList() bool {
	return r.spec.kind == list || r.spec.kind == people || r.spec.kind == lanes
}

// valuesOf is what an event has in the field: a word, or a list.
func (r *row) valuesOf(e *timeline.Event) (value string, all []string) {
	switch r.spec.key {
	case "lanes":
		return "", e.Lanes
	case "people":
		return "", e.People
	case "tags":
		return "", e.Tags
	case "place":
		return e.Place.Name, nil
	case "status":
		return string(e.Status), nil
	case "importance":
		return string(rune('0' + e.Importance)), nil
	}
	return "", nil
}

// leaveMany takes what was typed in a row for several events.
func leaveMany(f *Form, r *row, w words) {
	fail := func(err error) {
		r.note.say("", fault(err.Error()))
		f.settle()
	}
	name, common := calledMany(f, r.spec), slices.Clone(r.common)
	ids := make([]string, len(f.many))
	for i, of := range f.many {
		ids[i] = of.ID
	}
	f.calls.Turn(ids, func(ids []string) {
		do, err := r.editMany(ids, common, w)
		if err != nil {
			if r.field != nil {
				r.field.was = "" // it is not written
			}
			fail(err)
			return
		}
		f.calls.Make(writing.Edit{Name: name, Do: do, Fail: func(err error) { fail(writing.Reason(err)) }})
	})
}

// editMany is what makes each of several events say what the row says with some words, as one
// step; common is what is in the list of each.
func (r *row) editMany(ids, common []string, w words) (edit.Edit, error) {
	doc := r.form.calls.State.Doc
	if r.spec.kind == moving {
		return moved(doc, ids, w.typed)
	}
	v, first, ok := r.value(w)
	var now []string
	if r.isList() && ok {
		now = texts(v)
	}
	all := append(edit.Many{}, first...)
	for _, id := range ids {
		e, there := doc.Event(id)
		if !there {
			continue
		}
		of, to, has := edit.Ref{List: edit.Events, ID: id}, v, ok
		if r.isList() {
			_, own := r.valuesOf(e)
			list := listOf(own, common, now)
			if slices.Equal(list, own) {
				continue
			}
			to, has = edit.ListOf(list...), len(list) > 0
		}
		if path := r.pathIn(of); has {
			all = append(all, edit.Set{Of: of, Field: path, To: to})
		} else {
			all = append(all, edit.Unset{Of: of, Field: path})
		}
	}
	return all, nil
}

// listOf is the list of one of the events once what all have is something else.
func listOf(own, common, now []string) []string {
	list := slices.DeleteFunc(slices.Clone(own), func(one string) bool { return slices.Contains(common, one) && !slices.Contains(now, one) })
	for _, one := range now {
		if !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}

// pathIn is the way to the field in one of the events.
func (r *row) pathIn(of edit.Ref) edit.Path {
	if file, ok := r.form.calls.File(); ok && r.spec.key == "place" {
		return file.PlaceField(of, nil)
	}
	return edit.Field(r.spec.key)
}

// moved moves the dates of the events by what was typed. A date is never moved finer than it
// is known: then nothing moves, and why is told.
func moved(doc *timeline.Document, ids []string, typed string) (edit.Edit, error) {
	by, ok := span(typed)
	if !ok {
		return nil, errors.New(lang.L("Write how far, as 2 years, -3 months or 10 days."))
	}
	var all edit.Many
	for _, id := range ids {
		e, there := doc.Event(id)
		switch {
		case !there:
			continue
		case e.Life != "" && e.DateText == "":
			return nil, errors.New(lang.L("“{{.Title}}” is drawn as a life: its ends are those of the person.", map[string]any{"Title": e.Title}))
		case !e.Date.IsPlaced():
			continue
		}
		date, err := shift.Date(e.Date, by)
		if told, ok := errors.AsType[shift.Error](err); ok {
			return nil, errors.New(lang.L("“{{.Title}}”: {{.Why}}", map[string]any{"Title": e.Title, "Why": told.In(language.Window{})}))
		}
		if err != nil {
			return nil, err
		}
		all = append(all, edit.Set{Of: edit.Ref{List: edit.Events, ID: id}, Field: edit.Field("date"), To: edit.Text(date.String())})
	}
	return all, nil
}

// spans matches how far dates are moved, as people write it.
var spans = regexp.MustCompile(`^([+-]?)\s*(\d+)\s*([a-z]+)$`)

// span reads how far dates are moved: as the command line has it, or in words.
func span(typed string) (shift.Span, bool) {
	typed = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(typed), "−", "-"))
	m := spans.FindStringSubmatch(typed)
	if m == nil {
		return shift.Span{}, false
	}
	units := map[string]string{
		"y": "y", "year": "y", "years": "y", lang.L("years"): "y", lang.L("year"): "y",
		"m": "m", "month": "m", "months": "m", lang.L("months"): "m", lang.L("month"): "m",
		"d": "d", "day": "d", "days": "d", lang.L("days"): "d", lang.L("day"): "d",
	}
	sign := m[1]
	if sign == "" {
		sign = "+"
	}
	by, err := shift.ParseSpan(sign + m[2] + units[m[3]])
	return by, err == nil
}

// calledMany is the name of a step that changes several events.
func calledMany(f *Form, s spec) history.Name {
	n := len(f.many)
	return history.Name{Did: lang.L("change “{{.Field}}” of", map[string]any{"Field": s.name}), Of: lang.N("{{.N}} events", n, map[string]any{"N": n})}
}
