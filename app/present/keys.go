package present

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// command is one thing that can be done while presenting. Keys, buttons and the
// page of keys are made from the one table that commands returns.
type command struct {
	label string // translated
	keys  []fyne.KeyName
	runes []rune
	how   string // the keys for a person, translated
	do    func()
}

// commands is the table. The keys are those of slide tools and of clickers.
func (p *Presentation) commands() []command {
	hide := func(h Hide) func() { return func() { p.talk.Toggle(h); p.show() } }
	blank := func(b Blank) func() { return func() { p.talk.SetBlank(b); p.show() } }
	return []command{
		{
			label: lang.L("Next step, or reveal"), how: "→ ↓ " + lang.L("Space, Page down, Enter"), do: p.forward,
			keys: []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter},
		},
		{
			label: lang.L("Step before"), how: "← ↑ " + lang.L("Page up, Backspace"), do: p.back,
			keys: []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace},
		},
		{label: lang.L("First step"), how: lang.L("Home"), keys: []fyne.KeyName{fyne.KeyHome}, do: func() { p.jump(0) }},
		{label: lang.L("Last step"), how: lang.L("End"), keys: []fyne.KeyName{fyne.KeyEnd}, do: func() { p.jump(p.talk.Len() - 1) }},
		{label: lang.L("A step by its number"), how: lang.L("Digits, then Enter")},
		{label: lang.L("Black screen"), how: "B .", runes: []rune{'b', 'B', '.'}, do: blank(Black)},
		{label: lang.L("White screen"), how: "W ,", runes: []rune{'w', 'W', ','}, do: blank(White)},
		{label: lang.L("Spotlight"), how: "P", runes: []rune{'p', 'P'}, do: p.switchSpot},
		{label: lang.L("The picture alone"), how: "I", runes: []rune{'i', 'I'}, do: func() { p.talk.Enlarge(); p.show() }},
		{label: lang.L("Zoom in"), how: "+", runes: []rune{'+', '='}, do: func() { p.zoom(zoomStep) }},
		{label: lang.L("Zoom out"), how: "−", runes: []rune{'-', '−'}, do: func() { p.zoom(1 / zoomStep) }},
		{label: lang.L("Return to the step"), how: "R", runes: []rune{'r', 'R'}, do: p.centre},
		{label: lang.L("Hide dates"), how: "D", runes: []rune{'d', 'D'}, do: hide(HideDates)},
		{label: lang.L("Hide titles"), how: "T", runes: []rune{'t', 'T'}, do: hide(HideTitles)},
		{label: lang.L("Hide later events"), how: "L", runes: []rune{'l', 'L'}, do: hide(HideLater)},
		{label: lang.L("Ask first"), how: "Q", runes: []rune{'q', 'Q'}, do: hide(AskFirst)},
		{label: lang.L("Presenter's window"), how: "N", runes: []rune{'n', 'N'}, do: p.switchPresenter},
		{label: lang.L("Its buttons and steps"), how: lang.L("Tab, then Space; Esc when done")},
		{label: lang.L("Full screen"), how: "F11", keys: []fyne.KeyName{fyne.KeyF11}, do: p.switchFull},
		{label: lang.L("Keys"), how: "?", runes: []rune{'?'}, do: p.showKeys},
		{label: lang.L("Leave"), how: lang.L("Esc"), keys: []fyne.KeyName{fyne.KeyEscape}, do: p.Leave},
	}
}

// zoomStep is the factor of one step of zooming.
const zoomStep = 1.5

// mostDigits is how many digits are kept of a number that is typed.
const mostDigits = 4

// typedKey carries out the command of a key. In a kiosk only Esc does anything.
func (p *Presentation) typedKey(ev *fyne.KeyEvent) {
	p.typist.Press(ev)
	if p.kiosk != nil {
		p.kiosk.key(ev.Name)
		return
	}
	if n := p.typed; n > 0 && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
		p.typed = 0
		p.jump(n - 1)
		return
	}
	// The keys of digits, and Shift where digits need it, come here too: only a
	// command forgets the number.
	for i := range p.table {
		if slices.Contains(p.table[i].keys, ev.Name) {
			p.typed = 0
			if !p.closePage() {
				p.table[i].do()
			}
			return
		}
	}
}

// typedRune carries out the command of a character, or collects the digits of a
// step's number.
func (p *Presentation) typedRune(typed rune) {
	if p.kiosk != nil || p.closePage() {
		return
	}
	of := func(c rune) int {
		return slices.IndexFunc(p.table, func(cmd command) bool { return slices.Contains(cmd.runes, c) })
	}
	isDigit := func(c rune) bool { return c >= '0' && c <= '9' }
	c := p.typist.Meant(typed, func(c rune) bool { return isDigit(c) || of(c) >= 0 })
	if isDigit(c) {
		if n := p.typed*10 + int(c-'0'); n < pow10(mostDigits) {
			p.typed = n
		}
		return
	}
	p.typed = 0
	if at := of(c); at >= 0 {
		p.table[at].do()
	}
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
