package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// facts looks facts up in the story. What is not found is remembered as an
// error and reads as nothing, so that a drawing can go on to its end.
type facts struct {
	doc   *timeline.Document
	words edtf.Words
	err   error
}

// lack remembers what a picture needs and the story does not say.
func (f *facts) lack(format string, args ...any) {
	f.err = errors.Join(f.err, fmt.Errorf(format, args...))
}

// event returns the event of that id.
func (f *facts) event(id string) *timeline.Event {
	if e, ok := f.doc.Event(id); ok {
		return e
	}
	f.lack("the story has no event %s", id)
	return &timeline.Event{}
}

// source names who published a source, for a line under a picture.
func (f *facts) source(id string) string {
	s, ok := f.doc.Source(id)
	if !ok {
		f.lack("the story has no source %s", id)
		return ""
	}
	return cmp.Or(s.Author, s.Publisher, s.Title)
}

// says returns text if one of the event's sentences has it: its own, or those of
// its claims. A picture prints no figure that the story no longer gives.
func (f *facts) says(e *timeline.Event, text string) string {
	said := []string{e.Text}
	for _, c := range e.Claims {
		said = append(said, c.Text)
		if c.Correction != nil {
			said = append(said, c.Correction.Text)
		}
	}
	if !strings.Contains(strings.Join(said, "\n"), text) {
		f.lack("the event %s does not say %q", e.ID, text)
	}
	return text
}

// number is says for a figure that is drawn as a length.
func (f *facts) number(e *timeline.Event, text string) float64 {
	v, err := strconv.ParseFloat(f.says(e, text), 64)
	if err != nil {
		f.lack("%q is no number", text)
	}
	return v
}

// tagged returns the events with a tag that begin in the years given, both
// included, by date.
func (f *facts) tagged(tag string, first, last int64) []*timeline.Event {
	var found []*timeline.Event
	for i := range f.doc.Events {
		e := &f.doc.Events[i]
		if year := begin(e).Civil().Year; slices.Contains(e.Tags, tag) && year >= first && year <= last {
			found = append(found, e)
		}
	}
	byDate(found)
	return found
}

// resolutions returns the sanctions that the Security Council agreed on.
func (f *facts) resolutions() []*timeline.Event {
	return slices.DeleteFunc(f.tagged("sanctions", 2006, 2022), func(e *timeline.Event) bool {
		return !strings.HasPrefix(e.ID, resolutionID)
	})
}

const resolutionID = "resolution-"

// byDate sorts events by their first second, and within it by id.
func byDate(events []*timeline.Event) {
	slices.SortFunc(events, func(a, b *timeline.Event) int {
		return cmp.Or(cmp.Compare(begin(a), begin(b)), cmp.Compare(a.ID, b.ID))
	})
}

func begin(e *timeline.Event) edtf.Instant {
	from, _ := e.Date.Extent()
	return from
}

// short writes the first day of an event with a short month: 9 Oct 2006.
func (f *facts) short(e *timeline.Event) string {
	day := begin(e).Civil()
	return fmt.Sprintf("%d %s %d", day.Day, f.words.ShortMonths[day.Month-1], day.Year)
}

// counted writes a number up to twelve as a word.
func counted(n int) string {
	small := [...]string{
		"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	}
	if n < len(small) {
		return small[n]
	}
	return strconv.Itoa(n)
}

// capital writes a word with a capital.
func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
