// Package claims has the words of the claim report: what an author should look at again.
package claims

import (
	"strings"

	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// words are those for one kind of concern. In text and other, {{.Quote}} is a
// quotation with its speaker, and the other names are what the file says.
type words struct {
	count pattern.English // what is counted
	text  pattern.English // one concern
	other pattern.English // one for which the file lacks what text needs
}

// Sentence describes one concern.
func Sentence(c review.Concern) pattern.Text {
	quote := "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(c.Text) + "”"
	if c.By != "" {
		quote += " (" + c.By + ")"
	}
	w := texts()[c.Kind]
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

// Counted says what is counted of a kind of concern.
func Counted(kind review.ConcernKind) pattern.English { return texts()[kind].count }

// texts are the texts of the claim report, by the kind of concern.
func texts() map[review.ConcernKind]words {
	return map[review.ConcernKind]words{
		review.Unsourced:    {count: "events without a source", text: "no source supports it"},
		review.SingleSource: {count: "events with a single source", text: "only {{.Source}} supports it"},
		review.NoLocator: {
			count: "quotes without a locator",
			text:  "{{.Quote}} does not say where in {{.Source}} it is found",
			other: "{{.Quote}} names no source and no place in it",
		},
		review.Unchecked: {
			count: "quotes not checked",
			text:  "{{.Quote}} is from {{.Source}} and was not checked anywhere else",
			other: "{{.Quote}} has not been checked",
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
