package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The pages of the panel are made anew whenever something is selected, and the
// toolkit leaves the keyboard with what is gone. So whatever changes a page
// hands the keyboard on.

// focusables lists what can have the keyboard in a part of the panel, from top
// to bottom.
func focusables(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, focusables(child)...)
		}
	case *container.Scroll:
		return focusables(o.Content)
	case *linkedText:
		for _, l := range o.links {
			all = append(all, l)
		}
	case fyne.Focusable:
		return []fyne.Focusable{o}
	}
	return all
}

// hasKeyboard reports whether something in the open page has the keyboard.
func (p *panel) hasKeyboard() bool {
	focused := p.calls.focused()
	return focused != nil && slices.Contains(focusables(p.tabs.open.page), focused)
}

// holdsKeyboard reports whether something in the panel has the keyboard.
func (p *panel) holdsKeyboard() bool {
	focused := p.calls.focused()
	return p.hasKeyboard() || slices.ContainsFunc(p.tabs.items, func(t *tab) bool { return focused == fyne.Focusable(t.button) })
}

// change does something that may take away what has the keyboard in the panel;
// then land says who gets it, nil for the tab that is open.
func (p *panel) change(do func(), land func() fyne.Focusable) {
	had := p.hasKeyboard()
	do()
	if !had || p.hasKeyboard() {
		return
	}
	if next := land(); next != nil {
		p.calls.focus(next)
		return
	}
	p.calls.focus(p.tabs.open.button)
}

// toTab leaves the keyboard to the tab that is open.
func toTab() fyne.Focusable { return nil }

// top is the first of the open page that can have the keyboard.
func (p *panel) top() fyne.Focusable {
	if all := focusables(p.tabs.open.page); len(all) > 0 {
		return all[0]
	}
	return nil
}

// back leaves a source for the list it was found in, and reports whether there was
// one to leave.
func (p *panel) back() bool {
	if p.source == "" || p.tabs.open != p.sources {
		return false
	}
	left := p.source
	p.change(func() {
		p.source = ""
		p.fill()
	}, func() fyne.Focusable { return p.whereOf(left) })
	return true
}

// whereOf is where the open page leads to a source: its row in the list of all,
// or else the first link.
func (p *panel) whereOf(source string) fyne.Focusable {
	first := p.top()
	if list, ok := first.(*rows); ok {
		for i := range p.session.doc.Sources {
			if p.session.doc.Sources[i].ID == source {
				list.point(i)
			}
		}
	}
	return first
}

// take gives the keyboard to the open page where that is a list, and else to its
// tab, from which Tab leads into the page.
func (p *panel) take() {
	if list, ok := p.top().(*rows); ok {
		p.calls.focus(list)
		return
	}
	p.calls.focus(p.tabs.open.button)
}
