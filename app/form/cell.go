package form

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/table/rows"
	"tideline/timeline"
	"tideline/timeline/edit"
)

// Cells is what makes a file say what was typed in cells of the list, read as the form reads
// it, as one step. The error says of which cell nobody knows what is meant; then nothing is
// to be written.
func Cells(s *session.State, f edit.File, cells []rows.Cell) (edit.Edit, error) {
	var all edit.Many
	for _, c := range cells {
		of, path := edit.Ref{List: edit.Events, ID: c.Event}, edit.Field(c.Key)
		v, there, err := cell(s, f, c)
		switch {
		case err != nil:
			return nil, err
		case there:
			all = append(all, edit.Set{Of: of, Field: path, To: v})
		case c.Key != "title": // without which it would be nothing
			all = append(all, edit.Unset{Of: of, Field: path})
		}
	}
	return all, nil
}

// cell is what a cell says, as the file is to say it; false for nothing.
func cell(s *session.State, f edit.File, c rows.Cell) (v edit.Value, there bool, err error) {
	typed := strings.TrimSpace(c.Text)
	if typed == "" {
		return v, false, nil
	}
	switch c.Key {
	case "lanes":
		ids := items(strings.ReplaceAll(typed, "·", ","))
		for i, name := range ids {
			id, ok := meant(s.Doc, edit.Lanes, name)
			if !ok {
				return v, false, errors.New(lang.L("There is no lane “{{.Name}}”. Make it first: Edit → Edit lanes, people, sources, eras and stories.", map[string]any{"Name": name}))
			}
			ids[i] = id
		}
		return edit.ListOf(ids...), true, nil
	case "status":
		for _, status := range timeline.Statuses() {
			if strings.EqualFold(typed, string(status)) || strings.EqualFold(typed, language.Status(status)) {
				return edit.Text(string(status)), true, nil
			}
		}
		return v, false, errors.New(lang.L("“{{.Text}}” is no status: write verified, reported, disputed or opinion.", map[string]any{"Text": typed}))
	case "date":
		v, _ = read(s.Doc, f, spec{kind: date}, typed)
		return v, true, nil
	}
	return edit.Text(typed), true, nil
}
