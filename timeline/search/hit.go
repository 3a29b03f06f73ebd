package search

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"tideline/timeline/edtf"
)

// Hit is one record that was found.
type Hit struct {
	Kind   ResultKind
	ID     string // of what is selected: of an event for itself and its quotations
	Quote  int    // of a quotation: its place among those of the event; else -1
	Title  string // of the event or source, or the name of the person or place
	Date   string // of the event, quotation or source, as the file has it; "" for none
	Field  Field  // where the best hit is
	Text   string // what it says there, shortened around the first hit
	Ranges []Range
}

// Range is a part of a text that was hit, in bytes.
type Range struct{ From, To int }

// Len returns how many records were found.
func (f *Found) Len() int { return len(f.hits) }

// Events lists the ids of the events that were found, themselves or by a quotation,
// each once and the best first.
func (f *Found) Events() (ids []string) {
	seen := make([]bool, len(f.ix.events))
	for _, r := range f.hits {
		if e := f.ix.rows[r.row].event; e >= 0 && !seen[e] {
			seen[e] = true
			ids = append(ids, f.ix.events[e].ID)
		}
	}
	return ids
}

// At returns one of the records that were found, the best with the index 0.
func (f *Found) At(i int) Hit {
	r := f.hits[i]
	at := &f.ix.rows[r.row]
	h := Hit{Kind: at.kind, ID: f.ix.idOf(r.row), Quote: -1, Field: r.where.field}
	switch at.kind {
	case FoundEvent:
		e := f.ix.events[at.event]
		h.Title, h.Date = e.Title, cmp.Or(e.Date.String(), e.DateText)
	case FoundQuotation:
		e := f.ix.events[at.event]
		h.Quote = int(at.item)
		h.Title, h.Date = e.Title, cmp.Or(e.Quotes[at.item].Date, e.Date.String(), e.DateText)
	case FoundPerson:
		h.Title = f.ix.doc.People[at.item].Name
	case FoundPlace:
		h.Title = h.ID
	case FoundSource:
		s := &f.ix.doc.Sources[at.item]
		h.Title, h.Date = s.Title, s.Date
	}
	f.excerpt(&h, r)
	return h
}

// excerpt fills in what a record says where it was hit.
func (f *Found) excerpt(h *Hit, r result) {
	at := &f.ix.rows[r.row]
	switch {
	case r.where.weight == 0: // only conditions were asked for
		if at.first < at.last {
			s := &f.ix.segments[at.first]
			h.Field, h.Text = s.field, s.text
		}
		h.Text, _ = shorten(h.Text, nil)
		return
	case r.where.segment < 0:
		h.Text = edtf.Humanise(h.Date, edtf.English())
		h.Ranges = []Range{{0, len(h.Text)}}
		return
	}
	s := &f.ix.segments[r.where.segment]
	if text, ranges, ok := f.mention(s, r); ok {
		h.Text, h.Ranges = shorten(text, ranges)
		return
	}
	h.Text, h.Ranges = shorten(s.text, f.lit(s.text))
	if first := f.ix.segments[f.ix.rows[s.row].first].text; s.naming && s.text != first {
		h.Text, h.Ranges = behind(first, h.Text, h.Ranges)
	}
}

// mention returns the text of a row that names the record of a name, and where.
func (f *Found) mention(name *segment, r result) (text string, ranges []Range, ok bool) {
	at, named := &f.ix.rows[r.row], &f.ix.rows[name.row]
	if name.row == r.row || r.where.field != Title && r.where.field != Text && r.where.field != Quotation && at.kind != FoundSource {
		return "", nil, false // it is linked
	}
	for _, s := range f.ix.segments[at.first:at.last] {
		for _, n := range f.ix.segments[named.first:named.last] {
			if s.field != r.where.field || !n.naming || n.from == n.to {
				continue
			}
			words := f.ix.tokens[n.from:n.to]
			first := indexWords(f.ix.tokens[s.from:s.to], words)
			if places := wordsOf(s.text); first >= 0 && first+len(words) <= len(places) {
				return s.text, []Range{{places[first].from, places[first+len(words)-1].to}}, true
			}
		}
	}
	return "", nil, false
}

// indexWords returns where words stand in a text, -1 for nowhere.
func indexWords(text, words []uint32) int {
	for at := 0; at+len(words) <= len(text); at++ {
		if sameWords(words, text[at:]) {
			return at
		}
	}
	return -1
}

// behind writes a text in brackets behind the name by which the record is known.
func behind(first, text string, ranges []Range) (string, []Range) {
	by := len(first) + len(" (")
	for i := range ranges {
		ranges[i].From += by
		ranges[i].To += by
	}
	return first + " (" + text + ")", ranges
}

// lit returns the parts of a text that were looked for.
func (f *Found) lit(text string) (ranges []Range) {
	folder := newFolder()
	for _, w := range wordsOf(text) {
		best := Range{}
		for _, m := range f.matchers {
			if from, to, ok := folder.part(text[w.from:w.to], m); ok && to-from > best.To-best.From {
				best = Range{w.from + from, w.from + to}
			}
		}
		if best.To > best.From {
			ranges = append(ranges, best)
		}
	}
	return ranges
}

// matchersOf returns what is looked for, word by word.
func matchersOf(terms []term) (all []matcher) {
	for _, t := range terms {
		all = append(all, t.words...)
		for _, part := range t.apart {
			all = append(all, part.words...)
		}
	}
	return all
}

// part returns the part of a word that was looked for: its beginning, or in scripts
// without spaces where it is held.
func (f *folder) part(word string, m matcher) (from, to int, ok bool) {
	folded := f.fold(word)
	at := 0
	switch {
	case m.holding != nil:
		at = strings.Index(folded, m.folded)
	case m.exact && folded != m.folded || !strings.HasPrefix(folded, m.folded):
		at = -1
	}
	if at < 0 {
		return 0, 0, false
	}
	length, from, to := 0, len(word), len(word) // length: of what is folded so far
	for i, c := range word {
		next := length + len(f.character(c))
		if length <= at && at < next {
			from = i
		}
		if length < at+len(m.folded) {
			to = i + utf8.RuneLen(c)
		}
		length = next
	}
	return from, to, true
}

// Excerpts have this many bytes at most, about a line and a half; as much of it as fits
// stands before the first hit.
const (
	longestExcerpt = 160
	beforeHit      = 40
)

// shorten cuts a text to an excerpt around its first hit, between words.
func shorten(text string, ranges []Range) (string, []Range) {
	if len(text) <= longestExcerpt {
		return text, ranges
	}
	from := 0
	if len(ranges) > 0 && ranges[0].From > beforeHit {
		from = nextWord(text, ranges[0].From-beforeHit, ranges[0].From)
	}
	to := min(from+longestExcerpt, len(text))
	if to < len(text) {
		to = from + max(strings.LastIndexByte(text[from:to], ' '), 0)
		if len(ranges) > 0 && to < ranges[0].To || to == from {
			for to = min(from+longestExcerpt, len(text)); to < len(text) && !utf8.RuneStart(text[to]); to++ {
			}
		}
	}
	head, tail := "", ""
	if from > 0 {
		head = "…"
	}
	if to < len(text) {
		tail = "…"
	}
	var kept []Range
	for _, r := range ranges {
		if r.From >= from && r.To <= to {
			kept = append(kept, Range{r.From - from + len(head), r.To - from + len(head)})
		}
	}
	return head + text[from:to] + tail, kept
}

// nextWord returns where a word begins, not before a place and not behind another.
func nextWord(text string, from, last int) int {
	if space := strings.IndexByte(text[from:last], ' '); space >= 0 {
		return from + space + 1
	}
	for from < last && !utf8.RuneStart(text[from]) {
		from++
	}
	return from
}
