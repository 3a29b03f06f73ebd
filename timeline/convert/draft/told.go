package draft

import (
	"bytes"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// told is who is told how much of a file has been read, and what that is reckoned by.
type told struct {
	hear  func(part float64) // nil for nobody
	ends  []int              // bytes of the source up to the end of each line
	lines int                // of what has no lines of text, such as a workbook; 0 where ends count
}

func newTold(in format.Input) told {
	t := told{hear: in.Told}
	if t.hear == nil {
		return t
	}
	for at, rest := 0, in.Source; len(rest) > 0; {
		n := bytes.IndexByte(rest, '\n') + 1
		if n == 0 {
			n = len(rest)
		}
		at, rest = at+n, rest[n:]
		t.ends = append(t.ends, at)
	}
	return t
}

// at tells that a file has been read up to a place. What stands before another place is
// nothing new.
func (t *told) at(pos diag.Pos) {
	if t.hear == nil || pos.Line < 1 {
		return
	}
	if t.lines > 0 {
		t.hear(min(float64(pos.Line)/float64(t.lines), 1))
		return
	}
	if len(t.ends) == 0 {
		return
	}
	line := min(pos.Line, len(t.ends))
	begin, end, all := 0, t.ends[line-1], t.ends[len(t.ends)-1]
	if line > 1 {
		begin = t.ends[line-2]
	}
	t.hear(float64(min(begin+max(pos.Column-1, 0), end)) / float64(all))
}

// Lines says how many lines there are, where the source has none that could be counted.
func (d *Draft) Lines(n int) { d.told.lines = n }

// MostEvents is how many events are taken from a file: as many as a table may have rows. No
// window shows more in a way that helps anybody.
const MostEvents = 300_000

// Full reports whether no more events are taken.
func (d *Draft) Full() bool { return len(d.Doc.Events) >= d.most }

// AddEvent adds an event, and tells how much of the file has been read. Beyond the most that
// a document may have they are counted, and told at the end.
func (d *Draft) AddEvent(e timeline.Event) {
	d.told.at(e.Pos)
	if !d.Full() {
		d.TellUndated(&e)
		d.Doc.Events = append(d.Doc.Events, e)
		return
	}
	if d.beyond == 0 {
		d.first = e.Pos
	}
	d.beyond++
}
