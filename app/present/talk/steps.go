package talk

import "tideline/timeline"

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

// StorySteps returns the steps of a story. One whose event has no date is left out,
// since it has no place on the timeline.
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

// EventSteps returns a step for each of the events, in that order, with its first
// quotation.
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

// quotesOf finds the quotations that a step shows.
func quotesOf(e *timeline.Event, names []string) (quotes []*timeline.Quote) {
	for _, name := range names {
		if q, ok := e.Quote(name); ok {
			quotes = append(quotes, q)
		}
	}
	return quotes
}
