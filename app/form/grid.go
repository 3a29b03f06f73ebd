package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// grid sets names and what is filled in beside each other, in two columns whose edges all
// rows share, with what is said of a field close under it. Where there is no room for that,
// names stand above.
type grid struct{}

var _ fyne.Layout = grid{}

// gridRow is how many objects a row has: its name, what is filled in, and what is said of it.
const gridRow = 3

const (
	rowGap    = 6   // px between rows
	narrow    = 250 // px below which names stand above
	mostNames = 0.4 // of the width, for the names
)

// columns are the width of the names, and the place and the width of what is filled in.
func (grid) columns(objects []fyne.CanvasObject, width float32) (names, at, rest float32) {
	for i := 0; i < len(objects); i += gridRow {
		if !isWide(objects[i+1]) {
			names = max(names, objects[i].MinSize().Width)
		}
	}
	if width < narrow*widgets.Scale() || names > width*mostNames {
		return width, 0, width
	}
	return names, names, width - names
}

// wide is the layout of what is filled in under its name, as wide as both columns.
type wide struct{}

// MinSize implements fyne.Layout.
func (wide) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}

// isWide reports whether something is filled in as wide as both columns.
func isWide(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if ok {
		_, ok = c.Layout.(wide)
	}
	return ok
}

// MinSize implements fyne.Layout. The height is that at the present width.
func (g grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for i := 0; i < len(objects); i += gridRow {
		width = max(width, min(objects[i+1].MinSize().Width, narrow))
	}
	if len(objects) > 1 {
		if now := objects[1].Position().X + objects[1].Size().Width; now > width {
			return fyne.NewSize(width, g.arrange(objects, now, false))
		}
	}
	return fyne.NewSize(width, g.arrange(objects, narrow, false))
}

// Layout implements fyne.Layout.
func (g grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.arrange(objects, size.Width, true)
}

// arrange goes down the rows, moves them where that is asked for, and returns how high they
// are.
func (g grid) arrange(objects []fyne.CanvasObject, width float32, move bool) (y float32) {
	names, at, rest := g.columns(objects, width)
	place := func(o fyne.CanvasObject, x, y, w float32) float32 {
		if !o.Visible() {
			return 0
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, o.MinSize().Height))
		}
		return o.MinSize().Height
	}
	for i := 0; i+2 < len(objects); i += gridRow {
		name, filled, note := objects[i], objects[i+1], objects[i+2]
		if !filled.Visible() {
			continue
		}
		left, room := at, rest
		if isWide(filled) {
			left, room = 0, width
		}
		high := place(name, 0, y, max(names, width-room))
		if left == 0 {
			y, high = y+high-theme.InnerPadding(), 0
		}
		y += max(high, place(filled, left, y, room))
		if note.Visible() {
			y += place(note, left, y-theme.InnerPadding()/2, room) - theme.InnerPadding()/2
		}
		y += rowGap
	}
	return y
}

// note is what is said of a field: how it is read, or what is wrong with it.
type note struct {
	box     *fyne.Container
	text    *widget.RichText
	answers *fyne.Container
	also    fyne.CanvasObject // what else is said; nil for nothing
}

// has adds what else is said, once that is shown.
func (n *note) has(also fyne.CanvasObject) {
	n.also = also
	n.box.Add(also)
}

// told shows the note, or hides it, as there is something to say.
func (n *note) told() {
	widgets.SetShown(n.text, len(n.text.Segments) > 0)
	widgets.SetShown(n.box, len(n.text.Segments) > 0 || n.answers.Visible() || n.also != nil && n.also.Visible())
}

func newNote() *note {
	n := &note{text: widget.NewRichText(), answers: widgets.Row()}
	n.text.Wrapping = fyne.TextWrapWord
	n.answers.Hide()
	n.box = container.NewVBox(n.text, n.answers)
	n.box.Hide()
	return n
}

// offer shows what may be meant, in place of what was shown before.
func (n *note) offer(all []*offer) {
	n.answers.Objects = nil
	for _, o := range all {
		n.answers.Add(o)
	}
	widgets.SetShown(n.answers, len(all) > 0)
	n.answers.Refresh()
	n.told()
}

// remark is what is wrong with a field, or deserves a look.
type remark struct {
	text    string
	warning bool
}

// fault is a remark on what is wrong.
func fault(text string) remark { return remark{text: text} }

// say says what is good to know, and what is wrong.
func (n *note) say(known string, wrong ...remark) {
	n.text.Segments = nil
	add := func(text string, ink fyne.ThemeColorName) {
		if text != "" {
			n.text.Segments = append(n.text.Segments, &widget.TextSegment{
				Text: widgets.Brief(text, widgets.MostField), Style: widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: ink},
			})
		}
	}
	add(known, theme.ColorNamePlaceHolder)
	for _, r := range wrong {
		ink := theme.ColorNameError
		if r.warning {
			ink = theme.ColorNameForeground // the colour of warnings cannot be read on a light ground
		}
		add(r.text, ink)
	}
	n.text.Refresh()
	n.told()
}
