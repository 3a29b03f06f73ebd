package timeline

// The words of the format, each kind with its own type.

// The range of the importance of events, and its default.
const (
	LeastImportance = 1 // a detail
	UsualImportance = 3
	MostImportance  = 5 // what everybody should know
)

// Color is the colour of a lane.
type Color string

// The colours of lanes.
const (
	Crimson Color = "crimson"
	Green   Color = "green"
	Ochre   Color = "ochre"
	Violet  Color = "violet"
	Slate   Color = "slate"
)

// Colors returns the colours in the order in which they are assigned to lanes.
func Colors() []Color { return []Color{Crimson, Green, Ochre, Violet, Slate} }

// Status is how certain the statement of an event is.
type Status string

// The statuses; Reported is taken when the file does not say.
const (
	Verified Status = "verified"
	Reported Status = "reported"
	Disputed Status = "disputed"
	Opinion  Status = "opinion"
)

// Statuses returns the statuses, the most certain first.
func Statuses() []Status { return []Status{Verified, Reported, Disputed, Opinion} }

// Role is what a source does for an event.
type Role string

// The roles; a citation without one supports its event.
const (
	Supports    Role = "supports"
	Contradicts Role = "contradicts"
	Context     Role = "context"
)

// Roles returns the roles.
func Roles() []Role { return []Role{Supports, Contradicts, Context} }

// ClaimState is what the record says of a claim.
type ClaimState string

// The states; a claim has none when the file does not say.
const (
	ClaimSupported ClaimState = "supported"
	ClaimDisputed  ClaimState = "disputed"
	ClaimWrong     ClaimState = "wrong"
	ClaimOpinion   ClaimState = "opinion" // undisputed, but not a fact
)

// ClaimStates returns the states.
func ClaimStates() []ClaimState {
	return []ClaimState{ClaimSupported, ClaimDisputed, ClaimWrong, ClaimOpinion}
}

// Translation is who translated a quote.
type Translation string

// The translators; a quote has none when its words are those that were said.
const (
	TranslatedOfficially Translation = "official"
	TranslatedByPress    Translation = "press"
	TranslatedByScholars Translation = "scholarly" // an archive, too
	TranslatedByUs       Translation = "ours"      // by the writers of the file
)

// Translations returns the translators.
func Translations() []Translation {
	return []Translation{TranslatedOfficially, TranslatedByPress, TranslatedByScholars, TranslatedByUs}
}

// SourceKind is what a source is.
type SourceKind string

// The kinds of sources.
const (
	PrimarySource   SourceKind = "primary"   // a document of the time
	PressSource     SourceKind = "press"     // newspapers and agencies
	ScholarlySource SourceKind = "scholarly" // research
	ReferenceSource SourceKind = "reference" // works of reference
	DataSource      SourceKind = "data"      // figures
	MediaSource     SourceKind = "media"     // recordings and pictures
	OtherSource     SourceKind = "other"
)

// SourceKinds returns the kinds.
func SourceKinds() []SourceKind {
	return []SourceKind{PrimarySource, PressSource, ScholarlySource, ReferenceSource, DataSource, MediaSource, OtherSource}
}

// ScaleKind is how time becomes distance in a drawing of the document.
type ScaleKind string

// The kinds of scales.
const (
	TrueScale        ScaleKind = "true"        // every second has the same length
	ShortenedScale   ScaleKind = "shortened"   // long empty gaps are cut out
	EvenScale        ScaleKind = "even"        // each event is one step from the next
	LogarithmicScale ScaleKind = "logarithmic" // each step to the left is ten times longer ago
)

// ScaleKinds returns the kinds.
func ScaleKinds() []ScaleKind {
	return []ScaleKind{TrueScale, ShortenedScale, EvenScale, LogarithmicScale}
}

// CheckedWith is what the words of a quote were compared with.
type CheckedWith string

// What quotes are compared with.
const (
	CheckedOriginal CheckedWith = "original"
	CheckedCopy     CheckedWith = "copy"
	CheckedExcerpt  CheckedWith = "excerpt"
)

// CheckedWiths returns them.
func CheckedWiths() []CheckedWith {
	return []CheckedWith{CheckedOriginal, CheckedCopy, CheckedExcerpt}
}

// PersonKind is what somebody is who speaks or acts.
type PersonKind string

// The kinds. What is not a human being may last for any time.
const (
	Human        PersonKind = "person"
	Organisation PersonKind = "organisation"
	Thing        PersonKind = "thing" // a product, a ship, a building, a newspaper
)

// PersonKinds returns the kinds.
func PersonKinds() []PersonKind { return []PersonKind{Human, Organisation, Thing} }
