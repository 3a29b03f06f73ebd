package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// The menus that open beside a line of another. A menu that is higher than the window can
// hardly be used, and with large text a window of 800 px has room for eight lines.
const (
	ThisFile Menu = iota + Help + 1
	HandOn
	OneEvent
	AtOnce
	Records
	Scales
	Filters
	Looks
	Find
	Events
	Along
	Talks
	PanelRoom
	Form
)

// beside is a menu that opens beside a line of another.
type beside struct {
	of    Menu // the other
	title string
}

// besides lists the menus that open beside others.
func besides() map[Menu]beside {
	return map[Menu]beside{
		ThisFile:  {View, lang.L("This file, and others beside it")},
		HandOn:    {File, lang.L("Print, picture, link, page")},
		Form:      {Edit, lang.L("The form")},
		OneEvent:  {Edit, lang.L("Selected event")},
		AtOnce:    {Edit, lang.L("Many at once")},
		Records:   {Edit, lang.L("Lanes, people, sources…")},
		Scales:    {View, lang.L("Scale of time")},
		Filters:   {View, lang.L("What is shown")},
		Looks:     {View, lang.L("Text, colours, settings")},
		Find:      {Go, lang.L("Search")},
		Events:    {Go, lang.L("From event to event")},
		Along:     {Go, lang.L("Along the line")},
		Talks:     {Go, lang.L("Present")},
		PanelRoom: {Panel, lang.L("Scroll and width")},
	}
}

// Within puts commands into a menu.
func Within(m Menu, all ...Command) []Command {
	for i := range all {
		all[i].Menu = m
	}
	return all
}

// items makes the items of a menu from its commands; those of a menu beside it stand in one
// line of it, where the first of them would.
func (t *Table) items(of Menu, all []*Command) (items []*fyne.MenuItem) {
	inMenu := map[Menu][]*Command{}
	for _, c := range all {
		inMenu[c.Menu] = append(inMenu[c.Menu], c)
	}
	item := func(c *Command) *fyne.MenuItem {
		return t.menuItem(c, func() float32 { return widestLabel(inMenu[c.Menu]) })
	}
	for _, c := range all {
		switch first := inMenu[c.Menu][0]; {
		case c.Menu == of:
			items = append(items, item(c))
		case first == c:
			title := besides()[c.Menu].title
			line := fyne.NewMenuItem(title, nil)
			line.ChildMenu = fyne.NewMenu(title)
			for _, c := range inMenu[c.Menu] {
				line.ChildMenu.Items = append(line.ChildMenu.Items, item(c))
			}
			items = append(items, line)
		}
	}
	return items
}
