// Package bookmarks leads back to places that were marked: by the user in any file, and by
// the file's author, whose stories are places in an order.
package bookmarks

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/memory"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/edtf"
)

// Bookmarks are the places of the open file that were marked.
type Bookmarks struct {
	State  *session.State
	Memory memory.Memory
	Sheets *sheet.Stack

	Here    func() session.Place // where one is; there is a drawing
	To      func(session.Place)  // goes there
	GoTo    func(event string)   // selects an event and brings it into view
	Say     func(text string)    // to the user, in a line that stays
	Changed func()               // what the menu lists has

	own   []memory.Mark // of the open file, in the order of time
	menu  fyne.Menu
	shown dialog.Dialog // the list while it is there
}

// Opened is told that another file has been opened. What a page was handed has no place
// by which it would be known again, so that its marks last as long as it is open.
func (b *Bookmarks) Opened() {
	b.own = nil
	if b.remembers() {
		b.own = b.Memory.Marks(b.State.File.Path)
	}
	b.sort()
	b.fill()
	b.Changed()
}

func (b *Bookmarks) remembers() bool { return b.State.File.Picked == nil }

// sort puts the marks into the order of time.
func (b *Bookmarks) sort() {
	slices.SortStableFunc(b.own, func(m, n memory.Mark) int {
		switch at, other := m.From/2+m.To/2, n.From/2+n.To/2; { // a sum may be too large
		case at < other:
			return -1
		case at > other:
			return 1
		}
		return 0
	})
}

// IsHere reports whether the place where one is has been marked.
func (b *Bookmarks) IsHere() bool { return b.State.IsOpen() && b.State.Layout != nil && b.here() >= 0 }

// here is which mark is of the place where one is; −1 for none.
func (b *Bookmarks) here() int {
	now := b.Here()
	return slices.IndexFunc(b.own, func(m memory.Mark) bool { return now.Near(place(m)) })
}

func place(m memory.Mark) session.Place {
	return session.Place{From: edtf.Instant(m.From), To: edtf.Instant(m.To), Selected: m.Selected, Filter: m.Filter, Close: m.Close}
}

// Switch marks the place where one is, or takes its mark away.
func (b *Bookmarks) Switch() {
	if !b.State.IsOpen() || b.State.Layout == nil {
		return
	}
	if i := b.here(); i >= 0 {
		b.takeAway(i)
		return
	}
	now := b.Here()
	m := memory.Mark{From: int64(now.From), To: int64(now.To), Selected: now.Selected, Filter: now.Filter, Close: now.Close}
	if m.Name = widgets.OneLine(widgets.Brief(b.State.EventTitle(), widgets.MostTitle)); m.Name == "" {
		m.Name = b.stretch(m)
	}
	if !b.change(append(slices.Clone(b.own), m)) {
		b.Say(lang.L("This file has as many bookmarks as can be kept. Take one away first."))
		return
	}
	b.Say(lang.L("Bookmarked: {{.Name}}", map[string]any{"Name": m.Name}))
}

// takeAway takes a mark away.
func (b *Bookmarks) takeAway(i int) {
	name := b.own[i].Name
	b.change(slices.Delete(slices.Clone(b.own), i, i+1))
	b.Say(lang.L("Bookmark taken away: {{.Name}}", map[string]any{"Name": name}))
}

// rename gives a mark another name; an empty one changes nothing.
func (b *Bookmarks) rename(i int, name string) {
	name = widgets.OneLine(widgets.Brief(name, widgets.MostTitle))
	if name == "" || i >= len(b.own) {
		return
	}
	all := slices.Clone(b.own)
	all[i].Name = name
	b.change(all)
}

// change makes these the marks of the file, where there is room for them.
func (b *Bookmarks) change(all []memory.Mark) bool {
	if b.remembers() && !b.Memory.KeepMarks(b.State.File.Path, all) {
		return false
	}
	b.own = all
	b.sort()
	b.fill()
	b.Changed()
	return true
}

// stretch writes the time that a mark shows, no finer than it can tell.
func (b *Bookmarks) stretch(m memory.Mark) string {
	from, to := edtf.Instant(m.From), edtf.Instant(m.To)
	step := (to - from) / steps
	first, last := session.TimeAt(from, step, b.State.Words), session.TimeAt(to, step, b.State.Words)
	if first == last {
		return first
	}
	return first + " – " + last
}

// steps is into how many parts a view is divided where its edges are written.
const steps = 100

// Menu lists the marks.
func (b *Bookmarks) Menu() *fyne.Menu {
	b.fill()
	return &b.menu
}

// mostNamed is how many marks the menu lists, and besides how many lines it has.
const (
	mostNamed = 12
	besides   = 2
)

// Restyle writes the menu anew after the size of text has changed.
func (b *Bookmarks) Restyle() { b.fill() }

// fill writes the menu.
func (b *Bookmarks) fill() {
	b.menu.Items = nil
	for _, m := range b.own[:min(len(b.own), widgets.MenuLines(mostNamed+besides)-besides)] {
		b.menu.Items = append(b.menu.Items, fyne.NewMenuItem(m.Name, func() { b.when(func() { b.To(place(m)) }) }))
	}
	if len(b.own) == 0 {
		none := fyne.NewMenuItem(lang.L("Nothing is bookmarked yet."), nil)
		none.Disabled = true
		b.menu.Items = []*fyne.MenuItem{none}
	}
	b.menu.Items = append(b.menu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.L("List them…"), func() { b.when(b.Show) }))
}

// when does something unless a sheet lies over the window.
func (b *Bookmarks) when(do func()) {
	if b.Sheets.Len() == 0 {
		do()
	}
}
