package file

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// many is a field of several records; one alone needs no list.
func many[T, U any](key, what string, of *shape[U], at func(*T) *[]U) field[T] {
	return field[T]{key: key, records: of, kind: "list of " + what, example: "[" + of.example() + "]", write: writtenList(of, func(from *T) []*U { return each(*at(from)) }), read: func(r *reader, n *values.Node, to *T) {
		here, elements := fieldContext{r.noun, key, of.example()}, n.Elements()
		all := make([]U, 0, len(elements))
		for _, item := range elements {
			if r.fieldContext = here; r.itemsOut && item.Kind == values.Null {
				continue
			}
			var record U
			if of.readItem(r, item, &record) {
				all = append(all, record)
			}
		}
		*at(to) = all
	}}
}

// one is a field of a single record.
func one[T, U any](key string, of *shape[U], at func(*T) **U) field[T] {
	write := func(w *writer, from *T) *values.Node {
		if record := *at(from); record != nil {
			return of.written(w, record)
		}
		return nil
	}
	return field[T]{key: key, records: of, kind: bare(of.noun), example: of.example(), write: write, read: func(r *reader, n *values.Node, to *T) {
		record := new(U)
		if of.read(r, n, record) {
			*at(to) = record
		}
	}}
}

// example returns the shortest form of a record, for advice.
func (s *shape[T]) example() string {
	var parts []string
	for _, f := range s.fields {
		if f.required || f.key == s.lone {
			parts = append(parts, f.key+": "+f.example)
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// part is a field of a single record held by value.
func part[T, U any](key string, of *shape[U], at func(*T) *U) field[T] {
	write := func(w *writer, from *T) *values.Node {
		if n := of.written(w, at(from)); n.Kind == values.Scalar || len(n.Pairs) > 0 {
			return n
		}
		return nil
	}
	return field[T]{key: key, records: of, kind: bare(of.noun), example: of.example(), write: write, read: func(r *reader, n *values.Node, to *T) {
		of.read(r, n, at(to))
	}}
}

// bare strips the article from a noun.
func bare(noun pattern.English) string {
	_, name, _ := strings.Cut(string(noun), " ")
	return name
}

// recordList is a field of a top-level list, whose records have ids of their own;
// keep gets each record that was read, and kept returns them all.
func recordList[U any](key string, of *shape[U], id func(*U) *string, keep func(*timeline.Document, *U), kept func(*timeline.Document) []*U) field[timeline.Document] {
	return field[timeline.Document]{key: key, records: of, write: writtenList(of, kept), kind: "list of " + key, example: "[" + of.example() + "]", prepare: func(r *reader, n *values.Node) { of.prepare(r, n, key) }, read: func(r *reader, n *values.Node, to *timeline.Document) {
		here, ids := fieldContext{r.noun, key, of.example()}, r.idTables[key]
		elements, end := r.records(key, n)
		defer end()
		count := elements.Len()
		if key == "events" {
			to.Events = slices.Grow(to.Events, count)
		}
		for i := range count {
			item := elements.At(i)
			if r.isRows(key) && r.rows.ends {
				r.lists.JoinEnds(item)
			}
			if key == "events" {
				r.tell(syntaxPart + (1-syntaxPart)*float64(i)/float64(count))
			}
			if r.fieldContext, r.id = here, ids.ID(i); r.itemsOut && item.Kind == values.Null {
				continue
			}
			var record U
			if of.readItem(r, item, &record) {
				*id(&record) = ids.ID(i)
				keep(to, &record)
			}
		}
	}}
}

// reference is a field with the id of a record of a top-level list. Dangling
// references are reported and dropped.
func reference[T any](key string, to target, at func(*T) *string) field[T] {
	return field[T]{key: key, kind: "id of " + string(to.noun), example: "…", write: writtenText(at), read: func(r *reader, n *values.Node, record *T) {
		var id string
		if !r.idText(n, &id) || id == "" {
			return
		}
		if id, ok := r.resolve(n, id, to); ok {
			*at(record) = id
		}
	}}
}

// target is what a reference may point to.
type target struct {
	section string          // the top-level list
	noun    pattern.English // of one of its records
	code    string          // of a reference that names none of them
}

func toEvent() target  { return target{"events", "an event", diag.CodeUnknownEvent} }
func toLane() target   { return target{"lanes", "a lane", diag.CodeUnknownLane} }
func toPerson() target { return target{"people", "a person", diag.CodeUnknownLife} }
func toSource() target { return target{"sources", "a source", diag.CodeUnknownSource} }

// resolve returns the id that a reference means, and reports a dangling one. An
// unambiguous name is accepted for an id.
func (r *reader) resolve(n *values.Node, text string, to target) (id string, ok bool) {
	ids := r.idTables[to.section]
	if ids.Has(text) || to.section == "lanes" && ids.Len() == 0 && text == timeline.UsualLane {
		return text, true
	}
	if id, ok := ids.Meant(text); ok {
		r.Repeated(diag.CodeNameForID+to.section+text, diag.CodeNameForID, n.Pos, text, id)
		return id, true
	}
	if to.section == "sources" {
		address := text
		if !timeline.IsWebAddress(text) {
			address = likelyAddress(text)
		}
		if address != "" {
			r.Repeated(diag.CodeAddressForID+text, diag.CodeAddressForID, n.Pos, text, addressID(address), address)
			return "", false
		}
	}
	r.Add(to.code, n.Pos, text, ids.Suggest(text))
	return "", false
}

// addressID makes an id from a web address, for advice.
func addressID(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return timeline.NewID(strings.TrimPrefix(host, "www."))
}
