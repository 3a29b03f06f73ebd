package table

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/pattern"
)

// fields gives an event all that a row says of it besides its date.
func (r *reader) fields(e *timeline.Event, row cells.Row) {
	for _, f := range []Field{Lanes, Tags, Place, Geo, People, Importance, Status, Sources, Links, Native, Image, Notes, Shown} {
		columns := r.Mapping.Columns(f)
		if len(columns) == 0 || r.text(row, f, " ") == "" {
			continue
		}
		switch f {
		case Lanes:
			r.group(e, row, columns)
		case Tags:
			for _, tag := range r.each(row, columns) {
				if tag = draft.Line(tag); !slices.Contains(e.Tags, tag) {
					e.Tags = append(e.Tags, tag)
				}
			}
		case Place:
			e.Place.Name = r.Inline(r.text(row, f, ", "))
		case Geo:
			r.geo(e, row)
		case People:
			for _, name := range r.each(row, columns) {
				if id := r.Person(name); !slices.Contains(e.People, id) {
					e.People = append(e.People, id)
				}
			}
		case Links, Sources, Image:
			r.addresses(f, e, row, columns)
		default:
			r.said(e, row, f)
		}
	}
}

// addresses gives an event the fields that may be addresses.
func (r *reader) addresses(f Field, e *timeline.Event, row cells.Row, columns []int) {
	switch f {
	case Links:
		r.links(e, row, columns)
	case Sources:
		r.sources(e, row, columns)
	default:
		r.media(e, row, columns)
	}
}

// said gives an event the fields that are one text.
func (r *reader) said(e *timeline.Event, row cells.Row, f Field) {
	text := r.text(row, f, "\n\n")
	switch f {
	case Importance:
		if e.Importance = importanceOf(text); e.Importance == 0 {
			r.Keep(&e.Extra, e.Pos, "importance", text)
		}
	case Status:
		if status, ok := statusOf(text); ok {
			e.Status = status
		} else {
			r.Keep(&e.Extra, e.Pos, "status", text)
		}
	case Native:
		e.Native = r.Inline(text)
	case Notes:
		e.Notes = r.Prose(text)
	case Shown:
		r.Keep(&e.Extra, e.Pos, "display date", draft.Line(text))
	}
}

// each returns the values of some columns in a row, where a cell may hold several.
func (r *reader) each(row cells.Row, columns []int) (all []string) {
	for _, c := range columns {
		all = append(all, several(row.At(c).Text)...)
	}
	return all
}

// group puts an event into lanes. Several in one cell have a semicolon or a bar between: a
// comma may be part of a name.
func (r *reader) group(e *timeline.Event, row cells.Row, columns []int) {
	for _, c := range columns {
		for name := range strings.FieldsFuncSeq(row.At(c).Text, func(c rune) bool { return c == ';' || c == '|' }) {
			if lane := r.Lane(name); lane != "" && !slices.Contains(e.Lanes, lane) {
				e.Lanes = append(e.Lanes, lane)
			}
		}
	}
}

// geo gives the place of an event its point.
func (r *reader) geo(e *timeline.Event, row cells.Row) {
	var lat, lon string
	for _, c := range r.Mapping.Columns(Geo) {
		switch text := row.At(c).Text; {
		case r.Mapping.roles[c].part == longitude, lat != "" && r.Mapping.roles[c].part == whole:
			lon = text
		default:
			lat = text
		}
	}
	if e.Place.Geo = pointOf(lat, lon); e.Place.Geo == nil {
		r.Keep(&e.Extra, e.Pos, "coordinates", strings.TrimSpace(lat+" "+lon))
	}
}

// sources makes sources of the addresses and of the texts in some columns. A text and an
// address that stand alone are one source.
func (r *reader) sources(e *timeline.Event, row cells.Row, columns []int) {
	var titles, addresses []string
	for _, c := range columns {
		one := row.At(c)
		if one.Link != "" {
			addresses = append(addresses, one.Link)
		}
		for text := range strings.FieldsFuncSeq(one.Text, func(c rune) bool { return c == '\n' || c == ';' || c == '|' }) {
			text = strings.TrimSpace(text)
			if url := r.address(text); url != "" {
				addresses = append(addresses, url)
			} else if text != "" {
				titles = append(titles, text)
			}
		}
	}
	for i := range max(len(titles), len(addresses)) {
		s := timeline.Source{Pos: e.Pos}
		if i < len(titles) {
			s.Title = titles[i]
		}
		if i < len(addresses) && (len(titles) == len(addresses) || i >= len(titles) || len(titles) == 0) {
			s.URL = addresses[i]
		} else if i < len(addresses) {
			r.cite(e, timeline.Source{URL: addresses[i], Pos: e.Pos})
		}
		r.cite(e, s)
	}
}

// address returns the address on the web that a text is, also without its scheme.
func (r *reader) address(s string) string {
	if strings.HasPrefix(s, "www.") && !strings.ContainsAny(s, " ,") {
		s = "https://" + s
	}
	return r.Address(s)
}

// cite adds a source to an event.
func (r *reader) cite(e *timeline.Event, s timeline.Source) {
	id := r.Source(s)
	if id == "" || slices.ContainsFunc(e.Sources, func(c timeline.Citation) bool { return c.Source == id }) {
		return
	}
	e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: roleOf(s.Kind), Pos: e.Pos})
}

// roleOf is what a source of a kind does for an event whose table says nothing of it.
func roleOf(kind timeline.SourceKind) timeline.Role {
	if kind == timeline.MediaSource {
		return timeline.Context
	}
	return ""
}

// links takes the addresses in some columns as pages that lead on.
func (r *reader) links(e *timeline.Event, row cells.Row, columns []int) {
	for _, c := range columns {
		one := row.At(c)
		if one.Link != "" && r.address(one.Text) == "" {
			r.Link(e, e.Pos, one.Link, one.Text)
			continue
		}
		for text := range strings.FieldsFuncSeq(one.Text, func(c rune) bool { return c == '\n' || c == ';' || c == '|' || c == ' ' }) {
			if !r.Link(e, e.Pos, r.address(text), "") {
				r.Keep(&e.Extra, e.Pos, "link", one.Text)
				break
			}
		}
	}
}

// media takes the picture of a row as one of the web, which is not fetched, and a film or a
// page as one that leads on.
func (r *reader) media(e *timeline.Event, row cells.Row, columns []int) {
	var url, title, author string
	for _, c := range columns {
		text := row.At(c).Text
		switch r.Mapping.roles[c].part {
		case caption:
			if title == "" {
				title = r.Inline(text)
			}
		case credit:
			author = r.Inline(text)
		default:
			found := r.address(text)
			if found == "" && text != "" {
				r.Keep(&e.Extra, e.Pos, "media", text)
			}
			if url == "" {
				url = found
			}
		}
	}
	switch {
	case r.Media(e, e.Pos, url, title, author):
	case title != "":
		r.Keep(&e.Extra, e.Pos, "media caption", title)
	}
}

// rest keeps what is in columns of no field, and counts what is in those that are left
// out.
func (r *reader) rest(e *timeline.Event, row cells.Row) {
	for c := range row.Cells {
		text := row.At(c).Text
		switch f := r.Mapping.Of(c); {
		case text == "" || f != "" && f != Ignored:
		case f == Ignored:
			r.Left(r.place(row, c), r.Names[c], pattern.English("the column was asked to be left out"))
		default:
			r.Keep(&e.Extra, r.place(row, c), r.Names[c], text)
		}
	}
}
