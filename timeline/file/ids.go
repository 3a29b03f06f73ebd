package file

import (
	"cmp"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// roll is the ids of one top-level list, one for each of its elements.
type roll struct {
	ids   []string
	taken map[string]bool
	names map[string]string // id → name
	named map[string]string // folded name → id, for what was written as a name
	alike map[string]string // folded id → id
	twice map[string]bool   // folded names, or ids, of several records
	urls  map[string]string // web address → id
	next  map[string]int    // the number to try next for an id that is taken
	asked int               // suggestions made so far
}

// maxSuggestions is how many references to one list get a suggestion: looking
// through all ids for each of thousands would take minutes.
const maxSuggestions = 300

// suggest returns the id that was probably meant, "" when none is near.
func (l *roll) suggest(text string) string {
	if id, ok := l.named[diag.Fold(text)]; ok {
		return id
	}
	if l.asked++; l.asked > maxSuggestions {
		return ""
	}
	return diag.Closest(text, l.ids)
}

// meant returns the id of the record that a text names without doubt: by its
// name, by its id in other letters, or by its address.
func (l *roll) meant(text string) (id string, ok bool) {
	if l.taken[text] {
		return text, true
	}
	folded := diag.Fold(text)
	if l.twice[folded] {
		return "", false
	}
	if id, ok = l.named[folded]; ok {
		return id, true
	}
	if id, ok = l.alike[folded]; ok {
		return id, true
	}
	id, ok = l.urls[text]
	return id, ok
}

// enrol gives an id to each element of a top-level list: the one written in
// it, or one made from its name. It is done before anything else is read, so
// that references can be checked where they stand, also to what comes later.
func enrol(r *diag.Report, section string, n *syntax.Node, nameKey string) *roll {
	l := &roll{taken: map[string]bool{}, names: map[string]string{}, named: map[string]string{}, alike: map[string]string{}, twice: map[string]bool{}, urls: map[string]string{}, next: map[string]int{}}
	if n == nil {
		return l
	}
	elements := n.Elements()
	l.takeWritten(r, section, elements)
	names := make([]string, len(elements))
	var missing []applicant
	for i, e := range elements {
		names[i] = withoutMarkup(scalarText(e.Get(nameKey)))
		if e.Kind == syntax.Scalar {
			names[i] = withoutMarkup(e.Text)
		}
		if l.ids[i] == "" && (e.Kind == syntax.Mapping || e.Kind == syntax.Scalar) {
			missing = append(missing, applicant{index: i, want: timeline.NewID(names[i])})
		}
	}
	if len(missing) > 0 {
		r.Add(diag.CodeMadeID, elements[missing[0].index].Pos, "`"+section+"`", len(missing))
		l.number(elements, missing)
	}
	for i, name := range names {
		l.name(l.ids[i], name)
		if url := scalarText(elements[i].Get("url")); url != "" && section == "sources" {
			l.urls[url] = l.ids[i]
		}
	}
	l.compareIDs()
	return l
}

// takeWritten reads the ids that are written. Only when all are known do those
// that stand twice get another: all but the earliest of each.
func (l *roll) takeWritten(r *diag.Report, section string, elements []*syntax.Node) {
	l.ids = make([]string, len(elements))
	holders, shared := map[string]int{}, false
	for i, e := range elements {
		id := syntax.TrimBlank(scalarText(e.Get("id")))
		if l.ids[i] = id; id == "" {
			continue
		}
		holders[id]++
		shared = shared || l.taken[id]
		l.taken[id] = true
	}
	if !shared {
		return
	}
	var doubles []applicant
	for i, id := range l.ids {
		if holders[id] > 1 {
			doubles = append(doubles, applicant{index: i, want: id})
		}
	}
	for _, a := range inTurn(elements, doubles) {
		if holders[a.want] > 0 { // the first of them keeps it
			holders[a.want] = 0
			continue
		}
		l.ids[a.index] = l.free(a.want)
		r.Add(diag.CodeDuplicateID, elements[a.index].Get("id").Pos, section, a.want, l.ids[a.index])
	}
}

// name notes the name of a record; of records with the same name the first id
// in the alphabet is found by it.
func (l *roll) name(id, name string) {
	l.names[id] = cmp.Or(name, id)
	known, ok := l.named[diag.Fold(name)]
	if ok && known != id {
		l.twice[diag.Fold(name)] = true
	}
	if name != "" && (!ok || id < known) {
		l.named[diag.Fold(name)] = id
	}
}

// compareIDs lets ids that differ in nothing but capital letters and hyphens
// from what is written be found.
func (l *roll) compareIDs() {
	for _, id := range l.ids {
		folded := diag.Fold(id)
		other, there := l.alike[folded]
		name, named := l.named[folded]
		if there && other != id || named && name != id {
			l.twice[folded] = true
		}
		if id != "" {
			l.alike[folded] = id
		}
	}
}

// free takes an id that nothing has yet: the one wanted, or it with a number.
func (l *roll) free(want string) string {
	id, n := want, max(l.next[want], 2)
	for ; l.taken[id]; n++ {
		id = want + "-" + strconv.Itoa(n)
	}
	l.taken[id], l.next[want] = true, n
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
