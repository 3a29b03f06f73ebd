package timeline

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
)

// Document is what an events file says, checked. It is never changed after
// New returns it; every id it mentions resolves.
type Document struct {
	Name        string // of the file, for messages and relative image paths
	Title       string
	Description string // Markdown
	Lang        string // BCP 47; "" when the file does not say
	Licence     string // under which others may use the timeline, as it is to be shown; "" where nothing is said
	Scale       Scale
	Lanes       []Lane // never empty
	People      []Person
	Sources     []Source
	Eras        []Era
	Table       string  // the file beside it in which the events stand, as rows; "" where they stand in the file itself
	Events      []Event // in file order; each has a date
	Undated     []Event // listed and not drawn: the date is not known, names no year or was refused
	Stories     []Story
	Extra       map[string]any // values of unknown keys: nil, string, []any or map[string]any

	index index
	guest *guest // what it is compared with; nil for nothing
}

// Scale is how the document asks to be drawn. The zero Scale leaves it to the reader.
type Scale struct {
	Kind   ScaleKind      // "" when the file does not say
	Before edtf.Date      // what a logarithmic scale counts back from; the zero Date: the newest event
	Extra  map[string]any // values of unknown keys
}

// Lane is a horizontal strip of the drawing.
type Lane struct {
	ID, Name string
	Color    Color
	Pos      diag.Pos
	Extra    map[string]any // values of unknown keys
	usual    bool
}

// Usual reports whether it is the one lane of a document that lists none.
func (l *Lane) Usual() bool { return l.usual }

// Person is somebody, or something, that speaks or acts, begins and ends.
type Person struct {
	ID, Name    string
	Kind        PersonKind // "" for a human being
	Native      string     // the name in its own script
	Also        []string   // other names and spellings
	Born, Died  string     // EDTF, or as written when it was refused
	Role        string
	Affiliation string
	Pos         diag.Pos
	Extra       map[string]any // values of unknown keys

	bornAs, diedAs Otherwise // as they were written in another calendar
}

// Source is where a statement comes from.
type Source struct {
	ID        string
	Kind      SourceKind
	Title     string
	Author    string
	Publisher string
	Date      string // EDTF, or as written when it was refused
	URL       string // http or https, or ""
	Seen      string // EDTF day on which the page was read
	Note      string

	// Where it stands within what was published, and where it is kept. All but DOI are as
	// they are to be shown.
	Volume, Issue, Pages string
	DOI                  string // without an address before it: 10.1000/182
	Archive, CallNumber  string

	Checked *Check // whether it says what it is cited for; nil: not said
	Pos     diag.Pos
	Extra   map[string]any // values of unknown keys
}

// Where returns who published a source, and where it stands in that and is kept, in the
// short form that all languages share: Nature, 171(4356), 737–738.
func (s *Source) Where() string {
	number := s.Volume
	if s.Issue != "" {
		number += "(" + s.Issue + ")"
	}
	var parts []string
	for _, part := range []string{s.Publisher, number, s.Pages, s.Archive, s.CallNumber} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// Address returns the address of a source: its own, or that of its DOI; "" for none.
func (s *Source) Address() string {
	if s.URL == "" && s.DOI != "" {
		return "https://doi.org/" + s.DOI
	}
	return s.URL
}

// Era is a named stretch of time behind the events.
type Era struct {
	ID, Name string
	Date     edtf.Date
	Note     string
	Pos      diag.Pos
	Extra    map[string]any // values of unknown keys
}

// Event is one thing that happened, with its evidence.
type Event struct {
	ID         string
	Date       edtf.Date
	DateText   string        // as written, also when it was refused
	Calendar   calendar.Name // in which DateText is written; "" for the Gregorian one
	NoDate     bool          // the file says that the date is not known
	Life       string        // id of the person as whose life it is drawn; "" for none
	Title      string
	Native     string   // the title in a second language
	Lanes      []string // lane ids, never empty; the first carries the label
	Importance int      // 1 (detail) to 5 (everybody should know)
	Status     Status
	Text       string // Markdown
	Place      Place
	Tags       []string
	People     []string // who takes part: person ids, or names as written
	Image      *Picture
	Links      []WebLink // to read on, in the order of the file
	Sources    []Citation
	Checked    *Check // whether its statement holds; nil: not said
	Quotes     []Quote
	Dates      []DatedClaim
	Claims     []Claim
	LeadsTo    []Link
	Unknown    map[string]string   // what is honestly unknown → why
	UnknownPos map[string]diag.Pos // where each key of Unknown stands
	Notes      string              // for the presenter only
	Pos        diag.Pos
	Extra      map[string]any // values of unknown keys
}

// Place is where an event happened. Geo is nil when the file gives only a name.
type Place struct {
	Name  string
	Also  []string // other names and spellings, of all places with this name
	Geo   *Geo
	Extra map[string]any
}

// Geo is a point in degrees, north and east positive (WGS 84).
type Geo struct{ Lat, Lon float64 }

// Picture is an image beside an event. File is relative to the events file; URL is where it
// is in the web, from where it is fetched only when a reader asks for it, and where there
// is no File.
type Picture struct {
	File, URL   string
	Alt, Credit string
	Pos         diag.Pos // of the name of the file
	Extra       map[string]any
}

// WebLink is a page in the web that leads on from an event. It is opened when a reader asks
// for it, and never by itself.
type WebLink struct {
	URL   string // http or https
	Title string
	Pos   diag.Pos
	Extra map[string]any // values of unknown keys
}

// Name returns what a link is called: its title, or else its address without what all
// addresses begin with.
func (l *WebLink) Name() string {
	if l.Title != "" {
		return l.Title
	}
	_, bare, _ := strings.Cut(l.URL, "://")
	return strings.TrimSuffix(strings.TrimPrefix(bare, "www."), "/")
}

// Citation links an event to a source.
type Citation struct {
	Source  string // id
	Role    Role   // "" stands for Supports
	Locator string // page, paragraph, minute
	Pos     diag.Pos
	Extra   map[string]any // values of unknown keys
}

// Quote is what somebody said, with its provenance.
type Quote struct {
	ID          string // of the quote within its event; "" where it has none
	By          string // person id; "" when Speaker names an institution
	Speaker     string // the name to show: of By, or as written
	Text        string
	Source      string // id of where the words were printed (“as quoted in”)
	Locator     string
	Date        string // EDTF of the saying, or as written when it was refused
	Role        string // of the speaker at that time
	Affiliation string // likewise
	Lang        string
	Original    *Original
	Translation Translation // "": none, or not said
	Checked     *Check      // nil: not checked
	Pos         diag.Pos
	Extra       map[string]any // values of unknown keys
}

// Original is the wording in the language it was said in.
type Original struct {
	Lang, Text string
	Extra      map[string]any
}

// Check records when and with what something was compared: the words of a quote, a claim,
// a source, an event.
type Check struct {
	On    string // EDTF day
	At    string // address that was read
	How   CheckedWith
	Extra map[string]any
}

// DatedClaim is another date that a source gives for the event.
type DatedClaim struct {
	Date   edtf.Date
	Source string
	Note   string
	Pos    diag.Pos
	Extra  map[string]any // values of unknown keys
}

// Claim is a statement about the event that the record supports, disputes or
// shows to be wrong.
type Claim struct {
	Text       string
	By         string // person id, or a name as written
	Source     string // id
	Locator    string
	State      ClaimState // "" when the file does not say
	Correction *Correction
	Checked    *Check // nil: not said
	Pos        diag.Pos
	Extra      map[string]any // values of unknown keys
}

// Correction is what the record says instead of a claim.
type Correction struct {
	Text, Source, Locator string
	Extra                 map[string]any
}

// Link records that one event led to another, and why.
type Link struct {
	Event string // id
	Why   string
	Pos   diag.Pos
	Extra map[string]any // values of unknown keys
}

// Story is a guided walk through some events.
type Story struct {
	ID, Name string
	Steps    []Step
	Pos      diag.Pos
	Extra    map[string]any // values of unknown keys
}

// MostQuotes is how many quotes a step can show, side by side.
const MostQuotes = 2

// Step is one stop of a story.
type Step struct {
	Event, Say, Ask string
	Quotes          []string // of the event that are shown, as Event.Quote finds them; MostQuotes at most
	Pos             diag.Pos
	Extra           map[string]any // values of unknown keys
}
