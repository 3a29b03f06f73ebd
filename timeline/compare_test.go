package timeline_test

import (
	"reflect"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/file"
)

const compared = `tideline: 1
title: Another
lanes: [{id: up, name: Up}, {id: side, name: Side}]
people: [{id: kim, name: Kim}]
sources: [{id: memo, title: Memo}]
eras: [{id: cold, name: Cold, date: 1950/1960}, {id: warm, name: Warm, date: 1960/1970}]
events:
  - id: a
    date: 1951
    title: A again
    lanes: [up, side]
    people: [kim, A passer-by]
    image: {file: media/a.png, alt: A}
    sources: [memo]
    quotes: [{by: kim, text: Well., source: memo}, {id: second, by: kim, text: Yes.}]
    dates: [{date: 1952, source: memo}]
    claims: [{text: So., by: kim, source: memo, correction: {text: No., source: memo}}]
    leads_to: [{id: b}]
  - {id: b, date: 1961, title: B again, life: kim}
  - {id: u, date: then, title: U again}
stories: [{id: one, name: One, steps: [{event: a, quote: kim}, {event: a, quote: second}]}]
`

// A document beside another keeps all that it says and refers to, under ids of its own;
// its lanes lie below, and their names tell the files apart.
func TestTwoDocumentsAreCompared(t *testing.T) {
	host, _ := file.Parse("whole.yaml", []byte(whole))
	guest, _ := file.Parse("another.yaml", []byte(compared))
	untouched, _ := file.Parse("another.yaml", []byte(compared))
	both := timeline.Compared(host, guest)
	if !reflect.DeepEqual(guest, untouched) {
		t.Error("the guest has changed")
	}
	if with, called := both.Guest(); with != guest || called != "Another" {
		t.Errorf("the guest is %p, called %q", with, called)
	}
	var lanes []string
	for _, l := range both.Lanes {
		lanes = append(lanes, l.Name)
	}
	if !slices.Equal(lanes, []string{"Up", "Down", "Up (Another)", "Side"}) || both.Title != "Whole · Another" {
		t.Errorf("the lanes are %q under %q", lanes, both.Title)
	}
	checked, problems := timeline.New(*both)
	if len(problems) > 0 || len(checked.Events) != 3+2 || len(checked.Undated) != 2 {
		t.Errorf("of both there are %d events and %d undated ones; wrong with them is %v", len(checked.Events), len(checked.Undated), problems)
	}
	for i := range guest.Events {
		e, ok := both.Event("2/" + guest.Events[i].ID)
		if !ok || !both.OfGuest(e.ID) || both.OwnID(e.ID) != guest.Events[i].ID {
			t.Fatalf("%s is not there", guest.Events[i].ID)
		}
	}
	a, _ := both.Event("2/a")
	if q, ok := a.Quote(both.Stories[1].Steps[0].Quotes[0]); !ok || q.Text != "Well." {
		t.Errorf("the first step shows %+v", q)
	}
	if q, ok := a.Quote(both.Stories[1].Steps[1].Quotes[0]); !ok || q.Text != "Yes." {
		t.Errorf("the second step shows %+v", q)
	}
	if !slices.Equal(a.People, []string{"2/kim", "A passer-by"}) || a.Image.File != "2/media/a.png" {
		t.Errorf("A has the people %q and the picture %q", a.People, a.Image.File)
	}
	if again := timeline.Compared(both, guest); !reflect.DeepEqual(again, both) {
		t.Error("another guest does not take the place of the first")
	}
}

// A file may be compared with itself, and one whose ids look like those of a guest with
// any; the one lane of a file that names none is called as the file.
func TestAnyTwoDocumentsAreCompared(t *testing.T) {
	plain := func(name, id string) *timeline.Document {
		doc, _ := file.Parse(name, []byte("tideline: 1\ntitle: Plain\nevents: [{id: "+id+", date: 1950, title: One}]\n"))
		return doc
	}
	for _, test := range []struct{ host, guest *timeline.Document }{
		{plain("one.yaml", "a"), plain("two.yaml", "a")},
		{plain("one.yaml", "2/a"), plain("two.yaml", "a")},
		{plain("one.yaml", "a"), plain("one.yaml", "a")},
	} {
		both := timeline.Compared(test.host, test.guest)
		if _, problems := timeline.New(*both); len(problems) > 0 {
			t.Errorf("wrong with %s beside %s is %v", test.host.Name, test.guest.Name, problems)
		}
		if both.OfGuest(both.Events[0].ID) || !both.OfGuest(both.Events[1].ID) || both.OwnID(both.Events[0].ID) != test.host.Events[0].ID {
			t.Errorf("the events are %q and %q", both.Events[0].ID, both.Events[1].ID)
		}
		if one, two := both.Lanes[0], both.Lanes[1]; one.Name == two.Name || one.Usual() || two.Usual() {
			t.Errorf("the lanes are %q and %q", one.Name, two.Name)
		}
	}
}

// Eras that both files have are shown once.
func TestErasOfBothAreSharedWhereTheyAreTheSame(t *testing.T) {
	guest, _ := file.Parse("another.yaml", []byte(compared))
	host, _ := file.Parse("host.yaml", []byte("tideline: 1\neras: [{id: c, name: Cold, date: 1950/1960}, {id: w, name: Warm, date: 1961/1970}]\n"))
	both := timeline.Compared(host, guest)
	if len(both.Eras) != 3 || both.Eras[2].ID != "2/warm" {
		t.Errorf("the eras are %+v", both.Eras)
	}
}
