package edit

import (
	"slices"

	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// set gives a field a value, whether it has one or not.
func (d *draft) set(list List, index int, path Path, v Value) error {
	if err := d.known(list, index, path); err != nil {
		return d.at(err, d.start(list, index))
	}
	o, s, err := d.walk(list, index, path)
	if err != nil {
		return err
	}
	d.touched(list, index, path)
	if d.named { // of a value that holds this one
		if o, n, err := shared(d, list, index, path[:len(path)-1]); err == nil && n != nil {
			noteUses(d, o, n)
		}
	}
	if s.node == nil || len(s.rest) > 0 {
		return d.fill(o, s, v)
	}
	return d.become(list, index, path, v)
}

// noteUses tells that a value changes wherever it is used by its name.
func noteUses(d *draft, o open, n *tree.Node) {
	if uses := len(o.Uses(n)); uses > 0 {
		d.note("the value is named {{.Name}}: it has changed in {{.N}} other places too", "Name", "&"+n.Anchor, "N", uses)
	}
}

// start is the byte at which a record begins.
func (d *draft) start(list List, index int) int {
	if list == Whole {
		return 0
	}
	return d.records[list][index].start
}

// touched notes whether ids that are made may be others now: of a name that was changed, or
// lanes that are not listed.
func (d *draft) touched(list List, index int, path Path) {
	field, _ := d.fields(list).Find(path[0].Key)
	d.stale = d.stale || list == Whole || field.Key == "id" || field.Key == "lanes" || d.records[list][index].made
}

// known refuses a field that a record cannot have. One that it has is known, whatever it
// is, and so are those that authors add on purpose.
func (d *draft) known(list List, index int, path Path) error {
	fields := d.fields(list)
	for i, part := range path {
		if part.Key == "" || fields.IsZero() {
			continue
		}
		field, known := fields.Find(part.Key)
		if !known {
			if file.IsOwnKey(part.Key) || d.has(list, index, path[:i+1]) {
				return nil
			}
			return unknownField(part.Key, fields)
		}
		if i+1 < len(path) && path[i+1].Key != "" && field.IsList() && !d.has(list, index, path[:i+1]) {
			return refuse("{{.Field}} is a list: say which of it, as in {{.Example}}", "Field", field.Key, "Example", field.Key+"[0]."+path[i+1].Key)
		}
		if fields = field.Record; fields.IsZero() && field.IsText() && i+1 < len(path) && !d.has(list, index, path[:i+2]) {
			return refuse("{{.Field}} is one text, so it has no {{.Key}}", "Field", quoted(field.Key), "Key", quoted(path[i+1:].String()))
		}
	}
	return nil
}

func unknownField(key string, fields file.Fields) error {
	if meant := fields.Suggest(key); meant != "" {
		return refuse("{{.Record}} has no field {{.Field}}: did you mean {{.Meant}}?", "Record", fields.Noun(), "Field", quoted(key), "Meant", meant)
	}
	return refuse("{{.Record}} has no field {{.Field}}; a field of your own begins with x-", "Record", fields.Noun(), "Field", quoted(key))
}

// has reports whether a path leads to a value that is there.
func (d *draft) has(list List, index int, path Path) bool {
	o, err := d.open(list, index)
	if err != nil {
		return false
	}
	n := o.node
	for _, part := range path {
		for n.Kind == tree.Alias {
			n = n.Target
		}
		switch {
		case part.Key == "" && n.Kind == tree.List && part.Item < len(n.Items):
			n = n.Items[part.Item]
		case part.Key == "" && part.Item == 0 && n.Kind != tree.List:
		case part.Key != "" && n.Kind == tree.Mapping && keyIndex(n, part.Key, file.Fields{}) >= 0:
			n = n.Items[keyIndex(n, part.Key, file.Fields{})]
		default:
			return false
		}
	}
	return true
}

// fill writes a value where there is none yet, with what of the path is missing.
func (d *draft) fill(o open, s spot, v Value) error {
	rest := s.rest
	for i, part := range rest {
		if part.Item > 0 && (i > 0 || s.parent == nil || s.node != nil) {
			return d.at(refuse("there is no item before {{.Item}} yet: begin with [0]", "Item", pattern.English(Path{part}.String())), o.node.Start+o.base)
		}
	}
	if s.node != nil { // it says nothing yet
		return d.replace(o, s.node, wrapped(rest, v))
	}
	v = wrapped(rest[1:], v)
	if rest[0].Key == "" {
		patches, err := o.Insert(s.parent, s.i, v)
		return d.commit(o, patches, err)
	}
	key := rest[0].Key
	if field, known := s.fields.Find(key); known {
		key = field.Key
	}
	return d.addKey(o, s.parent, s.fields, tree.Pair{Key: key, Value: v})
}

// wrapped is a value at the end of a path of which nothing is there.
func wrapped(rest Path, v Value) Value {
	for _, part := range slices.Backward(rest) {
		if part.Key == "" {
			v = tree.ListOf(v)
		} else {
			v = tree.MappingOf(tree.Pair{Key: part.Key, Value: v})
		}
	}
	return v
}

// addKey puts a key where it belongs among the others, or where it can be.
func (d *draft) addKey(o open, mapping *tree.Node, fields file.Fields, p tree.Pair) error {
	last := len(mapping.Items)
	at := last
	if field, known := fields.Find(p.Key); known {
		at = 0
		for i, k := range mapping.Keys {
			if other, known := fields.Find(k.Text); known && other.Before(field) {
				at = i + 1
			}
		}
	}
	patches, err := o.InsertPair(mapping, at, p)
	for i := last; err != nil && i >= 0; i-- {
		if i != at {
			if other, e := o.InsertPair(mapping, i, p); e == nil {
				patches, err = other, nil
			}
		}
	}
	return d.commit(o, patches, err)
}

// replace writes a value over another. Where that has a name, its other uses change too,
// and that is told.
func (d *draft) replace(o open, n *tree.Node, v Value) error {
	noteUses(d, o, n)
	patches, err := o.Replace(n, v, true)
	return d.commit(o, patches, err)
}

// unset takes a field or an item away; it is well if there is none.
func (d *draft) unset(list List, index int, path Path) error {
	if err := d.known(list, index, path); err != nil {
		return d.at(err, d.start(list, index))
	}
	d.touched(list, index, path)
	for { // a key that stands twice goes twice
		more, err := d.take(list, index, path)
		if err != nil || !more {
			return err
		}
	}
}

// take takes a value away, and what it is in, if nothing would be left of that. It reports
// whether there may be another one of the name.
func (d *draft) take(list List, index int, path Path) (more bool, err error) {
	o, s, err := d.walk(list, index, path)
	switch {
	case err != nil:
		return false, err
	case s.node == nil, len(s.rest) > 0 && s.parent == nil:
		return false, nil
	case s.parent == nil, len(s.rest) == 0 && s.node != s.parent.Items[s.i]:
		return false, refuse("{{.Record}} cannot be without it", "Record", d.fields(list).Noun())
	case len(s.parent.Items) == 1 && len(s.above) > 0 && !s.field.Required && !mustStay(d.fields(list), s.above):
		return false, d.unset(list, index, s.above)
	}
	patches, err := o.Remove(s.parent, s.i)
	return s.parent.Kind == tree.Mapping, d.commit(o, patches, err)
}

// mustStay reports whether a field has to be there, though it is empty.
func mustStay(fields file.Fields, path Path) bool {
	for i, part := range path {
		if part.Key == "" {
			continue
		}
		field, known := fields.Find(part.Key)
		if !known {
			return false
		}
		if i+1 == len(path) {
			return field.Required
		}
		fields = field.Record
	}
	return false
}

// become makes a value another, part by part, so that what stays keeps its bytes.
func (d *draft) become(list List, index int, path Path, want Value) error {
	o, s, err := d.walk(list, index, path)
	switch {
	case err != nil:
		return err
	case s.node == nil || len(s.rest) > 0:
		return d.fill(o, s, want)
	}
	n := s.node
	now, ok := n.Said()
	switch {
	case ok && now.Equal(want) && now.IsToken() == want.IsToken():
		return nil
	case !ok, n.Kind != want.Kind(), len(n.Items) == 0, len(want.Items()) == 0, n.Anchor != "":
		return d.replace(o, n, want)
	case n.Kind == tree.Mapping:
		return d.becomeMapping(list, index, path, now, want)
	case n.Kind == tree.List:
		return d.becomeList(list, index, path, now, want)
	}
	return d.replace(o, n, want)
}

func (d *draft) becomeMapping(list List, index int, path Path, now, want Value) error {
	doubled := func(keys []string) bool {
		sorted := slices.Sorted(slices.Values(keys))
		return len(slices.Compact(sorted)) < len(keys)
	}
	if doubled(now.Keys()) || doubled(want.Keys()) || slices.Contains(now.Keys(), "") || slices.Contains(now.Keys(), "<<") {
		o, s, err := d.walk(list, index, path)
		if err != nil {
			return err
		}
		return d.replace(o, s.node, want)
	}
	for i, key := range want.Keys() {
		if key == "" {
			return refuse("a field needs a name")
		}
		if err := d.become(list, index, path.to(Part{Key: key}), want.Items()[i]); err != nil {
			return err
		}
	}
	for _, key := range now.Keys() {
		if _, stays := want.Get(key); stays {
			continue
		}
		if err := d.drop(list, index, path.to(Part{Key: key})); err != nil {
			return err
		}
	}
	return nil
}

// drop takes a key or an item away and leaves what it was in, empty or not.
func (d *draft) drop(list List, index int, path Path) error {
	o, s, err := d.walk(list, index, path)
	if err != nil || s.node == nil || s.parent == nil {
		return err
	}
	patches, err := o.Remove(s.parent, s.i)
	return d.commit(o, patches, err)
}

func (d *draft) becomeList(list List, index int, path Path, now, want Value) error {
	steps := difference(now.Items(), want.Items())
	at := 0
	for _, step := range steps {
		here := path.to(Part{Item: at})
		var err error
		switch step.do {
		case keep:
			at++
		case change:
			err = d.become(list, index, here, step.value)
			at++
		case insert:
			o, s, e := d.walk(list, index, path)
			if e != nil {
				return e
			}
			patches, e := o.Insert(s.node, at, step.value)
			err = d.commit(o, patches, e)
			at++
		case remove:
			err = d.drop(list, index, here)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
