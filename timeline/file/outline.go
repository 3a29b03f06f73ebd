package file

import (
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/idtable"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
)

// Placed is a record of one of the lists of a file, with its place.
type Placed struct {
	List  string // the key of the list: events, sources …
	At    int    // which of its records it is, from 0
	ID    string
	Made  bool     // the id is not in the file, but made from the name
	Pos   diag.Pos // where it begins; of what was made of several lines, these
	Loose bool     // it is not written as a record: it was made of lines, a table, a key
}

// Outline returns the records of a file without reading what they say.
func Outline(name string, src []byte) []Placed {
	r := &reader{Tally: tally.New(name), idTables: map[string]*idtable.Table{}}
	text, ok := syntax.Decode(r.Report, src)
	if !ok {
		return nil
	}
	root := r.root(text)
	if root == nil {
		return nil
	}
	r.identify(documentShape(), root)
	var all []Placed
	for _, list := range lists() {
		n := root.Get(list.section)
		if n == nil {
			continue
		}
		ids := r.idTables[list.section]
		for i, item := range n.Elements() {
			made := character.TrimBlank(item.Get("id").ScalarText()) == ""
			all = append(all, Placed{list.section, i, ids.ID(i), made, item.Pos, item.Made || n.Made})
		}
	}
	return all
}

// list is a top-level list, and the key of the names from which ids are made.
type list struct{ section, name string }

// lists are the top-level lists in the order in which they get their ids.
func lists() []list {
	return []list{
		{"lanes", "name"},
		{"people", "name"},
		{"sources", "title"},
		{"eras", "name"},
		{"events", "title"},
		{"stories", "name"},
	}
}

// mostRecords is how many records of a kind are read: more than fit into a file unless they
// say nothing, as in a list of six million numbers, which would take 13 GB of memory.
const mostRecords = 1_000_000

// cutLists leaves out and reports what is in a list of records beyond a number of them.
func (r *reader) cutLists(root *values.Node, most int) {
	for _, list := range lists() {
		if n := root.Get(list.section); n != nil && len(n.Items) > most {
			r.Add(diag.CodeTooMany, n.Items[most].Pos)
			n.Items = n.Items[:most:most]
		}
	}
}

// identify gives the records of all lists their ids.
func (r *reader) identify(shape *shape[timeline.Document], root *values.Node) {
	shape.rename(r, root)
	r.cutLists(root, mostRecords)
	for _, f := range shape.fields {
		if n := root.Get(f.key); n != nil && f.prepare != nil {
			f.prepare(r, n)
		}
	}
	r.lists.MakeLanes(root)
	for _, list := range lists() {
		r.idTables[list.section] = idtable.New(r.Report, list.section, root.Get(list.section), list.name)
	}
}
