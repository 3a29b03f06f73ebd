package session

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
)

// DateFault returns what keeps an event from having a place on the line: what is wrong with
// its date.
func (s *Session) DateFault(e *timeline.Event) (fault diag.Problem, wrong bool) {
	codes := []string{diag.CodeBadDate, diag.CodeAmbiguousDate, diag.CodeUnplacedDate, diag.CodeMissingKey}
	end, ends := s.behind(e)
	for _, p := range s.Problems {
		if s.Doc.Table != "" && !s.Doc.InTable(p) {
			continue
		}
		within := !p.Pos.Before(e.Pos) && (!ends || p.Pos.Before(end))
		if within && slices.Contains(codes, p.Code) && (p.Code != diag.CodeMissingKey || p.Pos == e.Pos) {
			return p, true
		}
	}
	return diag.Problem{}, false
}

// behind is where the event behind an event begins in the file, if there is one.
func (s *Session) behind(e *timeline.Event) (at diag.Pos, there bool) {
	for _, list := range [][]timeline.Event{s.Doc.Events, s.Doc.Undated} {
		for i := range list {
			if pos := list[i].Pos; e.Pos.Before(pos) && (!there || pos.Before(at)) {
				at, there = pos, true
			}
		}
	}
	return at, there
}
