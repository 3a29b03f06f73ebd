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
	ids    []string
	taken  map[string]bool
	names  map[string]string // id → name
	named  map[string]string // folded name → id, for what was written as a name
	folded map[string]string // folded id → id
	twice  map[string]bool   // folded names, or ids, of several records
	urls   map[string]string // web address → id
	next   map[string]int    // the number to try next for an id that is taken
	asked  int               // suggestions so far
}

// maxSuggestions bounds the references to one list that get a suggestion: comparing
// all ids for thousands of them would take minutes.
const maxSuggestions = 300

// Suggest returns the id that was probably meant, "" when none is close.
func (t *Table) Suggest(text string) string {
	if id, ok := t.named[diag.Fold(text)]; ok {
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
	folded := diag.Fold(text)
	if t.twice[folded] {
		return "", false
	}
	if id, ok = t.named[folded]; ok {
		return id, true
	}
	if id, ok = t.folded[folded]; ok {
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
func (t *Table) Name(id string) string { return t.names[id] }

// Named returns the id of the record that has a text as its id or its name.
func (t *Table) Named(text string) (id string, ok bool) {
	if t.taken[text] {
		return text, true
	}
	id, ok = t.named[diag.Fold(text)]
	return id, ok
}

// New gives an id to each element of a top-level list: the one it has, or one
// made from its name. This happens before anything else is read, so that references
// can be checked as they are read, forward references included.
func New(r *diag.Report, section string, n *values.Node, nameKey string) *Table {
	t := &Table{taken: map[string]bool{}, names: map[string]string{}, named: map[string]string{}, folded: map[string]string{}, twice: map[string]bool{}, urls: map[string]string{}, next: map[string]int{}}
	if n == nil {
		return t
	}
	elements := n.Elements()
	t.takeWritten(r, section, elements)
	names := make([]string, len(elements))
	var missing []request
	for i, e := range elements {
		names[i] = markup.Strip(e.Get(nameKey).ScalarText())
		if e.Kind == values.Scalar {
			names[i] = markup.Strip(e.Text)
		}
		if t.ids[i] == "" && (e.Kind == values.Mapping || e.Kind == values.Scalar) {
			missing = append(missing, request{index: i, want: timeline.NewID(names[i])})
		}
	}
	if len(missing) > 0 {
		r.Add(diag.CodeMadeID, elements[missing[0].index].Pos, "`"+section+"`", len(missing))
		t.number(elements, missing)
	}
	for i, name := range names {
		t.name(t.ids[i], name)
		if url := elements[i].Get("url").ScalarText(); url != "" && section == "sources" {
			t.urls[url] = t.ids[i]
		}
	}
	if section == "people" {
		t.otherNames(elements)
	}
	t.compareIDs()
	return t
}

// takeWritten reads the ids in the file. Duplicates are resolved once all ids are
// known: all but the earliest record get another.
func (t *Table) takeWritten(r *diag.Report, section string, elements []*values.Node) {
	t.ids = make([]string, len(elements))
	holders, shared := map[string]int{}, false
	for i, e := range elements {
		id := character.TrimBlank(e.Get("id").ScalarText())
		if t.ids[i] = id; id == "" {
			continue
		}
		holders[id]++
		shared = shared || t.taken[id]
		t.taken[id] = true
	}
	if !shared {
		return
	}
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
		r.Add(diag.CodeDuplicateID, elements[a.index].Get("id").Pos, section, a.want, t.ids[a.index])
	}
}

// name indexes the name of a record. A name that several records share finds the
// alphabetically first id.
func (t *Table) name(id, name string) {
	t.names[id] = cmp.Or(name, id)
	known, ok := t.named[diag.Fold(name)]
	if ok && known != id {
		t.twice[diag.Fold(name)] = true
	}
	if name != "" && (!ok || id < known) {
		t.named[diag.Fold(name)] = id
	}
}

// otherNames indexes what else people are called, where nobody has that for a name. A
// name that two people share finds neither of them.
func (t *Table) otherNames(elements []*values.Node) {
	other := map[string]string{} // folded name → id
	for i, e := range elements {
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
	for name, id := range other {
		if _, there := t.named[name]; !there && name != "" && id != "" {
			t.named[name] = id
		}
	}
}

// compareIDs indexes ids regardless of case and hyphens.
func (t *Table) compareIDs() {
	for _, id := range t.ids {
		folded := diag.Fold(id)
		other, there := t.folded[folded]
		name, named := t.named[folded]
		if there && other != id || named && name != id {
			t.twice[folded] = true
		}
		if id != "" {
			t.folded[folded] = id
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
