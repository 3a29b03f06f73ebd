package session

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
)

// State is what a window is at: the file that is open and what is looked at in it. It
// is changed and read on the UI goroutine alone.
type State struct {
	*Session          // of the file
	File     File     // the zero File before the first one is open
	Selected string   // id of an event; "" for none
	Left     string   // the event that was selected before, while none is; "" for none
	Several  []string // ids of all events that are selected, where they are several
	Mode     axis.Mode
	Begin    Stretch    // is in view at first
	Words    edtf.Words // of dates, in the language of the file
	// Layout is that of the document at the present size and scale; nil until there is
	// one.
	Layout *layout.Layout
	Drawn  *timeline.Document // that it is of
	Shown
}

// Stretch is a stretch of time. The zero Stretch is all of it.
type Stretch struct{ From, To edtf.Instant }

// Open shows another file, or the same one as it is now. Another starts with everything
// in view; what was selected stays so where it is still there.
func (s *State) Open(f File, opened *Session, words edtf.Words) {
	if s.File != f {
		s.Layout, s.Shown, s.Begin, s.Left = nil, Shown{}, Stretch{}, ""
	}
	s.File, s.Session, s.Words = f, opened, words
	if _, ok := opened.Doc.Event(s.Selected); !ok {
		s.Selected = ""
	}
	if len(s.Several) > 0 {
		s.Mark(s.Several)
	}
}

// IsOpen reports whether a file is open.
func (s *State) IsOpen() bool { return s.File != (File{}) }

// Title is the name of the document, or that of its file.
func (s *State) Title() string {
	if s.Doc.Title != "" {
		return s.Doc.Title
	}
	return s.File.Name()
}

// Where returns where the selected event stands on the line. ok is false where it does
// not: no event is selected, it has no readable date, or nothing is laid out yet.
func (s *State) Where() (at edtf.Instant, ok bool) {
	e, there := s.Doc.Event(s.Selected)
	if !there || !s.Dated(e.ID) || s.Layout == nil {
		return 0, false
	}
	at, drawn := s.Layout.Stands(e.ID)
	if !drawn {
		at, _ = e.Date.Extent()
	}
	return at, true
}

// Axis is that of the drawing that is shown, where that is one of the open document on
// the scale that is chosen; else nil.
func (s *State) Axis() *axis.Axis {
	if s.Layout == nil || s.Drawn != s.Doc || s.Layout.Axis().Mode() != s.Mode {
		return nil
	}
	return s.Layout.Axis()
}

// EventsInView returns the ids of the events in a view, in the order of time: those
// that a picture of it shows, or counts.
func (s *State) EventsInView(v axis.View) []string {
	if s.Layout == nil {
		return nil
	}
	counted := map[string]bool{}
	for _, id := range s.Layout.EventsInView(v) {
		counted[id] = true
	}
	return slices.DeleteFunc(slices.Clone(s.Order), func(id string) bool { return !counted[id] })
}

// OnLine lists the ids of the events on the line that the filter keeps, by time.
func (s *State) OnLine() []string {
	if s.kept == nil {
		return s.Order
	}
	return slices.DeleteFunc(slices.Clone(s.Order), func(id string) bool { return !s.kept[id] })
}

// Step returns the event that lies by places after the given one in time, of those that
// the filter keeps. With none given it starts at the first event, or at the last when by
// is negative; it stops at both ends.
func (s *State) Step(from string, by int) string {
	at := slices.Index(s.Order, from)
	if at < 0 || s.Shows(from) {
		return stepIn(s.OnLine(), from, by)
	}
	for i := at; i >= 0 && i < len(s.Order); i += by {
		if s.Shows(s.Order[i]) { // the nearest to what is hidden
			return s.Order[i]
		}
	}
	return stepIn(s.OnLine(), "", -by)
}

// Narrowed is the document with what is shown of it alone.
func (s *State) Narrowed() *timeline.Document { return s.narrowed(s.Doc) }

// OwnNarrowed is that of the open file, without what it is compared with.
func (s *State) OwnNarrowed() *timeline.Document { return s.narrowed(s.Own().Doc) }

func (s *State) narrowed(doc *timeline.Document) *timeline.Document {
	if !s.Filtered() {
		return doc
	}
	in := func(set map[string]bool) func(string) bool { return func(id string) bool { return set[id] } }
	return doc.Only(in(s.kept), in(s.lanes))
}

// EventTitle is the title of the selected event; "" for none.
func (s *State) EventTitle() string {
	e, ok := s.Doc.Event(s.Selected)
	if !ok {
		return ""
	}
	return e.Title
}
