package file

import (
	"cmp"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

func eventShape() *shape[timeline.Event] {
	return shape[timeline.Event]{
		noun: "an event", lone: "title", block: true,
		fields: []field[timeline.Event]{
			identity(func(e *timeline.Event) *string { return &e.ID }),
			eventDate().as("start", "start_date", "startdate", "when", "year", "day").or("end", "end_date", "time"),
			reference("life", toPerson(), func(e *timeline.Event) *string { return &e.Life }),
			text("title", func(e *timeline.Event) *string { return &e.Title }).must("…").as("name", "headline", "label").or("content"),
			text("native", func(e *timeline.Event) *string { return &e.Native }).or("subtitle", "original_title", "translation"),
			eventLanes().usual(isInFirstLane).as("lane").or("group", "category", "track"),
			importance(),
			oneOf("status", timeline.Statuses(), func(e *timeline.Event) *timeline.Status { return &e.Status }).usual(isReported),
			markdown("text", func(e *timeline.Event) *string { return &e.Text }).as("description", "body", "summary", "details"),
			part("place", placeShape(), func(e *timeline.Event) *timeline.Place { return &e.Place }).as("location", "where"),
			texts("tags", func(e *timeline.Event) *[]string { return &e.Tags }).as("tag", "keywords").or("labels"),
			eventPeople().or("persons", "actors", "participants", "who"),
			one("image", pictureShape(), func(e *timeline.Event) **timeline.Picture { return &e.Image }).as("picture", "photo").or("media"),
			many("links", "web links", webLinkShape(), func(e *timeline.Event) *[]timeline.WebLink { return &e.Links }).as("url", "urls", "websites").or("link", "website", "web", "see_also"),
			many("sources", "citations", citationShape(), func(e *timeline.Event) *[]timeline.Citation { return &e.Sources }).as("source", "citations").or("references"),
			checked("checked", func(e *timeline.Event) **timeline.Check { return &e.Checked }),
			many("quotes", "quotes", quoteShape(), func(e *timeline.Event) *[]timeline.Quote { return &e.Quotes }).as("quote", "quotations"),
			many("dates", "other dates", datedClaimShape(), func(e *timeline.Event) *[]timeline.DatedClaim { return &e.Dates }),
			many("claims", "claims", claimShape(), func(e *timeline.Event) *[]timeline.Claim { return &e.Claims }).or("statements"),
			many("leads_to", "links", linkShape(), func(e *timeline.Event) *[]timeline.Link { return &e.LeadsTo }).or("leads to", "causes", "next"),
			reasons("unknown", func(e *timeline.Event) map[string]string { return e.Unknown }, func(e *timeline.Event, m map[string]string, at map[string]diag.Pos) { e.Unknown, e.UnknownPos = m, at }),
			markdown("notes", func(e *timeline.Event) *string { return &e.Notes }).as("note").or("comment"),
		},
		pos:   func(e *timeline.Event) *diag.Pos { return &e.Pos },
		extra: func(e *timeline.Event) *map[string]any { return &e.Extra },
	}.ready()
}

// keepEvent fills in defaults, and puts an event without a usable date aside.
func keepEvent(d *timeline.Document, e *timeline.Event) {
	e.Title = cmp.Or(e.Title, e.ID)
	if e.Importance == 0 {
		e.Importance = timeline.UsualImportance
	}
	if e.Status == "" {
		e.Status = timeline.Reported
	}
	if e.DateText == "" {
		_, e.NoDate = e.Unknown["date"]
	}
	dropIncomplete(e)
	if e.Date.IsPlaced() || e.Life != "" && e.DateText == "" && !e.NoDate { // New gives it the date of the life
		d.Events = append(d.Events, *e)
	} else {
		d.Undated = append(d.Undated, *e)
	}
}

// dropIncomplete removes records that lack their essential part: a dangling
// reference, a quote without words. Each has been reported.
func dropIncomplete(e *timeline.Event) {
	e.Sources = slices.DeleteFunc(e.Sources, func(c timeline.Citation) bool { return c.Source == "" })
	e.Links = slices.DeleteFunc(e.Links, func(l timeline.WebLink) bool { return l.URL == "" })
	e.Quotes = slices.DeleteFunc(e.Quotes, func(q timeline.Quote) bool { return q.Text == "" })
	e.Dates = slices.DeleteFunc(e.Dates, func(c timeline.DatedClaim) bool { return !c.Date.IsPlaced() })
	e.Claims = slices.DeleteFunc(e.Claims, func(c timeline.Claim) bool { return c.Text == "" })
	e.LeadsTo = slices.DeleteFunc(e.LeadsTo, func(l timeline.Link) bool { return l.Event == "" })
	if e.Image != nil && e.Image.File == "" && e.Image.URL == "" {
		e.Image = nil
	}
}

// importance is the field of how much an event matters. Values off the scale are
// clamped.
func importance() field[timeline.Event] {
	return field[timeline.Event]{key: "importance", kind: "whole number from 1 to 5", example: "3", write: writtenImportance, read: func(r *reader, n *values.Node, e *timeline.Event) {
		var s string
		if !r.token(n, &s) {
			return
		}
		v, ok := wholeNumber(s)
		if !ok {
			r.Add(diag.CodeWrongType, n.Pos, r.key, r.noun, "`"+s+"`", pattern.English("a whole number from 1 to 5"), r.example)
			return
		}
		if e.Importance = min(max(v, timeline.LeastImportance), timeline.MostImportance); e.Importance != v {
			r.Add(diag.CodeOutOfRange, n.Pos, r.key, s, strconv.Itoa(e.Importance), strconv.Itoa(timeline.LeastImportance), strconv.Itoa(timeline.MostImportance))
		}
	}}
}

// wholeNumber reads a number without a fraction. To JSON, and so to many
// programs that write files, 5, 5.0 and 5e0 are the same.
func wholeNumber(s string) (n int, ok bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) > math.MaxInt32 || strings.ContainsAny(s, "xXpP_") {
		return 0, false
	}
	return int(f), true
}

// eventLanes is the field of the lanes of an event.
func eventLanes() field[timeline.Event] {
	f := textsAs("lanes", func(e *timeline.Event) *[]string { return &e.Lanes }, (*reader).idText)
	f.kind = "list of lane ids"
	read := f.read
	f.read = func(r *reader, n *values.Node, e *timeline.Event) {
		read(r, n, e)
		e.Lanes = nil
		seen, have := map[string]bool{}, map[string]bool{}
		for _, item := range n.Elements() {
			text := character.TrimBlank(item.ScalarText())
			if text == "" || seen[text] {
				continue
			}
			seen[text] = true
			for _, id := range r.lanesOf(item, text) {
				if !have[id] {
					have[id] = true
					e.Lanes = append(e.Lanes, id)
				}
			}
		}
	}
	return f
}

// linkShape is the table of what an event led to.
func linkShape() *shape[timeline.Link] {
	event := reference("id", toEvent(), func(l *timeline.Link) *string { return &l.Event }).must("…").or("event", "to")
	read := event.read
	event.read = func(r *reader, n *values.Node, l *timeline.Link) {
		if read(r, n, l); l.Event != "" && l.Event == r.id {
			l.Event = ""
			r.Add(diag.CodeSelfReference, n.Pos, r.id)
		}
	}
	return shape[timeline.Link]{
		noun: "a link", lone: "id",
		fields: []field[timeline.Link]{
			event,
			text("why", func(l *timeline.Link) *string { return &l.Why }).or("note", "reason", "text", "because"),
		},
		pos:   func(l *timeline.Link) *diag.Pos { return &l.Pos },
		extra: func(l *timeline.Link) *map[string]any { return &l.Extra },
	}.ready()
}

// pictureFile is the field of the name of an image. An absolute path would break when
// the file is passed on. Backslashes, as Windows has them, are accepted.
func pictureFile() field[timeline.Picture] {
	f := text("file", func(p *timeline.Picture) *string { return &p.File })
	f.kind = "relative path"
	f.read = func(r *reader, n *values.Node, p *timeline.Picture) {
		r.text(n, &p.File)
		p.Pos = n.Pos
		if plain := strings.ReplaceAll(p.File, `\`, "/"); plain != p.File && timeline.IsBeside(plain) {
			r.Add(diag.CodeBackslashPath, n.Pos, p.File, plain)
			p.File = plain
		} else if timeline.IsWebAddress(p.File) {
			r.Add(diag.CodeImageAddress, n.Pos, p.File)
			p.File, p.URL = "", p.File
		} else if p.File != "" && !timeline.IsBeside(p.File) {
			r.Add(diag.CodeBadPath, n.Pos, p.File)
		} else if p.File != "" {
			p.File = path.Clean(p.File) // ./photo.jpg is photo.jpg
		}
	}
	return f.must("media/photo.jpg").unless(func(p *timeline.Picture) bool { return p.URL != "" }).as("src", "path")
}

// pictureURL is the field of where an image is in the web.
func pictureURL() field[timeline.Picture] {
	f := address("url", func(p *timeline.Picture) *string { return &p.URL })
	read := f.read
	f.read = func(r *reader, n *values.Node, p *timeline.Picture) {
		if read(r, n, p); p.Pos == (diag.Pos{}) {
			p.Pos = n.Pos
		}
	}
	return f.as("href", "address")
}

func pictureShape() *shape[timeline.Picture] {
	return shape[timeline.Picture]{
		noun: "an image", lone: "file",
		fields: []field[timeline.Picture]{
			pictureFile(),
			pictureURL(),
			text("alt", func(p *timeline.Picture) *string { return &p.Alt }).or("description", "text"),
			text("credit", func(p *timeline.Picture) *string { return &p.Credit }).or("author", "source", "caption"),
		},
		extra: func(p *timeline.Picture) *map[string]any { return &p.Extra },
	}.ready()
}
