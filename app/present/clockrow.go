package present

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
)

// clockRow is the top row of the presenter's window: the clock, and the buttons used
// most.
type clockRow struct {
	content       fyne.CanvasObject
	talk          *talk.Talk
	clock         *talk.Clock
	time, elapsed *widget.Label
	blank, spot   *button
}

// newClockRow makes the row; spotlight and leave are called by its buttons.
func newClockRow(c *controls, t *talk.Talk, clock *talk.Clock, spotlight, leave func()) *clockRow {
	r := &clockRow{
		talk: t, clock: clock, elapsed: widget.NewLabel(""),
		time: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
	}
	r.blank = c.button(lang.L("Black screen"), nil, func() { t.SetBlank(talk.Black) })
	r.spot = c.button(lang.L("Spotlight"), nil, spotlight)
	r.content = container.NewHBox(
		r.time, r.elapsed, r.targetButton(c),
		c.button(lang.L("From zero"), nil, func() { clock.Restart(); r.showTime() }),
		widget.NewSeparator(),
		c.button("", theme.NavigateBackIcon(), func() { t.Back() }), c.button("", theme.NavigateNextIcon(), func() { t.Forward() }),
		r.blank, r.spot,
		c.button(lang.L("Leave"), nil, leave),
	)
	return r
}

// targetButton offers the targets. It is a menu and not a widget.Select, which would
// keep the keyboard.
func (r *clockRow) targetButton(c *controls) *button {
	var b *button
	choose := func(t time.Duration) func() {
		return func() {
			r.clock.Target = t
			b.SetText(targetText(t))
			r.showTime()
		}
	}
	b = c.button(targetText(0), theme.MenuDropDownIcon(), func() {
		var items []*fyne.MenuItem
		for _, t := range targets() {
			items = append(items, fyne.NewMenuItem(targetText(t), choose(t)))
		}
		widget.NewPopUpMenu(fyne.NewMenu("", items...), c.win.Canvas()).ShowAtRelativePosition(fyne.NewPos(0, b.Size().Height), b)
	})
	b.IconPlacement = widget.ButtonIconTrailingText
	return b
}

// show brings the row to where the talk is; pointing is whether the spotlight is on.
func (r *clockRow) show(pointing bool) {
	r.showTime()
	highlight(r.blank, r.talk.Blank() != talk.Showing)
	highlight(r.spot, pointing)
}

// showTime sets the clocks. The time that has elapsed turns red when it is late.
func (r *clockRow) showTime() {
	r.time.SetText(r.clock.Now().Format("15:04"))
	r.elapsed.Importance = widget.MediumImportance
	if r.clock.Late(r.talk.At(), r.talk.Len()) {
		r.elapsed.Importance = widget.DangerImportance
	}
	r.elapsed.SetText(elapsedText(r.clock.Elapsed(), r.clock.Target))
}

// targets are the times for a talk that the presenter can choose; 0 is none.
func targets() []time.Duration {
	return []time.Duration{0, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 20 * time.Minute, 30 * time.Minute, 45 * time.Minute}
}

// targetText names a target in the menu of them.
func targetText(d time.Duration) string {
	if d == 0 {
		return lang.L("No target")
	}
	return lang.N("{{.N}} minutes", int(d/time.Minute), map[string]any{"N": int(d / time.Minute)})
}

// elapsedText tells how long a talk has taken, and how that compares with its target.
func elapsedText(gone, target time.Duration) string {
	switch left := target - gone; {
	case target == 0:
		return minutes(gone)
	case left < 0:
		return lang.L("{{.Gone}} – {{.Over}} over", map[string]any{"Gone": minutes(gone), "Over": minutes(-left)})
	}
	return lang.L("{{.Gone}} of {{.Target}}", map[string]any{"Gone": minutes(gone), "Target": minutes(target)})
}

// minutes writes a time as 4:05, or as 1:04:05 from an hour on.
func minutes(d time.Duration) string {
	s := int(d / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
