package recovery

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// leftOut reports lines, counted from 0, that could not be read, as one fault.
func (r *reader) leftOut(from, to int) {
	var lines []string
	first := -1
	for i := from; i < to; i++ {
		if !outline.IsSilent(r.lines[i]) {
			if first < 0 {
				first = i
			}
			lines = append(lines, r.lines[i])
		}
	}
	if first < 0 {
		return
	}
	text := r.Masked.Undo(strings.TrimSpace(r.lines[first]))
	r.linesOut = true
	at := r.placeIn(first, 0)
	if t, ok := outline.TableOf(lines, r.words); ok {
		r.Report.Add(diag.CodeTable, at, text, len(lines), t.Event())
		return
	}
	if len(lines) > 1 {
		r.Report.Add(diag.CodeLinesOut, at, text, len(lines))
		return
	}
	r.Report.Add(diag.CodeYAMLNoColon, at, text)
}

// run is a run of lines that were left out.
type run struct{ from, to int }

// addToRun lengthens a run by a part, and reports the one before where there is a gap
// between the two.
func (r *reader) addToRun(out *run, p lineRange) {
	if out.to > out.from && out.to != p.from {
		r.endRun(out)
	}
	if out.to == out.from {
		out.from = p.from
	}
	out.to = p.to
}

// endRun reports a run, if there is one, and begins anew.
func (r *reader) endRun(out *run) {
	if out.to > out.from {
		r.leftOut(out.from, out.to)
	}
	*out = run{}
}

// eventsWithoutLine reads items at the top level of the file, with which some parts
// begin, as its events: the line “events:” was forgotten. It returns the number of parts
// that it has read.
func (r *reader) eventsWithoutLine(root *values.Node, parts []lineRange, depth int) (read int) {
	for read < len(parts) && outline.IsItem(r.lines[parts[read].from]) {
		read++
	}
	if depth > 0 || read == 0 || root.Has("events") || len(root.Pairs) == 0 {
		return 0
	}
	events := r.block(parts[0].from, parts[read-1].to, depth+1)
	if events == nil {
		return 0
	}
	r.Report.Add(diag.CodeNoEventsLine, r.placeIn(parts[0].from, 0))
	root.Pairs = append(root.Pairs, values.Pair{Key: values.Key("events", events.Pos), Value: events})
	return read
}
