// Package wikidata reads results of queries to Wikidata: the JSON and CSV that its query
// service gives, with all it says of values or with their texts alone.
//
// The result does not say how exact a date is unless it was asked: a year stands as its
// first of January, a month as its first day. Years before 1 are as astronomers count
// them. An item comes in several rows where something of it has several values.
package wikidata

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a result of a query to Wikidata"

// Format is a result of a query to Wikidata.
func Format() format.Format {
	return format.Format{ID: "wikidata", Name: name, Endings: []string{".json", ".csv", ".tsv"}, Foreign: true, Detect: detect, Read: read}
}

const entity = "wikidata.org/entity/Q"

// header is the first line of a table of variables.
var header = regexp.MustCompile(`^"?\??[A-Za-z_]\w*"?(?:[,\t]"?\??[A-Za-z_]\w*"?)+\r?$`)

func detect(src []byte) bool {
	head := format.Head(src)
	switch {
	case strings.HasPrefix(head, "{"):
		return strings.Contains(head, `"head"`) && strings.Contains(head, `"vars"`)
	case strings.HasPrefix(head, "["):
		return strings.Contains(head, entity) && !strings.Contains(head, `"start_date"`)
	}
	first, rest, _ := strings.Cut(head, "\n")
	return header.MatchString(first) && strings.Contains(rest, entity)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	table := r.table(text)
	if len(table.rows) == 0 {
		r.Nothing(name, pattern.English("it has no row"))
		return r.Finish()
	}
	r.columns = columnsOf(table)
	if len(r.columns.dates()) == 0 {
		r.Nothing(name, pattern.English("none of its columns holds dates; ask for one in the query, as in ?item wdt:P585 ?date"))
		return r.Finish()
	}
	r.months = areMonths(table, r.columns)
	for _, item := range grouped(table, r.columns.item) {
		r.event(item)
	}
	return r.Finish()
}

// reader reads one result.
type reader struct {
	*draft.Draft
	columns columns
	months  bool // the first of a month stands for the month
}

// event makes an event of an item.
func (r *reader) event(it item) {
	c := r.columns
	e := timeline.Event{Pos: it.at, Title: r.label(it), Text: draft.Line(it.first(c.about)), Place: timeline.Place{Name: draft.Line(it.first(c.place)), Geo: point(it.first(c.coordinates))}}
	source := r.source(it, &e)
	for _, column := range c.pages {
		for _, page := range it.values[column] {
			r.page(&e, it, page.text)
		}
	}
	r.dates(&e, it, source)
	for _, column := range c.rest {
		r.keep(&e, it, column)
	}
	r.AddEvent(e)
}

// label returns the title of an item: in the language that is wanted if there is one in
// it, or the first.
func (r *reader) label(it item) string {
	labels := it.values[r.columns.label]
	wanted := r.Lang
	if wanted == "" {
		wanted = "en"
	}
	best := ""
	for _, l := range labels {
		if best == "" || strings.EqualFold(l.lang, wanted) {
			best = draft.Line(l.text)
		}
		if strings.EqualFold(l.lang, wanted) {
			break
		}
	}
	if best == "" {
		best = itemID(it.first(r.columns.item))
	}
	if number.MatchString(best) {
		r.Guessed(it.at, best, pattern.English("a title, as the result has no label"), pattern.English("ask for labels in more languages in the query, or write titles"))
	}
	return best
}

var number = regexp.MustCompile(`^Q\d+$`)

// itemID returns the number of an item from its address.
func itemID(address string) string {
	id := address[strings.LastIndexByte(address, '/')+1:]
	return strings.Trim(id, "<>")
}

// source makes the page of an item the source of its event, and returns its id.
func (r *reader) source(it item, e *timeline.Event) string {
	id := itemID(it.first(r.columns.item))
	if !number.MatchString(id) {
		return ""
	}
	source := r.Source(timeline.Source{Kind: timeline.DataSource, Title: e.Title + " (Wikidata " + id + ")", URL: "https://www.wikidata.org/wiki/" + id, Pos: it.at})
	e.Sources = append(e.Sources, timeline.Citation{Source: source, Pos: it.at})
	return source
}

// page takes the address of a picture as one of the web, and that of an article as a page
// that leads on.
func (r *reader) page(e *timeline.Event, it item, address string) {
	title := decoded(strings.ReplaceAll(address[strings.LastIndexByte(address, '/')+1:], "_", " "))
	if strings.Contains(address, "Special:FilePath") {
		r.Picture(e, it.at, strings.Replace(address, "http://commons.", "https://commons.", 1), "", "")
		return
	}
	if strings.Contains(address, ".wikipedia.org/") {
		title += " (Wikipedia)"
	}
	r.Link(e, it.at, address, title)
}

// keep puts the values of a column without a home into the extra of an event.
func (r *reader) keep(e *timeline.Event, it item, column string) {
	var all []any
	for _, v := range it.values[column] {
		text := v.text
		if strings.Contains(text, entity) {
			text = itemID(text)
		}
		if text != "" && !slices.Contains(all, any(text)) {
			all = append(all, text)
		}
	}
	column = words(column)
	switch {
	case len(all) == 1:
		r.Keep(&e.Extra, it.at, column, all[0])
	case len(all) > 1:
		r.Keep(&e.Extra, it.at, column, all)
	}
}

// capital is a letter within a name that begins a word of it.
var capital = regexp.MustCompile(`[A-Z]`)

// words are those of the name of a variable: birthPlaceLabel is birth place.
func words(name string) string {
	return strings.ToLower(capital.ReplaceAllString(strings.TrimSuffix(name, "Label"), " $0"))
}
