package app

import (
	"io"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/handout"
)

// handoutExtension is the ending of a handout's name.
const handoutExtension = ".html"

// saveHandout asks what the handout shall tell of, unless there is nothing to
// choose, and where to save it.
func (w *window) saveHandout() {
	if w.drawing == nil {
		return
	}
	stories := w.session.doc.Stories
	rest := []string{lang.L("All events, in the order of time")}
	stretch := w.stretchInView()
	if !stretch.All() {
		rest = append(rest, lang.L("The events in view"))
	}
	if len(stories)+len(rest) == 1 {
		w.saveHandoutAs(nil)
		return
	}
	choice, chosen := w.keys().storyChoice(stories, rest...)
	note := paragraph(lang.L("A web page for those who were away, with text, quotations, pictures and sources, and without your notes. It needs no network."))
	w.ask(sheet{title: lang.L("Save handout"), content: container.NewVBox(note, choice), size: messageSize(), first: choice},
		w.whereNext(), lang.L("Cancel"), func() {
			if story := chosen(); story != nil || choice.chosen == len(stories) {
				w.later(func() { w.saveHandoutAs(story) })
				return
			}
			w.later(func() { w.saveHandoutOf(nil, stretch) })
		})
}

// stretchInView is the stretch of time in view, to the day or, where less than a
// day has room, to the second; the zero Stretch where every event is in view.
func (w *window) stretchInView() handout.Stretch {
	if len(w.eventsInView()) == len(w.session.order) {
		return handout.Stretch{}
	}
	v := w.line.View()
	from, to := v.Range()
	step := min((to-from)/edtf.Instant(max(v.Width(), 1)), edtf.Day)
	return handout.Stretch{From: dateAt(from, step), To: dateAt(to, step)}
}

// saveHandoutAs asks where to save the handout of a story, nil for all events.
func (w *window) saveHandoutAs(story *timeline.Story) { w.saveHandoutOf(story, handout.Stretch{}) }

// saveHandoutOf asks where to save the handout of a story, nil for all events,
// as far as they meet a stretch of time, and tells afterwards which pictures it
// could not show.
func (w *window) saveHandoutOf(story *timeline.Story, within handout.Stretch) {
	name := w.stem()
	switch {
	case story != nil:
		name += "-" + timeline.NewID(story.ID)
	case !within.All():
		name += "-" + timeline.NewID(within.From.String()+" "+within.To.String())
	}
	doc, unshown := w.session.doc, []handout.Unshown(nil)
	options := handout.Options{
		Story: story, Within: within, Mode: w.mode, Dates: w.words, Phrases: w.config.Languages.For(doc.Lang).Phrases(), Measure: w.fonts, Pictures: w.pictures.folder, Letters: w.fonts,
	}
	write := func(to io.Writer) (err error) {
		unshown, err = handout.Write(to, doc, options)
		return err
	}
	w.saveAs(output{
		title: lang.L("Save handout as"), failed: lang.L("The handout could not be saved"),
		kind: lang.L("Web pages"), name: name + handoutExtension, endings: []string{handoutExtension},
		write: func(string) func(io.Writer) error { return write },
		saved: func(string) {
			if len(unshown) > 0 {
				w.showUnshown(unshown)
			}
		},
	})
}

// showUnshown lists the pictures that a handout describes and does not show.
func (w *window) showUnshown(unshown []handout.Unshown) {
	var lines []string
	for _, u := range unshown {
		lines = append(lines, brief(u.Event.Title, mostTitle)+"\n"+whyNot(u.Why))
	}
	note := lang.L("The handout is saved. These pictures could not be shown; it describes them instead.")
	w.showPage(lang.L("Saved without some pictures"), container.NewVBox(paragraph(note), paragraph(strings.Join(lines, "\n\n"))))
}
