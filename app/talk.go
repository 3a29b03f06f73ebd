package app

import (
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/room"
)

// Talk is a presentation that begins as soon as the file is open.
type Talk struct {
	Story string        // id; "" for the first story, or all events without one
	Kiosk time.Duration // a step, over and over; 0 waits for keys
}

// chooseTalk asks what to present, unless there is nothing to choose, and begins
// at the first step.
func (w *window) chooseTalk() {
	stories := w.session.doc.Stories
	if len(stories) == 0 {
		w.presentInView("")
		return
	}
	inView := lang.L("The events in view, one by one")
	var names []string
	for i := range stories {
		names = append(names, stories[i].Name)
	}
	choice := widget.NewRadioGroup(append(names, inView), nil)
	choice.Required = true
	choice.SetSelected(names[0])
	note := widget.NewLabel(lang.L("With a second display the class sees its own window there. ? lists the keys."))
	note.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomConfirm(lang.L("Present"), lang.L("Begin"), lang.L("Cancel"), container.NewVBox(choice, note),
		func(yes bool) {
			switch i := slices.Index(names, choice.Selected); {
			case !yes:
			case i >= 0:
				w.presentStory(stories[i].ID, "")
			default:
				w.presentInView("")
			}
		}, w.win)
	w.present(d, messageWidth, 0)
}

// presentFromHere begins at the selected event: in the first story that has it,
// else among the events in view.
func (w *window) presentFromHere() {
	for _, s := range w.session.doc.Stories {
		for _, step := range s.Steps {
			if step.Event == w.selected {
				w.presentStory(s.ID, w.selected)
				return
			}
		}
	}
	w.presentInView(w.selected)
}

// presentStory walks a story of the file, from an event or from its first step.
func (w *window) presentStory(id, from string) {
	if story, ok := room.StoryOf(w.session.doc, id); ok {
		w.startTalk(story.Name, room.StorySteps(w.session.doc, story), from, 0)
	}
}

// presentInView walks the events in view in the order of time.
func (w *window) presentInView(from string) {
	name := w.session.doc.Title
	if name == "" {
		name = w.file.name()
	}
	w.startTalk(name, room.EventSteps(w.session.doc, w.eventsInView()), from, 0)
}

// eventsInView returns the ids of the events that meet the stretch of time in
// view.
func (w *window) eventsInView() []string {
	from, to := w.line.View().Range()
	return slices.DeleteFunc(slices.Clone(w.session.order), func(id string) bool {
		e, _ := w.session.doc.Event(id)
		first, last := e.Date.Extent()
		return last < from || first > to
	})
}

// startTalk opens the windows of a talk, at the step of an event when from names
// one. A kiosk shows each step for so long.
func (w *window) startTalk(name string, steps []room.Step, from string, kiosk time.Duration) {
	if w.talk != nil || len(steps) == 0 || w.drawing == nil {
		return
	}
	at := slices.IndexFunc(steps, func(s room.Step) bool { return s.Event.ID == from })
	w.talk = room.Start(room.Config{
		App: w.app, Doc: w.session.doc, Steps: steps, From: max(at, 0), Name: name,
		Mode: w.mode, Palette: w.palette(), Words: w.words, Measure: w.fonts, Still: w.line.Still,
		Open: w.openPicture, Run: w.config.Run, UI: w.config.UI,
		Now: time.Now, Every: w.every(), Second: w.secondDisplay, Kiosk: kiosk,
		OnShown: func(s room.State) {
			w.said = &s
			w.traceNow()
		},
		OnEnd: w.talkEnded,
	})
}

// talkEnded comes back to the main window, at the event that was last shown.
func (w *window) talkEnded(event string) {
	w.talk, w.said = nil, nil
	w.win.RequestFocus()
	w.goTo(event)
	w.traceNow()
}

// beginWith starts the talk that was asked for on the command line, once.
func (w *window) beginWith() {
	t := w.config.Talk
	if t == nil || len(w.session.order) == 0 {
		return // not asked for, or not read yet
	}
	w.config.Talk = nil
	doc := w.session.doc
	if story, ok := room.StoryOf(doc, t.Story); ok {
		w.startTalk(story.Name, room.StorySteps(doc, story), "", t.Kiosk)
		return
	}
	w.startTalk(doc.Title, room.EventSteps(doc, w.session.order), "", t.Kiosk)
}

// every is the clock of a talk.
func (w *window) every() func(time.Duration, func()) func() {
	if w.config.Every != nil {
		return w.config.Every
	}
	return room.Ticker(w.config.UI)
}

// secondDisplay reports whether a projector is there.
func (w *window) secondDisplay() bool {
	d, ok := w.app.Driver().(desktop.Driver)
	return ok && d.HasSecondaryDisplay()
}

// openPicture opens a picture of the events file.
func (w *window) openPicture(name string) (io.ReadCloser, error) { return w.file.openPicture(name) }
