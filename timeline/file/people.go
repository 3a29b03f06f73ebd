package file

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/idtable"
	"tideline/timeline/file/syntax/values"
)

// speaker is the field of who said something: the id or a name of a person, or the
// name of an institution as it should be shown.
func speaker[T any](get func(*T) string, set func(to *T, id, name string)) field[T] {
	write := func(_ *writer, from *T) *values.Node { return word(get(from)) }
	return field[T]{key: "by", kind: "id of a person, or a name", example: "…", write: write, read: func(r *reader, n *values.Node, to *T) {
		var by string
		if !r.text(n, &by) || by == "" {
			return
		}
		if id, known := r.person(n, by); known {
			set(to, id, r.idTables["people"].Name(id))
			return
		}
		set(to, "", by)
	}}
}

// person returns the id of the person whom an id or a name means. What looks like an
// unknown id, or is close to somebody's name, is reported.
func (r *reader) person(n *values.Node, by string) (id string, known bool) {
	people := r.idTables["people"]
	if id, known = people.Named(by); known {
		return id, true
	}
	if meant := people.SuggestNamed(by); meant != "" || idtable.IsSlug(by) {
		r.Add(diag.CodeUnknownPerson, n.Pos, by, meant)
	}
	return "", false
}

// eventPeople is the field of those who take part in an event. Somebody who is not
// among the people of the file is kept under the name that was written.
func eventPeople() field[timeline.Event] {
	f := texts("people", func(e *timeline.Event) *[]string { return &e.People })
	f.kind = "list of ids of people, or names"
	f.read = func(r *reader, n *values.Node, e *timeline.Event) {
		for _, item := range n.Elements() {
			var by string
			if !r.plainText(item, &by) || by == "" {
				continue
			}
			who := by
			if id, known := r.person(item, by); known {
				who = id
			}
			if slices.Contains(e.People, who) {
				r.Add(diag.CodeRepeatedValue, item.Pos, by, r.key)
				continue
			}
			e.People = append(e.People, who)
		}
	}
	return f
}
