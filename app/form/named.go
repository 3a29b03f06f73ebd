package form

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline/edit"
)

// Named is what the form calls a field of a record, from the outside to the inside: the title of
// the record, the field, and in a list of parts which one and what of it. What the form does not
// know is called as the file calls it.
func Named(file edit.File, of edit.Ref, path edit.Path) (names []string) {
	names = []string{recordName(file, of)}
	if len(path) == 0 {
		return names
	}
	for _, s := range specs(of.List) {
		own := s.path(nil)
		switch {
		case path.String() == own.String():
			return append(names, s.name)
		case s.kind == several && len(path) > 1 && path[0].Key == s.key && path[1].Key == "":
			names = append(names, s.name+" "+strconv.Itoa(path[1].Item+1))
			if rest := path[2:]; len(rest) > 0 {
				names = append(names, partName(s.parts, rest))
			}
			return names
		}
	}
	return append(names, path.String())
}

// partName is what the form calls a field of one of a list.
func partName(of parting, path edit.Path) string {
	for _, s := range of.fields {
		if s.path(nil).String() == path.String() {
			return s.name
		}
	}
	return path.String()
}

// recordName is what a record is called; its id where it has no name.
func recordName(file edit.File, of edit.Ref) string {
	if of.List == edit.Whole {
		return lang.L("The file itself")
	}
	for _, key := range []string{"title", "name"} {
		if v, there := file.ValueAt(of, edit.Field(key)); there && v.Text() != "" {
			return widgets.OneLine(widgets.Brief(v.Text(), widgets.MostTitle))
		}
	}
	return of.ID
}
