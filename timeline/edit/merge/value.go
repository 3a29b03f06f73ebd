package merge

import (
	"slices"

	"tideline/timeline/edit"
	"tideline/timeline/file/syntax/tree"
)

// said is a value that may be missing.
type said struct {
	edit.Value
	there bool
}

func (s said) equal(other said) bool {
	return s.there == other.there && (!s.there || s.Equal(other.Value))
}

// three is a value as the base, as mine and as theirs has it.
type three struct{ base, mine, theirs said }

// field returns what the three have under a key.
func (v three) field(key string) three {
	return three{fieldOf(v.base, key), fieldOf(v.mine, key), fieldOf(v.theirs, key)}
}

func fieldOf(s said, key string) said {
	if !s.there {
		return said{}
	}
	value, there := s.Get(key)
	return said{value, there}
}

// are reports whether all that are there are of a kind.
func (v three) are(kind tree.Kind) bool {
	for _, one := range []said{v.base, v.mine, v.theirs} {
		if one.there && (one.Kind() != kind || one.IsNull()) {
			return false
		}
	}
	return true
}

// merger notes what meets while values are merged.
type merger struct{ met []meeting }

// meeting is a place where both have changed the same.
type meeting struct {
	path edit.Path
	three
}

// merge returns what both wanted; theirs where they want different things.
func (m *merger) merge(v three, path edit.Path) said {
	switch {
	case v.mine.equal(v.base), v.mine.equal(v.theirs):
		return v.theirs
	case v.theirs.equal(v.base):
		return v.mine
	case v.mine.there && v.theirs.there && v.are(tree.Mapping):
		return m.mapping(v, path)
	case v.mine.there && v.theirs.there && v.are(tree.List):
		if merged, ok := m.list(v, path); ok {
			return merged
		}
	}
	m.met = append(m.met, meeting{path, v})
	return v.theirs
}

// mapping merges key by key: theirs in their order, then those that mine added.
func (m *merger) mapping(v three, path edit.Path) said {
	var pairs []tree.Pair
	add := func(key string) {
		if merged := m.merge(v.field(key), append(slices.Clip(path), edit.Part{Key: key})); merged.there {
			pairs = append(pairs, tree.Pair{Key: key, Value: merged.Value})
		}
	}
	for _, key := range v.theirs.Keys() {
		add(key)
	}
	for _, key := range v.mine.Keys() {
		if _, there := v.theirs.Get(key); !there {
			add(key)
		}
	}
	return said{tree.MappingOf(pairs...), true}
}

// list merges items that can be told apart; false where they cannot.
func (m *merger) list(v three, path edit.Path) (merged said, ok bool) {
	base, ok1 := keyed(v.base)
	mine, ok2 := keyed(v.mine)
	theirs, ok3 := keyed(v.theirs)
	if !ok1 || !ok2 || !ok3 {
		return said{}, false
	}
	if n := len(v.theirs.Items()); len(v.mine.Items()) == n && len(v.base.Items()) == n && v.base.there && !(base.sameKeys(mine) && base.sameKeys(theirs)) {
		return m.inPlace(v, path), true // what tells them apart was changed
	}
	var items []edit.Value
	for i, item := range v.theirs.Items() {
		key := keyOf(item)
		one := three{base.get(key), mine.get(key), said{item, true}}
		if result := m.merge(one, append(slices.Clip(path), edit.Part{Item: i})); result.there {
			items = append(items, result.Value)
		}
	}
	for i, item := range v.mine.Items() {
		key := keyOf(item)
		if theirs.get(key).there {
			continue
		}
		if one := (three{base.get(key), said{item, true}, said{}}); !m.merge(one, path).there {
			continue
		}
		items = insertAfter(items, v.mine.Items()[:i], item)
	}
	return said{tree.ListOf(items...), true}, true
}

// inPlace merges the items of lists that are equally long, each with that in its place.
func (m *merger) inPlace(v three, path edit.Path) said {
	var items []edit.Value
	for i, item := range v.theirs.Items() {
		one := three{said{v.base.Items()[i], true}, said{v.mine.Items()[i], true}, said{item, true}}
		items = append(items, m.merge(one, append(slices.Clip(path), edit.Part{Item: i})).Value)
	}
	return said{tree.ListOf(items...), true}
}

// insertAfter puts an item behind the last of those before it that is there.
func insertAfter(items, before []edit.Value, item edit.Value) []edit.Value {
	at := 0
	for i, one := range items {
		for _, other := range before {
			if keyOf(one) == keyOf(other) {
				at = i + 1
			}
		}
	}
	if len(before) > 0 && at == 0 {
		at = len(items)
	}
	return slices.Insert(items, at, item)
}

// byKey are the items of a list by what tells them apart.
type byKey map[string]edit.Value

// sameKeys reports whether two lists have items of the same keys.
func (b byKey) sameKeys(other byKey) bool {
	for key := range b {
		if _, there := other[key]; !there {
			return false
		}
	}
	return len(b) == len(other)
}

func (b byKey) get(key string) said {
	v, there := b[key]
	return said{v, there}
}

// keyed returns the items of a list by their keys; false where two have the same.
func keyed(list said) (byKey, bool) {
	all := byKey{}
	if !list.there {
		return all, true
	}
	for _, item := range list.Items() {
		key := keyOf(item)
		if _, twice := all[key]; twice || key == "" {
			return nil, false
		}
		all[key] = item
	}
	return all, true
}

// keyOf is what tells an item from others: the text itself, or the id or what stands for it.
func keyOf(item edit.Value) string {
	if item.Kind() == tree.Scalar {
		return item.Text()
	}
	for _, key := range []string{"id", "event", "date", "name", "text", "title"} {
		if v, there := item.Get(key); there && v.Kind() == tree.Scalar && v.Text() != "" {
			return key + "=" + v.Text()
		}
	}
	return ""
}
