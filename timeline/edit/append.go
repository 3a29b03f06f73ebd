package edit

import "tideline/timeline/file/syntax/tree"

// Append adds an item behind those of a list in a record, however many there are by the time it
// is made: two that are added one right after the other stand behind each other.
type Append struct {
	Of    Ref
	Field Path
	Item  Value
}

func (e Append) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	_, s, err := d.walk(e.Of.List, i, e.Field)
	if err != nil {
		return err
	}
	n := 0
	if there := s.node; there != nil && len(s.rest) == 0 {
		for there.Kind == tree.Alias {
			there = there.Target
		}
		switch {
		case there.Kind == tree.List:
			n = len(there.Items)
		case there.Kind == tree.Mapping, !there.Null:
			n = 1
		}
	}
	return d.set(e.Of.List, i, e.Field.to(Part{Item: n}), e.Item)
}
