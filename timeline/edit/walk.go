package edit

import (
	"errors"

	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// spot is where a path leads in an open record.
type spot struct {
	parent *tree.Node  // the list or mapping that holds the value; nil for the record itself
	i      int         // which of its items the value is
	node   *tree.Node  // the value; nil where there is none yet
	rest   Path        // where there is none: the part of the path that is missing
	field  file.Field  // of the last key that is known
	fields file.Fields // of the mapping that the last key belongs to
	above  Path        // the path to the parent
}

// walk follows a path through an open record. What stands in the way of it, as a text where
// a record shall be, is written as that first: then it returns again, with the record
// opened anew.
func (d *draft) walk(list List, index int, path Path) (o open, s spot, err error) {
	for range 2 + len(path) { // each pass makes one more part of the path a record
		o, err = d.open(list, index)
		if err != nil {
			return o, s, err
		}
		s, err = d.follow(o, path)
		if !errors.Is(err, errAgain) {
			return o, s, err
		}
	}
	return o, s, d.at(why(tree.ErrForm), o.node.Start+o.base)
}

// errAgain means that the text was changed so that the path can be followed further.
var errAgain = errors.New("again")

// follow follows a path through an open record.
func (d *draft) follow(o open, path Path) (s spot, err error) {
	s = spot{node: o.node, fields: d.fields(o.list)}
	for i, part := range path {
		if s.node.Kind == tree.Alias {
			return s, d.spellOut(o, s.node)
		}
		above := path[:i]
		var done bool
		if part.Key == "" {
			done, err = d.intoList(o, &s, part.Item, path[i:])
		} else {
			if i > 0 {
				s.fields = s.field.Record
			}
			done, err = d.intoRecord(o, &s, path, i)
		}
		s.above = above
		if err != nil || done {
			return s, err
		}
	}
	return s, nil
}

// intoRecord follows a key of a record, the i-th part of a path; it reports whether the path
// ends there.
func (d *draft) intoRecord(o open, s *spot, path Path, i int) (done bool, err error) {
	n, key, fields := s.node, path[i].Key, s.fields
	s.field, _ = fields.Find(key)
	switch {
	case n.Kind == tree.Scalar && n.Null:
		s.rest = path[i:]
		return true, nil
	case n.Kind == tree.Scalar && !fields.IsZero() && fields.Lone() != "":
		if s.field.Key == fields.Lone() && i+1 == len(path) {
			return true, nil // the text is that of the field
		}
		v, _ := n.Said()
		return true, d.again(o, n, tree.MappingOf(tree.Pair{Key: fields.Lone(), Value: v}))
	case n.Kind == tree.List:
		at := path[:i].String()
		return true, d.at(refuse("{{.Field}} is a list: say which of it, as in {{.Example}}", "Field", at, "Example", at+"[0]."+key), n.Start+o.base)
	case n.Kind != tree.Mapping:
		return true, d.at(refuse("{{.Field}} is a text, so it has no {{.Key}}", "Field", path[:i].String(), "Key", key), n.Start+o.base)
	}
	s.parent, s.i = n, keyIndex(n, key, fields)
	if s.i < 0 {
		s.i, s.node, s.rest = len(n.Items), nil, path[i:]
		return true, nil
	}
	s.node = n.Items[s.i]
	return false, nil
}

// intoList follows the number of an item; it reports whether the path ends there.
func (d *draft) intoList(o open, s *spot, item int, rest Path) (done bool, err error) {
	n := s.node
	switch {
	case n.Kind == tree.List && item < len(n.Items):
		s.parent, s.i, s.node = n, item, n.Items[item]
		return false, nil
	case n.Kind == tree.List && item == len(n.Items):
		s.parent, s.i, s.node, s.rest = n, item, nil, rest
		return true, nil
	case n.Kind == tree.Scalar && n.Null && item == 0:
		s.rest = rest
		return true, nil
	case n.Kind != tree.List && item == 0:
		return false, nil // one alone needs no list
	case n.Kind != tree.List && item == 1 && !n.Null:
		v, ok := n.Said()
		if !ok {
			return true, why(tree.ErrForm)
		}
		return true, d.again(o, n, tree.ListOf(v))
	}
	return true, d.at(refuse("there is no item {{.Item}}: it would be one of {{.N}}, counted from 0", "Item", pattern.English(Path{{Item: item}}.String()), "N", max(len(n.Items), 1)), n.Start+o.base)
}

// spellOut writes what an alias names in its place.
func (d *draft) spellOut(o open, alias *tree.Node) error {
	v, ok := alias.Said()
	if !ok {
		return d.at(why(tree.ErrForm), alias.Start+o.base)
	}
	return d.again(o, alias, v)
}

// again writes another value over one, after which a path is to be followed again.
func (d *draft) again(o open, n *tree.Node, v Value) error {
	patches, err := o.Replace(n, v, true)
	if err := d.commit(o, patches, err); err != nil {
		return err
	}
	return errAgain
}

// keyIndex returns which key of a mapping counts for a field: the key itself, or a word
// that is read as it; of several the first that says something; −1 for none.
func keyIndex(n *tree.Node, key string, fields file.Fields) int {
	wanted := key
	if field, known := fields.Find(key); known {
		wanted = field.Key
	}
	best := -1
	exact := func(i int) bool { return n.Keys[i].Text == wanted || n.Keys[i].Text == key }
	said := func(i int) bool { return n.Items[i].Kind != tree.Scalar || !n.Items[i].Null }
	for i, k := range n.Keys {
		if k.Kind != tree.Scalar {
			continue
		}
		if !exact(i) {
			field, known := fields.Find(k.Text)
			if !known || field.Key != wanted {
				continue
			}
		}
		switch {
		case best < 0, exact(i) && !exact(best), exact(i) == exact(best) && said(i) && !said(best):
			best = i
		}
	}
	return best
}
