// Package printing asks what to put on paper and how, shows the pages, and prints them or saves
// them as PDF.
package printing

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/printer"
	"tideline/app/proof"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/assets/locale"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
	"tideline/timeline/paper"
)

// Desk is where one prints.
type Desk struct {
	State     *session.State
	Sheets    *sheet.Stack
	Asking    *asking.Asker
	Languages locale.Set
	Fonts     func() *paint.Fonts
	Style     func() cite.Style      // in which sources are cited
	Stem      func() string          // of the name that is proposed
	Folder    func() fs.FS           // of the pictures
	View      func() axis.View       // what is in view
	Within    func() handout.Stretch // the same as a stretch of time; zero for all
	Run, UI   func(func())           // away from the UI goroutine, and back
	Print     func(pdf []byte) error // hands a document to the system
}

// wanted is what the sheet asks for.
type wanted struct {
	what, size, turn, letters, ink, style, where *widgets.Choice
	parts                                        []part
	part                                         *widgets.Choice
	ofLine, ofText                               fyne.CanvasObject // groups that mean nothing to some kinds
}

// Show asks, if there is a document.
func (d *Desk) Show() {
	if d.State.Layout == nil {
		return
	}
	w := d.ask()
	pages := proof.New(d.Sheets.Keys, fyne.NewSize(250, 250), d.Run, d.UI)
	changed := func(int) {
		w.suit()
		pages.Make(d.pages(w))
	}
	for _, c := range []*widgets.Choice{w.what, w.size, w.turn, w.letters, w.ink, w.style, w.part} {
		c.Changed = changed
	}
	w.suit()
	goOn := func() { d.Sheets.Later(func() { d.deliver(w) }) }
	shown := d.Sheets.Ask(sheet.Sheet{Title: lang.L("Print"), Content: d.lay(w, pages), Size: fyne.NewSize(1040, 660), First: w.what},
		d.next(w), lang.L("Cancel"), goOn)
	w.where.Changed = func(int) { shown.Say(d.next(w)) }
	d.Sheets.Hear(shown, func(key fyne.KeyName) {
		switch {
		case key == fyne.KeyPageDown:
			pages.Turn(1)
		case key == fyne.KeyPageUp:
			pages.Turn(-1)
		case widgets.Entered(key):
			shown.Hide()
			goOn()
		}
	})
	pages.Make(d.pages(w))
}

// ask makes the choices.
func (d *Desk) ask() *wanted {
	choice := d.Sheets.Keys.Choice
	w := &wanted{
		what: choice(
			lang.L("The line on one long sheet"), lang.L("The line with sources below"), lang.L("The line as a poster for a wall"), lang.L("The line page by page"), lang.L("The line page by page, by eras"),
			lang.L("A handout: the line and every event"),
			lang.L("A list of the events with their sources"), lang.L("A list of the sources"), lang.L("A list of the quotations"),
			lang.L("Slides, one for each step of a story"), lang.L("Slides with notes, for the presenter")),
		size:    choice(lang.L("A4"), lang.L("A3"), lang.L("Letter")),
		turn:    choice(lang.L("Whichever suits"), lang.L("Portrait"), lang.L("Landscape")),
		letters: choice(lang.L("As usual"), lang.L("Smaller"), lang.L("Larger"), lang.L("Much larger")),
		ink:     choice(lang.L("In colour"), lang.L("In black and white, with hatches")),
		style:   choice(styleNames()...),
		where:   choice(lang.L("Save as PDF"), lang.L("Print")),
		parts:   d.parts(),
	}
	w.style.Choose(max(0, slices.Index(cite.OnPaper(), d.Style())))
	var names []string
	for _, p := range w.parts {
		names = append(names, p.name)
	}
	w.part = choice(names...)
	return w
}

// lay lays out the sheet: what is asked in two columns, which a low window scrolls, and the
// pages beside them, or below where the window is narrow.
func (d *Desk) lay(w *wanted, pages *proof.Proof) fyne.CanvasObject {
	group := func(title string, of fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(widgets.Heading(title), of)
	}
	w.ofText = group(lang.L("Sources are cited"), w.style)
	w.ofLine = group(lang.L("Letters of the line"), w.letters)
	left := container.NewVBox(group(lang.L("What"), w.what), group(lang.L("Part"), w.part))
	right := container.NewVBox(group(lang.L("To"), w.where), group(lang.L("Paper"), w.size), group(lang.L("Orientation"), w.turn), w.ofLine, group(lang.L("Ink"), w.ink), w.ofText)
	const narrow = 760 // px
	choices := []*widgets.Choice{w.what, w.part, w.where, w.size, w.turn, w.letters, w.ink, w.style}
	if d.Sheets.Win.Canvas().Size().Width < narrow*widgets.Scale() {
		return widgets.Asked(container.NewVBox(left, right, pages.Content), choices...)
	}
	asked := widgets.Asked(container.NewGridWithColumns(2, left, right), choices...)
	return widgets.SideBySide(0.62, asked, pages.Content)
}

// next is what the button says that goes on: what comes then.
func (d *Desk) next(w *wanted) string {
	if w.where.Chosen == 0 {
		return d.Asking.WhereNext()
	}
	return lang.L("Print")
}

// suit shows what means something to the kind that is chosen.
func (w *wanted) suit() {
	if w.ofLine == nil {
		return
	}
	kind := w.kind()
	widgets.SetShown(w.ofLine, slices.Contains([]paper.Kind{paper.Sheet, paper.Noted, paper.Poster, paper.Pages, paper.Eras, paper.Handout}, kind))
	widgets.SetShown(w.ofText, slices.Contains([]paper.Kind{paper.Noted, paper.Handout, paper.List, paper.Sources, paper.Quotes}, kind))
}

func (w *wanted) kind() paper.Kind { return paper.Kinds()[w.what.Chosen] }

// styleNames names the styles in which sources are cited on paper.
func styleNames() (names []string) {
	for _, s := range cite.OnPaper() {
		names = append(names, s.Name().In(language.Window{}))
	}
	return names
}

// deliver saves or prints what was asked for.
func (d *Desk) deliver(w *wanted) {
	doc, o := d.options(w)
	write := func(to io.Writer) error { return paper.Write(to, doc, o) }
	if w.where.Chosen == 0 {
		d.Asking.Save(asking.Output{
			Title: lang.L("Save as PDF"), Failed: lang.L("The document could not be saved"), Kind: lang.L("Documents in PDF"),
			Name: d.Stem() + ".pdf", Endings: []string{".pdf"}, Write: func(string) func(io.Writer) error { return write },
		})
		return
	}
	d.Run(func() {
		var pdf bytes.Buffer
		err := write(&pdf)
		if err == nil {
			err = d.Print(pdf.Bytes())
		}
		d.UI(func() { d.printed(err) })
	})
}

// printed says how it went.
func (d *Desk) printed(err error) {
	switch {
	case err == nil:
		d.Sheets.Say(lang.L("The document was handed to the system to be printed."))
	case errors.Is(err, printer.ErrNoWay):
		d.Sheets.CouldNot(lang.L("The document could not be printed"), errors.New(lang.L("This system has no program that prints documents in PDF; save it as PDF, and print it from there")))
	default:
		d.Sheets.CouldNot(lang.L("The document could not be printed"), err)
	}
}
