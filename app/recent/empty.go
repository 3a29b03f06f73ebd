package recent

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Empty is what a window offers in which nothing is open.
type Empty struct {
	Content fyne.CanvasObject
	files   *Files
	column  *fyne.Container
	ways    []fyne.CanvasObject
	first   *widgets.Button
}

// mostOffered is how many files an empty window offers.
const mostOffered = 5

// NewEmpty makes it, hidden: to open a file, to begin one, and the bundled story.
func NewEmpty(f *Files, open, begin, story func()) *Empty {
	e := &Empty{files: f}
	keys := f.Sheets.Keys
	e.first = keys.Button(lang.L("Open…"), theme.FolderOpenIcon(), open)
	e.first.Importance = widget.HighImportance
	e.ways = []fyne.CanvasObject{
		e.first,
		keys.Button(lang.L("New timeline…"), theme.DocumentCreateIcon(), begin),
		keys.Button(lang.L("Open the bundled story"), theme.MediaPlayIcon(), story),
	}
	e.column = widgets.Column(widgets.GapInCard)
	e.Content = container.NewStack(widgets.NewSurface(theme.ColorNameBackground, ""), container.NewCenter(e.column))
	e.Content.Hide()
	return e
}

// Show shows it, or takes it away, with the keyboard on the first thing that it offers.
func (e *Empty) Show(empty bool, focus func(fyne.Focusable)) {
	if empty == e.Content.Visible() {
		return
	}
	widgets.SetShown(e.Content, empty)
	e.Again()
	if empty {
		focus(e.first)
	}
}

// Again offers the files as they are now, where it is seen.
func (e *Empty) Again() {
	if e.Content.Visible() {
		e.fill()
	}
}

// fill offers the files that were open last, as far as they are still there.
func (e *Empty) fill() {
	var b widgets.Prose
	b.Title(lang.L("No file is open"))
	e.column.Objects = append([]fyne.CanvasObject{b.Block()}, e.ways...)
	paths := e.files.paths()
	if len(paths) > 0 {
		e.column.Add(widgets.Heading(lang.L("Recent files")))
	}
	for _, path := range paths[:min(mostOffered, len(paths))] {
		b := e.files.Sheets.Keys.Button(short(path), nil, func() { e.files.Open(path) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		widgets.Enable(b, !e.files.missing[path])
		e.column.Add(b)
	}
	e.column.Refresh()
}
