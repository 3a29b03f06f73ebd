//go:build cgo && linux

package window

import "testing"

// A place that was bookmarked is led to again after a restart, by keys alone, and a person
// is followed from event to event.
func TestWindowLeadsBackToBookmarks(t *testing.T) {
	d := newDesktop(t, "1280x800")
	p, first := d.open()
	p.do("key", "Home")
	p.until("the first event", func(f frame) bool { return f.Selection != "" })
	for range 3 {
		before := p.last().Scale
		p.do("key", "plus")
		p.until("a closer look", func(f frame) bool { return f.Scale > before })
	}
	marked := p.last()
	p.do("key", "ctrl+b")
	p.do("key", "0")
	p.until("the whole line", func(f frame) bool { return f.InView == first.InView })
	p.do("key", "Escape")
	p.until("nothing to be selected", func(f frame) bool { return f.Selection == "" })
	p.quit()

	p, _ = d.open()
	p.do("key", "b")
	p.until("the list of bookmarks", func(f frame) bool { return f.Sheet })
	p.do("key", "Return")
	p.until("the place that was bookmarked", func(f frame) bool {
		return !f.Sheet && f.Selection == marked.Selection && near(f, marked)
	})

	p.do("key", "slash")
	p.do("type", "Kim Jong Il")
	all := p.until("what his name finds", func(f frame) bool { return f.Found > 0 })
	p.do("key", "Return") // on the person
	p.until("what names him", func(f frame) bool { return f.Found > 5 && f.Found != all.Found })
	p.do("key", "Down", "Return")
	one := p.until("the thread, at its first event", func(f frame) bool { return f.Thread && f.Selection != marked.Selection })
	p.do("key", "F3")
	two := p.until("its next event", func(f frame) bool { return f.Thread && f.Selection != one.Selection })
	p.do("key", "Escape")
	p.until("the end of the thread", func(f frame) bool { return !f.Thread && f.Selection == two.Selection })
	p.quit()
}
