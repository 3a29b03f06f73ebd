package table

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/table/cells"
	"tideline/timeline/edtf/guess"
)

// isOwn reports whether a table was written here, whoever has changed it since.
func (t *Table) isOwn() bool {
	own := ownNames()[:firstNames]
	return t.head.at == 0 && len(t.Names) >= len(own) && slices.Equal(t.Names[:len(own)], own)
}

// ownRow reads a row of a table that was written here.
func (r *reader) ownRow(row cells.Row) {
	cell := func(name string) string {
		at := slices.Index(r.Names, name)
		if at < 0 { // of a table that was written before there was this column
			return ""
		}
		return strings.TrimSpace(unguarded(row.At(at).Text))
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
		if e.Date.IsPlaced() && e.Title != "" {
			r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: e.Pos})
		}
		return
	}
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
		r.cite(&e, ownSource(line))
	}
	r.ownExtra(&e, row)
	if e.Title != "" {
		r.AddEvent(e)
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

// values are those of a cell that have semicolons between.
func values(cell string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for one := range strings.SplitSeq(cell, ";") {
			if one = draft.Line(one); one != "" && !yield(one) {
				return
			}
		}
	}
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
		if slices.Contains(ownNames(), r.Names[c]) {
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
