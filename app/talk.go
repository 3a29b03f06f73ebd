package app

import (
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/nested"
	"tideline/app/panel"
	"tideline/app/present"
	"tideline/app/present/talk"
	"tideline/app/present/windows"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/typing"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/review"
	"tideline/timeline/search"
)

// Talk is a presentation that begins as soon as the file is open.
type Talk struct {
	Story  string        // id; "" for the first story, or all events without one
	Step   int           // of the story, from 1; 0 for the first
	Filter string        // conditions on events, as a search has them; "" for all
	Kiosk  time.Duration // a step, over and over; 0 waits for keys
}

// talks begins talks, and knows the one that is given.
type talks struct {
	app      fyne.App
	standing *standing // of the main window
	state    *session.State
	chart    *chart
	sheets   *sheet.Stack
	look     *appearance
	pictures *panel.Pictures
	work     Work
	keyboard typing.Keyboard
	first    *Talk // to begin with the first file; nil for none

	tell talkTells

	talk   *present.Presentation // nil while none is given
	way    way                   // of the talk that is given
	said   *present.State        // what it shows, for the trace
	ending dialog.Dialog         // asks whether it may end with the window
}

// talkTells is whom talks tell of what happens.
type talkTells struct {
	changed func()             // the talk shows something else
	ended   func(event string) // it has ended at an event
	search  func(back func())  // somebody wants to look for something, and to come back
}

// chooseTalk asks what to present, unless there is nothing to choose, and begins
// at the first step.
func (t *talks) chooseTalk() {
	if t.talk != nil {
		t.talk.Focus()
		return
	}
	stories := t.state.Doc.Stories
	if len(stories) == 0 {
		t.presentInView("")
		return
	}
	choice, chosen := storyChoice(t.sheets.Keys, stories, lang.L("The events in view, one by one"))
	which, narrow := scope(t.sheets.Keys, t.state)
	about := lang.L("With a second display the class sees its own window there. ? lists the keys.")
	if t.standing.page != nil {
		about = lang.L("It fills this page, for a browser shows only one. ? lists the keys. Swipe to the side to step, and down to leave.")
	}
	t.sheets.Ask(sheet.Sheet{Title: lang.L("Present"), Content: container.NewVBox(choice, which, sheet.Paragraph(about)), Size: sheet.MessageSize(), First: choice},
		lang.L("Begin"), lang.L("Cancel"), func() {
			if story := chosen(); story != nil {
				t.presentStoryOf(narrow(), story.ID, "")
				return
			}
			t.presentInView("")
		}, clickerKeys()...)
}

// clickerKeys are those that a clicker has, and that confirm what a talk begins
// with.
func clickerKeys() []fyne.KeyName { return []fyne.KeyName{fyne.KeyF5, fyne.KeyPageDown} }

// presentFromHere begins at the selected event: in the first story that has it,
// else among the events in view.
func (t *talks) presentFromHere() {
	if t.talk != nil {
		t.talk.Focus()
		return
	}
	for _, s := range t.state.Doc.Stories {
		for _, step := range s.Steps {
			if step.Event == t.state.Selected {
				t.presentStory(s.ID, t.state.Selected)
				return
			}
		}
	}
	t.presentInView(t.state.Selected)
}

// presentStory walks a story of the file, from an event or from its first step.
func (t *talks) presentStory(id, from string) { t.presentStoryOf(false, id, from) }

// presentStoryOf walks a story of the file, or of what is shown of it.
func (t *talks) presentStoryOf(narrow bool, id, from string) {
	doc := t.state.Doc
	if narrow {
		doc = t.state.Narrowed()
	}
	if story, ok := talk.StoryOf(doc, id); ok {
		t.startStory(story, stepsOfStory(narrow, id), from, 0)
	}
}

// way is what a talk walks.
type way struct {
	story string // id; "" where it walks none
	again stepsOf
}

// stepsOf are the steps of a talk in a document, of which some is shown. It may be called
// on any goroutine.
type stepsOf func(doc, narrowed *timeline.Document) []talk.Step

// stepsOfStory are those of a story, or of what is shown of it.
func stepsOfStory(narrow bool, id string) stepsOf {
	return func(doc, narrowed *timeline.Document) []talk.Step {
		from := doc
		if narrow {
			from = narrowed
		}
		if story, ok := talk.StoryOf(from, id); ok {
			return talk.StorySteps(doc, story)
		}
		return nil
	}
}

// stepsOfEvents are those of events.
func stepsOfEvents(ids []string) stepsOf {
	return func(doc, _ *timeline.Document) []talk.Step { return talk.EventSteps(doc, ids) }
}

// startStory opens the windows of a talk that walks a story.
func (t *talks) startStory(story *timeline.Story, again stepsOf, from string, kiosk time.Duration) {
	steps := talk.StorySteps(t.state.Doc, story)
	if len(steps) == 0 && len(t.state.Order) > 0 {
		t.nothingToPresent(lang.L("No step of the story “{{.Name}}” has an event with a date. Choose another story, or the events in view.",
			map[string]any{"Name": story.Name}))
		return
	}
	t.startTalk(story.Name, steps, again, from, kiosk)
	if t.talk != nil {
		t.way.story = story.ID
	}
}

// stepOf returns the event of a step of a story, counted from 1; "" for none.
func stepOf(doc *timeline.Document, story string, step int) string {
	if of, ok := talk.StoryOf(doc, story); ok {
		if steps := talk.StorySteps(doc, of); step > 0 && step <= len(steps) {
			return steps[step-1].Event.ID
		}
	}
	return ""
}

// nothingToPresent says why no talk begins.
func (t *talks) nothingToPresent(why string) {
	t.sheets.CouldNot(lang.L("There is nothing to present"), errors.New(why))
}

// presentInView walks the events in view in the order of time.
func (t *talks) presentInView(from string) {
	ids := t.state.EventsInView(t.chart.line.View())
	t.startTalk(t.state.Title(), talk.EventSteps(t.state.Doc, ids), stepsOfEvents(ids), from, 0)
}

// startTalk opens the windows of a talk, at the step of an event when from names
// one. A kiosk shows each step for so long. Again are the steps in another version of
// the file.
func (t *talks) startTalk(name string, steps []talk.Step, again stepsOf, from string, kiosk time.Duration) {
	if t.talk != nil || t.state.Layout == nil {
		return
	}
	switch {
	case len(steps) > 0:
	case len(t.state.Order) == 0:
		t.nothingToPresent(lang.L("No event of this file has a date that can be read. The list of problems tells more."))
		return
	default:
		t.nothingToPresent(lang.L("No event with a date is in view. Show everything, or choose a story."))
		return
	}
	at := slices.IndexFunc(steps, func(s talk.Step) bool { return s.Event.ID == from })
	search := t.searchBeside
	if t.standing.page != nil { // where one window has all the room
		search = nil
	}
	t.way.again = again
	t.talk = present.Start(present.Config{
		Doc: t.state.Doc, Steps: steps, From: max(at, 0), Name: widgets.OneLine(widgets.Brief(name, widgets.MostTitle)),
		Look: present.Look{Mode: t.state.Mode, Palette: t.look.palette(), Measure: t.chart.fonts, ReducedMotion: t.chart.line.ReducedMotion},
		Texts: present.Texts{
			Words: t.state.Words, Markdown: widgets.Markdown, Brief: widgets.Brief, Parts: widgets.Parts,
			WhyNot: func(err error) string { return review.Why(err, language.Window{}) },
		},
		Pictures: present.Pictures{Folder: t.pictures.Folder, Letters: t.chart.fonts, Run: t.work.Run, UI: t.work.UI},
		Windows:  windows.Config{New: t.newWindow(), Displays: t.displays, Desktop: t.standing.desktop, Home: t.standing.win},
		Now:      time.Now, Every: t.work.Every, Kiosk: kiosk, Keyboard: t.keyboard,
		OnShown: func(s present.State) {
			t.said = &s
			t.tell.changed()
		},
		OnEnd: t.talkEnded, OnSearch: search,
	})
}

// searchBeside opens the search of the main window; when it is left, the talk is where
// it was.
func (t *talks) searchBeside() {
	t.standing.win.RequestFocus()
	t.tell.search(func() {
		if t.talk != nil {
			t.talk.Focus()
		}
	})
}

// talkEnded comes back to the main window, at the event that was last shown.
func (t *talks) talkEnded(event string) {
	t.talk, t.said, t.way = nil, nil, way{}
	t.standing.win.RequestFocus()
	t.tell.ended(event)
}

// beginWith starts the talk that was asked for on the command line, once.
func (t *talks) beginWith() {
	first := t.first
	if first == nil || !t.state.IsOpen() {
		return // not asked for, or not read yet
	}
	t.first = nil
	narrow := func(doc *timeline.Document) *timeline.Document {
		if first.Filter == "" {
			return doc
		}
		return search.New(doc).Only(search.ParseFilter(first.Filter))
	}
	some := narrow(t.state.Doc)
	if story, ok := talk.StoryOf(some, first.Story); ok {
		again := stepsOfStory(true, story.ID)
		t.startStory(story, func(doc, _ *timeline.Document) []talk.Step { return again(doc, narrow(doc)) }, stepOf(some, story.ID, first.Step), first.Kiosk)
		return
	}
	again := func(doc, _ *timeline.Document) []talk.Step {
		return talk.EventSteps(doc, session.New(narrow(doc), nil).Order)
	}
	t.startTalk(some.Title, again(t.state.Doc, nil), again, "", first.Kiosk)
}

// renew shows in the talk that is given what has become of its file.
func (t *talks) renew() {
	given := t.talk
	if given == nil {
		return
	}
	doc, narrowed, again := t.state.Doc, t.state.Narrowed(), t.way.again
	t.work.Run(func() {
		steps := again(doc, narrowed)
		t.work.UI(func() {
			if t.talk == given && t.state.Doc == doc {
				given.Renew(doc, steps)
			}
		})
	})
}

// reread shows the pictures of the talk that is given as they are now.
func (t *talks) reread() {
	if t.talk != nil {
		t.talk.Reread(t.pictures.Folder)
	}
}

// isOn reports whether a talk is given, or will be once the file is open: then a class
// reads what the window says.
func (t *talks) isOn() bool { return t.talk != nil || t.first != nil }

// leave ends a talk with the window.
func (t *talks) leave() {
	if t.talk != nil {
		t.talk.Leave()
	}
}

// recolour gives a talk the colours of now.
func (t *talks) recolour() {
	if t.talk != nil {
		t.talk.SetPalette(t.look.palette())
	}
}

// askToEnd asks whether a talk may end with the window: it is easily closed by
// accident, since it lies behind those of the talk.
func (t *talks) askToEnd() {
	text := sheet.Paragraph(lang.L("A talk is being given. It ends when this window is closed."))
	t.ending = t.sheets.Ask(sheet.Sheet{Title: lang.L("Close Tideline?"), Content: text, Size: sheet.MessageSize()},
		lang.L("End the talk and close"), lang.L("Go on"), t.standing.win.Close)
}

// closed is what closing the window asks for.
func (t *talks) closed() {
	switch {
	case t.talk == nil:
		t.standing.look()
		t.standing.win.Close()
	case !t.sheets.Has(t.ending):
		t.askToEnd()
	}
}

// newWindow makes the windows of a talk: the desktop's, or, since a web page
// has no second one, windows that take the place of the main window's content.
func (t *talks) newWindow() func(title string) fyne.Window {
	if t.standing.page == nil {
		return t.app.NewWindow
	}
	return nested.In(t.standing.win, nested.Full{Is: t.standing.full, Set: t.standing.fill})
}

// displays counts the displays up to two. Fyne 2.8 panics when it is asked about
// a second display while all are off; nothing has been changed by then.
func (t *talks) displays() (n int) {
	defer func() {
		if recover() != nil {
			n = 0
		}
	}()
	if d, ok := t.app.Driver().(desktop.Driver); ok && d.HasSecondaryDisplay() {
		return 2
	}
	return 1
}
