package edit

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
)

// listNode returns the list in the text that holds the records; nil where there is none.
func (d *draft) listNode(list List) (*tree.Node, error) {
	if err := inTable(d); list == Events && err != nil {
		return nil, err
	}
	root := d.tree().Root()
	if root == nil {
		return nil, why(tree.ErrUnread)
	}
	if root.Kind == tree.List && list == Events {
		return root, nil
	}
	if root.Kind != tree.Mapping {
		return nil, why(tree.ErrForm)
	}
	i := keyIndex(root, string(list), d.fields(Whole))
	if i < 0 {
		return nil, nil
	}
	n := root.Items[i]
	for _, r := range d.records[list] {
		if r.loose || n.Kind != tree.List {
			return nil, d.at(refuse("the {{.What}} are not written as a list with a “- ” before each: write them so first", "What", string(list)), n.Start)
		}
	}
	return n, nil
}

// item returns which item of a list a record is. A list whose key is misspelt is read, and
// has no node.
func (d *draft) item(n *tree.Node, list List, index int) (int, error) {
	start := d.records[list][index].start
	if n == nil {
		return 0, d.at(refuse("the {{.What}} are not written as a list with a “- ” before each: write them so first", "What", string(list)), start)
	}
	i := slices.IndexFunc(n.Items, func(item *tree.Node) bool { return item.Start == start })
	if i < 0 {
		return 0, d.at(why(tree.ErrForm), start)
	}
	return i, nil
}

// wholeText is the whole text as something that is changed.
func (d *draft) wholeText(n *tree.Node) open { return open{d.tree(), n, 0, Whole, 0} }

func (e Add) make(d *draft) error {
	v, err := addable(d, e.To, e.Record)
	if err != nil {
		return err
	}
	if id, given := v.Get("id"); given && d.records.has(e.To, id.Text()) {
		return isThere(d.fields(e.To), id)
	}
	at := len(d.records[e.To])
	if e.Before != (Ref{}) {
		if at, err = find(d, e.Before); err != nil {
			return err
		}
	} else if e.To == Events {
		at = byDate(d.records, d.document(), v)
	}
	return insertRecords(d, e.To, at, v)
}

func (e AddAll) make(d *draft) error {
	if len(e.Records) == 0 {
		return nil
	}
	all := make([]Value, len(e.Records))
	ids := map[string]bool{}
	for _, r := range d.records[e.To] {
		ids[r.id] = true
	}
	for i, record := range e.Records {
		var err error
		if all[i], err = addable(d, e.To, record); err != nil {
			return err
		}
		id, given := all[i].Get("id")
		if given && ids[id.Text()] {
			return isThere(d.fields(e.To), id)
		}
		ids[id.Text()] = true
	}
	return insertRecords(d, e.To, len(d.records[e.To]), all...)
}

// addable returns a record as it is written that is to be added to a list.
func addable(d *draft, to List, record Value) (Value, error) {
	if to == Whole || record.Kind() != tree.Mapping {
		return record, refuse("what is added is written as {title: …, date: …}")
	}
	return written(record, d.fields(to))
}

// isThere refuses a record with an id that another has.
func isThere(fields file.Fields, id Value) error {
	return refuse("there is {{.What}} {{.ID}} already", "What", fields.Noun(), "ID", quoted(id.Text()))
}

// insertRecords puts records before one of a list, by its index, or at the end. A list that the file
// does not have is begun.
func insertRecords(d *draft, to List, at int, all ...Value) error {
	n, err := d.listNode(to)
	if err != nil {
		return err
	}
	d.stale = true
	if n == nil {
		o := d.wholeText(d.tree().Root())
		return d.addKey(o, o.node, d.fields(Whole), tree.Pair{Key: string(to), Value: tree.ListOf(all...).OnLines()})
	}
	i := len(n.Items)
	if at < len(d.records[to]) {
		if i, err = d.item(n, to, at); err != nil {
			return err
		}
	}
	patches, err := inserted(d.tree(), n, i, all)
	if err := d.commit(d.wholeText(n), patches, err); err != nil {
		return err
	}
	d.records[to] = slices.Insert(slices.Clone(d.records[to]), at, make([]record, len(all))...)
	return nil
}

// inserted are the patches that put records into a list. An empty list says nothing of how
// records are written in it: on lines, where the text has them.
func inserted(t *tree.Tree, n *tree.Node, i int, all []Value) ([]Patch, error) {
	if len(n.Items) == 0 {
		if patches, err := t.Replace(n, tree.ListOf(all...).OnLines(), true); err == nil {
			return patches, nil
		}
	}
	return t.InsertAll(n, i, all...)
}

// written returns a record with its keys as they are written; one with a field that none of
// its kind has is refused.
func written(v Value, fields file.Fields) (Value, error) {
	var pairs []tree.Pair
	for i, key := range v.Keys() {
		field, known := fields.Find(key)
		if !known && !file.IsOwnKey(key) {
			return v, unknownField(key, fields)
		}
		if known {
			key = field.Key
		}
		value, err := writtenValue(v.Items()[i], field)
		if err != nil {
			return v, err
		}
		pairs = append(pairs, tree.Pair{Key: key, Value: value})
	}
	return tree.MappingOf(pairs...), nil
}

// writtenValue is written for what stands in a field.
func writtenValue(v Value, field file.Field) (Value, error) {
	switch {
	case field.Record.IsZero():
		return v, nil
	case v.Kind() == tree.Mapping:
		return written(v, field.Record)
	case v.Kind() != tree.List:
		return v, nil
	}
	var items []Value
	for _, item := range v.Items() {
		value, err := writtenValue(item, field)
		if err != nil {
			return v, err
		}
		items = append(items, value)
	}
	return tree.ListOf(items...), nil
}

// byDate returns before which event of a file a new one belongs: behind all that do not begin later,
// if the events of the file are in order; else at the end.
func byDate(all records, doc *timeline.Document, v Value) int {
	last := len(all[Events])
	text, _ := v.Get("date")
	var budget guess.Budget
	date := budget.Date(text.Text()).Date
	if !date.IsPlaced() {
		return last
	}
	starts := map[string]edtf.Instant{}
	for i := range doc.Events {
		e := &doc.Events[i]
		starts[e.ID], _ = e.Date.Extent()
	}
	from, _ := date.Extent()
	at, before, met := last, edtf.Instant(0), false
	for i, r := range all[Events] {
		start, placed := starts[r.id]
		if !placed {
			continue
		}
		if met && start < before {
			return last
		}
		if start > from && at == last {
			at = i
		}
		before, met = start, true
	}
	return at
}

func (e Remove) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	if e.Of.List == Whole {
		return refuse("the file itself cannot be taken away")
	}
	if err := d.forget(e.Of.List, i); err != nil {
		return err
	}
	from, which, err := d.holder(e.Of.List, i)
	if err != nil {
		return err
	}
	patches, err := d.tree().Remove(from, which)
	if err := d.commit(d.wholeText(from.Items[which]), patches, err); err != nil {
		return err
	}
	d.records[e.Of.List] = slices.Delete(slices.Clone(d.records[e.Of.List]), i, i+1)
	d.stale = true
	return nil
}

// holder returns what a record is to be taken out of, and which of its values: its list, or
// the file where nothing would be left of the list.
func (d *draft) holder(list List, index int) (from *tree.Node, which int, err error) {
	root := d.tree().Root()
	if root != nil && root.Kind == tree.Mapping && len(d.records[list]) == 1 && list != Events {
		if i := keyIndex(root, string(list), d.fields(Whole)); i >= 0 {
			return root, i, nil
		}
	}
	n, err := d.listNode(list)
	if err != nil {
		return nil, 0, err
	}
	which, err = d.item(n, list, index)
	return n, which, err
}

func (e Move) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	before := len(d.records[e.Of.List])
	if e.Before != (Ref{}) {
		if e.Before.List != e.Of.List {
			return refuse("a record is moved within its own list")
		}
		if before, err = find(d, e.Before); err != nil {
			return err
		}
	}
	if before == i || before == i+1 {
		return nil
	}
	n, err := d.listNode(e.Of.List)
	if err != nil {
		return err
	}
	from, err := d.item(n, e.Of.List, i)
	if err != nil {
		return err
	}
	to := len(n.Items)
	if before < len(d.records[e.Of.List]) {
		if to, err = d.item(n, e.Of.List, before); err != nil {
			return err
		}
	}
	patches, err := d.tree().Move(n, from, to)
	if err := d.commit(d.wholeText(n.Items[from]), patches, err); err != nil {
		return err
	}
	all := d.records[e.Of.List]
	moved := slices.Insert(slices.Clone(all), before, all[i])
	if before <= i {
		i++
	}
	d.records[e.Of.List] = slices.Delete(moved, i, i+1)
	d.stale = true
	return nil
}
