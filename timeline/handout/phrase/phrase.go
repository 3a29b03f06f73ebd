// Package phrase holds what a handout says around the words of its events file,
// such as “Sources” or “as quoted in”, in one language. It knows nothing of how
// they are used, so that tables of other languages need nothing but it.
package phrase

// Book is what one language says. Its patterns are those of package pattern. The zero Book says nothing;
// begin with English.
type Book struct {
	Lang string `json:"lang"` // BCP 47 tag of the phrases themselves

	SkipToEvents string `json:"skipToEvents"` // a link for those who hear the page
	Timeline     string `json:"timeline"`     // heading of the drawing
	Drawing      string `json:"drawing"`      // what is drawn, for those who do not see it; {{.N}} events, {{.Dates}}
	Broken       string `json:"broken"`       // what a break in the line means
	Stepped      string `json:"stepped"`      // the line has even steps, not true time
	Logarithmic  string `json:"logarithmic"`  // each step to the left is ten times longer ago
	NotDrawn     string `json:"notDrawn"`     // {{.N}} events have no label in the drawing
	Contents     string `json:"contents"`     // heading of the list of events
	Events       string `json:"events"`       // heading of the events themselves
	CountEvents  string `json:"countEvents"`  // {{.N}}
	Licence      string `json:"licence"`      // under which others may use the timeline: {{.Licence}}
	Stretch      string `json:"stretch"`      // only its events are told of: {{.Dates}}
	BackToList   string `json:"backToList"`
	Position     string `json:"position"` // {{.N}} of {{.All}}

	Undated  string `json:"undated"` // the file's date was refused: {{.Text}}
	Julian   string `json:"julian"`  // the date as it is written in that calendar: {{.Date}}
	Hebrew   string `json:"hebrew"`
	French   string `json:"french"`
	Islamic  string `json:"islamic"`
	Place    string `json:"place"`    // before the name of a place
	Lanes    string `json:"lanes"`    // before those in which an event stands
	Standing string `json:"standing"` // before one of the four that follow
	Verified string `json:"verified"`
	Reported string `json:"reported"`
	Disputed string `json:"disputed"`
	Opinion  string `json:"opinion"`
	Tags     string `json:"tags"`

	Links    string `json:"links"` // heading of pages in the web that lead on
	Question string `json:"question"`
	Picture  string `json:"picture"` // what a picture without a description shows: {{.Title}}
	Credit   string `json:"credit"`  // {{.Text}}

	Quotations           string `json:"quotations"`
	Quote                string `json:"quote"`      // {{.Text}} between quotation marks
	SaidOn               string `json:"saidOn"`     // {{.Date}}
	AsQuotedIn           string `json:"asQuotedIn"` // before a source
	Original             string `json:"original"`   // the words in their own language
	OriginalIn           string `json:"originalIn"` // likewise, with the tag of the language: {{.Lang}}
	OfficialTranslation  string `json:"officialTranslation"`
	PressTranslation     string `json:"pressTranslation"`
	ScholarlyTranslation string `json:"scholarlyTranslation"` // by an archive or a scholar
	OurTranslation       string `json:"ourTranslation"`
	CheckedOriginal      string `json:"checkedOriginal"`
	CheckedCopy          string `json:"checkedCopy"`
	CheckedExcerpt       string `json:"checkedExcerpt"`
	Checked              string `json:"checked"`   // nobody says against what
	CheckedOn            string `json:"checkedOn"` // one of the four before on a {{.Date}}: {{.Checked}}
	NotChecked           string `json:"notChecked"`

	OtherDates     string `json:"otherDates"`
	Claims         string `json:"claims"`
	ClaimSupported string `json:"claimSupported"`
	ClaimDisputed  string `json:"claimDisputed"`
	ClaimWrong     string `json:"claimWrong"`
	ClaimOpinion   string `json:"claimOpinion"`
	Record         string `json:"record"` // before what the record says instead of a claim
	LedHere        string `json:"ledHere"`
	LedTo          string `json:"ledTo"`
	NotKnown       string `json:"notKnown"`

	Sources     string `json:"sources"`
	NoSource    string `json:"noSource"`
	Source      string `json:"source"` // {{.N}}: the link to a source by its number
	Supports    string `json:"supports"`
	Contradicts string `json:"contradicts"`
	Context     string `json:"context"`
	Named       string `json:"named"` // the source of a quotation, date or claim alone
	Seen        string `json:"seen"`  // {{.Date}} on which a page was read
	UsedBy      string `json:"usedBy"`
	Primary     string `json:"primary"`
	Press       string `json:"press"`
	Scholarly   string `json:"scholarly"`
	Reference   string `json:"reference"`
	Data        string `json:"data"`
	Media       string `json:"media"`
	Other       string `json:"other"`
}
