package table

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// ownNames are the columns of a table that is written here. What they hold is read as it
// stands: nothing of it is a web page, and a date needs no guess.
func ownNames() []string {
	return []string{
		"id", "date", "title", "text", "lanes", "importance", "status", "place", "latitude", "longitude",
		"tags", "people", "sources", "presenter notes", "type", "native", "links",
	}
}

// firstNames is how many of these every table has that was ever written here.
const firstNames = 15

// longestText is the most characters of a cell that Excel keeps, and mostExtra how many
// columns there are for keys of authors.
const (
	longestText = 32_000
	mostExtra   = 200
)

// sheetWriter writes a document as a table.
type sheetWriter struct {
	doc   *timeline.Document
	out   *bufio.Writer
	loss  *draft.Loss
	extra []string          // keys that have a column, in their order
	some  []string          // columns that not every table has, in their order
	used  map[string]bool   // ids of lanes, people and sources that events name, each after its section
	names map[string]string // of lanes and people, by their folded forms: the first spelling counts
}

// write writes a document as CSV: in UTF-8 with the mark that Excel knows it by, with
// commas between, and no cell that a spreadsheet would take for a formula.
func write(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	w := sheetWriter{doc: doc, out: bufio.NewWriter(to), loss: draft.NewLoss(doc), names: map[string]string{}}
	w.loss.Beyond(doc, "description", "eras", "lanes.name", "people.name", "sources.kind", "sources.title", "sources.author", "sources.publisher", "sources.date", "sources.url", "sources.seen", "sources.note",
		"sources.volume", "sources.issue", "sources.pages", "sources.doi", "sources.archive", "sources.call_number",
		"events.date", "events.title", "events.text", "events.lanes", "events.importance", "events.status", "events.place.name", "events.place.geo", "events.tags", "events.people", "events.sources.id",
		"events.notes", "events.native", "events.links.url", "events.links.title", "events.image.file", "events.image.url", "events.image.alt", "events.image.credit", "events.x-")
	w.keys()
	w.some = someNames(doc)
	w.unnamed()
	w.line("\uFEFF", w.columns())
	w.line("", w.row(map[string]string{"title": draft.Titled(doc), "text": doc.Description, "type": "title"}))
	for i := range doc.Eras {
		e := &doc.Eras[i]
		w.line("", w.row(map[string]string{"date": e.Date.String(), "title": draft.Line(e.Name), "text": e.Note, "type": "era"}))
	}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			w.event(&events[i])
		}
	}
	w.ownSources()
	return w.loss.Problems(), w.out.Flush()
}

// columns are the names of all columns.
func (w *sheetWriter) columns() []string { return slices.Concat(ownNames(), w.some, w.extra) }

// keys finds the keys of authors that have texts. Others have no place in a cell.
func (w *sheetWriter) keys() {
	for _, events := range [][]timeline.Event{w.doc.Events, w.doc.Undated} {
		for i := range events {
			for key, value := range events[i].Extra {
				text, isText := value.(string)
				if isText && cellText(text) == "" {
					continue
				}
				if key = extraKey(key); key == "" || !isText {
					w.loss.Left(events[i].Pos, "x-…", pattern.English("it is no text that has a place in one cell"))
					continue
				}
				w.column(key)
			}
			if isRefused(&events[i]) {
				w.column(asWritten)
			}
		}
	}
	slices.Sort(w.extra)
}

// asWritten is the column of dates that were refused.
const asWritten = "x-date-as-written"

func isRefused(e *timeline.Event) bool {
	return !e.Date.IsPlaced() && !e.NoDate && e.DateText != ""
}

// column adds a column for a key of authors, unless there are too many.
func (w *sheetWriter) column(key string) {
	if !slices.Contains(w.extra, key) && len(w.extra) < mostExtra {
		w.extra = append(w.extra, key)
	}
}

// extraKey returns the name of the column of a key; "" for one that has none.
func extraKey(key string) string {
	id := timeline.NewID(strings.TrimPrefix(key, "x-"))
	if id != strings.TrimPrefix(key, "x-") {
		return ""
	}
	return "x-" + id
}

// event writes one event.
func (w *sheetWriter) event(e *timeline.Event) {
	cells := map[string]string{
		"id": e.ID, "date": dateText(e), "title": draft.Line(e.Title), "text": e.Text, "importance": strconv.Itoa(e.Importance), "status": string(e.Status),
		"place": draft.Line(e.Place.Name), "tags": joined(e.Tags), "sources": w.sources(e), "presenter notes": e.Notes,
		"native": draft.Line(e.Native), "links": linked(e),
	}
	if !w.doc.Lanes[0].Usual() {
		cells["lanes"] = w.named(e.Lanes, func(id string) string {
			lane, _ := w.doc.Lane(id)
			return lane.Name
		})
	}
	cells["people"] = w.named(e.People, func(id string) string {
		if p, ok := w.doc.Person(id); ok {
			return p.Name
		}
		return id
	})
	if g := e.Place.Geo; g != nil {
		cells["latitude"], cells["longitude"] = strconv.FormatFloat(g.Lat, 'f', -1, 64), strconv.FormatFloat(g.Lon, 'f', -1, 64)
	}
	pictured(cells, e.Image)
	if e.Calendar != "" {
		cells[calendarDate] = string(e.Calendar) + " " + e.DateText
	}
	for key, value := range e.Extra {
		if text, ok := value.(string); ok && slices.Contains(w.extra, extraKey(key)) {
			cells[extraKey(key)] = text
		}
	}
	if isRefused(e) {
		cells[asWritten] = draft.Line(e.DateText)
	}
	w.line("", w.row(cells))
}

// dateText writes the date of an event.
func dateText(e *timeline.Event) string {
	if e.Date.IsPlaced() {
		return e.Date.String()
	}
	return guess.Word
}

// row puts the cells of a row into the order of the columns.
func (w *sheetWriter) row(cells map[string]string) (all []string) {
	for _, name := range w.columns() {
		text := cellText(cells[name])
		if runes := []rune(text); len(runes) > longestText {
			text = strings.TrimSpace(string(runes[:longestText]))
			w.loss.Left(diag.Pos{Line: 1, Column: 1}, name, pattern.English("it is longer than a cell may be, and was cut"))
		}
		all = append(all, guarded(text))
	}
	return all
}

// cellText is a text as a cell has it.
func cellText(s string) string {
	return strings.TrimSpace(draft.Printable(strings.ReplaceAll(s, "\r\n", "\n")))
}

// guarded puts an apostrophe before what a spreadsheet would take for a formula, and
// before what already begins so.
func guarded(s string) string {
	bare := strings.TrimLeft(s, "'")
	if bare != "" && strings.ContainsAny(bare[:1], "=+-@") || strings.HasPrefix(bare, "＝") || strings.HasPrefix(bare, "＋") || strings.HasPrefix(bare, "－") || strings.HasPrefix(bare, "＠") {
		return "'" + s
	}
	return s
}

// unguarded takes that apostrophe away again.
func unguarded(s string) string {
	if bare, ok := strings.CutPrefix(s, "'"); ok && guarded(bare) == s {
		return bare
	}
	return s
}

// line writes the cells of a row.
func (w *sheetWriter) line(before string, cells []string) {
	for i, c := range cells {
		if strings.ContainsAny(c, ",;\t|\"\n") {
			cells[i] = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
	}
	_, _ = w.out.WriteString(before + strings.Join(cells, ",") + "\r\n") // an error comes again at the end
}

// joined joins values that are one each in a cell: each once.
func joined(values []string) string {
	var all []string
	for _, v := range values {
		if v = oneValue(v); v != "" && !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return strings.Join(all, "; ")
}

// oneValue is a value as it stands among others in a cell: in quotes where it has the sign
// that stands between them, or begins with a quote.
func oneValue(s string) string {
	s = lineOf(s)
	if strings.Contains(s, ";") || strings.HasPrefix(s, `"`) {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// lineOf is a text as it stands on a line of a cell.
func lineOf(s string) string { return draft.Line(draft.Printable(s)) }

// named joins the names of what has ids. Two that differ in capitals alone are one, as
// they are when they are read.
func (w *sheetWriter) named(ids []string, name func(id string) string) string {
	var all []string
	for _, id := range ids {
		text := lineOf(name(id))
		key := strings.ToLower(text)
		if w.names[key] == "" {
			w.names[key] = text
		}
		all = append(all, w.names[key])
	}
	return joined(all)
}

// linked writes the pages that lead on from an event, one a line, each with its address in
// brackets.
func linked(e *timeline.Event) string {
	all := make([]string, 0, len(e.Links))
	for i := range e.Links {
		all = append(all, strings.TrimSpace(lineOf(e.Links[i].Title)+" <"+e.Links[i].URL+">"))
	}
	return strings.Join(all, "\n")
}
