package file

import (
	"maps"
	"slices"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax/values"
)

// This file writes the values of fields, as field.go and field_record.go read them.

// word is a text, nil for an empty one.
func word(text string) *values.Node {
	if text == "" {
		return nil
	}
	return &values.Node{Kind: values.Scalar, Text: text}
}

// token is a date or a number, which needs no quotes; nil for none.
func token(text string) *values.Node {
	n := word(text)
	if n != nil {
		n.Plain = true
	}
	return n
}

func writtenText[T any, S ~string](at func(*T) *S) func(*writer, *T) *values.Node {
	return func(_ *writer, from *T) *values.Node { return word(string(*at(from))) }
}

func writtenTexts[T any](at func(*T) *[]string) func(*writer, *T) *values.Node {
	return func(_ *writer, from *T) *values.Node {
		return listOf(*at(from), func(s string) *values.Node { return word(s) })
	}
}

// writtenReasons writes texts in the order of their keys.
func writtenReasons[T any](get func(*T) map[string]string) func(*writer, *T) *values.Node {
	return func(_ *writer, from *T) *values.Node {
		texts := get(from)
		if len(texts) == 0 {
			return nil
		}
		n := &values.Node{Kind: values.Mapping, Flow: true}
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			n.Pairs = append(n.Pairs, values.Pair{Key: anyText(key), Value: anyText(texts[key])})
		}
		return n
	}
}

// anyText is a text that may be empty.
func anyText(s string) *values.Node { return &values.Node{Kind: values.Scalar, Text: s} }

// writtenList writes the records of a list.
func writtenList[T, U any](of *shape[U], all func(*T) []*U) func(*writer, *T) *values.Node {
	return func(w *writer, from *T) *values.Node {
		n := &values.Node{Kind: values.List}
		for i, record := range all(from) {
			w.at = i
			n.Items = append(n.Items, of.written(w, record))
		}
		if len(n.Items) == 0 {
			return nil
		}
		return n
	}
}

// listOf is a list between brackets, nil for an empty one.
func listOf[U any](all []U, node func(U) *values.Node) *values.Node {
	if len(all) == 0 {
		return nil
	}
	n := &values.Node{Kind: values.List, Flow: true}
	for _, item := range all {
		n.Items = append(n.Items, node(item))
	}
	return n
}

// plainNode is the inverse of PlainValue. The keys of a mapping stand in their order.
func plainNode(v any) *values.Node {
	switch v := v.(type) {
	case string:
		return anyText(v)
	case []any:
		n := &values.Node{Kind: values.List, Flow: true}
		for _, item := range v {
			n.Items = append(n.Items, plainNode(item))
		}
		return n
	case map[string]any:
		n := &values.Node{Kind: values.Mapping, Flow: true}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			n.Pairs = append(n.Pairs, values.Pair{Key: anyText(key), Value: plainNode(v[key])})
		}
		return n
	}
	return &values.Node{}
}

// inCalendar writes a date in another calendar: {julian: 1917-10-25}.
func inCalendar(o timeline.Otherwise) *values.Node {
	return &values.Node{Kind: values.Mapping, Flow: true, Pairs: []values.Pair{{Key: word(string(o.Calendar)), Value: token(o.Text)}}}
}

// writtenEventDate writes the date of an event as the file had it. That of a life
// follows from it, and `unknown` says why there is none.
func writtenEventDate(w *writer, e *timeline.Event) *values.Node {
	_, told := e.Unknown["date"]
	switch {
	case e.Calendar != "":
		return inCalendar(timeline.Otherwise{Calendar: e.Calendar, Text: e.DateText})
	case e.NoDate && told && (e.DateText == "" || e.DateText == guess.Word):
		return nil
	case e.NoDate && e.DateText == "":
		return token(guess.Word)
	case e.Life != "" && e.DateText == w.doc.Drawn(e).String():
		return nil
	case e.DateText == "":
		return token(e.Date.String())
	}
	return token(e.DateText)
}

func writtenVersion(*writer, *timeline.Document) *values.Node { return token(strconv.Itoa(Version)) }

func writtenImportance(_ *writer, e *timeline.Event) *values.Node {
	if e.Importance == timeline.UsualImportance {
		return nil
	}
	return token(strconv.Itoa(e.Importance))
}

func writtenGeo(_ *writer, p *timeline.Place) *values.Node {
	if p.Geo == nil {
		return nil
	}
	return listOf([]float64{p.Geo.Lat, p.Geo.Lon}, func(f float64) *values.Node {
		return token(strconv.FormatFloat(f, 'f', -1, 64))
	})
}

// isReported, isInFirstLane and isNextColor report whether a record says what is
// assumed without it.
func isReported(_ *writer, e *timeline.Event) bool { return e.Status == timeline.Reported }

func isInFirstLane(w *writer, e *timeline.Event) bool {
	return len(e.Lanes) == 1 && len(w.doc.Lanes) > 0 && e.Lanes[0] == w.doc.Lanes[0].ID
}

func isNextColor(w *writer, l *timeline.Lane) bool {
	return l.Color == timeline.Colors()[w.at%len(timeline.Colors())]
}
