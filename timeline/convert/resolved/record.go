package resolved

import (
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// resolved is the document as export writes it to JSON: the contents of the file
// with every id checked and every date worked out. Lists are never null. Keys
// are those of the events file, in snake case.
type resolved struct {
	Title       string           `json:"title"`
	Description string           `json:"description"` // Markdown
	Lang        string           `json:"lang"`
	Licence     string           `json:"licence,omitempty"`
	Scale       *resolvedScale   `json:"scale,omitempty"`
	Lanes       []resolvedLane   `json:"lanes"` // top to bottom
	Events      []resolvedEvent  `json:"events"`
	Undated     []resolvedEvent  `json:"undated"` // their dates are not known, name no year or were refused
	Sources     []resolvedSource `json:"sources"`
	People      []resolvedPerson `json:"people"`
	Eras        []resolvedEra    `json:"eras"`
	Stories     []resolvedStory  `json:"stories"`
	kept
}

// resolvedScale is how the document asks to be drawn.
type resolvedScale struct {
	Kind   string `json:"kind"`             // true, shortened, even or logarithmic
	Before string `json:"before,omitempty"` // EDTF
	kept
}

// resolvedDate is a date as EDTF, or as written when it was refused, and what it means.
// Earliest and latest are RFC 3339 in UTC, the first and the last second inside the
// date; years outside 0000–9999 have a sign and at least six digits; null is open or
// unknown.
type resolvedDate struct {
	Date        string  `json:"date"`
	Earliest    *string `json:"earliest"`
	Latest      *string `json:"latest"`
	Precision   string  `json:"precision"` // second, minute, day, month … millennium, unknown
	Uncertain   bool    `json:"uncertain"`
	Approximate bool    `json:"approximate"`
}

type resolvedEvent struct {
	ID string `json:"id"`
	resolvedDate
	Written    string            `json:"written,omitempty"`  // the date as the file has it, where that is not EDTF
	Calendar   string            `json:"calendar,omitempty"` // in which written is: julian, hebrew, french or islamic
	Life       string            `json:"life,omitempty"`     // id of the person as whose life it is drawn
	Title      string            `json:"title"`
	Native     string            `json:"native,omitempty"`
	Text       string            `json:"text"` // Markdown
	Lanes      []string          `json:"lanes"`
	Importance int               `json:"importance"` // 1 to 5
	Status     string            `json:"status"`     // verified, reported, disputed or opinion
	Place      *resolvedPlace    `json:"place,omitempty"`
	Tags       []string          `json:"tags"`
	People     []string          `json:"people"` // person ids, or names as written
	Image      *resolvedImage    `json:"image,omitempty"`
	Links      []resolvedWeb     `json:"links"`
	Sources    []resolvedCite    `json:"sources"`
	Checked    *resolvedCheck    `json:"checked,omitempty"`
	Quotes     []resolvedQuote   `json:"quotes"`
	Dates      []resolvedOther   `json:"dates"`
	Claims     []resolvedClaim   `json:"claims"`
	LeadsTo    []resolvedLink    `json:"leads_to"`
	Unknown    map[string]string `json:"unknown,omitempty"`
	Notes      string            `json:"notes,omitempty"`
	kept
}

type resolvedLane struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Color string `json:"color"`
	kept
}

type resolvedPlace struct {
	Name string      `json:"name"`
	Also []string    `json:"also"`
	Geo  *[2]float64 `json:"geo,omitempty"` // latitude, longitude in degrees
	kept
}

type resolvedImage struct {
	File   string `json:"file"`
	URL    string `json:"url,omitempty"`
	Alt    string `json:"alt"`
	Credit string `json:"credit"`
	kept
}

// resolvedWeb is a page in the web that leads on.
type resolvedWeb struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	kept
}

// resolvedCite links an event to a source by its id.
type resolvedCite struct {
	ID      string `json:"id"`
	Role    string `json:"role"` // supports, contradicts or context
	Locator string `json:"locator"`
	kept
}

type resolvedQuote struct {
	ID          string            `json:"id,omitempty"` // within its event
	By          string            `json:"by"`           // person id; "" for an institution
	Speaker     string            `json:"speaker"`      // the name to show
	Text        string            `json:"text"`
	Source      string            `json:"source"` // as quoted in: source id
	Locator     string            `json:"locator"`
	Date        string            `json:"date"`
	Role        string            `json:"role"`
	Affiliation string            `json:"affiliation"`
	Lang        string            `json:"lang"`
	Original    *resolvedOriginal `json:"original,omitempty"`
	Translation string            `json:"translation,omitempty"` // official, press, scholarly or ours
	Checked     *resolvedCheck    `json:"checked"`               // null: not checked
	kept
}

type resolvedOriginal struct {
	Lang string `json:"lang"`
	Text string `json:"text"`
	kept
}

type resolvedCheck struct {
	On  string `json:"on"`
	At  string `json:"at"`
	How string `json:"how"` // original, copy or excerpt
	kept
}

// resolvedOther is another date that a source gives for the event.
type resolvedOther struct {
	resolvedDate
	Source string `json:"source"`
	Note   string `json:"note"`
	kept
}

type resolvedClaim struct {
	Text       string              `json:"text"`
	By         string              `json:"by"`
	Source     string              `json:"source"`
	Locator    string              `json:"locator"`
	State      string              `json:"state"` // supported, disputed or wrong
	Correction *resolvedCorrection `json:"correction,omitempty"`
	Checked    *resolvedCheck      `json:"checked,omitempty"`
	kept
}

type resolvedCorrection struct {
	Text    string `json:"text"`
	Source  string `json:"source"`
	Locator string `json:"locator"`
	kept
}

type resolvedLink struct {
	ID  string `json:"id"`
	Why string `json:"why"`
	kept
}

type resolvedSource struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	Publisher string `json:"publisher"`
	Date      string `json:"date"`
	URL       string `json:"url"`
	Seen      string `json:"seen"`
	Note      string `json:"note"`

	Volume     string `json:"volume,omitempty"`
	Issue      string `json:"issue,omitempty"`
	Pages      string `json:"pages,omitempty"`
	DOI        string `json:"doi,omitempty"`
	Archive    string `json:"archive,omitempty"`
	CallNumber string `json:"call_number,omitempty"`

	Checked *resolvedCheck `json:"checked,omitempty"`
	kept
}

type resolvedPerson struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Kind        string   `json:"kind,omitempty"` // organisation or thing
	Native      string   `json:"native"`
	Also        []string `json:"also"`
	Born        string   `json:"born"`
	Died        string   `json:"died"`
	BornWritten string   `json:"born_written,omitempty"`
	BornIn      string   `json:"born_calendar,omitempty"` // in which that is: julian, hebrew, french or islamic
	DiedWritten string   `json:"died_written,omitempty"`
	DiedIn      string   `json:"died_calendar,omitempty"`
	Role        string   `json:"role"`
	Affiliation string   `json:"affiliation"`
	kept
}

type resolvedEra struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	resolvedDate
	Note string `json:"note"`
	kept
}

type resolvedStory struct {
	ID    string         `json:"id"`
	Name  string         `json:"name"`
	Steps []resolvedStep `json:"steps"`
	kept
}

type resolvedStep struct {
	Event  string   `json:"event"`
	Say    string   `json:"say"`
	Ask    string   `json:"ask"`
	Quote  string   `json:"quote"`            // the first of those shown
	Quotes []string `json:"quotes,omitempty"` // all of them, where there are two
	kept
}

// kept is what every record has besides.
type kept struct {
	Extra map[string]any `json:"extra,omitempty"` // the values of unknown keys of the events file: null, texts, lists and objects
	at    diag.Pos       // of the record in the JSON that was read
}

// keep notes what was read of a record besides its fields.
func (k *kept) keep(at diag.Pos, extra map[string]any) { k.at, k.Extra = at, extra }

// record is a record of the resolved document.
type record interface {
	keep(at diag.Pos, extra map[string]any)
	noun() pattern.English // with its article, as messages name it
}

func (*resolved) noun() pattern.English           { return "the file" }
func (*resolvedScale) noun() pattern.English      { return "a scale" }
func (*resolvedEvent) noun() pattern.English      { return "an event" }
func (*resolvedLane) noun() pattern.English       { return "a lane" }
func (*resolvedPlace) noun() pattern.English      { return "a place" }
func (*resolvedImage) noun() pattern.English      { return "an image" }
func (*resolvedWeb) noun() pattern.English        { return "a web link" }
func (*resolvedCite) noun() pattern.English       { return "a citation" }
func (*resolvedQuote) noun() pattern.English      { return "a quote" }
func (*resolvedOriginal) noun() pattern.English   { return "an original" }
func (*resolvedCheck) noun() pattern.English      { return "a check" }
func (*resolvedOther) noun() pattern.English      { return "another date" }
func (*resolvedClaim) noun() pattern.English      { return "a claim" }
func (*resolvedCorrection) noun() pattern.English { return "a correction" }
func (*resolvedLink) noun() pattern.English       { return "a link" }
func (*resolvedSource) noun() pattern.English     { return "a source" }
func (*resolvedPerson) noun() pattern.English     { return "a person" }
func (*resolvedEra) noun() pattern.English        { return "an era" }
func (*resolvedStory) noun() pattern.English      { return "a story" }
func (*resolvedStep) noun() pattern.English       { return "a step" }
