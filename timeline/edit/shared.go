package edit

import (
	"slices"

	"tideline/timeline/file/syntax/tree"
)

// Alone has a field stand for itself whose value others use by its name: they keep what it
// says now.
type Alone struct {
	Of    Ref
	Field Path
}

// Shared tells of a value that is used elsewhere by its name.
type Shared struct {
	Name   string
	Events int // other events that use it
	Uses   int // all places where it is used, in events and elsewhere
}

// SharedAt tells where else the value of a field is used by its name, or that in which the
// field stands; false for nowhere.
func (f File) SharedAt(of Ref, field Path) (s Shared, ok bool) {
	d := newDraft(f)
	if !d.named {
		return s, false
	}
	i, err := find(d, of)
	if err != nil {
		return s, false
	}
	o, n, err := shared(d, of.List, i, field)
	if err != nil || n == nil {
		return s, false
	}
	met := map[int]bool{i: of.List == Events}
	s.Name = n.Anchor
	for _, use := range o.Uses(n) {
		s.Uses++
		if at := eventAt(d, use.Start); at >= 0 && !met[at] {
			met[at] = true
			s.Events++
		}
	}
	return s, true
}

// shared finds the value on the way to a field that others use by its name; nil for none.
func shared(d *draft, list List, index int, path Path) (o open, n *tree.Node, err error) {
	for i := range path {
		if !d.has(list, index, path[:i+1]) {
			break
		}
		var s spot
		if o, s, err = d.walk(list, index, path[:i+1]); err != nil {
			return o, nil, err
		}
		if s.node != nil && len(s.rest) == 0 && s.node.Anchor != "" && len(o.Uses(s.node)) > 0 {
			return o, s.node, nil
		}
	}
	return o, nil, nil
}

// eventAt is the event in whose lines a byte of the text lies; −1 for none.
func eventAt(d *draft, at int) int {
	found, from, list := -1, -1, Whole
	for l, all := range d.records {
		for i, r := range all {
			if r.start <= at && r.start > from {
				found, from, list = i, r.start, l
			}
		}
	}
	if list != Events {
		return -1
	}
	return found
}

func (e Alone) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	o, n, err := shared(d, e.Of.List, i, e.Field)
	if err != nil || n == nil {
		return err
	}
	patches, err := o.Alone(n)
	if err == nil {
		slices.SortFunc(patches, func(a, b Patch) int { return a.Start - b.Start })
		d.stale = true
	}
	return d.commit(o, patches, err)
}
