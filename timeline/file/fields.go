package file

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Fields are the keys that a kind of record may have, in the order in which they are
// written: what whoever changes a file must know of the tables that read it.
type Fields struct{ of keyed }

// Field is one of these keys.
type Field struct {
	Key      string
	Kind     string // of its value, as docs/format.md names it
	Required bool
	Record   Fields // of the record that is its value, or of those in its list

	at int
}

// keyed is a shape of any type.
type keyed interface {
	name() pattern.English
	known() []string
	key(i int) Field
	meant(word string) string
	place(key string) (i int, known bool)
	suggested(word string) string
	alone() string
}

// DocumentFields returns the keys of a file; those of its lists have the records.
func DocumentFields() Fields { return Fields{documentShape()} }

// IsZero reports whether there is no record.
func (f Fields) IsZero() bool { return f.of == nil }

// Noun names the record with its article: “an event”.
func (f Fields) Noun() pattern.English { return f.of.name() }

// Keys returns the keys in their order.
func (f Fields) Keys() []string { return f.of.known() }

// Lone returns the key that a text alone stands for, "" where that cannot be.
func (f Fields) Lone() string { return f.of.alone() }

// Find returns the key that a word is read as: itself, or what it stands for without doubt.
func (f Fields) Find(word string) (field Field, known bool) {
	if f.IsZero() {
		return Field{}, false
	}
	i, known := f.of.place(word)
	if !known {
		i, known = f.of.place(f.of.meant(word))
	}
	if !known {
		return Field{}, false
	}
	return f.of.key(i), true
}

// Suggest returns the key that was probably meant by one that is not known, "" for none.
func (f Fields) Suggest(word string) string { return f.of.suggested(word) }

// Before reports whether a key is written before another.
func (f Field) Before(other Field) bool { return f.at < other.at }

// IsOwnKey reports whether a key is one that an author, or a program, adds on purpose.
func IsOwnKey(key string) bool { return strings.HasPrefix(key, ownKey) }

// IsText reports whether the value is one text, whatever it says.
func (f Field) IsText() bool {
	return f.Record.IsZero() && f.Kind != "texts by key" && !f.IsList() && !f.IsNumber()
}

// IsList reports whether the value is a list.
func (f Field) IsList() bool {
	return strings.HasPrefix(f.Kind, "list of ") || strings.HasPrefix(f.Kind, "[")
}

// IsNumber reports whether the value is a number.
func (f Field) IsNumber() bool { return strings.HasPrefix(f.Kind, "whole number") }

// RefersTo returns the list in which the records stand that the value names by their ids,
// "" where it names none.
func (f Field) RefersTo() string {
	switch {
	case f.Kind == "list of lane ids":
		return "lanes"
	case f.Key == shownQuotesKey: // as `by` names who spoke
		return toPerson().section
	case strings.Contains(f.Kind, "of people, or names"), strings.HasPrefix(f.Kind, "id of "+string(toPerson().noun)):
		return toPerson().section
	case strings.HasPrefix(f.Kind, "id of "+string(toSource().noun)):
		return toSource().section
	case strings.HasPrefix(f.Kind, "id of "+string(toEvent().noun)):
		return toEvent().section
	}
	return ""
}

func (s *shape[T]) name() pattern.English { return s.noun }

func (s *shape[T]) known() []string { return s.keys }

func (s *shape[T]) alone() string { return s.lone }

func (s *shape[T]) place(key string) (i int, known bool) {
	i, known = s.index[key]
	return i, known
}

func (s *shape[T]) key(i int) Field {
	f := s.fields[i]
	return Field{Key: f.key, Kind: f.kind, Required: f.required, Record: Fields{f.records}, at: i}
}

// suggested returns the key that was probably meant by an unknown one.
func (s *shape[T]) suggested(word string) string {
	for _, f := range s.fields {
		for _, other := range f.also {
			if diag.Fold(other) == diag.Fold(word) {
				return f.key
			}
		}
	}
	return diag.Closest(word, s.keys)
}
