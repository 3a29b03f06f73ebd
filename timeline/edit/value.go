package edit

import (
	"strings"

	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
)

// Value is what a field is set to, or a whole record: a text, a list or a mapping.
type Value = tree.Value

// Text returns the value of a text.
func Text(s string) Value { return tree.TextOf(s) }

// ReadValue reads a value that is written as YAML or JSON.
func ReadValue(text string) (Value, error) {
	t := tree.Parse([]byte(text))
	switch {
	case t.Err() != nil:
		return Value{}, refuse("{{.Text}} cannot be read: a list is written as [a, b], what has several parts as {name: a, note: b}", "Text", quoted(text))
	case t.Root() == nil:
		return tree.NullOf(), nil
	}
	v, ok := t.Root().Said()
	if !ok {
		return v, refuse("{{.Text}} says too much: it repeats itself by its names", "Text", quoted(text))
	}
	return v, nil
}

// FromText returns what a text is for a field of a record: the text itself, or, where the
// field holds a number, a list or what has several parts, what the text says as YAML. One
// alone becomes a list where that is wanted.
func (f File) FromText(of Ref, field Path, text string) (Value, error) {
	d := newDraft(f)
	known, list := d.takes(of, field)
	if known.Key == "" && !list || known.IsText() && !list {
		return Text(text), nil
	}
	v, err := ReadValue(text)
	if err != nil || !known.IsList() || v.Kind() == tree.List || v.IsNull() {
		return v, err
	}
	return tree.ListOf(v), nil
}

// takes returns the field that a path leads to, zero where it is not known or leads to an
// item of a plain list, and whether what is there now is no text.
func (d *draft) takes(of Ref, path Path) (field file.Field, other bool) {
	fields := d.fields(of.List)
	for _, part := range path {
		if part.Key == "" {
			if !field.Record.IsZero() {
				field = file.Field{Key: field.Key, Kind: "record", Record: field.Record}
			} else {
				field = file.Field{}
			}
			continue
		}
		if fields.IsZero() {
			field = file.Field{}
			break
		}
		found, known := fields.Find(part.Key)
		if !known {
			field = file.Field{}
			break
		}
		field, fields = found, found.Record
	}
	i, err := find(d, of)
	if err != nil || field.Key != "" {
		return field, false
	}
	_, s, err := d.walk(of.List, i, path)
	if err != nil || s.node == nil || len(s.rest) > 0 {
		return field, false
	}
	v, ok := s.node.Said()
	return field, ok && (v.Kind() != tree.Scalar || v.IsToken())
}

// ForField returns a value as a field takes it: one alone becomes a list where that is
// wanted.
func (f File) ForField(of Ref, field Path, v Value) Value {
	d := newDraft(f)
	known, _ := d.takes(of, field)
	if known.IsList() && v.Kind() != tree.List && !v.IsNull() {
		return tree.ListOf(v)
	}
	return v
}

// Record returns the value of a record: keys and their texts in turn.
func Record(pairs ...string) Value {
	var all []tree.Pair
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, tree.Pair{Key: pairs[i], Value: Text(pairs[i+1])})
	}
	return tree.MappingOf(all...)
}

// ListOf returns the value of a list of texts.
func ListOf(texts ...string) Value {
	all := make([]Value, len(texts))
	for i, s := range texts {
		all[i] = Text(s)
	}
	return tree.ListOf(all...)
}

// Pair is a key of a record with its value.
type Pair = tree.Pair

// RecordOf returns the value of a record.
func RecordOf(pairs ...Pair) Value { return tree.MappingOf(pairs...) }

// Dedent returns the lines of a record as Source has them, without what all but the first are
// indented by, so that they can be read by themselves.
func Dedent(text string) string {
	all := strings.Split(text, "\n")
	least := -1
	for _, line := range all[1:] {
		if depth := len(line) - len(strings.TrimLeft(line, " ")); strings.TrimSpace(line) != "" && (least < 0 || depth < least) {
			least = depth
		}
	}
	for i := range all[1:] {
		if least > 0 && len(all[i+1]) >= least {
			all[i+1] = all[i+1][least:]
		}
	}
	return strings.Join(all, "\n")
}
