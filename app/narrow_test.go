package app

import (
	"testing"

	"tideline/app/look"
	"tideline/app/settings"
)

// Nothing in the panel is wider than the narrowest panel: it would be cut.
func TestPanelsFitTheNarrowestPanel(t *testing.T) {
	nothingRunsBeside(t)
	w := openWith(t, Config{Work: Work{full: look.FullFaces}})
	p := w.side.panel
	for _, id := range append([]string{""}, w.state.Order...) {
		p.Show(w.state.Session, id)
		for _, item := range p.Tabs.Items {
			p.Tabs.Show(item)
			if got := p.Tabs.Content.MinSize().Width; got > settings.MinPanelWidth {
				t.Errorf("%q, %s: %v px wide", id, item.Button.Text, got)
			}
		}
	}
}
