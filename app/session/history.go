package session

import (
	"slices"

	"tideline/timeline/edtf"
)

// Place is where one is: what of time is in view, what is selected, and what is hidden.
type Place struct {
	From, To edtf.Instant // the edges of the view
	Selected string       // id of an event; "" for none
	Filter   string       // as its text
	Close    bool         // the axis leaves out the time of what is hidden
}

// History is where one was, so that one can go back and forward again. What is changed
// little by little is one place: a drag, a turn of the wheel.
type History struct {
	places []visit
	at     int // the present one; 0 also before there is any
}

// visit is a place from where one came there to where one left it.
type visit struct {
	came, left Place
	underway   bool // what was selected may still come into view
}

// mostPlaces is how many are remembered.
const mostPlaces = 200

// Note notes where one is now. What has just been selected may be on its way into view,
// where it is not yet.
func (h *History) Note(p Place, coming bool) {
	if len(h.places) == 0 {
		h.places = []visit{{came: p, left: p}}
		return
	}
	now := &h.places[h.at]
	switch {
	case now.left == p:
		return
	case now.came.Selected == p.Selected && now.came.keeps(p) && (now.underway || near(now.came, p)):
		if now.underway {
			now.came, now.underway = p, false
		}
		now.left = p
		return
	}
	stays := now.left.From == p.From && now.left.To == p.To
	h.add(visit{came: p, left: p, underway: stays && coming})
}

// Arrive notes where one has come by a leap, which is a place of its own however near it is.
func (h *History) Arrive(p Place) {
	if n := len(h.places); n > 0 && !h.places[h.at].underway && h.places[h.at].left != p {
		h.add(visit{came: p, left: p})
		return
	}
	h.Note(p, false)
}

// add adds a visit behind the present one, and ends the way forward.
func (h *History) add(v visit) {
	h.places = append(h.places[:h.at+1], v)
	if over := len(h.places) - mostPlaces; over > 0 {
		h.places = slices.Delete(h.places, 0, over)
	}
	h.at = len(h.places) - 1
}

// far is from which factor a view counts as another, and nearby up to which part of it.
const (
	far    = 2
	nearby = 0.5
)

// Near reports whether two places are about the same: the same is selected and kept, and
// about the same is in view.
func (p Place) Near(q Place) bool {
	return p.Selected == q.Selected && p.keeps(q) && near(p, q)
}

// keeps reports whether the same is kept in two places, on the same axis.
func (p Place) keeps(q Place) bool { return p.Filter == q.Filter && p.Close == q.Close }

// near reports whether two views are about the same.
func near(a, b Place) bool {
	long, other := float64(a.To-a.From), float64(b.To-b.From)
	moved := float64(a.From+a.To)/2 - float64(b.From+b.To)/2
	return long < far*other && other < far*long && moved < nearby*long && -moved < nearby*long
}

// Go goes back (−1) or forward (1) and returns the place there; ok is false where there
// is none.
func (h *History) Go(by int) (p Place, ok bool) {
	if at := h.at + by; at >= 0 && at < len(h.places) {
		h.at = at
		return h.places[at].left, true
	}
	return Place{}, false
}

// Forget forgets all places, those of another file.
func (h *History) Forget() { *h = History{} }
