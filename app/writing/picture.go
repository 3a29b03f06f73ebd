package writing

import (
	"bytes"
	"errors"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/store"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/picture"
	"tideline/timeline/review"
)

// AskPicture asks for a picture of an event, and goes on as TakePicture does.
func AskPicture(w *Writing, event string, then func()) {
	w.Asking.ForPicture(lang.L("Choose a picture"), func(path string) { TakePicture(w, event, path, then) })
}

// TakePicture makes a file the picture of an event, and then does something. It is copied
// beside the events file, unless it lies there already.
func TakePicture(w *Writing, event, from string, then func()) {
	_, there := w.State.Doc.Event(event)
	switch {
	case !w.IsEditing():
		return
	case !there:
		w.Sheets.Say(lang.L("Select the event first that the picture is of."))
		return
	case w.of.Path == "":
		w.Sheets.Say(lang.L("In a browser no picture can be put beside the file."))
		return
	}
	of, beside := w.of, folderOfPictures(w.State.Doc.Pictures())
	w.Run(func() {
		name, err := copied(from, filepath.Dir(of.Path), beside)
		w.UI(func() {
			switch {
			case w.desk == nil || w.of != of:
			case err != nil:
				w.Sheets.CouldNot(lang.L("{{.File}} cannot be the picture", map[string]any{"File": filepath.Base(from)}), err)
			default:
				w.Turn([]string{event}, func(ids []string) {
					w.Make(Edit{
						Name: history.Name{Did: lang.L("take the picture"), Of: path.Base(name)}, Then: then,
						Do: edit.Set{Of: edit.Ref{List: edit.Events, ID: ids[0]}, Field: edit.Path{{Key: "image"}, {Key: "file"}}, To: edit.Text(name)},
					})
				})
			}
		})
	})
}

// folderOfPictures is where the pictures of a file lie: where its first one does.
func folderOfPictures(names []string) string {
	for _, name := range names {
		if plain := path.Clean(filepath.ToSlash(name)); timeline.IsBeside(plain) {
			return path.Dir(plain)
		}
	}
	return "media"
}

// copied copies a picture that can be shown into a folder, below another, and returns its
// name there. One that is there already is not copied again.
func copied(from, folder, below string) (name string, err error) {
	if _, err := picture.Read(os.DirFS(filepath.Dir(from)), filepath.Base(from)); err != nil {
		return "", errors.New(review.Why(err, language.Window{}))
	}
	if inside, err := filepath.Rel(folder, from); err == nil && filepath.IsLocal(inside) {
		return filepath.ToSlash(inside), nil
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return "", store.Bare(err)
	}
	if err := os.MkdirAll(filepath.Join(folder, filepath.FromSlash(below)), 0o777); err != nil { //nolint:gosec // narrowed by the umask, as any folder of the user's
		return "", store.Bare(err)
	}
	ending := filepath.Ext(from)
	stem := plainName(strings.TrimSuffix(filepath.Base(from), ending))
	for n := 1; ; n++ {
		name = path.Join(below, stem+ending)
		if n > 1 {
			name = path.Join(below, stem+"-"+strconv.Itoa(n)+ending)
		}
		place := filepath.Join(folder, filepath.FromSlash(name))
		err := store.Create(place, writes(content))
		if taken, ok := errors.AsType[*store.Error](err); err == nil || !ok || taken.Why != store.Exists {
			return name, err
		}
		if there, err := os.ReadFile(place); err == nil && bytes.Equal(there, content) {
			return name, nil
		}
	}
}

// plainName is a name that every system takes for a file.
func plainName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	if name = strings.Trim(name, " ."); name == "" {
		return "picture"
	}
	return name
}
