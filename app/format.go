package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// formatShare is the share of the width of the page that its chapters take.
const formatShare = 0.25

// showFormat shows what an events file may hold, the page that “tideline format”
// prints in a terminal.
func (w *window) showFormat() {
	f := newFormatPage(w.config.Format, w.keys())
	w.showSheet(sheet{title: lang.L("The format"), content: f.content, size: fyne.NewSize(licencesWidth, licencesHeight), first: f.list})
	f.list.point(0)
}

// formatPage lists the chapters of the format, and beside them the one that the
// pointer or the keyboard is on. Only that is laid out: all of them would take
// seconds.
type formatPage struct {
	content fyne.CanvasObject
	list    *rows

	chapters []chapter
	shown    int // which is beside the list; -1 for none yet
	rich     *linkedText
	text     *reader
}

// chapter is a part of a page in Markdown with its heading.
type chapter struct{ title, text string }

// chapters divides a page in Markdown at its first two levels of headings.
func chapters(page string) (all []chapter) {
	code := false
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "```") {
			code = !code
		}
		hashes, title, ok := strings.Cut(strings.TrimRight(line, "\n"), " ")
		if ok && !code && (hashes == "#" || hashes == "##") {
			all = append(all, chapter{title: title})
		}
		if len(all) > 0 {
			all[len(all)-1].text += line
		}
	}
	return all
}

// newFormatPage makes the list of chapters.
func newFormatPage(page string, keys keyboard) *formatPage {
	f := &formatPage{chapters: chapters(page), shown: -1, rich: newLinkedText(nil, keys)}
	f.text = keys.reader(f.rich)
	f.list = keys.rows(len(f.chapters), func(i int) rowText { return rowText{f.chapters[i].title, tableNames(f.chapters[i].text)} }, f.show)
	f.list.onPoint = f.show
	both := sideBySide(formatShare, f.list, f.text)
	f.content = both
	return f
}

// show shows a chapter from its beginning.
func (f *formatPage) show(i int) {
	if i == f.shown {
		return
	}
	f.shown = i
	f.rich.Segments = markdown(tablesAsLists(f.chapters[i].text))
	f.rich.Refresh()
	f.text.fromTop()
}
