package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/adjust"
	"tideline/app/banner"
	"tideline/app/bookmarks"
	"tideline/app/command"
	"tideline/app/editor"
	"tideline/app/fetching"
	"tideline/app/fetching/album"
	"tideline/app/filter"
	"tideline/app/finding"
	"tideline/app/help"
	"tideline/app/memory"
	"tideline/app/palette"
	"tideline/app/panel"
	"tideline/app/problems"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/several"
	"tideline/app/sheet"
	"tideline/app/split"
	"tideline/app/status"
	"tideline/app/table"
	"tideline/app/table/rows"
	"tideline/app/tip"
	"tideline/app/travel"
	"tideline/app/typing"
	"tideline/app/widgets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/search"
)

// build makes the parts of a window and joins them.
func (w *window) build(a fyne.App, c Config, kept settings.Settings, fonts *paint.Fonts) {
	page := &host{page: c.Page, win: w.win, work: c.Work}
	tips := tip.NewLayer(c.Work.Every)
	w.buildKeys(c, tips)
	page.table = w.table
	w.buildView(c, kept, fonts)
	w.buildFiles(a, c, kept, fonts)
	buildWriting(w, c)
	buildDragging(w)
	index := &session.Finder{State: w.state, Run: c.Work.Run, UI: c.Work.UI}
	finder, list := w.buildSearch(index), buildTable(w)
	bar := buildFilter(w, index, list)
	past := buildPast(w, bar)
	buildLink(w, c, bar, past)
	w.talks.tell.search = finder.ShowBeside
	offer := scaleOffer(w)
	faults := buildProblems(w)
	remembered := memory.Memory{Store: a.Preferences()}
	recents, empty := buildRecent(w, c, remembered)
	guest := buildComparing(w, c, remembered, bar)
	marks := buildBookmarks(w, remembered, past, c.Work.later)
	w.chart.laidOut = func(doc *timeline.Document) {
		w.laidOut(doc, page)
		past.Drawn()
		if w.state.Mode == axis.Logarithmic { // chosen by a key or in the menu
			offer.Show(false)
		}
	}
	opens{remembered, recents, empty, offer, bar, finder, list, faults, past, marks, guest}.listen(w, kept, c.Work.Journals)
	w.table.Commands = w.commands(parts{
		pages:  &help.Pages{Sheets: w.sheets, Build: c.Build, Licence: c.Licence, Format: c.Format},
		finder: finder, filter: bar, list: list,
		travel: past.Travel, past: past, marks: marks, palette: buildPalette(w, index, finder, past.Travel, marks),
		recent: recents, compare: guest, adjust: buildAdjust(w, c, kept, func() {
			recents.Restyle()
			marks.Restyle()
		}), copyPicture: func() { w.exports.copyPicture(w.status.Say) },
	})
	if c.Page != nil {
		w.table.Commands = command.InBrowser(w.table.Commands)
	}
	news := w.buildFollowing(a, c, finder, recents)
	w.win.SetMainMenu(w.table.Menus())
	bars := []fyne.CanvasObject{bar.Content(), widgets.Scrim(guest.Content())}
	whole, laid := frame(w, container.NewStack(w.side.split, empty.Content), bars, news, offer)
	bar.Laid, guest.Laid = laid, laid
	w.win.SetContent(tips.Over(whole))
	page.fit()
	w.refresh()
	w.listen(page)
	recents.Look()
	w.standing.prepare()
	a.Settings().AddListener(func(fyne.Settings) { w.recolour() })
	w.side.panel.Show(w.state.Session, "")
}

// frame puts toolbar, bars and status line around what is in the middle of the window, and
// returns what is to be called when a bar has come or gone, or is of another height.
func frame(w *window, middle fyne.CanvasObject, bars []fyne.CanvasObject, news *banner.Banner, offer *banner.Offer) (fyne.CanvasObject, func()) {
	head := container.NewVBox(widgets.Scrim(w.table.Toolbar()))
	for _, bar := range bars {
		head.Add(bar)
	}
	head.Add(widgets.Scrim(news.Bar))
	head.Add(widgets.Scrim(offer.Bar))
	whole := container.NewBorder(head, widgets.Scrim(w.status.Bar), nil, nil, middle)
	// The toolkit lays out what a bar stands in only where nothing else changes its size in the
	// same frame: else the bar would lie over the toolbar. Twice, for only in its width a bar
	// knows how many lines it has.
	laid := func() {
		if size := whole.Size(); !size.IsZero() {
			for range 2 {
				whole.Layout.Layout(whole.Objects, size)
				head.Layout.Layout(head.Objects, head.Size())
			}
		}
	}
	news.Changed, offer.Changed = laid, laid
	return whole, laid
}

// buildKeys makes what hears the keys, and the sheets, which have them first.
func (w *window) buildKeys(c Config, tips *tip.Layer) {
	w.table = &command.Table{
		Typist:  typing.Typist{Keyboard: c.keyboard()},
		Busy:    func() bool { return w.sheets.Len() > 0 },
		Held:    func() fyne.KeyModifier { return w.chart.line.Modifiers() },
		Renewal: &command.Renewal{Window: w.win, Every: c.Work.Every},
	}
	w.table.Keys = widgets.Keyboard{Key: w.typedKey, Char: w.table.Rune, Tip: tips.Point, Marks: &widgets.Marks{Copy: func(text string) { w.copyText(text) }}}
	w.sheets = &sheet.Stack{
		Win: w.win, Keys: w.table.Keys, Changed: w.traceNow, Later: c.Work.later,
		Say:  func(text string) { w.status.Say(text) },
		Copy: func(text string) { w.copyText(text) },
	}
}

// buildView makes the line, the panel beside it and the line of text under both.
func (w *window) buildView(c Config, kept settings.Settings, fonts *paint.Fonts) {
	canvas := w.win.Canvas()
	w.lists = &lists{state: w.state, sheets: w.sheets, goTo: w.goTo, goToSource: w.goToSource}
	w.status = status.New(w.state.Words, w.table.Keys, func() { w.table.Perform(w.table.Find("problems")) })
	w.chart = &chart{
		state: w.state, settings: kept, fonts: fonts, languages: c.Languages, status: w.status, drafting: drafting{prepare: preparer{run: c.Work.Run, ui: c.Work.UI}},
		focus: canvas.Focus, covered: func() float32 { return w.side.split.Covered() },
	}
	w.chart.listen(w.look.palette(), c.Page.modifiers())
	line := w.chart.line
	line.OnSelected, line.OnCluster, line.OnSettled = func(id string) { picked(w, id) }, w.lists.showCluster, w.settled
	line.OnKey, line.OnRune = w.typedKey, w.table.Rune
	pictures := &panel.Pictures{Run: c.Work.Run, Ui: c.Work.UI, Letters: fonts, Folder: data.Images(), Ready: w.traceNow}
	line.Pictures, pictures.SmallReady = pictures.Small, line.PicturesCame
	edit := &edits{
		state: w.state, settings: kept, editors: editors{system: *c.Work.Editor}, sheets: w.sheets, say: w.status.Say,
		run: c.Work.Run, ui: c.Work.UI, page: c.Page != nil,
		several: &several.Several{State: w.state, Light: line.Light, Held: c.Page.modifiers(), Say: w.status.Say},
	}
	fetch := &fetching.Fetcher{Album: &album.Album{}, State: w.state, Sheets: w.sheets, Run: c.Work.Run, UI: c.Work.UI, Begin: w.status.Begin}
	fetchOne := fetch.One
	w.chart.fetched = fetch.Has
	if c.Page != nil {
		fetchOne = nil
	}
	w.side = &side{
		edits: edit, marks: w.table.Keys.Marks,
		pictures: pictures, fetch: fetch, state: w.state, settings: kept, sheets: w.sheets,
		toLine: func() { canvas.Focus(line) }, changed: w.refresh, settled: w.traceNow,
		panel: panel.New(w.state.Words, panel.Calls{
			GoTo: w.goTo, GoToEra: line.GoToEra, CopyText: func(text string) { w.copyText(text) }, ShowLong: w.sheets.Long, Pictures: panel.PictureCalls{Get: pictures.Get, Show: func(img *timeline.Picture) { w.side.showPicture(img) }, Has: fetch.Has, Fetch: fetchOne}, Keys: w.table.Keys,
			Focused: canvas.Focused, Focus: canvas.Focus, CanEdit: edit.can, Edit: edit.at,
			FillIn: func() func(string) { return w.side.fillSource() },
			Style:  kept.Citation, CopyEvent: func(*timeline.Event) { copyEvent(w) },
		}),
	}
	w.side.marks.Page = func() fyne.CanvasObject { return w.side.panel.Tabs.Open.Page }
	w.side.caret = w.table.Keys.Caret(w.side.toLine, w.table.Shortcut)
	w.status.Changed = w.traceNow
	w.side.split = split.New(line, w.side.content(), kept.PanelWidth(), kept.SetPanelWidth)
	w.side.split.Folded, w.side.split.OnBelow = kept.PanelFolded(), covering(w, c.Work.later)
}

// buildSearch makes what finds something in the document.
func (w *window) buildSearch(index *session.Finder) *finding.Search {
	canvas := w.win.Canvas()
	s := &finding.Search{
		State: w.state, Finder: index, Keys: w.table.Keys,
		GoTo: w.goTo, GoToSource: w.goToSource, Light: w.chart.line.Light,
		Close: w.side.clear, Focus: canvas.Focus, Say: w.status.Say, Settled: w.traceNow,
	}
	w.trace.found, w.trace.lit = s.Found, s.IsLit
	s.Open = func(pane fyne.CanvasObject) { w.side.lay(pane, s.Leave) }
	w.side.panel.LeadBy(func(c search.Condition) { s.Ask(c.String()) })
	return s
}

// buildTable makes the list under the line.
func buildTable(w *window) *table.Table {
	t := &table.Table{Calls: table.Calls{
		State: w.state, Keys: w.table.Keys, OpenSource: w.goToSource, Focus: w.win.Canvas().Focus,
		GoTo: func(event string, among func() []string) {
			if !w.side.edits.several.Pick(event, among) {
				w.goTo(event)
			}
		},
		Source: func(id string) {
			w.selectEvent("")
			w.side.panel.ShowSource(id)
		},
		Quotes: func(event string) {
			w.goTo(event)
			w.side.panel.Tabs.Show(w.side.panel.Quotes)
		},
		Lay: w.side.split.LayUnder,
		Changed: func() {
			w.refresh()
			w.traceNow()
		},
		IsEditing: w.side.edits.writing.IsEditing, Write: func(cells []rows.Cell) { writeCells(w.side.edits, cells) },
		Turn: func(ids []string, do func([]string)) { w.side.edits.writing.Turn(ids, do) },
	}}
	t.Clear = func() {
		w.side.split.LayUnder(nil)
		w.side.toLine()
	}
	w.chart.inStep, w.trace.list = t.Follow, t.Seen
	return t
}

// buildFilter makes what filters the events.
func buildFilter(w *window, index *session.Finder, list *table.Table) *filter.Bar {
	line := w.chart.line
	b := &filter.Bar{
		State: w.state, Finder: index, Sheets: w.sheets, Keys: w.table.Keys, Conceal: line.Conceal, Redraw: w.chart.narrow,
		Focus: w.win.Canvas().Focus, Leave: w.side.toLine, Line: line,
		Changed: func() {
			list.Narrowed()
			w.refresh()
			w.traceNow()
		},
	}
	line.OnLane = func(id string, at fyne.Position) { b.LaneMenu(id, line, at) }
	line.OnLaneMoved = b.MoveLane
	w.chart.filter = b
	return b
}

// buildPast makes what goes along the line, and back.
func buildPast(w *window, bar *filter.Bar) *travel.Past {
	line := w.chart.line
	p := &travel.Past{
		Travel: &travel.Travel{State: w.state, Line: line, GoTo: w.goTo}, Select: w.selectEvent,
		Filter: func(to session.Place) {
			w.chart.next = session.Stretch{From: to.From, To: to.To}
			bar.Resume(search.ParseFilter(to.Filter), to.Close)
		},
	}
	w.standing.sides = func(by int) {
		if w.sheets.Len() == 0 {
			p.Go(by)
		}
	}
	settled := line.OnSettled
	line.OnSettled = func(objects int, took time.Duration) {
		p.Rest()
		settled(objects, took)
		w.exports.link.Settled()
	}
	return p
}

// buildBookmarks makes what leads to the places that were marked.
func buildBookmarks(w *window, m memory.Memory, past *travel.Past, later func(func())) *bookmarks.Bookmarks {
	b := &bookmarks.Bookmarks{
		State: w.state, Memory: m, Sheets: w.sheets, Here: past.Here, To: past.To, GoTo: w.goTo, Say: w.status.Say,
		Changed: func() {
			w.refresh()
			w.table.Renewal.Ask()
		},
	}
	settled, was := w.chart.line.OnSettled, false
	w.chart.line.OnSettled = func(objects int, took time.Duration) {
		settled(objects, took)
		if is := b.IsHere(); is != was {
			was = is
			later(w.refresh) // and not while the line is laid out
		}
	}
	return b
}

// buildPalette makes what leads anywhere.
func buildPalette(w *window, index *session.Finder, finder *finding.Search, t *travel.Travel, marks *bookmarks.Bookmarks) *palette.Palette {
	return &palette.Palette{
		State: w.state, Finder: index, Sheets: w.sheets, Commands: func() []palette.Entry {
			return slices.Concat(paletteEntries(w.table, marks), w.side.records())
		},
		GoTo: w.goTo, GoToSource: w.goToSource, Follow: finder.Ask,
		GoToDate: func(from, to edtf.Instant) { w.status.Say(t.Date(from, to)) },
	}
}

// buildAdjust makes what adjusts how the window looks and works; menus writes those anew that
// list what the user has.
func buildAdjust(w *window, c Config, kept settings.Settings, menus func()) *adjust.Sheet {
	var editors func() []editor.Editor
	if c.Page == nil {
		editors = c.Work.Editor.Installed
	}
	return &adjust.Sheet{
		Settings: kept, Sheets: w.sheets, Say: w.status.Say, Run: c.Work.Run, UI: c.Work.UI, Editors: editors,
		Restyled: func() {
			w.look.apply()
			w.table.Restyle()
			menus()
			w.table.Renewal.Ask()
			w.status.Restyle()
			w.side.split.Refresh()
			w.chart.redraw()
			w.refresh()
		},
		Stilled: func() {
			w.chart.line.ReducedMotion = kept.Still()
			w.refresh()
		},
	}
}

// buildProblems makes the list of what is wrong with the file.
func buildProblems(w *window) *problems.List {
	l := &problems.List{
		State: w.state, Keys: w.table.Keys, CanEdit: func() bool { return w.side.edits.can("") }, Edit: w.side.edits.problem, Copy: func(text string) { w.copyText(text) },
		Close: w.side.clear, Focus: w.win.Canvas().Focus, Changed: w.traceNow, Mend: func(p diag.Problem) { mend(w, p) },
	}
	l.Open = func(pane fyne.CanvasObject) { w.side.lay(pane, l.Leave) }
	w.lists.problems = l
	return l
}

// scaleOffer makes the offer of a logarithmic scale.
func scaleOffer(w *window) *banner.Offer {
	text := lang.L("Much of this file lies in the last hundredth of its time. A logarithmic scale shows it apart, but many readers misread one.")
	return banner.NewOffer(w.sheets.Keys, text, lang.L("Show logarithmic time"), func() { w.setMode(axis.Logarithmic) })
}

// listen has the window hear what happens to it: keys while nothing has the keyboard,
// files dropped on it, and that it is closed.
func (w *window) listen(page *host) {
	canvas := w.win.Canvas()
	canvas.SetOnTypedKey(w.typedKey)
	canvas.SetOnTypedRune(w.table.Rune)
	w.table.Listen(canvas)
	w.win.SetOnDropped(func(at fyne.Position, dropped []fyne.URI) { drop(w, at, dropped) })
	page.listen(asked{
		free: func() bool { return w.talks.talk == nil && w.sheets.Len() == 0 }, open: w.files.Picked, fullScreen: w.refresh, moved: w.exports.link.Moved,
		touched: func(at fyne.Position) Touched { return touched(w, at) }, step: func(by int) { swiped(w, page, by) },
		finger: func(is bool) { w.chart.line.SetFinger(is) },
	})
	w.win.SetCloseIntercept(func() { closing(w) })
	w.win.SetOnClosed(func() {
		w.talks.leave()
		w.standing.closed()
		if lent := w.side.edits.lent; lent != nil {
			lent.End()
		}
	})
}

// laidOut is called when a drawing of a document is shown; the page is told.
func (w *window) laidOut(doc *timeline.Document, page *host) {
	w.refresh() // at another size the panel may have become a drawer
	page.fit()
	w.talks.beginWith()
	if w.state.IsOpen() && doc == w.state.Doc {
		page.tellShown()
		page.list(doc, w.state.Words)
	}
}

// talkEnded comes back to the main window, at the event that was last shown.
func (w *window) talkEnded(event string) {
	w.goTo(event)
	w.traceNow()
	w.notices.tellCrash()
}

// setMode changes the scale.
func (w *window) setMode(m axis.Mode) {
	w.chart.setMode(m)
	w.refresh()
}
