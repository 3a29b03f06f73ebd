package search

// term is what must be found: words that follow each other, or a date instead.
type term struct {
	words []matcher // that follow each other
	when  *era      // rows of that time are found too
	apart []term    // in place of words: all of these, wherever they stand
}

// where says how well a row was hit, and by what.
type where struct {
	weight  uint8 // level and whether the whole word was found; 0: not hit
	field   Field
	segment int32 // the text that was hit: of the row, or the name of what it is linked with; -1: its date
}

// weights of hits.
const (
	perLevel = 2 // a hit of a whole word weighs one more than one of its beginning

	weightWithin = levelPeople*perLevel + 1 // a row that lies within the time looked for
	weightMeets  = levelText * perLevel     // one that may, or does in part
)

// termOf prepares a text that is looked for.
func (ix *Index) termOf(f *folder, text string, phrase bool) (t term) {
	for _, w := range wordsOf(text) {
		if folded := f.fold(text[w.from:w.to]); folded != "" {
			t.words = append(t.words, ix.words.matcher(folded, phrase))
		}
	}
	return t
}

// weigh finds a term in every row that is not idle, within some fields.
func (ix *Index) weigh(t *term, in fields, idle []bool) []where {
	hits := make([]where, len(ix.rows))
	switch {
	case len(t.apart) > 0:
		ix.weighApart(t, in, hits, idle)
	case len(t.words) > 0:
		ix.weighWords(t.words, in, hits, idle)
	}
	if t.when != nil {
		ix.weighDates(*t.when, hits)
	}
	return hits
}

func (ix *Index) weighApart(t *term, in fields, hits []where, idle []bool) {
	for i := range t.apart {
		part := ix.weigh(&t.apart[i], in, idle)
		for r := range hits {
			if i == 0 || part[r].weight < hits[r].weight {
				hits[r] = part[r]
			}
		}
	}
}

func (ix *Index) weighWords(words []matcher, in fields, hits []where, idle []bool) {
	named := make([]where, len(ix.links))
	for r := range ix.rows {
		if idle != nil && idle[r] && int32(r) < ix.linked {
			continue
		}
		for i := ix.rows[r].first; i < ix.rows[r].last; i++ {
			w := ix.weighText(words, in, i, hits[r].weight)
			if w.weight > 0 && in.has(w.field) {
				hits[r].improve(w)
			}
			if ix.segments[i].naming {
				named[int32(r)-ix.linked].improve(w)
			}
		}
	}
	ix.follow(named, in, hits)
}

// weighText finds words in one text, unless no hit there can be better than one that
// the row has.
func (ix *Index) weighText(words []matcher, in fields, i int32, had uint8) (w where) {
	s := &ix.segments[i]
	if !s.naming && (!in.has(s.field) || had > s.level*perLevel) {
		return where{}
	}
	hit, whole := inWords(words, ix.tokens[s.from:s.to])
	if !hit || s.field == Date && !whole { // “ma” is no search for March
		return where{}
	}
	w = where{s.level * perLevel, s.field, i}
	if whole {
		w.weight++
	}
	return w
}

// follow carries hits of names to the rows that name them. The title of a source is no
// word of what is quoted from it, unless the source is asked for.
func (ix *Index) follow(named []where, in fields, hits []where) {
	for i, w := range named {
		if w.weight == 0 {
			continue
		}
		for _, l := range ix.links[i] {
			if in.has(l.field) && (in != anywhere || l.field != Source || ix.rows[l.row].kind != FoundQuotation) {
				hits[l.row].improve(where{l.field.level()*perLevel + w.weight%perLevel, l.field, w.segment})
			}
		}
	}
}

func (ix *Index) weighDates(when era, hits []where) {
	for r := range ix.rows {
		for _, d := range ix.rows[r].dates {
			switch {
			case d.within(when):
				hits[r].improve(where{weightWithin, Date, -1})
			case d.meets(when):
				hits[r].improve(where{weightMeets, Date, -1})
			}
		}
	}
}

func (w *where) improve(by where) {
	if by.weight > w.weight {
		*w = by
	}
}

// inWords reports whether words that follow each other stand in a text, and whether
// each is a whole word somewhere.
func inWords(words []matcher, text []uint32) (hit, whole bool) {
	if len(words) == 1 {
		return words[0].in(text)
	}
	for at := 0; at+len(words) <= len(text); at++ {
		if found, all := follows(words, text[at:]); found {
			if hit = true; all {
				return true, true
			}
		}
	}
	return hit, false
}

// follows reports whether a text begins with words.
func follows(words []matcher, text []uint32) (hit, whole bool) {
	whole = true
	for i := range words {
		is, all := words[i].means(text[i])
		if !is {
			return false, false
		}
		whole = whole && all
	}
	return true, whole
}

// in is inWords for one word.
func (m *matcher) in(text []uint32) (hit, whole bool) {
	if m.holding != nil {
		for _, w := range text {
			if m.holding[w] {
				if hit = true; m.whole && w == m.from {
					return true, true
				}
			}
		}
		return hit, false
	}
	from, count := m.from, m.to-m.from
	for _, w := range text {
		if w-from < count {
			if hit = true; m.whole && w == from {
				return true, true
			}
		}
	}
	return hit, false
}
