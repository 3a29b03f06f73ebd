package form

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edit"
)

// Where the file says which picture an event has: a file beside it, or the web address of one
// that nobody has fetched yet. One row of the form is for either.
var (
	pictureFile = edit.Nested("image.file")
	pictureURL  = edit.Nested("image.url")
)

// pictureField is the way to what the file says of which picture an event has.
func pictureField(file edit.File, of edit.Ref) edit.Path {
	if !has(file, of, pictureFile) && has(file, of, pictureURL) {
		return pictureURL
	}
	return pictureFile
}

// pictureEdit has an event have another picture: what was typed is an address or the name of
// a file, and comes instead of what the row showed; nothing takes both away.
func pictureEdit(file edit.File, of edit.Ref, typed string) edit.Edit {
	typed = strings.TrimSpace(typed)
	shown, to := pictureField(file, of), pictureFile
	if timeline.IsWebAddress(typed) {
		to = pictureURL
	}
	var all edit.Many
	if typed != "" {
		all = append(all, edit.Set{Of: of, Field: to, To: edit.Text(typed)})
	}
	for _, path := range []edit.Path{pictureFile, pictureURL} {
		replaced := slices.Equal(path, shown) && !slices.Equal(path, to)
		if (typed == "" || replaced) && has(file, of, path) {
			all = append(all, edit.Unset{Of: of, Field: path})
		}
	}
	return all
}

// has reports whether a file says something at a path of a record.
func has(file edit.File, of edit.Ref, path edit.Path) bool {
	v, there := file.ValueAt(of, path)
	return there && v.Text() != ""
}
