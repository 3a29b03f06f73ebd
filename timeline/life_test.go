package timeline

import (
	"testing"

	"tideline/timeline/diag"
)

// A life is drawn from birth to death, as far as the file says when they were.
func TestALifeIsDrawnFromBirthToDeath(t *testing.T) {
	for _, c := range []struct{ born, died, want string }{
		{"1796-04-21", "1829", "1796-04-21/1829"},
		{"1984~", "", "1984~/.."},
		{"1796", "", "1796/"},
		{"", "1829-05", "/1829-05"},
		{"[1796,1797]", "1829", "1796/1829"},
		{"", "", "1800-01-01"},
		{"in spring", "", "1800-01-01"},
	} {
		d, problems := New(Document{
			People: []Person{{ID: "clara", Name: "Clara", Born: c.born, Died: c.died}},
			Events: []Event{
				{ID: "life", Title: "Clara", Life: "clara", Date: mustDate(t, "1800-01-01")},
				{ID: "now", Title: "Now", Date: mustDate(t, "2020-03-01")},
			},
		})
		if len(problems) > 0 {
			t.Errorf("%v: %v", c, problems)
		}
		e, _ := d.Event("life")
		if got := d.Drawn(e).String(); got != c.want || e.Date.String() != "1800-01-01" {
			t.Errorf("born %q, died %q: drawn is %s, want %s; dated %s", c.born, c.died, got, c.want, e.Date)
		}
		e, _ = d.Event("now")
		if got := d.Drawn(e).String(); got != "2020-03-01" {
			t.Errorf("an event that is no life is drawn at %s", got)
		}
	}
}

// An event that is a life needs no date of its own.
func TestALifeIsADate(t *testing.T) {
	d, problems := New(Document{
		People: []Person{{ID: "clara", Name: "Clara", Born: "1796", Died: "1829"}, {ID: "nobody", Name: "Nobody"}},
		Undated: []Event{
			{ID: "life", Title: "Clara", Life: "clara"}, {ID: "none", Title: "None", Life: "nobody"}, {ID: "other", Title: "Other", Life: "karla"},
		},
	})
	e, ok := d.Event("life")
	if !ok || e.Date.String() != "1796/1829" || e.DateText != "1796/1829" || len(d.Events) != 1 {
		t.Errorf("the event is %+v of %d events", e, len(d.Events))
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	if len(codes) != 2 || codes[0] != diag.CodeNoLife || codes[1] != diag.CodeUnknownLife {
		t.Errorf("problems %v", problems)
	}
	if e, _ := d.Event("other"); e == nil || e.Life != "" {
		t.Errorf("the life of nobody is kept: %+v", e)
	}
}

// A birth that was before a year is drawn from that year.
func TestLifeFromBeforeAYear(t *testing.T) {
	doc, problems := New(Document{
		People: []Person{{ID: "p", Name: "P", Born: "[..1760]", Died: "[1790..]"}},
		Events: []Event{{ID: "a", Title: "A", Life: "p"}},
	})
	if len(doc.Events) != 1 || doc.Events[0].Date.String() != "1760/1790" {
		t.Errorf("%v: %v", doc.Events, problems)
	}
}
