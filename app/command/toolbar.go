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
// one button that names the chosen one. Where even that does not fit, it is scrolled.
func (t *Table) Toolbar() fyne.CanvasObject {
	whole := t.bar(func(g Bar) []fyne.CanvasObject { return t.buttons(g, true) })
	narrow := t.bar(func(g Bar) []fyne.CanvasObject {
		if g == BarScale {
			return []fyne.CanvasObject{t.choice(g)}
		}
		return t.buttons(g, false)
	})
	return container.New(layout.NewCustomPaddedLayout(widgets.ToolGap, widgets.ToolGap, widgets.GapInCard, widgets.GapInCard),
		container.New(roomFor{}, whole, container.NewHScroll(narrow)))
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
		text := c.Short
		switch {
		case c.Icon == nil && text == "":
			text = c.Label
		case c.Icon != nil && !texts:
			text = ""
		}
		b := t.Keys.Button(text, c.Icon, func() { t.Perform(c) })
		b.Importance = widget.LowImportance
		b.Tip = c.tip()
		if c.Checked != nil {
			t.switches = append(t.switches, func() bool { return widgets.MarkSwitch(&b.Button, c.Checked()) })
		}
		all = append(all, b)
	}
	return all
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

// roomFor lays out the first of two things where there is room for it, and else the
// second, which needs less.
type roomFor struct{}

var _ fyne.Layout = roomFor{}

// leastBar is the least width that the toolbar asks for, in px; below what it needs it scrolls.
// A telephone has no more, and large text could need more than a display has.
const leastBar = 300

// MinSize implements fyne.Layout. The second thing is one that scrolls.
func (roomFor) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	if s, ok := objects[1].(*container.Scroll); ok {
		least.Width = min(s.Content.MinSize().Width, leastBar)
	}
	return least
}

// Layout implements fyne.Layout.
func (roomFor) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fits := objects[0].MinSize().Width <= size.Width
	widgets.SetShown(objects[0], fits)
	widgets.SetShown(objects[1], !fits)
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
