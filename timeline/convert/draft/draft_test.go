package draft

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
)

// Beyond the most that a document may have, events are counted and told once.
func TestTooManyEvents(t *testing.T) {
	d := New(format.Input{Name: "long.csv"})
	d.most = 3
	for i := range 10 {
		e := timeline.Event{Title: "A", Pos: diag.Pos{Line: i + 1, Column: 1}}
		d.Date(&e, "1950")
		d.AddEvent(e)
	}
	doc, problems := d.Finish()
	if len(doc.Events) != 3 || !d.Full() || len(problems) != 1 {
		t.Fatalf("%d events, %v", len(doc.Events), problems)
	}
	if p := problems[0]; p.Code != diag.CodeImportLeft || p.Pos.Line != 4 || !strings.Contains(p.Message, "3 events, and there are 7 more") {
		t.Errorf("%+v", p)
	}
}
