package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/review"
)

// The size of the claim report at most, the share of its width that the kinds
// take, the room for their counts, and the height of the text at its foot.
const (
	claimsWidth  = 920
	claimsHeight = 660
	kindsShare   = 0.36
	countWidth   = 72
	footHeight   = 84
)

// showClaims lists what an author should look at again; a click goes there and
// closes the list.
func (w *window) showClaims() {
	var shown dialog.Dialog
	r := newClaimReport(w.session.doc, w.words, func(c review.Concern) {
		shown.Hide()
		w.follow(c)
	}, w.keys(), w.win.Canvas().Focus)
	shown = w.showSheet(sheet{title: lang.L("Claim report"), content: r.content, size: fyne.NewSize(claimsWidth, claimsHeight), first: r.kinds})
	r.openFirst()
}

// follow goes to the event of a concern, or to its source where no event is
// meant.
func (w *window) follow(c review.Concern) {
	if c.Event != "" {
		w.goTo(c.Event)
		return
	}
	w.selectEvent("")
	w.panel.showSource(c.Source)
	w.showTab(w.panel.sources)
}

// claimReport shows the kinds of concern with their counts, beside them the
// concerns of one kind, and under both the one that is pointed at, whole.
type claimReport struct {
	content fyne.CanvasObject
	kinds   *rows

	doc      *timeline.Document
	words    edtf.Words
	concerns map[review.ConcernKind][]review.Concern
	follow   func(review.Concern)
	keys     keyboard
	focus    func(fyne.Focusable) // gives it the keyboard

	name *widget.Label   // of the kind that is open
	page *fyne.Container // with its concerns
	foot *widget.Label
}

// newClaimReport makes the report of a document; openFirst opens it.
func newClaimReport(doc *timeline.Document, words edtf.Words, follow func(review.Concern), keys keyboard, focus func(fyne.Focusable)) *claimReport {
	r := &claimReport{
		doc: doc, words: words, follow: follow, keys: keys, focus: focus,
		concerns: map[review.ConcernKind][]review.Concern{},
		name:     widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		page:     container.NewStack(), foot: widget.NewLabel(""),
	}
	for _, c := range review.Concerns(doc) {
		r.concerns[c.Kind] = append(r.concerns[c.Kind], c)
	}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.foot.Wrapping = fyne.TextWrapWord
	foot := container.NewVScroll(r.foot)
	foot.SetMinSize(fyne.NewSize(0, footHeight))
	r.kinds = r.kindList()
	both := sideBySide(kindsShare, r.kinds, container.NewBorder(r.name, nil, nil, nil, r.page))
	r.content = container.NewBorder(nil, foot, nil, nil, both)
	return r
}

// kindList lists every kind with its count, also those of which there is none.
// The one that is open stays marked. Enter leads on to its concerns.
func (r *claimReport) kindList() *rows {
	all := review.ConcernKinds()
	list := r.keys.rows(len(all), nil, nil)
	list.CreateItem = newKindRow
	list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		cells := o.(*fyne.Container).Objects
		cells[0].(*widget.Label).SetText(concernKindText(all[i]))
		cells[1].(*fyne.Container).Objects[0].(*widget.Label).SetText(r.words.Number(int64(len(r.concerns[all[i]]))))
	}
	list.OnSelected = func(i widget.ListItemID) {
		list.at = i
		r.open(all[i])
	}
	list.entered = func(i int) {
		list.Select(i)
		if concerns, ok := r.page.Objects[0].(*rows); ok {
			r.focus(concerns)
		}
	}
	return list
}

// newKindRow is an empty row of the kinds: the name, and the count at the end.
func newKindRow() fyne.CanvasObject {
	name := widget.NewLabel("–")
	name.Truncation = fyne.TextTruncateEllipsis
	count := widget.NewLabelWithStyle("0", fyne.TextAlignTrailing, fyne.TextStyle{})
	room := container.NewGridWrap(fyne.NewSize(countWidth, count.MinSize().Height), count)
	return container.NewBorder(nil, nil, nil, room, name)
}

// openFirst opens the first kind of which there is something to look at. The
// report must have its size, or the list would scroll to what is in view.
func (r *claimReport) openFirst() {
	first := slices.IndexFunc(review.ConcernKinds(), func(kind review.ConcernKind) bool { return len(r.concerns[kind]) > 0 })
	r.kinds.point(first)
	r.kinds.Select(max(first, 0))
}

// open lists the concerns of one kind.
func (r *claimReport) open(kind review.ConcernKind) {
	lines := r.lines(kind)
	r.name.SetText(concernKindText(kind))
	r.foot.SetText(lang.L("A click goes to the event, or to the source."))
	if len(lines) == 0 {
		r.page.Objects = []fyne.CanvasObject{container.NewVBox(widget.NewLabel(lang.L("There is nothing of this kind.")))}
		r.page.Refresh()
		return
	}
	list := r.keys.rows(len(lines), func(i int) rowText { return lines[i].text },
		func(i int) { r.follow(lines[i].leads) })
	list.onPoint = func(i int) {
		r.foot.SetText(joined("\n", brief(lines[i].text.title, mostTitle), brief(lines[i].text.note, mostField)))
	}
	r.page.Objects = []fyne.CanvasObject{list}
	r.page.Refresh()
}

// claimLine is a row of the report, and where a click on it leads.
type claimLine struct {
	text  rowText
	leads review.Concern
}

// lines are the rows of one kind, each with its line and column in the file, by
// which an author finds it there. Quotes that were not checked stand under the
// source that prints them.
func (r *claimReport) lines(kind review.ConcernKind) (lines []claimLine) {
	all := r.concerns[kind]
	for i, c := range all {
		if kind == review.Unchecked && (i == 0 || all[i-1].Source != c.Source) {
			lines = append(lines, r.printed(all[i:]))
		}
		note := fmt.Sprintf("%d:%d · %s", c.Pos.Line, c.Pos.Column, concernText(r.doc, c, r.words))
		lines = append(lines, claimLine{rowText{title: r.title(c), note: note}, c})
	}
	return lines
}

// printed is the row above the quotes of one source. Of those without a source
// it leads to the first.
func (r *claimReport) printed(quotes []review.Concern) claimLine {
	n := 1
	for n < len(quotes) && quotes[n].Source == quotes[0].Source {
		n++
	}
	line := claimLine{rowText{
		title: lang.L("Without a source"),
		note:  lang.N("{{.N}} quotes", n, map[string]any{"N": n}),
	}, quotes[0]}
	if s, ok := r.doc.Source(quotes[0].Source); ok {
		line.text.title = lang.L("Printed in: {{.Source}}", map[string]any{"Source": s.Title})
		line.leads = review.Concern{Kind: review.Unchecked, Source: s.ID}
	}
	return line
}

// title names the event of a concern, or its source where no event is meant.
func (r *claimReport) title(c review.Concern) string {
	if e, ok := r.doc.Event(c.Event); ok {
		return e.Title
	}
	return sourceTitle(r.doc, c.Source)
}
