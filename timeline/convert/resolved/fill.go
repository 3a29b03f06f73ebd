package resolved

import (
	"maps"
	"reflect"
	"strconv"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// filler puts the values of a JSON text into records. encoding/json would give up at
// the first fault, drop unknown keys and know no places.
type filler struct {
	*diag.Report
	told func(part float64) // hears how many of the events are filled; nil for nobody
}

// fieldContext is the field that is being filled, for messages.
type fieldContext struct {
	of  record
	key string
}

// record fills a record from an object.
func (f *filler) record(n *values.Node, to record) {
	fields := fieldsOf(reflect.ValueOf(to).Elem())
	var extra map[string]any
	seen := map[string]bool{}
	for _, p := range n.Pairs {
		key := p.Key.Text
		if seen[key] {
			f.Add(diag.CodeDuplicateKey, p.Key.Pos, key, to.noun())
			continue
		}
		seen[key] = true
		field, known := fields[key]
		switch {
		case p.Value.Kind == values.Null && (known || key == "extra"):
		case known:
			f.value(fieldContext{to, key}, p.Value, field)
		case key == "extra":
			if f.is(fieldContext{to, key}, p.Value, values.Mapping, "an object") {
				for name, value := range p.Value.PlainValue().(map[string]any) {
					extra = with(extra, name, value)
				}
			}
		default: // of a newer version, or another program
			f.Add(diag.CodeUnknownKey, p.Key.Pos, key, to.noun(), "")
			extra = with(extra, key, p.Value.PlainValue())
		}
	}
	to.keep(n.Pos, extra)
}

// with adds a value to a map that may be nil. What is there already stays.
func with(all map[string]any, key string, value any) map[string]any {
	if all == nil {
		all = map[string]any{}
	}
	if _, there := all[key]; !there {
		all[key] = value
	}
	return all
}

// fieldsOf returns the fields of a record by their keys, those of a date in it too.
func fieldsOf(record reflect.Value) map[string]reflect.Value {
	fields := map[string]reflect.Value{}
	for field, value := range record.Fields() {
		key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Type == reflect.TypeFor[resolvedDate]():
			maps.Copy(fields, fieldsOf(value))
		case key != "":
			fields[key] = value
		}
	}
	return fields
}

// value fills one value of a record.
func (f *filler) value(at fieldContext, n *values.Node, to reflect.Value) {
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		f.value(at, n, to.Elem())
	case reflect.Struct:
		if f.is(at, n, values.Mapping, "an object") {
			f.record(n, to.Addr().Interface().(record))
		}
	case reflect.Slice:
		f.list(at, n, to)
	case reflect.Array:
		f.point(at, n, to)
	case reflect.Map:
		f.texts(at, n, to)
	default:
		f.scalar(at, n, to)
	}
}

// is reports whether a value is of the kind that a field wants, and adds a problem if not.
func (f *filler) is(at fieldContext, n *values.Node, kind values.Kind, want pattern.English) bool {
	if n.Kind != kind {
		f.Add(diag.CodeWrongType, n.Pos, at.key, at.of.noun(), n.Kind.Name(), want, "")
	}
	return n.Kind == kind
}

// list fills a list. Only what is no item of it is left out.
func (f *filler) list(at fieldContext, n *values.Node, to reflect.Value) {
	if !f.is(at, n, values.List, "a list") {
		return
	}
	all := reflect.MakeSlice(to.Type(), 0, len(n.Items))
	_, ofAll := at.of.(*resolved)
	for i, item := range n.Items {
		if f.told != nil && ofAll && at.key == "events" {
			f.told(float64(i) / float64(len(n.Items)))
		}
		one := reflect.New(to.Type().Elem()).Elem()
		kind, want := values.Scalar, pattern.English("text")
		if one.Kind() == reflect.Struct {
			kind, want = values.Mapping, "an object"
		}
		if f.is(at, item, kind, want) {
			f.value(at, item, one)
			all = reflect.Append(all, one)
		}
	}
	if all.Len() > 0 {
		to.Set(all)
	}
}

// texts fills an object of texts.
func (f *filler) texts(at fieldContext, n *values.Node, to reflect.Value) {
	if !f.is(at, n, values.Mapping, "an object") {
		return
	}
	texts := map[string]string{}
	for _, p := range n.Pairs {
		if _, double := texts[p.Key.Text]; !double && f.is(fieldContext{at.of, p.Key.Text}, p.Value, values.Scalar, "text") {
			texts[p.Key.Text] = p.Value.Text
		}
	}
	to.Set(reflect.ValueOf(texts))
}

// point fills latitude and longitude.
func (f *filler) point(at fieldContext, n *values.Node, to reflect.Value) {
	if !f.is(at, n, values.List, "a list") {
		return
	}
	var point [2]float64
	for i, item := range n.Items {
		number, err := strconv.ParseFloat(item.Text, 64)
		if err != nil || len(n.Items) != len(point) {
			written, _ := n.Written()
			f.Add(diag.CodeBadGeo, n.Pos, strings.Trim(written, "[]"), "")
			return
		}
		point[i] = number
	}
	to.Set(reflect.ValueOf(point))
}

// scalar fills a text, a number or a boolean.
func (f *filler) scalar(at fieldContext, n *values.Node, to reflect.Value) {
	switch to.Kind() {
	case reflect.Bool: // a property of a date, which follows from its text
		to.SetBool(n.Text == "true")
	case reflect.Int:
		number, err := strconv.Atoi(n.Text)
		if err != nil {
			f.Add(diag.CodeWrongType, n.Pos, at.key, at.of.noun(), "`"+n.Text+"`", pattern.English("a whole number"), "")
		}
		to.SetInt(int64(number))
	default:
		if f.is(at, n, values.Scalar, "text") {
			to.SetString(n.Text)
		}
	}
}
