package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Caret walks the texts of a page by keys, and marks what it passes while Shift is held. It
// is there only while it has the keyboard, so that Tab does not come by.
type Caret struct {
	widget.BaseWidget
	Other func(fyne.Shortcut) // hears the shortcuts that it does not use
	Leave func()              // gives the keyboard away

	keys  Keyboard
	shift bool        // is held
	at    *LinkedText // that shows it; nil for none
}

var (
	_ fyne.Focusable    = (*Caret)(nil)
	_ fyne.Shortcutable = (*Caret)(nil)
	_ desktop.Keyable   = (*Caret)(nil)
)

// Caret makes a caret for the texts of the page that Marks knows, hidden.
func (k Keyboard) Caret(leave func(), other func(fyne.Shortcut)) *Caret {
	c := &Caret{keys: k, Leave: leave, Other: other}
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// Begin sets the caret where something is marked, or else before the first text that is in
// view, and reports whether there is one. The keyboard has to be given to it then.
func (c *Caret) Begin() bool {
	c.shift = false
	if !c.stand() {
		return false
	}
	c.Show()
	return true
}

// stand has the caret stand somewhere.
func (c *Caret) stand() bool {
	m := c.keys.Marks
	all := m.texts()
	if len(all) == 0 {
		return false
	}
	if at, ok := m.to.in.(*LinkedText); !ok || !slices.Contains(all, at) {
		m.from = spot{all[0], place{}}
		if page := m.scroll(); page != nil {
			seen := func(t *LinkedText) bool {
				y, within := Below(page.Content, t)
				return within && y >= page.Offset.Y
			}
			if i := slices.IndexFunc(all, seen); i >= 0 {
				m.from = spot{all[i], place{}}
			}
		}
		m.to = m.from
	}
	c.draw()
	return true
}

// texts lists the texts of the page.
func (m *Marks) texts() (all []*LinkedText) {
	if m.Page == nil {
		return nil
	}
	for _, part := range markablesOf(m.Page()) {
		if text, ok := part.(*LinkedText); ok && len(text.rows()) > 0 {
			all = append(all, text)
		}
	}
	return all
}

// draw shows the caret where it stands, and scrolls there.
func (c *Caret) draw() {
	m := c.keys.Marks
	now := m.to.in.(*LinkedText)
	if c.at != nil && c.at != now {
		c.at.point(nil)
	}
	c.at = now
	at := m.to.place
	now.point(&at)
	page, rows := m.scroll(), now.rows()
	if page == nil || at.row >= len(rows) {
		return
	}
	row := rows[at.row]
	top, _ := Below(page.Content, now)
	top += row.at.Y - page.Offset.Y
	if over := min(top, 0) + max(top+row.box.Height-page.Size().Height, 0); over != 0 {
		page.ScrollToOffset(page.Offset.AddXY(0, over))
	}
}

// CreateRenderer implements fyne.Widget. What is seen of it is in the texts.
func (c *Caret) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

// FocusGained implements fyne.Focusable.
func (c *Caret) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (c *Caret) FocusLost() {
	if c.at != nil {
		c.at.point(nil)
		c.at = nil
	}
	c.Hide()
}

// TypedRune implements fyne.Focusable.
func (c *Caret) TypedRune(r rune) { c.keys.Char(r) }

// KeyDown implements desktop.Keyable.
func (c *Caret) KeyDown(ev *fyne.KeyEvent) { c.shift = c.shift || isShift(ev.Name) }

// KeyUp implements desktop.Keyable.
func (c *Caret) KeyUp(ev *fyne.KeyEvent) { c.shift = c.shift && !isShift(ev.Name) }

func isShift(key fyne.KeyName) bool {
	return key == desktop.KeyShiftLeft || key == desktop.KeyShiftRight
}

// pageRows is how many rows Page up and Page down go.
const pageRows = 10

// TypedKey implements fyne.Focusable.
func (c *Caret) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.move(c.shift, func(s spot) spot { return c.step(s, -1) })
	case fyne.KeyRight:
		c.move(c.shift, func(s spot) spot { return c.step(s, 1) })
	case fyne.KeyUp:
		c.move(c.shift, func(s spot) spot { return c.line(s, -1) })
	case fyne.KeyDown:
		c.move(c.shift, func(s spot) spot { return c.line(s, 1) })
	case fyne.KeyPageUp:
		c.move(c.shift, func(s spot) spot { return times(pageRows, s, func(s spot) spot { return c.line(s, -1) }) })
	case fyne.KeyPageDown:
		c.move(c.shift, func(s spot) spot { return times(pageRows, s, func(s spot) spot { return c.line(s, 1) }) })
	case fyne.KeyHome:
		c.move(c.shift, func(s spot) spot { return spot{s.in, place{s.row, 0}} })
	case fyne.KeyEnd:
		c.move(c.shift, func(s spot) spot {
			if rows := s.in.(*LinkedText).rows(); s.row < len(rows) {
				return spot{s.in, place{s.row, rows[s.row].length()}}
			}
			return s
		})
	case fyne.KeyEscape:
		c.Leave()
	default:
		c.keys.Key(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable: words are marked with Ctrl and Shift, all of
// the page with Ctrl+A.
func (c *Caret) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		if c.stand() {
			c.keys.Marks.all(c.at)
			c.toEnd()
		}
		return
	}
	if own, ok := s.(*desktop.CustomShortcut); ok && own.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
		switch own.KeyName {
		case fyne.KeyLeft:
			c.move(true, func(s spot) spot { return c.word(s, -1) })
			return
		case fyne.KeyRight:
			c.move(true, func(s spot) spot { return c.word(s, 1) })
			return
		}
	}
	c.Other(s)
}

// toEnd has the caret stand in the last text that is marked.
func (c *Caret) toEnd() {
	all := c.keys.Marks.texts()
	last := all[len(all)-1]
	c.keys.Marks.to = spot{last, last.end()}
	c.draw()
}

// move goes to another place, and marks what lies between where marking is to go on.
func (c *Caret) move(marking bool, to func(spot) spot) {
	m := c.keys.Marks
	if !c.stand() {
		return
	}
	next := to(m.to)
	if !marking {
		m.show(nil, nil)
		m.from, m.to = next, next
	} else {
		m.take(m.from, next)
	}
	c.draw()
}

// step is the place behind the next character, or before the last one.
func (c *Caret) step(s spot, by int) spot {
	text := s.in.(*LinkedText)
	rows := text.rows()
	switch {
	case s.row >= len(rows):
		return spot{s.in, place{}}
	case by > 0 && s.at < rows[s.row].length() || by < 0 && s.at > 0:
		return spot{s.in, place{s.row, s.at + by}}
	case by > 0 && s.row+1 < len(rows):
		return spot{s.in, place{s.row + 1, 0}}
	case by < 0 && s.row > 0:
		return spot{s.in, place{s.row - 1, rows[s.row-1].length()}}
	}
	if next := c.beside(text, by); next != nil {
		if by < 0 {
			return spot{next, next.end()}
		}
		return spot{next, place{}}
	}
	return s
}

// beside is the next text of the page, or the one before; nil for none.
func (c *Caret) beside(text *LinkedText, by int) *LinkedText {
	all := c.keys.Marks.texts()
	if i := slices.Index(all, text) + by; i >= 0 && i < len(all) {
		return all[i]
	}
	return nil
}

// word is the place behind the next word, or before the last one.
func (c *Caret) word(s spot, by int) spot {
	inside := false
	for {
		next := c.step(s, by)
		if next == s || next.in != s.in && inside {
			return s
		}
		if next.in == s.in && next.row == s.row {
			r := []rune(s.in.(*LinkedText).rows()[s.row].text)[min(s.at, next.at)]
			if inside && !inWord(r) {
				return s
			}
			inside = inside || inWord(r)
		} else if inside {
			return s
		}
		s = next
	}
}

// line is the place below, or above.
func (c *Caret) line(s spot, by int) spot {
	text := s.in.(*LinkedText)
	rows := text.rows()
	if s.row >= len(rows) {
		return spot{s.in, place{}}
	}
	now := rows[s.row]
	x := now.at.X + now.width(s.at)
	for i := s.row + by; i >= 0 && i < len(rows); i += by {
		if rows[i].at.Y+rows[i].box.Height/2 > now.at.Y+now.box.Height || rows[i].at.Y+rows[i].box.Height/2 < now.at.Y {
			return spot{s.in, text.placeAt(fyne.NewPos(x, rows[i].at.Y+rows[i].box.Height/2))}
		}
	}
	next := c.beside(text, by)
	if next == nil {
		return s
	}
	rows = next.rows()
	to := rows[0]
	if by < 0 {
		to = rows[len(rows)-1]
	}
	return spot{next, next.placeAt(fyne.NewPos(x, to.at.Y+to.box.Height/2))}
}

// times does something several times.
func times(n int, s spot, do func(spot) spot) spot {
	for range n {
		s = do(s)
	}
	return s
}
