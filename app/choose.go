package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline"
)

// storyChoice offers the stories of a file, at least one, and what else there is
// to choose. It returns how to ask for the story chosen: nil for what else there is.
func storyChoice(stories []timeline.Story, rest string) (choice *widget.RadioGroup, chosen func() *timeline.Story) {
	var names []string
	for i := range stories {
		names = append(names, stories[i].Name)
	}
	choice = widget.NewRadioGroup(append(names, rest), nil)
	choice.Required = true
	choice.SetSelected(names[0])
	return choice, func() *timeline.Story {
		if i := slices.Index(names, choice.Selected); i >= 0 {
			return &stories[i]
		}
		return nil
	}
}

// chooseByKey chooses with the arrows, and confirms with Enter or with the keys
// that a clicker has.
func chooseByKey(choice *widget.RadioGroup, d *dialog.ConfirmDialog, key fyne.KeyName) {
	at := slices.Index(choice.Options, choice.Selected)
	switch key {
	case fyne.KeyUp:
		choice.SetSelected(choice.Options[max(at-1, 0)])
	case fyne.KeyDown:
		choice.SetSelected(choice.Options[min(at+1, len(choice.Options)-1)])
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF5, fyne.KeyPageDown:
		d.Confirm()
	}
}
