package edit

import (
	"bytes"
	"regexp"
	"slices"
	"sync"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// List is a list of records in a file, by its key. The zero List is the file itself.
type List string

// The lists of a file.
const (
	Whole   List = ""
	Lanes   List = "lanes"
	People  List = "people"
	Sources List = "sources"
	Eras    List = "eras"
	Events  List = "events"
	Stories List = "stories"
)

// lists are all lists of records.
func lists() []List { return []List{Lanes, People, Sources, Eras, Events, Stories} }

// Ref names a record: by its list and its id, and by its place where the id was made of
// what the edit changes.
type Ref struct {
	List List
	ID   string
	At   int // which of the list it is, from 1; 0 where that is not known
}

// record is where a record of the present text is.
type record struct {
	id    string
	made  bool // the id is not in the file
	loose bool // it is not written as a record
	start int  // the byte of its first key or its bracket
}

// File is the text of an events file, ready for edits. It is never changed.
type File struct {
	name string
	text []byte
	*index
}

// index knows where the records of a text are, once somebody asks.
type index struct {
	once    sync.Once
	records records
	table   string      // beside the file, in which its events stand; "" for none
	named   bool        // there are values with names
	shape   file.Fields // of the file
}

// records are the records of each list in the order of the text.
type records map[List][]record

// Open takes the text of an events file, which nobody may write to. The name is for
// messages.
func Open(name string, text []byte) (File, error) {
	f := File{name, text, &index{}}
	switch {
	case bytes.HasPrefix(text, []byte{0xFF, 0xFE}), bytes.HasPrefix(text, []byte{0xFE, 0xFF}), !utf8.Valid(text):
		return f, refuse("the file is not in UTF-8: save it as UTF-8 in a text editor first")
	case len(text) > file.MaxSize:
		return f, refuse("the file is too large")
	}
	return f, nil
}

// Name returns the name of the file.
func (f File) Name() string { return f.name }

// Bytes returns the text, which nobody may write to.
func (f File) Bytes() []byte { return f.text }

// Document reads the file: what it says, and what is wrong with it.
func (f File) Document() (*timeline.Document, []diag.Problem) { return file.Parse(f.name, f.text) }

// names matches the name of a value.
var names = regexp.MustCompile(`(?m)(^|[\s\[{,])&[^\s,\[\]{}&]`)

// indexed returns where the records are.
func (f File) indexed() *index {
	f.once.Do(func() {
		f.records, f.table = placed(f.name, f.text)
		f.named, f.shape = names.Match(f.text), file.DocumentFields()
	})
	return f.index
}

// placed finds the records of a text.
func placed(name string, text []byte) (all records, table string) {
	all = records{}
	outline, table := file.Outline(name, text)
	order := make([]int, len(outline))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return outline[a].Pos.Compare(outline[b].Pos) })
	starts := make([]int, len(outline))
	p := places{text: text}
	for _, i := range order {
		starts[i] = p.offset(outline[i].Pos)
	}
	for i, r := range outline {
		list := List(r.List)
		all[list] = append(all[list], record{r.ID, r.Made, r.Loose, starts[i]})
	}
	return all, table
}

// Records returns the records of a list in the order of the file.
func (f File) Records(list List) []Ref {
	all := f.indexed().records[list]
	refs := make([]Ref, len(all))
	for i, r := range all {
		refs[i] = Ref{list, r.id, i + 1}
	}
	return refs
}

// Has reports whether there is a record.
func (f File) Has(list List, id string) bool { return f.indexed().records.has(list, id) }

func (all records) has(list List, id string) bool {
	return list == Whole || slices.ContainsFunc(all[list], func(r record) bool { return r.id == id })
}

// Value returns what a record says; false where there is none, or it cannot be read by
// itself.
func (f File) Value(of Ref) (v Value, ok bool) {
	d := newDraft(f)
	i, err := find(d, of)
	if err != nil {
		return v, false
	}
	open, err := d.open(of.List, i)
	if err != nil {
		return v, false
	}
	return open.node.Said()
}

// find returns which of its list a record is.
func (all records) find(of Ref) (int, error) {
	if of.List == Whole {
		return 0, nil
	}
	list := all[of.List]
	if i := of.At - 1; i >= 0 && i < len(list) && list[i].id == of.ID { // which it is in most cases, at once
		return i, nil
	}
	if i := slices.IndexFunc(list, func(r record) bool { return r.id == of.ID }); i >= 0 {
		return i, nil
	}
	if i := of.At - 1; i >= 0 && i < len(list) && list[i].made {
		return i, nil
	}
	var ids []string
	for _, r := range list {
		ids = append(ids, r.id)
	}
	if meant := diag.Closest(of.ID, ids); meant != "" {
		return 0, refuse("there is no {{.What}} {{.ID}}: did you mean {{.Meant}}?", "What", of.List.noun(), "ID", quoted(of.ID), "Meant", meant)
	}
	return 0, refuse("there is no {{.What}} {{.ID}}", "What", of.List.noun(), "ID", quoted(of.ID))
}

// noun is the word for a record of the list.
func (l List) noun() pattern.English {
	return map[List]pattern.English{Whole: "file", Lanes: "lane", People: "person", Sources: "source", Eras: "era", Events: "event", Stories: "story"}[l]
}

// IsList reports whether a key of a file is that of a list of records, as it is written or
// as it is read.
func IsList(key string) bool {
	field, known := file.DocumentFields().Find(key)
	return known && slices.Contains(lists(), List(field.Key))
}

// Source returns the text of a record, or of a field with its key, as it is written; "" for
// none.
func (f File) Source(of Ref, field Path) string {
	d := newDraft(f)
	i, err := find(d, of)
	if err != nil {
		return ""
	}
	if len(field) == 0 {
		o, err := d.open(of.List, i)
		if err != nil {
			return ""
		}
		return string(o.Source(o.node.Range))
	}
	o, s, err := d.walk(of.List, i, field)
	if err != nil || s.node == nil || s.parent == nil || len(s.rest) > 0 {
		return ""
	}
	begin := s.parent.Begin(s.i)
	return string(o.Source(tree.Range{Start: begin, End: max(s.node.End, begin)}))
}

// Place returns where a record stands, or a field of it; the zero Pos for nowhere.
func (f File) Place(of Ref, field Path) diag.Pos {
	d := newDraft(f)
	i, err := find(d, of)
	if err != nil {
		return diag.Pos{}
	}
	for n := len(field); n > 0; n-- {
		if o, s, err := d.walk(of.List, i, field[:n]); err == nil && s.node != nil && s.parent != nil && len(s.rest) == 0 {
			return position(d.text, s.parent.Begin(s.i)+o.base)
		}
	}
	return position(f.text, d.start(of.List, i))
}

// ValueAt returns what a field of a record says, or an item of it, by whatever word for the
// key it is written; false where there is none.
func (f File) ValueAt(of Ref, field Path) (v Value, ok bool) {
	d := newDraft(f)
	i, err := find(d, of)
	if err != nil {
		return v, false
	}
	_, s, err := d.walk(of.List, i, field)
	if err != nil || s.node == nil || len(s.rest) > 0 {
		return v, false
	}
	return s.node.Said()
}

// PlaceField is the way to the name of the place of a record, or of a part of it: a place may
// be written with fields of its own, of which the name is one.
func (f File) PlaceField(of Ref, in Path) Path {
	path := in.to(Part{Key: "place"})
	if v, ok := f.ValueAt(of, path); ok && len(v.Keys()) > 0 {
		return path.to(Part{Key: "name"})
	}
	return path
}
