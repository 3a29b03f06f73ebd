package file

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// shape is the table of one kind of record: its keys and where their values go. These
// tables alone define what the format allows; docs and schema are tested against them.
type shape[T any] struct {
	noun   pattern.English // with its article, as messages name the record: “an event”
	lone   string          // the key that text standing instead of a mapping belongs to, or ""
	block  bool            // written as lines, never between brackets
	fields []field[T]
	pos    func(*T) *diag.Pos // nil when the record keeps no place
	extra  func(*T) *map[string]any

	index  map[string]int // of fields, by key
	folded map[string]int // of fields, by all words that are read as their keys
	keys   []string
}

// field is one key of a record.
type field[T any] struct {
	key      string
	kind     string // of its value, as docs/format.md names it
	required bool
	example  string                          // of a value, for advice
	absent   pattern.Text                    // the example where the key is missing, if it is another
	excused  func(*T) bool                   // whether a record may lack the required key; nil: never
	also     []string                        // other words people write for the key, to be suggested
	instead  []string                        // words that are read as the key
	prepare  func(r *reader, n *values.Node) // before ids are made; nil for nearly all
	read     func(r *reader, n *values.Node, to *T)
	write    func(w *writer, from *T) *values.Node // nil where there is nothing to say
	records  keyed                                 // the records that are its value, nil for none
}

// isUnsaid reports whether a value is a required text without a visible character.
func (f *field[T]) isUnsaid(n *values.Node) bool {
	return f.required && f.kind == "text" && n.Kind == values.Scalar && !character.HasVisible(n.Text)
}

// writes replaces how a field is written.
func (f field[T]) writes(write func(w *writer, from *T) *values.Node) field[T] {
	f.write = write
	return f
}

// usual leaves a field out where it says what is assumed without it.
func (f field[T]) usual(assumed func(w *writer, from *T) bool) field[T] {
	write := f.write
	return f.writes(func(w *writer, from *T) *values.Node {
		if assumed(w, from) {
			return nil
		}
		return write(w, from)
	})
}

// must makes a field required. The example is used in advice when the key is missing
// or its value has the wrong type.
func (f field[T]) must(example string) field[T] {
	f.required, f.example = true, example
	return f
}

// unless excuses records that lack a required field.
func (f field[T]) unless(excused func(*T) bool) field[T] {
	f.excused = excused
	return f
}

// or adds synonyms that are suggested for a key.
func (f field[T]) or(words ...string) field[T] {
	f.also = words
	return f
}

// as adds synonyms that are read as the key, with a warning, where the key itself is
// missing.
func (f field[T]) as(words ...string) field[T] {
	f.instead = words
	return f
}

// ready builds the look-up tables.
func (s shape[T]) ready() *shape[T] {
	s.index = make(map[string]int, len(s.fields))
	s.folded = make(map[string]int, 2*len(s.fields))
	for i, f := range s.fields {
		s.index[f.key] = i
		s.keys = append(s.keys, f.key)
		for _, word := range f.instead {
			s.folded[diag.Fold(word)] = i
		}
	}
	for i, f := range s.fields {
		s.folded[diag.Fold(f.key)] = i
	}
	return &s
}

// read reads a record from a node. It returns false when the node cannot be such a
// record; every other fault is reported and skipped.
func (s *shape[T]) read(r *reader, n *values.Node, to *T) bool {
	if s.pos != nil {
		*s.pos(to) = n.Pos
	}
	switch {
	case n.Kind == values.Mapping:
		s.readPairs(r, n, to)
		return true
	case n.Kind == values.Scalar && s.lone != "":
		s.readField(r, s.index[s.lone], n, to)
		s.checkRequired(r, n.Pos, 1<<s.index[s.lone], to)
		return true
	}
	r.wrongType(n, "words with colons")
	return false
}

// readItem reads a record from an item of a list. A wrong type is reported for the
// item, not for the list.
func (s *shape[T]) readItem(r *reader, n *values.Node, to *T) bool {
	if _, isCut := r.lists.Cuts[n]; isCut && n.Kind == values.Null {
		r.reportCut(n)
		return false
	}
	if n.Kind != values.Mapping && (n.Kind != values.Scalar || s.lone == "") {
		r.Add(diag.CodeWrongItem, n.Pos, s.noun, r.key, n.Kind.Name(), s.example())
		return false
	}
	return s.read(r, n, to)
}

func (s *shape[T]) readPairs(r *reader, n *values.Node, to *T) {
	s.rename(r, n)
	s.joinCommas(r, n)
	var seen uint64 // one bit for each field that has a value
	for _, p := range n.Pairs {
		key := p.Key.Text
		i, known := s.index[key]
		switch {
		case p.Key.Kind != values.Scalar:
			r.fieldContext = fieldContext{s.noun, "?", ""}
			r.wrongType(p.Key, "a key")
		case !known:
			s.keep(r, n, p, to)
		case seen&(1<<i) != 0:
			r.Add(diag.CodeDuplicateKey, p.Key.Pos, key, s.noun)
		case s.fields[i].isUnsaid(p.Value): // a title or name of spaces
			r.reportCut(p.Value)
		case p.Value.Kind != values.Null: // an empty key is a missing one
			seen |= 1 << i
			s.readField(r, i, p.Value, to)
		default:
			r.reportCut(p.Value)
		}
	}
	if !n.Made {
		s.checkRequired(r, n.Pos, seen, to)
	}
}

func (s *shape[T]) readField(r *reader, i int, n *values.Node, to *T) {
	f := &s.fields[i]
	r.fieldContext = fieldContext{s.noun, f.key, f.example}
	f.read(r, n, to)
}

func (s *shape[T]) checkRequired(r *reader, at diag.Pos, seen uint64, to *T) {
	for i, f := range s.fields {
		if f.key == "events" && r.linesOut { // they have been reported
			continue
		}
		if f.required && seen&(1<<i) == 0 && (f.excused == nil || !f.excused(to)) {
			var example any = f.example
			if !f.absent.IsZero() {
				example = f.absent
			}
			r.Add(diag.CodeMissingKey, at, s.noun, f.key, example)
		}
	}
}

// ownKey begins the keys that an author, or a program, adds on purpose.
const ownKey = "x-"

// keep reports an unknown key and stores its value in Extra.
func (s *shape[T]) keep(r *reader, n *values.Node, p values.Pair, to *T) {
	extra := s.extra(to)
	if _, double := (*extra)[p.Key.Text]; double {
		r.Add(diag.CodeDuplicateKey, p.Key.Pos, p.Key.Text, s.noun)
		return
	}
	if p.Key.Alone || n.Flow && p.Value.Kind == values.Null && strings.Contains(p.Key.Text, " ") {
		r.Add(diag.CodeYAMLComma, p.Key.Pos, p.Key.Text)
	} else if !p.Key.Made && !strings.HasPrefix(p.Key.Text, ownKey) { // made ones have been reported
		r.Add(diag.CodeUnknownKey, p.Key.Pos, p.Key.Text, s.noun, s.suggestFew(r, p.Key.Text, n))
	}
	if *extra == nil {
		*extra = map[string]any{}
	}
	(*extra)[p.Key.Text] = p.Value.PlainValue()
}

// suggestFew is suggest until there are too many problems to spend time on.
func (s *shape[T]) suggestFew(r *reader, key string, n *values.Node) string {
	if r.Len() >= diag.MaxGuesses {
		return ""
	}
	return s.suggest(key, n)
}

// suggest returns the key that was probably meant by an unknown one. Keys that the
// record already has are not suggested.
func (s *shape[T]) suggest(key string, n *values.Node) string {
	for _, f := range s.fields {
		for _, word := range f.also {
			if diag.Fold(word) == diag.Fold(key) && !n.Has(f.key) {
				return f.key
			}
		}
	}
	if best := diag.Closest(key, s.keys); best != "" && !n.Has(best) {
		return best
	}
	return ""
}

// keyInfo describes one key of a shape, for the tests that compare contract, schema
// and tables.
type keyInfo struct {
	key, kind string
	required  bool
	excusable bool // a record may lack it where another key gives the reason
}

func (s *shape[T]) describe() (noun pattern.English, keys []keyInfo) {
	for _, f := range s.fields {
		keys = append(keys, keyInfo{f.key, f.kind, f.required, f.excused != nil})
	}
	return s.noun, keys
}
