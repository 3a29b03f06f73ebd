package convert_test

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// rebuilt puts a document together anew from what a program can see of it.
func rebuilt(d *timeline.Document) (*timeline.Document, []diag.Problem) {
	return timeline.New(timeline.Document{
		Name: d.Name, Title: d.Title, Description: d.Description, Lang: d.Lang, Scale: d.Scale, Extra: maps.Clone(d.Extra),
		Lanes: slices.Clone(d.Lanes), People: slices.Clone(d.People), Sources: slices.Clone(d.Sources), Eras: slices.Clone(d.Eras),
		Events: slices.Clone(d.Events), Undated: slices.Clone(d.Undated), Stories: slices.Clone(d.Stories),
	})
}

// A document that a program puts together answers as one that was read from a file:
// each look-up, and the JSON, are the same.
func TestNewAnswersAsAFile(t *testing.T) {
	for name, src := range eventsFiles(t) {
		read, _ := file.Parse(name, src)
		before := written(t, resolved.Format(), read)
		made, problems := rebuilt(read)
		for _, p := range problems {
			if p.Code != diag.CodeBadPath && p.Code != diag.CodeImageAddress { // which stay, and are told
				t.Errorf("%s: %v", name, p)
			}
		}
		sameDocument(t, made, read)
		if !bytes.Equal(written(t, resolved.Format(), made), before) {
			t.Errorf("%s: the JSON differs", name)
		}
		sameAnswers(t, name, made, read)
	}
}

// sameAnswers compares what two documents find under every id of theirs.
func sameAnswers(t *testing.T, name string, made, read *timeline.Document) {
	t.Helper()
	ids := []string{"", "no such id"}
	for _, list := range []any{read.Lanes, read.People, read.Sources, read.Eras, read.Events, read.Undated, read.Stories} {
		for i := range reflect.ValueOf(list).Len() {
			ids = append(ids, reflect.ValueOf(list).Index(i).FieldByName("ID").String())
		}
	}
	for _, id := range ids {
		compareAnswer(t, name, id, made.Event, read.Event)
		compareAnswer(t, name, id, made.Source, read.Source)
		compareAnswer(t, name, id, made.Person, read.Person)
		compareAnswer(t, name, id, made.Lane, read.Lane)
		compareAnswer(t, name, id, made.Era, read.Era)
		compareAnswer(t, name, id, made.Story, read.Story)
	}
	if !slices.Equal(made.Pictures(), read.Pictures()) {
		t.Errorf("%s: pictures %q and %q", name, made.Pictures(), read.Pictures())
	}
}

func compareAnswer[T any](t *testing.T, name, id string, made, read func(string) (*T, bool)) {
	t.Helper()
	m, okM := made(id)
	r, okR := read(id)
	if okM != okR || okM && !slices.Equal(outline(*m), outline(*r)) {
		t.Errorf("%s: %q finds %v %+v and %v %+v", name, id, okM, m, okR, r)
	}
}

// The least that a program says of a document is completed as it is in a file.
func TestNewCompletesAsAFile(t *testing.T) {
	const src = `tideline: 1
title: By hand
people: [{name: Nam Il}]
sources: [{title: The agreement}]
eras: [{name: War, date: 1950/1953}]
events:
  - {date: 1953-07-27, title: Armistice, sources: [the-agreement], quotes: [{by: nam-il, text: words}], leads_to: [letter]}
  - {title: Letter, unknown: {date: the page is lost}}
  - {date: XXXX, title: Some year}
  - {date: unknown, title: Nobody knows}
stories: [{name: Walk, steps: [{event: armistice, quote: nam-il}]}]
`
	date := func(text string) edtf.Date {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	made, problems := timeline.New(timeline.Document{
		Title:   "By hand",
		People:  []timeline.Person{{Name: "Nam Il"}},
		Sources: []timeline.Source{{Title: "The agreement"}},
		Eras:    []timeline.Era{{Name: "War", Date: date("1950/1953")}},
		Events: []timeline.Event{
			{
				Title: "Armistice", Date: date("1953-07-27"), LeadsTo: []timeline.Link{{Event: "letter"}},
				Sources: []timeline.Citation{{Source: "the-agreement"}}, Quotes: []timeline.Quote{{By: "nam-il", Text: "words"}},
			},
			{Title: "Letter", Unknown: map[string]string{"date": "the page is lost"}},
			{Title: "Some year", Date: date("XXXX")},
			{Title: "Nobody knows", NoDate: true, DateText: "unknown"},
		},
		Stories: []timeline.Story{{Name: "Walk", Steps: []timeline.Step{{Event: "armistice", Quotes: []string{"nam-il"}}}}},
	})
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	read, _ := file.Parse("x", []byte(src))
	sameDocument(t, made, read)
	sameAnswers(t, "by hand", made, read)
	if !bytes.Equal(written(t, resolved.Format(), made), written(t, resolved.Format(), read)) {
		t.Error("the JSON differs")
	}
}
