package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideline/app/widgets"
)

// The pages of the panel are made anew whenever something is selected, and the
// toolkit leaves the keyboard with what is gone. So whatever changes a page
// hands the keyboard on.

// Focusables lists what can have the keyboard in a part of the panel, from top
// to bottom.
func Focusables(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, Focusables(child)...)
		}
	case *container.Scroll:
		return Focusables(o.Content)
	case *widgets.LinkedText:
		for _, l := range o.Links {
			all = append(all, l)
		}
	case fyne.Focusable:
		return []fyne.Focusable{o}
	}
	return all
}

// hasKeyboard reports whether something in the open page has the keyboard.
func (p *Panel) hasKeyboard() bool {
	focused := p.pages.calls.Focused()
	return focused != nil && slices.Contains(Focusables(p.Tabs.Open.Page), focused)
}

// HoldsKeyboard reports whether something in the panel has the keyboard.
func (p *Panel) HoldsKeyboard() bool {
	focused := p.pages.calls.Focused()
	return p.hasKeyboard() || slices.ContainsFunc(p.Tabs.Items, func(t *widgets.Tab) bool { return focused == fyne.Focusable(t.Button) })
}

// change does something that may take away what has the keyboard in the panel;
// then land says who gets it, nil for the tab that is open.
func (p *Panel) change(do func(), land func() fyne.Focusable) {
	p.pages.calls.Keys.Marks.Clear() // its text goes
	had := p.hasKeyboard()
	do()
	if !had || p.hasKeyboard() {
		return
	}
	if next := land(); next != nil {
		p.pages.calls.Focus(next)
		return
	}
	p.pages.calls.Focus(p.Tabs.Open.Button)
}

// toTab leaves the keyboard to the tab that is open.
func toTab() fyne.Focusable { return nil }

// top is the first of the open page that can have the keyboard.
func (p *Panel) top() fyne.Focusable {
	if all := Focusables(p.Tabs.Open.Page); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Back leaves a source for the list it was found in, and reports whether there was
// one to leave.
func (p *Panel) Back() bool {
	if p.sources.source == "" || p.Tabs.Open != p.Sources {
		return false
	}
	left := p.sources.source
	p.change(func() {
		p.sources.source = ""
		p.fill()
	}, func() fyne.Focusable { return p.whereOf(left) })
	return true
}

// whereOf is where the open page leads to a source: its row in the list of all,
// or else the first link.
func (p *Panel) whereOf(source string) fyne.Focusable {
	first := p.top()
	if list, ok := first.(*widgets.Rows); ok {
		for i := range p.pages.session.Doc.Sources {
			if p.pages.session.Doc.Sources[i].ID == source {
				list.Point(i)
			}
		}
	}
	return first
}

// Take gives the keyboard to the open page where that is a list, and else to its
// tab, from which Tab leads into the page.
func (p *Panel) Take() {
	if list, ok := p.top().(*widgets.Rows); ok {
		p.pages.calls.Focus(list)
		return
	}
	p.pages.calls.Focus(p.Tabs.Open.Button)
}
