//go:build cgo && linux

package window

import (
	"strconv"
	"testing"
)

// Events are filtered by keys alone and by the mouse: what is hidden is counted, the
// stretch in view stays, and all come back.
func TestWindowIsFiltered(t *testing.T) {
	p, first := newDesktop(t, "1280x800").open()
	p.do("key", "ctrl+shift+f")
	p.until("the bar", func(f frame) bool { return f.Bar })
	p.do("key", "Return", "Down", "Return") // the first of what is offered: a lane
	p.until("the list of lanes", func(f frame) bool { return f.Sheet })
	p.do("key", "Return")
	some := p.until("a lane alone", func(f frame) bool { return !f.Sheet && f.Hidden > 20 && f.InView+f.Hidden >= first.InView-1 })
	if some.From > first.From && some.To < first.To {
		t.Errorf("from %s to %s is in view, before %s to %s", some.From, some.To, first.From, first.To)
	}
	p.do("key", "End")
	p.until("the last event that is shown", func(f frame) bool { return f.Selection != "" })
	p.do("key", "Tab", "Return") // the chip
	p.until("all events", func(f frame) bool { return f.Hidden == 0 && f.InView == first.InView })
	at := p.place(" – Tideline$")
	p.do("mousemove", strconv.Itoa(at.Min.X+60), strconv.Itoa(at.Min.Y+230), "click", "1") // the name of a lane
	p.do("mousemove_relative", "--sync", "20", "60", "click", "1")                         // hide it
	p.until("a lane to be hidden", func(f frame) bool { return f.Hidden > 10 })
	p.quit()
}
