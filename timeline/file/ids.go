package file

import (
	"cmp"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// idTable holds the ids of one top-level list, one for each of its elements.
type idTable struct {
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

// suggest returns the id that was probably meant, "" when none is close.
func (t *idTable) suggest(text string) string {
	if id, ok := t.named[diag.Fold(text)]; ok {
		return id
	}
	if t.asked++; t.asked > maxSuggestions {
		return ""
	}
	return diag.Closest(text, t.ids)
}

// meant returns the id of the record that a text unambiguously names: by its name, by
// its id in another spelling, or by its address.
func (t *idTable) meant(text string) (id string, ok bool) {
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

// newIDTable gives an id to each element of a top-level list: the one it has, or one
// made from its name. This happens before anything else is read, so that references
// can be checked as they are read, forward references included.
func newIDTable(r *diag.Report, section string, n *syntax.Node, nameKey string) *idTable {
	t := &idTable{taken: map[string]bool{}, names: map[string]string{}, named: map[string]string{}, folded: map[string]string{}, twice: map[string]bool{}, urls: map[string]string{}, next: map[string]int{}}
	if n == nil {
		return t
	}
	elements := n.Elements()
	t.takeWritten(r, section, elements)
	names := make([]string, len(elements))
	var missing []idRequest
	for i, e := range elements {
		names[i] = withoutMarkup(scalarText(e.Get(nameKey)))
		if e.Kind == syntax.Scalar {
			names[i] = withoutMarkup(e.Text)
		}
		if t.ids[i] == "" && (e.Kind == syntax.Mapping || e.Kind == syntax.Scalar) {
			missing = append(missing, idRequest{index: i, want: timeline.NewID(names[i])})
		}
	}
	if len(missing) > 0 {
		r.Add(diag.CodeMadeID, elements[missing[0].index].Pos, "`"+section+"`", len(missing))
		t.number(elements, missing)
	}
	for i, name := range names {
		t.name(t.ids[i], name)
		if url := scalarText(elements[i].Get("url")); url != "" && section == "sources" {
			t.urls[url] = t.ids[i]
		}
	}
	t.compareIDs()
	return t
}

// takeWritten reads the ids in the file. Duplicates are resolved once all ids are
// known: all but the earliest record get another.
func (t *idTable) takeWritten(r *diag.Report, section string, elements []*syntax.Node) {
	t.ids = make([]string, len(elements))
	holders, shared := map[string]int{}, false
	for i, e := range elements {
		id := syntax.TrimBlank(scalarText(e.Get("id")))
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
	var doubles []idRequest
	for i, id := range t.ids {
		if holders[id] > 1 {
			doubles = append(doubles, idRequest{index: i, want: id})
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
func (t *idTable) name(id, name string) {
	t.names[id] = cmp.Or(name, id)
	known, ok := t.named[diag.Fold(name)]
	if ok && known != id {
		t.twice[diag.Fold(name)] = true
	}
	if name != "" && (!ok || id < known) {
		t.named[diag.Fold(name)] = id
	}
}

// compareIDs indexes ids regardless of case and hyphens.
func (t *idTable) compareIDs() {
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
func (t *idTable) free(want string) string {
	id, n := want, max(t.next[want], 2)
	for ; t.taken[id]; n++ {
		id = want + "-" + strconv.Itoa(n)
	}
	t.taken[id], t.next[want] = true, n
	return id
}

// scalarText returns the text of a scalar without spaces around it, "" for
// anything else.
func scalarText(n *syntax.Node) string {
	if n == nil || n.Kind != syntax.Scalar {
		return ""
	}
	return strings.TrimSpace(n.Text)
}
