package cli

import (
	"fmt"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/search"
)

// hit is a search.Hit as --json prints it.
type hit struct {
	Kind  search.ResultKind `json:"kind"`
	ID    string            `json:"id"` // of what a window selects: of the event for its quotations
	Title string            `json:"title"`
	Date  string            `json:"date"`
	Field string            `json:"field"`
	Text  string            `json:"text"`
}

// lookFor prints what a file says that has all the words, best first. It ends in errFound
// when there is nothing.
func lookFor(env Env, args []string) error {
	o := newOptions("find")
	asJSON := o.Bool("json", false, "")
	rest, err := o.parse(env, args)
	if err != nil {
		return err
	}
	if len(rest) == 0 {
		return misused("find", `no words given: tideline find "first treaty" timeline.yaml`)
	}
	query := search.Parse(rest[0])
	if query.IsEmpty() {
		return misused("find", "there is no word to look for in “{{.Words}}”", "Words", rest[0])
	}
	if len(rest) > 2 {
		return misused("find", "the words are one argument, between quotes: tideline find {{.Example}}", "Example", asOne(rest))
	}
	file, err := o.one(rest[1:])
	if err != nil {
		return err
	}
	doc, problems, err := load(env, file)
	if err != nil {
		return err
	}
	if err := usable(env, file, doc, problems); err != nil {
		return err
	}
	return printFound(env, search.New(doc).Find(query), rest[0], *asJSON)
}

// asOne writes words that were given apart as one argument, and the file behind them.
func asOne(rest []string) string {
	last := len(rest) - 1
	if isThere(rest[last]) {
		return quoted(strings.Join(rest[:last], " ")) + " " + typed(rest[last])
	}
	return quoted(strings.Join(rest, " "))
}

// printFound writes one hit a line, or all of them as one JSON array.
func printFound(env Env, found *search.Found, words string, asJSON bool) error {
	hits := make([]hit, found.Len()) // never null
	for i := range hits {
		h := found.At(i)
		hits[i] = hit{h.Kind, h.ID, h.Title, h.Date, h.Field.String(), h.Text}
	}
	if asJSON {
		if err := printJSON(env, hits); err != nil {
			return err
		}
	} else {
		for _, h := range hits {
			if _, err := fmt.Fprintln(env.Stdout, terminal.Line(unbroken(h.line(env.speaks())))); err != nil {
				return err
			}
		}
	}
	if len(hits) == 0 {
		env.sum(pattern.T("nothing is found for {{.Words}}", "Words", words))
		return errFound
	}
	return nil
}

// line writes a hit: what it is, and what it says where.
func (h hit) line(l pattern.Language) string {
	title := h.Title
	if h.Date != "" {
		title += ", " + h.Date
	}
	return fmt.Sprintf("%s %s (%s): %s: %s", kindWords()[h.Kind].In(l), h.ID, title, fieldWord(h.Field).In(l), h.Text)
}

// kindWords are the words for what is found.
func kindWords() map[search.ResultKind]pattern.English {
	return map[search.ResultKind]pattern.English{
		search.FoundEvent: "event", search.FoundQuotation: "quotation", search.FoundPerson: "person",
		search.FoundPlace: "place", search.FoundSource: "source",
	}
}

// fieldWord is the word for where something is found.
func fieldWord(field string) pattern.English {
	return map[string]pattern.English{
		search.Title.String(): "title", search.Name.String(): "name", search.People.String(): "people", search.By.String(): "by",
		search.Place.String(): "place", search.Tag.String(): "tag", search.Text.String(): "text", search.Quotation.String(): "quotation",
		search.Source.String(): "source", search.Note.String(): "note", search.Date.String(): "date",
	}[field]
}

// filtered is the document with the events that meet the conditions of --filter, which
// are those of the words to find. "" is no filter.
func filtered(command string, doc *timeline.Document, text string) (*timeline.Document, error) {
	if text == "" {
		return doc, nil
	}
	query := search.Parse(text)
	if len(query.Filter.Conditions) == 0 || len(query.Words) > 0 {
		return nil, misused(command, "--filter: {{.Text}} is not what an event must have; write FIELD:VALUE, such as lane:china or tag:test; “tideline find --help” lists the fields", "Text", quoted(text))
	}
	only := search.New(doc).Only(query.Filter)
	if len(only.Events)+len(only.Undated) == 0 {
		return nil, fail("--filter: no event of the file meets {{.Text}}", "Text", quoted(query.Filter.String()))
	}
	return only, nil
}
