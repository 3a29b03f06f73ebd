package timeline

import "slices"

// Parse reads an events file. The document is never nil and always has a lane;
// of a file with faults it holds all that could be read. The diagnostics are
// all problems in the order of the file, the first 200 of them one by one; the
// file could be read whole when none of them is an Error. The name is used for
// messages and for nothing else.
func Parse(name string, src []byte) (*Document, []Diagnostic) {
	r := &reader{report: newReport(name), rolls: map[string]*roll{}}
	read := Document{Name: name}
	if text, ok := decodeText(r.report, src); ok {
		if root := r.root(text); root != nil {
			r.document(root, &read)
		}
	}
	doc, more := New(read)
	r.found = append(r.found, more...)
	return doc, r.diagnostics()
}

// root returns the mapping that the file is, nil when it is none of ours.
func (r *reader) root(text string) *node {
	r.source = text
	if what := foreignText(text); what != "" {
		example := ""
		if t, ok := tableOf(tellingLines(text[:min(len(text), sniffed)]), allWords()); ok {
			example = t.event()
		}
		r.add(CodeOtherFormat, Pos{1, 1}, what, example)
		return nil
	}
	before := len(r.found)
	tree := Read(r.report, text, allWords())
	r.controls, r.stepped, r.linesOut, r.cuts = tree.Controls, tree.Stepped, tree.LinesOut, tree.Cuts
	n := tree.Root
	if n == nil || n.kind == nothing {
		if len(r.found) == 0 {
			r.add(CodeEmptyFile, Pos{1, 1})
		}
		return nil
	}
	if what := foreignTree(n); what != "" {
		r.add(CodeOtherFormat, n.pos, what, "")
		return nil
	}
	if n.kind == scalar {
		n = r.datedLines(n)
	}
	if n.kind != scalar {
		n = r.withEvents(n)
	}
	if n == nil || n.kind == scalar { // then nothing else is worth a word
		r.found = r.found[:before]
		r.add(CodeNotAMapping, Pos{1, 1}, "plain text, or data of another program")
		return nil
	}
	return n
}

// withEvents returns what holds the events of a file: a list alone, or events
// without the line that names them, are read as what they must have been meant
// for.
func (r *reader) withEvents(n *node) *node {
	if n.kind == list {
		r.add(CodeOnlyEvents, n.pos)
		return &node{kind: mapping, made: true, pos: n.pos, pairs: []pair{{keyNode("events", n.pos), n}}}
	}
	shape := documentShape()
	known := func(p pair) bool { return shape.meant(p.key.text) != "" }
	switch {
	case slices.ContainsFunc(n.pairs, func(p pair) bool { return shape.meant(p.key.text) == "events" }):
		return n
	case n.has("date") && !n.has("tideline"):
		r.add(CodeOnlyEvents, n.pos)
		return &node{kind: mapping, made: true, pos: n.pos, pairs: []pair{{keyNode("events", n.pos), n}}}
	case !slices.ContainsFunc(n.pairs, func(p pair) bool { return isLooseDate(p.key.text) }):
		if !slices.ContainsFunc(n.pairs, known) {
			return nil
		}
		return n
	}
	root := &node{kind: mapping, pos: n.pos, made: !slices.ContainsFunc(n.pairs, known)}
	var dated []pair
	for _, p := range n.pairs {
		if isLooseDate(p.key.text) && !known(p) {
			dated = append(dated, p)
		} else {
			root.pairs = append(root.pairs, p)
		}
	}
	at := dated[0].key.pos
	if root.made {
		r.add(CodeOnlyEvents, at)
	} else {
		r.add(CodeNoEventsLine, at)
	}
	events := &node{kind: list, pos: at, items: r.datedEvents(dated)}
	root.pairs = append(root.pairs, pair{keyNode("events", at), events})
	return root
}

// document reads all records. Ids come first, so that a reference can be
// checked where it stands, whatever it refers to.
func (r *reader) document(root *node, doc *Document) {
	shape := documentShape()
	shape.rename(r, root)
	for _, f := range shape.fields {
		if n := root.get(f.key); n != nil && f.prepare != nil {
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
		r.rolls[list.section] = enrol(r.report, list.section, root.get(list.section), list.name)
	}
	shape.read(r, root, doc)
	r.tellRepeated()
}
