package session

import (
	"testing"

	"tideline/timeline/edtf"
)

// One goes back to where one was and forward again; what moves little by little is one
// place, and what is new ends the way forward.
func TestHistoryGoesBackAndForward(t *testing.T) {
	at := func(from, to edtf.Instant, selected string) Place {
		return Place{From: from, To: to, Selected: selected}
	}
	var h History
	for _, p := range []Place{
		at(0, 1000, ""),
		at(10, 1010, ""), at(20, 1020, ""), // a drag
		at(400, 500, ""),                       // an era
		at(400, 500, "a"), at(2000, 2100, "a"), // an event, which comes into view
		at(2000, 2100, "b"), // one beside it
	} {
		h.Note(p, true)
	}
	want := []Place{at(2000, 2100, "a"), at(400, 500, ""), at(20, 1020, "")}
	for _, w := range want {
		if p, ok := h.Go(-1); !ok || p != w {
			t.Errorf("back leads to %+v, want %+v", p, w)
		}
	}
	if p, ok := h.Go(-1); ok {
		t.Errorf("before the first place there is %+v", p)
	}
	if p, _ := h.Go(1); p != want[1] {
		t.Errorf("forward leads to %+v", p)
	}
	h.Note(want[1], false)
	if p, ok := h.Go(1); !ok || p != want[0] {
		t.Errorf("where one is cuts off the way forward: %+v", p)
	}
	h.Go(-1)
	h.Note(at(7000, 7100, "c"), true)
	if _, ok := h.Go(1); ok {
		t.Error("a new place leaves the way forward")
	}
	h.Forget()
	if _, ok := h.Go(-1); ok {
		t.Error("a forgotten place is there")
	}
}

// A leap to a place leads to one of its own, however near it is, but for where one is.
func TestALeapIsAPlace(t *testing.T) {
	all, closer := Place{From: 0, To: 1000}, Place{From: 100, To: 700}
	var h History
	h.Arrive(all)
	h.Arrive(closer)
	h.Arrive(closer)
	if p, ok := h.Go(-1); !ok || p != all {
		t.Errorf("back leads to %+v", p)
	}
	if p, ok := h.Go(-1); ok {
		t.Errorf("before the first place there is %+v", p)
	}
	h.Note(Place{From: 100, To: 900}, false) // by steps it would be the same place
	h.Arrive(closer)
	if p, _ := h.Go(-1); p.To != 900 {
		t.Errorf("back leads to %+v", p)
	}
}

// An event that was selected where it could be seen is a place of its own, from which one
// goes on to another view.
func TestASelectionInViewIsAPlace(t *testing.T) {
	all := Place{From: 0, To: 1000}
	selected, elsewhere := all, Place{From: 400, To: 420, Selected: "a"}
	selected.Selected = "a"
	for _, coming := range []bool{false, true} {
		var h History
		h.Note(all, false)
		h.Note(selected, coming)
		h.Note(elsewhere, false)
		want := selected
		if coming { // on its way into the other view
			want = all
		}
		if p, _ := h.Go(-1); p != want {
			t.Errorf("coming %v: back leads to %+v, want %+v", coming, p, want)
		}
	}
}
