package command

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Command is one thing the user can do.
type Command struct {
	ID       string
	Label    string         // translated
	Short    string         // for the toolbar, where the label is too long; translated
	Menu     Menu           // where it stands in the menu
	Bar      Bar            // where it stands in the toolbar; NoBar for nowhere
	Icon     fyne.Resource  // in the toolbar
	Shortcut fyne.Shortcut  // with a modifier; works wherever the focus is
	Also     []Elsewhere    // the same shortcut on other keyboards
	Keys     []fyne.KeyName // plain keys, while no text field has the focus
	Runes    []rune         // plain characters, likewise
	Checked  func() bool    // nil: the command is no switch
	Now      Now            // what changes of it
	Over     bool           // also while a sheet lies over the window
	Under    *fyne.Menu     // that opens beside it in the menu; Do is for all else; nil for none
	Do       func()
}

// Now is what changes of a command while the window is there.
type Now struct {
	Says func() string // what the menu says in place of the label; nil: the label
	Can  func() bool   // there is something to do; nil: always
}

// text is what the menu says.
func (c *Command) text() string {
	if c.Now.Says != nil {
		return c.Now.Says()
	}
	return c.Label
}

// Possible reports whether there is something for the command to do now.
func (c *Command) Possible() bool { return c.Now.Can == nil || c.Now.Can() }

// Menu is a menu of the window, in the order they stand.
type Menu int

// The menus.
const (
	NoMenu Menu = iota
	File
	Edit
	View
	Go
	Panel
	Help
)

// Bar is a group of the toolbar, in the order they stand.
type Bar int

// The groups.
const (
	NoBar Bar = iota
	BarFile
	BarScale
	BarZoom
	BarFind
	BarWindow
)

// menuTitles names the menus.
func menuTitles() map[Menu]string {
	return map[Menu]string{
		File: lang.L("File"), Edit: lang.L("Edit"), View: lang.L("View"), Go: lang.L("Go"), Panel: lang.L("Panel"), Help: lang.L("Help"),
	}
}

// InBrowser takes away what no browser gives to a page: to close it, and the
// shortcuts that stay with the browser, which finds, prints, closes and goes back by
// them. What has plain keys besides is done by those. Ctrl+N opens another window of
// the browser's own, and what has Shift besides stays with it too.
func InBrowser(table []Command) []Command {
	table = slices.DeleteFunc(table, func(c Command) bool {
		return c.ID == "close" || c.ID == "quit" || c.ID == "edit" || c.ID == "copy-picture" || c.ID == "publish" || c.ID == "fetch"
	})
	for i := range table {
		switch table[i].ID {
		case "new", "recent", "import", "export", "compare", "alone", "handout", "search", "palette", "back", "forward":
			table[i].Shortcut = nil
		case "larger", "smaller", "usual-size": // the browser makes the whole page larger
			table[i].Shortcut, table[i].Also = nil, nil
		case "save":
			table[i].Also = nil
		}
	}
	return table
}
