package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"tideline/app/language"
	"tideline/app/memory"
	"tideline/app/session"
	"tideline/app/table/rows"
	"tideline/app/widgets"
)

// Table shows lists of what the open document has.
type Table struct {
	Calls

	pane   *pane // nil while there is none
	list   *rows.List
	of     session.File
	kind   rows.Kind
	sorted map[rows.Kind]order // as the user did
}

// Calls is what a list asks of the window.
type Calls struct {
	State *session.State
	Keys  widgets.Keyboard // takes the keys that the list does not use

	GoTo       func(event string, among func() []string) // selects an event, of some in their order, and brings it into view
	Quotes     func(event string)                        // likewise, and shows what was said there
	Source     func(id string)                           // shows a source
	OpenSource func(id string)                           // likewise, and gives it the keyboard
	Lay        func(fyne.CanvasObject)
	Clear      func() // takes away what was laid, and gives the keyboard to the line
	Focus      func(fyne.Focusable)
	Changed    func()            // what is listed is another, or there is no list
	IsEditing  func() bool       // cells can be written; nil: never
	Write      func([]rows.Cell) // writes them, as one step
	// Turn does something with events once what is written is shown, by the ids that they have then.
	Turn func(ids []string, do func(ids []string))
}

// order is how a list is sorted.
type order struct {
	by   rows.Column
	down bool
}

// IsOpen reports whether a list is seen.
func (t *Table) IsOpen() bool { return t.pane != nil }

// Toggle shows the list that was seen last, with the keyboard in it, or takes it away.
func (t *Table) Toggle() {
	if t.pane != nil {
		t.leave()
		return
	}
	t.open(t.kind)
}

// open shows a list, with the keyboard in it.
func (t *Table) open(kind rows.Kind) {
	if t.pane == nil {
		t.kind = kind
		t.pane = newPane(t)
		t.list = t.listed()
		t.pane.show()
		t.Lay(t.pane.content)
		t.follow(true) // which scrolls, once the rows have a height
	} else {
		t.choose(kind)
	}
	t.Focus(t.pane.rows)
	t.Changed()
}

// leave takes the list away.
func (t *Table) leave() {
	t.pane = nil // and the list stays: the toolkit still asks the rows for it when they lose the keyboard
	t.Clear()
	t.Changed()
}

// choose lists something else.
func (t *Table) choose(kind rows.Kind) {
	t.kind = kind
	t.fill()
	t.Changed()
}

// sortBy sorts by a column, and the other way round by the column that it is sorted by.
func (t *Table) sortBy(c rows.Column) {
	down := t.list.By == c && !t.list.Down
	if t.sorted == nil {
		t.sorted = map[rows.Kind]order{}
	}
	t.sorted[t.kind] = order{c, down}
	t.list.Sort(c, down)
	t.pane.show()
	t.follow(true)
	t.Changed()
}

// Narrowed lists what is shown now, by another filter.
func (t *Table) Narrowed() {
	if t.pane != nil {
		t.fill()
	}
}

// Again lists a document that has been opened. Where it is the same file as before, the
// list stays where it was scrolled to, and the keyboard on what it was on.
func (t *Table) Again() {
	again := t.of == t.State.File
	t.of = t.State.File
	if t.pane == nil {
		return
	}
	if !again {
		t.pane.rows.typed = ""
		t.fill()
		return
	}
	at, offset := "", t.pane.rows.GetScrollOffset()
	if row := t.pane.rows.At; row < t.list.Len() {
		at = t.list.ID(row)
	}
	t.fill()
	if row, there := t.list.Row(at); there && t.State.Selected == "" {
		t.pane.rows.Point(row)
	}
	t.pane.rows.ScrollToOffset(offset)
}

// fill makes the list anew.
func (t *Table) fill() {
	t.list = t.listed()
	t.pane.rows.cells.follow()
	t.pane.show()
	t.follow(true)
}

// listed is the list as the user sorted it last.
func (t *Table) listed() *rows.List {
	list := rows.New(t.kind, t.State, rows.Words{Status: language.Status, SourceKind: language.SourceKind})
	if as, ok := t.sorted[t.kind]; ok {
		list.Sort(as.by, as.down)
	}
	return list
}

// Follow marks the row of the event that is selected, and brings it into view.
func (t *Table) Follow() {
	if t.pane != nil {
		t.pane.rows.cells.see()
		t.follow(false)
	}
}

// follow marks the row of what is selected; where nothing is, it leaves the keyboard where
// it is, or puts it on the first row of another list.
func (t *Table) follow(another bool) {
	list := t.pane.rows
	row, ok := 0, false
	switch {
	case t.kind == rows.Sources: // none of them is selected on the line
	case !another && list.At < t.list.Len() && t.list.ID(list.At) == t.State.Selected:
		row, ok = list.At, true
	default:
		row, ok = t.list.Row(t.State.Selected)
	}
	switch {
	case ok:
		list.mark(row)
	default:
		list.UnselectAll()
		if another {
			list.Point(0)
		}
	}
}

// lead shows beside the line what a row stands for.
func (t *Table) lead(row int) {
	switch id := t.list.ID(row); t.kind {
	case rows.Sources:
		t.Source(id)
	case rows.Quotations:
		t.Quotes(id)
	default:
		t.GoTo(id, t.list.IDs)
		if t.pane != nil {
			t.pane.rows.Refresh() // several may be marked now
		}
	}
}

// enter opens what a row stands for: a source has a page of its own.
func (t *Table) enter(row int) {
	if t.kind == rows.Sources {
		t.OpenSource(t.list.ID(row))
		return
	}
	t.lead(row)
}

// Listed is what there is to remember of the lists.
func (t *Table) Listed() memory.Listed {
	l := memory.Listed{Open: t.IsOpen(), Kind: int(t.kind)}
	for kind, as := range t.sorted {
		if l.Sorted == nil {
			l.Sorted = map[int]memory.Sort{}
		}
		l.Sorted[int(kind)] = memory.Sort{By: int(as.by), Down: as.down}
	}
	if t.pane != nil {
		l.Scroll = t.pane.rows.GetScrollOffset()
	}
	return l
}

// Resume has the lists be as they were, open or not; what does not belong to them is left
// out.
func (t *Table) Resume(was memory.Listed, open bool) {
	t.sorted = map[rows.Kind]order{}
	for kind, as := range was.Sorted {
		if k := rows.Kind(kind); k >= rows.Events && k <= rows.Quotations && slices.Contains(k.Columns(), rows.Column(as.By)) {
			t.sorted[k] = order{rows.Column(as.By), as.Down}
		}
	}
	kind := rows.Kind(was.Kind)
	if kind < rows.Events || kind > rows.Quotations {
		kind = rows.Events
	}
	switch {
	case !open && t.pane != nil:
		t.leave()
	case !open:
	case t.pane == nil:
		t.open(kind)
	default:
		t.choose(kind)
	}
	t.kind = kind
	if t.pane != nil {
		t.pane.rows.ScrollToOffset(was.Scroll)
	}
}

// Seen is what the list shows, for the trace.
type Seen struct {
	Kind string `json:"kind"` // events, sources or quotations
	Rows int    `json:"rows"`
	Row  int    `json:"row"` // that the keyboard is on
	ID   string `json:"id"`  // what that row leads to
	By   int    `json:"by"`  // the column by which it is sorted, from the left
	Down bool   `json:"down"`
}

// Seen tells what the list shows; nil while there is none.
func (t *Table) Seen() *Seen {
	if t.pane == nil {
		return nil
	}
	s := &Seen{Kind: kindName(t.kind), Rows: t.list.Len(), Row: t.pane.rows.At, Down: t.list.Down}
	for i, c := range t.kind.Columns() {
		if c == t.list.By {
			s.By = i
		}
	}
	if s.Row < s.Rows {
		s.ID = t.list.ID(s.Row)
	}
	return s
}

// kindName names a list in the trace.
func kindName(k rows.Kind) string { return [...]string{"events", "sources", "quotations"}[k] }
