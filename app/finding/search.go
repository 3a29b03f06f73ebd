// Package finding is the pane beside the line in which a document is searched. What is
// found stands out on the line meanwhile.
package finding

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline/search"
)

// Search finds what a document says while it is typed, and goes there.
type Search struct {
	State  *session.State
	Finder *session.Finder
	Keys   widgets.Keyboard // takes the keys that the pane does not use

	GoTo       func(event string)
	GoToSource func(id string)
	Light      func(lit func(event string) bool) // on the line; nil for nothing
	Open       func(fyne.CanvasObject)           // shows the pane beside the line
	Close      func()                            // takes it away
	Focus      func(fyne.Focusable)              // gives the keyboard
	Say        func(text string)                 // to the user, in a line that stays
	Settled    func()                            // what is found has changed

	query
	pane  *pane // nil while nobody searches
	found results
	aside aside
}

// query is what is looked for.
type query struct {
	asked  string // was typed last
	thread bool   // it has been followed from elsewhere, as a person or a place
	asks   bool   // it is just being put into the field
	lit    bool   // it stands out on the line while its events are read
}

// results is what was found.
type results struct {
	all  *search.Found // nil while nothing is looked for
	hits []string      // ids of the events on the line that were found, by time
	rows []search.Hit  // of a thread, by time; nil where the best come first
}

// at is what a row shows.
func (r *results) at(i int) search.Hit {
	if r.rows != nil {
		return r.rows[i]
	}
	return r.all.At(i)
}

// aside is a look from something else.
type aside struct {
	is   bool   // the pane stays when one goes somewhere
	back func() // called when the pane has gone; may be nil
}

// Show opens the pane, with what was typed last.
func (s *Search) Show() { s.show(aside{}) }

// ShowBeside opens the pane for a look at something else: it stays until it is left, and
// then back leads to where one was.
func (s *Search) ShowBeside(back func()) { s.show(aside{true, back}) }

func (s *Search) show(from aside) {
	if s.pane == nil {
		s.pane = newPane(s)
		s.Open(s.pane.content)
	}
	s.aside, s.lit = from, false
	s.Focus(s.pane.field)
	s.pane.field.SelectAll()
	s.Finder.Ready(s.find)
}

// IsOpen reports whether the pane is there.
func (s *Search) IsOpen() bool { return s.pane != nil }

// Found is how many records were found while the pane is there.
func (s *Search) Found() int {
	if s.pane == nil || s.found.all == nil {
		return 0
	}
	return s.found.all.Len()
}

// Ask searches for what a person, a place or a tag has in common: a thread along time,
// which stays lit on the line while its events are read one by one.
func (s *Search) Ask(text string) {
	s.asked, s.thread = text, true
	s.Show()
	s.along(text)
}

// Again looks for the same in a document that has been opened.
func (s *Search) Again() {
	s.found = results{}
	if s.pane != nil || s.lit {
		s.Finder.Ready(s.find)
	}
}

// Leave takes the pane away; what was found can still be walked.
func (s *Search) Leave() { s.leave(false) }

// leave takes the pane away. A thread along which one goes may stay lit.
func (s *Search) leave(along bool) {
	if s.pane == nil {
		return
	}
	back := s.aside.back
	s.pane, s.aside = nil, aside{}
	if s.lit = along && s.thread; !s.lit {
		s.Light(nil)
		s.Say("") // which of them one is at
	}
	s.Close()
	s.Settled()
	if back != nil {
		back()
	}
}

// IsLit reports whether a thread stands out on the line while its events are read.
func (s *Search) IsLit() bool { return s.lit }

// End has a thread that is lit step back, and reports whether there was one.
func (s *Search) End() bool {
	if !s.lit {
		return false
	}
	s.lit = false
	s.Light(nil)
	s.Say("")
	return true
}

func (s *Search) typed(text string) {
	s.asked, s.thread = text, s.asks
	s.Finder.Ready(s.find)
}

// find looks for what is typed, and shows it from the best on.
func (s *Search) find(index *search.Index) {
	s.found = results{}
	query := search.Parse(s.asked)
	if !query.IsEmpty() {
		s.found.all = index.Find(query)
		s.found.hits = s.onLine(s.found.all.Events())
		if s.thread {
			s.found.rows = s.byTime(s.found.all)
		}
	}
	if s.pane == nil && !s.lit {
		return
	}
	if s.found.all == nil {
		s.Light(nil)
	} else {
		hit := map[string]bool{}
		for _, id := range s.found.hits {
			hit[id] = true
		}
		s.Light(func(id string) bool { return hit[id] })
	}
	if s.pane != nil {
		s.pane.show()
	}
	s.Settled()
}

// onLine lists those of some events that stand on the line, by time.
func (s *Search) onLine(ids []string) []string {
	return slices.DeleteFunc(s.State.InOrder(ids), func(id string) bool { return !s.State.Shows(id) })
}

// Step goes to the next event in time that was found (1), or to the one before (−1),
// and from the end to the beginning, whether the pane is there or not.
func (s *Search) Step(by int) {
	if s.found.all == nil && s.asked != "" { // the document has been read anew
		s.Finder.Ready(func(index *search.Index) {
			if s.find(index); s.found.all != nil {
				s.Step(by)
			}
		})
		return
	}
	if len(s.found.hits) == 0 {
		if s.asked == "" {
			s.Show()
			return
		}
		s.Say(lang.L("Nothing on the line was found."))
		return
	}
	at := slices.Index(s.found.hits, s.State.Selected)
	switch {
	case at >= 0:
		at = (at + by + len(s.found.hits)) % len(s.found.hits)
	case by > 0:
		at = s.firstBehind() % len(s.found.hits)
	default:
		at = (s.firstBehind() - 1 + len(s.found.hits)) % len(s.found.hits)
	}
	s.GoTo(s.found.hits[at])
	s.tell(at)
}

// tell says the how manieth hit one is at.
func (s *Search) tell(at int) {
	s.Say(lang.L("{{.N}} of {{.All}} events found for “{{.Words}}”", map[string]any{"N": at + 1, "All": len(s.found.hits), "Words": widgets.Brief(s.asked, widgets.MostTitle)}))
}

// firstBehind is the place among the hits of the first that comes after the selected
// event in time; 0 while none is selected.
func (s *Search) firstBehind() int {
	selected := slices.Index(s.State.Order, s.State.Selected)
	for i, id := range s.found.hits {
		if slices.Index(s.State.Order, id) > selected {
			return i
		}
	}
	return len(s.found.hits)
}
