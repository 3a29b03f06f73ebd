package cli

import (
	"strings"

	"tideline/timeline/review"
)

// ClaimWords holds the texts of the claim report.
type ClaimWords struct {
	Kinds    map[review.ConcernKind]ConcernWords `json:"kinds"`
	Printed  string                              `json:"printed"`  // above quotes of one source
	Nowhere  string                              `json:"nowhere"`  // above quotes without a source
	Problems string                              `json:"problems"` // where to read of those of the file
}

// ConcernWords tells of one kind of concern. In Text and Else, {quote} stands
// for words with who said them, and {text}, {why}, {source}, {date} and
// {source-date} for what the file says.
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
	text, pairs := w.Text, []string{"{quote}", quote}
	for place, said := range map[string]string{
		"{text}": c.Text, "{why}": c.Why, "{source}": c.Source, "{date}": c.Date, "{source-date}": c.SourceDate,
	} {
		pairs = append(pairs, place, said)
		if said == "" && strings.Contains(w.Text, place) {
			text = w.Else
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func claimsInEnglish() ClaimWords {
	return ClaimWords{
		Printed: "printed in {source}", Nowhere: "without a source",
		Problems: "tideline check without --claims tells more",
		Kinds: map[review.ConcernKind]ConcernWords{
			review.Unsourced:    {Count: "events without a source", Text: "no source supports it"},
			review.SingleSource: {Count: "events with a single source", Text: "only {source} supports it"},
			review.NoLocator: {
				Count: "quotes without a locator",
				Text:  "{quote} does not say where in {source} it stands",
				Else:  "{quote} names no source and no place in it",
			},
			review.Unchecked: {
				Count: "quotes not checked",
				Text:  "{quote} stands in {source} and was checked nowhere else",
				Else:  "{quote} was checked nowhere",
			},
			review.UnusedSource: {Count: "sources never used", Text: "no event names this source"},
			review.LateEvent: {
				Count: "events later than their sources",
				Text:  "its date is {date}, and the latest dated source that supports it, {source}, is of {source-date}",
			},
			review.LateQuote: {
				Count: "quotes later than their source",
				Text:  "{quote} is of {date}, and {source}, which prints it, of {source-date}",
			},
			review.DisputedClaim: {
				Count: "disputed claims", Text: "{quote} is disputed: {why}", Else: "{quote} is disputed",
			},
			review.WrongClaim: {
				Count: "wrong claims", Text: "{quote} is wrong: {why}", Else: "{quote} is wrong",
			},
			review.ContradictingSource: {Count: "sources that contradict an event", Text: "{source} contradicts it"},
			review.AdmittedUnknown: {
				Count: "things honestly unknown", Text: "{text} is unknown: {why}", Else: "{text} is unknown, and no reason is given",
			},
		},
	}
}
