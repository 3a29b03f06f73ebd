package preferences

import (
	"math"
	"slices"
)

// Bool is a switch, off where nothing was chosen.
func (s *Store) Bool(key string) bool { return s.BoolWithFallback(key, false) }

// BoolWithFallback is a switch.
func (s *Store) BoolWithFallback(key string, fallback bool) bool {
	return value(s, key, fallback, plainly[bool])
}

// SetBool switches on or off.
func (s *Store) SetBool(key string, v bool) { s.set(key, v) }

// BoolList is a row of switches, none where nothing was chosen.
func (s *Store) BoolList(key string) []bool { return s.BoolListWithFallback(key, nil) }

// BoolListWithFallback is a row of switches.
func (s *Store) BoolListWithFallback(key string, fallback []bool) []bool {
	return value(s, key, fallback, each(plainly[bool]))
}

// SetBoolList chooses a row of switches.
func (s *Store) SetBoolList(key string, v []bool) { s.set(key, items(v)) }

// Float is a number, 0 where nothing was chosen.
func (s *Store) Float(key string) float64 { return s.FloatWithFallback(key, 0) }

// FloatWithFallback is a number.
func (s *Store) FloatWithFallback(key string, fallback float64) float64 {
	return value(s, key, fallback, plainly[float64])
}

// SetFloat chooses a number. One that no file can hold chooses nothing.
func (s *Store) SetFloat(key string, v float64) {
	if !finite(v) {
		s.set(key, nil)
		return
	}
	s.set(key, v)
}

// FloatList is a row of numbers, none where nothing was chosen.
func (s *Store) FloatList(key string) []float64 { return s.FloatListWithFallback(key, nil) }

// FloatListWithFallback is a row of numbers.
func (s *Store) FloatListWithFallback(key string, fallback []float64) []float64 {
	return value(s, key, fallback, each(plainly[float64]))
}

// SetFloatList chooses a row of numbers. One that no file can hold chooses nothing.
func (s *Store) SetFloatList(key string, v []float64) {
	if !slices.ContainsFunc(v, func(f float64) bool { return !finite(f) }) {
		s.set(key, items(v))
		return
	}
	s.set(key, nil)
}

// Int is a whole number, 0 where nothing was chosen.
func (s *Store) Int(key string) int { return s.IntWithFallback(key, 0) }

// IntWithFallback is a whole number.
func (s *Store) IntWithFallback(key string, fallback int) int {
	return value(s, key, fallback, whole)
}

// SetInt chooses a whole number.
func (s *Store) SetInt(key string, v int) { s.set(key, float64(v)) }

// IntList is a row of whole numbers, none where nothing was chosen.
func (s *Store) IntList(key string) []int { return s.IntListWithFallback(key, nil) }

// IntListWithFallback is a row of whole numbers.
func (s *Store) IntListWithFallback(key string, fallback []int) []int {
	return value(s, key, fallback, each(whole))
}

// SetIntList chooses a row of whole numbers.
func (s *Store) SetIntList(key string, v []int) {
	row := make([]float64, len(v))
	for i, n := range v {
		row[i] = float64(n)
	}
	s.set(key, items(row))
}

// String is a text, "" where nothing was chosen.
func (s *Store) String(key string) string { return s.StringWithFallback(key, "") }

// StringWithFallback is a text.
func (s *Store) StringWithFallback(key, fallback string) string {
	return value(s, key, fallback, plainly[string])
}

// SetString chooses a text.
func (s *Store) SetString(key, v string) { s.set(key, v) }

// StringList is a row of texts, none where nothing was chosen.
func (s *Store) StringList(key string) []string { return s.StringListWithFallback(key, nil) }

// StringListWithFallback is a row of texts.
func (s *Store) StringListWithFallback(key string, fallback []string) []string {
	return value(s, key, fallback, each(plainly[string]))
}

// SetStringList chooses a row of texts.
func (s *Store) SetStringList(key string, v []string) { s.set(key, items(v)) }

// RemoveValue forgets what was chosen; a preset counts again.
func (s *Store) RemoveValue(key string) { s.set(key, nil) }

// AddChangeListener has a function called after every change.
func (s *Store) AddChangeListener(tell func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners = append(s.listeners, tell)
}

// ChangeListeners lists the functions that are called.
func (s *Store) ChangeListeners() []func() {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.listeners)
}

// plainly takes a value that is of the kind asked for.
func plainly[T any](v any) (T, bool) {
	typed, ok := v.(T)
	return typed, ok
}

// whole takes a number without a fraction.
func whole(v any) (int, bool) {
	f, ok := v.(float64)
	return int(f), ok && f == math.Trunc(f) && math.Abs(f) < 1<<53
}

// each takes a list of values of one kind.
func each[T any](as func(any) (T, bool)) func(any) ([]T, bool) {
	return func(v any) ([]T, bool) {
		row, ok := v.([]any)
		if !ok {
			return nil, false
		}
		typed := make([]T, len(row))
		for i, item := range row {
			if typed[i], ok = as(item); !ok {
				return nil, false
			}
		}
		return typed, true
	}
}

// items is a list as it is read from a file.
func items[T any](v []T) []any {
	row := make([]any, len(v))
	for i, item := range v {
		row[i] = item
	}
	return row
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }
