package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ctrl is a shortcut with the platform's usual modifier: Ctrl, or ⌘ on a Mac.
func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// ctrlShift is a shortcut with Shift held as well.
func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// perform carries out a command, unless a sheet is open: then the keys and the
// menu belong to that, but for what closes the window with it.
func (w *window) perform(c *command) {
	if len(w.sheets) == 0 || c.over {
		c.do()
	}
}

// keys is the keyboard of everything in the window that can have the focus.
func (w *window) keys() keyboard { return keyboard{key: w.typedKey, char: w.typedRune} }

// canvasKeys sends the keys that come while nothing has the focus the same way.
func (w *window) canvasKeys() {
	w.win.Canvas().SetOnTypedKey(w.typedKey)
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	for _, c := range w.table {
		for _, other := range c.also {
			w.win.Canvas().AddShortcut(other.shortcut, w.typedElsewhere)
		}
	}
}

// typedKey carries out the command of a plain key, if there is one. Esc closes
// an open sheet first.
func (w *window) typedKey(ev *fyne.KeyEvent) {
	w.typist.Press(ev)
	if n := len(w.sheets); n > 0 {
		w.sheetKey(w.sheets[n-1], ev.Name)
		return
	}
	shifted := w.line.Modifiers() == fyne.KeyModifierShift
	at := slices.IndexFunc(w.table, func(c command) bool { return shifted && c.withShift(ev.Name) })
	if at < 0 {
		at = slices.IndexFunc(w.table, func(c command) bool { return slices.Contains(c.keys, ev.Name) })
	}
	if at >= 0 {
		w.perform(&w.table[at])
	}
}

// withShift reports whether Shift and a key are the command's shortcut. Fyne takes
// no key with Shift alone for a shortcut, so that such a key comes as a plain one.
func (c command) withShift(key fyne.KeyName) bool {
	s, ok := c.shortcut.(*desktop.CustomShortcut)
	return ok && s.Modifier == fyne.KeyModifierShift && s.KeyName == key
}

// sheetKey does what a key means to an open sheet: Esc closes it, and some sheets
// have keys of their own.
func (w *window) sheetKey(sheet dialog.Dialog, key fyne.KeyName) {
	switch own := w.sheetKeys[sheet]; {
	case key == fyne.KeyEscape:
		sheet.Hide()
	case own != nil:
		own(key)
	}
}

// typedRune carries out the command of a plain character, likewise.
func (w *window) typedRune(typed rune) {
	of := func(r rune) int {
		return slices.IndexFunc(w.table, func(c command) bool { return slices.Contains(c.runes, r) })
	}
	if at := of(w.typist.Meant(typed, func(r rune) bool { return of(r) >= 0 })); at >= 0 {
		w.perform(&w.table[at])
	}
}

// keyText writes the keys of a command for a person.
func (c command) keyText() string {
	var names []string
	if s, ok := c.shortcut.(*desktop.CustomShortcut); ok {
		names = append(names, modifierName(s.Modifier)+"+"+keyName(s.KeyName))
	}
	for _, k := range c.keys {
		names = append(names, keyName(k))
	}
	for _, r := range c.runes {
		if r != '=' && r != '−' { // the same keys without Shift
			names = append(names, string(r))
		}
	}
	return strings.Join(names, "   ")
}

// modifierName is what stands on the keys that are held.
func modifierName(m fyne.KeyModifier) string {
	var held []string
	if m&fyne.KeyModifierShortcutDefault != 0 {
		held = append(held, lang.L("Ctrl"))
	}
	if m&fyne.KeyModifierShift != 0 {
		held = append(held, lang.L("Shift"))
	}
	return strings.Join(held, "+")
}

// keyName is what stands on the key.
func keyName(k fyne.KeyName) string {
	switch k {
	case fyne.KeyLeft:
		return "←"
	case fyne.KeyRight:
		return "→"
	case fyne.KeyUp:
		return "↑"
	case fyne.KeyDown:
		return "↓"
	case fyne.KeyReturn:
		return lang.L("Enter")
	case fyne.KeyEnter:
		return lang.L("Enter on the number pad")
	case fyne.KeyEscape:
		return lang.L("Esc")
	case fyne.KeyPageDown:
		return lang.L("Page down")
	case fyne.KeyPageUp:
		return lang.L("Page up")
	case fyne.KeyHome:
		return lang.L("Home")
	case fyne.KeyEnd:
		return lang.L("End")
	default:
		return string(k)
	}
}

// showKeys lists every command with its keys, and what the mouse does.
func (w *window) showKeys() {
	page := container.New(layout.NewFormLayout())
	add := func(label, keys string) {
		page.Add(widget.NewLabel(label))
		page.Add(widget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	}
	for _, c := range w.table {
		if keys := c.keyText(); keys != "" {
			add(c.label, keys)
		}
	}
	for _, g := range mouseGestures() {
		add(g.label, g.how)
	}
	w.showPage(lang.L("Keys and mouse"), page)
}

// gesture says what the mouse does.
type gesture struct{ label, how string }

func mouseGestures() []gesture {
	return []gesture{
		{lang.L("Zoom about the pointer"), lang.L("Wheel")},
		{lang.L("Move along the line"), lang.L("Drag, or wheel sideways")},
		{lang.L("Move up and down the lanes"), lang.L("Shift and wheel")},
		{lang.L("Zoom in here"), lang.L("Double click")},
		{lang.L("Select an event, split a count"), lang.L("Click")},
		{lang.L("Move or resize the view"), lang.L("Drag the frame or its edges in the overview")},
		{lang.L("Go through everything that can be used"), lang.L("Tab")},
	}
}

// mainMenu makes the menu from the table.
func (w *window) mainMenu() *fyne.MainMenu {
	titles := menuTitles()
	var menus []*fyne.Menu
	for m := menuFile; m <= menuHelp; m++ {
		var items []*fyne.MenuItem
		for i := range w.table {
			if w.table[i].menu == m {
				items = append(items, w.menuItem(&w.table[i]))
			}
		}
		menus = append(menus, fyne.NewMenu(titles[m], items...))
	}
	return fyne.NewMainMenu(menus...)
}

func (w *window) menuItem(c *command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.label, func() { w.perform(c) })
	item.Shortcut = c.shortcut
	if c.checked != nil {
		w.switches = append(w.switches, func() bool {
			was := item.Checked
			item.Checked = c.checked()
			return item.Checked != was
		})
	}
	return item
}

// toolbar makes the toolbar from the table: one button a command, the switches
// of a group side by side with the chosen one raised.
func (w *window) toolbar() fyne.CanvasObject {
	bar := container.New(layout.NewCustomPaddedHBoxLayout(panelEdge))
	for g := barFile; g <= barWindow; g++ {
		group := container.New(layout.NewCustomPaddedHBoxLayout(toolGap))
		for i := range w.table {
			if w.table[i].bar == g {
				group.Add(w.toolButton(&w.table[i]))
			}
		}
		if g == barWindow {
			bar.Add(layout.NewSpacer())
		}
		bar.Add(group)
	}
	return container.New(layout.NewCustomPaddedLayout(toolGap, toolGap, gapInCard, gapInCard), bar)
}

// toolGap is the space between the buttons of a group, in px.
const toolGap = 4

func (w *window) toolButton(c *command) *button {
	text := c.short
	if c.icon == nil && text == "" {
		text = c.label
	}
	b := w.keys().button(text, c.icon, func() { w.perform(c) })
	b.Importance = widget.LowImportance
	if c.checked != nil {
		w.switches = append(w.switches, func() bool { return markSwitch(&b.Button, c.checked()) })
	}
	return b
}

// markSwitch raises the button of a switch that is on, and reports whether that
// changed it.
func markSwitch(b *widget.Button, on bool) bool {
	want := widget.LowImportance
	if on {
		want = widget.MediumImportance
	}
	if b.Importance == want {
		return false
	}
	b.Importance = want
	b.Refresh()
	return true
}

// refreshSwitches shows the state of every switch in toolbar and menu.
func (w *window) refreshSwitches() {
	changed := false
	for _, show := range w.switches {
		changed = show() || changed
	}
	if changed {
		w.win.MainMenu().Refresh()
	}
}

// scrim is the ground of bars: the raised colour with a hairline.
func scrim(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newSurface(theme.ColorNameHeaderBackground, ""), content)
}
