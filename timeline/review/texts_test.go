package review_test

import (
	"reflect"
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/review"
)

// Every text that is shown is searched for scripts that cannot be drawn; ids, dates
// and addresses are not. A new field must be put on one of the two sides.
func TestEveryTextIsSearched(t *testing.T) {
	doc := &timeline.Document{
		Lanes: []timeline.Lane{{}}, People: []timeline.Person{{}}, Sources: []timeline.Source{{Checked: &timeline.Check{}}}, Eras: []timeline.Era{{}},
		Events: []timeline.Event{{
			Tags: []string{""}, Image: &timeline.Picture{}, Links: []timeline.WebLink{{}}, Checked: &timeline.Check{}, Sources: []timeline.Citation{{}}, Dates: []timeline.DatedClaim{{}}, LeadsTo: []timeline.Link{{}},
			Quotes: []timeline.Quote{{Original: &timeline.Original{}, Checked: &timeline.Check{}}}, Claims: []timeline.Claim{{Checked: &timeline.Check{}, Correction: &timeline.Correction{}}},
		}},
		Undated: []timeline.Event{{}},
		Stories: []timeline.Story{{Steps: []timeline.Step{{Quotes: []string{""}}}}},
	}
	unsearched := map[string]bool{}
	for _, path := range []string{
		".Name", ".Lang", ".Table", ".Lanes.ID", ".People.ID", ".People.Born", ".People.Died", ".Sources.ID", ".Sources.Date", ".Sources.URL", ".Sources.Seen", ".Eras.ID",
		".Events.ID", ".Events.DateText", ".Events.Life", ".Undated.Life", ".Events.Image.File", ".Events.Image.URL", ".Events.Links.URL", ".Events.Checked.On", ".Events.Claims.Checked.On", ".Sources.Checked.On", ".Events.Sources.Source", ".Events.Dates.Source", ".Events.Claims.Source", ".Events.Claims.Correction.Source",
		".Events.LeadsTo.Event", ".Events.Quotes.ID", ".Events.Quotes.By", ".Events.Quotes.Source", ".Events.Quotes.Date", ".Events.Quotes.Lang", ".Events.Quotes.Original.Lang",
		".Events.Quotes.Checked.On", ".Undated.ID", ".Undated.DateText", ".Stories.ID", ".Stories.Steps.Event", ".Stories.Steps.Quotes",
	} {
		unsearched[path] = true
	}
	eachText("", reflect.ValueOf(doc).Elem(), func(path string, text reflect.Value) {
		text.SetString("ไทย")
		found := review.Scripts(doc, "x", func(s string) []rune { return []rune(s) })
		if want := !unsearched[path]; (len(found) == 1) != want {
			t.Errorf("%s: searched %t, want %t", path, !want, want)
		}
		text.SetString("")
	})
}

// eachText visits every text below a value.
func eachText(path string, v reflect.Value, visit func(string, reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(path, v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(path, v.Index(i), visit)
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			if field.IsExported() {
				eachText(path+"."+field.Name, value, visit)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // words of the format have types of their own
			visit(path, v)
		}
	}
}

// A script is reported once, at the first of its texts, with their number.
func TestAScriptIsReportedAtItsFirstText(t *testing.T) {
	at := func(line, column int) diag.Pos { return diag.Pos{Line: line, Column: column} }
	for _, c := range []struct{ second, want diag.Pos }{
		{at(5, 3), at(5, 3)}, {at(4, 9), at(4, 9)}, {at(5, 5), at(5, 5)}, {at(5, 7), at(5, 5)}, {at(6, 1), at(5, 5)},
	} {
		doc := &timeline.Document{Events: []timeline.Event{
			{Title: "ไทย", Pos: at(5, 5)},
			{Pos: at(9, 9), Unknown: map[string]string{"why": "ไทย"}, UnknownPos: map[string]diag.Pos{"why": c.second}},
		}}
		found := review.Scripts(doc, "x", func(s string) []rune { return []rune(s) })
		if len(found) != 1 || found[0].Pos != c.want || found[0].Args[1].Value != 2 {
			t.Errorf("%v: %v", c.second, found)
		}
	}
}
