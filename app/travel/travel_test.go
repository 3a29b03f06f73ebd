package travel_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"tideline/app/session"
	"tideline/app/travel"
	"tideline/app/view"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

const lanes = `tideline: 1
title: Lanes
lanes: [{id: up, name: Up}, {id: empty, name: Empty}, {id: down, name: Down}]
events:
  - {id: a, date: 1950, title: A, lanes: [up], leads_to: [{id: d}]}
  - {id: b, date: 1960, title: B, lanes: [up]}
  - {id: c, date: 1958, title: C, lanes: [down]}
  - {id: d, date: 1970, title: D, lanes: [down]}
`

func onTheLine(t *testing.T) (*travel.Travel, *timeline.Document) {
	t.Helper()
	test.NewTempApp(t)
	doc, problems := file.Parse("lanes.yaml", []byte(lanes))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	state := &session.State{Session: session.New(doc, nil), Words: edtf.English()}
	state.Layout = layout.New(doc, layout.Options{Width: 900, Height: 500})
	line := view.NewTimeline(scene.Light())
	line.ReducedMotion = true
	w := test.NewTempWindow(t, line)
	w.Resize(line.MinSize())
	line.SetDrawing(state.Layout, state.Layout.Fit())
	return &travel.Travel{State: state, Line: line, GoTo: func(id string) { state.Selected = id }}, doc
}

// ↑ and ↓ go to the nearest event of the next lane that has one, and stay at the ends.
func TestAcrossLanes(t *testing.T) {
	tr, _ := onTheLine(t)
	for _, c := range []struct {
		from string
		by   int
		want string
	}{{"b", 1, "c"}, {"a", 1, "c"}, {"d", -1, "b"}, {"b", -1, "b"}, {"c", 1, "c"}, {"", 1, "a"}, {"", -1, "a"}} {
		tr.State.Selected = c.from
		if tr.Across(c.by); tr.State.Selected != c.want {
			t.Errorf("from %q by %d leads to %q, want %q", c.from, c.by, tr.State.Selected, c.want)
		}
	}
}

// What is connected comes into view, all of it; without connections the neighbours do,
// and without a selection everything.
func TestConnectedComesIntoView(t *testing.T) {
	tr, _ := onTheLine(t)
	year := func(y int64) edtf.Instant { return edtf.At(edtf.Civil{Year: y, Month: 6, Day: 1}) }
	for _, c := range []struct {
		selected string
		in, out  int64
	}{{"a", 1970, 1990}, {"b", 1958, 1949}} {
		tr.State.Selected = c.selected
		tr.Connected()
		from, to := tr.Line.View().Range()
		if at := year(c.in); at < from || at > to {
			t.Errorf("%s: %d is not in view", c.selected, c.in)
		}
		if at := year(c.out); at >= from && at <= to {
			t.Errorf("%s: %d is in view", c.selected, c.out)
		}
	}
	tr.State.Selected = ""
	if tr.Connected(); !tr.Line.Fitted() {
		t.Error("with nothing selected not everything is in view")
	}
}
