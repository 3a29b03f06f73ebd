package app

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/app/memory"
	"tideline/app/settings"
)

// Every menu fits a window of 700 px, and at the largest size of text one of 800 px under the
// frame that the system gives it and the bar of menus: no line is out of reach.
func TestEveryMenuFitsTheWindow(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, "")
	remembered := memory.Memory{Store: w.look.app.Preferences()}
	for i := range 20 {
		remembered.Opened(fmt.Sprintf("/home/somebody/files/%d.yaml", i))
	}
	const bar, frame = 35, 24
	for _, c := range []struct {
		command string
		size    float32
		room    float32
	}{{"smaller", settings.LeastTextSize, 700}, {"usual-size", 1, 700}, {"larger", settings.MostTextSize, 800 - frame}} {
		for range 10 { // until there is no other size
			w.table.Find(c.command).Do()
		}
		if got := w.chart.settings.TextSize(); got != c.size {
			t.Fatalf("“%s” leads to the size %g", c.command, got)
		}
		for _, m := range menusOf(w.win.MainMenu()) {
			if got := widget.NewMenu(m).MinSize().Height + bar*c.size; got > c.room {
				t.Errorf("at %g the menu “%s” of %d lines takes %g px", c.size, m.Label, len(m.Items), got)
			}
		}
	}
	if n := len(w.table.Find("recent").Under.Items); n < 6 {
		t.Errorf("the menu of recent files has %d lines", n)
	}
}

// What can be filtered by has room at any size of text, too.
func TestWhatCanBeFilteredByFits(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, "")
	w.chart.filter.Toggle()
	for _, c := range []struct {
		command string
		lines   int
	}{{"usual-size", 8 + 1 + 3}, {"larger", 8 + 1}} { // fields, a rule, and what events have or lack, or a line that leads there
		for range 10 {
			w.table.Find(c.command).Do()
		}
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		menu := w.win.Canvas().Focused().(*widget.PopUpMenu)
		if len(menu.Items) != c.lines || menu.MinSize().Height > w.win.Canvas().Size().Height {
			t.Errorf("%s: %d lines are %g px high", c.command, len(menu.Items), menu.MinSize().Height)
		}
		menu.Hide()
	}
}
