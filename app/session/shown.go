package session

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/search"
)

// Shown is what of a document is shown: which events a filter keeps, and which lanes,
// in which order. Its maps are replaced and never changed, so that a drawing that is
// made on another goroutine may hold them.
type Shown struct {
	Filter    search.Filter
	LaneOrder []string        // ids of lanes as the user has put them; nil as in the file
	Folded    map[string]bool // lanes that show marks only
	Close     bool            // the axis is for the events that are kept alone

	kept  map[string]bool // ids of events; nil for all
	lanes map[string]bool // ids of lanes that the filter keeps; nil for all
}

// Narrow has a filter keep what it keeps of the document of an index.
func (s *Shown) Narrow(filter search.Filter, ix *search.Index) {
	s.Filter = filter
	if len(filter.Conditions) == 0 {
		s.kept, s.lanes, s.Close = nil, nil, false
		return
	}
	s.kept, s.lanes = setOf(ix.Kept(filter)), setOf(ix.Lanes(filter))
}

// Filtered reports whether a filter is on.
func (s *Shown) Filtered() bool { return len(s.Filter.Conditions) > 0 }

// Shows reports whether the filter keeps an event.
func (s *Shown) Shows(event string) bool { return s.kept == nil || s.kept[event] }

// Hidden counts the events of a document that the filter hides.
func (s *Shown) Hidden(doc *timeline.Document) int {
	if s.kept == nil {
		return 0
	}
	return len(doc.Events) + len(doc.Undated) - len(s.kept)
}

// Lanes lists the lanes of a document that are shown, from top to bottom; nil for all of
// them in the order of the file.
func (s *Shown) Lanes(doc *timeline.Document) (ids []string) {
	if s.lanes == nil && s.LaneOrder == nil {
		return nil
	}
	ids = []string{}
	for _, id := range s.Ordered(doc) {
		if s.lanes == nil || s.lanes[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// HidesLane reports whether the filter hides a lane by name, and not only its events.
func (s *Shown) HidesLane(id string) bool { return s.lanes != nil && !s.lanes[id] }

// Ordered lists all lanes of a document in the order that the user has put them in.
func (s *Shown) Ordered(doc *timeline.Document) []string {
	var ids []string
	for _, id := range s.LaneOrder {
		if _, there := doc.Lane(id); there {
			ids = append(ids, id)
		}
	}
	for _, l := range doc.Lanes {
		if !slices.Contains(ids, l.ID) {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// MoveLane puts a lane where another stands, which makes way for it.
func (s *Shown) MoveLane(doc *timeline.Document, id, to string) {
	ids := s.Ordered(doc)
	from, at := slices.Index(ids, id), slices.Index(ids, to)
	if from < 0 || at < 0 || from == at {
		return
	}
	s.LaneOrder = slices.Insert(slices.Delete(ids, from, from+1), at, id)
}

// Fold lets a lane show marks only, or everything again.
func (s *Shown) Fold(id string) {
	folded := map[string]bool{}
	for lane := range s.Folded {
		folded[lane] = true
	}
	if folded[id] {
		delete(folded, id)
	} else {
		folded[id] = true
	}
	s.Folded = folded
}

// Kept returns which events of a document are shown on a line; nil for all of them. It
// may be called on any goroutine.
func (s *Shown) Kept() func(*timeline.Event) bool {
	kept := s.kept
	if kept == nil {
		return nil
	}
	return func(e *timeline.Event) bool { return kept[e.ID] }
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}
