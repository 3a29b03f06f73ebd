package app

import (
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/choose"
	"tideline/app/present"
	"tideline/app/program"
	"tideline/app/stage"
	"tideline/app/typing"
	"tideline/app/view"
	"tideline/assets"
	"tideline/assets/locale"
	"tideline/data"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
)

// Config is what main knows and the window needs.
type Config struct {
	File      string // path of the events file; "" opens the bundled story
	Build     program.Build
	Licence   string    // of Tideline itself
	Format    string    // what an events file may hold, in Markdown
	Trace     io.Writer // one JSON line a settled frame; nil for none
	Talk      *Talk     // to begin with; nil for none
	Crash     string    // the file that tells of a crash of an earlier run; "" for none
	Presets   Presets   // what of the presets does not count
	Page      *Page     // around the window; nil on a desktop
	Keyboard  typing.Keyboard
	Languages locale.Set // what the window and its files speak

	// Desktop tells where displays and windows lie, once the window is made. Nil,
	// itself or what it returns, where that cannot be told.
	Desktop func(fyne.App) stage.Desktop

	// Dialogs asks for files where the system has dialogs of its own for that. Nil
	// means that the window asks.
	Dialogs choose.Dialogs

	// Run starts work off the UI goroutine and UI brings its result back. Nil
	// means go and fyne.Do; tests hand in inline calls.
	Run, UI func(func())
	// Every calls tick on the UI goroutine again and again until it is stopped.
	// Nil means a ticker.
	Every func(d time.Duration, tick func()) (stop func())
	// full gives the fonts with Hangul, kana and Han. Nil means those of assets;
	// tests hand in the small ones, since what the toolkit once parsed it keeps.
	full func() faces
}

// window is the main window with everything it holds. It is the only place
// where the parts know of each other.
type window struct {
	app      fyne.App
	win      fyne.Window
	desktop  stage.Desktop // nil where nothing is known of it
	keeper   *stage.Keeper // of the window; nil likewise
	config   Config
	settings settings
	words    edtf.Words
	fonts    *paint.Fonts
	faces    faces
	trace    tracer
	typist   typing.Typist

	session  *session
	file     eventsFile
	mode     axis.Mode
	selected string
	working  string // folder in which the user last saved while this file was open; "" for none yet
	drawing  *layout.Layout
	prepare  preparer

	line     *view.Timeline
	panel    *panel
	pictures *pictures
	desk     *desk
	status   *status
	table    []command
	switches []func() bool   // show the state of a switch and tell whether it changed
	sheets   []dialog.Dialog // open over the window, the topmost last
	// sheetKeys hears the keys of the sheets that have some of their own.
	sheetKeys map[dialog.Dialog]func(fyne.KeyName)
	ending    dialog.Dialog         // asks whether a talk may end with the window
	opening   int                   // counts the files asked for
	unwatch   func()                // ends looking at the window
	talk      *present.Presentation // while presenting
	said      *present.State        // what the talk shows, for the trace
	shown     bool                  // the page knows that a file is drawn
	objects   int                   // of the last settled frame
	took      time.Duration         // to build it

	systemAsks bool // for files, in its own dialogs
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
		w.keepSize()
		stopped()
	}
	return &Shell{
		Window: w.win, Show: w.show, Closed: keep,
		Keep: func() {
			w.look()
			keep()
		},
	}, nil
}

func newWindow(a fyne.App, c Config) (*window, error) {
	if c.Run == nil {
		c.Run = func(work func()) { go work() }
	}
	if c.UI == nil {
		c.UI = fyne.Do
	}
	if c.full == nil {
		c.full = fullFaces
	}
	if err := speak(c.Languages); err != nil {
		return nil, err
	}
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return nil, err
	}
	w := &window{
		app: a, win: a.NewWindow("Tideline"), config: c, fonts: fonts, faces: smallFaces(),
		settings: settings{a.Preferences()}, words: c.Languages.For("").Dates(), trace: tracer{out: c.Trace},
		sheetKeys: map[dialog.Dialog]func(fyne.KeyName){}, typist: typing.Typist{Keyboard: c.keyboard()},
	}
	w.findDesktop()
	w.pictures = &pictures{run: c.Run, ui: c.UI, letters: fonts, folder: data.Images(), ready: w.traceNow}
	w.prepare = preparer{run: c.Run, ui: c.UI}
	w.mode = w.settings.mode()
	w.applyTheme()
	w.build()
	w.lookForDialogs()
	w.openFirst()
	return w, nil
}

// build makes the parts and joins them.
func (w *window) build() {
	w.session = emptySession()
	w.line = w.newLine()
	w.panel = newPanel(w.words, panelCalls{
		goTo: w.goTo, copyText: func(text string) { w.copyText(text) }, showLong: w.showLong, getPicture: w.pictures.get, keys: w.keys(),
		focused: w.win.Canvas().Focused, focus: w.win.Canvas().Focus,
	})
	w.desk = newDesk(w.line, w.panel.tabs.content, w.settings.panelWidth(), w.settings.setPanelWidth)
	w.desk.folded = w.settings.panelFolded()
	w.status = newStatus(w.words, w.keys(), w.showProblems)
	w.table = w.commands()
	w.win.SetMainMenu(w.mainMenu())
	w.win.SetContent(container.NewBorder(scrim(w.toolbar()), scrim(w.status.bar), nil, nil, w.desk))
	w.refreshSwitches()
	w.canvasKeys()
	w.win.SetOnDropped(w.dropped)
	w.listen()
	w.prepareSize()
	w.win.SetCloseIntercept(w.closed)
	w.win.SetOnClosed(func() {
		if w.talk != nil {
			w.talk.Leave()
		}
		if w.unwatch != nil {
			w.unwatch()
		}
		w.keepSize()
	})
	w.app.Settings().AddListener(func(fyne.Settings) { w.recolour() })
	w.panel.show(w.session, "")
}

// newLine makes the timeline widget and listens to it.
func (w *window) newLine() *view.Timeline {
	t := view.NewTimeline(w.palette())
	t.Name = lang.L("Timeline")
	t.ReducedMotion = w.settings.still()
	if p := w.config.Page; p != nil {
		t.Modifiers = p.Modifiers
	}
	t.OnSelected = w.selectEvent
	t.OnHovered = func(at edtf.Instant, inside bool) { w.status.pointAt(at, inside, t.View()) }
	t.OnViewChanged = func(axis.View) { w.showInView() }
	t.OnCluster = w.showCluster
	t.OnKey = w.typedKey
	t.OnRune = w.typedRune
	t.NeedDrawing = func(fyne.Size) { w.redraw() }
	t.OnSettled = w.settled
	return t
}

// selectEvent selects an event, or nothing when id is "", and shows it in the panel.
func (w *window) selectEvent(id string) {
	w.selected = id
	w.status.say("")
	if w.desk.call(id != "") {
		w.refreshSwitches()
		w.keepKeyboard()
	}
	w.line.Select(id)
	w.panel.show(w.session, id)
}

// goTo selects an event and brings it into view.
func (w *window) goTo(id string) {
	if id == "" {
		return
	}
	w.selectEvent(id)
	w.showSelected()
}

// step goes to the next event in time (1) or to the one before (−1).
func (w *window) step(by int) { w.goTo(w.session.step(w.selected, by)) }

// showSelected brings the selected event into view, clear of an open drawer. An
// event without a readable date has no place to show.
func (w *window) showSelected() {
	if e, ok := w.session.doc.Event(w.selected); ok && w.session.dated(e.ID) && w.drawing != nil {
		at, drawn := w.drawing.Stands(e.ID)
		if !drawn {
			at, _ = e.Date.Extent()
		}
		w.line.Reveal(at, w.desk.covered())
	}
}

// stepCluster points at the next of the counts in view, or at the one before, and
// gives the line the keyboard so that Enter opens it.
func (w *window) stepCluster(by int) {
	n := w.line.StepCluster(by)
	if n == 0 {
		w.status.say(lang.L("No events are counted together in view."))
		return
	}
	w.win.Canvas().Focus(w.line)
	w.status.say(lang.N("{{.N}} events in the count; Enter splits it or lists them", n, map[string]any{"N": n}))
}

// enter opens the count that is pointed at, or shows the selected event.
func (w *window) enter() {
	if w.line.OpenCluster() {
		w.status.say("")
		return
	}
	w.showSelected()
}

// zoom zooms about the selected event where it is in view, and else about the
// middle, in where factor is above one.
func (w *window) zoom(factor float64) {
	if w.drawing != nil {
		if at, drawn := w.drawing.Stands(w.selected); drawn {
			w.line.ZoomAbout(at, factor)
			return
		}
	}
	w.line.ZoomBy(factor)
}

// fit shows the whole line.
func (w *window) fit() {
	if w.drawing != nil {
		w.line.Fit()
	}
}

// setMode changes the scale.
func (w *window) setMode(m axis.Mode) {
	if m == w.mode {
		return
	}
	w.mode = m
	w.settings.setMode(m)
	w.refreshSwitches()
	w.redraw()
}

// togglePanel folds the side panel away or brings it back.
func (w *window) togglePanel() {
	w.desk.toggle()
	w.keepKeyboard()
	w.settings.setPanelFolded(w.desk.folded)
	w.refreshSwitches()
	w.traceNow() // a drawer leaves the line as it is
}

// showTab opens a page of the panel and gives the panel the keyboard.
func (w *window) showTab(page *tab) {
	if !w.desk.open() {
		w.togglePanel()
	}
	w.panel.tabs.show(page)
	w.panel.take()
}

// keepKeyboard gives the keyboard to the line when the panel that has it folds
// away.
func (w *window) keepKeyboard() {
	if !w.desk.open() && w.panel.holdsKeyboard() {
		w.win.Canvas().Focus(w.line)
	}
}

// escape goes one step back: from a source to the list it was found in, with the
// keyboard to the line, and there to a window in which nothing is selected.
func (w *window) escape() {
	focused := w.win.Canvas().Focused()
	switch {
	case focused == w.line && w.line.LeaveCluster():
		w.status.say("")
	case focused == w.line:
		w.selectEvent("")
	case w.desk.open() && w.panel.back():
	case focused != nil:
		w.win.Canvas().Focus(w.line)
	default:
		w.selectEvent("")
	}
}

// switchStill cuts all motion short, or allows it again.
func (w *window) switchStill() {
	w.line.ReducedMotion = !w.line.ReducedMotion
	w.settings.setStill(w.line.ReducedMotion)
	w.refreshSwitches()
}

func (w *window) switchFullScreen() {
	w.setFullScreen(!w.fullScreen())
	w.refreshSwitches()
}

// showInView tells the status line how many events are in view.
func (w *window) showInView() {
	if w.drawing != nil {
		w.status.inView(w.drawing.InView(w.line.View()), len(w.session.doc.Events))
	}
}

// settled traces a frame that will not change by itself.
func (w *window) settled(objects int, took time.Duration) {
	w.objects, w.took = objects, took
	w.traceNow()
}

// traceNow traces what is shown now.
func (w *window) traceNow() {
	if w.trace.out == nil || w.drawing == nil {
		return
	}
	v := w.line.View()
	from, to := v.Range()
	w.trace.write(traceLine{
		File: w.file.name(), Mode: w.mode.String(), Selection: w.selected, Scale: v.Scale(),
		From: from.RFC3339(), To: to.RFC3339(), InView: w.drawing.InView(v), Objects: w.objects,
		Problems: len(w.session.problems), Panel: w.desk.open(), Dark: w.dark(), Sheet: len(w.sheets) > 0,
		Picture: w.pictureState(), Millis: float64(w.took.Microseconds()) / 1000, Talk: w.said, Laid: w.laid(),
	})
}

// copyText puts text on the clipboard, says so, and returns what it said.
func (w *window) copyText(text string) string {
	w.app.Clipboard().SetContent(text)
	said := lang.L("Copied: {{.Text}}", map[string]any{"Text": brief(text, mostTitle)})
	w.status.say(said)
	return said
}

// openFirst opens the file named at the start, or the bundled story.
func (w *window) openFirst() {
	if w.config.File == "" {
		w.openBundled()
		return
	}
	w.openPath(w.config.File)
}
