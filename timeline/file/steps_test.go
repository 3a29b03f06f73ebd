package file_test

import (
	"slices"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// A step shows one quotation, or two; a third is told and left out.
func TestStepsShowTwoQuotationsAtMost(t *testing.T) {
	for shown, want := range map[string]struct {
		quotes []string
		codes  []string
	}{
		"one":             {quotes: []string{"one"}},
		"[one, two]":      {quotes: []string{"one", "two"}},
		"[one, two, tre]": {quotes: []string{"one", "two"}, codes: []string{diag.CodeWrongType}},
		"[one, twoo]":     {quotes: []string{"one"}, codes: []string{diag.CodeUnknownQuote}},
	} {
		doc, problems := file.Parse("steps.yaml", []byte(`tideline: 1
title: Steps
events:
  - {id: a, date: 1953, title: A, quotes: [{id: one, text: 1}, {id: two, text: 2}, {id: tre, text: 3}]}
stories: [{id: s, name: S, steps: [{event: a, quote: `+shown+`}]}]
`))
		var codes []string
		for _, p := range problems {
			codes = append(codes, p.Code)
		}
		if got := doc.Stories[0].Steps[0].Quotes; !slices.Equal(got, want.quotes) || !slices.Equal(codes, want.codes) {
			t.Errorf("%s: %q, %v", shown, got, problems)
		}
	}
}
