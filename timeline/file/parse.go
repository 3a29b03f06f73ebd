package file

import (
	"encoding/json"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/foreign"
	"tideline/timeline/file/idtable"
	"tideline/timeline/file/loose"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// MaxSize is how many bytes a file may have, whatever the memory.
const MaxSize = syntax.MaxSize

// Parse reads an events file. The document is never nil and always has a lane;
// of a file with faults it holds all that could be read. The problems are
// all problems in the order of the file, the first 200 of them one by one; the
// file could be read whole when none of them is an Error. The name is used for
// messages and for nothing else.
func Parse(name string, src []byte) (*timeline.Document, []diag.Problem) {
	return Read(Input{Name: name, Source: src})
}

// Input is an events file that is to be read.
type Input struct {
	Name   string // for messages
	Source []byte

	// Table returns what is in a file beside the events file, which it names by a path with
	// slashes: the table in which its events stand. Nil where no other file can be read. Its
	// errors may be those of package fs.
	Table func(path string) ([]byte, error)

	// Told hears which part of the work is done, from 0 to 1; nil for nobody.
	Told func(part float64)
}

// Read is Parse, which reads the table that the file names for its events as well.
func Read(in Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Tally: tally.New(in.Name), idTables: map[string]*idtable.Table{}, told: in.Told, table: in.Table}
	read := timeline.Document{Name: in.Name}
	if text, ok := syntax.Decode(r.Report, in.Source); ok {
		if root := r.root(text); root != nil {
			r.document(root, &read)
		}
	}
	doc, more := timeline.New(read)
	r.Append(more...)
	return doc, r.Problems()
}

// TooLarge is what is read of a file that has more bytes than are read at most: nothing, and
// why.
func TooLarge(name string, size, most int64) (*timeline.Document, []diag.Problem) {
	r := diag.NewReport(name)
	syntax.TooLarge(r, size, most)
	doc, _ := timeline.New(timeline.Document{Name: name})
	return doc, r.Found()
}

// root returns the top-level mapping of the file, nil when it is not an events file.
func (r *reader) root(text string) *values.Node {
	r.lists = loose.New(r.Tally, text, allWords())
	if what := foreign.Text(text, allWords()); what != "" {
		example := ""
		if t, ok := outline.TableOf(outline.NonBlank(foreign.Head(text)), allWords()); ok {
			example = t.Event()
		}
		r.Add(diag.CodeOtherFormat, diag.Pos{Line: 1, Column: 1}, what, example)
		return nil
	}
	before := r.Len()
	tree := syntax.ReadHeard(r.Report, text, allWords(), r.heard())
	r.controls, r.itemsOut, r.linesOut, r.lists.Cuts = tree.Controls, tree.ItemsOut, tree.LinesOut, tree.Cuts
	n := tree.Root
	if n == nil || n.Kind == values.Null {
		if r.Len() == 0 {
			r.Add(diag.CodeEmptyFile, diag.Pos{Line: 1, Column: 1})
		}
		return nil
	}
	if what := foreign.Tree(n); what != "" {
		r.Add(diag.CodeOtherFormat, n.Pos, what, "")
		return nil
	}
	if n.Kind == values.Scalar {
		n = r.lists.DatedLines(n)
	}
	switch {
	case n.Kind == values.List && isJSON(text) && !slices.ContainsFunc(n.Items, saysSomething):
		n = nil
	case n.Kind != values.Scalar:
		n = r.withEvents(n)
	}
	if n == nil || n.Kind == values.Scalar { // then nothing else is worth a message
		r.Truncate(before)
		r.Add(diag.CodeNotAMapping, diag.Pos{Line: 1, Column: 1}, plainly(text))
		return nil
	}
	return n
}

// plainly says what a text is that holds no events.
func plainly(text string) pattern.English {
	if isJSON(text) {
		return "JSON of another program in which nothing is dated"
	}
	return "plain text, or data of another program"
}

// isJSON reports whether a text is an object or a list of JSON.
func isJSON(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && strings.ContainsAny(text[:1], "{[") && json.Valid([]byte(text))
}

// saysSomething reports whether an item of a list may be an event: it has keys, or words and
// not one alone, such as a number.
func saysSomething(item *values.Node) bool {
	return item.Kind != values.Scalar || strings.ContainsAny(strings.TrimSpace(item.ScalarText()), " \t")
}

// withEvents returns the mapping that holds the events. A bare list, or events
// without the line `events:`, are wrapped in one.
func (r *reader) withEvents(n *values.Node) *values.Node {
	if n.Kind == values.List {
		r.Add(diag.CodeOnlyEvents, n.Pos)
		return &values.Node{Kind: values.Mapping, Made: true, Pos: n.Pos, Pairs: []values.Pair{{Key: values.Key("events", n.Pos), Value: n}}}
	}
	shape := documentShape()
	known := func(p values.Pair) bool { return shape.meant(p.Key.Text) != "" }
	switch {
	case slices.ContainsFunc(n.Pairs, func(p values.Pair) bool { return shape.meant(p.Key.Text) == "events" }):
		return n
	case n.Has("date") && !n.Has("tideline"):
		r.Add(diag.CodeOnlyEvents, n.Pos)
		return &values.Node{Kind: values.Mapping, Made: true, Pos: n.Pos, Pairs: []values.Pair{{Key: values.Key("events", n.Pos), Value: n}}}
	case !slices.ContainsFunc(n.Pairs, func(p values.Pair) bool { return outline.IsLooseDate(p.Key.Text) }):
		if !slices.ContainsFunc(n.Pairs, known) {
			return nil
		}
		return n
	}
	root := &values.Node{Kind: values.Mapping, Pos: n.Pos, Made: !slices.ContainsFunc(n.Pairs, known)}
	var dated []values.Pair
	for _, p := range n.Pairs {
		if outline.IsLooseDate(p.Key.Text) && !known(p) {
			dated = append(dated, p)
		} else {
			root.Pairs = append(root.Pairs, p)
		}
	}
	at := dated[0].Key.Pos
	if root.Made {
		r.Add(diag.CodeOnlyEvents, at)
	} else {
		r.Add(diag.CodeNoEventsLine, at)
	}
	events := &values.Node{Kind: values.List, Pos: at, Items: r.lists.DatedEvents(dated)}
	root.Pairs = append(root.Pairs, values.Pair{Key: values.Key("events", at), Value: events})
	return root
}

// document reads all records. Ids come first, so that references can be checked as
// they are read, forward references included.
func (r *reader) document(root *values.Node, doc *timeline.Document) {
	shape := documentShape()
	r.identify(shape, root)
	if r.rows != nil {
		doc.Table = r.rows.file
	}
	shape.read(r, root, doc)
	r.Flush()
}
