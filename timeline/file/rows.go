package file

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/cell"
	"tideline/timeline/file/loose"
	"tideline/timeline/file/separated"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// tableKey is the key under which a file names the table in which its events stand:
// events: {csv: battles.csv}
const tableKey = "csv"

// rows are events that stand in a table beside the file, one a row. The first row has their
// keys. They are made into values one after the other: a million of them would fill the
// memory.
type rows struct {
	file    string // its path, from the folder of the events file
	name    string // as messages have it
	columns []column
	ends    bool       // one of them is when something ended
	point   [2]int     // the columns of latitude and longitude; 0 for none, as the first is neither
	kind    int        // the column that tells events from other rows; -1 for none
	unknown []int      // columns whose keys nobody knows
	cells   [][]string // without the first row
	lines   []int32    // of the rows, counted from 1

	node  values.Node // the row that was asked for last
	pairs []values.Pair
	texts []values.Node
}

// column is one column of the table.
type column struct {
	key    *values.Node // nil for one without a name, which is not read
	isList bool         // its cells hold several values with semicolons between
}

// tableOf returns the path of the table in which the events stand; false where they stand in
// the file itself.
func tableOf(events *values.Node) (path *values.Node, ok bool) {
	if events == nil || events.Kind != values.Mapping || len(events.Pairs) != 1 {
		return nil, false
	}
	p := events.Pairs[0]
	return p.Value, p.Key.Text == tableKey && p.Value.Kind == values.Scalar
}

// openTable reads the table in which the events stand, where the file names one. Of a table
// that cannot be read there are no events, and it is reported why.
func (r *reader) openTable(root *values.Node) {
	named, ok := tableOf(root.Get("events"))
	if !ok {
		return
	}
	r.rows = &rows{file: path.Clean(strings.TrimSpace(named.Text))}
	r.rows.name = (&timeline.Document{Name: r.File(), Table: r.rows.file}).TableName()
	var src []byte
	err := errors.ErrUnsupported
	switch {
	case !timeline.IsBeside(r.rows.file):
		err = fs.ErrInvalid
	case r.table != nil:
		src, err = r.table(r.rows.file)
	}
	if err != nil {
		r.Add(diag.CodeUnreadTable, named.Pos, r.rows.file, whyUnread(err))
		return
	}
	defer r.Within(r.Within(r.rows.name))
	if text, ok := syntax.Decode(r.Report, src); ok {
		r.rows.read(r, text)
	}
}

// whyUnread tells why a table could not be read.
func whyUnread(err error) pattern.English {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "it is not there"
	case errors.Is(err, fs.ErrInvalid):
		return "it is not in the folder of the events file or below it"
	case errors.Is(err, fs.ErrPermission):
		return "it may not be read"
	case errors.Is(err, errors.ErrUnsupported):
		return "no file beside this one can be read here"
	}
	return "reading it failed, or it is too large"
}

// read cuts a text into rows, and finds out what its columns are.
func (t *rows) read(r *reader, text string) {
	rest := separated.New(r.Report, text)
	head, _, ok := rest.Next()
	if !ok {
		return
	}
	t.head(r, head)
	others := tally.New(t.name)
	for {
		row, line, ok := rest.Next()
		if ok && t.isOther(row) {
			kind := row[t.kind]
			others.Repeated(kind, diag.CodeTableRow, diag.Pos{Line: line}, kind, otherRows()[kind])
			continue
		}
		if ok && len(t.cells) == mostRecords {
			r.Add(diag.CodeTooMany, diag.Pos{Line: line})
			ok = false
		}
		if !ok {
			break
		}
		t.cells, t.lines = append(t.cells, row), append(t.lines, int32(line))
	}
	others.Flush()
	r.Append(others.Problems()...)
	t.tellUnknown(r)
}

// head makes keys of the cells of the first row. A word that stands for a key is read as that,
// as in the file itself; one that nobody knows is kept, and reported once.
func (t *rows) head(r *reader, head []string) {
	at := diag.Pos{Line: 1}
	shape, spelt := eventShape(), tally.New(t.name)
	t.kind = -1
	t.columns = make([]column, len(head))
	var seen []string
	for i, name := range head {
		word := character.TrimBlank(name)
		key := word
		if _, known := shape.index[word]; !known {
			key = cmp.Or(exported()[word], shape.meant(word), word)
		}
		switch {
		case word == "":
			continue
		case slices.Contains(seen, key):
			r.Add(diag.CodeDuplicateKey, at, key, shape.noun)
			continue
		case t.ofPlace(key, i):
			continue
		case key != word && exported()[word] == "":
			spelt.Spelling(shape.noun, word, key, at)
		}
		seen, t.ends = append(seen, key), t.ends || loose.IsEnd(key)
		field, known := Fields{shape}.Find(key)
		t.columns[i] = column{key: values.Key(key, at), isList: field.IsList()}
		if t.columns[i].key.Made = !known; !known && !IsOwnKey(key) && !loose.IsEnd(key) { // or each row would report it
			t.unknown = append(t.unknown, i)
		}
		if key == "type" {
			t.kind = i
		}
	}
	spelt.Flush()
	r.Append(spelt.Found()...)
	t.texts, t.pairs = make([]values.Node, len(head)), make([]values.Pair, 0, len(head))
}

// Len implements idtable.Records.
func (t *rows) Len() int { return len(t.cells) }

// At implements idtable.Records.
func (t *rows) At(i int) *values.Node {
	at := diag.Pos{Line: int(t.lines[i])}
	t.pairs = t.pairs[:0]
	for c, text := range t.cells[i][:min(len(t.cells[i]), len(t.columns))] {
		if text == "" || t.columns[c].key == nil {
			continue
		}
		t.texts[c] = values.Node{Kind: values.Scalar, Pos: at, Text: text, Weight: 1}
		if t.columns[c].isList && strings.ContainsAny(text, ";\n\"<") {
			t.texts[c] = cell.Several(t.columns[c].key.Text, text, at)
		}
		t.pairs = append(t.pairs, values.Pair{Key: t.columns[c].key, Value: &t.texts[c]})
	}
	t.locate(t.cells[i], at)
	t.node = values.Node{Kind: values.Mapping, Pos: at, Pairs: t.pairs, Weight: 1 + 2*len(t.pairs)}
	return &t.node
}

// locate adds the latitude and the longitude of a row to its place.
func (t *rows) locate(row []string, at diag.Pos) {
	text := func(c int) string {
		if c == 0 || c >= len(row) {
			return ""
		}
		return row[c]
	}
	lat, lon := text(t.point[0]), text(t.point[1])
	if lat == "" && lon == "" {
		return
	}
	for i := range t.pairs {
		if t.pairs[i].Key.Text == "place" {
			t.pairs[i].Value = cell.Place(t.pairs[i].Value, lat, lon, at)
			return
		}
	}
	t.pairs = append(t.pairs, values.Pair{Key: values.Key("place", at), Value: cell.Place(nil, lat, lon, at)})
}

// exported are names of columns of the tables that are written here which are no keys.
func exported() map[string]string { return map[string]string{"presenter notes": "notes"} }

// ofPlace reports whether a column has the latitude or the longitude of a place.
func (t *rows) ofPlace(key string, column int) bool {
	at := slices.Index([]string{"latitude", "longitude"}, key)
	if at < 0 || column == 0 {
		return false
	}
	t.point[at] = column
	return true
}

// otherRows are rows of the tables that are written here which are no events, and the key under
// which an events file has them.
func otherRows() map[string]string {
	return map[string]string{"title": "title", "era": "eras", "source": "sources"}
}

// isOther reports whether a row is none of an event: its type says so, and it is on no date or
// an era.
func (t *rows) isOther(row []string) bool {
	if t.kind < 0 || t.kind >= len(row) || otherRows()[row[t.kind]] == "" {
		return false
	}
	c := slices.IndexFunc(t.columns, func(c column) bool { return c.key != nil && c.key.Text == "date" })
	return row[t.kind] == "era" || c < 0 || c >= len(row) || row[c] == ""
}

// tellUnknown reports the keys that nobody knows of columns in which something stands.
func (t *rows) tellUnknown(r *reader) {
	shape := eventShape()
	for _, c := range t.unknown {
		if slices.ContainsFunc(t.cells, func(row []string) bool { return c < len(row) && row[c] != "" }) {
			key := t.columns[c].key.Text
			r.Add(diag.CodeUnknownKey, diag.Pos{Line: 1}, key, shape.noun, Fields{shape}.Suggest(key))
		}
	}
}

// lanes are events of which each names a lane that none before it does.
func (t *rows) lanes() (named []*values.Node) {
	c := slices.IndexFunc(t.columns, func(c column) bool { return c.key != nil && c.key.Text == "lanes" })
	if c < 0 {
		return nil
	}
	known := map[string]bool{}
	for i, row := range t.cells {
		if c < len(row) && !known[row[c]] && row[c] != "" {
			known[row[c]] = true
			one := *t.At(i)
			one.Pairs = slices.Clone(one.Pairs)
			for p := range one.Pairs {
				value := *one.Pairs[p].Value
				one.Pairs[p].Value = &value
			}
			named = append(named, &one)
		}
	}
	return named
}
