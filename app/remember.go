package app

import (
	"path/filepath"
	"slices"

	"tideline/app/banner"
	"tideline/app/bookmarks"
	"tideline/app/comparing"
	"tideline/app/filter"
	"tideline/app/finding"
	"tideline/app/memory"
	"tideline/app/problems"
	"tideline/app/recent"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/table"
	"tideline/app/travel"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// opens is who is told that a file has been opened, besides the parts of the window.
type opens struct {
	remembered memory.Memory
	recents    *recent.Files
	empty      *recent.Empty
	offer      *banner.Offer
	bar        *filter.Bar
	finder     *finding.Search
	list       *table.Table
	faults     *problems.List
	past       *travel.Past
	marks      *bookmarks.Bookmarks
	guest      *comparing.Comparison
}

// listen has them told, and what the window is at remembered when its file makes way for
// another, and at the end.
func (o opens) listen(w *window, kept settings.Settings, journals string) {
	w.standing.also = func() { o.remember(w) }
	w.files.Tried = func() {
		o.empty.Show(w.state.Unread, w.win.Canvas().Focus)
		w.notices.tell()
		w.side.edits.writing.KeepJournals(journals)
	}
	w.files.Opened = func(f session.File, s *session.Session, words edtf.Words) {
		again, anew := w.state.File == f, w.state.Own() != s.Own()
		if !again {
			o.remember(w)
			o.finder.End()
		}
		w.opened(f, s, words, func() {
			resume(w, o.remembered)
			w.exports.link.Resume()
		})
		o.empty.Show(false, w.win.Canvas().Focus)
		o.bar.Again()
		o.finder.Again()
		o.list.Again()
		o.faults.Again()
		o.guest.Again()
		if again {
			w.talks.renew()
		}
		then, known := o.remembered.Of(f.Path)
		if anew { // and not only put beside another
			w.side.edits.writing.Opened(f, !again && known && f.Picked == nil && then.Editing)
		}
		if again {
			return
		}
		if f.Picked == nil {
			was := o.list.IsOpen()
			if o.list.Resume(then.List, known && then.List.Open || !known && was); was != o.list.IsOpen() {
				w.side.toLine()
			}
		}
		o.offer.Show(w.state.Mode != axis.Logarithmic && session.SuitsLogarithmic(s.Doc))
		o.past.Forget()
		o.marks.Opened()
		if f.Path != "" {
			kept.SetFolder(filepath.Dir(f.Path))
			o.recents.Opened(f.Path)
		}
	}
}

// remember remembers what the window is at in its file. What a page was handed has no
// place by which it would be known again.
func (o opens) remember(w *window) {
	if s := w.state; s.IsOpen() && s.File.Picked == nil {
		now := seen(w)
		now.List = o.list.Listed()
		o.remembered.Keep(s.File.Path, now)
	}
}

// seen is what the window is at.
func seen(w *window) memory.Seen {
	s, side := w.state, w.side
	now := memory.Seen{
		Scale: s.Mode.String(), Asked: string(s.Doc.Scale.Kind), Filter: s.Filter.String(), Lanes: s.LaneOrder, Close: s.Close,
		Selected: s.Selected, Page: side.page(), Width: side.split.Given(), Hidden: side.isFolded(),
		Editing: w.side.edits.writing.IsLeft(s.File),
	}
	if s.Guest != nil {
		now.With = s.Guest.File.Path
	}
	for id := range s.Folded {
		now.Folded = append(now.Folded, id)
	}
	slices.Sort(now.Folded)
	switch {
	case s.Layout == nil: // closed before it was drawn
		now.From, now.To = int64(s.Begin.From), int64(s.Begin.To)
	case !w.chart.line.Fitted():
		from, to := w.chart.line.Heading().Range()
		now.From, now.To = int64(from), int64(to)
	}
	return now
}

// resume has the window be at what it was at when its file, which has just been opened,
// was open last. What the file does not have any more is left out. The scale is that of
// then only where the file asks for no other one than it did.
func resume(w *window, m memory.Memory) {
	s := w.state
	if s.File.Picked != nil {
		return
	}
	then, known := m.Of(s.File.Path)
	if !known {
		return
	}
	if mode, err := axis.ParseMode(then.Scale); err == nil && then.Asked == string(s.Doc.Scale.Kind) {
		s.Mode = mode
	}
	s.Begin = session.Stretch{From: edtf.Instant(then.From), To: edtf.Instant(then.To)}
	s.Shown = session.Shown{Filter: search.ParseFilter(then.Filter), LaneOrder: then.Lanes, Folded: lanesIn(s.Doc, then.Folded), Close: then.Close}
	if _, there := s.Doc.Event(then.Selected); there {
		s.Selected = then.Selected
	}
	w.side.split.Restore(then.Width, then.Hidden)
	if page := w.side.named()[then.Page]; page != nil {
		w.side.panel.Tabs.Show(page)
	}
}

// lanesIn is a set of those lanes that a document has; nil for none.
func lanesIn(doc *timeline.Document, ids []string) (set map[string]bool) {
	for _, id := range ids {
		if _, there := doc.Lane(id); there {
			if set == nil {
				set = map[string]bool{}
			}
			set[id] = true
		}
	}
	return set
}

// named lists the pages of the panel by name.
func (s *side) named() map[string]*widgets.Tab {
	return map[string]*widgets.Tab{"event": s.panel.Event, "sources": s.panel.Sources, "quotes": s.panel.Quotes}
}

// page names the page of the panel that is open.
func (s *side) page() string {
	for name, page := range s.named() {
		if page == s.panel.Tabs.Open {
			return name
		}
	}
	return ""
}

// isFolded reports whether the panel is folded away, or will be once what lies over it is
// gone.
func (s *side) isFolded() bool {
	if s.leave != nil {
		return s.folded
	}
	return s.split.Folded
}
