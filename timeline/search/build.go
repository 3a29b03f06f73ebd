package search

import (
	"cmp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// builder makes an index.
type builder struct {
	*Index
	folder  *folder
	seen    map[string]uint32 // words as written → their numbers
	numbers map[string]uint32 // folded words → their numbers, in the order of appearance
	found   []string          // folded words by number
	dates   edtf.Words        // in which dates are told

	personRow, placeRow, sourceRow map[string]int32 // by id, places by name
	placeNames                     []*timeline.Place
}

func newBuilder(doc *timeline.Document) *builder {
	b := &builder{
		Index: &Index{doc: doc}, folder: newFolder(), dates: edtf.English(), seen: map[string]uint32{}, numbers: map[string]uint32{},
		personRow: map[string]int32{}, placeRow: map[string]int32{}, sourceRow: map[string]int32{},
	}
	for _, list := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range list {
			b.Index.events = append(b.Index.events, &list[i])
		}
	}
	b.number()
	return b
}

// number gives rows to all records before any is read, so that links can be made as
// they are met.
func (b *builder) number() {
	next := int32(len(b.Index.events))
	for _, e := range b.Index.events {
		b.quotes = append(b.quotes, next)
		next += int32(len(e.Quotes))
	}
	b.quotes = append(b.quotes, next)
	b.linked = next
	for i := range b.doc.People {
		b.personRow[b.doc.People[i].ID] = next
		next++
	}
	for _, e := range b.Index.events {
		if _, there := b.placeRow[e.Place.Name]; e.Place.Name != "" && !there {
			b.placeRow[e.Place.Name] = next
			b.placeNames = append(b.placeNames, &e.Place)
			next++
		}
	}
	for i := range b.doc.Sources {
		b.sourceRow[b.doc.Sources[i].ID] = next
		next++
	}
	b.links = make([][]link, next-b.linked)
}

// begin begins a row.
func (b *builder) begin(kind ResultKind, event, item int) {
	at := int32(len(b.segments))
	b.rows = append(b.rows, row{kind: kind, event: int32(event), item: int32(item), first: at, last: at})
}

// say adds texts to the last row.
func (b *builder) say(f Field, texts ...string) {
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			b.add(f, f.level(), false, text)
		}
	}
}

func (b *builder) add(f Field, level uint8, naming bool, text string) {
	s := segment{row: int32(len(b.rows)) - 1, field: f, level: level, naming: naming, text: text, from: uint32(len(b.tokens))}
	for _, w := range wordsOf(text) {
		if n, ok := b.wordNumber(text[w.from:w.to]); ok {
			b.tokens = append(b.tokens, n)
		}
	}
	s.to = uint32(len(b.tokens))
	b.segments = append(b.segments, s)
	b.rows[s.row].last = int32(len(b.segments))
}

// wordNumber returns the number of a word as it is written.
func (b *builder) wordNumber(word string) (uint32, bool) {
	if n, ok := b.seen[word]; ok {
		return n, true
	}
	folded := b.folder.fold(word)
	if folded == "" {
		return 0, false
	}
	n, ok := b.numbers[folded]
	if !ok {
		n = uint32(len(b.found))
		b.numbers[folded] = n
		b.found = append(b.found, folded)
	}
	b.seen[word] = n
	return n, true
}

// link notes that the last row names a record.
func (b *builder) link(to map[string]int32, id string, f Field) {
	if target, ok := to[id]; ok && id != "" {
		b.linkRow(target, int32(len(b.rows))-1, f)
	}
}

// linkRow notes that a row names the record of another. Of several fields that do, the
// one of the highest level counts.
func (b *builder) linkRow(target, from int32, f Field) {
	list := &b.links[target-b.linked]
	if n := len(*list); n > 0 && (*list)[n-1].row == from {
		if last := &(*list)[n-1]; f.level() > last.field.level() {
			last.field = f
		}
		return
	}
	*list = append(*list, link{from, f})
}

// when notes a date of the last row.
func (b *builder) when(d edtf.Date) {
	if d.IsPlaced() {
		r := &b.rows[len(b.rows)-1]
		r.dates = append(r.dates, eraOf(d))
	}
}

// whenWritten notes a date that is kept as text.
func (b *builder) whenWritten(text string) {
	if d, err := edtf.Parse(text); text != "" && err == nil {
		b.when(d)
		b.say(Date, d.HumanIn(&b.dates))
	}
}

// rank puts the rows in the order that decides where all else is equal: people before
// events, events by importance and then by date, then ids.
func (b *builder) rank() {
	weight := make([]int, len(b.rows))
	for i := range b.rows {
		switch r := &b.rows[i]; r.kind {
		case FoundEvent, FoundQuotation:
			weight[i] = b.Index.events[r.event].Importance
		case FoundPerson, FoundPlace:
			weight[i] = timeline.MostImportance + 1
		default:
			weight[i] = timeline.UsualImportance
		}
	}
	b.byOrder = make([]int32, len(b.rows))
	for i := range b.byOrder {
		b.byOrder[i] = int32(i)
	}
	slices.SortStableFunc(b.byOrder, func(i, j int32) int {
		return cmp.Or(cmp.Compare(weight[j], weight[i]), cmp.Compare(b.rows[i].begins(), b.rows[j].begins()), cmp.Compare(b.idOf(i), b.idOf(j)))
	})
	b.order = make([]int32, len(b.rows))
	for place, r := range b.byOrder {
		b.order[r] = int32(place)
	}
}

// begins returns when a row begins, that of a row without a date last.
func (r *row) begins() edtf.Instant {
	if len(r.dates) == 0 {
		return forever
	}
	return r.dates[0].from
}

// idOf returns the id of what is selected when a row is.
func (ix *Index) idOf(r int32) string {
	switch at := &ix.rows[r]; at.kind {
	case FoundPerson:
		return ix.doc.People[at.item].ID
	case FoundPlace:
		return ix.segments[at.first].text // places have no other id
	case FoundSource:
		return ix.doc.Sources[at.item].ID
	default:
		return ix.events[at.event].ID
	}
}
