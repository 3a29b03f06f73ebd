package convert_test

import (
	"os"
	"reflect"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// What the unknown keys of every kind of record say reaches the JSON and comes back.
func TestEveryExtraArrives(t *testing.T) {
	src, err := os.ReadFile("testdata/extras.yaml")
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := file.Parse("extras.yaml", src)
	count := func(d *timeline.Document) map[string]int {
		counts := map[string]int{}
		countExtras(reflect.ValueOf(*d), counts)
		return counts
	}
	want := count(doc)
	for _, kind := range recordsWithExtra(reflect.TypeFor[timeline.Document](), map[reflect.Type]bool{}) {
		if want[kind] == 0 {
			t.Errorf("extras.yaml has no unknown key in a record of the type %s", kind)
		}
	}
	again, problems := convert.Read("extras.json", written(t, resolved.Format(), doc))
	if got := count(again); !reflect.DeepEqual(got, want) || len(problems) > 0 {
		t.Errorf("came back: %v, want %v; %v", got, want, problems)
	}
	sameDocument(t, again, doc)
}

// recordsWithExtra names the types of records, as far as they keep unknown keys.
func recordsWithExtra(of reflect.Type, seen map[reflect.Type]bool) (names []string) {
	switch of.Kind() {
	case reflect.Pointer, reflect.Slice:
		return recordsWithExtra(of.Elem(), seen)
	case reflect.Struct:
		if seen[of] {
			return nil
		}
		seen[of] = true
		for field := range of.Fields() {
			if field.Name == "Extra" {
				names = append(names, of.Name())
			}
			names = append(names, recordsWithExtra(field.Type, seen)...)
		}
	}
	return names
}

// countExtras counts the unknown keys of each type of record.
func countExtras(v reflect.Value, counts map[string]int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			countExtras(v.Elem(), counts)
		}
	case reflect.Slice:
		for i := range v.Len() {
			countExtras(v.Index(i), counts)
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			if field.Name == "Extra" {
				counts[v.Type().Name()] += value.Len()
			}
			if field.IsExported() {
				countExtras(value, counts)
			}
		}
	}
}

// A fault in the JSON costs what it stands in, and is told at its place.
func TestFaultsOfJSON(t *testing.T) {
	const src = `{
"title": ["no", "text"], "undated": {},
"x-new": {"a": 1}, "title": "Twice",
"events": [
 {"id": "a", "date": "1953", "title": "A", "importance": "many", "lanes": "north", "mood": "bad"},
 "no event",
 {"id": "b", "date": 1954, "title": "B", "place": {"geo": [1]}, "tags": ["one", {}], "extra": "text",
  "unknown": {"hour": [], "day": "told"}, "earliest": 5, "uncertain": "perhaps"}
]}`
	doc, problems := resolved.Format().Read(format.Input{Name: "x", Source: []byte(src)})
	want := []struct {
		code string
		at   diag.Pos
	}{
		{diag.CodeWrongType, diag.Pos{Line: 2, Column: 10}},
		{diag.CodeWrongType, diag.Pos{Line: 2, Column: 37}},
		{diag.CodeUnknownKey, diag.Pos{Line: 3, Column: 1}},
		{diag.CodeDuplicateKey, diag.Pos{Line: 3, Column: 20}},
		{diag.CodeWrongType, diag.Pos{Line: 5, Column: 58}},
		{diag.CodeWrongType, diag.Pos{Line: 5, Column: 75}},
		{diag.CodeUnknownKey, diag.Pos{Line: 5, Column: 84}},
		{diag.CodeWrongType, diag.Pos{Line: 6, Column: 2}},
		{diag.CodeBadGeo, diag.Pos{Line: 7, Column: 59}},
		{diag.CodeWrongType, diag.Pos{Line: 7, Column: 81}},
		{diag.CodeWrongType, diag.Pos{Line: 7, Column: 95}},
		{diag.CodeWrongType, diag.Pos{Line: 8, Column: 23}},
	}
	for i, p := range problems {
		if i >= len(want) || p.Code != want[i].code || p.Pos != want[i].at {
			t.Errorf("%v", p)
		}
	}
	if len(problems) != len(want) {
		t.Errorf("%d problems, want %d", len(problems), len(want))
	}
	a, _ := doc.Event("a")
	b, _ := doc.Event("b")
	if a == nil || b == nil || a.Importance != timeline.UsualImportance || a.Extra["mood"] != "bad" || b.Date.String() != "1954" || b.Unknown["day"] != "told" || len(b.Tags) != 1 || doc.Extra["x-new"] == nil {
		t.Errorf("%+v\n%+v\n%v", a, b, doc.Extra)
	}
}

// A text that EDTF knows may have been refused, as it can mean another date. What
// the JSON says of it besides shows that.
func TestRefusedDatesStayRefused(t *testing.T) {
	for text, isPlaced := range map[string]bool{"1936-39": false, "1917-21": true, "3/4/1950": false, "27 July 1953": true, "XXXX": false, "unknown": false, "?": false, "../1953": true, "[1960,1961]": true} {
		doc, _ := file.Parse("x", []byte("{tideline: 1, title: T, events: [{id: a, title: A, date: \""+text+"\"}]}"))
		again, problems := convert.Read("x", written(t, resolved.Format(), doc))
		e, ok := again.Event("a")
		if !ok || len(problems) > 0 || e.DateText != text || e.Date.IsPlaced() != isPlaced || len(again.Events) != len(doc.Events) {
			t.Errorf("%s: %+v, %v", text, e, problems)
		}
	}
}
