package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
)

// storyChoice offers the stories of a file, if it has any, and what else there is
// to choose. It returns how to ask for the story chosen: nil for what else there is.
func storyChoice(k widgets.Keyboard, stories []timeline.Story, rest ...string) (c *widgets.Choice, chosen func() *timeline.Story) {
	var names []string
	for i := range stories {
		names = append(names, widgets.OneLine(widgets.Brief(stories[i].Name, widgets.MostTitle)))
	}
	c = k.Choice(slices.Concat(names, rest)...)
	return c, func() *timeline.Story {
		if c.Chosen < len(stories) {
			return &stories[c.Chosen]
		}
		return nil
	}
}

// scope asks whether something is made of what the filter keeps, or of everything; nil
// while no filter is on. Narrow reports what was chosen.
func scope(keys widgets.Keyboard, s *session.State) (choice fyne.CanvasObject, narrow func() bool) {
	if !s.Filtered() {
		return container.NewVBox(), func() bool { return false }
	}
	asked := keys.Choice(
		lang.L("What the filter shows; {{.N}} of {{.All}} events hidden", map[string]any{"N": s.Hidden(s.Doc), "All": len(s.Doc.Events) + len(s.Doc.Undated)}),
		lang.L("Everything, hidden events too"))
	return asked, func() bool { return asked.Chosen == 0 }
}
