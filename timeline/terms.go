package timeline

// The words that the format has for what things are.

// The range of the importance of events, and what one has that says nothing.
const (
	LeastImportance = 1 // a detail
	UsualImportance = 3
	MostImportance  = 5 // what everybody should know
)

// Colors returns the words for the colours of lanes, in the order in which
// lanes without a colour get them.
func Colors() []string { return []string{"crimson", "green", "ochre", "violet", "slate"} }

// Statuses returns the words for how sure the statement of an event is.
func Statuses() []Status { return []Status{Verified, Reported, Disputed, Opinion} }

// CitationRoles returns the words for what a source does for an event.
func CitationRoles() []string { return []string{"supports", "contradicts", "context"} }

// ClaimStates returns the words for what the record says of a claim.
func ClaimStates() []string { return []string{"supported", "disputed", "wrong", "opinion"} }

// Translations returns the words for who translated a quote: an official body,
// the press, an archive or a scholar, or the writers of the file.
func Translations() []string { return []string{"official", "press", "scholarly", "ours"} }

// SourceKinds returns the words for kinds of sources: documents of the time,
// newspapers and agencies, research, works of reference, figures, recordings
// and pictures, and all else.
func SourceKinds() []string {
	return []string{"primary", "press", "scholarly", "reference", "data", "media", "other"}
}

// CheckWays returns the words for what the words of a quote were compared
// with.
func CheckWays() []string { return []string{"original", "copy", "excerpt"} }
