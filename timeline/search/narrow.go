package search

import (
	"slices"

	"tideline/timeline"
)

// Lanes lists the ids of the lanes that a filter keeps, in the order of the document:
// those that meet its conditions on lanes.
func (ix *Index) Lanes(filter Filter) (ids []string) {
	f := newFolder()
	for _, l := range ix.doc.Lanes {
		keep := true
		for _, c := range filter.Conditions {
			is := slices.ContainsFunc(c.Values, func(value string) bool { return lanesCalled(f, ix.doc, value)[l.ID] })
			keep = keep && (c.Field != Lane || is != c.Not)
		}
		if keep {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// LanesCalled lists the ids of the lanes of a document that a value of a filter calls: the one
// with that id, or else those whose names have all of its words.
func LanesCalled(doc *timeline.Document, value string) (ids []string) {
	called := lanesCalled(newFolder(), doc, value)
	for _, l := range doc.Lanes {
		if called[l.ID] {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// Only returns the document with what a filter keeps.
func (ix *Index) Only(filter Filter) *timeline.Document {
	if len(filter.Conditions) == 0 {
		return ix.doc
	}
	return ix.doc.Only(among(ix.Kept(filter)), among(ix.Lanes(filter)))
}

// among reports whether an id is one of a list.
func among(list []string) func(id string) bool {
	set := make(map[string]bool, len(list))
	for _, id := range list {
		set[id] = true
	}
	return func(id string) bool { return set[id] }
}

// With returns the filter with one condition more; one on the same field and of the
// same kind makes way for it.
func (f Filter) With(c Condition) Filter {
	return Filter{append(f.without(func(o Condition) bool { return o.Field == c.Field && o.Not == c.Not }), c)}
}

// And returns the filter with one condition besides those that it has.
func (f Filter) And(c Condition) Filter { return Filter{append(slices.Clone(f.Conditions), c)} }

// Without returns the filter without a condition.
func (f Filter) Without(c Condition) Filter {
	return Filter{f.without(func(o Condition) bool { return o.String() == c.String() })}
}

// Is returns the condition on a field that must be, and whether there is one.
func (f Filter) Is(field Field) (Condition, bool) {
	for _, c := range f.Conditions {
		if c.Field == field && !c.Not {
			return c, true
		}
	}
	return Condition{}, false
}

func (f Filter) without(gone func(Condition) bool) []Condition {
	return slices.DeleteFunc(slices.Clone(f.Conditions), gone)
}
