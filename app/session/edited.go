package session

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"sort"

	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/pattern"
)

// Edit returns the session of a text that an edit has made of that of s, where only the event
// that it has changed has to be read for that, and what was read: the text without the other
// events. It is the session that reading the whole text gives. It returns false where that has
// to be read.
func (s *Session) Edit(name string, text []byte) (now *Session, part *timeline.Document, ok bool) {
	if s.Source == nil || s.Guest != nil || s.Doc.Table != "" || len(s.Undrawn(pattern.InEnglish)) > 0 {
		return nil, nil, false
	}
	again, ok := file.ReadAgain(name, s.Doc, s.since.found, s.Source, text)
	if !ok {
		return nil, nil, false
	}
	now = &Session{
		Doc: again.Doc, Problems: again.Problems, Order: s.Order, Causes: s.Causes, Citing: s.Citing, Script: s.Script, Written: Written{Source: text, Sum: sha256.Sum256(text)},
		since: since{slices.Clone(again.Problems), s.Doc, again.Event},
	}
	was, _ := s.Doc.Event(again.Event)
	is, _ := again.Doc.Event(again.Event)
	moved := inTime(was, is) != 0
	if moved {
		now.Order = now.placed(s.Order, is)
	}
	ties := func(e *timeline.Event) (all []string) {
		for _, l := range e.LeadsTo {
			all = append(all, l.Event, l.Why)
		}
		return append(all, e.Cited()...)
	}
	if before, after := ties(was), ties(is); !slices.Equal(before, after) || moved && len(before) > 0 {
		now.tie()
	}
	return now, again.Part, true
}

// placed returns the ids of the dated events by time, where one of them has another date now.
func (s *Session) placed(order []string, e *timeline.Event) []string {
	order = slices.Clone(order)
	if i := slices.Index(order, e.ID); i >= 0 {
		order = slices.Delete(order, i, i+1)
	}
	at := sort.Search(len(order), func(i int) bool {
		other, _ := s.Doc.Event(order[i])
		return cmp.Or(inTime(other, e), other.Pos.Compare(e.Pos)) > 0
	})
	return slices.Insert(order, at, e.ID)
}

// inTime compares when two events begin, and then when they end.
func inTime(a, b *timeline.Event) int {
	aFrom, aTo := a.Date.Extent()
	bFrom, bTo := b.Date.Extent()
	return cmp.Or(cmp.Compare(aFrom, bFrom), cmp.Compare(aTo, bTo))
}

// tie notes what all events led to, and what they cite.
func (s *Session) tie() {
	s.Causes, s.Citing = map[string][]Link{}, map[string][]string{}
	for _, id := range s.Order {
		e, _ := s.Doc.Event(id)
		s.connect(e)
	}
	for i := range s.Doc.Undated {
		s.connect(&s.Doc.Undated[i])
	}
}

// Changed returns the ids of the events that another document does not have, or has with
// something else in them.
func (s *Session) Changed(before *timeline.Document) []string {
	if s.since.doc == nil || s.since.doc != before {
		return Changed(before, s.Doc)
	}
	if e, ok := s.Doc.Event(s.since.event); ok {
		return changed(before, []timeline.Event{*e}, nil)
	}
	return nil
}
