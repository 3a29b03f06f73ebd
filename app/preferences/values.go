package preferences

import (
	"math"
	"slices"
)

// The kinds of values that the toolkit asks for: three methods for a single one, three
// for a list of them.
type (
	switches struct{ *choices }
	numbers  struct{ *choices }
	texts    struct{ *choices }
)

// Bool is a switch, off where nothing was chosen.
func (k switches) Bool(key string) bool { return k.BoolWithFallback(key, false) }

// BoolWithFallback is a switch.
func (k switches) BoolWithFallback(key string, fallback bool) bool {
	return value(k.choices, key, fallback, plainly[bool])
}

// SetBool switches on or off.
func (k switches) SetBool(key string, v bool) { k.set(key, v) }

// BoolList is a row of switches, none where nothing was chosen.
func (k switches) BoolList(key string) []bool { return k.BoolListWithFallback(key, nil) }

// BoolListWithFallback is a row of switches.
func (k switches) BoolListWithFallback(key string, fallback []bool) []bool {
	return value(k.choices, key, fallback, each(plainly[bool]))
}

// SetBoolList chooses a row of switches.
func (k switches) SetBoolList(key string, v []bool) { k.set(key, items(v)) }

// Float is a number, 0 where nothing was chosen.
func (k numbers) Float(key string) float64 { return k.FloatWithFallback(key, 0) }

// FloatWithFallback is a number.
func (k numbers) FloatWithFallback(key string, fallback float64) float64 {
	return value(k.choices, key, fallback, plainly[float64])
}

// SetFloat chooses a number. One that no file can hold chooses nothing.
func (k numbers) SetFloat(key string, v float64) {
	if !finite(v) {
		k.set(key, nil)
		return
	}
	k.set(key, v)
}

// FloatList is a row of numbers, none where nothing was chosen.
func (k numbers) FloatList(key string) []float64 { return k.FloatListWithFallback(key, nil) }

// FloatListWithFallback is a row of numbers.
func (k numbers) FloatListWithFallback(key string, fallback []float64) []float64 {
	return value(k.choices, key, fallback, each(plainly[float64]))
}

// SetFloatList chooses a row of numbers. One that no file can hold chooses nothing.
func (k numbers) SetFloatList(key string, v []float64) {
	if !slices.ContainsFunc(v, func(f float64) bool { return !finite(f) }) {
		k.set(key, items(v))
		return
	}
	k.set(key, nil)
}

// Int is a whole number, 0 where nothing was chosen.
func (k numbers) Int(key string) int { return k.IntWithFallback(key, 0) }

// IntWithFallback is a whole number.
func (k numbers) IntWithFallback(key string, fallback int) int {
	return value(k.choices, key, fallback, whole)
}

// SetInt chooses a whole number.
func (k numbers) SetInt(key string, v int) { k.set(key, float64(v)) }

// IntList is a row of whole numbers, none where nothing was chosen.
func (k numbers) IntList(key string) []int { return k.IntListWithFallback(key, nil) }

// IntListWithFallback is a row of whole numbers.
func (k numbers) IntListWithFallback(key string, fallback []int) []int {
	return value(k.choices, key, fallback, each(whole))
}

// SetIntList chooses a row of whole numbers.
func (k numbers) SetIntList(key string, v []int) {
	row := make([]float64, len(v))
	for i, n := range v {
		row[i] = float64(n)
	}
	k.set(key, items(row))
}

// String is a text, "" where nothing was chosen.
func (k texts) String(key string) string { return k.StringWithFallback(key, "") }

// StringWithFallback is a text.
func (k texts) StringWithFallback(key, fallback string) string {
	return value(k.choices, key, fallback, plainly[string])
}

// SetString chooses a text.
func (k texts) SetString(key, v string) { k.set(key, v) }

// StringList is a row of texts, none where nothing was chosen.
func (k texts) StringList(key string) []string { return k.StringListWithFallback(key, nil) }

// StringListWithFallback is a row of texts.
func (k texts) StringListWithFallback(key string, fallback []string) []string {
	return value(k.choices, key, fallback, each(plainly[string]))
}

// SetStringList chooses a row of texts.
func (k texts) SetStringList(key string, v []string) { k.set(key, items(v)) }

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
