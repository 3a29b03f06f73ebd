package cite

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// Form is what a work is to the manuals: it decides what is quoted and what is in italics.
type Form int

// The forms.
const (
	Book    Form = iota // stands alone
	Article             // in a volume or an issue of a journal
	News                // in a newspaper or magazine
	Chapter             // on some pages of what it was published in
	Entry               // in a work of reference
	Kept                // in an archive
	Page                // of a site
	Data                // a set of figures
)

// FormOf tells what a source is by what is known of it.
func FormOf(s *timeline.Source) Form {
	switch {
	case s.Volume != "" || s.Issue != "":
		return Article
	case s.Kind == timeline.PressSource:
		return News
	case s.Kind == timeline.ReferenceSource && s.Publisher != "":
		return Entry
	case s.Kind == timeline.DataSource:
		return Data
	case isKept(s):
		return Kept
	case s.Pages != "" && s.Publisher != "":
		return Chapter
	case s.URL != "" && (s.DOI == "" || s.Kind != timeline.ScholarlySource):
		return Page
	}
	return Book
}

// isKept reports whether a source is cited by the archive that has it, and for nothing that was
// published: a letter, a diary, a file.
func isKept(s *timeline.Source) bool {
	unpublished := s.Publisher == "" && s.URL == ""
	if s.Archive == "" && s.CallNumber == "" {
		return unpublished && s.Kind == timeline.PrimarySource
	}
	return s.Publisher == "" || s.Kind == timeline.PrimarySource || s.Kind == ""
}

// work is a source that is being cited.
type work struct {
	Writer
	form    Form
	press   bool // it is dated by the day, wherever it stands
	authors authors
	title   string
	in      string // who published it, or what it was published in
	volume, issue,
	pages, locator,
	archive, callNumber string
	address string
	date    string // EDTF, or as written
	seen    string
}

func (w Writer) work(s *timeline.Source, locator string) *work {
	return &work{
		Writer: w, form: FormOf(s), press: s.Kind == timeline.PressSource, authors: readAuthors(flat(s.Author)), title: flat(s.Title), in: flat(s.Publisher),
		volume: flat(s.Volume), issue: flat(s.Issue), pages: flat(s.Pages), locator: locator,
		archive: flat(s.Archive), callNumber: flat(s.CallNumber), address: s.Address(), date: s.Date, seen: s.Seen,
	}
}

// exact is a date of which nothing but its end is left out.
var exact = regexp.MustCompile(`^(-?\d{4,})(-\d\d){0,2}$`)

// year writes the year of a date, and all of a date that is not as plain as that.
func (w *work) year() string {
	if m := exact.FindStringSubmatch(w.date); m != nil {
		return edtf.Humanise(m[1], w.Dates)
	}
	return w.day(w.Dates)
}

// day writes a date in words that a style has changed, "" for none.
func (w *work) day(words edtf.Words) string {
	if w.date == "" || w.date == "unknown" {
		return ""
	}
	return edtf.Humanise(w.date, words)
}

// read writes the day on which the work was read, "" for none.
func (w *work) read(words edtf.Words) string {
	if w.seen == "" {
		return ""
	}
	return edtf.Humanise(w.seen, words)
}

// monthFirst writes days as “July 27, 1953” where the language is English, as Chicago prefers.
func monthFirst(w edtf.Words) edtf.Words {
	w = filled(w)
	if w.Months[0] == edtf.English().Months[0] {
		w.DayMonth, w.DayMonthYear = "{{.Month}} {{.Day}}", "{{.DayMonth}}, {{.Year}}"
	}
	return w
}

// yearFirst writes days as “1953, July 27”, where the language has the year at the end.
func yearFirst(w edtf.Words) edtf.Words {
	w = monthFirst(w)
	if strings.HasSuffix(w.DayMonthYear, "{{.Year}}") && strings.HasSuffix(w.MonthYear, " {{.Year}}") {
		w.DayMonthYear, w.MonthYear = "{{.Year}}, {{.DayMonth}}", "{{.Year}}, {{.Month}}"
	}
	return w
}

// shortMonths writes months as MLA does in English: those of five letters and more are cut.
func shortMonths(w edtf.Words) edtf.Words {
	w = filled(w)
	if w.Months == edtf.English().Months {
		w.Months = [12]string{"Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
		w.MonthsInDate = [12]string{}
	}
	return w
}

// filled returns English for the zero Words.
func filled(w edtf.Words) edtf.Words {
	if w.Months[0] == "" {
		return edtf.English()
	}
	return w
}

// number is a page, or several.
var number = regexp.MustCompile(`^(?:pp?\.? ?)?([\dA-Za-z]*\d[\dA-Za-z]*(?:[-–, ]+[\dA-Za-z]*\d[\dA-Za-z]*)*)$`)

// numbered returns the bare numbers of pages; ok is false for a place of another kind.
func numbered(pages string) (bare string, ok bool) {
	m := number.FindStringSubmatch(pages)
	if m == nil {
		return pages, false
	}
	return strings.ReplaceAll(m[1], "-", "–"), true
}

// cut writes the last page of a range as short as a style has it: in full in APA, by two digits
// in MLA; in Chicago by what has changed, two digits beyond the first ten pages of a hundred,
// and in full behind a full hundred.
func cut(bare string, style Style) string {
	if style == APA {
		return bare
	}
	from, to, found := strings.Cut(bare, "–")
	if !found || len(from) != len(to) || len(from) < 3 || strings.ContainsFunc(from+to, func(r rune) bool { return r < '0' || r > '9' }) {
		return bare
	}
	least := 2
	if style == Chicago {
		if strings.HasSuffix(from, "00") {
			return bare
		}
		if from[len(from)-2] == '0' {
			least = 1
		}
	}
	same := 0
	for same < len(to)-least && from[same] == to[same] {
		same++
	}
	return from + "–" + to[same:]
}

// onPages writes pages behind “p.” or “pp.”.
func onPages(pages string, style Style) string {
	bare, ok := numbered(pages)
	switch {
	case !ok:
		return pages
	case strings.ContainsAny(bare, "–,"):
		return "pp. " + cut(bare, style)
	}
	return "p. " + bare
}
