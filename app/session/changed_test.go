package session

import (
	"slices"
	"strings"
	"testing"

	"tideline/timeline/file"
)

const twoEvents = `tideline: 1
title: T
sources: [{id: s, title: S}]
events:
  - {id: a, date: 1953, title: A, sources: [s], unknown: {hour: why}, image: {file: a.png}, x-own: [1, 2]}
  - {id: b, date: unknown, title: B, quotes: [{by: N, text: words, checked: {how: copy}}]}
`

// What is changed in an event counts, and not where it stands in the file.
func TestChanged(t *testing.T) {
	before, _ := file.Parse("x", []byte(twoEvents))
	for change, want := range map[[2]string][]string{
		{"title: T", "# a\n\ntitle: U"}:                            nil,
		{"{id: a, date: 1953", "{date: 1953, id: a"}:               nil,
		{"title: A", "title: C"}:                                   {"a"},
		{"1953", "1953~"}:                                          {"a"},
		{"{hour: why}", "{hour: why not}"}:                         {"a"},
		{"a.png", "b.png"}:                                         {"a"},
		{"[1, 2]", "[1, 3]"}:                                       {"a"},
		{"how: copy", "how: original"}:                             {"b"},
		{", checked: {how: copy}", ""}:                             {"b"},
		{"id: b", "id: c"}:                                         {"c"},
		{"events:\n", "events:\n  - {id: n, date: 1, title: N}\n"}: {"n"},
	} {
		now, _ := file.Parse("x", []byte(strings.Replace(twoEvents, change[0], change[1], 1)))
		if got := Changed(before, now); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", change, got, want)
		}
	}
}
