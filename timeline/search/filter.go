package search

import (
	"strconv"
	"strings"

	"tideline/timeline"
)

// Kept lists the ids of the events that meet a filter, in the order of the document,
// those without a date last.
func (ix *Index) Kept(filter Filter) (ids []string) {
	t := ix.newTally()
	for _, c := range filter.Conditions {
		t.condition(newFolder(), c)
	}
	for i, e := range ix.events {
		if !t.out[i] {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// condition leaves out the rows that do not meet a condition. An event meets it too
// where one of its quotations does, and a quotation where its event does.
func (t *tally) condition(f *folder, c Condition) {
	meets := make([]bool, len(t.ix.rows))
	for _, value := range c.Values {
		t.ix.meets(f, c.Field, value, meets)
	}
	for r := range meets {
		if t.ix.isMet(int32(r), meets) == c.Not {
			t.out[r] = true
		}
		if meets[r] || c.Not && int32(r) < t.ix.quotes[0] {
			t.own[r] = true
		}
	}
}

// isMet reports whether a row, its event or one of its quotations meets a condition.
func (ix *Index) isMet(r int32, meets []bool) bool {
	e := ix.eventRow(r)
	switch {
	case meets[r]:
		return true
	case e < 0:
		return false
	case e != r:
		return meets[e]
	}
	for q := ix.quotes[e]; q < ix.quotes[e+1]; q++ {
		if meets[q] {
			return true
		}
	}
	return false
}

// meets marks the rows in which a field has a value.
func (ix *Index) meets(f *folder, field Field, value string, meets []bool) {
	if field < Date {
		t := ix.together(f, value)
		for r, w := range ix.weigh(&t, field.looksInto(), nil) {
			meets[r] = meets[r] || w.weight > 0
		}
		ix.meetsName(f, field, value, meets)
		return
	}
	if field == Date {
		if when, ok := dateOf(value); ok {
			hits := make([]where, len(ix.rows))
			ix.weighDates(when, hits)
			for r, w := range hits {
				meets[r] = meets[r] || w.weight > 0
			}
		}
		return
	}
	if test := ix.test(f, field, value); test != nil {
		for i, e := range ix.events {
			meets[i] = meets[i] || test(e)
		}
	}
}

// together is the term of a value: all of its words, in any order.
func (ix *Index) together(f *folder, value string) (t term) {
	whole := ix.termOf(f, value, false)
	for i := range whole.words {
		t.apart = append(t.apart, term{words: whole.words[i : i+1]})
	}
	return t
}

// meetsName marks people and places where the value is a name of theirs.
func (ix *Index) meetsName(f *folder, field Field, value string, meets []bool) {
	kind := map[Field]ResultKind{People: FoundPerson, By: FoundPerson, Place: FoundPlace}[field]
	if kind == "" {
		return
	}
	t := ix.together(f, value)
	for r, w := range ix.weigh(&t, only(Name), nil) {
		meets[r] = meets[r] || w.weight > 0 && ix.rows[r].kind == kind
	}
}

// test returns what an event is asked for a value of a field, nil where nothing has it.
func (ix *Index) test(f *folder, field Field, value string) func(*timeline.Event) bool {
	switch field {
	case Lane:
		lanes := lanesCalled(f, ix.doc, value)
		return func(e *timeline.Event) bool {
			for _, id := range e.Lanes {
				if lanes[id] {
					return true
				}
			}
			return false
		}
	case Status:
		return func(e *timeline.Event) bool { return strings.HasPrefix(string(e.Status), f.fold(value)) }
	case Kind:
		return func(e *timeline.Event) bool { return ix.cites(e, f.fold(value)) }
	case Era:
		return ix.during(f, value)
	case Importance:
		least, err := strconv.Atoi(value)
		if err != nil {
			return nil
		}
		return func(e *timeline.Event) bool { return e.Importance >= least }
	case Has:
		return has(f.fold(value))
	}
	return nil
}

// lanesCalled returns the lane with an id, or else those with a name that has all words of
// a value.
func lanesCalled(f *folder, doc *timeline.Document, value string) map[string]bool {
	if _, there := doc.Lane(value); there {
		return map[string]bool{value: true}
	}
	called := map[string]bool{}
	for _, l := range doc.Lanes {
		called[l.ID] = f.isCalled(value, l.ID, l.Name)
	}
	return called
}

// isCalled reports whether a value is an id, or its words begin words of a name.
func (f *folder) isCalled(value, id, name string) bool {
	if value == id {
		return true
	}
	words := f.words(name)
	for _, wanted := range f.words(value) {
		found := false
		for _, w := range words {
			found = found || strings.HasPrefix(w, wanted)
		}
		if !found {
			return false
		}
	}
	return true
}

// words returns the folded words of a text.
func (f *folder) words(text string) (words []string) {
	for _, w := range wordsOf(text) {
		words = append(words, f.fold(text[w.from:w.to]))
	}
	return words
}

// cites reports whether an event rests on a source of a kind.
func (ix *Index) cites(e *timeline.Event, kind string) bool {
	for _, id := range e.Cited() {
		if s, ok := ix.doc.Source(id); ok && strings.HasPrefix(string(s.Kind), kind) {
			return true
		}
	}
	return false
}

// during asks whether an event meets one of the eras that are called so.
func (ix *Index) during(f *folder, value string) func(*timeline.Event) bool {
	var eras []era
	_, exact := ix.doc.Era(value)
	for i := range ix.doc.Eras {
		e := &ix.doc.Eras[i]
		if e.ID == value || !exact && f.isCalled(value, e.ID, e.Name) {
			eras = append(eras, eraOf(e.Date))
		}
	}
	return func(e *timeline.Event) bool {
		for _, one := range eras {
			if e.Date.IsPlaced() && eraOf(e.Date).meets(one) {
				return true
			}
		}
		return false
	}
}

// has asks whether an event has something.
func has(what string) func(*timeline.Event) bool {
	switch what {
	case "quote", "quotes", "quotation", "quotations":
		return func(e *timeline.Event) bool { return len(e.Quotes) > 0 }
	case "image", "picture":
		return func(e *timeline.Event) bool { return e.Image != nil }
	case "source", "sources":
		return func(e *timeline.Event) bool { return len(e.Sources) > 0 }
	case "text":
		return func(e *timeline.Event) bool { return e.Text != "" }
	case "place":
		return func(e *timeline.Event) bool { return e.Place.Name != "" }
	case "date":
		return func(e *timeline.Event) bool { return e.Date.IsPlaced() }
	}
	return nil
}
