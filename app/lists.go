package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/panel"
	"tideline/app/problems"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/review"
)

// lists shows lists of what the file holds over the window; a row leads there.
type lists struct {
	state      *session.State
	sheets     *sheet.Stack
	goTo       func(event string)
	goToSource func(id string)
	problems   *problems.List
}

// showClaims lists what an author should look at again; a click goes there and
// closes the list.
func (l *lists) showClaims() {
	var shown dialog.Dialog
	r := panel.NewClaimReport(l.state.Doc, l.state.Words, func(c review.Concern) {
		shown.Hide()
		l.follow(c)
	}, l.sheets.Keys, l.sheets.Win.Canvas().Focus)
	shown = l.sheets.Show(sheet.Sheet{Title: lang.L("Claim report"), Content: r.Content, Size: fyne.NewSize(panel.ClaimsWidth, panel.ClaimsHeight), First: r.Kinds})
	r.OpenFirst()
}

// follow goes to the event of a concern, or to its source where no event is
// meant.
func (l *lists) follow(c review.Concern) {
	if c.Event != "" {
		l.goTo(c.Event)
		return
	}
	l.goToSource(c.Source)
}

// showCluster lists events that stand at one place and cannot be drawn apart, in
// the order in which the arrow keys step through them.
func (l *lists) showCluster(ids []string) {
	ids = l.state.InOrder(ids)
	var shown dialog.Dialog
	list := l.sheets.Keys.Rows(len(ids), func(i int) widgets.RowText {
		e, _ := l.state.Doc.Event(ids[i])
		return widgets.RowText{Title: e.Title, Note: session.Human(e, l.state.Words)}
	}, func(i int) {
		shown.Hide()
		l.goTo(ids[i])
	})
	shown = l.sheets.List(lang.N("{{.N}} events here", len(ids), map[string]any{"N": len(ids)}), list, nil)
}
