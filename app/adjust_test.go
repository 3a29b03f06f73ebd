package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/scene"
)

// The line, the panel and the menu follow the size of text, by keys and in the middle of a
// look at the line: what was in view stays.
func TestTheWindowFollowsTheSizeOfText(t *testing.T) {
	nothingRunsBeside(t)
	w, trace := openTest(t, "")
	w.chart.line.ZoomBy(3)
	before := lastTrace(t, trace)
	height, panel := w.state.Layout.AxisHeight(), w.side.panel.Tabs.Content.Size().Width
	larger := w.table.Find("larger")
	label := func() string {
		for _, item := range w.win.MainMenu().Items[0].Items {
			if item.Action != nil && item.Label != "" {
				return item.Label
			}
		}
		return ""
	}
	menu := label()
	for range 5 {
		larger.Do()
	}
	if got := w.state.Layout.AxisHeight(); got < 1.9*height {
		t.Errorf("the axis is %g px high at 200 %%, and was %g", got, height)
	}
	if got := w.side.panel.Tabs.Content.Size().Width; got < 1.5*panel {
		t.Errorf("the panel is %g px wide at 200 %%, and was %g", got, panel)
	}
	now := lastTrace(t, trace)
	if now.From != before.From || now.To != before.To {
		t.Errorf("from %s to %s is in view, and was %s to %s", now.From, now.To, before.From, before.To)
	}
	if label() == "" || menu == "" {
		t.Error("the menu has no texts")
	}
	if got := w.win.Content().MinSize(); got.Width > 1024 || got.Height > 768 {
		t.Errorf("at 200 %% the window cannot be smaller than %v", got)
	}
	w.table.Find("usual-size").Do()
	if got := w.state.Layout.AxisHeight(); got != height {
		t.Errorf("back at the usual size the axis is %g px high, and was %g", got, height)
	}
}

// At the largest text the window still fits a small display.
func TestTheLargestTextFitsASmallDisplay(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, "")
	for range 12 {
		w.table.Find("larger").Do()
	}
	w.chart.filter.Toggle()
	if got := w.win.Content().MinSize(); got.Width > 1024 || got.Height > 700 {
		t.Errorf("at %g the window cannot be smaller than %v", w.chart.settings.TextSize(), got)
	}
	w.win.Resize(fyne.NewSize(1024, 700))
	w.table.Find("settings").Do()
	if top := w.sheets.Top(); top == nil || top.MinSize().Width > 1024 || top.MinSize().Height > 700 {
		t.Errorf("the settings need %v", top.MinSize())
	}
}

func TestHighContrastColoursTheLine(t *testing.T) {
	w, _ := openTest(t, "")
	for _, dark := range []bool{false, true} {
		if w.look.dark() != dark {
			w.look.change()
		}
		w.look.settings.SetContrast(true)
		w.look.apply()
		want := map[bool]scene.Palette{false: scene.HighContrastLight(), true: scene.HighContrastDark()}[dark]
		if w.look.palette() != want {
			t.Errorf("dark %v: the line has other colours", dark)
		}
	}
}
