package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline"
)

// showProblems lists what is wrong with the file; a click on a row copies its
// place as file:line:column, which editors understand.
func (w *window) showProblems() {
	found := w.session.problems
	if len(found) == 0 {
		text := widget.NewLabel(lang.L("No problems were found in this file."))
		w.showSheet(lang.L("Problems"), container.NewVBox(text))
		return
	}
	kinds := problemKinds()
	whole := widget.NewLabel(lang.L("A click shows a problem whole and copies its place as file:line:column."))
	whole.Wrapping = fyne.TextWrapWord
	list := newRows(len(found), func(i int) rowText { return problemRow(found[i], kinds[found[i].Code]) },
		func(i int) {
			message, advice := kinds[found[i].Code].Fill(found[i].Args)
			whole.SetText(joined("\n", message, advice, w.copyText(place(found[i]))))
		}, w.typedKey)
	w.showSheet(lang.N("{{.N}} problems found", len(found), map[string]any{"N": len(found)}),
		container.NewBorder(nil, whole, nil, nil, list))
}

// place is where a problem is, as compilers write it.
func place(d timeline.Diagnostic) string { return d.Pos.In(d.File) }

// problemKinds are the kinds of problem by code, in the language of the window.
func problemKinds() map[string]timeline.ProblemKind {
	kinds := map[string]timeline.ProblemKind{}
	for _, k := range timeline.Problems() {
		k.Message, k.Advice, k.Else = translated(k.Message), translated(k.Advice), translated(k.Else)
		kinds[k.Code] = k
	}
	return kinds
}

// translated looks a text of timeline.Problems up in the window's language.
func translated(text string) string {
	if text == "" {
		return ""
	}
	return lang.L(text)
}

// problemRow shows a problem: what is wrong, then where and what to do.
func problemRow(d timeline.Diagnostic, k timeline.ProblemKind) rowText {
	severity := lang.L("Warning")
	if d.Severity == timeline.Error {
		severity = lang.L("Error")
	}
	message, advice := k.Fill(d.Args)
	return rowText{
		title: joined(" · ", severity, message),
		note:  joined(" · ", place(d), advice),
	}
}

// showChip lists events that stand at one place and cannot be drawn apart.
func (w *window) showChip(ids []string) {
	var sheet dialog.Dialog
	list := newRows(len(ids), func(i int) rowText {
		e, _ := w.session.doc.Event(ids[i])
		return rowText{title: e.Title, note: human(e, w.words)}
	}, func(i int) {
		sheet.Hide()
		w.goTo(ids[i])
	}, w.typedKey)
	sheet = w.showSheet(lang.N("{{.N}} events here", len(ids), map[string]any{"N": len(ids)}), list)
}
