package session

import (
	"reflect"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

// Changed returns the ids of the events of a document that another one does not have, or
// has with something else in them, wherever in its file they stand.
func Changed(before, now *timeline.Document) (ids []string) {
	return changed(before, now.Undated, changed(before, now.Events, nil))
}

// changed adds to some ids those of events that a document does not have so.
func changed(before *timeline.Document, events []timeline.Event, ids []string) []string {
	for i := range events {
		old, there := before.Event(events[i].ID)
		if !there || !same(reflect.ValueOf(*old), reflect.ValueOf(events[i])) {
			ids = append(ids, events[i].ID)
		}
	}
	return ids
}

// same compares two values but for the places in a file that they are from.
func same(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		if date, ok := reflect.TypeAssert[edtf.Date](a); ok {
			other, _ := reflect.TypeAssert[edtf.Date](b)
			return date.String() == other.String()
		}
		for field, value := range a.Fields() {
			if field.IsExported() && !isPlace(field.Type) && !same(value, b.FieldByIndex(field.Index)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
		return same(a.Elem(), b.Elem())
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// isPlace reports whether values of a type are places in a file.
func isPlace(t reflect.Type) bool {
	return t == reflect.TypeFor[diag.Pos]() || t == reflect.TypeFor[map[string]diag.Pos]()
}

// NewlyBroken returns the first fault of a file that cannot be what its author meant:
// it is no valid YAML any more, or nothing is left of its events.
func NewlyBroken(before, now *Session) (diag.Problem, bool) {
	for _, p := range before.Problems {
		if p.BreaksYAML() {
			return diag.Problem{}, false // it was no better before
		}
	}
	gone := len(now.Doc.Events)+len(now.Doc.Undated) == 0 && len(before.Doc.Events)+len(before.Doc.Undated) > 0
	for _, p := range now.Problems {
		if p.BreaksYAML() || gone && p.Severity == diag.Error {
			return p, true
		}
	}
	return diag.Problem{}, false
}
