package command

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// head is the head of a menu that is open, as the toolkit has it.
type head struct{ widget.Entry }

func (*head) Child() *widget.Menu { return nil }

// Menus are shown anew a while after that was asked for last, and not while one is open.
func TestMenusAreShownAnew(t *testing.T) {
	test.NewTempApp(t)
	open := &head{}
	open.ExtendBaseWidget(open)
	w := test.NewTempWindow(t, open)
	w.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Edit")))
	var tick func()
	running := 0
	r := &Renewal{Window: w, Every: func(_ time.Duration, do func()) func() {
		running++
		tick = do
		return func() { running-- }
	}}
	r.Ask()
	r.Ask()
	w.Canvas().Focus(open)
	if tick(); running != 1 {
		t.Errorf("%d wait while a menu is open", running)
	}
	w.Canvas().Unfocus()
	if tick(); running != 0 {
		t.Errorf("%d wait after the menus were shown", running)
	}
	tick() // which had begun before it was stopped
	if r.Ask(); running != 1 {
		t.Errorf("%d wait where it is asked for again", running)
	}
}
