package help

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/assets"
)

// The size of the page of licences at most, and the share of its width that the
// list takes.
const (
	licencesWidth  = 960
	licencesHeight = 660
	listShare      = 0.36
)

// Licences shows the licence of Tideline, and those of everything in it that
// others wrote.
func (h *Pages) Licences() {
	ours := assets.Component{Name: "Tideline " + h.Build.Version, Licence: "MIT", Text: h.Licence}
	l := newLicences(append([]assets.Component{ours}, assets.ReadComponents(assets.ThirdParty())...), h.Sheets.Keys)
	h.Sheets.Show(sheet.Sheet{Title: lang.L("Licences"), Content: l.content, Size: fyne.NewSize(licencesWidth, licencesHeight), First: l.list})
	l.list.Point(0)
}

// licences lists the parts of the program, and beside them the licence of the
// one that the pointer or the keyboard is on. Only that text is laid out: all of
// them would take seconds.
type licences struct {
	content fyne.CanvasObject
	list    *widgets.Rows

	all   []assets.Component
	shown int // which is beside the list; -1 for none yet
	facts *widget.RichText
	link  *widgets.Hyperlink
	text  *widget.Label   // the licence
	page  *widgets.Reader // with it
}

// newLicences makes the list of parts.
func newLicences(all []assets.Component, keys widgets.Keyboard) *licences {
	l := &licences{
		all: all, shown: -1,
		facts: widget.NewRichText(), link: keys.Link("", nil), text: widget.NewLabel(""),
	}
	l.text.Wrapping = fyne.TextWrapWord
	l.page = keys.Reader(l.text)
	l.facts.Wrapping = fyne.TextWrapWord
	l.link.Truncation = fyne.TextTruncateEllipsis
	l.list = keys.Rows(len(all), func(i int) widgets.RowText { return widgets.RowText{Title: all[i].Name, Note: all[i].Licence} }, l.show)
	l.list.OnPoint = l.show
	head := container.New(layout.NewCustomPaddedVBoxLayout(0), l.facts, l.link)
	both := widgets.SideBySide(listShare, l.list, container.NewBorder(head, nil, nil, nil, l.page))
	l.content = both
	return l
}

// show shows the licence of one part from its beginning.
func (l *licences) show(i int) {
	if i == l.shown {
		return
	}
	l.shown = i
	c := l.all[i]
	var p widgets.Prose
	p.Strong(c.Name)
	p.Small(widgets.Joined(" · ", c.Licence, packagesOf(c)))
	l.facts.Segments = p.Segments
	l.facts.Refresh()
	widgets.SetShown(l.link, c.Address != "")
	if address, err := url.Parse(c.Address); err == nil && c.Address != "" {
		l.link.SetText(c.Address)
		l.link.SetURL(address)
	}
	l.text.SetText(unwrapped(c.Text))
	l.page.FromTop()
}

// unwrapped joins the lines of a paragraph, which licences break at some 75
// characters, so that it can be broken where the window needs it. A line that is
// short was broken for its own sake, and entries of lists begin anew.
func unwrapped(text string) string {
	var b strings.Builder
	long := false // the line before runs on
	for line := range strings.Lines(text) {
		words := strings.Join(strings.Fields(line), " ")
		switch {
		case b.Len() == 0:
		case long && words != "" && !standsAlone(words):
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		b.WriteString(words)
		long = len(words) > wrappedLine && !isRule(words) && !strings.HasPrefix(words, notice)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// wrappedLine is how many characters a line of a licence has at least that goes
// on in the next.
const wrappedLine = 50

// notice begins a line that says whose work something is.
const notice = "Copyright"

// standsAlone reports whether a line never continues the one before: an entry of a
// list, such as “* Neither” or “(b) You must”, a notice, or a rule.
func standsAlone(line string) bool {
	first, _, _ := strings.Cut(line, " ")
	switch {
	case first == "*" || first == "-" || first == "•" || first == notice || isRule(line):
		return true
	case len(first) > len("(iii)"):
		return false
	}
	return strings.HasSuffix(first, ")") || strings.HasSuffix(first, ".") && strings.ContainsAny(first, "0123456789")
}

// isRule reports whether a line is drawn and not written.
func isRule(line string) bool { return line != "" && strings.Trim(line, "-=_*—–") == "" }

// packagesOf says in which packages a part is.
func packagesOf(c assets.Component) string {
	if c.PartOf == "" {
		return ""
	}
	return lang.L("Part of: {{.Packages}}", map[string]any{"Packages": c.PartOf})
}
