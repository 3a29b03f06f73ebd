package cite

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/pattern"
)

// Event writes an event as text: its date and title, where it was, what the file says of it,
// and its sources, one a line.
func (w Writer) Event(e *timeline.Event, doc *timeline.Document) string {
	date := e.Date.Human(w.Dates)
	switch {
	case e.Date.IsPlaced():
	case e.NoDate || e.DateText == "":
		date = w.Dates.Unknown
	default:
		date = e.DateText
	}
	if written := w.InCalendar(e); written != "" {
		date += " (" + written + ")"
	}
	paragraphs := []string{words("\n", words(": ", date, e.Title), e.Native, e.Place.Name), typeset.PlainText(e.Text)}
	locators := map[string]string{}
	for _, c := range e.Sources {
		locators[c.Source] = words("; ", locators[c.Source], c.Locator)
	}
	var cited []string
	for _, id := range e.Cited() {
		if source, there := doc.Source(id); there {
			cited = append(cited, w.Note(source, locators[id]).String())
		}
	}
	if len(cited) > 0 {
		paragraphs = append(paragraphs, w.say("Sources")+":\n"+strings.Join(cited, "\n"))
	}
	if len(e.Links) > 0 {
		pages := []string{w.say("Links") + ":"}
		for i := range e.Links {
			pages = append(pages, words(", ", e.Links[i].Title, e.Links[i].URL))
		}
		paragraphs = append(paragraphs, strings.Join(pages, "\n"))
	}
	return words("\n\n", paragraphs...) + "\n"
}

// InCalendar tells the date of an event as it is written in another calendar, "" for none.
func (w Writer) InCalendar(e *timeline.Event) string {
	told := e.ToldInCalendar(w.Dates)
	switch {
	case told == nil:
		return ""
	case w.Say == nil:
		return told.In(pattern.InEnglish)
	}
	return told.In(w.Say)
}
