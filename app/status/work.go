package status

import (
	"slices"

	"tideline/app/widgets"
)

// job is something that takes its time.
type job struct {
	text   string
	cancel func() // nil for what cannot be cancelled
}

// Begin shows what is being done, as long as nothing else is said, and offers to cancel
// it, until end is called. Cancel is called once at most; then the work ends as if it had
// never begun. It is nil for what cannot be cancelled.
func (s *Line) Begin(text string, cancel func()) (end func()) {
	j := &job{widgets.OneLine(widgets.Brief(text, widgets.MostField)), cancel}
	s.jobs = append(s.jobs, j)
	s.said = ""
	s.show()
	s.changed()
	return func() { s.end(j) }
}

// Cancel cancels what was begun last of what can be, and reports whether there was any.
func (s *Line) Cancel() bool {
	for _, j := range slices.Backward(s.jobs) {
		if j.cancel != nil {
			s.end(j)
			j.cancel()
			return true
		}
	}
	return false
}

// BeginCounted is Begin for what can tell how far it is: text says it with that, in per cent.
func (s *Line) BeginCounted(text func(percent int) string, cancel func()) (tell func(percent int), end func()) {
	s.Begin(text(0), cancel)
	j := s.jobs[len(s.jobs)-1]
	return func(percent int) {
		j.text = widgets.OneLine(widgets.Brief(text(percent), widgets.MostField))
		s.show()
		s.changed()
	}, func() { s.end(j) }
}

func (s *Line) end(j *job) {
	s.jobs = slices.DeleteFunc(s.jobs, func(other *job) bool { return other == j })
	s.show()
	s.changed()
}

// Doing is what is being done; "" for nothing.
func (s *Line) Doing() string {
	if n := len(s.jobs); n > 0 {
		return s.jobs[n-1].text
	}
	return ""
}

// changed tells that what is being done is another thing, or has come further.
func (s *Line) changed() {
	if s.Changed != nil {
		s.Changed()
	}
}

// show shows the message, or else what is being done.
func (s *Line) show() {
	text := s.said
	if text == "" {
		text = s.Doing()
	}
	setText(s.message, text)
	if shown := slices.ContainsFunc(s.jobs, func(j *job) bool { return j.cancel != nil }); shown != s.stop.Visible() {
		widgets.SetShown(s.stop, shown)
		s.Bar.Refresh()
	}
}
