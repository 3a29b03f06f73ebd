package table

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/table/rows"
	"tideline/app/widgets"
)

// list is the rows. The arrows lead along them, letters and digits find one.
type list struct {
	widgets.Rows
	table *Table
	typed string // since the keyboard came to a row by another way
	calm  bool   // a row is marked, and nobody leads there
	cells cells

	focused bool // the keyboard is here
}

func newList(t *Table) *list {
	l := &list{table: t}
	l.Keys = t.Keys
	l.Length = func() int { return t.list.Len() }
	l.CreateItem = func() fyne.CanvasObject { return newRow(t.kind) }
	l.cells = cells{list: l, column: rows.Title}
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		setRow(o, t.list, i)
		l.cells.place(o, i)
	}
	l.OnSelected = func(i int) {
		if !l.calm {
			l.At = i
			l.come()
		}
	}
	l.Entered = t.enter
	l.ExtendBaseWidget(l)
	return l
}

// mark marks a row as what is selected, and puts the keyboard there.
func (l *list) mark(row int) {
	l.calm = true
	l.UnselectAll()
	l.Select(row)
	l.calm = false
	l.Point(row)
}

// come leads to what the row stands for that the keyboard has come to.
func (l *list) come() {
	l.forget()
	l.table.lead(l.At)
	l.table.Changed()
}

// FocusGained implements fyne.Focusable.
func (l *list) FocusGained() {
	l.focused = true
	l.Rows.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() {
	l.focused = false
	l.Rows.FocusLost()
}

// inCell takes the keys of a table that is written in; false where it has none for one.
func (l *list) inCell(key fyne.KeyName) bool {
	switch {
	case !l.cells.are():
		return false
	case key == fyne.KeyLeft:
		return l.cells.aside(-1)
	case key == fyne.KeyRight:
		return l.cells.aside(1)
	case key == fyne.KeyF2, widgets.Entered(key):
		l.cells.begin("")
		return true
	}
	return false
}

// TypedKey implements fyne.Focusable. Backspace takes back what was typed, and Esc all of
// it, or else closes the list.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	before := l.At
	if l.inCell(ev.Name) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		if l.typed == "" {
			l.table.leave()
			return
		}
		l.forget()
	case fyne.KeyBackspace:
		if l.typed == "" {
			l.Keys.Key(ev)
			return
		}
		_, size := utf8.DecodeLastRuneInString(l.typed)
		l.look(l.typed[:len(l.typed)-size])
	case fyne.KeyF3:
		l.next()
	case fyne.KeySpace:
		if l.typed == "" { // between words it comes as a character
			l.Rows.TypedKey(ev)
		}
	default:
		l.Rows.TypedKey(ev)
	}
	if l.At != before && l.Length() > 0 && l.typed == "" {
		l.come()
	}
}

// TypedRune implements fyne.Focusable. What begins with no letter and no digit is none of
// a row's and means what it means elsewhere.
func (l *list) TypedRune(c rune) {
	switch {
	case l.cells.are() && (unicode.IsPrint(c) && c != ' ' && c != '?' && c != ':'):
		l.cells.begin(string(c))
	case unicode.IsLetter(c), unicode.IsDigit(c), l.typed != "":
		l.look(l.typed + string(c))
	case c != ' ': // which opens the row, as a key
		l.Rows.TypedRune(c)
	}
}

// look goes to the first row, from the one that the keyboard is on, that has what is
// typed.
func (l *list) look(typed string) {
	l.typed = typed
	row, found := l.table.list.Find(typed, l.At)
	l.table.pane.tell(typed, found || typed == "")
	if found {
		l.bring(row)
	}
}

// next goes to the next row that has what is typed.
func (l *list) next() {
	if l.typed == "" {
		l.Keys.Key(&fyne.KeyEvent{Name: fyne.KeyF3})
		return
	}
	if row, found := l.table.list.Find(l.typed, l.At+1); found {
		l.bring(row)
	}
}

// bring brings the keyboard to a row that was found.
func (l *list) bring(row int) {
	if row != l.At {
		l.Point(row)
		l.table.lead(row)
	}
	l.table.Changed()
}

// forget forgets what was typed.
func (l *list) forget() {
	if l.typed != "" {
		l.typed = ""
		l.table.pane.tell("", true)
	}
}

// AccessibilityLabel implements fyne.Accessible: the row that the keyboard is on.
func (l *list) AccessibilityLabel() string {
	t := l.table
	if l.At >= t.list.Len() {
		return lang.L("List")
	}
	told := ""
	for _, c := range t.kind.Columns() {
		if cell := t.list.Cell(l.At, c); cell != "" {
			told = widgets.Joined(", ", told, columnName(c)+" "+cell)
		}
	}
	return told
}

// AccessibilityRole implements fyne.Accessible.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
