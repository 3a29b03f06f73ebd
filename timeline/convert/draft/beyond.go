package draft

import (
	"cmp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax/values"
)

// Beyond counts what a document says under keys for which a format has no place. The keys that
// it has are paths, as in events.place.name; events.place is all of a place, and sources.x- all
// keys that authors have added. Ids of records are no more than how a file names them.
func (l *Loss) Beyond(doc *timeline.Document, has ...string) {
	b := beyond{Loss: l, doc: doc, has: append(has, "tideline", "title")}
	for _, p := range file.Tree(doc).Pairs {
		b.section(p.Key.Text, p.Value)
	}
}

// beyond goes through a document.
type beyond struct {
	*Loss
	doc *timeline.Document
	has []string
}

// section goes through one key of the document: the records of a list, or what it says.
func (b *beyond) section(key string, n *values.Node) {
	if n.Kind != values.List {
		b.value(key, key, b.doc.Title, diag.Pos{Line: 1, Column: 1}, n)
		return
	}
	for _, record := range n.Items {
		id := At(record, "id").ScalarText()
		name := cmp.Or(At(record, "title").ScalarText(), At(record, "name").ScalarText(), id)
		b.value(key, strings.TrimPrefix(key, "events"), name, placeOf(b.doc, key, id), record)
	}
}

// value counts what is said at a path that the format does not have: by the first key of the
// path below which it has nothing. Key is the path as it is told.
func (b *beyond) value(path, key, of string, at diag.Pos, n *values.Node) {
	if b.hasAll(path) {
		return
	}
	if !b.hasSome(path) {
		key = cmp.Or(strings.TrimPrefix(key, "."), path)
		b.tally.RepeatedOf(of, diag.CodeImportLeft+key+noPlace.String(), diag.CodeImportLeft, at, key, noPlace)
		return
	}
	switch n.Kind {
	case values.Mapping:
		for _, p := range n.Pairs {
			if p.Key.Text != "id" {
				b.value(path+"."+p.Key.Text, key+"."+p.Key.Text, of, at, p.Value)
			}
		}
	case values.List:
		for _, item := range n.Items {
			if item.Kind == values.Mapping {
				b.value(path, key, of, at, item)
			}
		}
	}
}

// hasAll reports whether a format has a place for all that is at a path.
func (b *beyond) hasAll(path string) bool {
	return slices.ContainsFunc(b.has, func(one string) bool {
		return path == one || strings.HasPrefix(path, one+".") || strings.HasSuffix(one, ".x-") && strings.HasPrefix(path, one)
	})
}

// hasSome reports whether a format has a place for something at a path, or below it.
func (b *beyond) hasSome(path string) bool {
	return slices.ContainsFunc(b.has, func(one string) bool { return strings.HasPrefix(one, path+".") })
}

// placeOf returns where a record of a section stands.
func placeOf(doc *timeline.Document, section, id string) diag.Pos {
	switch section {
	case "events":
		if e, ok := doc.Event(id); ok {
			return e.Pos
		}
	case "sources":
		if s, ok := doc.Source(id); ok {
			return s.Pos
		}
	case "people":
		if p, ok := doc.Person(id); ok {
			return p.Pos
		}
	case "lanes":
		if l, ok := doc.Lane(id); ok {
			return l.Pos
		}
	}
	return diag.Pos{Line: 1, Column: 1}
}
