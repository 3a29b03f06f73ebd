package problems

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline/diag"
)

// pane is one showing of the list: what it is of, which problems are chosen, the problems
// themselves, and what one can do with them.
type pane struct {
	of      *List
	content fyne.CanvasObject
	title   *widget.Label
	chosen  []*widgets.Button // by choice
	list    *widgets.Rows
	none    *widget.Label
	foot    *widget.Label
	mend    *widgets.Hyperlink
	copy    *widgets.Hyperlink

	shown []diag.Problem
	width float32 // px, of the list, for which the rows are as high as their texts
}

func newPane(l *List) *pane {
	p := &pane{of: l, title: widget.NewLabel(""), none: widget.NewLabel(""), foot: widget.NewLabel("")}
	p.title.TextStyle.Bold, p.title.Wrapping = true, fyne.TextWrapWord
	p.none.Wrapping, p.foot.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	p.foot.SizeName, p.foot.Importance = theme.SizeNameCaptionText, widget.LowImportance
	p.copy = l.Keys.Link(lang.L("Copy the place of this problem"), func() { p.copyPlace() })
	p.mend = l.Keys.Link(lang.L("Put it right here"), func() { p.lead() })
	p.copy.SizeName, p.mend.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
	p.list = l.Keys.Rows(0, nil, func(i int) { l.lead(p.shown[i]) })
	p.list.Length = func() int { return len(p.shown) }
	p.list.CreateItem = p.newEntry
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		row := o.(*widgets.LinkedText)
		row.Open = func() { p.list.Click(i) }
		p.setEntry(row, p.shown[i])
	}
	shut := l.Keys.Button("", theme.CancelIcon(), l.Leave)
	shut.Importance, shut.Tip = widget.LowImportance, lang.L("Close the list of problems")
	chosen := widgets.Row()
	for c := all; c <= remarks; c++ {
		b := l.Keys.Button("", nil, func() { p.choose(c) })
		p.chosen = append(p.chosen, b)
		chosen.Add(b)
	}
	head := container.NewVBox(container.NewBorder(nil, nil, nil, container.NewVBox(shut), p.title), chosen)
	edge := layout.NewCustomPaddedLayout(widgets.GapInCard, widgets.GapInCard, widgets.GapInCard, widgets.GapInCard)
	p.content = container.New(edge, widgets.Between(head, container.New(&fitting{p}, p.list, container.NewVBox(p.none)), container.NewVBox(p.foot, widgets.Row(p.mend, p.copy))))
	return p
}

// copyPlace puts the place of the problem that the keyboard is at onto the clipboard.
func (p *pane) copyPlace() {
	if i := p.list.At; i < len(p.shown) {
		p.of.Copy(Place(p.shown[i]))
	}
}

// lead leads to where the problem that the keyboard is at is put right in the window.
func (p *pane) lead() {
	if i := p.list.At; i < len(p.shown) {
		p.of.Mend(p.shown[i])
	}
}

// choose lists all problems, or those of one severity.
func (p *pane) choose(c choice) {
	p.of.only = c
	p.show()
}

// show shows the problems as they are now, with the keyboard where it was.
func (p *pane) show() {
	l := p.of
	n := len(l.State.Problems)
	p.title.SetText(Found(l.State.Session))
	if n == 0 {
		p.title.SetText(lang.N("{{.N}} problems found", n, map[string]any{"N": n}))
	}
	for c, text := range []string{
		lang.L("All"), lang.L("Errors {{.N}}", map[string]any{"N": l.count(errors)}),
		lang.L("Warnings {{.N}}", map[string]any{"N": l.count(warnings)}), lang.L("Remarks {{.N}}", map[string]any{"N": l.count(remarks)}),
	} {
		p.chosen[c].SetText(text)
		widgets.MarkSwitch(&p.chosen[c].Button, l.only == choice(c))
		widgets.SetShown(p.chosen[c], choice(c) != remarks || l.State.Imported != nil)
	}
	p.shown = l.listed()
	p.none.SetText(lang.L("No problems were found in this file."))
	if n > 0 {
		p.none.SetText(lang.L("None of this kind."))
	}
	p.foot.SetText(lang.L("A click or Enter copies its place as file:line:column."))
	if l.CanEdit() {
		p.foot.SetText(lang.L("A click or Enter opens the line in the editor."))
	}
	widgets.SetShown(p.foot, len(p.shown) > 0)
	widgets.SetShown(p.copy, len(p.shown) > 0)
	widgets.SetShown(p.mend, len(p.shown) > 0 && l.State.Imported == nil && l.State.Doc.Table == "")
	widgets.SetShown(p.list, len(p.shown) > 0)
	widgets.SetShown(p.none, len(p.shown) == 0)
	p.measure(p.width)
	p.list.Refresh()
	p.list.Point(p.list.At)
}

// measure makes every row as high as its text needs in a width, in px.
func (p *pane) measure(width float32) {
	p.width = width
	if width <= 0 {
		return
	}
	row := p.newEntry().(*widgets.LinkedText)
	for i := range p.shown {
		p.setEntry(row, p.shown[i])
		row.Resize(fyne.NewSize(width, 1))
		p.list.SetItemHeight(i, row.MinSize().Height)
	}
}

// newEntry is an empty row: how bad and what, what to do, and where. A part of it can be
// marked, to be copied.
func (p *pane) newEntry() fyne.CanvasObject {
	part := func(size fyne.ThemeSizeName, ink fyne.ThemeColorName, bold bool) widget.RichTextSegment {
		return &widget.TextSegment{Style: widget.RichTextStyle{SizeName: size, ColorName: ink, TextStyle: fyne.TextStyle{Bold: bold}}}
	}
	return widgets.NewLinkedText([]widget.RichTextSegment{
		part(theme.SizeNameText, theme.ColorNameForeground, true),
		part(theme.SizeNameText, theme.ColorNameForeground, false),
		part(theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, false),
	}, p.of.Keys)
}

func (p *pane) setEntry(row *widgets.LinkedText, d diag.Problem) {
	message, advice := Texts(d)
	for i, text := range []string{widgets.Joined(": ", p.of.severity(d), message), advice, Place(d)} {
		part := row.Segments[i].(*widget.TextSegment)
		if part.Text != text {
			p.of.Keys.Marks.Forget(row)
		}
		part.Text = text
	}
	row.Refresh()
}

// fitting lays out the list, whose rows are as high as their texts need.
type fitting struct{ pane *pane }

var _ fyne.Layout = (*fitting)(nil)

// Layout implements fyne.Layout.
func (f *fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	another := size.Width != f.pane.width
	if another {
		f.pane.measure(size.Width)
	}
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
	if another {
		f.pane.list.ScrollTo(f.pane.list.At)
	}
}

// MinSize implements fyne.Layout.
func (f *fitting) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
