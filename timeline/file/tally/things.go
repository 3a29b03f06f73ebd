package tally

import (
	"hash/maphash"
	"slices"
	"strconv"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// named is how many things that one message is about may be named in it, and listed how many
// characters they have together: of long names there are fewer.
const (
	named  = 16
	listed = 500
)

// longestName is how many characters of the name of a thing are told.
const longestName = 50

// things are what a message is about that is told once of many: the first of them by their
// names, each at its first place, and how many there are.
type things struct {
	first  []thing // of different names, in the order of the file, at most named
	places []diag.Pos
	seed   maphash.Seed
	seen   map[uint64]bool // the names, of which a file may have as many as it has events
}

// thing is a name with the first place of what has it, and what that was read as; nil where
// nothing was.
type thing struct {
	name string
	at   diag.Pos
	as   pattern.Value
}

// add counts a thing.
func (t *things) add(name string, as pattern.Value, at diag.Pos) {
	t.places = earliest(t.places, at, diag.Pos.Compare)
	if t.seen == nil {
		t.seen, t.seed = map[uint64]bool{}, maphash.MakeSeed()
	}
	key := maphash.String(t.seed, name)
	if !t.seen[key] {
		t.seen[key] = true
		t.first = earliest(t.first, thing{name, at, as}, func(a, b thing) int { return a.at.Compare(b.at) })
		return
	}
	if i := slices.IndexFunc(t.first, func(one thing) bool { return one.name == name }); i >= 0 && at.Before(t.first[i].at) {
		t.first[i].at, t.first[i].as = at, as
		slices.SortStableFunc(t.first, func(a, b thing) int { return a.at.Compare(b.at) })
	}
}

// earliest adds a value to a sorted list of the first few.
func earliest[T any](all []T, one T, compare func(a, b T) int) []T {
	if len(all) == named && compare(all[named-1], one) <= 0 {
		return all
	}
	all = append(all, one)
	slices.SortStableFunc(all, compare)
	return all[:min(len(all), named)]
}

// told says which things a message is about that was counted n times, behind it: “(4 times:
// `a` in line 3, `b` in line 9)”, or the lines alone where all have one name.
func (t *things) told(n int) any {
	switch {
	case n == 1:
		return ""
	case len(t.seen) == 1 && t.places[0] == t.places[len(t.places)-1]:
		return times(n)
	}
	var items []pattern.Value
	rest := n
	if len(t.seen) == 1 {
		where := placeIn(t.places)
		for _, at := range t.places {
			items = append(items, where(at))
		}
	} else {
		places := make([]diag.Pos, 0, named)
		for _, one := range t.first {
			places = append(places, one.at)
		}
		where := placeIn(places)
		for _, one := range t.first {
			items = append(items, one.told(t.first[0].as, where(one.at)))
		}
		rest = len(t.seen)
	}
	which, size := pattern.Series{}, 0
	for _, item := range items {
		if size += utf8.RuneCountInString(item.In(pattern.InEnglish)); size > listed {
			break
		}
		which.Items = append(which.Items, item)
	}
	rest -= len(which.Items)
	of := pattern.T("{{.N}} times", "N", n)
	if rest > 0 {
		return pattern.T(" ({{.Times}}: {{.Which}} and {{.N}} more)", "Times", of, "Which", which, "N", rest)
	}
	return pattern.T(" ({{.Times}}: {{.Which}})", "Times", of, "Which", which)
}

// told names a thing with its place, and with what it was read as where that is not what the
// first was read as.
func (one thing) told(first, place pattern.Value) pattern.Value {
	if one.as == nil || one.as.In(pattern.InEnglish) == first.In(pattern.InEnglish) {
		return pattern.T("`{{.Name}}` in {{.Place}}", "Name", short(one.name), "Place", place)
	}
	return pattern.T("`{{.Name}}` as {{.Read}} in {{.Place}}", "Name", short(one.name), "Read", one.as, "Place", place)
}

// placeIn returns how places are told: by their lines, or with their columns where two of
// them are in one line.
func placeIn(all []diag.Pos) func(diag.Pos) pattern.Value {
	lines := map[int]bool{}
	for _, at := range all {
		lines[at.Line] = true
	}
	return func(at diag.Pos) pattern.Value {
		line := strconv.Itoa(at.Line)
		if len(lines) < len(all) {
			line += ":" + strconv.Itoa(max(1, at.Column))
		}
		return pattern.T("line {{.Line}}", "Line", line)
	}
}

// short cuts a name that is a whole text.
func short(name string) string {
	if utf8.RuneCountInString(name) <= longestName {
		return name
	}
	return string([]rune(name)[:longestName-1]) + "…"
}
