package status

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"tideline/app/widgets"
	"tideline/timeline/edtf"
)

// What takes its time is shown until it ends, between what is said, and can be cancelled,
// the last first.
func TestWorkIsShownAndCancelled(t *testing.T) {
	test.NewTempApp(t)
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	cancelled := ""
	endOpening := s.Begin("Opening one…", func() { cancelled += "one" })
	s.Begin("Opening two…", func() { cancelled += "two" })
	if s.Said() != "Opening two…" || !s.stop.Visible() {
		t.Errorf("it says %q", s.Said())
	}
	if s.Say("Copied"); s.Said() != "Copied" {
		t.Errorf("it says %q", s.Said())
	}
	if s.Say(""); s.Said() != "Opening two…" {
		t.Errorf("it says %q", s.Said())
	}
	if !s.Cancel() || cancelled != "two" || s.Said() != "Opening one…" {
		t.Errorf("cancelled is %q, it says %q", cancelled, s.Said())
	}
	endOpening()
	if s.Cancel() || cancelled != "two" || s.Said() != "" || s.stop.Visible() {
		t.Errorf("cancelled is %q, it says %q", cancelled, s.Said())
	}
}

// What cannot be cancelled is said, and does not keep from cancelling what can be.
func TestSomeWorkCannotBeCancelled(t *testing.T) {
	test.NewTempApp(t)
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	end := s.Begin("Placing…", nil)
	if s.Cancel() || s.Said() != "Placing…" || s.stop.Visible() {
		t.Errorf("it says %q, and offers to cancel it: %v", s.Said(), s.stop.Visible())
	}
	end()
	cancelled := false
	s.Begin("Opening…", func() { cancelled = true })
	end = s.Begin("Placing…", nil)
	if !s.stop.Visible() || !s.Cancel() || !cancelled || s.Said() != "Placing…" {
		t.Errorf("cancelled is %v, it says %q", cancelled, s.Said())
	}
	if end(); s.Said() != "" {
		t.Errorf("at the end it says %q", s.Said())
	}
}

// What can tell how far it is says so until it ends.
func TestWorkTellsHowFarItIs(t *testing.T) {
	test.NewTempApp(t)
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	tell, end := s.BeginCounted(func(percent int) string { return fmt.Sprint("Opening ", percent) }, func() {})
	if s.Said() != "Opening 0" {
		t.Errorf("it says %q", s.Said())
	}
	tell(43)
	if s.Said() != "Opening 43" {
		t.Errorf("it says %q", s.Said())
	}
	s.Say("Copied")
	if tell(44); s.Said() != "Copied" {
		t.Errorf("over what is said it says %q", s.Said())
	}
	s.Say("")
	if end(); s.Said() != "" {
		t.Errorf("at the end it says %q", s.Said())
	}
	tell(45) // late
	if s.Said() != "" {
		t.Errorf("after the end it says %q", s.Said())
	}
}
