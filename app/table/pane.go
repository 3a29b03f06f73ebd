package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/table/rows"
	"tideline/app/widgets"
)

// pane is one showing of a list: of what there are lists, the heads of the columns, and
// the rows.
type pane struct {
	table   *Table
	content fyne.CanvasObject
	kinds   []*widgets.Button
	count   *widget.Label
	heads   *fyne.Container
	rows    *list
	place   *fyne.Container // of the rows
	of      rows.Kind       // that heads and rows are made for
}

func newPane(t *Table) *pane {
	p := &pane{table: t, count: widget.NewLabel(""), of: -1}
	p.count.Truncation = fyne.TextTruncateEllipsis
	kinds := container.New(layout.NewCustomPaddedHBoxLayout(widgets.ToolGap))
	for kind, title := range []string{lang.L("Events"), lang.L("Sources"), lang.L("Quotes")} {
		b := t.Keys.Button(title, nil, func() { t.choose(rows.Kind(kind)) })
		kinds.Add(b)
		p.kinds = append(p.kinds, b)
	}
	shut := t.Keys.Button("", theme.CancelIcon(), t.leave)
	shut.Importance, shut.Tip = widget.LowImportance, lang.L("Close the list")
	p.heads, p.place = container.NewStack(), container.NewStack()
	edge := layout.NewCustomPaddedLayout(0, 0, widgets.GapInCard, widgets.GapInCard)
	// In the order that Tab goes by: the toolkit's own border has what is in the middle first.
	head := container.NewVBox(container.New(layout.NewBorderLayout(nil, nil, kinds, shut), kinds, p.count, shut), p.heads)
	p.content = container.New(edge, container.New(layout.NewBorderLayout(head, nil, nil, nil), head, p.place))
	return p
}

// show shows the list as it is now.
func (p *pane) show() {
	for kind, b := range p.kinds {
		widgets.MarkSwitch(&b.Button, rows.Kind(kind) == p.table.kind)
	}
	if p.of != p.table.kind {
		p.of = p.table.kind
		p.rows = newList(p.table)
		p.place.Objects = []fyne.CanvasObject{p.rows}
		p.place.Refresh()
	}
	p.showHeads()
	p.rows.cells.were = p.rows.cells.are()
	p.tell(p.rows.typed, true)
	p.rows.Refresh()
}

// showHeads names the columns; a press sorts by one.
func (p *pane) showHeads() {
	l := p.table.list
	if len(p.heads.Objects) == 0 {
		p.heads.Objects = []fyne.CanvasObject{container.New(columns{kind: p.of})}
	}
	row := p.heads.Objects[0].(*fyne.Container)
	row.Layout = columns{kind: p.of}
	all := p.of.Columns()
	for len(row.Objects) < len(all) {
		b := p.table.Keys.Button("", nil, nil)
		b.Alignment, b.Importance, b.IconPlacement = widget.ButtonAlignLeading, widget.LowImportance, widget.ButtonIconTrailingText
		row.Objects = append(row.Objects, b)
	}
	for i, c := range all {
		b := row.Objects[i].(*widgets.Button)
		b.Text, b.Icon, b.OnTapped = columnName(c), nil, func() { p.table.sortBy(c) }
		if c == l.By {
			b.Icon = theme.MenuDropUpIcon()
			if l.Down {
				b.Icon = theme.MenuDropDownIcon()
			}
		}
		b.Refresh()
	}
	row.Refresh()
}

// tell says how much is listed, or what is typed to find a row.
func (p *pane) tell(typed string, found bool) {
	l := p.table.list
	switch {
	case typed != "" && found:
		p.count.SetText("“" + typed + "”")
	case typed != "":
		p.count.SetText(lang.L("Nothing begins with “{{.Text}}”", map[string]any{"Text": typed}))
	case l.Len() == 0:
		p.count.SetText(lang.L("There is nothing to list."))
	default:
		how := lang.L("type to find")
		if p.rows.cells.are() {
			how = lang.L("type over a cell")
		}
		p.count.SetText(widgets.Joined(" · ", counted(l), how))
	}
}

// counted says how much is listed.
func counted(l *rows.List) string {
	n := map[string]any{"N": l.Len()}
	switch l.Kind {
	case rows.Sources:
		return lang.N("{{.N}} sources", l.Len(), n)
	case rows.Quotations:
		return lang.N("{{.N}} quotations", l.Len(), n)
	}
	return lang.N("{{.N}} events", l.Len(), n)
}

// columnName is what stands over a column.
func columnName(c rows.Column) string {
	switch c {
	case rows.Date:
		return lang.L("Date")
	case rows.Title:
		return lang.L("Title")
	case rows.Lane:
		return lang.L("Lane")
	case rows.Citations:
		return lang.L("Sources")
	case rows.Status:
		return lang.L("Status")
	case rows.Maker:
		return lang.L("By")
	case rows.Sort:
		return lang.L("Kind")
	case rows.Uses:
		return lang.L("Events")
	case rows.Quotation:
		return lang.L("Quotation")
	case rows.Speaker:
		return lang.L("Speaker")
	case rows.Printed:
		return lang.L("Source")
	}
	return lang.L("Event")
}
