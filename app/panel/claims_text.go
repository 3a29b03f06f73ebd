package panel

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/review"
)

// concernKindText names a kind of concern.
func concernKindText(kind review.ConcernKind) string {
	switch kind {
	case review.Unsourced:
		return lang.L("Events without a source")
	case review.SingleSource:
		return lang.L("Events with a single source")
	case review.NoLocator:
		return lang.L("Quotes without a locator")
	case review.Unchecked:
		return lang.L("Quotes not checked")
	case review.UnusedSource:
		return lang.L("Sources never used")
	case review.LateEvent:
		return lang.L("Events later than their sources")
	case review.LateQuote:
		return lang.L("Quotes later than their source")
	case review.DisputedClaim:
		return lang.L("Disputed claims")
	case review.WrongClaim:
		return lang.L("Wrong claims")
	case review.ContradictingSource:
		return lang.L("Sources that contradict an event")
	case review.AdmittedUnknown:
		return lang.L("Things honestly unknown")
	default:
		return string(kind)
	}
}

// concernText tells of one concern in a sentence, which stands under the title
// of the event.
func concernText(doc *timeline.Document, c review.Concern, words edtf.Words) string {
	said := map[string]any{
		"Quote": spoken(c), "Source": sourceTitle(doc, c.Source),
		"Date": edtf.Humanise(c.Date, words), "SourceDate": edtf.Humanise(c.SourceDate, words),
	}
	switch c.Kind {
	case review.Unsourced:
		return lang.L("No source supports it.")
	case review.SingleSource:
		return lang.L("Only one source supports it: {{.Source}}", said)
	case review.NoLocator:
		if c.Source == "" {
			return lang.L("{{.Quote}} names no source and no place in it.", said)
		}
		return lang.L("{{.Quote}} does not say where it is found in: {{.Source}}", said)
	case review.UnusedSource:
		return lang.L("No event names this source.")
	case review.LateEvent:
		return lang.L("Its date is {{.Date}}; the latest dated source that supports it is of {{.SourceDate}}: {{.Source}}", said)
	case review.LateQuote:
		return lang.L("{{.Quote}} is of {{.Date}}; what prints it is of {{.SourceDate}}: {{.Source}}", said)
	case review.ContradictingSource:
		return lang.L("A source contradicts it: {{.Source}}", said)
	case review.AdmittedUnknown:
		return widgets.Joined(": ", c.Text, c.Why)
	default: // claims, and quotes under the name of their source
		return widgets.Joined(": ", spoken(c), c.Why)
	}
}

// spoken writes the words of a quote or claim with who said them; quotation
// marks inside become single ones.
func spoken(c review.Concern) string {
	text := "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(c.Text) + "”"
	if c.By != "" {
		text += " (" + c.By + ")"
	}
	return text
}

// sourceTitle is the title of a source, or "" where there is none.
func sourceTitle(doc *timeline.Document, id string) string {
	if s, ok := doc.Source(id); ok {
		return s.Title
	}
	return ""
}
