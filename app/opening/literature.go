package opening

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/edit"
	"tideline/timeline/edit/works"
)

// offer opens a file, as open does; a list of literature, once it is read, may be added to the
// open file instead.
func offer(f *Files, o *session.Opening) {
	edits, library := f.Following.Edits, f.Following.Works
	if edits == nil || library == nil || edits.Holds(o.File) {
		f.open(o)
		return
	}
	read(f, o, func(s *session.Session, show func()) {
		alone := func() { edits.Leave(show) }
		if s.Imported == nil || !s.Imported.IsList() {
			alone()
			return
		}
		list, err := edit.Open(o.Name, s.Imported.File(language.Window{}))
		if err != nil || !library.Lacks(list, func(missing int, there []works.There) { askToAdd(f, s, list, missing, there, alone) }) {
			alone()
		}
	})
}

// askToAdd asks whether the works of a list are added to the open file, and says which of them
// that has already.
func askToAdd(f *Files, s *session.Session, list edit.File, missing int, there []works.There, alone func()) {
	in := *s.Imported
	in.Problems = slices.Clone(in.Problems)
	for _, t := range there {
		in.Leave(t.ID, t.Why())
	}
	speaks := language.Window{}
	sections := []fyne.CanvasObject{sheet.Paragraph(lang.L("This file was read as {{.Format}}: {{.Made}}. It stays as it is.", map[string]any{
		"Format": in.Format.Name.In(speaks), "Made": in.Made().In(speaks),
	}))}
	title, yes := lang.L("Add to the open file?"), lang.N("Add {{.N}} sources", missing, map[string]any{"N": missing})
	add := func() { f.Following.Works.Add(list) }
	open := map[string]any{"File": f.State.File.Name(), "N": missing}
	var shown dialog.Dialog
	switch ways := widgets.Buttons(); missing {
	case 0:
		title, yes, add = lang.L("A list of literature"), lang.L("Open it by itself"), alone
		sections = append(sections, sheet.Paragraph(lang.L("{{.File}} has all of them already.", open)))
	default:
		ways.Add(f.Sheets.Keys.Button(lang.L("Open it by itself"), nil, func() {
			shown.Hide()
			alone()
		}))
		sections = append(sections, sheet.Paragraph(lang.N("{{.N}} of them are not in {{.File}} yet. They can be added to its sources, or the list is opened in its place.", missing, open)), ways)
	}
	page := f.Sheets.Keys.Reader(widgets.Column(widgets.ToolGap, append(sections, reported(&in)...)...))
	shown = f.Sheets.Ask(sheet.Sheet{Title: title, Content: page, Size: fyne.NewSize(sheet.Width, sheet.Height)}, yes, lang.L("Cancel"), add)
}
