// Package chronology writes a document as a chronology in Markdown: a list in the order of
// time, with footnotes, to be printed or put into a text.
package chronology

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

const name pattern.English = "a chronology in Markdown"

// Format is a chronology in Markdown, which is read as it is written here.
func Format() format.Format {
	return format.Format{ID: "md", Name: name, Endings: []string{".md"}, Foreign: true, Detect: detect, Read: read, Write: write}
}

// writer writes one chronology.
type writer struct {
	doc   *timeline.Document
	out   *bufio.Writer
	notes []string       // texts of footnotes
	at    map[string]int // their numbers

	guesses guess.Budget
}

func write(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	w := writer{doc: doc, out: bufio.NewWriter(to), at: map[string]int{}}
	loss := draft.NewLoss(doc)
	loss.Beyond(doc, "description", "licence", "eras", "people.name", "people.born", "people.died", "sources.title", "sources.author", "sources.publisher", "sources.date", "sources.url", "sources.seen",
		"sources.volume", "sources.issue", "sources.pages", "sources.doi", "sources.archive", "sources.call_number",
		"events.date", "events.title", "events.native", "events.text", "events.life", "events.place.name", "events.links.url", "events.links.title",
		"events.sources.id", "events.sources.role", "events.sources.locator", "events.dates.date", "events.dates.source", "events.dates.note",
		"events.quotes.by", "events.quotes.text", "events.quotes.source", "events.quotes.locator", "events.quotes.role", "events.quotes.affiliation",
		"events.claims.text", "events.claims.state", "events.claims.source", "events.claims.locator",
		"events.claims.correction.text", "events.claims.correction.source", "events.claims.correction.locator")
	w.paragraph("# " + escaped(draft.Titled(doc)) + w.language())
	w.paragraph(prose(doc.Description))
	w.paragraph(escaped(doc.Licence))
	w.eras()
	year := ""
	for _, e := range timeline.InTimeOrder(doc.Events) {
		if y := yearOf(doc, e.Date); y != year {
			year = y
			w.paragraph("## " + y)
		}
		w.event(e, draft.Told(doc, e.Date))
	}
	w.undated()
	w.footnotes()
	return loss.Problems(), w.out.Flush()
}

// paragraph writes a text with a line after it. An error comes again at the end.
func (w *writer) paragraph(text string) {
	if text = strings.TrimSpace(text); text != "" {
		_, _ = w.out.WriteString(text + "\n\n")
	}
}

// yearOf is the heading of an event: the year in which it begins.
func yearOf(doc *timeline.Document, d edtf.Date) string {
	from, _ := d.Extent()
	year, err := edtf.Parse(edtf.WriteYear(from.Civil().Year))
	if err != nil {
		return d.String()
	}
	return draft.Told(doc, year)
}

func (w *writer) eras() {
	var b strings.Builder
	for i := range w.doc.Eras {
		e := &w.doc.Eras[i]
		b.WriteString("- " + escaped(draft.Told(w.doc, e.Date)) + ": " + strings.TrimSuffix(strings.Join([]string{"*" + escaped(e.Name) + "*", escaped(e.Note)}, ". "), ". ") + w.exactly(draft.Told(w.doc, e.Date), e.Date) + "\n")
	}
	w.paragraph(b.String())
}

// event writes one event: its date and title, its text, what was said, and the footnotes
// of its sources.
func (w *writer) event(e *timeline.Event, when string) {
	if told := e.ToldInCalendar(edtf.English()); told != nil && draft.IsEnglish(w.doc) {
		when += " (" + told.In(pattern.InEnglish) + ")"
	} else if told != nil {
		when += " (" + string(e.Calendar) + ": " + e.DateText + ")"
	}
	head := "**" + escaped(when) + ".** " + escaped(draft.Line(e.Title))
	if e.Native != "" {
		head += " *" + escaped(draft.Line(e.Native)) + "*"
	}
	if place := escaped(e.Place.Name); place != "" {
		head += " (" + brackets.Replace(place) + ")"
	} else if bare, ends := strings.CutSuffix(head, ")"); ends { // which is no place
		head = bare + `\)`
	}
	marks := make([]string, 0, len(e.Sources))
	for _, c := range e.Sources {
		marks = append(marks, w.cite(c.Source, c.Locator, string(c.Role)))
	}
	w.paragraph(head + strings.Join(marks, "") + w.remark(e, when))
	w.paragraph(prose(e.Text))
	for i := range e.Links {
		w.paragraph("- [" + escaped(draft.Line(e.Links[i].Name())) + "](<" + e.Links[i].URL + ">)")
	}
	for _, other := range e.Dates {
		told := draft.Told(w.doc, other.Date)
		w.paragraph("- " + escaped(told) + w.cite(other.Source, other.Note, "") + w.exactly(told, other.Date))
	}
	for i := range e.Quotes {
		w.quote(&e.Quotes[i])
	}
	for _, c := range e.Claims {
		line := "- " + escaped(draft.Line(c.Text))
		if c.State != "" {
			line += " *(" + string(c.State) + ")*"
		}
		line += w.cite(c.Source, c.Locator, "")
		if c.Correction != nil {
			line += " " + escaped(draft.Line(c.Correction.Text)) + w.cite(c.Correction.Source, c.Correction.Locator, "")
		}
		w.paragraph(line)
	}
}

// quote writes what somebody said.
func (w *writer) quote(q *timeline.Quote) {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(q.Text), "\n") {
		b.WriteString(strings.TrimRight("> "+line, " ") + "\n")
	}
	by := escaped(strings.Join(said(q.Speaker, q.Role, q.Affiliation), ", "))
	b.WriteString(">\n> — " + by + w.cite(q.Source, q.Locator, ""))
	w.paragraph(b.String())
}

// said returns the texts that say something.
func said(texts ...string) (all []string) {
	for _, t := range texts {
		if t = draft.Line(t); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// cite returns the mark of the footnote of a source at a place in it. The same has the
// same footnote.
func (w *writer) cite(id, locator, role string) string {
	s, ok := w.doc.Source(id)
	if !ok {
		return ""
	}
	text := (&citation{*s, locator, timeline.Role(role)}).note()
	n, known := w.at[text]
	if !known {
		w.notes = append(w.notes, text)
		n = len(w.notes)
		w.at[text] = n
	}
	return "[^" + strconv.Itoa(n) + "]"
}

// undated lists what is on no date, below a line.
func (w *writer) undated() {
	if len(w.doc.Undated) > 0 {
		w.paragraph("---")
	}
	for i := range w.doc.Undated {
		w.event(&w.doc.Undated[i], noDate)
	}
}

func (w *writer) footnotes() {
	for i, text := range w.notes {
		_, _ = w.out.WriteString("[^" + strconv.Itoa(i+1) + "]: " + text + "\n") // an error comes again at the end
	}
}

// escapes are the signs that mean something in Markdown.
var escapes = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`)

// escaped writes a text on one line so that its signs mean nothing in Markdown.
func escaped(s string) string {
	return escapes.Replace(draft.Line(draft.Printable(s)))
}
