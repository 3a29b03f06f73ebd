package file

import (
	"slices"
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// Whoever takes part or speaks may be named by any of the names that the file gives.
func TestPeopleAreNamedByAllTheirNames(t *testing.T) {
	doc, problems := Parse("x.yaml", []byte(`tideline: 1
title: T
people:
  - {id: kim, name: Kim Jong Un, native: 김정은, also: [Kim Čong-un, 金正恩, The leader]}
  - {id: putin, name: Vladimir Putin, native: Владимир Путин, also: Putin}
  - {id: park, name: Park, also: [The leader]}
events:
  - {date: 2019, title: A, people: [putin, 김정은, Kim Čong-un, The Guard, kin, The leader]}
  - {date: 2020, title: B, people: Putin, place: {name: Moscow, also: [Москва, Moskva]}}
  - {date: 2021, title: C, quotes: [{by: Владимир Путин, text: Yes}]}
`))
	if got, want := doc.Events[0].People, []string{"putin", "kim", "The Guard", "kin", "The leader"}; !slices.Equal(got, want) {
		t.Errorf("people %q, want %q", got, want)
	}
	if got := doc.Events[1].People; !slices.Equal(got, []string{"putin"}) {
		t.Errorf("one person: %q", got)
	}
	if got := doc.Events[1].Place.Also; !slices.Equal(got, []string{"Москва", "Moskva"}) {
		t.Errorf("other names of the place: %q", got)
	}
	if q := doc.Events[2].Quotes[0]; q.By != "putin" || q.Speaker != "Vladimir Putin" {
		t.Errorf("the quote is by %q, %q", q.By, q.Speaker)
	}
	var found []string
	for _, p := range problems {
		if p.Code == diag.CodeMadeID {
			continue
		}
		found = append(found, p.Code)
		if p.Code == diag.CodeUnknownPerson && !strings.Contains(p.String(), "did you mean `kim`?") {
			t.Error(p)
		}
	}
	if want := []string{diag.CodeRepeatedValue, diag.CodeUnknownPerson}; !slices.Equal(found, want) {
		t.Errorf("problems %q, want %q", found, want)
	}
}
