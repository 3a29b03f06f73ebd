package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/present/talk"
)

// zoomStep is the factor of one step of zooming.
const zoomStep = 1.5

// commands is the table. The keys are those of slide tools and of clickers.
func (p *Presentation) commands() []command {
	t := p.talk
	hide := func(h talk.Hide) func() { return func() { t.Toggle(h) } }
	blank := func(b talk.Blank) func() { return func() { t.SetBlank(b) } }
	all := []command{
		{
			label: lang.L("Next step, or reveal"), how: "→ ↓ " + lang.L("Space, Page down, Enter"), do: func() { t.Forward() },
			keys: []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter},
		},
		{
			label: lang.L("Step before"), how: "← ↑ " + lang.L("Page up, Backspace"), do: func() { t.Back() },
			keys: []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace},
		},
		{label: lang.L("First step"), how: lang.L("Home"), keys: []fyne.KeyName{fyne.KeyHome}, do: func() { t.Jump(0) }},
		{label: lang.L("Last step"), how: lang.L("End"), keys: []fyne.KeyName{fyne.KeyEnd}, do: func() { t.Jump(t.Len() - 1) }},
		{label: lang.L("A step by its number"), how: lang.L("Digits, then Enter")},
		{label: lang.L("Black screen"), how: "B .", runes: []rune{'b', 'B', '.'}, do: blank(talk.Black)},
		{label: lang.L("White screen"), how: "W ,", runes: []rune{'w', 'W', ','}, do: blank(talk.White)},
		{label: lang.L("Spotlight"), how: "P", runes: []rune{'p', 'P'}, do: p.toggleSpotlight},
		{label: lang.L("The picture alone"), how: "I", runes: []rune{'i', 'I'}, do: t.Enlarge},
		{label: lang.L("Zoom in"), how: "+", runes: []rune{'+', '='}, do: func() { p.screen.line.zoom(zoomStep) }},
		{label: lang.L("Zoom out"), how: "−", runes: []rune{'-', '−'}, do: func() { p.screen.line.zoom(1 / zoomStep) }},
		{label: lang.L("Return to the step"), how: "R", runes: []rune{'r', 'R'}, do: p.screen.line.centre},
		{label: lang.L("Hide dates"), how: "D", runes: []rune{'d', 'D'}, do: hide(talk.HideDates)},
		{label: lang.L("Hide titles"), how: "T", runes: []rune{'t', 'T'}, do: hide(talk.HideTitles)},
		{label: lang.L("Hide later events"), how: "L", runes: []rune{'l', 'L'}, do: hide(talk.HideLater)},
		{label: lang.L("Ask first"), how: "Q", runes: []rune{'q', 'Q'}, do: hide(talk.AskFirst)},
		{label: lang.L("Presenter's window"), how: "N", runes: []rune{'n', 'N'}, do: func() { p.windows.SwitchPresenter() }},
		{label: lang.L("Its buttons and steps"), how: lang.L("Tab, then Space; Esc when done")},
		{label: lang.L("Full screen"), how: "F11", keys: []fyne.KeyName{fyne.KeyF11}, do: func() { p.windows.SwitchFull() }},
		{label: lang.L("Keys"), how: "?", runes: []rune{'?'}, do: func() { p.keys.list(p.windows.Front()) }},
		{label: lang.L("Leave"), how: lang.L("Esc"), keys: []fyne.KeyName{fyne.KeyEscape}, do: p.Leave},
	}
	if p.config.OnSearch != nil {
		all = append(all, command{label: lang.L("Search beside the talk; Esc there comes back"), how: "/", runes: []rune{'/'}, do: p.config.OnSearch})
	}
	return all
}
