package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/preferences"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/status"
	"tideline/app/widgets"
)

// notices tells the user, once each, what went wrong before the window came. It waits
// for the end of a talk: a class is not to read it.
type notices struct {
	crash   string           // the file that tells of a crash of an earlier run; "" for none
	presets settings.Presets // what of the presets does not count
	status  *status.Line
	sheets  *sheet.Stack
	copy    func(text string) (said string) // to the clipboard
	class   func() bool                     // a class reads what the window says
}

// tell tells what is still to be told.
func (n *notices) tell() {
	n.tellPresets()
	n.tellCrash()
}

// tellCrash tells once where the file lies that a crash of an earlier run has left.
func (n *notices) tellCrash() {
	path := n.crash
	if path == "" || n.class() {
		return
	}
	n.crash = ""
	where := lang.L("Tideline ended by a fault of its own when it last ran. What is known of it is in {{.File}}", map[string]any{"File": path})
	text := sheet.Paragraph(where + "\n\n" + lang.L("Nothing has been sent anywhere. To have the fault mended, report it with this file."))
	link := n.sheets.Keys.Link(lang.L("Copy the path"), func() { n.copy(path) })
	n.sheets.Show(sheet.Sheet{Title: lang.L("After a crash"), Content: container.NewVBox(text, widgets.Row(link)), Size: crashSize()})
}

// crashSize is that of the sheet, which is as high as its text.
func crashSize() fyne.Size { return fyne.NewSize(sheet.Width, 0) }

// tellPresets tells once, in the status line, what of the presets does not count, or that
// the user's own settings could not be read. A class is not to read it.
func (n *notices) tellPresets() {
	p := n.presets
	if n.class() {
		return
	}
	n.presets = settings.Presets{}
	switch file := filepath.Base(p.File); {
	case p.Aside != "":
		n.status.Say(lang.L("Your settings could not be read, and are as they were at first. The old ones are in {{.File}}", map[string]any{"File": p.Aside}))
	case p.Fault != nil:
		n.status.Say(lang.L("The presets in {{.File}} cannot be read: {{.Why}}", map[string]any{"File": file, "Why": presetsFault(p.Fault)}))
	case len(p.Ignored) > 0:
		n.status.Say(lang.L("Ignored in the presets of {{.File}}: {{.Names}}", map[string]any{"File": file, "Names": widgets.OneLine(strings.Join(p.Ignored, ", "))}))
	}
}

// presetsFault is why the presets cannot be read, after a colon. What the system says is
// in the language of the system.
func presetsFault(f *preferences.Fault) string {
	switch f.Reason {
	case preferences.Irregular:
		return lang.L("it is not an ordinary file")
	case preferences.TooLarge:
		return lang.L("it is too large")
	case preferences.NotJSON:
		return lang.L("line {{.Line}} is not JSON", map[string]any{"Line": f.Line})
	case preferences.NotObject:
		return lang.L("it must be one {…} of names and values")
	case preferences.Empty:
		return lang.L("it is empty")
	}
	return f.Error()
}
