package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"tideline/assets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
)

// page returns what writes a handout. A picture that cannot be shown is told and
// fails nothing: its description stands in its place.
func (r *request) page(env Env, doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		fonts, err := paint.NewFonts(assets.Faces())
		if err != nil {
			return err
		}
		o := handout.Options{
			Mode: r.mode, Dates: assets.Words(doc.Lang), Phrases: assets.Phrases(doc.Lang), Measure: fonts, Open: beside(r.file),
		}
		if story, ok := doc.Story(r.story); ok {
			o.Story = story
		}
		switch r.theme {
		case "light":
			o.Theme = handout.Light
		case "dark":
			o.Theme = handout.Dark
		}
		unshown, err := handout.Write(w, doc, o)
		for _, u := range unshown {
			fmt.Fprintf(env.Stderr, "tideline: event %s: the picture could not be shown, its description stands in its place: %v\n", u.Event.ID, u.Why)
		}
		return err
	}
}

var errElsewhere = errors.New("its path must lie beside the events file")

// beside opens the pictures of an events file, which lie in its folder; those of
// the bundled story are part of the program.
func beside(file string) paint.Opener {
	folder := data.Images()
	if file != "" {
		folder = os.DirFS(filepath.Dir(file))
	}
	return func(name string) (io.ReadCloser, error) {
		if !fs.ValidPath(name) {
			return nil, errElsewhere
		}
		return folder.Open(name)
	}
}
