package app

import (
	"errors"
	"io"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/publishing"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/handout"
)

// forOthers are the formats of other programs that a document is saved in, and what they
// are called, in the order in which they are offered.
func forOthers() (ids, names []string) {
	for _, f := range []struct{ id, name string }{
		{"csv", lang.L("A table for spreadsheets (CSV)")},
		{"md", lang.L("A chronology with footnotes (Markdown)")},
		{"ical", lang.L("A calendar (iCalendar)")},
		{"timelinejs", lang.L("A timeline for the web (TimelineJS)")},
		{"bibtex", lang.L("The sources (BibTeX)")},
		{"csl", lang.L("The sources (CSL-JSON, for Zotero)")},
		{"json", lang.L("Everything, for programs (JSON)")},
	} {
		ids, names = append(ids, f.id), append(names, f.name)
	}
	return ids, names
}

// saveForOthers asks for a format of other programs and where to save the document in it.
func (e *exports) saveForOthers() {
	if e.state.Layout == nil {
		return
	}
	ids, names := forOthers()
	kind := e.sheets.Keys.Choice(names...)
	note := sheet.Paragraph(lang.L("What a format has no place for is told afterwards. Your events file stays as it is."))
	which, narrow := scope(e.sheets.Keys, e.state)
	e.sheets.Ask(sheet.Sheet{Title: lang.L("Export"), Content: container.NewVBox(note, kind, which), Size: sheet.MessageSize(), First: kind},
		e.asking.WhereNext(), lang.L("Cancel"), func() {
			doc := e.state.Own().Doc
			if narrow() {
				doc = e.state.OwnNarrowed()
			}
			e.sheets.Later(func() { e.saveInFormat(doc, ids[kind.Chosen]) })
		})
}

// saveInFormat asks where to save a document in a format, and tells afterwards what that
// has no place for.
func (e *exports) saveInFormat(doc *timeline.Document, id string) {
	f, ok := convert.Written(id)
	if !ok {
		return
	}
	var lost []diag.Problem
	e.asking.Save(asking.Output{
		Title: lang.L("Export"), Failed: lang.L("The file could not be saved"),
		Kind: f.Name.In(language.Window{}), Name: e.stem() + f.Written(), Endings: []string{f.Written()},
		Write: func(string) func(io.Writer) error {
			return func(to io.Writer) (err error) {
				lost, err = f.Write(to, doc)
				return err
			}
		},
		Saved: func(string) {
			if len(lost) > 0 {
				e.showLost(lost)
			}
		},
	})
}

// showLost lists what a format has no place for.
func (e *exports) showLost(lost []diag.Problem) {
	content := container.NewVBox(sheet.Paragraph(lang.L("The file is saved. It is without what the format has no place for:")))
	for _, p := range lost {
		message, _ := p.In(language.Window{})
		content.Add(sheet.Paragraph(message))
	}
	e.sheets.Page(lang.L("Saved, but not all of it"), content)
}

// publish asks where to save an archive of a page of one's own: the program for browsers with
// the open file, its pictures and a handout.
func (e *exports) publish() {
	if e.state.Layout == nil {
		return
	}
	failed := lang.L("The page could not be made")
	program, err := e.work.Program()
	if err != nil {
		e.sheets.CouldNot(failed, errors.New(lang.L("The program for browsers is not part of this package. Get Tideline-…-web.zip of the same version from where this program is from, and lay it beside this program")))
		return
	}
	doc := e.state.Own().Doc
	speaks := e.languages.For(doc.Lang)
	page := publishing.Page{
		Doc: doc, Mode: session.ScaleOf(doc, axis.Shortened), Pictures: e.pictures.Folder, Program: program,
		Fonts: e.chart.fonts, Dates: speaks.Dates(), Phrases: speaks.Phrases(), Say: speaks,
	}
	var unshown []handout.Unshown
	write := func(to io.Writer) error {
		files, missing, err := page.Files()
		if errors.Is(err, publishing.ErrOtherProgram) {
			return errors.New(lang.L("the program for browsers that lies beside this program is of another version"))
		}
		if err != nil {
			return err
		}
		unshown = missing
		return publishing.Archive(to, files)
	}
	e.asking.Save(asking.Output{
		Title: lang.L("Publish as a page"), Failed: failed, Kind: lang.L("Archives to unpack on a web server"),
		Name: e.stem() + "-page.zip", Endings: []string{".zip"},
		Write: func(string) func(io.Writer) error { return write },
		Saved: func(string) {
			if len(unshown) > 0 {
				e.showUnshown(unshown)
			}
		},
	})
}
