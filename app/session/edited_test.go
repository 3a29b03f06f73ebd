package session

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/file"
)

const tied = `tideline: 1
title: T
sources: [{id: s, title: S}, {id: t, title: T}]
events:
  - {id: a, date: 1953, title: A, sources: [s], leads_to: [c]}
  - {id: b, date: 1953, title: B, sources: [s, t]}
  - {id: c, date: 1951/1954, title: C, leads_to: [{id: b, why: so}]}
  - {id: d, date: 1950-03, title: D}
  - {id: e, unknown: {date: torn}, title: E, sources: [t]}
`

// What an edit makes of a session is what reading the whole text gives.
func TestAnEditReadsOneEvent(t *testing.T) {
	doc, problems := file.Parse("x", []byte(tied))
	s := New(doc, problems)
	s.Source = []byte(tied)
	for change, want := range map[[2]string][]string{
		{"title: A", "title: C"}:                           {"a"},
		{"a, date: 1953", "a, date: 1954"}:                 {"a"},
		{"a, date: 1953", "a, date: 1949"}:                 {"a"},
		{"b, date: 1953", "b, date: 1951/1954"}:            {"b"},
		{"d, date: 1950-03", "d, date: 1953"}:              {"d"},
		{"d, date: 1950-03", "d,  date: 1950-03"}:          nil,
		{"sources: [s, t]", "sources: [t]"}:                {"b"},
		{"sources: [s, t]", "sources: [t, s]"}:             {"b"},
		{"why: so", "why: not so"}:                         {"c"},
		{"title: D}", "title: D, sources: [{id: s}]}"}:     {"d"},
		{"title: C,", "title: C,\n     notes: two lines,"}: {"c"},
	} {
		text := []byte(strings.Replace(tied, change[0], change[1], 1))
		now, _, ok := s.Edit("x", text)
		if !ok {
			t.Errorf("%q: all is read", change)
			continue
		}
		whole := New(file.Parse("x", text))
		if !reflect.DeepEqual(now.Doc, whole.Doc) || !slices.Equal(now.Order, whole.Order) || !reflect.DeepEqual(now.Causes, whole.Causes) || !reflect.DeepEqual(now.Citing, whole.Citing) {
			t.Errorf("%q: %+v, want %+v", change, now, whole)
		}
		if got := now.Changed(doc); !slices.Equal(got, want) {
			t.Errorf("%q: changed are %q", change, got)
		}
	}
}
