package opening

import (
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/convert"
	"tideline/timeline/convert/changes"
	"tideline/timeline/convert/format"
)

// tellImport shows what was made of a file of another program, what was guessed, left
// out and kept, and offers to save it as an events file.
func (f *Files) tellImport(in *convert.Imported) {
	speaks := language.Window{}
	sections := []fyne.CanvasObject{sheet.Paragraph(lang.L("This file was read as {{.Format}}: {{.Made}}. It stays as it is.", map[string]any{
		"Format": in.Format.Name.In(speaks), "Made": in.Made().In(speaks),
	}))}
	if in.Before != "" {
		sections = append(sections, sheet.Paragraph(lang.L("It was read in the way that {{.File}} beside it was made.", map[string]any{"File": in.Before})))
	}
	sections = append(sections, reported(in)...)
	var shown dialog.Dialog
	ways := widgets.Buttons()
	if in.IsTable() {
		ways.Add(f.Sheets.Keys.Button(lang.L("Choose the columns…"), nil, func() {
			shown.Hide()
			ChooseColumns(f)
		}))
	}
	for _, flip := range in.Flips() {
		ways.Add(f.Sheets.Keys.Button(flip.Name.In(speaks), nil, func() {
			shown.Hide()
			readOtherwise(f, in, flip.Options)
		}))
	}
	sections = slices.Insert(sections, 1, fyne.CanvasObject(ways))
	page := f.Sheets.Keys.Reader(widgets.Column(widgets.ToolGap, sections...))
	asked := sheet.Sheet{Title: lang.L("A file of another program"), Content: page, Size: fyne.NewSize(sheet.Width, sheet.Height)}
	if in.IsNothing() { // there is nothing to save
		shown = f.Sheets.Show(asked)
		return
	}
	shown = f.Sheets.Ask(asked, lang.L("Save as an events file…"), lang.L("Only look at it"), f.SaveImported)
}

// reported are the parts of the report of an import.
func reported(in *convert.Imported) (sections []fyne.CanvasObject) {
	speaks := language.Window{}
	for _, part := range in.Report() {
		sections = append(sections, widgets.Heading(part.Name.In(speaks)))
		for _, p := range part.Problems[:min(len(part.Problems), mostTold)] {
			message, _ := p.In(speaks)
			sections = append(sections, sheet.Paragraph(message))
		}
		if more := len(part.Problems) - mostTold; more > 0 {
			sections = append(sections, sheet.Paragraph(lang.N("{{.N}} more in the list of problems", more, map[string]any{"N": more})))
		}
	}
	return sections
}

// readOtherwise reads a file of another program again, as it is asked for.
func readOtherwise(f *Files, in *convert.Imported, as format.Options) {
	src := in.Of.Source
	o := session.Open(f.State.File, func() ([]byte, error) { return src, nil })
	o.As, o.Table = as, in.Format.ID == convert.Table().ID
	if o.Table && as.Columns == nil {
		o.As.Columns = map[string]string{} // which were seen
	}
	f.open(o)
}

// mostTold is how many problems of a part are told one by one.
const mostTold = 12

// SaveImported saves what was made of a file of another program as an events file, where
// the user says, and opens that.
func (f *Files) SaveImported() {
	in := f.State.Imported
	if in == nil {
		f.Sheets.Say(lang.L("{{.File}} is an events file already", map[string]any{"File": f.State.File.Name()}))
		return
	}
	text := in.File(language.Window{})
	f.Asking.Save(asking.Output{
		Title: lang.L("Save as an events file"), Failed: lang.L("The events file could not be saved"),
		Kind: lang.L("Events files"), Name: f.Stem() + endings[0], Endings: endings[:],
		Write: func(string) func(io.Writer) error {
			return func(to io.Writer) error {
				_, err := to.Write(text)
				return err
			}
		},
		Saved: func(path string) {
			if pasted := f.State.File.Picked; pasted != nil {
				pasted.Pasted = false
			}
			f.saved(path, text)
		},
		Replacing: func(path string) string { return broughtBy(in, path) },
	})
}

// broughtBy says what an import changes in the events file that is there already: which
// events came, went and are told otherwise.
func broughtBy(in *convert.Imported, path string) string {
	src, err := session.ReadFile(path)
	if err != nil {
		return ""
	}
	was, _ := convert.Read(path, src)
	var lines []string
	for _, line := range changes.Between(was, in.Doc).Lines() {
		lines = append(lines, line.In(language.Window{}))
	}
	return strings.Join(lines, "\n")
}
