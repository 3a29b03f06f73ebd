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

// Outline returns the records of a file without reading what they say, and the table beside it
// in which its events stand, as the file names it; "" where they stand in the file.
func Outline(name string, src []byte) (all []Placed, table string) {
	r := &reader{Tally: tally.New(name), idTables: map[string]*idtable.Table{}}
	text, ok := syntax.Decode(r.Report, src)
	if !ok {
		return nil, ""
	}
	root := r.root(text)
	if root == nil {
		return nil, ""
	}
	r.identify(documentShape(), root)
	for _, list := range lists() {
		n := root.Get(list.section)
		if n == nil || r.isRows(list.section) { // whose places are in another file
			continue
		}
		ids := r.idTables[list.section]
		for i, item := range n.Elements() {
			made := character.TrimBlank(item.Get("id").ScalarText()) == ""
			all = append(all, Placed{list.section, i, ids.ID(i), made, item.Pos, item.Made || n.Made})
		}
	}
	if r.rows != nil {
		table = r.rows.file
	}
	return all, table
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
	r.openTable(root)
	for _, f := range shape.fields {
		if n := root.Get(f.key); n != nil && f.prepare != nil && !r.isRows(f.key) {
			f.prepare(r, n)
		}
	}
	r.makeLanes(root)
	for _, list := range lists() {
		records, end := r.records(list.section, root.Get(list.section))
		r.idTables[list.section] = idtable.New(r.Report, list.section, records, list.name)
		end()
	}
}

// records returns the elements of a top-level list, whether they are in the file or in a table
// beside it. Until end is called, problems are of the file that they are in.
func (r *reader) records(section string, n *values.Node) (all idtable.Records, end func()) {
	if r.isRows(section) {
		before := r.Within(r.rows.name)
		return r.rows, func() { r.Within(before) }
	}
	if n == nil {
		return idtable.Nodes(nil), func() {}
	}
	return idtable.Nodes(n.Elements()), func() {}
}

// makeLanes makes the lanes that events name in a file that lists none.
func (r *reader) makeLanes(root *values.Node) {
	switch events := root.Get("events"); {
	case r.rows != nil:
		defer r.Within(r.Within(r.rows.name))
		r.lists.MakeLanes(root, r.rows.lanes())
	case events != nil:
		r.lists.MakeLanes(root, events.Elements())
	}
}

// isRows reports whether the elements of a top-level list are the rows of a table.
func (r *reader) isRows(section string) bool { return section == "events" && r.rows != nil }
