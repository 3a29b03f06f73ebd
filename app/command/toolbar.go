package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Toolbar makes the toolbar from the table: one button a command, the switches
// of a group side by side with the chosen one raised. Where the window is too narrow
// for that, buttons with a picture go without their text, and the scales stand behind
// one button that names the chosen one. Where even that does not fit, or where the window is
// compact, only the foremost are there, and the menu has the others.
func (t *Table) Toolbar() fyne.CanvasObject {
	whole := t.bar(func(g Bar) []fyne.CanvasObject { return t.buttons(g, true) })
	narrow := t.bar(func(g Bar) []fyne.CanvasObject {
		if g == BarScale {
			return []fyne.CanvasObject{t.choice(g)}
		}
		return t.buttons(g, false)
	})
	t.menu = menuButton(t)
	return container.New(layout.NewCustomPaddedLayout(widgets.ToolGap, widgets.ToolGap, widgets.GapInCard, widgets.GapInCard),
		container.New(roomFor{t}, whole, narrow, container.NewHScroll(few(t))))
}

// few sets the foremost buttons beside each other, behind that of the menu.
func few(t *Table) fyne.CanvasObject {
	bar := container.New(layout.NewCustomPaddedHBoxLayout(widgets.ToolGap), t.menu, t.choice(BarScale))
	for _, id := range []string{"fit", "search", "filter", "", "panel", "present"} {
		if id == "" {
			bar.Add(layout.NewSpacer())
		} else if c := t.Find(id); c != nil {
			bar.Add(t.button(c, false))
		}
	}
	return bar
}

// bar sets the groups of the toolbar beside each other, the last at the right.
func (t *Table) bar(group func(Bar) []fyne.CanvasObject) *fyne.Container {
	bar := container.New(layout.NewCustomPaddedHBoxLayout(widgets.PanelEdge))
	for g := BarFile; g <= BarWindow; g++ {
		if g == BarWindow {
			bar.Add(layout.NewSpacer())
		}
		bar.Add(container.New(layout.NewCustomPaddedHBoxLayout(widgets.ToolGap), group(g)...))
	}
	return bar
}

// buttons makes the buttons of a group; with their texts, or only those that have no
// picture.
func (t *Table) buttons(g Bar, texts bool) (all []fyne.CanvasObject) {
	for _, c := range t.group(g) {
		all = append(all, t.button(c, texts))
	}
	return all
}

// button makes the button of a command.
func (t *Table) button(c *Command, withText bool) fyne.CanvasObject {
	text := c.Short
	switch {
	case c.Icon == nil && text == "":
		text = c.Label
	case c.Icon != nil && !withText:
		text = ""
	}
	b := t.Keys.Button(text, c.Icon, func() { t.Perform(c) })
	b.Importance = widget.LowImportance
	b.Tip = c.tip()
	if c.Checked != nil {
		t.switches = append(t.switches, func() bool { return widgets.MarkSwitch(&b.Button, c.Checked()) })
	}
	return b
}

// group lists the commands of a group of the toolbar.
func (t *Table) group(g Bar) (all []*Command) {
	for i := range t.Commands {
		if t.Commands[i].Bar == g {
			all = append(all, &t.Commands[i])
		}
	}
	return all
}

// choice makes the button that stands for a group of switches of which one is on: it
// names that one, and offers all.
func (t *Table) choice(g Bar) fyne.CanvasObject {
	b := t.Keys.Button("", theme.MenuDropDownIcon(), nil)
	b.Tip = lang.L("How time becomes distance")
	b.IconPlacement = widget.ButtonIconTrailingText
	b.Importance = widget.MediumImportance
	b.OnTapped = func() {
		c := fyne.CurrentApp().Driver().CanvasForObject(b)
		if c == nil || t.Busy() {
			return
		}
		var items []*fyne.MenuItem
		for _, of := range t.group(g) {
			item := fyne.NewMenuItem(of.Label, func() { t.Perform(of) })
			item.Checked = of.Checked()
			items = append(items, item)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at.AddXY(0, b.Size().Height))
	}
	t.switches = append(t.switches, func() bool {
		for _, of := range t.group(g) {
			if of.Checked() && b.Text != of.Short {
				b.SetText(of.Short)
				return true
			}
		}
		return false
	})
	return b
}

// roomFor lays out the first of three things that has room; in a compact window it is the last.
type roomFor struct{ table *Table }

var _ fyne.Layout = roomFor{}

// leastBar is the least width that the toolbar asks for, in px; below what it needs it scrolls.
// A telephone has no more, and large text could need more than a display has.
const leastBar = 300

// MinSize implements fyne.Layout. The last thing is one that scrolls.
func (roomFor) MinSize(objects []fyne.CanvasObject) fyne.Size {
	last := objects[len(objects)-1]
	least := last.MinSize()
	if s, ok := last.(*container.Scroll); ok {
		least.Width = min(s.Content.MinSize().Width, leastBar)
	}
	return least
}

// Layout implements fyne.Layout.
func (r roomFor) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := len(objects) - 1
	for i := 0; i < len(objects) && !r.table.compact; i++ {
		if objects[i].MinSize().Width <= size.Width {
			shown = min(shown, i)
		}
	}
	for i, o := range objects {
		widgets.SetShown(o, i == shown)
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
