package asking

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// NameEntry is the field for the name of a file. Unlike the toolkit's own it hands
// on Esc, which closes the sheet, and leads down to a list.
type NameEntry struct {
	widget.Entry
	proposed string
	down     func()
	otherKey func(*fyne.KeyEvent)
}

func newNameEntry(proposed string) *NameEntry {
	e := &NameEntry{proposed: proposed}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	e.SetText(proposed)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *NameEntry) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		e.otherKey(ev)
	case ev.Name == fyne.KeyDown && e.down != nil:
		e.down()
	default:
		e.Entry.TypedKey(ev)
	}
}

// selectAll selects the whole name, so that typing replaces it.
func (e *NameEntry) selectAll() { e.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// reset proposes the first name again.
func (e *NameEntry) reset() {
	e.SetText(e.proposed)
	e.selectAll()
}

// newFileRow is an empty row of a list of files.
func newFileRow() fyne.CanvasObject {
	name := widget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, widget.NewIcon(theme.FileIcon()), nil, name)
}

func setFileRow(o fyne.CanvasObject, name string, folder bool) {
	cells := o.(*fyne.Container).Objects
	cells[0].(*widget.Label).SetText(widgets.OneLine(name))
	icon := theme.FileTextIcon()
	if folder {
		icon = theme.FolderIcon()
	}
	cells[1].(*widget.Icon).SetResource(icon)
}
