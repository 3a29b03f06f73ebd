package command

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Menus makes the menu from the table.
func (t *Table) Menus() *fyne.MainMenu {
	titles := menuTitles()
	var menus []*fyne.Menu
	for m := File; m <= Help; m++ {
		menus = append(menus, fyne.NewMenu(titles[m], t.items(m, t.in(m))...))
	}
	t.menus = fyne.NewMainMenu(menus...)
	return t.menus
}

// in lists the commands of a menu, with those of the menus that open beside it.
func (t *Table) in(m Menu) (all []*Command) {
	besides := besides()
	for i := range t.Commands {
		if is := t.Commands[i].Menu; is == m || besides[is].of == m {
			all = append(all, &t.Commands[i])
		}
	}
	return all
}

// menuItem makes the item of a command, with its keys behind an edge, in px. A Mac has
// menus of its own, which write the shortcut themselves. In the toolkit's a shortcut can
// hardly be read (1.5:1), and plain keys have no place; so the keys are part of the text
// there, and the toolkit is told a shortcut that it cannot write.
func (t *Table) menuItem(c *Command, edge func() float32) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.text(), func() { t.Perform(c) })
	item.Shortcut, item.ChildMenu = c.Shortcut, c.Under
	item.IsQuit = c.ID == "quit" // or the toolkit, which knows it by its text, adds another one
	if runtime.GOOS != "darwin" {
		measure := func() {
			if item.Label = c.text(); !t.compact {
				item.Label = withKeys(c, edge())
			}
		}
		if c.Now.Says != nil {
			said := ""
			t.switches = append(t.switches, func() bool {
				was := said
				if said = c.text(); said != was {
					t.Restyle()
				}
				return said != was
			})
		}
		measure()
		t.measured = append(t.measured, measure)
		if c.Shortcut != nil {
			item.Shortcut = unwritten{c.Shortcut}
		}
	}
	if c.Checked != nil {
		t.switches = append(t.switches, func() bool {
			was := item.Checked
			item.Checked = c.Checked()
			return item.Checked != was
		})
	}
	if c.Now.Can != nil {
		item.Disabled = !c.Now.Can()
		t.switches = append(t.switches, func() bool {
			was := item.Disabled
			item.Disabled = !c.Now.Can()
			return item.Disabled != was
		})
	}
	return item
}

// unwritten is a shortcut without its key and modifiers, which are what a menu writes.
type unwritten struct{ fyne.Shortcut }

// keyGap is the least room between the text of a menu item and its keys, in px.
const keyGap = 24

// widestLabel is the width of the widest text of some commands, in px.
func widestLabel(all []*Command) (widest float32) {
	for _, c := range all {
		widest = max(widest, textWidth(c.text()))
	}
	return widest
}

// withKeys writes the label of a command and, behind an edge, its keys. What fills the
// gap are spaces, the last of them narrow ones, so that the keys stand in a column.
func withKeys(c *Command, edge float32) string {
	keys := c.KeyText()
	label := c.text()
	if keys == "" {
		return label
	}
	const wide, narrow = "\u00A0", "\u200A"
	room := edge + keyGap - textWidth(label)
	one, hair := textWidth(wide), textWidth(narrow)
	most := max(int(room/one), 0)
	hairs := max(int((room-float32(most)*one)/hair), 0)
	return label + strings.Repeat(wide, most) + strings.Repeat(narrow, hairs) + keys
}

// textWidth measures a text as menus write it, in px.
func textWidth(text string) float32 {
	return fyne.MeasureText(text, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width
}

// Restyle measures the menu anew after the size of text has changed.
func (t *Table) Restyle() {
	for _, measure := range t.measured {
		measure()
	}
}

// Refresh shows the state of every switch in toolbar and menu, and reports whether one
// has changed.
func (t *Table) Refresh() (changed bool) {
	for _, show := range t.switches {
		changed = show() || changed
	}
	return changed
}
