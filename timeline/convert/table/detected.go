package table

import (
	"slices"
	"strings"
)

// detected returns the mapping that the names of the columns, and what is in them, speak
// for.
func (t *Table) detected() Mapping {
	m := newMapping()
	t.byName(m)
	t.unmade(m)
	t.when(m)
	t.what(m)
	return m
}

// byName maps the columns whose names are known. Of several with one name that a field
// can have once, the first counts.
func (t *Table) byName(m Mapping) {
	taken := map[role]bool{}
	var remarks []int
	dated := dateOf(t)
	for c := range t.Names {
		r, ok := roleByName(t, c, dated)
		if !ok || t.head.at < 0 || taken[r] && (!r.field.many() || r.part == whole && r.field == Text) {
			continue
		}
		if t.contents[c].filled == 0 && len(t.Rows) > 0 && r.part == whole && r.field != Date && r.field != Title {
			continue // an empty column says nothing
		}
		if taken[r] = true; r.part == remark { // it comes after the text
			remarks = append(remarks, c)
			continue
		}
		m.set(c, r)
	}
	t.secondTitle(m, taken)
	t.betterTitle(m)
	t.parts(m, Date)
	t.parts(m, End)
	for _, c := range remarks {
		m.set(c, role{Text, remark})
	}
}

// roleByName returns what a column is by its name, where dated is the one with the whole date: of
// another one that may have been it, that it has no role, or that it tells periods by their names.
func roleByName(t *Table, column, dated int) (role, bool) {
	r, ok := t.words.find(t.Names[column], t.lang)
	if !ok || r != (role{Date, whole}) || column == dated {
		return r, ok
	}
	content := t.contents[column]
	if t.words.aside[plain(t.Names[column])] && content.mostly(content.texts) && !content.mostly(content.dates) {
		return role{Lanes, category}, true
	}
	return role{}, false
}

// dateOf returns the column with the whole date, of several whose names say so: the first that
// has dates, and not beside what happened; −1 where there is none, or where a year that stands in
// a column of its own says when it was.
func dateOf(t *Table) int {
	best, most, hasYear := -1, 0, false
	for c, name := range t.Names {
		r, ok := t.words.find(name, t.lang)
		content := t.contents[c]
		if ok && r == (role{Date, year}) && content.isYears() {
			hasYear = true
		}
		if !ok || r != (role{Date, whole}) {
			continue
		}
		points := 1
		if content.mostly(content.dates) || content.isYears() || content.isSerial() {
			points += 2
		}
		if !t.words.aside[plain(name)] {
			points++
		}
		if points > most {
			best, most = c, points
		}
	}
	if best >= 0 && hasYear && t.words.aside[plain(t.Names[best])] {
		return -1
	}
	return best
}

// secondTitle makes a column that could have been the title the text, where there is none:
// the summary of what has a name.
func (t *Table) secondTitle(m Mapping, taken map[role]bool) {
	for c, name := range t.Names {
		if r, ok := t.words.find(name, t.lang); ok && r.field == Title && m.Of(c) == "" && !taken[role{Text, whole}] && t.contents[c].mostly(t.contents[c].texts) {
			m.set(c, role{Text, whole})
			return
		}
	}
}

// betterTitle makes the text the title where a column of names says the same again and again,
// such as who spoke, and another has a title for each row.
func (t *Table) betterTitle(m Mapping) {
	titles, texts := m.Columns(Title), m.Columns(Text)
	if len(titles) != 1 || len(texts) != 1 {
		return
	}
	r, known := t.words.find(t.Names[texts[0]], t.lang)
	had, other := t.contents[titles[0]], t.contents[texts[0]]
	if known && r.field == Title && (2*had.different < other.different || had.different < had.filled && other.different == other.filled) {
		m.set(titles[0], role{Text, whole})
		m.set(texts[0], role{Title, whole})
	}
}

// parts decides between a column with whole dates and columns with their parts. Where the
// whole ones lack the year, as “27 July” does, the year is added from its own column.
func (t *Table) parts(m Mapping, f Field) {
	dated, parts := -1, map[part]int{}
	for _, c := range m.Columns(f) {
		if p := m.roles[c].part; p == whole {
			dated = c
		} else {
			parts[p] = c
		}
	}
	year, hasYear := parts[year]
	if dated < 0 {
		return
	}
	if c := t.contents[dated]; hasYear && !c.mostly(c.dates) && t.contents[year].filled > 0 {
		if c.filled == 0 {
			m.set(dated, role{})
			return
		}
		if _, split := parts[month]; !split {
			return // “27 July”, and its year beside it
		}
		m.set(dated, role{Shown, whole})
		return
	}
	for p, c := range parts {
		if p != clock && p != era {
			m.set(c, role{})
		}
	}
}

// unmade takes columns back that cannot be what their names say: a title that is always
// the same number, a place of addresses.
func (t *Table) unmade(m Mapping) {
	for _, c := range slices.Clone(m.Columns(Sources)) {
		content := t.contents[c]
		if m.roles[c].part == whole && content.mostly(content.addresses) {
			m.roles[c] = role{Sources, address}
		}
	}
	for _, c := range slices.Clone(m.Columns(Type)) {
		if !t.isKinds(c) { // a column “Type” that groups events
			m.set(c, role{Lanes, category})
		}
	}
	for _, f := range []Field{Date, End} {
		for _, c := range slices.Clone(m.Columns(f)) {
			if content := t.contents[c]; m.roles[c].part == era && (content.length() > 9 || content.different > 4) { // periods, and not BC
				m.set(c, role{Lanes, category})
			}
		}
	}
	for _, c := range slices.Clone(m.Columns(Status)) {
		if !t.isStatuses(c) {
			m.set(c, role{})
		}
	}
	for _, c := range slices.Clone(m.Columns(Importance)) {
		if !t.isImportance(c) {
			m.set(c, role{})
		}
	}
	t.lanes(m)
}

// mostLanes is how many different values a column may have that makes lanes because of
// what it is called; one that is called a lane may have more.
const (
	mostLanes      = 12
	mostNamedLanes = 60
)

// lanes leaves one column to the lanes. Others that group events become tags, and so does
// one with more values than can be told apart.
func (t *Table) lanes(m Mapping) {
	best := -1
	columns := slices.Clone(m.Columns(Lanes))
	for _, c := range columns {
		n, most := len(t.values(c, mostNamedLanes+1)), mostNamedLanes
		if m.roles[c].part == category {
			most = mostLanes
		}
		if n <= most && n > 0 && (best < 0 || m.roles[best].part == category && m.roles[c].part == whole) {
			best = c
		}
	}
	for _, c := range columns {
		if c != best {
			m.set(c, role{Tags, whole})
		}
	}
}

// when finds dates where no name says which columns hold them: the first two that do.
func (t *Table) when(m Mapping) {
	if len(m.Columns(Date)) > 0 {
		return
	}
	if end := m.Columns(End); len(end) > 0 && t.head.at >= 0 {
		for _, c := range slices.Clone(end) { // an end without a beginning is when it was
			m.set(c, role{Date, m.roles[c].part})
		}
		return
	}
	for c := range t.Names {
		content := t.contents[c]
		if m.Of(c) != "" || !content.mostly(content.dates) {
			continue
		}
		if len(m.Columns(Date)) == 0 {
			m.set(c, role{Date, whole})
		} else if t.follows(m.Columns(Date)[0], c) {
			m.set(c, role{End, whole})
			return
		}
	}
}

// what finds the title and the text where no name says which columns hold them: the title
// is the first column of short texts that differ, the text the longest.
func (t *Table) what(m Mapping) {
	t.topic(m)
	if len(m.Columns(Title)) == 0 {
		if c := t.best(m, func(c content) int {
			if !c.mostly(c.texts) || c.mostly(c.dates) || c.length() > 120 || 2*c.different < c.filled {
				return 0
			}
			return 1000
		}); c >= 0 {
			m.set(c, role{Title, whole})
		}
	}
	if len(m.Columns(Title)) == 0 && len(m.Columns(Text)) == 0 || len(m.Columns(Text)) == 0 && t.head.at < 0 {
		if c := t.best(m, func(c content) int {
			if !c.mostly(c.texts) || c.mostly(c.addresses) {
				return 0
			}
			return c.length()
		}); c >= 0 {
			m.set(c, role{Text, whole})
		}
	}
}

// topic makes the column that groups events by its name the title, where its values nearly
// all differ and no other column has a name for what happened.
func (t *Table) topic(m Mapping) {
	if len(m.Columns(Title))+len(m.Columns(Text)) > 0 {
		return
	}
	for c := range t.Names {
		content := t.contents[c]
		if f := m.Of(c); f != Lanes && f != Tags || content.filled < 5 || 10*content.different < 9*content.filled || !content.mostly(content.texts) || content.length() < 12 {
			continue
		}
		m.set(c, role{Title, whole})
		return
	}
}

// best returns the column of no field with the most points, the first of several; -1 for
// none with any.
func (t *Table) best(m Mapping, points func(content) int) int {
	best, most := -1, 0
	for c := range t.Names {
		if n := points(t.contents[c]); m.Of(c) == "" && n > most {
			best, most = c, n
		}
	}
	return best
}

// follows reports whether dates in a column are mostly later than those in another.
func (t *Table) follows(first, second int) bool {
	later, both := 0, 0
	for _, row := range t.Rows[:min(len(t.Rows), weighed)] {
		from, to := row.At(first).Text, row.At(second).Text
		if a, ok := yearIn(from); ok {
			if b, ok := yearIn(to); ok {
				both++
				if b >= a {
					later++
				}
			}
		}
	}
	return both > 0 && 10*later >= 9*both
}

// yearIn returns the first number of four digits in a text.
func yearIn(s string) (int64, bool) {
	for _, f := range strings.FieldsFunc(s, func(c rune) bool { return c < '0' || c > '9' }) {
		if len(f) == 4 {
			return whole64(f)
		}
	}
	return 0, false
}

// values returns the different values of a column, at most so many.
func (t *Table) values(column, most int) map[string]bool {
	all := map[string]bool{}
	for _, row := range t.Rows {
		if text := row.At(column).Text; text != "" {
			all[text] = true
		}
		if len(all) >= most {
			break
		}
	}
	return all
}
