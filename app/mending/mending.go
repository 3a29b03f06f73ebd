// Package mending leads from a problem of the file to where it is put right in the window: to the
// form of the record that it is in or, where nothing of one could be read, to its lines.
package mending

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Mending puts right what is wrong with the open file.
type Mending struct {
	State  *session.State
	Sheets *sheet.Stack
	File   func() (f edit.File, ok bool) // as it is edited
	Make   func(writing.Edit)
	Fill   func(of edit.Ref) // shows the form of a record, or of the file itself
}

// Lead leads to where a problem is put right.
func (m *Mending) Lead(p diag.Problem) {
	f, ok := m.File()
	if !ok {
		return
	}
	if item, is := f.LeftOutAt(p.Pos.Line); is {
		m.show(item)
		return
	}
	m.Fill(RecordAt(m.State.Doc, p.Pos))
}

// linesRows is how many lines are seen at least.
const linesRows = 8

// show shows the lines of which nothing could be read, with what is wrong under them.
func (m *Mending) show(item edit.LeftOut) {
	var shown dialog.Dialog
	keys := m.Sheets.Keys
	lines := widgets.NewField("", edit.Dedent(item.Lines), nil, func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyEscape {
			return false
		}
		shown.Hide()
		return true
	}, func() {})
	lines.MultiLine, lines.Wrapping, lines.TextStyle.Monospace = true, fyne.TextWrapBreak, true
	lines.SetMinRowsVisible(linesRows)
	wrong := widget.NewLabel("")
	wrong.Wrapping, wrong.Importance, wrong.SizeName = fyne.TextWrapWord, widget.DangerImportance, theme.SizeNameCaptionText
	wrong.SetText(m.wrong(item))
	apply := keys.Button(lang.L("Apply"), theme.ConfirmIcon(), func() {
		m.Make(writing.Edit{
			Name: history.Name{Did: lang.L("put right"), Of: lang.L("line {{.N}}", map[string]any{"N": item.Line})},
			Do:   edit.Mend{Of: item, Lines: lines.Text},
			Then: func() { shown.Hide() },
			Fail: func(err error) { wrong.SetText(writing.Reason(err).Error()) },
		})
	})
	apply.Importance = widget.HighImportance
	about := sheet.Paragraph(lang.L("Nothing could be read of these lines, so they are not on the timeline. Put them right, then apply them."))
	page := widgets.Column(0, about, lines, wrong, container.NewHBox(apply))
	shown = m.Sheets.Show(sheet.Sheet{Title: lang.L("Line {{.N}} of the file", map[string]any{"N": item.Line}), Content: container.NewVScroll(page), Size: fyne.NewSize(sheet.Width, sheet.Height), First: lines})
}

// wrong is what is wrong with the lines, each problem in a line of its own.
func (m *Mending) wrong(item edit.LeftOut) (text string) {
	n := 1
	for _, c := range item.Lines {
		if c == '\n' {
			n++
		}
	}
	for _, p := range m.State.Problems {
		if at := p.Pos.Line - item.Line + 1; at >= 1 && at <= n && !m.State.Doc.InTable(p) {
			message, advice := p.In(language.Window{})
			text = widgets.Joined("\n", text, lang.L("Line {{.Line}}: {{.What}}", map[string]any{"Line": at, "What": widgets.Joined(": ", message, advice)}))
		}
	}
	return text
}
