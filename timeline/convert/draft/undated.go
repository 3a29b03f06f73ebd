package draft

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// Why an event stands on no date.
const (
	NothingSaid pattern.English = "nothing says when it was"
	SaidUnknown pattern.English = "its date is said to be unknown"
	Unread      pattern.English = "what is written for its date is no date that can be read"
	OneOfSome   pattern.English = "what is written for its date may be one of several"
)

// undated is why the event that comes next has no date.
type undated struct {
	at      diag.Pos // of the event
	why     pattern.Value
	written string
	meant   bool // so that nothing is told of it
}

// Undatable leaves an event without a date as its author did, of which nothing is told.
func (d *Draft) Undatable(e *timeline.Event) {
	e.NoDate, e.DateText = true, guess.Word
	d.undated = undated{at: e.Pos, meant: true}
}

// Undated leaves an event without a date, keeps what was written for it, and says why when
// the event is added.
func (d *Draft) Undated(e *timeline.Event, written string, why pattern.Value) {
	e.NoDate, e.DateText = true, guess.Word
	if why == NothingSaid && d.undated.at == e.Pos && d.undated.why != nil {
		return // more is known of it
	}
	d.undated = undated{at: e.Pos, why: why, written: Line(written)}
	if !strings.EqualFold(d.undated.written, guess.Word) {
		d.Keep(&e.Extra, e.Pos, "date as written", d.undated.written)
	}
}

// TellUndated counts an event that stands on no date and is no life, by the reason.
func (d *Draft) TellUndated(e *timeline.Event) {
	if e.Date.IsPlaced() || e.Life != "" || d.undated.meant && d.undated.at == e.Pos {
		return
	}
	why, what := pattern.Value(NothingSaid), diag.Shortened(e.Title, 60)
	if d.undated.why != nil && d.undated.at == e.Pos {
		why = d.undated.why
		if d.undated.written != "" && why != SaidUnknown {
			what += ": " + diag.Shortened(d.undated.written, 30)
		}
	}
	d.RepeatedOf(what, diag.CodeImportUndated+why.In(pattern.InEnglish), diag.CodeImportUndated, e.Pos, what, why)
}
