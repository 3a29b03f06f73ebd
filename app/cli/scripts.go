package cli

import (
	"tideline/app/session"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// unshown returns the problems with scripts that the bundled fonts cannot draw, and with
// pictures that cannot be shown.
func unshown(doc *timeline.Document, file string) ([]diag.Problem, error) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return nil, err
	}
	return append(review.Scripts(doc, file, fonts.Missing), review.Pictures(doc, file, session.File{Path: file}.Folder(), fonts)...), nil
}

// undrawnScripts returns the scripts in a file that the bundled fonts cannot draw.
func undrawnScripts(doc *timeline.Document, file string) ([]diag.Problem, error) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return nil, err
	}
	return review.Scripts(doc, file, fonts.Missing), nil
}

// tellUndrawn reports in one line the scripts that a picture leaves out, or leaves to the
// fonts of the viewer.
func tellUndrawn(env Env, doc *timeline.Document, as kind) error {
	text := pattern.English("{{.Scripts}} cannot be drawn yet; faint lines are drawn instead. An SVG or a handout shows them where fonts for them are installed")
	switch as {
	case kindSVG:
		text = "{{.Scripts}} cannot be drawn yet; the picture shows them where fonts for them are installed"
	case kindPNG:
	default:
		return nil
	}
	undrawn, err := undrawnScripts(onPicture(doc), "")
	if err != nil || len(undrawn) == 0 {
		return err
	}
	var names pattern.Series
	for _, d := range undrawn {
		names.Items = append(names.Items, d.Args[0].Value)
	}
	env.say(text, "Scripts", names)
	return nil
}

// onPicture returns a document with only what a picture shows of it.
func onPicture(doc *timeline.Document) *timeline.Document {
	seen := &timeline.Document{Title: doc.Title, Description: doc.Description}
	for _, l := range doc.Lanes {
		seen.Lanes = append(seen.Lanes, timeline.Lane{Name: l.Name, Pos: l.Pos})
	}
	for _, e := range doc.Eras {
		seen.Eras = append(seen.Eras, timeline.Era{Name: e.Name, Pos: e.Pos})
	}
	seen.Events = make([]timeline.Event, len(doc.Events))
	for i := range doc.Events {
		seen.Events[i].Title, seen.Events[i].Pos = doc.Events[i].Title, doc.Events[i].Pos
	}
	return seen
}
