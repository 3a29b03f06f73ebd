//go:build cgo && linux

package window

import (
	"syscall"
	"testing"
	"time"
)

// The window is worked by the keyboard alone: every sheet is opened, gone
// through, and left with Esc; plain keys work after each, and wherever Tab leads.
func TestWindowIsWorkedByKeyboardAlone(t *testing.T) {
	p, first := newDesktop(t, "1280x800").open()
	end, other := "End", "Home"
	at := ""
	selects := func(after string) { // one end of the line after the other
		t.Helper()
		p.do("key", end)
		end, other = other, end
		at = p.until("an end of the line to be selected after "+after, func(f frame) bool {
			return !f.Sheet && f.Selection != "" && f.Selection != at
		}).Selection
	}
	selects("the start")
	for i, sheet := range []string{"F1", "question", "m", "F", "c", "ctrl+e", "ctrl+p", "ctrl+shift+e", "F5"} {
		p.do("key", sheet)
		p.until("the sheet of "+sheet, func(f frame) bool { return f.Sheet })
		for range i % 4 {
			p.do("key", "Tab")
		}
		p.do("key", "Down", "Up", "Escape")
		p.until("no sheet after "+sheet, func(f frame) bool { return !f.Sheet })
		selects(sheet)
	}

	p.do("key", "s")
	selects("s")
	for range 4 {
		p.do("key", "Tab")
		selects("Tab")
	}
	p.do("key", "Escape", "Down")
	above := p.until("an event of another lane", func(f frame) bool { return f.Selection != "" && f.Selection != at })
	p.do("key", "f")
	p.until("what it is connected with", func(f frame) bool { return f.Scale != above.Scale && f.Selection == above.Selection })
	before := p.last()
	p.do("key", "shift+Right")
	p.until("a little later", func(f frame) bool {
		return f.From > before.From && f.From < before.To && f.Selection == above.Selection
	})
	at = above.Selection
	p.do("key", "0")
	whole := p.until("the whole line", func(f frame) bool { return f.InView == first.InView && f.Selection == at })
	p.do("key", "Escape")
	p.until("nothing to be selected", func(f frame) bool { return f.Selection == "" })
	p.do("key", "n", "Return")
	p.until("a count to be split", func(f frame) bool { return f.Scale > whole.Scale })

	p.do("key", "m")
	p.until("a sheet", func(f frame) bool { return f.Sheet })
	p.do("key", "ctrl+q")
	select {
	case err := <-p.ended:
		if err != nil {
			t.Errorf("the program ended with %v\n%s", err, p.stderr)
		}
	case <-time.After(patience):
		_ = p.cmd.Process.Signal(syscall.SIGQUIT) // Go prints where it hangs
		<-p.ended
		t.Errorf("Ctrl+Q does not end the program\n%s", p.stderr)
	}
}
