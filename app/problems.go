package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/diag"
)

// showProblems lists what is wrong with the file, and tells the one that is
// pointed at whole; a click on a row copies its place as file:line:column, which
// editors understand.
func (w *window) showProblems() {
	found := w.session.problems
	if len(found) == 0 {
		text := paragraph(lang.L("No problems were found in this file."))
		w.showSheet(sheet{title: lang.L("Problems"), content: text, size: messageSize()})
		return
	}
	whole := paragraph("")
	tell := func(i int, last string) {
		message, advice := found[i].In(inWindow{})
		whole.SetText(joined("\n", brief(message, mostField), brief(advice, mostField), last))
	}
	list := w.keys().rows(len(found), func(i int) rowText { return problemRow(found[i]) },
		func(i int) { tell(i, w.copyText(place(found[i]))) })
	list.onPoint = func(i int) { tell(i, lang.L("A click or Enter copies its place as file:line:column.")) }
	foot := container.NewVScroll(whole)
	foot.SetMinSize(fyne.NewSize(0, footHeight))
	w.showList(lang.N("{{.N}} problems found", len(found), map[string]any{"N": len(found)}), list, foot)
}

// place is where a problem is, as compilers write it.
func place(d diag.Problem) string { return d.Pos.In(d.File) }

// problemRow shows a problem: what is wrong, then where and what to do.
func problemRow(d diag.Problem) rowText {
	severity := lang.L("Warning")
	if d.Severity == diag.Error {
		severity = lang.L("Error")
	}
	message, advice := d.In(inWindow{})
	return rowText{
		title: joined(" · ", severity, message),
		note:  joined(" · ", place(d), advice),
	}
}

// showCluster lists events that stand at one place and cannot be drawn apart, in
// the order in which the arrow keys step through them.
func (w *window) showCluster(ids []string) {
	ids = w.session.inOrder(ids)
	var shown dialog.Dialog
	list := w.keys().rows(len(ids), func(i int) rowText {
		e, _ := w.session.doc.Event(ids[i])
		return rowText{title: e.Title, note: human(e, w.words)}
	}, func(i int) {
		shown.Hide()
		w.goTo(ids[i])
	})
	shown = w.showList(lang.N("{{.N}} events here", len(ids), map[string]any{"N": len(ids)}), list, nil)
}
