package chronology

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
)

// Forms of the parts of an event.
var (
	remarkForm = regexp.MustCompile(`^(.*) <!-- ([^<>]+) -->$`)
	marksForm  = regexp.MustCompile(`^(.*?)((?:\[\^\d+\])+)$`)
	markForm   = regexp.MustCompile(`\[\^(\d+)\]`)
	placeForm  = regexp.MustCompile(`^(.+) \(((?:[^()\\]|\\.)+)\)$`)
	nativeForm = regexp.MustCompile(`^((?:[^*\\]|\\.)+) \*((?:[^*\\]|\\.)+)\*$`)
	linkForm   = regexp.MustCompile(`^- \[((?:[^\]\\]|\\.)*)\]\(<([^<>]*)>\)$`)
	dateForm   = regexp.MustCompile(`^- (.+?)(?:\[\^(\d+)\])?(?: <!-- ([^<>]+) -->)?$`)
	saidForm   = regexp.MustCompile(`^> — ?(.*?)(?:\[\^(\d+)\])?$`)
	claimForm  = regexp.MustCompile(`^- ((?:[^*\[\\]|\\.)+)(?: \*\((supported|disputed|wrong|opinion)\)\*)?(?:\[\^(\d+)\])?(?: ((?:[^*\[\\]|\\.)+)(?:\[\^(\d+)\])?)?$`)
)

// begin begins an event by its first line: the date in words and what follows it.
func (r *reader) begin(at diag.Pos, head []string) {
	e := &timeline.Event{Pos: at}
	r.event, r.reach = e, text
	words, rest, remark := head[1], head[2], ""
	if m := remarkForm.FindStringSubmatch(rest); m != nil {
		rest, remark = m[1], m[2]
	}
	if m := marksForm.FindStringSubmatch(rest); m != nil {
		rest = m[1]
		for _, mark := range markForm.FindAllStringSubmatch(m[2], -1) {
			if id, c := r.cited(mark[1]); id != "" {
				e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: c.role, Locator: c.locator, Pos: at})
			}
		}
	}
	if m := placeForm.FindStringSubmatch(rest); m != nil {
		rest, e.Place.Name = m[1], plain(m[2])
	}
	if m := nativeForm.FindStringSubmatch(rest); m != nil {
		rest, e.Native = m[1], plain(m[2])
	}
	e.Title = plain(rest)
	r.date(e, words, remark)
}

// date gives an event the date in its words, or that in a remark beside them.
func (r *reader) date(e *timeline.Event, words, remark string) {
	if words == noDate {
		r.Undatable(e)
		return
	}
	if date, of, ok := r.when("", remark); remark != "" && ok {
		e.Date, e.DateText, e.Calendar = date, date.String(), of
		if of != "" {
			_, e.DateText, _ = strings.Cut(remark, " ")
		}
		return
	}
	r.Told(e, plain(words))
}

// end ends the event that is being read, or what stands before the first.
func (r *reader) end() {
	if r.event == nil {
		r.Doc.Description = r.told()
		return
	}
	r.event.Text = r.told()
	r.Untitled(r.event)
	r.AddEvent(*r.event)
}

// belongs reads a paragraph as one of the parts of an event after its text; false for none.
func (r *reader) belongs(p paragraph) bool {
	for _, one := range []struct {
		part
		read func(paragraph) bool
	}{{links, r.link}, {dates, r.otherDate}, {quotes, r.quote}, {claims, r.claim}} {
		if one.part >= r.reach && one.read(p) {
			r.reach = one.part
			return true
		}
	}
	return false
}

func (r *reader) link(p paragraph) bool {
	m := linkForm.FindStringSubmatch(p.text)
	if m == nil || !timeline.IsWebAddress(m[2]) {
		return false
	}
	link := timeline.WebLink{URL: m[2]}
	if title := plain(m[1]); title != link.Name() {
		link.Title = title
	}
	r.event.Links = append(r.event.Links, link)
	return true
}

// otherDate reads a date that a source gives. One in words has to be told so again.
func (r *reader) otherDate(p paragraph) bool {
	m := dateForm.FindStringSubmatch(p.text)
	if m == nil {
		return false
	}
	date, _, ok := r.when(m[1], m[3])
	if !ok || m[3] == "" && draft.Told(&r.Doc, date) != plain(m[1]) {
		return false
	}
	id, c := r.cited(m[2])
	r.event.Dates = append(r.event.Dates, timeline.DatedClaim{Date: date, Source: id, Note: c.locator, Pos: p.at})
	return true
}

func (r *reader) quote(p paragraph) bool {
	lines := strings.Split(p.text, "\n")
	m := saidForm.FindStringSubmatch(lines[len(lines)-1])
	if m == nil || len(lines) < 3 || lines[len(lines)-2] != ">" {
		return false
	}
	var said []string
	for _, line := range lines[:len(lines)-2] {
		rest, ok := strings.CutPrefix(line, ">")
		if !ok {
			return false
		}
		said = append(said, strings.TrimPrefix(rest, " "))
	}
	id, c := r.cited(m[2])
	r.event.Quotes = append(r.event.Quotes, timeline.Quote{Speaker: plain(m[1]), Text: strings.TrimSpace(strings.Join(said, "\n")), Source: id, Locator: c.locator, Pos: p.at})
	return true
}

func (r *reader) claim(p paragraph) bool {
	m := claimForm.FindStringSubmatch(p.text)
	if m == nil {
		return false
	}
	id, c := r.cited(m[3])
	claim := timeline.Claim{Text: plain(m[1]), State: timeline.ClaimState(m[2]), Source: id, Locator: c.locator, Pos: p.at}
	if m[4] != "" {
		other, at := r.cited(m[5])
		claim.Correction = &timeline.Correction{Text: plain(m[4]), Source: other, Locator: at.locator}
	}
	r.event.Claims = append(r.event.Claims, claim)
	return true
}
