package search

import (
	"tideline/timeline"
)

// Index finds what a document says.
type Index struct {
	doc      *timeline.Document
	events   []*timeline.Event // the dated ones, then the others
	rows     []row
	segments []segment
	tokens   []uint32   // words of the segments, as places in vocabulary
	words    vocabulary // all words, folded and in order

	quotes  []int32  // of each event the row of its first quotation; one more at the end
	linked  int32    // the first row whose record others name: a person, place or source
	links   [][]link // of these rows: where they are named
	order   []int32  // of each row: its place among rows that are hit equally
	byOrder []int32  // the rows in that order
}

// ResultKind is what kind of record was found.
type ResultKind string

// The kinds of what is found.
const (
	FoundEvent     ResultKind = "event"
	FoundQuotation ResultKind = "quotation"
	FoundPerson    ResultKind = "person"
	FoundPlace     ResultKind = "place"
	FoundSource    ResultKind = "source"
)

// row is one record that can be found.
type row struct {
	kind        ResultKind
	event       int32 // of an event or a quotation: in events
	item        int32 // of a quotation in its event, of a person or source in the document
	first, last int32 // its segments
	dates       []era // when it was, as far as its dates say
}

// segment is one text of a row.
type segment struct {
	row      int32
	field    Field
	level    uint8
	naming   bool // it names the row, which is found then wherever it is linked
	text     string
	from, to uint32 // its tokens
}

// link is a place where a record is named.
type link struct {
	row   int32
	field Field
}

// New makes the index of a document.
func New(doc *timeline.Document) *Index {
	b := newBuilder(doc)
	b.events()
	b.quotations()
	b.people()
	b.places()
	b.allSources()
	b.sortWords()
	b.mentions()
	b.rank()
	return b.Index
}

// eventRow returns the row of the event that a row belongs to: itself, or that of the
// event of a quotation; -1 for people, places and sources.
func (ix *Index) eventRow(r int32) int32 {
	if r < ix.linked {
		return ix.rows[r].event // events are the first rows
	}
	return -1
}
