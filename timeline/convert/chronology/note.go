package chronology

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
)

// citation is what a footnote says: a source, and the place in it.
type citation struct {
	source  timeline.Source
	locator string
	role    timeline.Role
}

// Forms of a footnote, from its end: the role, the day on which somebody looked, the address, the
// DOI.
var (
	sourceForm    = regexp.MustCompile(`^(?:(.+?), )?\*((?:[^*\\]|\\.)+)\*((?:, |; ).*)?\.(?: \*\((supports|contradicts|context)\)\*)?$`)
	seenForm      = regexp.MustCompile(`^(?:(.*), )?\(([^()]+)\)$`)
	urlForm       = regexp.MustCompile(`^(?:(.*), )?<([^<>]+)>$`)
	semicolonForm = regexp.MustCompile(`^((?:[^\\;]|\\.)*); (.*)$`)
	doiForm       = regexp.MustCompile(`^(?:(.*), )?doi:([^\s,]+)$`)
)

// note writes what a footnote says.
func (c *citation) note() string {
	s := &c.source
	var parts []string
	for _, t := range said(s.Author) {
		parts = append(parts, escaped(t))
	}
	parts = append(parts, "*"+escaped(draft.Line(s.Title))+"*")
	for _, t := range said(s.Where(), s.Date) {
		parts = append(parts, strings.ReplaceAll(escaped(t), "; ", `\; `))
	}
	if locator := escaped(c.locator); locator != "" {
		if _, isDate := draft.Written(draft.Line(s.Date)); isDate {
			parts = append(parts, locator)
		} else {
			parts[len(parts)-1] += "; " + locator
		}
	}
	if s.URL != "" && s.DOI != "" {
		parts = append(parts, "doi:"+escaped(s.DOI))
	}
	if address := s.Address(); address != "" {
		parts = append(parts, "<"+address+">")
	}
	if seen := draft.Line(s.Seen); seen != "" {
		parts = append(parts, "("+escaped(seen)+")")
	}
	text := strings.Join(parts, ", ") + "."
	if c.role != "" && c.role != timeline.Supports {
		text += " *(" + string(c.role) + ")*"
	}
	return text
}

// readNote reads what a footnote says. What stands between the title and the address is where it
// was published, then its date if one of the parts is one, then the place in it.
func readNote(text string) (c citation) {
	m := sourceForm.FindStringSubmatch(text)
	if m == nil {
		c.source.Title = plain(text)
		return c
	}
	c.source.Author, c.source.Title, c.role = plain(m[1]), plain(m[2]), timeline.Role(m[4])
	rest := strings.TrimPrefix(m[3], ", ")
	if m := seenForm.FindStringSubmatch(rest); m != nil {
		rest, c.source.Seen = m[1], plain(m[2])
	}
	if m := urlForm.FindStringSubmatch(rest); m != nil {
		rest, c.source.URL = m[1], m[2]
		if m := doiForm.FindStringSubmatch(rest); m != nil {
			rest, c.source.DOI = m[1], plain(m[2])
		}
		if doi, is := strings.CutPrefix(c.source.URL, "https://doi.org/"); is && c.source.DOI == "" {
			c.source.URL, c.source.DOI = "", doi
		}
	}
	c.place(rest)
	return c
}

// place reads where a source was published, its date and the place in it. The place follows the
// date, or a semicolon where there is none.
func (c *citation) place(text string) {
	if locator, is := strings.CutPrefix(text, "; "); is {
		c.locator = plain(locator)
		return
	}
	where := ""
	for rest := text; rest != ""; {
		part, after, _ := strings.Cut(rest, ", ")
		if _, isDate := draft.Written(plain(part)); isDate {
			c.source.Publisher, c.source.Date, c.locator = plain(where), plain(part), plain(after)
			return
		}
		if m := semicolonForm.FindStringSubmatch(part); m != nil {
			c.source.Publisher, c.locator = plain(joined(where, m[1])), plain(joined(m[2], after))
			return
		}
		where, rest = joined(where, part), after
	}
	c.source.Publisher = plain(where)
}

func joined(a, b string) string { return strings.TrimPrefix(strings.TrimSuffix(a+", "+b, ", "), ", ") }

// cited returns the id of the source of a footnote, which is made where there is none, and what
// the footnote says besides; "" for no number, or one that no footnote has.
func (r *reader) cited(number string) (id string, c citation) {
	c, ok := r.notes[number]
	if !ok {
		return "", citation{}
	}
	return r.Source(c.source), c
}
