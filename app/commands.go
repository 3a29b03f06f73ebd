package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline/axis"
)

// command is one thing the user can do. Menu, toolbar, keys and the page of
// keys are all made from the one table that commands returns.
type command struct {
	id       string
	label    string         // translated
	short    string         // for the toolbar, where the label is too long; translated
	menu     menuName       // where it stands in the menu
	bar      barGroup       // where it stands in the toolbar; notInBar for nowhere
	icon     fyne.Resource  // in the toolbar
	shortcut fyne.Shortcut  // with a modifier; works wherever the focus is
	also     []elsewhere    // the same shortcut on other keyboards
	keys     []fyne.KeyName // plain keys, while no text field has the focus
	runes    []rune         // plain characters, likewise
	checked  func() bool    // nil: the command is no switch
	over     bool           // also while a sheet lies over the window
	do       func()
}

// menuName is a menu of the window, in the order they stand.
type menuName int

const (
	notInMenu menuName = iota
	menuFile
	menuView
	menuGo
	menuHelp
)

// barGroup is a group of the toolbar, in the order they stand.
type barGroup int

const (
	notInBar barGroup = iota
	barFile
	barScale
	barZoom
	barWindow
)

// menuTitles names the menus.
func menuTitles() map[menuName]string {
	return map[menuName]string{
		menuFile: lang.L("File"), menuView: lang.L("View"), menuGo: lang.L("Go"), menuHelp: lang.L("Help"),
	}
}

// commands is the table of everything the window can do.
func (w *window) commands() []command {
	var table []command
	table = append(table, w.fileCommands()...)
	table = append(table, w.scaleCommands()...)
	table = append(table, w.viewCommands()...)
	table = append(table, w.panelCommands()...)
	table = append(table, w.goCommands()...)
	table = append(table, w.talkCommands()...)
	table = append(table, w.helpCommands()...)
	if w.config.Page != nil {
		table = inBrowser(table)
	}
	return table
}

// inBrowser takes away what no browser gives to a page: to close it, and the
// shortcuts that stay with the browser. Ctrl+N opens another window of its own,
// and what has Shift besides stays with it too.
func inBrowser(table []command) []command {
	table = slices.DeleteFunc(table, func(c command) bool { return c.id == "close" || c.id == "quit" })
	for i := range table {
		if table[i].id == "new" || table[i].id == "handout" {
			table[i].shortcut = nil
		}
	}
	return table
}

func (w *window) fileCommands() []command {
	return []command{
		{id: "new", label: lang.L("New timeline…"), menu: menuFile, shortcut: ctrl(fyne.KeyN), do: w.newTimeline},
		{
			id: "open", label: lang.L("Open…"), short: lang.L("Open"), menu: menuFile, bar: barFile,
			icon: theme.FolderOpenIcon(), shortcut: ctrl(fyne.KeyO), do: w.openDialog,
		},
		{id: "story", label: lang.L("Open the bundled story"), menu: menuFile, do: w.openBundled},
		{id: "reload", label: lang.L("Read the file again"), menu: menuFile, shortcut: ctrl(fyne.KeyR), do: w.reload},
		{id: "save", label: lang.L("Save picture…"), menu: menuFile, shortcut: ctrl(fyne.KeyE), do: w.savePicture},
		{id: "handout", label: lang.L("Save handout…"), menu: menuFile, shortcut: ctrlShift(fyne.KeyE), do: w.saveHandout},
		{id: "close", label: lang.L("Close the window"), menu: menuFile, shortcut: ctrl(fyne.KeyW), over: true, do: w.closed},
		{id: "quit", label: lang.L("Quit"), menu: menuFile, shortcut: ctrl(fyne.KeyQ), over: true, do: w.closed},
	}
}

func (w *window) scaleCommands() []command {
	scale := func(m axis.Mode, id, label, short string, key fyne.KeyName) command {
		return command{
			id: id, label: label, short: short, menu: menuView, bar: barScale, shortcut: ctrl(key), also: digit(key),
			checked: func() bool { return w.mode == m },
			do:      func() { w.setMode(m) },
		}
	}
	return []command{
		scale(axis.True, "true", lang.L("Show true time"), lang.L("True time"), fyne.Key1),
		scale(axis.Shortened, "shortened", lang.L("Shorten empty time"), lang.L("Shortened"), fyne.Key2),
		scale(axis.Even, "even", lang.L("Show even steps"), lang.L("Even steps"), fyne.Key3),
	}
}

func (w *window) viewCommands() []command {
	return []command{
		{
			id: "zoom-in", label: lang.L("Zoom in"), menu: menuView, bar: barZoom, icon: theme.ZoomInIcon(),
			shortcut: ctrl(fyne.KeyPlus), also: plus(), runes: []rune{'+', '='}, do: func() { w.zoom(zoomStep) },
		},
		{
			id: "zoom-out", label: lang.L("Zoom out"), menu: menuView, bar: barZoom, icon: theme.ZoomOutIcon(),
			shortcut: ctrl(fyne.KeyMinus), also: minus(), runes: []rune{'-', '−'}, do: func() { w.zoom(1 / zoomStep) },
		},
		{
			id: "fit", label: lang.L("Show everything"), short: lang.L("Fit"), menu: menuView, bar: barZoom,
			icon: theme.ZoomFitIcon(), shortcut: ctrl(fyne.Key0), also: digit(fyne.Key0), runes: []rune{'0'}, do: w.fit,
		},
		{
			id: "theme", label: lang.L("Light or dark"), menu: menuView, bar: barWindow,
			icon: theme.ColorPaletteIcon(), shortcut: ctrl(fyne.KeyD), do: w.switchTheme,
		},
		{
			id: "system-theme", label: lang.L("Light or dark as the system says"), menu: menuView,
			checked: func() bool { return w.settings.themeChoice() == followSystem },
			do:      func() { w.chooseTheme(followSystem) },
		},
		{
			id: "still", label: lang.L("Less motion"), menu: menuView,
			checked: func() bool { return w.line.ReducedMotion }, do: w.switchStill,
		},
		{
			id: "panel", label: lang.L("Side panel"), menu: menuView, bar: barWindow, icon: theme.ListIcon(),
			runes: []rune{'p'}, checked: func() bool { return w.desk.open() }, do: w.togglePanel,
		},
		{
			id: "full", label: lang.L("Full screen"), menu: menuView, keys: []fyne.KeyName{fyne.KeyF11},
			checked: w.fullScreen, do: w.switchFullScreen,
		},
	}
}

func (w *window) panelCommands() []command {
	page := func(id, label string, key rune, item *tab) command {
		return command{id: id, label: label, menu: menuView, runes: []rune{key}, do: func() { w.showTab(item) }}
	}
	return []command{
		page("tab-event", lang.L("Panel: event"), 'e', w.panel.event),
		page("tab-sources", lang.L("Panel: sources"), 's', w.panel.sources),
		page("tab-quotes", lang.L("Panel: quotes"), 'q', w.panel.quotes),
		{id: "claims", label: lang.L("Claim report"), menu: menuView, runes: []rune{'c'}, do: w.showClaims},
		{id: "panel-down", label: lang.L("Scroll the panel down"), menu: menuView, shortcut: ctrl(fyne.KeyDown), do: func() { w.panel.scroll(panelScroll) }},
		{id: "panel-up", label: lang.L("Scroll the panel up"), menu: menuView, shortcut: ctrl(fyne.KeyUp), do: func() { w.panel.scroll(-panelScroll) }},
		{id: "panel-wider", label: lang.L("Wider panel"), menu: menuView, shortcut: ctrl(fyne.KeyLeft), do: func() { w.desk.widen(panelStep) }},
		{id: "panel-narrower", label: lang.L("Narrower panel"), menu: menuView, shortcut: ctrl(fyne.KeyRight), do: func() { w.desk.widen(-panelStep) }},
	}
}

// How far the keys move things, in px.
const (
	panelScroll = 160
	panelStep   = 40
)

// zoomStep is the factor of one step of zooming by key or button.
const zoomStep = 1.5

func (w *window) goCommands() []command {
	return []command{
		{id: "next", label: lang.L("Next event"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, do: func() { w.step(1) }},
		{id: "previous", label: lang.L("Previous event"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp}, do: func() { w.step(-1) }},
		{id: "first", label: lang.L("First event"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyHome}, do: func() { w.goTo(w.session.step("", 1)) }},
		{id: "last", label: lang.L("Last event"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyEnd}, do: func() { w.goTo(w.session.step("", -1)) }},
		{id: "later", label: lang.L("One screen later"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyPageDown}, do: func() { w.line.PanScreen(1) }},
		{id: "earlier", label: lang.L("One screen earlier"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyPageUp}, do: func() { w.line.PanScreen(-1) }},
		{id: "next-count", label: lang.L("Next count on the line"), menu: menuGo, runes: []rune{'g'}, do: func() { w.stepCluster(1) }},
		{id: "previous-count", label: lang.L("Previous count on the line"), menu: menuGo, runes: []rune{'G'}, do: func() { w.stepCluster(-1) }},
		{id: "show", label: lang.L("Split the count, or bring the selected event into view"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter}, do: w.enter},
		{id: "none", label: lang.L("Back to the line, then select nothing"), menu: menuGo, keys: []fyne.KeyName{fyne.KeyEscape}, do: w.escape},
	}
}

func (w *window) talkCommands() []command {
	return []command{
		{
			id: "present", label: lang.L("Present…"), short: lang.L("Present"), menu: menuGo, bar: barWindow,
			icon: theme.MediaPlayIcon(), keys: []fyne.KeyName{fyne.KeyF5}, do: w.chooseTalk,
		},
		{
			id: "present-here", label: lang.L("Present from the selected event"), menu: menuGo,
			shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyF5, Modifier: fyne.KeyModifierShift}, do: w.presentFromHere,
		},
	}
}

func (w *window) helpCommands() []command {
	return []command{
		{id: "keys", label: lang.L("Keys"), menu: menuHelp, bar: barWindow, icon: theme.HelpIcon(), runes: []rune{'?'}, keys: []fyne.KeyName{fyne.KeyF1}, do: w.showKeys},
		{id: "problems", label: lang.L("Problems found in the file"), menu: menuHelp, runes: []rune{'f'}, do: w.showProblems},
		{id: "format", label: lang.L("The format"), menu: menuHelp, runes: []rune{'F'}, do: w.showFormat},
		{id: "licences", label: lang.L("Licences"), menu: menuHelp, runes: []rune{'l'}, do: w.showLicences},
		{id: "about", label: lang.L("About Tideline"), menu: menuHelp, runes: []rune{'a'}, do: w.showAbout},
	}
}
