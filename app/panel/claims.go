package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/review"
)

// The size of the claim report at most, the share of its width that the kinds
// take, and the room for their counts.
const (
	ClaimsWidth  = 920
	ClaimsHeight = 660
	kindsShare   = 0.36
	countWidth   = 72
)

// ClaimReport shows the kinds of concern with their counts, beside them the
// concerns of one kind, and under both the one that is pointed at, whole.
type ClaimReport struct {
	Content fyne.CanvasObject
	Kinds   *widgets.Rows

	Doc      *timeline.Document
	words    edtf.Words
	concerns map[review.ConcernKind][]review.Concern
	follow   func(review.Concern)
	keys     widgets.Keyboard
	focus    func(fyne.Focusable) // gives it the keyboard

	name *widget.Label   // of the kind that is open
	page *fyne.Container // with its concerns
	foot *widget.Label
}

// NewClaimReport makes the report of a document; openFirst opens it.
func NewClaimReport(doc *timeline.Document, words edtf.Words, follow func(review.Concern), keys widgets.Keyboard, focus func(fyne.Focusable)) *ClaimReport {
	r := &ClaimReport{
		Doc: doc, words: words, follow: follow, keys: keys, focus: focus,
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
	foot.SetMinSize(fyne.NewSize(0, widgets.FootHeight*widgets.Scale()))
	r.Kinds = r.kindList()
	both := widgets.SideBySide(kindsShare, r.Kinds, container.NewBorder(r.name, nil, nil, nil, r.page))
	r.Content = container.NewBorder(nil, foot, nil, nil, both)
	return r
}

// kindList lists every kind with its count, also those of which there is none.
// The one that is open stays marked. Enter leads on to its concerns.
func (r *ClaimReport) kindList() *widgets.Rows {
	all := review.ConcernKinds()
	list := r.keys.Rows(len(all), nil, nil)
	list.CreateItem = newKindRow
	list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		cells := o.(*fyne.Container).Objects
		cells[0].(*widget.Label).SetText(concernKindText(all[i]))
		cells[1].(*fyne.Container).Objects[0].(*widget.Label).SetText(r.words.Number(int64(len(r.concerns[all[i]]))))
	}
	list.OnSelected = func(i widget.ListItemID) {
		list.At = i
		r.open(all[i])
	}
	list.Entered = func(i int) {
		list.Select(i)
		if concerns, ok := r.page.Objects[0].(*widgets.Rows); ok {
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
	room := container.NewGridWrap(fyne.NewSize(countWidth*widgets.Scale(), count.MinSize().Height), count)
	return container.NewBorder(nil, nil, nil, room, name)
}

// OpenFirst opens the first kind of which there is something to look at. The
// report must have its size, or the list would scroll to what is in view.
func (r *ClaimReport) OpenFirst() {
	first := slices.IndexFunc(review.ConcernKinds(), func(kind review.ConcernKind) bool { return len(r.concerns[kind]) > 0 })
	r.Kinds.Point(first)
	r.Kinds.Select(max(first, 0))
}

// open lists the concerns of one kind.
func (r *ClaimReport) open(kind review.ConcernKind) {
	lines := r.lines(kind)
	r.name.SetText(concernKindText(kind))
	r.foot.SetText(lang.L("A click goes to the event, or to the source."))
	if len(lines) == 0 {
		r.page.Objects = []fyne.CanvasObject{container.NewVBox(widget.NewLabel(lang.L("There is nothing of this kind.")))}
		r.page.Refresh()
		return
	}
	list := r.keys.Rows(len(lines), func(i int) widgets.RowText { return lines[i].text },
		func(i int) { r.follow(lines[i].leads) })
	list.OnPoint = func(i int) {
		r.foot.SetText(widgets.Joined("\n", widgets.Brief(lines[i].text.Title, widgets.MostTitle), widgets.Brief(lines[i].text.Note, widgets.MostField)))
	}
	r.page.Objects = []fyne.CanvasObject{list}
	r.page.Refresh()
}

// claimLine is a row of the report, and where a click on it leads.
type claimLine struct {
	text  widgets.RowText
	leads review.Concern
}

// lines are the rows of one kind, each with its line and column in the file, by
// which an author finds it there. Quotes that were not checked stand under the
// source that prints them.
func (r *ClaimReport) lines(kind review.ConcernKind) (lines []claimLine) {
	all := r.concerns[kind]
	for i, c := range all {
		if kind == review.Unchecked && (i == 0 || all[i-1].Source != c.Source) {
			lines = append(lines, r.printed(all[i:]))
		}
		note := fmt.Sprintf("%d:%d · %s", c.Pos.Line, c.Pos.Column, concernText(r.Doc, c, r.words))
		lines = append(lines, claimLine{widgets.RowText{Title: r.title(c), Note: note}, c})
	}
	return lines
}

// printed is the row above the quotes of one source. Of those without a source
// it leads to the first.
func (r *ClaimReport) printed(quotes []review.Concern) claimLine {
	n := 1
	for n < len(quotes) && quotes[n].Source == quotes[0].Source {
		n++
	}
	line := claimLine{widgets.RowText{
		Title: lang.L("Without a source"),
		Note:  lang.N("{{.N}} quotes", n, map[string]any{"N": n}),
	}, quotes[0]}
	if s, ok := r.Doc.Source(quotes[0].Source); ok {
		line.text.Title = lang.L("Printed in: {{.Source}}", map[string]any{"Source": s.Title})
		line.leads = review.Concern{Kind: review.Unchecked, Source: s.ID}
	}
	return line
}

// title names the event of a concern, or its source where no event is meant.
func (r *ClaimReport) title(c review.Concern) string {
	if e, ok := r.Doc.Event(c.Event); ok {
		return e.Title
	}
	return sourceTitle(r.Doc, c.Source)
}
