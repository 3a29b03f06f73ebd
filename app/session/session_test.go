package session

import (
	"slices"
	"strings"
	"testing"

	"tideline/timeline/file"
)

const threeEvents = `tideline: 1
title: Three
sources:
  - {id: a, title: First source}
  - {id: b, title: Second source}
events:
  - {id: late, date: 1990, title: Late, sources: [{id: a}]}
  - {id: early, date: 1953-07-27, title: Early, leads_to: [{id: late, why: because}], quotes: [{by: X, text: words, source: b}]}
  - {id: middle, date: 1961, title: Middle, sources: [{id: a}, {id: b}]}
`

func sessionOf(t *testing.T, text string) *Session {
	t.Helper()
	return New(file.Parse("test.yaml", []byte(text)))
}

func TestStepsGoThroughTheEventsByTime(t *testing.T) {
	s := sessionOf(t, threeEvents)
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"", 1, "early"},
		{"", -1, "late"},
		{"early", 1, "middle"},
		{"middle", 1, "late"},
		{"late", 1, "late"},
		{"early", -1, "early"},
		{"gone", 1, "early"},
	} {
		if got := (&State{Session: s}).Step(c.from, c.by); got != c.want {
			t.Errorf("step(%q, %d) = %q, want %q", c.from, c.by, got, c.want)
		}
	}
	if got := (&State{Session: Empty()}).Step("", 1); got != "" {
		t.Errorf("a document without events steps to %q", got)
	}
}

// Of events of one day the author says which came first: steps, and the list of
// those that cannot be drawn apart, go by the file.
func TestEventsOfOneDayFollowTheFile(t *testing.T) {
	s := sessionOf(t, `tideline: 1
title: Same day
events:
  - {id: z, date: 1914-06-28, title: The Archduke arrives at the station}
  - {id: m, date: 1914-06-28, title: A bomb is thrown}
  - {id: q, date: 1914-06-28, title: Town hall reception}
  - {id: a, date: 1914-06-28, title: Princip fires}
`)
	want := []string{"z", "m", "q", "a"}
	if !slices.Equal(s.Order, want) {
		t.Errorf("the arrow keys step through %v", s.Order)
	}
	if got := s.InOrder([]string{"a", "m", "q"}); !slices.Equal(got, want[1:]) {
		t.Errorf("the list shows %v", got)
	}
}

func TestSourcesKnowTheirEvents(t *testing.T) {
	s := sessionOf(t, threeEvents)
	if got := s.Citing["a"]; !slices.Equal(got, []string{"middle", "late"}) {
		t.Errorf("source a is cited by %v", got)
	}
	if got := s.Citing["b"]; !slices.Equal(got, []string{"early", "middle"}) {
		t.Errorf("source b is cited by %v: a quote counts too", got)
	}
	if got := s.Causes["late"]; len(got) != 1 || got[0] != (Link{"early", "because"}) {
		t.Errorf("what led to late: %v", got)
	}
}

// What an event without a date cites and led to is found like that of any other.
func TestUndatedEventsAreConnected(t *testing.T) {
	s := sessionOf(t, strings.Replace(threeEvents, "events:\n", "events:\n  - {id: undated, date: unknown, title: U, sources: [a], leads_to: [late]}\n", 1))
	if got := s.Citing["a"]; !slices.Contains(got, "undated") {
		t.Errorf("source a is cited by %v", got)
	}
	if got := s.Causes["late"]; !slices.ContainsFunc(got, func(l Link) bool { return l.Event == "undated" }) {
		t.Errorf("what led to late: %v", got)
	}
}
