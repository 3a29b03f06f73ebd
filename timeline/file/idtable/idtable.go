// Package idtable gives an id to every record of a list, and finds the one that a reference
// means.
package idtable

import (
	"cmp"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/markup"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
)

// Table holds the ids of one top-level list, one for each of its elements.
type Table struct {
	ids   []string
	names []string // of the records, in the order of the ids; "" for those that have none
	taken map[string]bool
	urls  map[string]string // web address → id
	next  map[string]int    // the number to try next for an id that is taken
	asked int               // suggestions so far

	others map[string]string // folded name that is not the first → id, where nobody has it for the first
	index  *index            // nil until something is looked up in it
}

// index finds records by other words than their ids.
type index struct {
	names  map[string]string // id → name
	named  map[string]string // folded name → id, for what was written as a name
	folded map[string]string // folded id → id
	twice  map[string]bool   // folded names, or ids, of several records
}

// lookup returns the index, and makes it when it is first asked for: where every reference
// is an id nobody does.
func (t *Table) lookup() *index {
	if t.index == nil {
		t.index = &index{map[string]string{}, map[string]string{}, map[string]string{}, map[string]bool{}}
		for i, id := range t.ids {
			t.index.name(id, t.names[i])
		}
		for name, id := range t.others {
			if _, there := t.index.named[name]; !there && name != "" && id != "" {
				t.index.named[name] = id
			}
		}
		t.index.compareIDs(t.ids)
	}
	return t.index
}

// maxSuggestions bounds the references to one list that get a suggestion: comparing
// all ids for thousands of them would take minutes.
const maxSuggestions = 300

// Suggest returns the id that was probably meant, "" when none is close.
func (t *Table) Suggest(text string) string {
	if id, ok := t.lookup().named[diag.Fold(text)]; ok {
		return id
	}
	if t.asked++; t.asked > maxSuggestions {
		return ""
	}
	return diag.Closest(text, t.ids)
}

// Meant returns the id of the record that a text unambiguously names: by its name, by
// its id in another spelling, or by its address.
func (t *Table) Meant(text string) (id string, ok bool) {
	if t.taken[text] {
		return text, true
	}
	folded, by := diag.Fold(text), t.lookup()
	if by.twice[folded] {
		return "", false
	}
	if id, ok = by.named[folded]; ok {
		return id, true
	}
	if id, ok = by.folded[folded]; ok {
		return id, true
	}
	id, ok = t.urls[text]
	return id, ok
}

// Len returns the number of records.
func (t *Table) Len() int { return len(t.ids) }

// ID returns the id of the record at an index of the list.
func (t *Table) ID(i int) string { return t.ids[i] }

// Has reports whether a record has an id.
func (t *Table) Has(id string) bool { return t.taken[id] }

// Name returns the name of the record with an id, or the id where it has none.
func (t *Table) Name(id string) string { return t.lookup().names[id] }

// Named returns the id of the record that has a text as its id or its name.
func (t *Table) Named(text string) (id string, ok bool) {
	if t.taken[text] {
		return text, true
	}
	id, ok = t.lookup().named[diag.Fold(text)]
	return id, ok
}

// Records are the elements of a top-level list.
type Records interface {
	Len() int
	// At returns the element at an index, which is good until the next one is asked for.
	At(i int) *values.Node
}

// Nodes are Records that are all there.
type Nodes []*values.Node

// Len implements Records.
func (n Nodes) Len() int { return len(n) }

// At implements Records.
func (n Nodes) At(i int) *values.Node { return n[i] }

// New gives an id to each element of a top-level list: the one it has, or one
// made from its name. This happens before anything else is read, so that references
// can be checked as they are read, forward references included.
func New(r *diag.Report, section string, elements Records, nameKey string) *Table {
	t := &Table{taken: map[string]bool{}, urls: map[string]string{}, next: map[string]int{}}
	count := elements.Len()
	if count == 0 {
		return t
	}
	t.takeWritten(r, section, elements)
	t.names = make([]string, count)
	var missing []request
	for i := range count {
		e := elements.At(i)
		t.names[i] = markup.Strip(e.Get(nameKey).ScalarText())
		if e.Kind == values.Scalar {
			t.names[i] = markup.Strip(e.Text)
		}
		if t.ids[i] == "" && (e.Kind == values.Mapping || e.Kind == values.Scalar) {
			missing = append(missing, request{index: i, want: timeline.NewID(t.names[i])})
		}
	}
	if len(missing) > 0 {
		r.Add(diag.CodeMadeID, elements.At(missing[0].index).Pos, "`"+section+"`", len(missing))
		t.number(elements, missing)
	}
	switch section {
	case "sources":
		for i := range count {
			if url := elements.At(i).Get("url").ScalarText(); url != "" {
				t.urls[url] = t.ids[i]
			}
		}
	case "people":
		t.others = t.otherNames(elements)
	}
	return t
}

// takeWritten reads the ids in the file. Duplicates are resolved once all ids are
// known: all but the earliest record get another.
func (t *Table) takeWritten(r *diag.Report, section string, elements Records) {
	count := elements.Len()
	t.ids = make([]string, count)
	t.taken = make(map[string]bool, count)
	written := 0
	for i := range count {
		if t.ids[i] = character.TrimBlank(elements.At(i).Get("id").ScalarText()); t.ids[i] != "" {
			t.taken[t.ids[i]] = true
			written++
		}
	}
	if len(t.taken) == written {
		return
	}
	holders := map[string]int{}
	for _, id := range t.ids {
		holders[id]++
	}
	delete(holders, "")
	var doubles []request
	for i, id := range t.ids {
		if holders[id] > 1 {
			doubles = append(doubles, request{index: i, want: id})
		}
	}
	for _, a := range inRankOrder(elements, doubles) {
		if holders[a.want] > 0 { // the earliest keeps it
			holders[a.want] = 0
			continue
		}
		t.ids[a.index] = t.free(a.want)
		r.Add(diag.CodeDuplicateID, elements.At(a.index).Get("id").Pos, section, a.want, t.ids[a.index])
	}
}

// name indexes the name of a record. A name that several records share finds the
// alphabetically first id.
func (x *index) name(id, name string) {
	x.names[id] = cmp.Or(name, id)
	folded := diag.Fold(name)
	known, ok := x.named[folded]
	if ok && known != id {
		x.twice[folded] = true
	}
	if name != "" && (!ok || id < known) {
		x.named[folded] = id
	}
}

// otherNames returns what else people are called, folded, with their ids; nobody's for a
// name that two people share.
func (t *Table) otherNames(elements Records) map[string]string {
	other := map[string]string{}
	for i := range elements.Len() {
		e := elements.At(i)
		names := []*values.Node{e.Get("native")}
		if also := e.Get("also"); also != nil {
			names = append(names, also.Elements()...)
		}
		for _, n := range names {
			name := diag.Fold(n.ScalarText())
			if id, there := other[name]; there && id != t.ids[i] {
				other[name] = ""
			} else {
				other[name] = t.ids[i]
			}
		}
	}
	return other
}

// compareIDs indexes ids regardless of case and hyphens.
func (x *index) compareIDs(ids []string) {
	for _, id := range ids {
		folded := diag.Fold(id)
		other, there := x.folded[folded]
		name, named := x.named[folded]
		if there && other != id || named && name != id {
			x.twice[folded] = true
		}
		if id != "" {
			x.folded[folded] = id
		}
	}
}

// free claims an unused id: the one wanted, or that with a number appended.
func (t *Table) free(want string) string {
	id, n := want, max(t.next[want], 2)
	for ; t.taken[id]; n++ {
		id = want + "-" + strconv.Itoa(n)
	}
	t.taken[id], t.next[want] = true, n
	return id
}
