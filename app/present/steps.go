package present

import (
	"strings"
	"unicode"

	"tideline/timeline"
)

// StoryOf returns the story of a document by its id, or its first one when id is
// "".
func StoryOf(doc *timeline.Document, id string) (*timeline.Story, bool) {
	for i := range doc.Stories {
		if id == "" || doc.Stories[i].ID == id {
			return &doc.Stories[i], true
		}
	}
	return nil, false
}

// StorySteps returns the stops of a story. A step whose event has no date is
// left out, since it has no place on the line.
func StorySteps(doc *timeline.Document, story *timeline.Story) []Step {
	var steps []Step
	for _, s := range story.Steps {
		for i := range doc.Events {
			if e := &doc.Events[i]; e.ID == s.Event {
				steps = append(steps, Step{Event: e, Say: s.Say, Ask: s.Ask, Quotes: quotesOf(e, s.Quotes)})
			}
		}
	}
	return steps
}

// EventSteps returns a stop for each of the events, in that order, with its
// first quotation.
func EventSteps(doc *timeline.Document, ids []string) []Step {
	var steps []Step
	for _, id := range ids {
		e, ok := doc.Event(id)
		if !ok {
			continue
		}
		s := Step{Event: e}
		if len(e.Quotes) > 0 {
			s.Quotes = []*timeline.Quote{&e.Quotes[0]}
		}
		steps = append(steps, s)
	}
	return steps
}

// quotesOf finds the words that a step shows.
func quotesOf(e *timeline.Event, names []string) (quotes []*timeline.Quote) {
	for _, name := range names {
		if q, ok := e.Quote(name); ok {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

// speaker returns who said the words, and in what role.
func speaker(q *timeline.Quote) string {
	if q.Role == "" {
		return q.Speaker
	}
	return q.Speaker + ", " + q.Role
}

// firstSentence returns the beginning of a text up to the end of its first
// sentence: a full stop before a space and a capital.
func firstSentence(text string) string {
	words := strings.Fields(text)
	for i, w := range words[:max(len(words)-1, 0)] {
		next := []rune(words[i+1])[0]
		if strings.HasSuffix(w, ".") && len(w) > 3 && unicode.IsUpper(next) {
			return strings.Join(words[:i+1], " ")
		}
	}
	return strings.Join(words, " ")
}
