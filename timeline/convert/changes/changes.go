// Package changes compares two documents that were made of the same table, or of another
// file of one origin, at two times: which events came, which went, and which are told
// otherwise.
package changes

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/pattern"
)

// Changes are the differences of two documents.
type Changes struct {
	Came, Went []timeline.Event // in the order of their documents
	Changed    []Change         // in the order of the later document
}

// Change is an event that both documents have, and that is told otherwise in the later.
type Change struct {
	Before, After timeline.Event
	What          []pattern.English // which of its fields
}

// None reports whether the documents tell the same events.
func (c Changes) None() bool { return len(c.Came)+len(c.Went)+len(c.Changed) == 0 }

// Between returns the differences from one document to another. Events are the same where
// their ids are; of those that are left, where their titles or their dates and texts are.
func Between(before, after *timeline.Document) (c Changes) {
	was, is := all(before), all(after)
	partner := matched(was, is)
	for j := range is {
		i, known := partner[j]
		if !known {
			c.Came = append(c.Came, is[j])
			continue
		}
		if what := different(before, after, &was[i], &is[j]); len(what) > 0 {
			c.Changed = append(c.Changed, Change{was[i], is[j], what})
		}
	}
	still := map[int]bool{}
	for _, i := range partner {
		still[i] = true
	}
	for i := range was {
		if !still[i] {
			c.Went = append(c.Went, was[i])
		}
	}
	return c
}

func all(d *timeline.Document) []timeline.Event {
	return append(slices.Clone(d.Events), d.Undated...)
}

// matched returns, for each event of the later document, which one of the earlier it is.
func matched(was, is []timeline.Event) map[int]int {
	partner, taken := map[int]int{}, map[int]bool{}
	for _, key := range []func(*timeline.Event) string{
		func(e *timeline.Event) string { return e.ID + "\x00" + e.Title },
		func(e *timeline.Event) string { return e.Title + "\x00" + e.DateText },
		func(e *timeline.Event) string { return e.ID },
		func(e *timeline.Event) string { return e.Title },
		func(e *timeline.Event) string { return e.DateText + "\x00" + e.Text + "\x00" + e.Place.Name },
	} {
		at := map[string][]int{}
		for i := range was {
			if !taken[i] {
				at[key(&was[i])] = append(at[key(&was[i])], i)
			}
		}
		for j := range is {
			if _, known := partner[j]; known {
				continue
			}
			if here := at[key(&is[j])]; len(here) > 0 && strings.Trim(key(&is[j]), "\x00") != "" {
				partner[j], taken[here[0]] = here[0], true
				at[key(&is[j])] = here[1:]
			}
		}
	}
	return partner
}

// different returns the fields in which two events differ.
func different(before, after *timeline.Document, a, b *timeline.Event) (what []pattern.English) {
	for _, f := range []struct {
		name pattern.English
		same bool
	}{
		{"title", a.Title == b.Title},
		{"date", a.Date.String() == b.Date.String() && a.NoDate == b.NoDate},
		{"text", strings.TrimSpace(a.Text) == strings.TrimSpace(b.Text)},
		{"lanes", slices.Equal(lanes(before, a), lanes(after, b))},
		{"place", a.Place.Name == b.Place.Name && fmt.Sprint(a.Place.Geo != nil) == fmt.Sprint(b.Place.Geo != nil) && (a.Place.Geo == nil || *a.Place.Geo == *b.Place.Geo)},
		{"tags", slices.Equal(a.Tags, b.Tags)},
		{"people", slices.Equal(people(before, a), people(after, b))},
		{"sources", slices.Equal(sources(before, a), sources(after, b))},
		{"importance", a.Importance == b.Importance},
		{"status", a.Status == b.Status},
		{"notes", a.Notes == b.Notes},
		{"other fields", maps.EqualFunc(a.Extra, b.Extra, func(x, y any) bool { return fmt.Sprint(x) == fmt.Sprint(y) })},
	} {
		if !f.same {
			what = append(what, f.name)
		}
	}
	return what
}

func lanes(d *timeline.Document, e *timeline.Event) (names []string) {
	for _, id := range e.Lanes {
		if l, ok := d.Lane(id); ok && !l.Usual() {
			names = append(names, l.Name)
		}
	}
	return names
}

func people(d *timeline.Document, e *timeline.Event) (names []string) {
	for _, id := range e.People {
		name := id
		if i := slices.IndexFunc(d.People, func(p timeline.Person) bool { return p.ID == id }); i >= 0 {
			name = d.People[i].Name
		}
		names = append(names, name)
	}
	return names
}

func sources(d *timeline.Document, e *timeline.Event) (all []string) {
	for _, c := range e.Sources {
		if s, ok := d.Source(c.Source); ok {
			all = append(all, s.Title+"\x00"+s.URL+"\x00"+c.Locator)
		}
	}
	return all
}
