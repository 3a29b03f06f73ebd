package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// A window smaller than this in either direction is compact, in px: a telephone, or a frame in
// a page of others.
const (
	compactWidth  = 720
	compactHeight = 480
)

// IsCompact reports whether a window of a size, in px, has no room for a menu above its toolbar.
func IsCompact(size fyne.Size) bool {
	return size.Width < compactWidth || size.Height < compactHeight
}

// Compact takes the menu of a window away and puts it behind a button of the toolbar, or back.
// It does nothing where it already is so.
func (t *Table) Compact(w fyne.Window, compact bool) {
	if compact == t.compact {
		return
	}
	t.compact = compact
	t.Restyle()
	if compact {
		w.SetMainMenu(nil)
	} else {
		w.SetMainMenu(t.menus)
	}
	t.hearShortcuts(w.Canvas())
	widgets.SetShown(t.menu, compact)
	t.menu.Refresh()
}

// IsCompact reports whether the menu is behind a button.
func (t *Table) IsCompact() bool { return t.compact }

// hearShortcuts has a canvas tell of the shortcuts of the commands while there is no menu to
// tell of them.
func (t *Table) hearShortcuts(c fyne.Canvas) {
	for i := range t.Commands {
		switch cmd := &t.Commands[i]; {
		case cmd.Shortcut == nil:
		case t.compact:
			c.AddShortcut(cmd.Shortcut, func(fyne.Shortcut) { t.Perform(cmd) })
		default:
			c.RemoveShortcut(cmd.Shortcut)
		}
	}
}

// menuButton makes the button that has the menu in a compact window.
func menuButton(t *Table) fyne.CanvasObject {
	b := t.Keys.Button("", theme.MenuIcon(), nil)
	b.Tip = lang.L("Menu")
	b.Importance = widget.LowImportance
	b.OnTapped = func() {
		driver := fyne.CurrentApp().Driver()
		c := driver.CanvasForObject(b)
		if c == nil || t.Busy() || t.menus == nil {
			return
		}
		top := fyne.NewMenu("")
		for _, m := range t.menus.Items {
			line := fyne.NewMenuItem(m.Label, nil)
			line.ChildMenu = m
			top.Items = append(top.Items, line)
		}
		unfold(c, driver.AbsolutePositionForObject(b).AddXY(0, b.Size().Height), top)
	}
	b.Hide()
	return b
}

// unfold shows a menu. One that opens beside a line of it takes its place: a telephone has no
// room for both.
func unfold(c fyne.Canvas, at fyne.Position, menu *fyne.Menu) {
	var items []*fyne.MenuItem
	for _, of := range menu.Items {
		item := fyne.NewMenuItem(of.Label, of.Action)
		item.Checked, item.Disabled, item.IsSeparator, item.Icon = of.Checked, of.Disabled, of.IsSeparator, of.Icon
		if under := of.ChildMenu; under != nil {
			item.Label += " ›"
			item.Action = func() { unfold(c, at, under) }
		}
		items = append(items, item)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu(menu.Label, items...), c, at)
}
