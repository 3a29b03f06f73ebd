package present

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/typing"
)

// keyboard takes the keys and characters that a widget or a window has no use for.
type keyboard struct {
	key  func(*fyne.KeyEvent)
	char func(rune)
}

// command is one thing that can be done while presenting. Keys, buttons and the
// page that lists the keys are made from the one table that commands returns.
type command struct {
	label string // translated
	keys  []fyne.KeyName
	runes []rune
	how   string // the keys for a person, translated
	do    func()
}

// keymap carries out commands by their keys, and goes to a step whose number is typed.
type keymap struct {
	commands []command
	typist   typing.Typist
	jump     func(i int) bool // goes to the i-th step, from 0

	typed int           // a step's number, while it is being typed; 0 for none
	page  dialog.Dialog // that lists the keys, while it is open
}

// mostDigits is how many digits are kept of a number that is typed.
const mostDigits = 4

func (m *keymap) keyboard() keyboard { return keyboard{key: m.key, char: m.char} }

// key carries out the command of a key.
func (m *keymap) key(ev *fyne.KeyEvent) {
	m.typist.Press(ev)
	if n := m.typed; n > 0 && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
		m.typed = 0
		m.jump(n - 1)
		return
	}
	// The keys of digits, and Shift where digits need it, come here too: only a
	// command forgets the number.
	for _, c := range m.commands {
		if slices.Contains(c.keys, ev.Name) {
			m.typed = 0
			if !m.closePage() {
				c.do()
			}
			return
		}
	}
}

// char carries out the command of a character, or collects the digits of a step's
// number.
func (m *keymap) char(typed rune) {
	if m.closePage() {
		return
	}
	of := func(c rune) int {
		return slices.IndexFunc(m.commands, func(cmd command) bool { return slices.Contains(cmd.runes, c) })
	}
	isDigit := func(c rune) bool { return c >= '0' && c <= '9' }
	c := m.typist.Meant(typed, func(c rune) bool { return isDigit(c) || of(c) >= 0 })
	if isDigit(c) {
		if n := m.typed*10 + int(c-'0'); n < pow10(mostDigits) {
			m.typed = n
		}
		return
	}
	m.typed = 0
	if at := of(c); at >= 0 {
		m.commands[at].do()
	}
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// list lists the keys in a window.
func (m *keymap) list(win fyne.Window) {
	columns := []*widget.Form{widget.NewForm(), widget.NewForm()}
	half := (len(m.commands) + 1) / len(columns)
	for i, c := range m.commands {
		columns[i/half].Append(c.label, widget.NewLabel(c.how))
	}
	d := dialog.NewCustom(lang.L("Keys while presenting"), lang.L("Close"), container.NewHBox(columns[0], columns[1]), win)
	m.page = d
	d.SetOnClosed(func() { m.page = nil })
	d.Show()
}

// closePage closes the page that lists the keys, which any key does, and reports
// whether it was open.
func (m *keymap) closePage() bool {
	if m.page == nil {
		return false
	}
	m.page.Hide()
	return true
}
