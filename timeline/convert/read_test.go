package convert_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/diag"
)

// Formats are found by their ids, if they can be written.
func TestFormatsAreFoundByTheirIDs(t *testing.T) {
	if f, ok := convert.Written("json"); !ok || f.ID != "json" {
		t.Errorf("json: %q, %t", f.ID, ok)
	}
	if f, ok := convert.Written("nope"); ok {
		t.Errorf("a format that there is not: %q", f.ID)
	}
}

// PowerShell pipes what it prints in two bytes for each character, in either order.
func TestResolvedJSONOfPowerShellIsDetected(t *testing.T) {
	const text = "\ufeff" + `{"title": "戰爭", "events": [], "undated": []}`
	for name, order := range map[string]binary.AppendByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
		var src []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			src = order.AppendUint16(src, unit)
		}
		if doc, problems := convert.Read("a.json", src); doc.Title != "戰爭" || len(problems) != 1 { // which says to save it as UTF-8
			t.Errorf("with the %s end first the title is %q: %v", name, doc.Title, problems)
		}
	}
}

// JSON that is no object is told once, at its beginning.
func TestWhatIsNotAnObjectIsTold(t *testing.T) {
	for _, src := range []string{"[1]", "1", `"text"`} {
		doc, problems := resolved.Format().Read(format.Input{Name: "a.json", Source: []byte(src)})
		if len(problems) != 1 || problems[0].Code != diag.CodeNotAMapping || problems[0].Pos != (diag.Pos{Line: 1, Column: 1}) || len(doc.Events) > 0 {
			t.Errorf("%s: %v", src, problems)
		}
	}
}

// A list of which no item can be kept is no list at all, as if it had not been there.
func TestAListWithoutItemsThatCount(t *testing.T) {
	const src = `{"title": "T", "events": [{"id": "a", "date": "1953", "title": "A", "tags": [{}, []]}], "undated": []}`
	doc, problems := convert.Read("a.json", []byte(src))
	if len(problems) != 2 || len(doc.Events) != 1 || doc.Events[0].Tags != nil {
		t.Errorf("%d events, with the tags %#v: %v", len(doc.Events), doc.Events[0].Tags, problems)
	}
}

// A step with one quotation names it by quote alone, as earlier versions read it.
func TestOneQuotationOfAStep(t *testing.T) {
	for _, c := range []struct {
		quotes []string
		want   int
	}{{nil, 0}, {[]string{"a"}, 0}, {[]string{"a", "b"}, 1}} {
		doc := &timeline.Document{Stories: []timeline.Story{{ID: "s", Steps: []timeline.Step{{Event: "e", Quotes: c.quotes}}}}}
		if got := string(written(t, resolved.Format(), doc)); strings.Count(got, `"quotes"`) != c.want || strings.Contains(got, `"quote": "a"`) != (len(c.quotes) > 0) {
			t.Errorf("%q becomes\n%s", c.quotes, got)
		}
	}
}

// Two lists make a resolved document, wherever they are in it; what has the version of an
// events file is one, and what ends before both is neither.
func TestResolvedJSONIsDetectedByItsLists(t *testing.T) {
	for src, want := range map[string]bool{
		`{"events": [], "undated": []}`:                              true,
		`{"undated": [1], "title": {"a": [2]}, "events": [{}]}`:      true,
		"\ufeff \n\t{\"events\": [], \"undated\": []} and so on":     true,
		`{"tideline": 1, "events": [], "undated": []}`:               false,
		`{"title": "T", "tideline": 1, "events": [], "undated": []}`: false,
		`{"events": [], "undated": {}}`:                              false,
		`{"events": []}`:                                             false,
		`{"events": [], "undated": [`:                                false,
		`{"events": [], `:                                            false,
		`{"events": [], 1`:                                           false,
		`[{"events": [], "undated": []}]`:                            false,
		`{`:                                                          false,
		``:                                                           false,
	} {
		if f, ok := convert.Detected([]byte(src)); ok != want || ok && f.ID != "json" {
			t.Errorf("%s is detected: %t, want %t", src, ok, want)
		}
	}
}

// A place is written if anything is known of it, its name or not.
func TestAPlaceOfWhichAnythingIsKnownIsWritten(t *testing.T) {
	for name, c := range map[string]struct {
		place timeline.Place
		want  bool
	}{
		"nothing":     {timeline.Place{}, false},
		"name":        {timeline.Place{Name: "Panmunjom"}, true},
		"other names": {timeline.Place{Also: []string{"판문점"}}, true},
		"position":    {timeline.Place{Geo: &timeline.Geo{Lat: 37.956, Lon: 126.677}}, true},
		"extra":       {timeline.Place{Extra: map[string]any{"depth": "2 m"}}, true},
	} {
		doc := &timeline.Document{Events: []timeline.Event{{ID: "e", Place: c.place}}}
		if got := string(written(t, resolved.Format(), doc)); strings.Contains(got, `"place"`) != c.want {
			t.Errorf("of a place with %s is written: %t\n%s", name, !c.want, got)
		}
	}
}
