package cli

import (
	"io"
	"io/fs"

	"tideline/app/store"
	"tideline/assets"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
	"tideline/timeline/review"
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
			Mode: r.mode, Dates: assets.Words(doc.Lang), Phrases: assets.Phrases(doc.Lang), Measure: fonts, Pictures: beside(r.file), Letters: fonts,
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
			env.say("event %s: the picture could not be shown, its description stands in its place: %s", u.Event.ID, review.Why(u.Why, kinds()))
		}
		return err
	}
}

// beside is the folder of an events file with its pictures; those of the bundled
// story are part of the program.
func beside(file string) fs.FS {
	if file == "" {
		return data.Images()
	}
	return store.NewBeside(file)
}

// kinds are the kinds of problem by code.
func kinds() map[string]timeline.ProblemKind {
	all := map[string]timeline.ProblemKind{}
	for _, k := range timeline.Problems() {
		all[k.Code] = k
	}
	return all
}
