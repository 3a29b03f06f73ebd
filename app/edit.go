package app

import (
	"cmp"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/command"
	"tideline/app/dragging"
	"tideline/app/editor"
	"tideline/app/form"
	"tideline/app/language"
	"tideline/app/opening"
	"tideline/app/replacing"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/several"
	"tideline/app/sheet"
	"tideline/app/table"
	"tideline/app/table/rows"
	"tideline/app/view"
	"tideline/app/writing"
	"tideline/timeline/cite"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// edits is how the open file is changed: here, and in the editor that the user has chosen.
type edits struct {
	writing   *writing.Writing
	form      *form.Form
	clipboard fyne.Clipboard
	waits     func() // ends waiting until it is saved by itself; nil while nothing waits
	dragging  *dragging.Dragging
	several   *several.Several
	replacing *replacing.Replacing
	state     *session.State
	settings  settings.Settings
	editors
	sheets  *sheet.Stack
	say     func(text string)
	run, ui func(func())
	page    bool // in a browser, where no program can be started
}

// editors are the text editors of the system.
type editors struct {
	system editor.System
	lent   *editor.Lent // texts of the form; nil where no program can be started
}

// can reports whether the file of a record, "" for the open one, can be edited. The
// bundled story has no file.
func (e *edits) can(of string) bool { return !e.page && e.state.FileOf(of).Path != "" }

// problem opens the file that a problem is in, at its place.
func (e *edits) problem(p diag.Problem) {
	if doc := e.state.Own().Doc; doc.InTable(p) {
		e.open("", doc.Table, p.Pos)
		return
	}
	e.open("", "", p.Pos)
}

// at opens the file of a record, "" for the open one, at a place; that of an event may be in
// the table beside it.
func (e *edits) at(of string, pos diag.Pos) {
	table := e.state.Own().Doc.Table
	if g := e.state.Guest; g != nil && e.state.Doc.OfGuest(of) {
		table = g.Doc.Table
	}
	if event, ok := e.state.Doc.Event(of); !ok || event.Pos != pos {
		table = ""
	}
	e.open(of, table, pos)
}

// open opens the file of a record at a place, or a table beside it; "" for no table.
func (e *edits) open(of, table string, pos diag.Pos) {
	file := e.state.FileOf(of)
	if !e.can(of) {
		e.say(lang.L("This timeline is not a file on this computer; no editor can open it."))
		return
	}
	path, id := file.Path, e.settings.Editor()
	if table != "" {
		path = filepath.Join(filepath.Dir(path), filepath.FromSlash(table))
	}
	name := filepath.Base(path)
	e.say(lang.L("Opening {{.File}} in the editor…", map[string]any{"File": name}))
	e.run(func() {
		err := e.system.Open(id, path, pos.Line)
		e.ui(func() {
			if err != nil {
				e.sheets.CouldNot(lang.L("{{.File}} could not be opened in an editor", map[string]any{"File": name}), whyNotEdited(err))
			}
		})
	})
}

// lend opens a text of the form in the editor; nil where no program can be started.
func (e *edits) lend(c Config) func(name, text string, back func(string)) {
	if e.page {
		return nil
	}
	e.lent = &editor.Lent{System: e.system, Watch: c.Work.Watch}
	return func(name, text string, back func(string)) {
		id := e.settings.Editor()
		e.say(lang.L("Opening {{.File}} in the editor…", map[string]any{"File": name}))
		e.run(func() {
			err := e.lent.Lend(id, name, text, func(saved string) { e.ui(func() { back(saved) }) })
			if err != nil {
				e.ui(func() {
					e.sheets.CouldNot(lang.L("{{.File}} could not be opened in an editor", map[string]any{"File": name}), whyNotEdited(err))
				})
			}
		})
	}
}

// copyMarked copies what is marked in the panel, or else the selected event.
func copyMarked(w *window, list *table.Table) {
	if text := w.side.marks.Text(); text != "" {
		w.copyText(text)
		return
	}
	if text := cmp.Or(list.Copy(), w.lists.problems.Text(w.win.Canvas().Focused())); text != "" {
		w.copyText(text)
		return
	}
	if text := writing.AsText(w.side.edits.writing, w.state.Marked()); text != "" { // for another place, or another file
		w.side.edits.clipboard.SetContent(text)
		said := lang.L("Copied the event as it stands in the file.")
		if n := len(w.state.Several); n > 0 {
			said = lang.N("Copied {{.N}} events as they stand in the file.", n, map[string]any{"N": n})
		}
		w.status.Say(said)
		return
	}
	copyEvent(w)
}

// copyEvent copies the selected event as text, with its sources.
func copyEvent(w *window) {
	e, ok := w.state.Doc.Event(w.state.Selected)
	if !ok {
		w.status.Say(lang.L("Select an event, or mark a text in the panel, to copy it."))
		return
	}
	w.copyText(cite.Writer{Style: w.side.settings.Citation(), Dates: w.state.Words, Say: language.Window{}}.Event(e, w.state.Doc))
}

// whyNotEdited says what to do where an editor could not be started.
func whyNotEdited(err error) error {
	if errors.Is(err, editor.ErrNotThere) {
		return errors.New(lang.L("The editor was not found; choose another one in the settings"))
	}
	return err
}

// buildWriting makes what edits the open file.
func buildWriting(w *window, c Config) {
	e := w.side.edits
	e.clipboard = w.look.app.Clipboard()
	e.writing = &writing.Writing{
		State: w.state, Sheets: w.sheets, Asking: w.files.Asking,
		Calls: writing.Calls{
			Run: c.Work.Run, UI: c.Work.UI, Open: w.files.Path, Imported: w.files.SaveImported, Reading: w.talks.isOn, Select: w.goTo,
			Read: func(f session.File, was *session.Session, text []byte) (*session.Session, error) {
				return opening.Edited(w.files, f, was, text)
			},
			Show: func(s *session.Session) { opening.Show(w.files, s) }, Foresee: w.chart.foresee,
			Commit: func() { e.form.Commit() }, Named: form.Named,
			Glow: func(ids []string) { w.files.Following.Changed(ids) },
			Changed: func() {
				w.side.panel.LetEdit(e.writing.IsEditing())
				w.chart.inStep()
				entitle(w)
				w.refresh()
				w.traceNow()
				e.saveLater(c.Work.Every)
			},
		},
	}
	w.files.Following.Edits, w.files.Following.Works = e.writing, writing.Works{Writing: e.writing}
	e.form = form.New(form.Calls{
		Picture: func() { writing.AskPicture(e.writing, w.state.Selected, e.form.AskOfPicture) },
		Remove:  func(of edit.Ref, name string) { writing.RemoveRecord(e.writing, of, name) },
		Keys:    w.table.Keys, State: w.state, Focused: w.win.Canvas().Focused, Focus: w.win.Canvas().Focus,
		File: e.writing.File, Make: e.writing.Make, Turn: e.writing.Turn, Leave: w.side.toLine, Later: c.Work.later, Say: w.status.Say, Lend: e.lend(c),
		Actions: []form.Action{{Name: lang.L("Duplicate"), Do: e.duplicate}, {Name: lang.L("Delete"), Do: e.remove, Several: true}},
	})
	e.replacing = &replacing.Replacing{State: w.state, Sheets: w.sheets, File: e.writing.File, Make: e.writing.Make, Turn: e.writing.Turn}
	e.several.IsEditing, e.several.Show = e.writing.IsEditing, func() {
		w.chart.line.Select(w.state.Selected)
		w.side.show()
		if w.side.split.Open() && len(w.state.Several) > 0 {
			w.side.panel.Tabs.Show(w.side.panel.Edit)
		}
		w.chart.inStep()
		w.traceNow()
	}
	w.side.panel.EditBy(func(event, source string) fyne.CanvasObject {
		e.form.Show(event, source)
		return e.form.Page
	})
}

// writeCells writes what was typed or pasted in cells of the list, as one step.
func writeCells(e *edits, cells []rows.Cell) {
	ids := make([]string, len(cells))
	for i, c := range cells {
		ids[i] = c.Event
	}
	e.writing.Turn(ids, func(ids []string) {
		f, _ := e.writing.File()
		for i, id := range ids {
			cells[i].Event = id
		}
		do, err := form.Cells(e.state, f, cells)
		if err != nil {
			e.sheets.CouldNot(lang.L("This cannot be written there"), err)
			return
		}
		n := len(cells)
		e.writing.Make(writing.Edit{Name: history.Name{Did: lang.L("change"), Of: lang.N("{{.N}} cells", n, map[string]any{"N": n})}, Do: do})
	})
}

// drop takes what was dropped on the window: a picture or a web address for what is edited,
// or else a file to open.
func drop(w *window, at fyne.Position, dropped []fyne.URI) {
	e := w.side.edits
	filled := func(source string) {
		w.side.open(w.side.panel.Edit)
		if source == "" {
			e.form.AskOfPicture()
			return
		}
		e.form.Turn(edit.Ref{List: edit.Sources, ID: source})
		e.form.Take()
	}
	if len(dropped) == 0 || !writing.Dropped(e.writing, dropped[0].Path(), filled) {
		w.files.Dropped(at, dropped)
	}
}

// buildDragging lets events be dragged, and added where the other button is pressed.
func buildDragging(w *window) {
	s, line := w.side, w.chart.line
	e := s.edits
	e.dragging = &dragging.Dragging{
		State: w.state, Writing: e.writing, Say: w.status.Say, Changed: w.traceNow,
		Type: func() {
			s.open(s.panel.Edit)
			e.form.Take()
		},
	}
	line.OnGrab = e.dragging.Grab
	line.OnMenu = func(there view.Spot) {
		if w.talks.isOn() || w.state.Unread {
			return
		}
		d := fyne.CurrentApp().Driver()
		widget.ShowPopUpMenuAtPosition(spotMenu(w, there), w.win.Canvas(), d.AbsolutePositionForObject(line).Add(there.At))
	}
}

// saveAfter is how long after the last change it is saved by itself, where that is wanted.
const saveAfter = 2 * time.Second

// saveLater saves what is edited by itself, a moment after nothing was changed any more.
func (e *edits) saveLater(every func(time.Duration, func()) func()) {
	if e.waits != nil {
		e.waits()
		e.waits = nil
	}
	if !settings.Saves(e.settings) || !e.writing.IsDirty() {
		return
	}
	e.waits = every(saveAfter, func() {
		e.waits()
		e.waits = nil
		writing.SaveByItself(e.writing)
	})
}

// closing closes the window once nothing of what is edited would be lost.
func closing(w *window) {
	opening.Keep(w.files, func() { w.side.edits.writing.Leave(w.talks.closed) })
}

// editCommands are those that change the open file.
func editCommands(s *side, list *table.Table, paste func()) []command.Command {
	e := s.edits.writing
	open := func(then func()) func() {
		return func() {
			e.Offer(func() {
				s.open(s.panel.Edit)
				then()
				s.settled()
			})
		}
	}
	step := func(id, label string, key fyne.KeyName, sign rune, n int) command.Command {
		return command.Command{
			ID: id, Label: label, Menu: command.OneEvent, Runes: []rune{sign}, Do: func() { e.Offer(func() { s.edits.dragging.Step(n) }) },
			Shortcut: &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt | fyne.KeyModifierShift},
		}
	}
	return append([]command.Command{
		{
			ID: "editing", Label: lang.L("Edit this timeline, or only read it"), Short: lang.L("Editing"), Menu: command.Edit, Bar: command.BarFile,
			Icon: theme.DocumentCreateIcon(), Checked: e.IsEditing, Do: e.Switch,
		},
		{ID: "undo", Label: lang.L("Undo"), Now: command.Now{Says: e.CanUndo}, Menu: command.Edit, Also: command.As(&fyne.ShortcutUndo{}), Do: e.Undo},
		{
			ID: "redo", Label: lang.L("Redo"), Now: command.Now{Says: e.CanRedo}, Menu: command.Edit, Shortcut: command.CtrlShift(fyne.KeyZ),
			Also: command.As(&fyne.ShortcutRedo{}), Do: e.Redo,
		},
		{
			ID: "add", Label: lang.L("Add an event"), Menu: command.Edit, Shortcut: command.Ctrl(fyne.KeyReturn), Keys: []fyne.KeyName{fyne.KeyInsert}, Runes: []rune{'a'},
			Do: open(func() { form.Next(s.edits.form) }),
		},
		{ID: "select-all", Label: lang.L("Select all events that are shown"), Menu: command.AtOnce, Also: command.As(&fyne.ShortcutSelectAll{}), Do: func() { e.Offer(s.edits.several.All) }},
		{ID: "replace", Label: lang.L("Find and replace…"), Menu: command.AtOnce, Shortcut: command.Ctrl(fyne.KeyH), Do: func() {
			e.Offer(func() {
				e.Commit()
				s.edits.replacing.Show()
			})
		}},
		{ID: "cut", Label: lang.L("Cut the selected event"), Menu: command.OneEvent, Also: command.As(&fyne.ShortcutCut{}), Do: func() { e.Offer(s.edits.cut) }},
		{ID: "paste", Label: lang.L("Paste events"), Menu: command.OneEvent, Also: command.As(&fyne.ShortcutPaste{}), Do: func() {
			e.Offer(func() {
				if text := s.edits.clipboard.Content(); !list.Paste(text) {
					writing.Paste(e, text)
				}
			})
		}},
		{ID: "fill-down", Label: lang.L("Fill down in the list"), Menu: command.AtOnce, Shortcut: command.CtrlShift(fyne.KeyDown), Do: func() { e.Offer(list.FillDown) }},
		step("move-later", lang.L("Move the selected event later, by what is known of its date"), fyne.KeyRight, '>', 1),
		step("move-earlier", lang.L("Move the selected event earlier"), fyne.KeyLeft, '<', -1),
		{ID: "duplicate", Label: lang.L("Duplicate the selected event"), Menu: command.OneEvent, Shortcut: command.CtrlShift(fyne.KeyD), Do: func() { e.Offer(s.edits.duplicate) }},
		{ID: "delete", Label: lang.L("Delete the selected event"), Menu: command.OneEvent, Keys: []fyne.KeyName{fyne.KeyDelete}, Do: func() { e.Offer(s.edits.remove) }},
		{ID: "paste-table", Label: lang.L("Paste a table…"), Menu: command.AtOnce, Shortcut: command.CtrlShift(fyne.KeyV), Do: paste},
	}, append(formCommands(s.edits.form, open), recordCommands(s, open)...)...)
}

// newTimeline begins a new timeline: an empty one, or in a browser, where nothing can be
// written over, the example.
func newTimeline(w *window) func() {
	if w.files.Pick != nil {
		return w.files.New
	}
	return w.side.begin
}

// begin begins a new timeline, and its first event.
func (s *side) begin() {
	writing.New(s.edits.writing, func() {
		s.open(s.panel.Edit)
		s.edits.form.Begin("", "")
	})
}

// selected opens the file at what is selected: an event, or the source that is shown.
func (e *edits) selected(source func() string) {
	if event, ok := e.state.Doc.Event(e.state.Selected); ok {
		e.at(event.ID, event.Pos)
	} else if s, ok := e.state.Doc.Source(source()); ok {
		e.at(s.ID, s.Pos)
	} else {
		e.at("", diag.Pos{})
	}
}
