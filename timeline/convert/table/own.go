package table

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// isOwn reports whether a table was written here, whoever has changed it since.
func (t *Table) isOwn() bool {
	own := ownNames()[:firstNames]
	return t.head.at == 0 && len(t.Names) >= len(own) && slices.Equal(t.Names[:len(own)], own)
}

// ownRow reads a row of a table that was written here.
func (r *reader) ownRow(row cells.Row) {
	cell := ownCell(r, row)
	if cell("type") == "source" {
		return // it was read before the events
	}
	e := timeline.Event{Pos: r.place(row, 0), ID: cell("id"), Title: draft.Line(cell("title")), Text: cell("text"), Notes: cell("presenter notes"), Native: draft.Line(cell("native"))}
	if e.Title == "" && cell("type") != "title" {
		r.Untitled(&e)
	}
	r.ownDate(&e, row, cell("date"))
	switch cell("type") {
	case "title":
		r.Doc.Title, r.Doc.Description = e.Title, e.Text
		return
	case "era":
		ownEra(r, &e)
		return
	}
	ownCalendar(&e, cell(calendarDate))
	e.Image = ownPicture(&e, cell)
	e.Importance = importanceOf(cell("importance"))
	e.Status, _ = statusOf(cell("status"))
	e.Place = timeline.Place{Name: cell("place"), Geo: pointOf(cell("latitude"), cell("longitude"))}
	for lane := range values(cell("lanes")) {
		if id := r.Lane(lane); !slices.Contains(e.Lanes, id) {
			e.Lanes = append(e.Lanes, id)
		}
	}
	e.Tags = slices.Collect(values(cell("tags")))
	for name := range values(cell("people")) {
		if id := r.Person(name); !slices.Contains(e.People, id) {
			e.People = append(e.People, id)
		}
	}
	r.ownLinks(&e, cell("links"))
	for line := range strings.SplitSeq(cell("sources"), "\n") {
		ownCitation(r, &e, strings.TrimSpace(line))
	}
	r.ownExtra(&e, row)
	if e.Title != "" {
		r.AddEvent(e)
	}
}

// ownEra reads the row of an era, of which e has the cells.
func ownEra(r *reader, e *timeline.Event) {
	if !e.Date.IsPlaced() || e.Title == "" {
		r.Left(e.Pos, "era", pattern.English("it has no date, or no name"))
		return
	}
	r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: e.Pos})
}

// ownCitation cites the source of a line: one that a row of its own tells of, or another.
func ownCitation(r *reader, e *timeline.Event, line string) {
	id := r.own[line]
	if id == "" {
		r.cite(e, ownSource(line))
	} else if !slices.ContainsFunc(e.Sources, func(c timeline.Citation) bool { return c.Source == id }) {
		e.Sources = append(e.Sources, timeline.Citation{Source: id, Pos: e.Pos})
	}
}

// ownLinks reads the pages that lead on, one a line.
func (r *reader) ownLinks(e *timeline.Event, cell string) {
	for line := range strings.SplitSeq(cell, "\n") {
		if l := ownSource(line); l.URL != "" {
			e.Links = append(e.Links, timeline.WebLink{URL: l.URL, Title: l.Title, Pos: e.Pos})
		} else {
			r.Link(e, e.Pos, line, "")
		}
	}
}

// ownCell returns what reads the cells of a row by the names of their columns.
func ownCell(r *reader, row cells.Row) func(name string) string {
	return func(name string) string {
		at := slices.Index(r.Names, name)
		if at < 0 { // of a table that was written before there was this column
			return ""
		}
		return strings.TrimSpace(unguarded(row.At(at).Text))
	}
}

// ownSources reads the rows that tell more of sources than the events do.
func ownSources(r *reader) {
	for _, row := range r.Rows {
		cell := ownCell(r, row)
		if cell("type") != "source" {
			continue
		}
		s := timeline.Source{ID: cell("id"), Title: draft.Line(cell("title")), URL: cell("sources"), Note: cell("text"), Pos: r.place(row, 0)}
		if kind := timeline.SourceKind(cell(sourceKind)); slices.Contains(timeline.SourceKinds(), kind) {
			s.Kind = kind
		}
		if !timeline.IsWebAddress(s.URL) {
			s.URL = ""
		}
		for _, d := range details() {
			*d.of(&s) = cell(d.name)
		}
		if s.Title == "" {
			r.Left(s.Pos, "source", pattern.English("it has no title"))
			continue
		}
		if line := sourceLine(&s); r.own[line] == "" {
			r.own[line] = r.NewSource(s)
		} else {
			r.NewSource(s)
		}
	}
}

// ownPicture reads the picture of an event, nil for none.
func ownPicture(e *timeline.Event, cell func(string) string) *timeline.Picture {
	p := timeline.Picture{URL: cell(imageURL), File: cell(imageFile), Alt: cell(imageAlt), Credit: cell(imageCredit), Pos: e.Pos}
	if p.URL != "" && !timeline.IsWebAddress(p.URL) {
		p.URL = ""
	}
	if p.URL+p.File == "" {
		return nil
	}
	return &p
}

// ownCalendar reads how a date is written in another calendar, as long as it is still the
// same.
func ownCalendar(e *timeline.Event, text string) {
	of, rest, ok := calendar.Cut(text)
	if !ok {
		return
	}
	if d, ok := calendar.Read(of, rest); ok && d.String() == e.Date.String() {
		e.Calendar, e.DateText = of, rest
	}
}

// values are those of a cell that have semicolons between. One with a semicolon in it is in
// quotes.
func values(cell string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for rest := cell; rest != ""; {
			var one string
			one, rest = cutValue(strings.TrimLeft(rest, " "))
			if one = draft.Line(one); one != "" && !yield(one) {
				return
			}
		}
	}
}

// cutValue cuts the first value from some.
func cutValue(s string) (one, rest string) {
	if strings.HasPrefix(s, `"`) {
		for i := 1; i < len(s); i++ {
			switch after := strings.TrimLeft(s[i+1:], " "); {
			case s[i] != '"':
			case strings.HasPrefix(s[i+1:], `"`):
				i++
			case after == "" || after[0] == ';':
				return strings.ReplaceAll(s[1:i], `""`, `"`), strings.TrimPrefix(after, ";")
			}
		}
	}
	one, rest, _ = strings.Cut(s, ";")
	return one, rest
}

// ownDate reads a date as an events file has it, or as a spreadsheet has made of it.
func (r *reader) ownDate(e *timeline.Event, row cells.Row, text string) {
	if d, ok := draft.Written(text); ok {
		e.Date, e.DateText = d, text
		return
	}
	switch text {
	case guess.Word:
		r.Undatable(e)
		return
	case "":
		r.Undated(e, "", draft.NothingSaid)
		return
	}
	if m := r.side(Date, row); m.kind == dated {
		e.Date, e.DateText = first(draft.Written(m.text)), m.text
		return
	}
	r.Date(e, text)
}

func first[T any](v T, _ bool) T { return v }

// sourceForm is a title with an address after it.
var sourceForm = regexp.MustCompile(`^(.*?)\s*<(https?://[^<>\s]+)>$`)

func ownSource(line string) timeline.Source {
	line = strings.TrimSpace(line)
	if m := sourceForm.FindStringSubmatch(line); m != nil && timeline.IsWebAddress(m[2]) {
		return timeline.Source{Title: m[1], URL: m[2]}
	}
	return timeline.Source{Title: line}
}

// ownExtra keeps what is in the columns of authors.
func (r *reader) ownExtra(e *timeline.Event, row cells.Row) {
	for c := firstNames; c < len(r.Names); c++ {
		if slices.Contains(ownNames(), r.Names[c]) || isSomeName(r.Names[c]) {
			continue
		}
		text := strings.TrimSpace(unguarded(row.At(c).Text))
		key := extraKey(r.Names[c])
		if text == "" {
			continue
		}
		if key == "" {
			r.Keep(&e.Extra, r.place(row, c), r.Names[c], text)
			continue
		}
		if e.Extra == nil {
			e.Extra = map[string]any{}
		}
		e.Extra[key] = text
	}
}
