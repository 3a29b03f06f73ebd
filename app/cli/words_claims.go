package cli

import (
	"strings"

	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// ClaimWords holds the texts of the claim report.
type ClaimWords struct {
	Kinds    map[review.ConcernKind]ConcernWords `json:"kinds"`
	Printed  string                              `json:"printed"`  // above quotes of one source
	Nowhere  string                              `json:"nowhere"`  // above quotes without a source
	Problems string                              `json:"problems"` // where to read of those of the file
}

// ConcernWords tells of one kind of concern. In Text and Else, {{.Quote}} stands
// for words with who said them, and {{.Text}}, {{.Why}}, {{.Source}}, {{.Date}} and
// {{.SourceDate}} for what the file says.
type ConcernWords struct {
	Count string `json:"count"` // what is counted
	Text  string `json:"text"`  // one concern
	Else  string `json:"else"`  // one for which the file does not say all that Text needs
}

// sentence tells of one concern.
func (w ConcernWords) sentence(c review.Concern) string {
	quote := "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(c.Text) + "”"
	if c.By != "" {
		quote += " (" + c.By + ")"
	}
	text, pairs := w.Text, []string{"Quote", quote}
	for place, said := range map[string]string{
		"Text": c.Text, "Why": c.Why, "Source": c.Source, "Date": c.Date, "SourceDate": c.SourceDate,
	} {
		pairs = append(pairs, place, said)
		if said == "" && strings.Contains(w.Text, "{{."+place+"}}") {
			text = w.Else
		}
	}
	return pattern.Fill(text, pairs...)
}

func claimsInEnglish() ClaimWords {
	return ClaimWords{
		Printed: "printed in {{.Source}}", Nowhere: "without a source",
		Problems: "tideline check without --claims tells more",
		Kinds: map[review.ConcernKind]ConcernWords{
			review.Unsourced:    {Count: "events without a source", Text: "no source supports it"},
			review.SingleSource: {Count: "events with a single source", Text: "only {{.Source}} supports it"},
			review.NoLocator: {
				Count: "quotes without a locator",
				Text:  "{{.Quote}} does not say where in {{.Source}} it stands",
				Else:  "{{.Quote}} names no source and no place in it",
			},
			review.Unchecked: {
				Count: "quotes not checked",
				Text:  "{{.Quote}} stands in {{.Source}} and was checked nowhere else",
				Else:  "{{.Quote}} was checked nowhere",
			},
			review.UnusedSource: {Count: "sources never used", Text: "no event names this source"},
			review.LateEvent: {
				Count: "events later than their sources",
				Text:  "its date is {{.Date}}, and the latest dated source that supports it, {{.Source}}, is of {{.SourceDate}}",
			},
			review.LateQuote: {
				Count: "quotes later than their source",
				Text:  "{{.Quote}} is of {{.Date}}, and {{.Source}}, which prints it, of {{.SourceDate}}",
			},
			review.DisputedClaim: {
				Count: "disputed claims", Text: "{{.Quote}} is disputed: {{.Why}}", Else: "{{.Quote}} is disputed",
			},
			review.WrongClaim: {
				Count: "wrong claims", Text: "{{.Quote}} is wrong: {{.Why}}", Else: "{{.Quote}} is wrong",
			},
			review.ContradictingSource: {Count: "sources that contradict an event", Text: "{{.Source}} contradicts it"},
			review.AdmittedUnknown: {
				Count: "things honestly unknown", Text: "{{.Text}} is unknown: {{.Why}}", Else: "{{.Text}} is unknown, and no reason is given",
			},
		},
	}
}
