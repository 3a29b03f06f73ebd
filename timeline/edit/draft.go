package edit

import (
	"cmp"
	"maps"
	"slices"

	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// draft is a file while an edit is made: one change after the other, each of them proved.
type draft struct {
	File
	before  File
	records records            // of the present text
	named   bool               // there are, or were, values with names
	patches []Patch            // all so far, of the text before
	notes   []pattern.Text     // what else changed
	whole   *tree.Tree         // of the present text, nil until somebody asks
	doc     *timeline.Document // likewise
	stale   bool               // ids may have changed
	shape   file.Fields        // of the file
}

func newDraft(f File) *draft {
	known := f.indexed()
	return &draft{File: f, before: f, records: maps.Clone(known.records), named: known.named, shape: known.shape}
}

// read finds the records of the present text anew.
func (d *draft) read() { d.records, _ = placed(d.name, d.text) }

// find returns which of its list a record is.
func find(d *draft, of Ref) (int, error) {
	i, err := d.records.find(of)
	if err != nil && of.List == Events {
		return i, cmp.Or(inTable(d), err)
	}
	return i, err
}

// inTable refuses to change events that do not stand in the file; nil where they do.
func inTable(d *draft) error {
	if table := d.indexed().table; table != "" {
		return refuse("the events stand in {{.Table}}: change them there", "Table", quoted(table))
	}
	return nil
}

// fields are the keys that a record of a list may have.
func (d *draft) fields(list List) file.Fields {
	if list == Whole {
		return d.shape
	}
	field, _ := d.shape.Find(string(list))
	return field.Record
}

// note keeps what else an edit changed, to be told.
func (d *draft) note(text pattern.English, pairs ...any) {
	d.notes = append(d.notes, pattern.T(text, pairs...))
}

// tree is the whole text with its values.
func (d *draft) tree() *tree.Tree {
	if d.whole == nil {
		d.whole = tree.Parse(d.text)
	}
	return d.whole
}

// document is what the present text says.
func (d *draft) document() *timeline.Document {
	if d.doc == nil {
		d.doc, _ = d.Document()
	}
	return d.doc
}

// open is a record that can be changed.
type open struct {
	*tree.Tree // that it is in
	node       *tree.Node
	base       int // the byte of the text at which the tree begins
	list       List
	index      int
}

// open finds a record in the text: read by its own lines, or with the whole text where
// these do not say everything.
func (d *draft) open(list List, index int) (open, error) {
	if list == Whole {
		t := d.tree()
		if t.Root() == nil || t.Root().Kind != tree.Mapping {
			return open{}, why(tree.ErrUnread)
		}
		return open{t, t.Root(), 0, list, 0}, nil
	}
	r := d.records[list][index]
	if r.loose || r.start < 0 {
		return open{}, d.at(refuse("{{.ID}} is not written with a line for each field: write it so first", "ID", quoted(r.id)), r.start)
	}
	if !d.named {
		if part, ok := tree.PartAt(d.text, r.start); ok && part.Record.Kind == tree.Mapping {
			return open{part.Tree, part.Record, part.Base, list, index}, nil
		}
	}
	t := d.tree()
	node := t.NodeAt(r.start)
	switch {
	case node == nil:
		return open{}, d.at(refuse("the lines of {{.ID}} cannot be read as YAML: put them right first", "ID", quoted(r.id)), r.start)
	case node.Kind == tree.Alias:
		return open{}, d.at(refuse("{{.ID}} is only a name (*) of what stands elsewhere: change it there", "ID", quoted(r.id)), r.start)
	}
	if node.Kind == tree.List {
		return open{}, d.at(refuse("{{.ID}} is a list where the fields of a record belong: put that right first", "ID", quoted(r.id)), r.start)
	}
	return open{t, node, 0, list, index}, nil
}

// commit makes a change of an open record.
func (d *draft) commit(o open, patches []Patch, err error) error {
	if err != nil {
		at := o.node.Start + o.base
		return d.at(why(err), at)
	}
	moved := make([]Patch, len(patches))
	for i, p := range patches {
		moved[i] = Patch{Range: tree.Range{Start: p.Start + o.base, End: p.End + o.base}, Text: p.Text}
	}
	d.put(moved, o.list, o.index)
	return nil
}

// put changes the text. What is put in at the very beginning of a record belongs to that
// record, if it is the one named.
func (d *draft) put(patches []Patch, list List, index int) {
	if len(patches) == 0 {
		return
	}
	d.patches = Compose(d.before.text, d.patches, patches)
	d.text = applied(d.text, patches)
	d.whole, d.doc = nil, nil
	d.named = d.named || slices.ContainsFunc(patches, func(p Patch) bool { return names.MatchString(p.Text) })
	for l, all := range d.records {
		var out []record
		for i, r := range all {
			delta := 0
			for _, p := range patches {
				if p.End < r.start || p.End == r.start && (p.Len() > 0 || l != list || i != index) {
					delta += len(p.Text) - p.Len()
				}
			}
			if delta == 0 {
				continue
			}
			if out == nil {
				out = slices.Clone(all)
			}
			out[i].start += delta
		}
		if out != nil {
			d.records[l] = out
		}
	}
}
