package search

import (
	"slices"
	"strings"
)

// Found is what a query found, best first.
type Found struct {
	ix       *Index
	terms    []term
	matchers []matcher // of the terms, word by word
	hits     []result
}

// result is one row that was found.
type result struct {
	row   int32
	where where
	score uint32
}

// Find finds what a query looks for: records that have all of its words, in whatever
// fields, and meet the filter. A quotation has the words of its event besides its own,
// of which one must be found. An empty query finds nothing.
func (ix *Index) Find(q Query) *Found {
	f := newFolder()
	t := ix.newTally()
	for _, c := range q.Filter.Conditions {
		t.condition(f, c)
	}
	found := &Found{ix: ix}
	found.terms = ix.terms(f, q.Words)
	for i := range found.terms {
		t.word(ix.weigh(&found.terms[i], anywhere, t.idle()))
	}
	for _, w := range q.Words {
		if w.Not {
			without := ix.termOf(f, w.Text, w.Phrase)
			t.without(ix.weigh(&without, anywhere, t.idle()))
		}
	}
	if t.words == 0 {
		t.standIn()
	}
	if next := ix.nextToEachOther(f, q.Words); len(found.terms) > 1 && len(next.words) > 0 {
		t.together(ix.weigh(&next, anywhere, t.idle()))
	}
	if !q.IsEmpty() {
		found.hits = t.results()
		found.matchers = matchersOf(found.terms)
	}
	return found
}

// terms prepares the words that must be found. Those that are a date together are one
// term.
func (ix *Index) terms(f *folder, words []Word) (all []term) {
	for at := 0; at < len(words); at++ {
		w := words[at]
		if w.Not {
			continue
		}
		t := ix.termOf(f, w.Text, w.Phrase)
		if when, count, ok := dateIn(words[at:]); ok {
			if count > 1 {
				for _, w := range words[at : at+count] {
					t.apart = append(t.apart, ix.termOf(f, w.Text, false))
				}
			}
			t.when = &when
			at += count - 1
		}
		if len(t.words) > 0 || t.when != nil {
			all = append(all, t)
		}
	}
	return all
}

// nextToEachOther is the term of all words as one text, which is better than the words
// apart.
func (ix *Index) nextToEachOther(f *folder, words []Word) term {
	var texts []string
	for _, w := range words {
		if !w.Not {
			texts = append(texts, w.Text)
		}
	}
	return ix.termOf(f, strings.Join(texts, " "), false)
}

// tally adds up what is found in each row.
type tally struct {
	ix    *Index
	out   []bool // rows that lack something
	own   []bool // rows that were hit themselves, not only the event of the quotation
	best  []where
	score []uint32
	words int
}

func (ix *Index) newTally() *tally {
	n := len(ix.rows)
	return &tally{ix: ix, out: make([]bool, n), own: make([]bool, n), best: make([]where, n), score: make([]uint32, n)}
}

// word adds the hits of one word. The score of the events is added before that of
// their quotations, which stand behind them.
func (t *tally) word(hits []where) {
	if t.words == 0 {
		clear(t.own) // of conditions: now a word must be found
	}
	t.words++
	const elsewhere = 1 // the weight of a word that only the event of a quotation has
	for r := range hits {
		w := hits[r]
		if e := t.ix.eventRow(int32(r)); w.weight > 0 {
			t.own[r] = true
			t.best[r].improve(w)
			t.score[r] += uint32(w.weight)
		} else if e >= 0 && int(e) != r && hits[e].weight > 0 {
			t.score[r] += elsewhere
		} else {
			t.out[r] = true
		}
	}
}

// idle returns the rows that need no looking into any more: those that lack something,
// but for events of which a quotation may still be found.
func (t *tally) idle() []bool {
	idle := slices.Clone(t.out)
	for r := t.ix.quotes[0]; r < t.ix.linked; r++ {
		if !t.out[r] {
			idle[t.ix.eventRow(r)] = false
		}
	}
	return idle
}

// without leaves out the rows that were hit, and the quotations of such events.
func (t *tally) without(hits []where) {
	for r := range hits {
		e := t.ix.eventRow(int32(r))
		if hits[r].weight > 0 || e >= 0 && hits[e].weight > 0 {
			t.out[r] = true
		}
	}
}

// standIn lets an event that meets all conditions be found itself where no quotation is
// left that is found in its place: the one that met them may have been left out.
func (t *tally) standIn() {
	for e := range t.ix.events {
		left := false
		for q := t.ix.quotes[e]; q < t.ix.quotes[e+1]; q++ {
			left = left || t.own[q] && !t.out[q]
		}
		t.own[e] = t.own[e] || !left
	}
}

// together prefers the rows in which the words stand next to each other.
func (t *tally) together(hits []where) {
	for r := range hits {
		t.score[r] *= 2
		if hits[r].weight > 0 {
			t.score[r]++
		}
	}
}

// results returns the rows that have everything, the best first.
func (t *tally) results() []result {
	const places = 32 // bits of the place in the order of what is hit equally
	var keys []uint64
	for place, r := range t.ix.byOrder {
		if !t.out[r] && t.own[r] {
			keys = append(keys, uint64(^t.score[r])<<places|uint64(place))
		}
	}
	slices.Sort(keys)
	all := make([]result, len(keys))
	for i, key := range keys {
		r := t.ix.byOrder[uint32(key)]
		all[i] = result{r, t.best[r], t.score[r]}
	}
	return all
}
