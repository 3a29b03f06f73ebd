package opening

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table"
)

// Paste opens cells that were copied in a spreadsheet as a table, and asks what its columns
// are. A text that is no table is told.
func Paste(f *Files, text string) {
	name := lang.L("Pasted table")
	src := []byte(text)
	f.Run(func() {
		_, ok := table.Look(format.Input{Name: name, Source: src})
		f.UI(func() {
			if !ok || strings.TrimSpace(text) == "" {
				f.Sheets.CouldNot(lang.L("There is no table to paste"),
					errors.New(lang.L("Copy cells in Excel or in a spreadsheet on the web: a row for each event, with the names of the columns in the first row. Then paste again.")))
				return
			}
			pasted := session.Picked{Name: name, Size: int64(len(src)), Pasted: true, Read: func() ([]byte, error) { return src, nil }}
			o := session.Open(session.File{Picked: &pasted}, pasted.Read)
			o.Table = true
			f.open(o)
		})
	})
}

// Keep asks what becomes of a table that was pasted and saved nowhere, before it is left. What
// follows is done at once where there is none.
func Keep(f *Files, then func()) {
	file, following := f.State.File, &f.Following
	switch {
	case following.asks != nil && f.Sheets.Has(following.asks):
		return // it has been asked already
	case file.Picked == nil || !file.Picked.Pasted || f.State.Imported == nil || f.State.Imported.IsNothing():
		then()
		return
	}
	following.asks = f.Sheets.AskToSave(lang.L("Keep the pasted table?"), lang.L("The cells that you pasted are saved nowhere."),
		lang.L("Save as an events file…"), lang.L("Cancel"), f.SaveImported, then)
}

// toldImport tells what was made of a file of another program: of a table that was pasted
// or imported it asks first what its columns are.
func toldImport(f *Files, o *session.Opening, s *session.Session) {
	switch {
	case s.Imported == nil && o.Importing && len(s.Doc.Events)+len(s.Doc.Undated) > 0:
		f.Sheets.Say(lang.L("{{.File}} is an events file already", map[string]any{"File": o.File.Name()}))
	case s.Imported == nil || !s.Imported.Format.Foreign && !o.Importing:
	case (o.Table || o.Importing && s.Imported.IsTable()) && o.As.Columns == nil:
		ChooseColumns(f)
	default:
		f.tellImport(s.Imported)
	}
}
