package writing

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/editing"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Dropped takes what was dropped on the window where that is something to edit with: a
// picture becomes that of the selected event, a web address a source of it, to be filled in.
// It reports false for all else. filled is called with the source, or "" for a picture, once
// it is there.
func Dropped(w *Writing, path string, filled func(source string)) bool {
	address, web := webAddress(path)
	switch {
	case w.Reading() || w.State.Unread:
		return web || asking.IsPicture(path)
	case web:
		w.Offer(func() { AddSource(w, address, filled) })
	case asking.IsPicture(path):
		w.Offer(func() { TakePicture(w, w.State.Selected, filepath.FromSlash(path), func() { filled("") }) })
	default:
		return false
	}
	return true
}

// webAddress is the web address that was dropped: the toolkit takes it for a name in the
// folder in which the program was started, and makes one slash of two.
func webAddress(path string) (address string, ok bool) {
	path = filepath.ToSlash(path)
	for _, scheme := range []string{"https:/", "http:/"} {
		begin, rest, found := strings.Cut(path, scheme)
		if !found || begin != "" && !strings.HasSuffix(begin, "/") {
			continue
		}
		address = scheme + "/" + strings.TrimLeft(rest, "/")
		u, err := url.Parse(address)
		return address, err == nil && u.Host != ""
	}
	return "", false
}

// AddSource makes a source of a web address or a title, of the selected event where there is
// one, as one step; one that the file has already is not made again.
func AddSource(w *Writing, typed string, then func(id string)) {
	w.Turn([]string{w.State.Selected}, func(ids []string) { addSource(w, ids[0], typed, then) })
}

func addSource(w *Writing, of, typed string, then func(id string)) {
	f, _ := w.File()
	event := edit.Ref{List: edit.Events, ID: of}
	id, known := editing.FindSource(w.State.Doc, typed)
	var steps edit.Many
	if !known {
		var add edit.Edit
		id, add = editing.NewSource(f, typed)
		steps = append(steps, add)
	}
	if e, there := w.State.Doc.Event(event.ID); there && !slices.ContainsFunc(e.Sources, func(c timeline.Citation) bool { return c.Source == id }) {
		steps = append(steps, edit.Append{Of: event, Field: edit.Field("sources"), Item: edit.Record("id", id)})
	}
	w.Make(Edit{
		Name: history.Name{Did: lang.L("add the source"), Of: typed}, Do: steps,
		Then: func() { then(id) },
	})
}
