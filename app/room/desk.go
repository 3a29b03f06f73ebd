package room

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sizes of the presenter's window, in px.
const (
	deskWidth   = 1024
	deskHeight  = 700
	stepsWidth  = 240
	asideWidth  = 240 // at least, beside the small screen
	previewPart = 0.4 // of the window's height
)

// desk is the presenter's window: what the audience sees, what comes next, the
// notes and sources of the present step, the steps and the clock.
type desk struct {
	*window
	room   *Room
	mirror *mirror

	face, elapsed *widget.Label
	top           *fyne.Container // the small screen and what stands beside it
	aside, notes  *widget.RichText
	scrolls       []*container.Scroll // of the two
	step          *Step               // that they show
	list          *widget.List
	jump          *widget.Entry
	blank, spot   *widget.Button
	restore       *widget.Button
	audience      *widget.Button
	hides         map[Hide]*widget.Check
	showing       bool // switches are being set, not clicked
}

// newDesk makes the window; it is not shown yet.
func newDesk(r *Room) *desk {
	d := &desk{room: r, mirror: newMirror(r), hides: map[Hide]*widget.Check{}}
	d.window = r.newWindow(lang.L("Presenter: {{.Name}}", map[string]any{"Name": r.config.Name}), r.presenterClosed)
	d.face = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	d.elapsed = widget.NewLabel("")
	for _, text := range []**widget.RichText{&d.aside, &d.notes} {
		*text = widget.NewRichText()
		(*text).Wrapping = fyne.TextWrapWord
		d.scrolls = append(d.scrolls, container.NewVScroll(*text))
	}
	d.top = container.New(&preview{d}, d.mirror.content, d.scrolls[0])
	middle := container.NewBorder(d.top, nil, nil, nil, d.scrolls[1])
	d.win.SetContent(container.NewBorder(d.bar(), d.switches(), d.steps(), nil, middle))
	d.win.Resize(fyne.NewSize(deskWidth, deskHeight))
	if r.pointing {
		d.mirror.spot.Show()
	}
	return d
}

// reshape follows the size of the audience's screen.
func (d *desk) reshape() {
	d.top.Refresh()
	d.mirror.show()
}

// preview gives the small screen the shape of the audience's, and the rest of the
// width to what stands beside it.
type preview struct{ desk *desk }

// Layout implements fyne.Layout.
func (p *preview) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	whole := p.desk.room.big.content.Size()
	if whole.Width < 1 || whole.Height < 1 {
		whole = fyne.NewSize(16, 9)
	}
	most := size.Width - asideWidth
	w, h := most, most*whole.Height/whole.Width
	if h > size.Height {
		w, h = size.Height*whole.Width/whole.Height, size.Height
	}
	objects[0].Resize(fyne.NewSize(w, h))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width-w, size.Height))
	objects[1].Move(fyne.NewPos(w, 0))
}

// MinSize implements fyne.Layout.
func (p *preview) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320+asideWidth, p.desk.win.Canvas().Size().Height*previewPart)
}

// bar is the top row: the clock, and the buttons used most.
func (d *desk) bar() fyne.CanvasObject {
	r := d.room
	d.blank = d.button(lang.L("Black screen"), nil, func() { r.talk.SetBlank(Black); r.show() })
	d.spot = d.button(lang.L("Spotlight"), nil, r.switchSpot)
	d.audience = d.button(lang.L("Show the audience's window"), theme.ComputerIcon(), r.showAudience)
	return container.NewHBox(
		d.face, d.elapsed, d.targetButton(),
		d.button(lang.L("From zero"), nil, func() { r.clock.start(); d.showTime() }),
		widget.NewSeparator(),
		d.button("", theme.NavigateBackIcon(), r.back), d.button("", theme.NavigateNextIcon(), r.forward),
		d.blank, d.spot, d.audience,
		d.button(lang.L("Leave"), nil, r.Leave),
	)
}

// targetButton offers the targets. It is a menu and no list to choose from, since
// such a list would keep the keyboard.
func (d *desk) targetButton() *widget.Button {
	var b *widget.Button
	choose := func(t time.Duration) func() {
		return func() {
			d.room.clock.target = t
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
func (d *desk) button(label string, icon fyne.Resource, do func()) *widget.Button {
	return widget.NewButtonWithIcon(label, icon, func() {
		d.unfocus()
		do()
	})
}

func (d *desk) unfocus() { d.win.Canvas().Unfocus() }

// switches is the bottom row: what the class is to guess.
func (d *desk) switches() fyne.CanvasObject {
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
		check := widget.NewCheck(s.label, func(bool) {
			if !d.showing {
				d.unfocus()
				d.room.talk.Toggle(s.hide)
				d.room.show()
			}
		})
		d.hides[s.hide] = check
		row.Add(check)
	}
	return row
}

// steps is the column with all steps, a box to jump to one by its number, and
// what changes their order for this lesson.
func (d *desk) steps() fyne.CanvasObject {
	r := d.room
	d.list = widget.NewList(r.talk.Len,
		func() fyne.CanvasObject {
			l := widget.NewLabel("")
			l.Truncation = fyne.TextTruncateEllipsis
			return l
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if s := r.talk.StepAt(i); s != nil {
				o.(*widget.Label).SetText(strconv.Itoa(i+1) + "  " + s.Event.Title)
			}
		})
	d.list.OnSelected = func(i widget.ListItemID) {
		if !d.showing && i != r.talk.At() {
			r.jump(i)
		}
		d.unfocus()
	}
	d.jump = widget.NewEntry()
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

func (d *desk) arranged(changed bool) {
	if changed {
		d.list.Refresh()
		d.room.show()
	}
}

// show brings the window to where the talk is.
func (d *desk) show() {
	r := d.room
	d.showing = true
	defer func() { d.showing = false }()
	d.mirror.show()
	d.showTime()
	d.list.Select(r.talk.At())
	for hide, check := range d.hides {
		check.SetChecked(r.talk.Hides(hide))
	}
	d.blank.Importance = highIf(r.talk.Blank() != Showing)
	d.spot.Importance = highIf(r.pointing)
	d.blank.Refresh()
	d.spot.Refresh()
	if r.audience.open {
		d.audience.Hide()
	} else {
		d.audience.Show()
	}
	if r.talk.Arranged() {
		d.restore.Enable()
	} else {
		d.restore.Disable()
	}
	d.aside.Segments, d.notes.Segments = r.asideNow(), r.notesNow()
	d.aside.Refresh()
	d.notes.Refresh()
	if d.step != r.talk.Step() {
		d.step = r.talk.Step()
		for _, s := range d.scrolls {
			s.ScrollToTop()
		}
	}
}

func highIf(on bool) widget.Importance {
	if on {
		return widget.HighImportance
	}
	return widget.MediumImportance
}

// showTime sets the clocks.
func (d *desk) showTime() {
	r := d.room
	d.face.SetText(r.clock.face())
	d.elapsed.Importance = widget.MediumImportance
	if r.clock.late(r.talk.At(), r.talk.Len()) {
		d.elapsed.Importance = widget.DangerImportance
	}
	d.elapsed.SetText(r.clock.elapsed())
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
