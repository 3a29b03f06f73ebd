package syntax

import (
	"strings"

	"tideline/timeline/diag"
)

// leftOut tells of lines, counted from 0, that could not be read, as one fault
// and as what they are.
func (s *salvage) leftOut(from, to int) {
	var lines []string
	first := -1
	for i := from; i < to; i++ {
		if !isSilent(s.lines[i]) {
			if first < 0 {
				first = i
			}
			lines = append(lines, s.lines[i])
		}
	}
	if first < 0 {
		return
	}
	text := s.unmask(strings.TrimSpace(s.lines[first]))
	s.linesOut = true
	at := s.placeIn(first, 0)
	if t, ok := TableOf(lines, s.words); ok {
		s.report.Add(diag.CodeTable, at, text, len(lines), t.Event())
		return
	}
	if len(lines) > 1 {
		s.report.Add(diag.CodeLinesOut, at, text, len(lines))
		return
	}
	s.report.Add(diag.CodeYAMLNoColon, at, text)
}

// run is lines that were left out one after the other.
type run struct{ from, to int }

// add lengthens a run by a part, and tells of the one before where a gap is
// between the two.
func (s *salvage) addToRun(r *run, p lineRange) {
	if r.to > r.from && r.to != p.from {
		s.endRun(r)
	}
	if r.to == r.from {
		r.from = p.from
	}
	r.to = p.to
}

// endRun tells of a run, if there is one, and begins anew.
func (s *salvage) endRun(r *run) {
	if r.to > r.from {
		s.leftOut(r.from, r.to)
	}
	*r = run{}
}

// eventsWithoutLine reads items of a list that begin the first of some parts of
// the file itself as its events, where the line “events:” was forgotten. It
// returns how many parts it has read.
func (s *salvage) eventsWithoutLine(root *Node, parts []lineRange, depth int) (read int) {
	for read < len(parts) && isItem(s.lines[parts[read].from]) {
		read++
	}
	if depth > 0 || read == 0 || root.Has("events") || len(root.Pairs) == 0 {
		return 0
	}
	events := s.block(parts[0].from, parts[read-1].to, depth+1)
	if events == nil {
		return 0
	}
	s.report.Add(diag.CodeNoEventsLine, s.placeIn(parts[0].from, 0))
	root.Pairs = append(root.Pairs, Pair{KeyNode("events", events.Pos), events})
	return read
}
