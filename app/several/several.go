// Package several selects several events at once while one edits: by a click with Ctrl or
// Shift, on the line and in the list, or all that are shown.
package several

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
)

// Several is what selects them. It is used on the UI goroutine alone.
type Several struct {
	State     *session.State
	IsEditing func() bool
	Light     func(lit func(event string) bool) // on the line; nil for nothing
	Show      func()                            // what is selected is another
	Say       func(text string)

	Held func() fyne.KeyModifier // which keys are held; nil asks the system
	lit  bool
}

// Pick takes a click on an event, or a step to it, with Ctrl or Shift held: it is selected
// too, or all up to it, of those that stand in an order. It reports false where it is
// selected alone.
func (s *Several) Pick(id string, among func() []string) bool {
	held := s.held()
	with, upTo := held&fyne.KeyModifierShortcutDefault != 0, held&fyne.KeyModifierShift != 0
	if _, there := s.State.Doc.Event(id); !there || !s.IsEditing() || !with && !upTo || s.State.Selected == "" {
		s.Clear()
		return false
	}
	ids := s.State.With(id)
	if upTo {
		ids = s.State.UpTo(id, among())
	}
	s.mark(ids)
	return true
}

// Beside are the events of the lane of the selected one, and another one of it, by time; all
// that are shown, where they lie in two lanes.
func (s *Several) Beside(id string) []string {
	all := s.State.OnLine()
	lane := s.laneOf(id)
	if lane == "" || lane != s.laneOf(s.State.Selected) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(one string) bool { return s.laneOf(one) != lane })
}

// laneOf is the first lane of an event.
func (s *Several) laneOf(id string) string {
	if e, ok := s.State.Doc.Event(id); ok {
		return e.Lanes[0]
	}
	return ""
}

// All selects all events that are shown.
func (s *Several) All() {
	all := slices.Clone(s.State.OnLine())
	for i := range s.State.Doc.Undated {
		if id := s.State.Doc.Undated[i].ID; s.State.Shows(id) {
			all = append(all, id)
		}
	}
	if i := slices.Index(all, s.State.Selected); i >= 0 { // it stays the one that is shown
		all = append(slices.Delete(all, i, i+1), s.State.Selected)
	}
	s.mark(all)
}

// mark selects events.
func (s *Several) mark(ids []string) {
	s.State.Mark(ids)
	s.lighten()
	s.Show()
	if n := len(s.State.Several); n > 0 {
		s.Say(lang.N("{{.N}} events are selected", n, map[string]any{"N": n}))
	}
}

// Clear selects no more than one.
func (s *Several) Clear() {
	s.State.Several = nil
	s.lighten()
}

// lighten lets the events stand out on the line that are selected.
func (s *Several) lighten() {
	several := s.State.Several
	if len(several) == 0 {
		if s.lit {
			s.lit = false
			s.Light(nil)
		}
		return
	}
	in := make(map[string]bool, len(several))
	for _, id := range several {
		in[id] = true
	}
	s.lit = true
	s.Light(func(id string) bool { return in[id] })
}

// held are the keys that are held now.
func (s *Several) held() fyne.KeyModifier {
	if s.Held != nil {
		return s.Held()
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
