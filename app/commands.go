package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/adjust"
	"tideline/app/bookmarks"
	"tideline/app/command"
	"tideline/app/comparing"
	"tideline/app/filter"
	"tideline/app/finding"
	"tideline/app/help"
	"tideline/app/look"
	"tideline/app/opening"
	"tideline/app/palette"
	"tideline/app/recent"
	"tideline/app/session"
	"tideline/app/table"
	"tideline/app/travel"
	"tideline/app/widgets"
	"tideline/timeline/axis"
)

// parts are what commands lead to besides the parts of the window.
type parts struct {
	pages   *help.Pages
	finder  *finding.Search
	filter  *filter.Bar
	list    *table.Table
	palette *palette.Palette
	travel  *travel.Travel
	past    *travel.Past
	marks   *bookmarks.Bookmarks
	recent  *recent.Files
	compare *comparing.Comparison
	adjust  *adjust.Sheet

	copyPicture func()
}

// commands is the table of everything the window can do.
func (w *window) commands(p parts) []command.Command {
	return slices.Concat(
		fileCommands(w.files, p.recent, w.exports, newTimeline(w), w.side.edits.writing.Save, p.copyPicture, func() { copyLink(w) }, func() { closing(w) }),
		editCommands(w.side, p.list, func() { opening.Paste(w.files, w.look.app.Clipboard().Content()) }),
		command.Within(command.Find, findCommands(p.finder, p.palette)...),
		command.Within(command.Scales, scaleCommands(w.state, w.setMode)...),
		viewCommands(w.chart),
		command.Within(command.Filters, filterCommands(p.filter)...),
		listCommands(p.list),
		command.Within(command.Looks, slices.Concat(lookCommands(w.chart, w.look, w.refresh), textCommands(p.adjust))...),
		windowCommands(w.side, w.standing, w.refresh),
		command.Within(command.ThisFile, besideCommands(w.files, p.compare, func() { w.side.edits.selected(w.side.panel.Source) }, w.side.fetch.All, func() { closing(w) })...),
		panelCommands(w.side, w.lists, func() { copyMarked(w, p.list) }, func() { w.side.mark(w.win.Canvas().Focus, w.status.Say) }),
		markCommands(p.marks),
		command.Within(command.Events, eventCommands(p.travel)...),
		command.Within(command.Along, alongCommands(p.travel, w.chart, func() {
			if !p.finder.End() {
				w.escape()
			}
		})...),
		pastCommands(p.past),
		talkCommands(w.talks),
		helpCommands(p.pages, w.lists, w.files.Bundled, w.showKeys, w.showLegend),
	)
}

func fileCommands(f *opening.Files, r *recent.Files, e *exports, begin, saving, copying, linking, closing func()) []command.Command {
	return []command.Command{
		{ID: "new", Label: lang.L("New timeline…"), Menu: command.File, Shortcut: command.Ctrl(fyne.KeyN), Do: begin},
		{
			ID: "open", Label: lang.L("Open…"), Short: lang.L("Open"), Menu: command.File, Bar: command.BarFile,
			Icon: theme.FolderOpenIcon(), Shortcut: command.Ctrl(fyne.KeyO), Do: f.Ask,
		},
		{ID: "recent", Label: lang.L("Recent files…"), Menu: command.File, Shortcut: command.CtrlShift(fyne.KeyO), Under: r.Menu(), Do: r.Show},
		{ID: "import", Label: lang.L("Import…"), Menu: command.File, Shortcut: command.Ctrl(fyne.KeyI), Do: f.Import},
		{
			ID: "keep", Label: lang.L("Save"), Menu: command.File, Shortcut: command.Ctrl(fyne.KeyS),
			Do: saving,
		},
		{ID: "export", Label: lang.L("Export…"), Menu: command.File, Shortcut: command.CtrlShift(fyne.KeyS), Do: e.saveForOthers},
		{ID: "print", Label: lang.L("Print…"), Menu: command.HandOn, Shortcut: command.Ctrl(fyne.KeyP), Do: e.desk.Show},
		{ID: "save", Label: lang.L("Save picture…"), Menu: command.HandOn, Shortcut: command.Ctrl(fyne.KeyE), Do: e.savePicture},
		{ID: "copy-picture", Label: lang.L("Copy a picture of the view"), Menu: command.HandOn, Shortcut: command.CtrlShift(fyne.KeyC), Do: copying},
		{ID: "link", Label: lang.L("Copy a link to what is shown"), Menu: command.HandOn, Shortcut: command.CtrlShift(fyne.KeyL), Do: linking},
		{ID: "handout", Label: lang.L("Save handout…"), Menu: command.HandOn, Shortcut: command.CtrlShift(fyne.KeyE), Do: e.saveHandout},
		{ID: "publish", Label: lang.L("Publish as a page…"), Menu: command.HandOn, Do: e.publish},
		{ID: "quit", Label: lang.L("Quit"), Menu: command.File, Shortcut: command.Ctrl(fyne.KeyQ), Over: true, Do: closing},
	}
}

// besideCommands are about the open file as it is, and what is shown beside it.
func besideCommands(f *opening.Files, g *comparing.Comparison, edit, fetching, closing func()) []command.Command {
	return []command.Command{
		{ID: "compare", Label: lang.L("Add for comparison…"), Menu: command.ThisFile, Shortcut: command.CtrlShift(fyne.KeyA), Do: g.Ask},
		{ID: "alone", Label: lang.L("Take the compared file away"), Menu: command.ThisFile, Shortcut: command.CtrlShift(fyne.KeyX), Do: g.TakeAway},
		{ID: "columns", Label: lang.L("Columns of the table…"), Menu: command.ThisFile, Do: func() { opening.ChooseColumns(f) }},
		{ID: "reload", Label: lang.L("Read the file again"), Menu: command.ThisFile, Shortcut: command.Ctrl(fyne.KeyR), Do: f.Again},
		{ID: "edit", Label: lang.L("Open in the editor"), Menu: command.ThisFile, Keys: []fyne.KeyName{fyne.KeyF4}, Do: edit},
		{ID: "fetch", Label: lang.L("Fetch pictures…"), Menu: command.ThisFile, Do: fetching},
		{ID: "close", Label: lang.L("Close the window"), Menu: command.ThisFile, Shortcut: command.Ctrl(fyne.KeyW), Over: true, Do: closing},
	}
}

func scaleCommands(state *session.State, choose func(axis.Mode)) []command.Command {
	scale := func(m axis.Mode, id, label, short string, key fyne.KeyName) command.Command {
		return command.Command{
			ID: id, Label: label, Short: short, Menu: command.View, Bar: command.BarScale,
			Shortcut: command.Ctrl(key), Also: command.Digit(key), Runes: []rune(key),
			Checked: func() bool { return state.Mode == m },
			Do:      func() { choose(m) },
		}
	}
	return []command.Command{
		scale(axis.True, "true", lang.L("Show true time"), lang.L("True time"), fyne.Key1),
		scale(axis.Shortened, "shortened", lang.L("Shorten empty time"), lang.L("Shortened"), fyne.Key2),
		scale(axis.Even, "even", lang.L("Show even steps"), lang.L("Even steps"), fyne.Key3),
		scale(axis.Logarithmic, "logarithmic", lang.L("Show logarithmic time"), lang.L("Logarithmic"), fyne.Key4),
	}
}

func viewCommands(c *chart) []command.Command {
	return []command.Command{
		{
			ID: "zoom-in", Label: lang.L("Zoom in"), Menu: command.View, Bar: command.BarZoom, Icon: theme.ZoomInIcon(), Runes: []rune{'+', '='},
			Do: func() { c.zoom(zoomStep) },
		},
		{
			ID: "zoom-out", Label: lang.L("Zoom out"), Menu: command.View, Bar: command.BarZoom, Icon: theme.ZoomOutIcon(), Runes: []rune{'-', '−'},
			Do: func() { c.zoom(1 / zoomStep) },
		},
		{
			ID: "fit", Label: lang.L("Show everything"), Short: lang.L("Fit"), Menu: command.View, Bar: command.BarZoom,
			Icon: theme.ZoomFitIcon(), Runes: []rune{'0'}, Do: c.fit,
		},
	}
}

func lookCommands(c *chart, a *appearance, refresh func()) []command.Command {
	return []command.Command{
		{
			ID: "theme", Label: lang.L("Light or dark"), Menu: command.View, Bar: command.BarWindow,
			Icon: theme.ColorPaletteIcon(), Shortcut: command.Ctrl(fyne.KeyD), Do: func() { a.change(); refresh() },
		},
		{
			ID: "system-theme", Label: lang.L("Light or dark as the system says"), Menu: command.View,
			Checked: func() bool { return a.settings.ThemeChoice() == look.FollowSystem },
			Do:      func() { a.choose(look.FollowSystem); refresh() },
		},
		{
			ID: "still", Label: lang.L("Less motion"), Menu: command.View,
			Checked: func() bool { return c.line.ReducedMotion }, Do: func() { c.switchStill(); refresh() },
		},
	}
}

func textCommands(a *adjust.Sheet) []command.Command {
	return []command.Command{
		{ID: "larger", Label: lang.L("Larger text"), Menu: command.View, Shortcut: command.Ctrl(fyne.KeyPlus), Also: command.Plus(), Over: true, Do: func() { a.Larger(1) }},
		{ID: "smaller", Label: lang.L("Smaller text"), Menu: command.View, Shortcut: command.Ctrl(fyne.KeyMinus), Also: command.Minus(), Over: true, Do: func() { a.Larger(-1) }},
		{ID: "usual-size", Label: lang.L("Usual text size"), Menu: command.View, Shortcut: command.Ctrl(fyne.Key0), Also: command.Digit(fyne.Key0), Over: true, Do: a.Usual},
		{ID: "settings", Label: lang.L("Settings…"), Menu: command.Looks, Shortcut: command.Ctrl(fyne.KeyComma), Do: a.Show},
	}
}

func windowCommands(s *side, st *standing, refresh func()) []command.Command {
	return []command.Command{
		{
			ID: "panel", Label: lang.L("Side panel"), Menu: command.Panel, Bar: command.BarWindow, Icon: theme.ListIcon(),
			Runes: []rune{'p'}, Checked: func() bool { return s.split.Open() }, Do: s.toggle,
		},
		{
			ID: "full", Label: lang.L("Full screen"), Menu: command.Looks, Keys: []fyne.KeyName{fyne.KeyF11},
			Checked: st.full, Do: func() { st.fill(!st.full()); refresh() },
		},
	}
}

func panelCommands(s *side, l *lists, copying, marking func()) []command.Command {
	page := func(id, label string, key rune, item *widgets.Tab) command.Command {
		return command.Command{ID: id, Label: label, Menu: command.Panel, Runes: []rune{key}, Do: func() { s.open(item) }}
	}
	return []command.Command{
		page("tab-event", lang.L("Panel: event"), 'e', s.panel.Event),
		page("tab-sources", lang.L("Panel: sources"), 's', s.panel.Sources),
		page("tab-quotes", lang.L("Panel: quotes"), 'q', s.panel.Quotes),
		{ID: "copy", Label: lang.L("Copy what is marked, or the event with its sources"), Menu: command.Panel, Also: command.As(&fyne.ShortcutCopy{}), Do: copying},
		{ID: "mark", Label: lang.L("Mark text in the panel by keys"), Menu: command.Panel, Keys: []fyne.KeyName{fyne.KeyF7}, Do: marking},
		{ID: "claims", Label: lang.L("Claim report"), Menu: command.Panel, Runes: []rune{'c'}, Do: l.showClaims},
		{ID: "panel-down", Label: lang.L("Scroll the panel down"), Menu: command.PanelRoom, Shortcut: command.Ctrl(fyne.KeyDown), Do: func() { s.panel.Scroll(panelScroll) }},
		{ID: "panel-up", Label: lang.L("Scroll the panel up"), Menu: command.PanelRoom, Shortcut: command.Ctrl(fyne.KeyUp), Do: func() { s.panel.Scroll(-panelScroll) }},
		{ID: "panel-wider", Label: lang.L("Wider panel"), Menu: command.PanelRoom, Shortcut: command.Ctrl(fyne.KeyLeft), Do: func() { s.split.Widen(panelStep) }},
		{ID: "panel-narrower", Label: lang.L("Narrower panel"), Menu: command.PanelRoom, Shortcut: command.Ctrl(fyne.KeyRight), Do: func() { s.split.Widen(-panelStep) }},
	}
}

// How far the keys move things, in px.
const (
	panelScroll = 160
	panelStep   = 40
)

// zoomStep is the factor of one step of zooming by key or button.
const zoomStep = 1.5

// plain is a command of the menu Go that is done by a plain key, and shifted one with Shift.
func plain(id, label string, key fyne.KeyName, do func()) command.Command {
	return command.Command{ID: id, Label: label, Menu: command.Go, Keys: []fyne.KeyName{key}, Do: do}
}

func shifted(id, label string, key fyne.KeyName, do func()) command.Command {
	return command.Command{ID: id, Label: label, Menu: command.Go, Shortcut: command.Shift(key), Do: do}
}

func eventCommands(t *travel.Travel) []command.Command {
	return []command.Command{
		plain("next", lang.L("Next event"), fyne.KeyRight, func() { t.Step(1) }),
		plain("previous", lang.L("Previous event"), fyne.KeyLeft, func() { t.Step(-1) }),
		plain("above", lang.L("Nearest event of the lane above"), fyne.KeyUp, func() { t.Across(-1) }),
		plain("below", lang.L("Nearest event of the lane below"), fyne.KeyDown, func() { t.Across(1) }),
		plain("first", lang.L("First event"), fyne.KeyHome, t.First),
		plain("last", lang.L("Last event"), fyne.KeyEnd, t.Last),
		{ID: "connected", Label: lang.L("The selected event and what it is connected with"), Menu: command.Go, Runes: []rune{'f'}, Do: t.Connected},
	}
}

func alongCommands(t *travel.Travel, c *chart, escape func()) []command.Command {
	return []command.Command{
		shifted("bit-later", lang.L("A little later"), fyne.KeyRight, func() { t.Pan(aLittle) }),
		shifted("bit-earlier", lang.L("A little earlier"), fyne.KeyLeft, func() { t.Pan(-aLittle) }),
		plain("later", lang.L("One screen later"), fyne.KeyPageDown, func() { t.Pan(aScreen) }),
		plain("earlier", lang.L("One screen earlier"), fyne.KeyPageUp, func() { t.Pan(-aScreen) }),
		{ID: "next-count", Label: lang.L("Next count on the line"), Menu: command.Go, Runes: []rune{'n'}, Do: func() { c.stepCluster(1) }},
		{ID: "previous-count", Label: lang.L("Previous count on the line"), Menu: command.Go, Runes: []rune{'N'}, Do: func() { c.stepCluster(-1) }},
		{ID: "show", Label: lang.L("Split the count, or bring the selected event into view"), Menu: command.Go, Keys: []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter}, Do: c.enter},
		plain("none", lang.L("Back to the line, then select nothing"), fyne.KeyEscape, escape),
	}
}

func pastCommands(p *travel.Past) []command.Command {
	return []command.Command{
		{
			ID: "back", Label: lang.L("Back to where one was"), Menu: command.Go, Shortcut: command.Alt(fyne.KeyLeft),
			Keys: []fyne.KeyName{fyne.KeyBackspace}, Do: func() { p.Go(-1) },
		},
		{
			ID: "forward", Label: lang.L("Forward again"), Menu: command.Go, Shortcut: command.Alt(fyne.KeyRight),
			Also: command.As(command.Shift(fyne.KeyBackspace)), Do: func() { p.Go(1) },
		},
	}
}

func markCommands(b *bookmarks.Bookmarks) []command.Command {
	return []command.Command{
		{ID: "bookmark", Label: lang.L("Bookmark this place"), Menu: command.Go, Shortcut: command.Ctrl(fyne.KeyB), Checked: b.IsHere, Do: b.Switch},
		{ID: "bookmarks", Label: lang.L("Bookmarks and stories…"), Menu: command.Go, Runes: []rune{'b'}, Under: b.Menu(), Do: b.Show},
	}
}

// How far the line goes by a key, in parts of its width: of a screen a tenth stays in
// view.
const (
	aLittle = 0.2
	aScreen = 0.9
)

func findCommands(finder *finding.Search, anything *palette.Palette) []command.Command {
	return []command.Command{
		{ID: "search", Label: lang.L("Search…"), Menu: command.Go, Bar: command.BarFind, Icon: theme.SearchIcon(), Shortcut: command.Ctrl(fyne.KeyF), Runes: []rune{'/'}, Do: finder.Show},
		plain("next-found", lang.L("Next event found"), fyne.KeyF3, func() { finder.Step(1) }),
		shifted("previous-found", lang.L("Previous event found"), fyne.KeyF3, func() { finder.Step(-1) }),
		{ID: "palette", Label: lang.L("Go to anything…"), Menu: command.Find, Shortcut: command.Ctrl(fyne.KeyK), Runes: []rune{'k'}, Do: anything.Show},
		{ID: "date", Label: lang.L("Go to a date…"), Menu: command.Find, Runes: []rune{'g'}, Do: anything.ShowDates},
	}
}

func filterCommands(b *filter.Bar) []command.Command {
	return []command.Command{
		{
			ID: "filter", Label: lang.L("Filter"), Menu: command.View, Bar: command.BarFind, Icon: theme.NewThemedResource(filter.Icon()),
			Shortcut: command.CtrlShift(fyne.KeyF), Checked: b.IsOpen, Do: b.Toggle,
		},
		{ID: "close-up", Label: lang.L("Shorten again, without the time of hidden events"), Menu: command.View, Runes: []rune{'h'}, Checked: func() bool { return b.State.Close }, Now: command.Now{Can: b.State.Filtered}, Do: b.SwitchAxis},
		{ID: "all-events", Label: lang.L("Show all events"), Menu: command.View, Now: command.Now{Can: b.State.Filtered}, Do: b.All},
		{ID: "lanes", Label: lang.L("Lanes…"), Menu: command.View, Do: b.Lanes},
	}
}

func listCommands(t *table.Table) []command.Command {
	return []command.Command{{
		ID: "list", Label: lang.L("List of events, sources and quotations"), Menu: command.View, Bar: command.BarFind,
		Icon: theme.NewThemedResource(table.Icon()), Runes: []rune{'l'}, Checked: t.IsOpen, Do: t.Toggle,
	}}
}

func talkCommands(t *talks) []command.Command {
	return []command.Command{
		{
			ID: "present", Label: lang.L("Present…"), Short: lang.L("Present"), Menu: command.Talks, Bar: command.BarWindow,
			Icon: theme.MediaPlayIcon(), Keys: []fyne.KeyName{fyne.KeyF5}, Do: t.chooseTalk,
		},
		{
			ID: "present-here", Label: lang.L("Present from the selected event"), Menu: command.Talks,
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyF5, Modifier: fyne.KeyModifierShift}, Do: t.presentFromHere,
		},
	}
}

func helpCommands(p *help.Pages, l *lists, story, keys, legend func()) []command.Command {
	return []command.Command{
		{ID: "legend", Label: lang.L("What the marks mean"), Menu: command.Help, Bar: command.BarWindow, Icon: theme.InfoIcon(), Runes: []rune{'m'}, Do: legend},
		{ID: "keys", Label: lang.L("Keys"), Menu: command.Help, Bar: command.BarWindow, Icon: theme.HelpIcon(), Runes: []rune{'?'}, Keys: []fyne.KeyName{fyne.KeyF1}, Do: keys},
		{ID: "problems", Label: lang.L("Problems found in the file"), Menu: command.Help, Keys: []fyne.KeyName{fyne.KeyF8}, Do: l.problems.Show},
		{ID: "format", Label: lang.L("The format"), Menu: command.Help, Runes: []rune{'F'}, Do: p.FormatPage},
		{ID: "story", Label: lang.L("Open the bundled story"), Menu: command.Help, Do: story},
		{ID: "licences", Label: lang.L("Licences"), Menu: command.Help, Do: p.Licences},
		{ID: "about", Label: lang.L("About Tideline"), Menu: command.Help, Do: p.About},
	}
}

// paletteEntries lists all commands that have something to do, with their keys, and what is
// bookmarked.
func paletteEntries(t *command.Table, marks *bookmarks.Bookmarks) []palette.Entry {
	var all []palette.Entry
	for i := range t.Commands {
		if c := &t.Commands[i]; c.ID != "palette" && c.Possible() {
			all = append(all, palette.Entry{Title: c.Label, Note: c.KeyText(), Do: func() { t.Perform(c) }})
		}
	}
	for _, p := range marks.Places() {
		all = append(all, palette.Entry{Title: p.Title, Note: p.Note, Place: true, Do: p.Go})
	}
	return all
}

// showKeys lists every command with its keys.
func (w *window) showKeys() { w.sheets.Page(lang.L("Keys and mouse"), w.table.Page()) }
