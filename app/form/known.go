package form

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edit"
)

// known are the records of a list that can be meant, by their ids and names.
func known(doc *timeline.Document, list edit.List) (all []option) {
	switch list {
	case edit.Sources:
		return options(doc.Sources, func(s *timeline.Source) option { return option{s.ID, s.Title} })
	case edit.People:
		return options(doc.People, func(p *timeline.Person) option { return option{p.ID, p.Name} })
	case edit.Events:
		named := func(e *timeline.Event) option { return option{e.ID, e.Title} }
		all = append(options(doc.Events, named), options(doc.Undated, named)...)
		return slices.DeleteFunc(all, func(o option) bool { return doc.OfGuest(o.value) })
	case edit.Lanes:
		if len(doc.Lanes) == 1 && doc.Lanes[0].Usual() {
			return nil
		}
		return options(doc.Lanes, func(l *timeline.Lane) option { return option{l.ID, l.Name} })
	case edit.Eras:
		return options(doc.Eras, func(e *timeline.Era) option { return option{e.ID, e.Name} })
	case edit.Stories:
		return options(doc.Stories, func(s *timeline.Story) option { return option{s.ID, s.Name} })
	}
	return nil
}

// options are records by their ids and names.
func options[T any](all []T, named func(*T) option) []option {
	out := make([]option, len(all))
	for i := range all {
		out[i] = named(&all[i])
	}
	return out
}

// nameOf is what a record is called; its id where there is none.
func nameOf(doc *timeline.Document, list edit.List, id string) string {
	switch list {
	case edit.Sources:
		if s, ok := doc.Source(id); ok {
			return s.Title
		}
	case edit.People:
		if p, ok := doc.Person(id); ok {
			return p.Name
		}
	case edit.Events:
		if e, ok := doc.Event(id); ok {
			return e.Title
		}
	}
	return id
}

// meant returns the id of the record that somebody means by its id, its name or its address;
// false for none.
func meant(doc *timeline.Document, list edit.List, typed string) (id string, ok bool) {
	if list == edit.Sources {
		return editing.FindSource(doc, typed)
	}
	all := known(doc, list)
	for _, o := range all {
		if o.value == typed {
			return typed, true
		}
	}
	for _, o := range all {
		if strings.EqualFold(strings.TrimSpace(o.name), typed) {
			return o.value, true
		}
	}
	return "", false
}

// inUse are the places or the tags of all events, each once, in the order of the file.
func inUse(doc *timeline.Document, what string) (all []string) {
	met := map[string]bool{}
	add := func(s string) {
		if s != "" && !met[s] {
			met[s] = true
			all = append(all, s)
		}
	}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			if what == "place" {
				add(events[i].Place.Name)
				continue
			}
			for _, tag := range events[i].Tags {
				add(tag)
			}
		}
	}
	return all
}

// Named is what the form calls a field of a record, from the outside to the inside: the title of
// the record, the field, and in a list of parts which one and what of it. What the form does not
// know is called as the file calls it.
func Named(file edit.File, of edit.Ref, path edit.Path) (names []string) {
	names = []string{recordName(file, of)}
	if len(path) == 0 {
		return names
	}
	for _, s := range specs(of.List) {
		own := s.path(nil)
		switch {
		case path.String() == own.String():
			return append(names, s.name)
		case s.kind == several && len(path) > 1 && path[0].Key == s.key && path[1].Key == "":
			names = append(names, s.name+" "+strconv.Itoa(path[1].Item+1))
			if rest := path[2:]; len(rest) > 0 {
				names = append(names, partName(s.parts, rest))
			}
			return names
		}
	}
	return append(names, path.String())
}

// partName is what the form calls a field of one of a list.
func partName(of parting, path edit.Path) string {
	for _, s := range of.fields {
		if s.path(nil).String() == path.String() {
			return s.name
		}
	}
	return path.String()
}

// recordName is what a record is called; its id where it has no name.
func recordName(file edit.File, of edit.Ref) string {
	if of.List == edit.Whole {
		return lang.L("The file itself")
	}
	for _, key := range []string{"title", "name"} {
		if v, there := file.ValueAt(of, edit.Field(key)); there && v.Text() != "" {
			return widgets.OneLine(widgets.Brief(v.Text(), widgets.MostTitle))
		}
	}
	return of.ID
}
