package cli

import (
	"io"
	"slices"

	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
	"tideline/timeline/review"
)

// page returns the function that writes a handout. A picture that cannot be shown is
// reported and is not an error: its description is used instead.
func (r *request) page(env Env, doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		fonts, err := paint.NewFonts(assets.Faces())
		if err != nil {
			return err
		}
		o := handout.Options{
			Within: handout.Stretch{From: r.from, To: r.to}, Mode: r.mode, Dates: r.languages.For(doc.Lang).Dates(), Phrases: r.languages.For(doc.Lang).Phrases(), Say: r.languages.For(doc.Lang), Measure: fonts, Pictures: r.pictures(), Letters: fonts,
		}
		if story, ok := doc.Story(r.story); ok {
			o.Story = story
		}
		if err := r.meets(doc, o.Within); err != nil {
			return err
		}
		switch r.theme {
		case "light":
			o.Theme = handout.Light
		case "dark":
			o.Theme = handout.Dark
		}
		unshown, err := handout.Write(w, doc, o)
		env.tellUnshown(unshown)
		return err
	}
}

// meets refuses a period in which no event of the page falls.
func (r *request) meets(doc *timeline.Document, s handout.Stretch) error {
	if r.from.String() == "" && r.to.String() == "" {
		return nil
	}
	events := timeline.InTimeOrder(doc.Events)
	if story, ok := doc.Story(r.story); ok {
		events = nil
		for _, step := range story.Steps {
			if e, ok := doc.Event(step.Event); ok {
				events = append(events, e)
			}
		}
	}
	if slices.ContainsFunc(events, s.Has) {
		return nil
	}
	return misused("export", "no event falls between --from and --to")
}

// tellUnshown tells which pictures could not be shown.
func (env Env) tellUnshown(all []handout.Unshown) {
	for _, u := range all {
		env.say("event {{.Event}}: the picture could not be shown; its description is used instead: {{.Why}}", "Event", u.Event.ID, "Why", review.Why(u.Why, env.speaks()))
	}
}
