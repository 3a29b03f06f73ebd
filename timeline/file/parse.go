package file

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// MaxSize is how many bytes a file may have.
const MaxSize = syntax.MaxSize

// Parse reads an events file. The document is never nil and always has a lane;
// of a file with faults it holds all that could be read. The problems are
// all problems in the order of the file, the first 200 of them one by one; the
// file could be read whole when none of them is an Error. The name is used for
// messages and for nothing else.
func Parse(name string, src []byte) (*timeline.Document, []diag.Problem) {
	r := &reader{Report: diag.NewReport(name), idTables: map[string]*idTable{}}
	read := timeline.Document{Name: name}
	if text, ok := syntax.Decode(r.Report, src); ok {
		if root := r.root(text); root != nil {
			r.document(root, &read)
		}
	}
	doc, more := timeline.New(read)
	r.Append(more...)
	return doc, r.Problems()
}

// root returns the top-level mapping of the file, nil when it is not an events file.
func (r *reader) root(text string) *syntax.Node {
	r.source = text
	if what := foreignText(text); what != "" {
		example := ""
		if t, ok := syntax.TableOf(nonBlankLines(text[:min(len(text), syntax.Sniffed)]), allWords()); ok {
			example = t.Event()
		}
		r.Add(diag.CodeOtherFormat, diag.Pos{Line: 1, Column: 1}, what, example)
		return nil
	}
	before := r.Len()
	tree := syntax.Read(r.Report, text, allWords())
	r.controls, r.stepped, r.linesOut, r.cuts = tree.Controls, tree.Stepped, tree.LinesOut, tree.Cuts
	n := tree.Root
	if n == nil || n.Kind == syntax.Null {
		if r.Len() == 0 {
			r.Add(diag.CodeEmptyFile, diag.Pos{Line: 1, Column: 1})
		}
		return nil
	}
	if what := foreignTree(n); what != "" {
		r.Add(diag.CodeOtherFormat, n.Pos, what, "")
		return nil
	}
	if n.Kind == syntax.Scalar {
		n = r.datedLines(n)
	}
	if n.Kind != syntax.Scalar {
		n = r.withEvents(n)
	}
	if n == nil || n.Kind == syntax.Scalar { // then nothing else is worth a message
		r.Truncate(before)
		r.Add(diag.CodeNotAMapping, diag.Pos{Line: 1, Column: 1}, pattern.English("plain text, or data of another program"))
		return nil
	}
	return n
}

// withEvents returns the mapping that holds the events. A bare list, or events
// without the line `events:`, are wrapped in one.
func (r *reader) withEvents(n *syntax.Node) *syntax.Node {
	if n.Kind == syntax.List {
		r.Add(diag.CodeOnlyEvents, n.Pos)
		return &syntax.Node{Kind: syntax.Mapping, Made: true, Pos: n.Pos, Pairs: []syntax.Pair{{Key: syntax.KeyNode("events", n.Pos), Value: n}}}
	}
	shape := documentShape()
	known := func(p syntax.Pair) bool { return shape.meant(p.Key.Text) != "" }
	switch {
	case slices.ContainsFunc(n.Pairs, func(p syntax.Pair) bool { return shape.meant(p.Key.Text) == "events" }):
		return n
	case n.Has("date") && !n.Has("tideline"):
		r.Add(diag.CodeOnlyEvents, n.Pos)
		return &syntax.Node{Kind: syntax.Mapping, Made: true, Pos: n.Pos, Pairs: []syntax.Pair{{Key: syntax.KeyNode("events", n.Pos), Value: n}}}
	case !slices.ContainsFunc(n.Pairs, func(p syntax.Pair) bool { return syntax.IsLooseDate(p.Key.Text) }):
		if !slices.ContainsFunc(n.Pairs, known) {
			return nil
		}
		return n
	}
	root := &syntax.Node{Kind: syntax.Mapping, Pos: n.Pos, Made: !slices.ContainsFunc(n.Pairs, known)}
	var dated []syntax.Pair
	for _, p := range n.Pairs {
		if syntax.IsLooseDate(p.Key.Text) && !known(p) {
			dated = append(dated, p)
		} else {
			root.Pairs = append(root.Pairs, p)
		}
	}
	at := dated[0].Key.Pos
	if root.Made {
		r.Add(diag.CodeOnlyEvents, at)
	} else {
		r.Add(diag.CodeNoEventsLine, at)
	}
	events := &syntax.Node{Kind: syntax.List, Pos: at, Items: r.datedEvents(dated)}
	root.Pairs = append(root.Pairs, syntax.Pair{Key: syntax.KeyNode("events", at), Value: events})
	return root
}

// document reads all records. Ids come first, so that references can be checked as
// they are read, forward references included.
func (r *reader) document(root *syntax.Node, doc *timeline.Document) {
	shape := documentShape()
	shape.rename(r, root)
	for _, f := range shape.fields {
		if n := root.Get(f.key); n != nil && f.prepare != nil {
			f.prepare(r, n)
		}
	}
	r.makeLanes(root)
	for _, list := range []struct{ section, name string }{
		{"lanes", "name"},
		{"people", "name"},
		{"sources", "title"},
		{"eras", "name"},
		{"events", "title"},
		{"stories", "name"},
	} {
		r.idTables[list.section] = newIDTable(r.Report, list.section, root.Get(list.section), list.name)
	}
	shape.read(r, root, doc)
	r.reportRepeated()
}
