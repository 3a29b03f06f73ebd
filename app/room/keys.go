package room

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
func (r *Room) commands() []command {
	hide := func(h Hide) func() { return func() { r.talk.Toggle(h); r.show() } }
	blank := func(b Blank) func() { return func() { r.talk.SetBlank(b); r.show() } }
	return []command{
		{
			label: lang.L("Next step, or reveal"), how: "→ ↓ " + lang.L("Space, Page down, Enter"), do: r.forward,
			keys: []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter},
		},
		{
			label: lang.L("Step before"), how: "← ↑ " + lang.L("Page up, Backspace"), do: r.back,
			keys: []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace},
		},
		{label: lang.L("First step"), how: lang.L("Home"), keys: []fyne.KeyName{fyne.KeyHome}, do: func() { r.jump(0) }},
		{label: lang.L("Last step"), how: lang.L("End"), keys: []fyne.KeyName{fyne.KeyEnd}, do: func() { r.jump(r.talk.Len() - 1) }},
		{label: lang.L("A step by its number"), how: lang.L("Digits, then Enter")},
		{label: lang.L("Black screen"), how: "B .", runes: []rune{'b', 'B', '.'}, do: blank(Black)},
		{label: lang.L("White screen"), how: "W ,", runes: []rune{'w', 'W', ','}, do: blank(White)},
		{label: lang.L("Spotlight"), how: "P", runes: []rune{'p', 'P'}, do: r.switchSpot},
		{label: lang.L("The picture alone"), how: "I", runes: []rune{'i', 'I'}, do: func() { r.talk.Enlarge(); r.show() }},
		{label: lang.L("Zoom in"), how: "+", runes: []rune{'+', '='}, do: func() { r.zoom(zoomStep) }},
		{label: lang.L("Zoom out"), how: "−", runes: []rune{'-', '−'}, do: func() { r.zoom(1 / zoomStep) }},
		{label: lang.L("Return to the step"), how: "R", runes: []rune{'r', 'R'}, do: r.centre},
		{label: lang.L("Hide dates"), how: "D", runes: []rune{'d', 'D'}, do: hide(HideDates)},
		{label: lang.L("Hide titles"), how: "T", runes: []rune{'t', 'T'}, do: hide(HideTitles)},
		{label: lang.L("Hide later events"), how: "L", runes: []rune{'l', 'L'}, do: hide(HideLater)},
		{label: lang.L("Ask first"), how: "Q", runes: []rune{'q', 'Q'}, do: hide(AskFirst)},
		{label: lang.L("Presenter's window"), how: "N", runes: []rune{'n', 'N'}, do: r.switchPresenter},
		{label: lang.L("Its buttons and steps"), how: lang.L("Tab, then Space; Esc when done")},
		{label: lang.L("Full screen"), how: "F11", keys: []fyne.KeyName{fyne.KeyF11}, do: r.switchFull},
		{label: lang.L("Keys"), how: "?", runes: []rune{'?'}, do: r.showKeys},
		{label: lang.L("Leave"), how: lang.L("Esc"), keys: []fyne.KeyName{fyne.KeyEscape}, do: r.Leave},
	}
}

// zoomStep is the factor of one step of zooming.
const zoomStep = 1.5

// mostDigits is how many digits are kept of a number that is typed.
const mostDigits = 4

// typedKey carries out the command of a key. In a kiosk only Esc does anything.
func (r *Room) typedKey(ev *fyne.KeyEvent) {
	r.typist.Press(ev)
	if r.kiosk != nil {
		r.kiosk.key(ev.Name)
		return
	}
	if n := r.typed; n > 0 && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
		r.typed = 0
		r.jump(n - 1)
		return
	}
	// The keys of digits, and Shift where digits need it, come here too: only a
	// command forgets the number.
	for i := range r.table {
		if slices.Contains(r.table[i].keys, ev.Name) {
			r.typed = 0
			if !r.closePage() {
				r.table[i].do()
			}
			return
		}
	}
}

// typedRune carries out the command of a character, or collects the digits of a
// step's number.
func (r *Room) typedRune(typed rune) {
	if r.kiosk != nil || r.closePage() {
		return
	}
	of := func(c rune) int {
		return slices.IndexFunc(r.table, func(cmd command) bool { return slices.Contains(cmd.runes, c) })
	}
	isDigit := func(c rune) bool { return c >= '0' && c <= '9' }
	c := r.typist.Meant(typed, func(c rune) bool { return isDigit(c) || of(c) >= 0 })
	if isDigit(c) {
		if n := r.typed*10 + int(c-'0'); n < pow10(mostDigits) {
			r.typed = n
		}
		return
	}
	r.typed = 0
	if at := of(c); at >= 0 {
		r.table[at].do()
	}
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
