package printing

import (
	"image"
	"math"

	"fyne.io/fyne/v2/lang"

	"tideline/app/proof"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	lines "tideline/timeline/layout"
	"tideline/timeline/paper"
	"tideline/timeline/scene"
)

// part is what of the document can be put on paper.
type part struct {
	name  string
	doc   *timeline.Document
	story *timeline.Story // in whose order; nil for that of time
	view  func(*lines.Layout) (axis.View, error)
	has   func(*timeline.Event) bool
}

// parts lists them: what the filter shows where there is one, everything, what is in view, each
// era, each story.
func (d *Desk) parts() (all []part) {
	doc := d.State.Doc
	kept := doc
	if d.State.Filtered() {
		kept = d.State.Narrowed()
		all = append(all, part{name: lang.L("What the filter shows; {{.N}} of {{.All}} events hidden", map[string]any{"N": d.State.Hidden(doc), "All": len(doc.Events) + len(doc.Undated)}), doc: kept})
	}
	all = append(all, part{name: lang.L("All of the time"), doc: doc})
	if within := d.Within(); !within.All() {
		from, to := d.View().Range()
		seen := part{name: lang.L("The stretch of time in view"), doc: kept, has: within.Has}
		seen.view = func(l *lines.Layout) (axis.View, error) { return l.View(from, to), nil }
		all = append(all, seen)
	}
	for i := range doc.Eras {
		if era, ok := ofEra(doc, &doc.Eras[i]); ok {
			all = append(all, era)
		}
	}
	for i := range doc.Stories {
		all = append(all, ofStory(doc, &doc.Stories[i]))
	}
	return all
}

// ofEra is the part of an era, if anything happened in it.
func ofEra(doc *timeline.Document, era *timeline.Era) (part, bool) {
	from, to := era.Date.Extent()
	has := func(e *timeline.Event) bool {
		begins, ends := e.Date.Extent()
		return begins <= to && ends >= from
	}
	some := false
	for i := range doc.Events {
		some = some || has(&doc.Events[i])
	}
	return part{
		name: lang.L("Era: {{.Name}}", map[string]any{"Name": brief(era.Name)}), doc: doc, has: has,
		view: func(l *lines.Layout) (axis.View, error) { return l.View(from, to), nil },
	}, some && from < to
}

// ofStory is the part of a story: the events of its steps.
func ofStory(doc *timeline.Document, story *timeline.Story) part {
	told := map[string]bool{}
	for i := range story.Steps {
		told[story.Steps[i].Event] = true
	}
	only := doc.Only(func(id string) bool { return told[id] }, nil)
	kept, _ := only.Story(story.ID)
	return part{name: lang.L("Story: {{.Name}}", map[string]any{"Name": brief(story.Name)}), doc: only, story: kept}
}

func brief(text string) string { return widgets.OneLine(widgets.Brief(text, widgets.MostTitle)) }

// options returns what is put on paper. They hold only values that never change.
func (d *Desk) options(w *wanted) (*timeline.Document, paper.Options) {
	of := w.parts[w.part.Chosen]
	size, _ := paper.SizeOf([]string{"a4", "a3", "letter"}[w.size.Chosen])
	speaks := d.Languages.For(of.doc.Lang)
	o := paper.Options{
		Kind: w.kind(), Size: size, Mode: d.State.Mode, Palette: scene.Light(), Dates: speaks.Dates(), Say: speaks,
		Style: cite.OnPaper()[w.style.Chosen], Fonts: d.Fonts(), Pictures: d.Folder(), View: of.view, Has: of.has, Story: of.story,
		Turn:    []paper.Turn{paper.Suits, paper.Upright, paper.Landscape}[w.turn.Chosen],
		Letters: []float64{1, 0.8, 1.25, 1.5}[w.letters.Chosen],
	}
	if o.Kind.Told() && o.Story == nil && of.has == nil && len(of.doc.Stories) > 0 {
		o.Story = &of.doc.Stories[0]
	}
	if w.ink.Chosen == 1 {
		o.Mono, o.Palette = true, scene.Mono()
	}
	return of.doc, o
}

// pages returns what makes the pages to be looked at.
func (d *Desk) pages(w *wanted) func() (proof.Pages, error) {
	doc, o := d.options(w)
	return func() (proof.Pages, error) {
		made, err := paper.Look(doc, o)
		if err != nil {
			return nil, err
		}
		return looked{made}, nil
	}
}

// looked is a document that is looked at.
type looked struct{ *paper.Preview }

// Page implements proof.Pages.
func (l looked) Page(page, width, height int) image.Image { return l.Preview.Page(page, width, height) }

// Says tells the size of a page.
func (l looked) Says(page int) string {
	w, h := l.Size(page)
	return lang.L("{{.Width}} × {{.Height}} mm", map[string]any{"Width": int(math.Round(w)), "Height": int(math.Round(h))})
}
