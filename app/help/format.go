package help

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/sheet"
	"tideline/app/widgets"
)

// formatShare is the share of the width of the page that its chapters take.
const formatShare = 0.25

// FormatPage shows what an events file may hold, the page that “tideline format”
// prints in a terminal.
func (h *Pages) FormatPage() {
	f := newFormatPage(h.Format, h.Sheets.Keys)
	h.Sheets.Show(sheet.Sheet{Title: lang.L("The format"), Content: f.content, Size: fyne.NewSize(licencesWidth, licencesHeight), First: f.list})
	f.list.Point(0)
}

// formatPage lists the chapters of the format, and beside them the one that the
// pointer or the keyboard is on. Only that is laid out: all of them would take
// seconds.
type formatPage struct {
	content fyne.CanvasObject
	list    *widgets.Rows

	chapters []chapter
	shown    int // which is beside the list; -1 for none yet
	rich     *widgets.LinkedText
	text     *widgets.Reader
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
func newFormatPage(page string, keys widgets.Keyboard) *formatPage {
	f := &formatPage{chapters: chapters(page), shown: -1, rich: widgets.NewLinkedText(nil, keys)}
	f.text = keys.Reader(f.rich)
	f.list = keys.Rows(len(f.chapters), func(i int) widgets.RowText {
		return widgets.RowText{Title: f.chapters[i].title, Note: tableNames(f.chapters[i].text)}
	}, f.show)
	f.list.OnPoint = f.show
	both := widgets.SideBySide(formatShare, f.list, f.text)
	f.content = both
	return f
}

// show shows a chapter from its beginning.
func (f *formatPage) show(i int) {
	if i == f.shown {
		return
	}
	f.shown = i
	f.rich.Segments = widgets.Markdown(tablesAsLists(f.chapters[i].text))
	f.rich.Refresh()
	f.text.FromTop()
}
