// Package merge brings two versions of an events file together that began as one: what
// mine has changed is made again in theirs, field by field, and every other byte of theirs
// stays.
package merge

import (
	"slices"

	"tideline/timeline/edit"
	"tideline/timeline/pattern"
)

// Conflict is what both have changed, and not alike. The merged file has theirs.
type Conflict struct {
	Of     edit.Ref     // in the merged file; where the record is gone there, in mine
	Field  edit.Path    // nil for the whole record
	Mine   string       // as it stands in mine; "" where it is gone there
	Gone   bool         // the record is gone in theirs
	Next   edit.Ref     // then: before which record it would stand
	Reason pattern.Text // why a change of mine could not be made; zero for a conflict
}

// Result is a merged file.
type Result struct {
	File      edit.File
	Conflicts []Conflict
}

// lists are merged after the file itself, those that others refer to first.
func lists() []edit.List {
	return []edit.List{edit.Lanes, edit.People, edit.Sources, edit.Eras, edit.Events, edit.Stories}
}

// Merge makes in theirs what mine has changed since the base.
func Merge(base, mine, theirs edit.File) Result {
	m := &merging{base: base, mine: mine, theirs: theirs}
	m.File = theirs
	m.whole()
	for _, list := range lists() {
		m.list(list)
	}
	return m.Result
}

// merging is a merge on its way.
type merging struct {
	base, mine, theirs edit.File
	Result
}

// do makes a change of mine. One that is refused is a conflict.
func (m *merging) do(e edit.Edit, c Conflict) bool {
	after, _, err := m.File.Apply(e)
	if err == nil {
		m.File = after
		return true
	}
	if r, ok := err.(*edit.Refusal); ok { //nolint:errorlint // Apply returns it as it is
		c.Reason = r.Text
	} else {
		c.Reason = pattern.T("{{.Why}}", "Why", err.Error())
	}
	m.Conflicts = append(m.Conflicts, c)
	return false
}

// whole merges the fields of the file itself.
func (m *merging) whole() {
	of := edit.Ref{}
	var keys []string
	for _, f := range []edit.File{m.theirs, m.mine} {
		v, _ := f.Value(of)
		for _, key := range v.Keys() {
			if !edit.IsList(key) && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	all := three{valueIn(m.base, of), valueIn(m.mine, of), valueIn(m.theirs, of)}
	for _, key := range keys {
		m.fields(of, of, all.field(key), edit.Field(key))
	}
}

// fields makes what mine has changed below a path of a record.
func (m *merging) fields(of, mine edit.Ref, v three, path edit.Path) {
	var fields merger
	want := fields.merge(v, path)
	for _, met := range fields.met {
		m.Conflicts = append(m.Conflicts, Conflict{Of: of, Field: met.path, Mine: m.mine.Source(mine, inMine(met.path))})
	}
	switch {
	case want.equal(v.theirs):
	case !want.there:
		m.do(edit.Unset{Of: of, Field: path}, Conflict{Of: of, Field: path})
	default:
		m.do(edit.Set{Of: of, Field: path, To: want.Value}, Conflict{Of: of, Field: path, Mine: m.mine.Source(mine, path)})
	}
}

// inMine is the path to what has met another, in mine: items are counted in theirs, so that
// their list stands for them.
func inMine(path edit.Path) edit.Path {
	if i := slices.IndexFunc(path, func(part edit.Part) bool { return part.Key == "" }); i >= 0 {
		return path[:i]
	}
	return path
}

func valueIn(f edit.File, of edit.Ref) said {
	v, ok := f.Value(of)
	return said{v, ok}
}

// list merges the records of a list.
func (m *merging) list(list edit.List) {
	base, mine, theirs := m.base.Records(list), m.mine.Records(list), m.theirs.Records(list)
	toMine := pairs(m.base, base, m.mine, mine)
	toTheirs := pairs(m.base, base, m.theirs, theirs)
	ofMine := map[edit.Ref]edit.Ref{} // the record of theirs that one of mine is
	for _, b := range base {
		in, inMine := toMine[b]
		there, inTheirs := toTheirs[b]
		switch {
		case inMine && inTheirs:
			ofMine[in] = m.record(b, in, there)
		case inTheirs:
			m.removed(b, there)
		case inMine && !valueIn(m.mine, in).equal(valueIn(m.base, b)):
			m.Conflicts = append(m.Conflicts, Conflict{Of: in, Mine: m.mine.Source(in, nil), Gone: true, Next: m.next(in)})
		}
	}
	known := map[edit.Ref]bool{}
	for _, in := range toMine {
		known[in] = true
	}
	for i, in := range slices.Backward(mine) { // from the last, so that the next one is there
		if !known[in] {
			ofMine[in] = m.added(list, mine, i, ofMine)
		}
	}
	m.order(base, mine, toMine, ofMine)
}

// record merges a record that all have, and returns it as it is called now.
func (m *merging) record(b, in, there edit.Ref) edit.Ref {
	v := three{valueIn(m.base, b), valueIn(m.mine, in), valueIn(m.theirs, there)}
	of := edit.Ref{List: there.List, ID: there.ID}
	if v.mine.equal(v.base) {
		return of
	}
	if id := v.field("id"); id.mine.there && !id.mine.equal(id.base) && id.theirs.equal(id.base) {
		if m.do(edit.Rename{Of: of, To: id.mine.Text()}, Conflict{Of: of, Field: edit.Field("id"), Mine: id.mine.Text()}) {
			of.ID = id.mine.Text()
		}
	}
	if len(v.mine.Keys()) == 0 || len(v.theirs.Keys()) == 0 { // a text stands for the record
		var whole merger
		if want := whole.merge(v, nil); len(whole.met) > 0 {
			m.Conflicts = append(m.Conflicts, Conflict{Of: of, Mine: m.mine.Source(in, nil)})
		} else if want.there && !want.equal(v.theirs) {
			m.do(edit.Become{Of: of, To: want.Value}, Conflict{Of: of, Mine: m.mine.Source(in, nil)})
		}
		return of
	}
	for _, key := range allKeys(v) {
		if key != "id" {
			m.fields(of, in, v.field(key), edit.Field(key))
		}
	}
	return of
}

func allKeys(v three) (keys []string) {
	for _, one := range []said{v.theirs, v.mine} {
		for _, key := range one.Keys() {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// removed takes away what mine has taken away, if they have not changed it.
func (m *merging) removed(b, there edit.Ref) {
	of := edit.Ref{List: there.List, ID: there.ID}
	if valueIn(m.theirs, there).equal(valueIn(m.base, b)) {
		if m.File.Has(of.List, of.ID) {
			m.do(edit.Remove{Of: of}, Conflict{Of: of})
		}
		return
	}
	m.Conflicts = append(m.Conflicts, Conflict{Of: of})
}

// added puts in what mine has added, before the record that follows it there.
func (m *merging) added(list edit.List, mine []edit.Ref, i int, ofMine map[edit.Ref]edit.Ref) edit.Ref {
	in := mine[i]
	of := edit.Ref{List: list, ID: in.ID}
	v := three{mine: valueIn(m.mine, in), theirs: valueIn(m.File, of)}
	if v.theirs.there { // they have added one of that id too
		for _, key := range allKeys(v) {
			m.fields(of, in, v.field(key), edit.Field(key))
		}
		return of
	}
	var before edit.Ref
	for _, next := range mine[i+1:] {
		if there, ok := ofMine[next]; ok && m.File.Has(list, there.ID) {
			before = there
			break
		}
	}
	m.do(edit.Add{To: list, Record: v.mine.Value, Before: before}, Conflict{Of: in, Mine: m.mine.Source(in, nil), Gone: true, Next: m.next(in)})
	return of
}
