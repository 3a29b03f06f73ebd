package cli

import (
	"strings"

	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// claimText tells of one kind of concern. In text and other, {{.Quote}} stands for
// words with who said them, and the others for what the file says.
type claimText struct {
	count pattern.English // what is counted
	text  pattern.English // one concern
	other pattern.English // one for which the file does not say all that text needs
}

// sentence tells of one concern.
func sentence(c review.Concern) pattern.Text {
	quote := "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(c.Text) + "”"
	if c.By != "" {
		quote += " (" + c.By + ")"
	}
	w := claimTexts()[c.Kind]
	text, pairs := w.text, []any{"Quote", quote}
	for name, said := range map[string]string{
		"Text": c.Text, "Why": c.Why, "Source": c.Source, "Date": c.Date, "SourceDate": c.SourceDate,
	} {
		pairs = append(pairs, name, said)
		if said == "" && strings.Contains(string(w.text), "{{."+name+"}}") {
			text = w.other
		}
	}
	return pattern.T(text, pairs...)
}

// claimTexts are the texts of the claim report, by the kind of concern.
func claimTexts() map[review.ConcernKind]claimText {
	return map[review.ConcernKind]claimText{
		review.Unsourced:    {count: "events without a source", text: "no source supports it"},
		review.SingleSource: {count: "events with a single source", text: "only {{.Source}} supports it"},
		review.NoLocator: {
			count: "quotes without a locator",
			text:  "{{.Quote}} does not say where in {{.Source}} it stands",
			other: "{{.Quote}} names no source and no place in it",
		},
		review.Unchecked: {
			count: "quotes not checked",
			text:  "{{.Quote}} stands in {{.Source}} and was checked nowhere else",
			other: "{{.Quote}} was checked nowhere",
		},
		review.UnusedSource: {count: "sources never used", text: "no event names this source"},
		review.LateEvent: {
			count: "events later than their sources",
			text:  "its date is {{.Date}}, and the latest dated source that supports it, {{.Source}}, is of {{.SourceDate}}",
		},
		review.LateQuote: {
			count: "quotes later than their source",
			text:  "{{.Quote}} is of {{.Date}}, and {{.Source}}, which prints it, of {{.SourceDate}}",
		},
		review.DisputedClaim: {
			count: "disputed claims", text: "{{.Quote}} is disputed: {{.Why}}", other: "{{.Quote}} is disputed",
		},
		review.WrongClaim: {
			count: "wrong claims", text: "{{.Quote}} is wrong: {{.Why}}", other: "{{.Quote}} is wrong",
		},
		review.ContradictingSource: {count: "sources that contradict an event", text: "{{.Source}} contradicts it"},
		review.AdmittedUnknown: {
			count: "things honestly unknown", text: "{{.Text}} is unknown: {{.Why}}", other: "{{.Text}} is unknown, and no reason is given",
		},
	}
}
