package rows

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// key is what a record is sorted by: a number, or else a text.
type key struct {
	empty  bool // there is nothing to sort by: last, whichever way the list is sorted
	number int64
	text   string
}

func (a key) compare(b key) int {
	if byNumber := cmp.Compare(a.number, b.number); byNumber != 0 {
		return byNumber
	}
	return cmp.Compare(a.text, b.text)
}

// Sort sorts the rows by a column, downwards from the last to the first. Rows that are
// the same there stay in the order of time, or of the file.
func (l *List) Sort(by Column, down bool) {
	l.By, l.Down = by, down
	keys := l.keys(by)
	l.rows = make([]int, len(l.records))
	for i := range l.rows {
		l.rows[i] = i
	}
	slices.SortFunc(l.rows, func(a, b int) int {
		x, y := keys[a], keys[b]
		var order int
		switch {
		case x.empty || y.empty:
			order = cmp.Compare(last(x), last(y))
		case down:
			order = y.compare(x)
		default:
			order = x.compare(y)
		}
		if order == 0 {
			return cmp.Compare(a, b)
		}
		return order
	})
}

// last is 1 for what comes behind all others, else 0.
func last(k key) int {
	if k.empty {
		return 1
	}
	return 0
}

// keys are what the records are sorted by in a column.
func (l *List) keys(by Column) []key {
	keys := make([]key, len(l.records))
	rank := l.ranks(by)
	for i := range l.records {
		keys[i] = l.key(i, by, rank)
	}
	return keys
}

// ranks are the places of what has an order of its own: lanes, and words of the format.
func (l *List) ranks(by Column) map[string]int {
	var order []string
	switch by {
	case Lane:
		order = l.state.Ordered(l.state.Doc)
	case Status:
		for _, s := range timeline.Statuses() {
			order = append(order, string(s))
		}
	case Sort:
		for _, k := range timeline.SourceKinds() {
			order = append(order, string(k))
		}
	}
	ranks := make(map[string]int, len(order))
	for i, id := range order {
		ranks[id] = i
	}
	return ranks
}

func (l *List) key(i int, by Column, rank map[string]int) key {
	r := &l.records[i]
	ranked := func(word string) key {
		if at, known := rank[word]; known {
			return key{number: int64(at)}
		}
		return key{empty: word == "", number: int64(len(rank)), text: word}
	}
	counted := func(n int) key { return key{number: int64(n)} }
	switch by {
	case Date:
		if l.Kind == Events { // they are in the order of time
			return key{empty: !r.event.Date.IsPlaced(), number: int64(i)}
		}
		return time(r)
	case Lane:
		return ranked(r.event.Lanes[0])
	case Citations:
		return counted(len(r.event.Cited()))
	case Status:
		if nobodySays(r.event) {
			return key{empty: true}
		}
		return ranked(string(r.event.Status))
	case Sort:
		return ranked(string(r.source.Kind))
	case Uses:
		return counted(l.uses(r.source))
	}
	return written(l.text(r, by))
}

// time is when a source appeared, or when somebody said something.
func time(r *record) key {
	var date edtf.Date
	switch {
	case r.source != nil:
		date, _ = edtf.Parse(r.source.Date) // what is none stands last
	case r.quote.Date != "":
		date, _ = edtf.Parse(r.quote.Date)
	default:
		date = r.event.Date
	}
	if !date.IsPlaced() {
		return key{empty: true}
	}
	from, _ := date.Extent()
	return key{number: int64(from)}
}

// text is what a column tells of a record in its own words.
func (l *List) text(r *record, c Column) string {
	switch {
	case r.source != nil:
		return l.ofSource(r.source, c)
	case c == Quotation:
		return r.quote.Text
	case r.quote != nil:
		return l.ofQuote(r, c)
	}
	return r.event.Title
}

// written sorts texts as a reader looks them up, without case and accents.
func written(text string) key { return key{empty: text == "", text: search.Fold(text)} }
