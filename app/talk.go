package app

import (
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"tideline/app/present"
	"tideline/timeline"
)

// Talk is a presentation that begins as soon as the file is open.
type Talk struct {
	Story string        // id; "" for the first story, or all events without one
	Kiosk time.Duration // a step, over and over; 0 waits for keys
}

// chooseTalk asks what to present, unless there is nothing to choose, and begins
// at the first step.
func (w *window) chooseTalk() {
	if w.talk != nil {
		w.talk.Focus()
		return
	}
	stories := w.session.doc.Stories
	if len(stories) == 0 {
		w.presentInView("")
		return
	}
	choice, chosen := w.keys().storyChoice(stories, lang.L("The events in view, one by one"))
	about := lang.L("With a second display the class sees its own window there. ? lists the keys.")
	if w.config.Page != nil {
		about = lang.L("It fills this page, for a browser shows only one. ? lists the keys.")
	}
	w.ask(sheet{title: lang.L("Present"), content: container.NewVBox(choice, paragraph(about)), size: messageSize(), first: choice},
		lang.L("Begin"), lang.L("Cancel"), func() {
			if story := chosen(); story != nil {
				w.presentStory(story.ID, "")
				return
			}
			w.presentInView("")
		}, clickerKeys()...)
}

// clickerKeys are those that a clicker has, and that confirm what a talk begins
// with.
func clickerKeys() []fyne.KeyName { return []fyne.KeyName{fyne.KeyF5, fyne.KeyPageDown} }

// presentFromHere begins at the selected event: in the first story that has it,
// else among the events in view.
func (w *window) presentFromHere() {
	if w.talk != nil {
		w.talk.Focus()
		return
	}
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
	if story, ok := present.StoryOf(w.session.doc, id); ok {
		w.startStory(story, from, 0)
	}
}

// startStory opens the windows of a talk that walks a story.
func (w *window) startStory(story *timeline.Story, from string, kiosk time.Duration) {
	steps := present.StorySteps(w.session.doc, story)
	if len(steps) == 0 && len(w.session.order) > 0 {
		w.nothingToPresent(lang.L("No step of the story “{{.Name}}” has an event with a date. Choose another story, or the events in view.",
			map[string]any{"Name": story.Name}))
		return
	}
	w.startTalk(story.Name, steps, from, kiosk)
}

// nothingToPresent says why no talk begins.
func (w *window) nothingToPresent(why string) {
	w.couldNot(lang.L("There is nothing to present"), errors.New(why))
}

// presentInView walks the events in view in the order of time.
func (w *window) presentInView(from string) {
	name := w.session.doc.Title
	if name == "" {
		name = w.file.name()
	}
	w.startTalk(name, present.EventSteps(w.session.doc, w.eventsInView()), from, 0)
}

// eventsInView returns the ids of the events that the status line counts, in the
// order of time.
func (w *window) eventsInView() []string {
	if w.drawing == nil {
		return nil
	}
	counted := map[string]bool{}
	for _, id := range w.drawing.EventsInView(w.line.View()) {
		counted[id] = true
	}
	return slices.DeleteFunc(slices.Clone(w.session.order), func(id string) bool { return !counted[id] })
}

// startTalk opens the windows of a talk, at the step of an event when from names
// one. A kiosk shows each step for so long.
func (w *window) startTalk(name string, steps []present.Step, from string, kiosk time.Duration) {
	if w.talk != nil || w.drawing == nil {
		return
	}
	switch {
	case len(steps) > 0:
	case len(w.session.order) == 0:
		w.nothingToPresent(lang.L("No event of this file has a date that can be read. The list of problems tells more."))
		return
	default:
		w.nothingToPresent(lang.L("No event with a date is in view. Show everything, or choose a story."))
		return
	}
	at := slices.IndexFunc(steps, func(s present.Step) bool { return s.Event.ID == from })
	w.talk = present.Start(present.Config{
		App: w.app, NewWindow: w.newTalkWindow(), Doc: w.session.doc, Steps: steps, From: max(at, 0), Name: oneLine(brief(name, mostTitle)),
		Mode: w.mode, Palette: w.palette(), Words: w.words, Measure: w.fonts, ReducedMotion: w.line.ReducedMotion,
		Markdown: markdown, Brief: brief, Parts: parts,
		Pictures: w.pictures.folder, Letters: w.fonts, WhyNot: whyNot, Run: w.config.Run, UI: w.config.UI,
		Now: time.Now, Every: w.every(), Displays: w.displays, Desktop: w.desktop, Home: w.win, Kiosk: kiosk, Keyboard: w.config.keyboard(),
		OnShown: func(s present.State) {
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
	w.tellCrash()
}

// beginWith starts the talk that was asked for on the command line, once.
func (w *window) beginWith() {
	t := w.config.Talk
	if t == nil || w.file == (eventsFile{}) {
		return // not asked for, or not read yet
	}
	w.config.Talk = nil
	doc := w.session.doc
	if story, ok := present.StoryOf(doc, t.Story); ok {
		w.startStory(story, "", t.Kiosk)
		return
	}
	w.startTalk(doc.Title, present.EventSteps(doc, w.session.order), "", t.Kiosk)
}

// askToEnd asks whether a talk may end with the window: it is easily closed by
// accident, since it lies behind those of the talk.
func (w *window) askToEnd() {
	text := paragraph(lang.L("A talk is being given. It ends when this window is closed."))
	w.ending = w.ask(sheet{title: lang.L("Close Tideline?"), content: text, size: messageSize()},
		lang.L("End the talk and close"), lang.L("Go on"), w.win.Close)
}

// closed is what closing the window asks for.
func (w *window) closed() {
	switch {
	case w.talk == nil:
		w.look()
		w.win.Close()
	case !slices.Contains(w.sheets, w.ending):
		w.askToEnd()
	}
}

// every is the clock of a talk.
func (w *window) every() func(time.Duration, func()) func() {
	if w.config.Every != nil {
		return w.config.Every
	}
	return present.Ticker(w.config.UI)
}

// displays counts the displays up to two. Fyne 2.8 panics when it is asked about
// a second display while all are off; nothing has been changed by then.
func (w *window) displays() (n int) {
	defer func() {
		if recover() != nil {
			n = 0
		}
	}()
	if d, ok := w.app.Driver().(desktop.Driver); ok && d.HasSecondaryDisplay() {
		return 2
	}
	return 1
}
