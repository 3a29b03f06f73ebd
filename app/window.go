package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/command"
	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/opening"
	"tideline/app/problems"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/status"
	"tideline/app/widgets"
	"tideline/assets"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/review"
)

// window is the main window: what it is at, and its parts. It is the only place where
// the parts know of each other.
type window struct {
	win   fyne.Window
	state *session.State
	trace tracer

	standing *standing
	look     *appearance
	status   *status.Line
	chart    *chart
	side     *side
	sheets   *sheet.Stack
	table    *command.Table

	files   *opening.Files
	exports *exports
	lists   *lists
	talks   *talks
	notices *notices
}

// New makes the window of an application and starts to read its file. The
// caller shows it. It fails only when the bundled fonts cannot be read.
func New(a fyne.App, c Config) (*Shell, error) {
	w, err := newWindow(a, c)
	if err != nil {
		return nil, err
	}
	stopped := takeStopHook(a.Lifecycle())
	if own, ok := a.Preferences().(flusher); ok {
		stopped = func() { _ = own.Flush() } // the toolkit's own preferences hold nothing then
	}
	keep := func() {
		w.standing.keep()
		stopped()
	}
	return &Shell{
		Window: w.win, Show: w.standing.show, Closed: keep,
		Keep: func() {
			w.standing.look()
			keep()
		},
	}, nil
}

func newWindow(a fyne.App, c Config) (*window, error) {
	c.Work = c.Work.orDefaults()
	if err := language.Speak(c.Languages); err != nil {
		return nil, err
	}
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return nil, err
	}
	kept := settings.New(a.Preferences())
	w := &window{
		win:   a.NewWindow("Tideline"),
		state: &session.State{Session: session.Empty(), Mode: kept.Mode(), Words: c.Languages.For("").Dates()},
		trace: tracer{out: c.Trace},
		look:  &appearance{app: a, settings: kept, faces: look.SmallFaces(), full: c.Work.full},
	}
	w.standing = newStanding(a, w.win, c, kept)
	w.look.apply()
	w.build(a, c, kept, fonts)
	w.files.Asking.LookForDialogs()
	if c.Page != nil && c.Page.File != nil {
		w.files.Picked(*c.Page.File)
		return w, nil
	}
	w.files.First(c.File, c.Begun.File)
	return w, nil
}

// opened shows a document that has been read, in the language that its dates are told in.
// One that is not of the file that was open before is shown as resume has it.
func (w *window) opened(f session.File, s *session.Session, words edtf.Words, resume func()) {
	again, guest := w.state.File == f, w.state.Guest
	if before := w.state.Session; s.Edited && slices.Equal(before.Own().Doc.Pictures(), s.Own().Doc.Pictures()) {
		s.Pictures = review.Again(before.Pictures, before.Own().Doc, s.Own().Doc) // they are not looked at anew for every edit
		s.Problems = review.InOrder(s.Own().Doc, append(slices.Clone(s.Pictures), s.Problems...))
	} else if s.Edited {
		defer w.reviewPictures(f)
	}
	w.state.Open(f, s, words)
	if !s.Edited || s.Guest != guest {
		w.side.pictures.Open(w.side.fetch.Album.Over(w.state.Folder()))
	}
	w.side.panel.Speak(words)
	w.status.Speak(words)
	entitle(w)
	w.status.Say("")
	w.status.Problems(problems.Found(s))
	w.look.adopt(s.Script)
	if !again {
		w.state.Mode = session.ScaleOf(s.Doc, w.chart.settings.Mode())
		resume()
	}
	if again {
		w.side.panel.Renew(s, w.state.Selected)
	} else {
		w.side.show()
	}
	if s.Edited && again && s.Guest == guest {
		w.chart.redrawEdited()
		return
	}
	w.chart.redraw()
	w.reviewPictures(f)
}

// entitle writes the title of the window: the document, and whether something of it is not
// saved.
func entitle(w *window) {
	name := widgets.OneLine(widgets.Brief(w.state.Title(), widgets.MostTitle))
	if w.side.edits.writing.IsDirty() {
		name = lang.L("{{.File}} (not saved)", map[string]any{"File": name})
	}
	w.win.SetTitle(name + " – Tideline")
}

// reviewPictures adds what of the pictures cannot be shown to the problems of the
// file that has been opened. The bundled story has none, and a page may not look.
func (w *window) reviewPictures(f session.File) {
	s, doc, folder := w.state.Session, w.state.Own().Doc, w.side.pictures.Folder
	if f.Path == "" || len(doc.Pictures()) == 0 {
		return
	}
	fonts := w.chart.fonts
	w.files.Run(func() {
		found := review.Pictures(doc, f.Name(), folder, fonts)
		w.files.UI(func() {
			if w.state.Session != s || len(found) == 0 {
				return
			}
			s.Pictures = found
			s.Problems = review.InOrder(doc, append(found, s.Problems...))
			w.status.Problems(problems.Found(s))
			w.lists.problems.Again()
			w.traceNow()
		})
	})
}

// selectEvent selects an event, or nothing when id is "", and shows it in the panel.
func (w *window) selectEvent(id string) {
	if w.state.Selected != "" {
		w.state.Left = w.state.Selected
	}
	w.state.Selected = id
	w.side.edits.several.Clear()
	w.status.Say("")
	w.chart.line.Select(id)
	w.side.show()
	w.chart.inStep()
}

// picked selects an event that was clicked, also with others.
func picked(w *window, id string) {
	if several := w.side.edits.several; !several.Pick(id, func() []string { return several.Beside(id) }) {
		w.selectEvent(id)
		if w.side.split.Covered() > 0 { // perhaps by the drawer that has come with it
			w.chart.showSelected()
		}
	}
}

// goTo selects an event and brings it into view.
func (w *window) goTo(id string) {
	if id == "" {
		return
	}
	w.selectEvent(id)
	w.chart.showSelected()
}

// goToSource shows a source and what rests on it.
func (w *window) goToSource(id string) {
	w.selectEvent("")
	w.side.panel.ShowSource(id)
	w.side.open(w.side.panel.Sources)
}

// escape goes one step back: from a source to the list it was found in, with the
// keyboard to the line, and there to a window in which nothing is selected.
func (w *window) escape() {
	line, focused := w.chart.line, w.win.Canvas().Focused()
	switch {
	case w.status.Cancel():
	case line.CancelDrag():
		w.side.edits.dragging.Over("")
	case w.side.leavePane():
	case focused == line && line.LeaveCluster():
		w.status.Say("")
	case focused == line:
		w.selectEvent("")
	case w.side.split.Open() && w.side.panel.Back():
	case focused != nil:
		w.status.Say("")
		w.win.Canvas().Focus(line)
	default:
		w.selectEvent("")
	}
}

// typedKey carries out the command of a plain key, if there is one. Esc closes
// an open sheet first.
func (w *window) typedKey(ev *fyne.KeyEvent) {
	w.table.Typist.Press(ev)
	if w.sheets.Len() > 0 {
		w.sheets.Key(ev.Name)
		return
	}
	w.table.Key(ev.Name)
}

// refresh shows the state of every switch in toolbar and menu.
func (w *window) refresh() {
	if w.table.Refresh() {
		w.table.Renewal.Ask()
	}
}

// recolour gives everything drawn the colours of now.
func (w *window) recolour() {
	w.chart.line.SetPalette(w.look.palette())
	w.talks.recolour()
}

// copyText puts text on the clipboard, says so, and returns what it said.
func (w *window) copyText(text string) string {
	w.look.app.Clipboard().SetContent(text)
	said := lang.L("Copied: {{.Text}}", map[string]any{"Text": widgets.Brief(text, widgets.MostTitle)})
	w.status.Say(said)
	return said
}

// settled traces a frame that will not change by itself.
func (w *window) settled(objects int, took time.Duration) {
	w.chart.objects, w.chart.took = objects, took
	w.traceNow()
}

// traceNow traces what is shown now.
func (w *window) traceNow() {
	l := w.state.Layout
	if w.trace.out == nil || l == nil {
		return
	}
	v := w.chart.line.View()
	from, to := v.Range()
	w.trace.write(traceLine{
		File: w.state.File.Name(), Selection: w.state.Selected,
		traceView: traceView{
			Mode: w.state.Mode.String(), Scale: v.Scale(), From: from.RFC3339(), To: to.RFC3339(),
			InView: l.InView(v), Moving: w.chart.line.Moving(), Objects: w.chart.objects, Millis: float64(w.chart.took.Microseconds()) / 1000,
		},
		traceFinding: traceFinding{
			With: w.trace.with(), Hidden: w.state.Hidden(w.state.Doc), Found: w.trace.found(), Thread: w.trace.lit(), Faults: w.lists.problems.IsOpen(), Bar: w.chart.filter.IsOpen(), List: w.trace.list(),
		},
		traceEditing: traceEditing{Editing: w.side.edits.writing.IsEditing(), Form: w.side.panel.Tabs.Open == w.side.panel.Edit, Unsaved: w.side.edits.writing.IsDirty(), Did: w.side.edits.writing.Did(), Drag: w.side.edits.dragging.Tip},
		Problems:     len(w.state.Problems), Banner: w.trace.told(), Doing: w.status.Doing(), Panel: w.side.split.Open(), Dark: w.look.dark(), Sheet: w.sheets.Len() > 0,
		Picture: w.side.pictureState(), Talk: w.talks.said, Laid: w.standing.laid(),
	})
}
