package vistimeline

import (
	"strings"
	"testing"

	"tideline/timeline/convert/format"
)

// Starts and ends are what vis-timeline makes of them.
func TestDates(t *testing.T) {
	for item, want := range map[string]string{
		`start: '2014-04-20'`:                                      "2014-04-20",
		`start: '2014-04-20', end: '2014-04-20'`:                   "2014-04-20",
		`start: '2014-04-20T00:00:00.000Z', end: '2014-05-01'`:     "2014-04-20/2014-05-01",
		`start: new Date(2014, 3, 20), end: new Date(2014, 3, 22)`: "2014-04-20/2014-04-22",
		`start: '-000380-04-25'`:                                   "-0380-04-25",
		`start: 1398002400000`:                                     "2014-04-20T14:00:00Z",
		`start: '2014-04-20 08:30'`:                                "2014-04-20T08:30:00",
		`start: '2014-04'`:                                         "2014-04",
		`start: 'whenever'`:                                        "unknown",
		`start: "Sun Apr 20 2014 10:00:00 GMT+0200"`:               "2014-04-20T10:00:00+02:00",
		`start: '1800-01-01', end: 'nonsense'`:                     "unknown",
		`start: f(x)`:                                              "",
	} {
		doc, _ := read(format.Input{Name: "a.js", Source: []byte("var items = new vis.DataSet([{content: 'T', " + item + "}]);")})
		all, got := append(doc.Events, doc.Undated...), ""
		if len(all) == 1 {
			got = all[0].DateText
		}
		if got != want {
			t.Errorf("%s is %q, want %s", item, got, want)
		}
	}
}

// Items are found in JSON, programs and pages; groups are lanes and backgrounds are eras.
func TestItems(t *testing.T) {
	const src = `<html><body>It's a page<script>
var groups = new vis.DataSet([{id: 'a', content: '<b>North</b>'}, {id: 2, content: 'South'}]);
var items = new vis.DataSet([
  {id: 'one', content: '<img src="https://example.org/a.png"> One', start: '1953', group: 'a', title: 'More <b>words</b>', className: 'red'},
  {id: 2, start: '1954', group: 2, mood: 'calm'},
  {id: 3, content: 'Cold', start: '1950', end: '1960', type: 'background'},
  {id: 4, start: '1955'}
]);
</script></body></html>`
	doc, problems := read(format.Input{Name: "a.html", Source: []byte(src)})
	if len(doc.Events) != 2 || len(doc.Eras) != 1 || len(doc.Lanes) != 2 || doc.Lanes[0].Name != "North" || doc.Events[0].Image == nil {
		t.Fatalf("%+v\n%v", doc, problems)
	}
	if e := doc.Events[0]; e.ID != "one" || e.Title != "One" || e.Text != "More **words**" || !detect([]byte(src)) {
		t.Errorf("%+v", e)
	}
	if e := doc.Events[1]; e.Title != "South" || e.Extra["x-mood"] != "calm" {
		t.Errorf("%+v", e)
	}
}

// What stands among items is one, or it is told why not.
func TestNoItemIsLostInSilence(t *testing.T) {
	const src = `[{"id":1,"content":"A","start":"2000-01-01"},{"start":"2001-05-05"},{"start":"2002-05-05","label":"B"},{"start":"2003-05-05","title":"C"},{"id":9,"content":"D"}]`
	doc, problems := read(format.Input{Name: "a.json", Source: []byte(src)})
	var titles, told []string
	for _, e := range doc.Events {
		titles = append(titles, e.Title)
	}
	for _, p := range problems {
		told = append(told, p.String())
	}
	if got := strings.Join(titles, " "); got != "A B C" {
		t.Errorf("the events are %s", got)
	}
	if got := strings.Join(told, "\n"); !strings.Contains(got, "neither content nor a title") || !strings.Contains(got, "no start") {
		t.Errorf("it is told:\n%s", got)
	}
}
