package app

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/printer"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	lines "tideline/timeline/layout"
	"tideline/timeline/paper"
	"tideline/timeline/scene"
)

// printed is what the sheet of printing asks for.
type printed struct {
	what, size, ink, style, part, where *widgets.Choice
	narrow                              func() bool
}

// print asks what to put on paper and how, and prints it or saves it as PDF.
func (e *exports) print() {
	if e.state.Layout == nil {
		return
	}
	p := printed{
		what: e.sheets.Keys.Choice(
			lang.L("The line on one long sheet"), lang.L("The line with its sources in notes below"), lang.L("The line as a poster for a wall"), lang.L("The line page by page"),
			lang.L("A handout: the line and every event"),
			lang.L("A list of the events with their sources"), lang.L("A list of the sources"), lang.L("A list of the quotations")),
		size:  e.sheets.Keys.Choice(lang.L("A4"), lang.L("A3"), lang.L("Letter")),
		ink:   e.sheets.Keys.Choice(lang.L("In colour"), lang.L("In black and white, with hatches")),
		style: e.sheets.Keys.Choice(styleNames()...),
		part:  e.sheets.Keys.Choice(lang.L("All of the time"), lang.L("The stretch of time in view")),
		where: e.sheets.Keys.Choice(lang.L("Save as PDF"), lang.L("Print")),
	}
	p.style.Choose(max(0, slices.Index(cite.OnPaper(), e.style())))
	var which fyne.CanvasObject
	which, p.narrow = scope(e.sheets.Keys, e.state)
	group := func(title string, of fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(widgets.Heading(title), of)
	}
	left := container.NewVBox(group(lang.L("What"), p.what), which, group(lang.L("Sources are cited"), p.style))
	part := group(lang.L("Part"), p.part)
	if e.stretchInView().All() {
		part.Hide() // there is nothing to choose
	}
	right := container.NewVBox(group(lang.L("Paper"), p.size), group(lang.L("Ink"), p.ink), part, group(lang.L("To"), p.where))
	content := container.NewVScroll(container.New(layout.NewGridLayout(2), left, right)) // a low window has not room for all
	e.sheets.Ask(sheet.Sheet{Title: lang.L("Print"), Content: content, Size: fyne.NewSize(sheet.Width, sheet.Height+110), First: p.what},
		lang.L("Go on"), lang.L("Cancel"), func() { e.sheets.Later(func() { e.printAs(p) }) })
}

// styleNames names the styles in which sources are cited on paper.
func styleNames() (names []string) {
	for _, s := range cite.OnPaper() {
		names = append(names, s.Name().In(language.Window{}))
	}
	return names
}

// printAs saves or prints what was asked for.
func (e *exports) printAs(p printed) {
	kind := paper.Kinds()[p.what.Chosen]
	write := e.onPaper(kind, p)
	if p.where.Chosen == 0 {
		e.asking.Save(asking.Output{
			Title: lang.L("Save as PDF"), Failed: lang.L("The document could not be saved"), Kind: lang.L("Documents in PDF"),
			Name: e.stem() + ".pdf", Endings: []string{".pdf"}, Write: func(string) func(io.Writer) error { return write },
		})
		return
	}
	e.work.Run(func() {
		var pdf bytes.Buffer
		err := write(&pdf)
		if err == nil {
			err = e.work.Print(pdf.Bytes())
		}
		e.work.UI(func() {
			switch {
			case err == nil:
				e.sheets.Say(lang.L("The document was handed to the system to be printed."))
			case errors.Is(err, printer.ErrNoWay):
				e.sheets.CouldNot(lang.L("The document could not be printed"), errors.New(lang.L("This system has no program that prints documents in PDF; save it as PDF, and print it from there")))
			default:
				e.sheets.CouldNot(lang.L("The document could not be printed"), err)
			}
		})
	})
}

// onPaper returns what writes the document as PDF. It may be called on another goroutine: it
// holds only values that never change.
func (e *exports) onPaper(kind paper.Kind, p printed) func(io.Writer) error {
	doc := e.state.Doc
	if p.narrow() {
		doc = e.state.Narrowed()
	}
	size, _ := paper.SizeOf([]string{"a4", "a3", "letter"}[p.size.Chosen])
	o := paper.Options{
		Kind: kind, Size: size, Mode: e.state.Mode, Palette: scene.Light(), Dates: e.state.Words, Say: e.languages.For(doc.Lang),
		Style: cite.OnPaper()[p.style.Chosen], Fonts: e.chart.fonts, Pictures: e.pictures.Folder,
	}
	if p.ink.Chosen == 1 {
		o.Mono, o.Palette = true, scene.Mono()
	}
	if p.part.Chosen == 1 {
		from, to := e.chart.line.View().Range()
		o.View = func(l *lines.Layout) (axis.View, error) { return l.View(from, to), nil }
		within := e.stretchInView()
		o.Has = func(event *timeline.Event) bool { return within.Has(event) }
	}
	return func(to io.Writer) error { return paper.Write(to, doc, o) }
}
