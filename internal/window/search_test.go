//go:build cgo && linux

package window

import "testing"

// One searches by keys alone: what is typed is found at once, Enter goes there, F3 goes
// on from one to the next, and Esc takes the search away.
func TestWindowIsSearchedByKeys(t *testing.T) {
	p, first := newDesktop(t, "1280x800").open()
	p.do("key", "slash")
	p.do("type", "--delay", "60", "lane:china sanctions")
	p.until("something to be found", func(f frame) bool { return f.Found > 2 && f.Found < 100 })
	p.do("key", "Return")
	one := p.until("a hit to be selected", func(f frame) bool { return f.Selection != "" && f.Found == 0 })
	p.do("key", "F3")
	two := p.until("the next hit", func(f frame) bool { return f.Selection != one.Selection })
	p.do("key", "shift+F3")
	p.until("the hit before", func(f frame) bool { return f.Selection != two.Selection })
	p.do("key", "ctrl+f")
	p.until("what was found", func(f frame) bool { return f.Found > 0 })
	p.do("key", "F3")
	p.until("the next hit while one searches", func(f frame) bool { return f.Found > 0 && f.Selection == two.Selection })
	p.do("key", "Escape")
	p.until("no search", func(f frame) bool {
		return f.Found == 0 && f.Selection == two.Selection && f.Hidden == 0 && f.Problems == first.Problems
	})
	p.quit()
}
