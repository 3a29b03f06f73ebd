package review

import (
	"cmp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
)

// ConcernKind names what an author should look at again. The words are stable:
// a program may rely on them.
type ConcernKind string

// The kinds of concern, in the order in which they are listed. A source supports an event
// when the event cites it with the role supports or with none.
const (
	// Unsourced is an event that no source supports.
	Unsourced ConcernKind = "no-source"
	// SingleSource is an event that one source alone supports, however often it
	// is cited.
	SingleSource ConcernKind = "single-source"
	// NoLocator is a quote that does not say where in its source it is found, or
	// that names no source.
	NoLocator ConcernKind = "no-locator"
	// Unchecked is a quote whose words nobody compared with their source.
	Unchecked ConcernKind = "not-checked"
	// UnusedSource is a source that no event names, neither for itself nor for a
	// quote, another date, a claim or a correction.
	UnusedSource ConcernKind = "unused-source"
	// LateEvent is an event later than every dated source that supports it: the
	// sources were published before what they are said to support. See
	// concerns.outlived.
	LateEvent ConcernKind = "event-after-sources"
	// LateQuote is a quote dated later than the source that prints it. See
	// concerns.printedBefore.
	LateQuote ConcernKind = "quote-after-source"
	// DisputedClaim is a claim with the state disputed.
	DisputedClaim ConcernKind = "disputed-claim"
	// WrongClaim is a claim with the state wrong.
	WrongClaim ConcernKind = "wrong-claim"
	// ContradictingSource is a source cited with the role contradicts.
	ContradictingSource ConcernKind = "contradicting-source"
	// AdmittedUnknown is one entry of what an event calls unknown.
	AdmittedUnknown ConcernKind = "unknown"
)

// ConcernKinds returns the kinds in the order in which they are listed.
func ConcernKinds() []ConcernKind {
	return []ConcernKind{
		Unsourced, SingleSource, NoLocator, Unchecked, UnusedSource, LateEvent, LateQuote,
		DisputedClaim, WrongClaim, ContradictingSource, AdmittedUnknown,
	}
}

// Concern is one place of a file that its author should look at again. It is not a
// problem: the file may well be right as it is.
type Concern struct {
	Kind   ConcernKind
	Pos    diag.Pos // of the event, quote, source, claim, citation or unknown thing
	Event  string   // id of the event; "" for a source that no event names
	Source string   // id of the source meant; "" when none is named
	By     string   // who said the quote or makes the claim, as shown; "" for nobody

	// What is written there, each on one line and shortened.
	Text string // the words of the quote or claim, or the name of the unknown thing
	Why  string // the correction of a claim, or why a thing is unknown

	// The dates of LateEvent and LateQuote, EDTF as written.
	Date, SourceDate string
}

// Concerns lists what an author should look at again: by kind, and within a
// kind in the order of the file. Quotes that were not checked are grouped by
// their source, in the order of the sources; those without one come first. The
// order of the events in the file changes places and sequence, and nothing else.
func Concerns(d *timeline.Document) []Concern {
	c := concerns{doc: d, used: map[string]bool{}, places: map[string]int{}, ranks: map[ConcernKind]int{}}
	for i, kind := range ConcernKinds() {
		c.ranks[kind] = i
	}
	for _, events := range [][]timeline.Event{d.Events, d.Undated} {
		for i := range events {
			c.event(&events[i])
		}
	}
	for i := range d.Sources {
		c.places[d.Sources[i].ID] = i
		if s := &d.Sources[i]; !c.used[s.ID] {
			c.found = append(c.found, Concern{Kind: UnusedSource, Pos: s.Pos, Source: s.ID})
		}
	}
	slices.SortStableFunc(c.found, c.compare)
	return c.found
}

// concerns collects the concerns of a document.
type concerns struct {
	doc    *timeline.Document
	used   map[string]bool // the sources that an event names
	places map[string]int  // of the sources in their list, by id
	ranks  map[ConcernKind]int
	found  []Concern
}

func (c *concerns) event(e *timeline.Event) {
	for _, id := range e.Cited() {
		c.used[id] = true
	}
	add := func(k Concern) {
		k.Event = e.ID
		c.found = append(c.found, k)
	}
	c.support(e, add)
	for i := range e.Quotes {
		c.quote(&e.Quotes[i], add)
	}
	for i := range e.Claims {
		c.claim(&e.Claims[i], add)
	}
	for _, s := range e.Sources {
		if s.Role == timeline.Contradicts {
			add(Concern{Kind: ContradictingSource, Pos: s.Pos, Source: s.Source})
		}
	}
	for key, why := range e.Unknown {
		add(Concern{Kind: AdmittedUnknown, Pos: e.UnknownPos[key], Text: shortLine(key, diag.LongestText), Why: shortLine(why, diag.LongestWord)})
	}
}

// support looks at what an event rests on.
func (c *concerns) support(e *timeline.Event, add func(Concern)) {
	switch ids := e.Supporting(); len(ids) {
	case 0:
		add(Concern{Kind: Unsourced, Pos: e.Pos})
	case 1:
		add(Concern{Kind: SingleSource, Pos: e.Pos, Source: ids[0]})
	}
	if last := c.outlived(e); last != nil {
		add(Concern{Kind: LateEvent, Pos: e.Pos, Source: last.ID, Date: e.Date.String(), SourceDate: last.Date})
	}
}

func (c *concerns) quote(q *timeline.Quote, add func(Concern)) {
	k := Concern{Pos: q.Pos, Source: q.Source, By: shortLine(q.Speaker, diag.LongestText), Text: shortLine(q.Text, diag.LongestText)}
	if q.Locator == "" {
		k.Kind = NoLocator
		add(k)
	}
	if q.Checked == nil {
		k.Kind = Unchecked
		add(k)
	}
	if s := c.printedBefore(q); s != nil {
		k.Kind, k.Date, k.SourceDate = LateQuote, q.Date, s.Date
		add(k)
	}
}

func (c *concerns) claim(claim *timeline.Claim, add func(Concern)) {
	k := Concern{Pos: claim.Pos, Source: claim.Source, By: claim.By, Text: shortLine(claim.Text, diag.LongestText)}
	if p, ok := c.doc.Person(claim.By); ok {
		k.By = p.Name
	}
	k.By = shortLine(k.By, diag.LongestText)
	if claim.Correction != nil {
		k.Why = shortLine(claim.Correction.Text, diag.LongestWord)
	}
	switch claim.State {
	case timeline.ClaimDisputed:
		k.Kind = DisputedClaim
	case timeline.ClaimWrong:
		k.Kind = WrongClaim
	default:
		return
	}
	add(k)
}

// compare orders concerns as Concerns returns them. Records that share one
// place, by an alias of the file, are ordered by their contents.
func (c *concerns) compare(a, b Concern) int {
	order := c.ranks[a.Kind] - c.ranks[b.Kind]
	if order == 0 && a.Kind == Unchecked {
		order = c.place(a.Source) - c.place(b.Source)
	}
	return cmp.Or(order,
		cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Event, b.Event), cmp.Compare(a.Text, b.Text))
}

// place is the index of a source among the sources; −1 for none.
func (c *concerns) place(source string) int {
	if i, ok := c.places[source]; ok {
		return i
	}
	return -1
}

// shortLine folds a text into one line of at most so many characters.
func shortLine(s string, longest int) string {
	return diag.Shortened(strings.Join(strings.Fields(s), " "), longest)
}
