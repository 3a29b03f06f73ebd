package app

import (
	"io/fs"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/address"
	"tideline/app/asking"
	"tideline/app/banner"
	"tideline/app/comparing"
	"tideline/app/filter"
	"tideline/app/finding"
	"tideline/app/memory"
	"tideline/app/opening"
	"tideline/app/printing"
	"tideline/app/recent"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/store"
	"tideline/app/travel"
	"tideline/timeline/axis"
	"tideline/timeline/paint"
)

// This file builds what opens files, compares them and follows them.

// buildFiles makes what opens, saves and presents.
func (w *window) buildFiles(a fyne.App, c Config, kept settings.Settings, fonts *paint.Fonts) {
	ask := &asking.Asker{Sheets: w.sheets, Begin: w.status.Begin, Dialogs: c.Dialogs, Run: c.Work.Run, UI: c.Work.UI, Events: session.EventsEndings(), Endings: session.Endings()}
	if c.Page != nil {
		ask.Download = c.Page.Download
	}
	w.files = &opening.Files{
		State: w.state, Settings: kept, Status: w.status, Sheets: w.sheets, Asking: ask, Reader: opening.Reader{Fonts: fonts, Languages: c.Languages, Script: needsFull},
		Run: c.Work.Run, UI: c.Work.UI,
	}
	if c.Page != nil {
		w.files.Pick = c.Page.Pick
	}
	ask.Folder, ask.Open, ask.Kept = w.files.Folder, w.files.Held, w.files.WorkIn
	w.exports = &exports{
		state: w.state, chart: w.chart, sheets: w.sheets, asking: ask, look: w.look, pictures: w.side.pictures,
		languages: c.Languages, style: w.side.settings.Citation, stem: w.files.Stem, work: c.Work,
	}
	w.exports.desk = &printing.Desk{
		State: w.state, Sheets: w.sheets, Asking: ask, Languages: c.Languages, Fonts: func() *paint.Fonts { return w.chart.fonts }, Style: w.side.settings.Citation, Stem: w.files.Stem,
		Folder: func() fs.FS { return w.side.pictures.Folder }, View: func() axis.View { return w.chart.line.View() }, Within: w.exports.stretchInView, Run: c.Work.Run, UI: c.Work.UI, Print: c.Work.Print,
	}
	w.talks = &talks{
		app: a, standing: w.standing, state: w.state, chart: w.chart, sheets: w.sheets, look: w.look, pictures: w.side.pictures,
		work: c.Work, keyboard: c.keyboard(), first: c.Talk, tell: talkTells{changed: func() { talkChanged(w) }, ended: w.talkEnded},
	}
	w.notices = &notices{crash: c.Crash, presets: c.Presets, status: w.status, sheets: w.sheets, copy: w.copyText, class: w.talks.isOn}
}

// buildComparing makes what puts a second file beside the open one.
func buildComparing(w *window, c Config, m memory.Memory, filtered *filter.Bar) *comparing.Comparison {
	g := &comparing.Comparison{
		State: w.state, Reader: w.files.Reader, Asking: w.files.Asking, Sheets: w.sheets, Run: c.Work.Run, UI: c.Work.UI, Begin: w.status.BeginCounted, Pick: w.files.Pick,
		Show: func(s *session.Session, whole bool) {
			filter := w.state.FilterWithout(s)
			if whole {
				w.chart.fit()
			}
			w.files.Show(w.state.File, s)
			if len(filter.Conditions) < len(w.state.Filter.Conditions) {
				filtered.Apply(filter)
			}
		},
		Last: func(f session.File) string {
			if w.talks.isOn() { // which is to show what it was asked to
				return ""
			}
			then, _ := m.Of(f.Path)
			return then.With
		},
	}
	g.First(c.Begun.Guest)
	filtered.Extra = g.Items
	w.files.Following.Beside = g.Beside
	w.files.Several = func(paths []string) { g.Dropped(paths, w.files.Path) }
	w.trace.with = g.Name
	return g
}

// buildRecent makes what leads back to the files that were open last.
func buildRecent(w *window, c Config, remembered memory.Memory) (*recent.Files, *recent.Empty) {
	var empty *recent.Empty
	f := &recent.Files{
		Memory: remembered, Sheets: w.sheets, Run: c.Work.Run, UI: c.Work.UI, IsThere: store.IsFile,
		Busy: func() bool { return w.sheets.Len() > 0 }, Open: w.files.Path,
		Changed: func() {
			w.table.Renewal.Ask()
			empty.Again()
		},
	}
	empty = recent.NewEmpty(f, w.files.Ask, newTimeline(w), w.files.Bundled)
	return f, empty
}

// glowTime is how long what has changed in the file stands out.
const glowTime = 1600 * time.Millisecond

// buildFollowing makes what follows the open file while others write to it.
func (w *window) buildFollowing(a fyne.App, c Config, finder *finding.Search, recents *recent.Files) *banner.Banner {
	b := banner.New()
	w.files.Following.Tell = func(text string) {
		b.Tell(text)
		w.traceNow()
	}
	w.trace.told = b.Text
	came := func() { // beside the file, or from the web
		w.side.pictures.Open(w.side.fetch.Album.Over(w.state.Folder()))
		w.chart.line.PicturesCame()
		w.talks.reread()
		w.side.show()
	}
	w.files.Following.PicturesChanged, w.side.fetch.Came = came, func() {
		came()
		w.chart.redrawEdited() // with room for them in the cards
	}
	w.files.Following.Changed = func(ids []string) {
		if finder.IsOpen() || len(ids) == 0 {
			return
		}
		changed := map[string]bool{}
		for _, id := range ids {
			changed[id] = true
		}
		w.chart.line.Light(func(id string) bool { return changed[id] })
		var stop func()
		stop = c.Work.Every(glowTime, func() {
			stop()
			if !finder.IsOpen() {
				w.chart.line.Light(nil)
			}
		})
	}
	if c.Work.Watch != nil {
		w.files.Following.Watch = c.Work.Watch(func(files []string) { c.Work.UI(func() { w.files.Touched(files) }) })
	}
	a.Lifecycle().SetOnEnteredForeground(func() {
		w.files.Look()
		recents.Look()
		if lent := w.side.edits.lent; lent != nil {
			c.Work.Run(lent.Look)
		}
	})
	a.Lifecycle().SetOnExitedForeground(w.standing.also)
	return b
}

// buildLink makes the address of what the window looks at.
func buildLink(w *window, c Config, bar *filter.Bar, past *travel.Past) {
	w.exports.link = &address.Link{
		State: w.state, Line: w.chart.line, Asked: c.Begun.Moment,
		Base: func() string {
			switch f := w.state.File; {
			case c.Page == nil:
				return f.Path
			case f.Picked == nil || c.Page.File != nil && f.Picked.Name == c.Page.File.Name:
				return c.Page.Address()
			}
			return "" // what a reader has handed to the page leads nobody else there
		},
		Talk: func() (story string, step int) {
			if t := w.talks; t.said != nil && t.way.story != "" {
				return t.way.story, t.said.Step
			}
			return "", 0
		},
		Present: func(story string, step int) {
			if w.state.Layout == nil { // it begins once that is there
				w.talks.first = &Talk{Story: story, Step: step}
				return
			}
			w.talks.presentStory(story, stepOf(w.state.Doc, story, step))
		},
		Scale: w.setMode, Filter: bar.Apply, GoTo: w.goTo, Select: w.selectEvent,
		GlideTo: past.Stretch,
	}
	if c.Page != nil {
		w.exports.link.Show = c.Page.Show
		w.exports.link.Begin(c.Page.Fragment())
	}
}

// talkChanged tells that a talk shows something else.
func talkChanged(w *window) {
	w.traceNow()
	w.exports.link.Settled()
}

// copyLink puts the address of what the window looks at onto the clipboard.
func copyLink(w *window) {
	if to := w.exports.link.Address(); to != "" {
		w.copyText(to)
		return
	}
	w.status.Say(lang.L("Nothing leads to this file: save it, and links lead there."))
}
