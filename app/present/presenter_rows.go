package present

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// bar is the top row: the clock, and the buttons used most.
func (d *presenterView) bar() fyne.CanvasObject {
	r := d.presentation
	d.blank = d.button(lang.L("Black screen"), nil, func() { r.talk.SetBlank(Black); r.show() })
	d.spot = d.button(lang.L("Spotlight"), nil, r.switchSpot)
	return container.NewHBox(
		d.face, d.elapsed, d.targetButton(),
		d.button(lang.L("From zero"), nil, func() { r.clock.start(); d.showTime() }),
		widget.NewSeparator(),
		d.button("", theme.NavigateBackIcon(), r.back), d.button("", theme.NavigateNextIcon(), r.forward),
		d.blank, d.spot,
		d.button(lang.L("Leave"), nil, r.Leave),
	)
}

// targetButton offers the targets. It is a menu and no list to choose from, since
// such a list would keep the keyboard.
func (d *presenterView) targetButton() *button {
	var b *button
	choose := func(t time.Duration) func() {
		return func() {
			d.presentation.clock.target = t
			b.SetText(targetText(t))
			d.showTime()
		}
	}
	b = d.button(targetText(0), theme.MenuDropDownIcon(), func() {
		var items []*fyne.MenuItem
		for _, t := range targets() {
			items = append(items, fyne.NewMenuItem(targetText(t), choose(t)))
		}
		widget.NewPopUpMenu(fyne.NewMenu("", items...), d.win.Canvas()).ShowAtRelativePosition(fyne.NewPos(0, b.Size().Height), b)
	})
	b.IconPlacement = widget.ButtonIconTrailingText
	return b
}

// button makes a button that leaves the keyboard to the talk.
func (d *presenterView) button(label string, icon fyne.Resource, do func()) *button {
	b := &button{rest: d.rest()}
	b.Text, b.Icon = label, icon
	b.OnTapped = func() {
		d.unfocus()
		do()
	}
	b.ExtendBaseWidget(b)
	return b
}

func (d *presenterView) unfocus() { d.win.Canvas().Unfocus() }

// switches is the bottom row: what the class is to guess, and what brings its
// window back.
func (d *presenterView) switches() fyne.CanvasObject {
	row := container.NewHBox(widget.NewLabel(lang.L("For the class to guess:")))
	for _, s := range []struct {
		hide  Hide
		label string
	}{
		{HideDates, lang.L("Hide dates")},
		{HideTitles, lang.L("Hide titles")},
		{HideLater, lang.L("Hide later events")},
		{AskFirst, lang.L("Ask first")},
	} {
		box := &check{rest: d.rest()}
		box.Text = s.label
		box.OnChanged = func(bool) {
			if !d.showing {
				d.unfocus()
				d.presentation.talk.Toggle(s.hide)
				d.presentation.show()
			}
		}
		box.ExtendBaseWidget(box)
		d.hides[s.hide] = box
		row.Add(box)
	}
	d.audience = d.button(lang.L("Show the audience's window"), theme.ComputerIcon(), d.presentation.showAudience)
	row.Add(layout.NewSpacer())
	row.Add(d.audience)
	return row
}

// steps is the column with all steps, a box to jump to one by its number, and
// what changes their order for this lesson.
func (d *presenterView) steps() fyne.CanvasObject {
	r := d.presentation
	d.list = &list{rest: d.rest()}
	d.list.Length = r.talk.Len
	d.list.CreateItem = func() fyne.CanvasObject {
		l := widget.NewLabel("")
		l.Truncation = fyne.TextTruncateEllipsis
		return l
	}
	d.list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if s := r.talk.StepAt(i); s != nil {
			o.(*widget.Label).SetText(strconv.Itoa(i+1) + "  " + d.presentation.config.Brief(s.Event.Title, mostTitle))
		}
	}
	d.list.ExtendBaseWidget(d.list)
	d.list.OnSelected = func(i widget.ListItemID) {
		if !d.showing && i != r.talk.At() {
			r.jump(i)
		}
		d.unfocus()
	}
	d.jump = &entry{rest: d.rest()}
	d.jump.ExtendBaseWidget(d.jump)
	d.jump.SetPlaceHolder(lang.L("Step number"))
	d.jump.OnSubmitted = func(text string) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			r.jump(n - 1)
		}
		d.jump.SetText("")
		d.unfocus()
	}
	d.restore = d.button("", theme.ContentUndoIcon(), func() { r.talk.Restore(); d.arranged(true) })
	arrange := container.NewHBox(
		d.button("", theme.MoveUpIcon(), func() { d.arranged(r.talk.Move(r.talk.At(), -1)) }),
		d.button("", theme.MoveDownIcon(), func() { d.arranged(r.talk.Move(r.talk.At(), 1)) }),
		d.button(lang.L("Leave out"), theme.ContentRemoveIcon(), func() { d.arranged(r.talk.Drop(r.talk.At())) }),
		d.restore,
	)
	column := container.NewBorder(d.jump, arrange, nil, nil, d.list)
	return container.New(&fixed{stepsWidth}, column)
}

// fixed gives what is in it a width, px.
type fixed struct{ width float32 }

// Layout implements fyne.Layout.
func (f *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (f *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(f.width, 0)
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}
