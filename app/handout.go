package app

import (
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/address"
	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/panel"
	"tideline/app/printing"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/edtf"
	"tideline/timeline/handout"
	"tideline/timeline/review"
)

// handoutExtension is the ending of a handout's name.
const handoutExtension = ".html"

// exports saves what is shown as files of other kinds.
type exports struct {
	state     *session.State
	chart     *chart
	sheets    *sheet.Stack
	asking    *asking.Asker
	look      *appearance
	pictures  *panel.Pictures
	languages locale.Set
	style     func() cite.Style // in which sources are cited
	stem      func() string     // of the name that is proposed
	work      Work
	link      *address.Link // to what is shown
	desk      *printing.Desk
}

// saveHandout asks what the handout shall tell of, unless there is nothing to
// choose, and where to save it.
func (e *exports) saveHandout() {
	if e.state.Layout == nil {
		return
	}
	stories := e.state.Doc.Stories
	rest := []string{lang.L("All events, in the order of time")}
	stretch := e.stretchInView()
	if !stretch.All() {
		rest = append(rest, lang.L("The events in view"))
	}
	if len(stories)+len(rest) == 1 && !e.state.Filtered() {
		e.saveHandoutAs(nil)
		return
	}
	which, narrow := scope(e.sheets.Keys, e.state)
	choice, chosen := storyChoice(e.sheets.Keys, stories, rest...)
	note := sheet.Paragraph(lang.L("A web page for those who were away, with text, quotations, pictures and sources, and without your notes. It needs no network."))
	e.sheets.Ask(sheet.Sheet{Title: lang.L("Save handout"), Content: container.NewVBox(note, choice, which), Size: sheet.MessageSize(), First: choice},
		e.asking.WhereNext(), lang.L("Cancel"), func() {
			doc, story, within := e.state.Doc, chosen(), handout.Stretch{}
			if narrow() {
				doc = e.state.Narrowed()
			}
			if story != nil {
				story, _ = doc.Story(story.ID) // with the steps that are left
			} else if choice.Chosen > len(stories) {
				within = stretch
			}
			e.sheets.Later(func() { e.saveHandoutOf(doc, story, within) })
		})
}

// stretchInView is the stretch of time in view, to the day or, where less than a
// day has room, to the second; the zero Stretch where every event is in view.
func (e *exports) stretchInView() handout.Stretch {
	if len(e.state.EventsInView(e.chart.line.View())) == len(e.state.Order) {
		return handout.Stretch{}
	}
	v := e.chart.line.View()
	from, to := v.Range()
	step := min((to-from)/edtf.Instant(max(v.Width(), 1)), edtf.Day)
	return handout.Stretch{From: session.DateAt(from, step), To: session.DateAt(to, step)}
}

// saveHandoutAs asks where to save the handout of a story, nil for all events.
func (e *exports) saveHandoutAs(story *timeline.Story) {
	e.saveHandoutOf(e.state.Doc, story, handout.Stretch{})
}

// saveHandoutOf asks where to save the handout of a document, of its story, nil for all
// events, as far as they meet a stretch of time, and tells afterwards which pictures it
// could not show.
func (e *exports) saveHandoutOf(doc *timeline.Document, story *timeline.Story, within handout.Stretch) {
	name := e.stem()
	switch {
	case story != nil:
		name += "-" + timeline.NewID(story.ID)
	case !within.All():
		name += "-" + timeline.NewID(within.From.String()+" "+within.To.String())
	}
	var unshown []handout.Unshown
	options := handout.Options{
		Story: story, Within: within, Mode: e.state.Mode, Dates: e.state.Words, Phrases: e.languages.For(doc.Lang).Phrases(), Say: e.languages.For(doc.Lang), Measure: e.chart.fonts, Pictures: e.pictures.Folder, Letters: e.chart.fonts,
	}
	write := func(to io.Writer) (err error) {
		unshown, err = handout.Write(to, doc, options)
		return err
	}
	e.asking.Save(asking.Output{
		Title: lang.L("Save handout as"), Failed: lang.L("The handout could not be saved"),
		Kind: lang.L("Web pages"), Name: name + handoutExtension, Endings: []string{handoutExtension},
		Write: func(string) func(io.Writer) error { return write },
		Saved: func(string) {
			if len(unshown) > 0 {
				e.showUnshown(unshown)
			}
		},
	})
}

// showUnshown lists the pictures that a handout describes and does not show.
func (e *exports) showUnshown(unshown []handout.Unshown) {
	var lines []string
	for _, u := range unshown {
		lines = append(lines, widgets.Brief(u.Event.Title, widgets.MostTitle)+"\n"+review.Why(u.Why, language.Window{}))
	}
	note := lang.L("The handout is saved. These pictures could not be shown; it describes them instead.")
	e.sheets.Page(lang.L("Saved without some pictures"), container.NewVBox(sheet.Paragraph(note), sheet.Paragraph(strings.Join(lines, "\n\n"))))
}

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
