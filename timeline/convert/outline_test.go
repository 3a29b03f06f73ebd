package convert_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

// outline writes a value as lines of paths and values, but for what is empty, for
// places in a file and for its name: what two documents must have alike to be the same.
func outline(v any) []string {
	var lines []string
	outlineAt("", reflect.ValueOf(v), &lines)
	return lines
}

func outlineAt(path string, v reflect.Value, lines *[]string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct {
			*lines = append(*lines, path+" is there")
		}
		outlineAt(path, v.Elem(), lines)
	case reflect.Struct:
		if date, ok := reflect.TypeAssert[edtf.Date](v); ok {
			*lines = append(*lines, path+" = "+date.String())
			return
		}
		for field, value := range v.Fields() {
			if field.IsExported() && field.Type != reflect.TypeFor[diag.Pos]() && field.Name != "UnknownPos" && path+field.Name != "Name" {
				outlineAt(path+"."+field.Name, value, lines)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			*lines = append(*lines, fmt.Sprintf("%s[%d]", path, i))
			outlineAt(fmt.Sprintf("%s[%d]", path, i), v.Index(i), lines)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			*lines = append(*lines, fmt.Sprintf("%s[%q]", path, key))
			outlineAt(fmt.Sprintf("%s[%q]", path, key), v.MapIndex(key), lines)
		}
	case reflect.Invalid: // nil
	default:
		if !v.IsZero() {
			*lines = append(*lines, fmt.Sprintf("%s = %v", path, v))
		}
	}
}

// sameDocument fails where two documents do not hold the same.
func sameDocument(t *testing.T, got, want *timeline.Document) {
	t.Helper()
	g, w := outline(*got), outline(*want)
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			from := max(i-1, 0)
			t.Fatalf("the documents differ:\ngot  %.600q\nwant %.600q", g[min(from, len(g)):min(i+3, len(g))], w[min(from, len(w)):min(i+3, len(w))])
		}
	}
}
