package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// turner turns the pages of long notes. It is hidden where they have one.
type turner struct {
	row          fyne.CanvasObject
	before, next *button
	place        *widget.Label
}

func newTurner(d *presenterView) *turner {
	t := &turner{place: widget.NewLabel("")}
	turn := func(by int) func() {
		return func() {
			d.page += by
			d.showNotes()
			d.scrolls[1].ScrollToTop()
		}
	}
	t.before = d.button(lang.L("Show what is before"), nil, turn(-1))
	t.next = d.button(lang.L("Show more"), nil, turn(1))
	t.row = container.NewHBox(t.before, t.next, t.place)
	return t
}

// show tells which page, from 0, of how many is shown.
func (t *turner) show(page, pages int) {
	if pages == 1 {
		t.row.Hide()
		return
	}
	t.place.SetText(lang.L("{{.N}} of {{.All}}", map[string]any{"N": page + 1, "All": pages}))
	enable(t.before, page > 0)
	enable(t.next, page < pages-1)
	t.row.Show()
}

// enable lets a button be pressed, or no longer.
func enable(b *button, can bool) {
	if can {
		b.Enable()
	} else {
		b.Disable()
	}
}
