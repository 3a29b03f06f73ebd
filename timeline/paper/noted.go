package paper

import (
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/pdf"
)

// Notes stand in columns as wide as is read at once.
const (
	noteWidth = 88.0 // mm
	noteGap   = 6.0  // mm between columns
)

// noted puts the line on one page, the names with numbers, and below it a note for each event
// that has sources: what they are.
func (p *printer) noted() error {
	doc, notes := p.numberNames()
	whole := *p
	whole.doc = doc
	lined := func(width float64) ([][]run, int) { // and how many lines a column has
		lines := p.noteLines(notes)
		columns := max(1, int((width+noteGap*mm)/((noteWidth+noteGap)*mm)))
		return lines, (len(lines) + columns - 1) / columns
	}
	const height = smallSize * leading
	below := 0.0
	if p.Exact {
		_, high := lined(p.Size.W*mm - 2*margin*mm)
		below = min(float64(high)*height/mm+noteGap, p.Size.H/2)
	}
	best, err := whole.spread(below)
	if err != nil {
		return err
	}
	width, top := best.W*p.pointsTo(), best.H*p.pointsTo()+margin*mm+noteGap*mm
	lines, high := lined(width)
	page := p.out.Add(width+2*margin*mm, top+float64(high)*height+margin*mm)
	if err := p.put(page, best); err != nil {
		return err
	}
	return p.putNotes(page, lines, high, top)
}

// putNotes sets the lines of notes in columns, so many in each.
func (p *printer) putNotes(page *pdf.Page, lines [][]run, high int, top float64) error {
	t := p.prose()
	t.page = page
	for i, line := range lines {
		t.y = top + float64(i%high)*smallSize*leading
		page.Begin(pdf.Note, "")
		err := t.line(line, margin*mm+float64(i/high)*(noteWidth+noteGap)*mm, smallSize)
		page.End()
		if err != nil {
			return err
		}
	}
	return nil
}

// note is what stands below for an event.
type note struct {
	number int
	event  *timeline.Event
	cited  []cite.Citation
}

// numberNames returns the document with a number behind the name of each event that has sources,
// in the order of time, and the notes of these numbers.
func (p *printer) numberNames() (*timeline.Document, []note) {
	numbered := *p.doc
	numbered.Events = slices.Clone(p.doc.Events)
	var notes []note
	writer := p.writer()
	for _, e := range p.events() {
		n := note{number: len(notes) + 1, event: e}
		for _, id := range e.Cited() {
			if s, ok := p.doc.Source(id); ok {
				n.cited = append(n.cited, writer.Note(s, p.place(e, id)))
			}
		}
		if len(n.cited) > 0 {
			notes = append(notes, n)
		}
	}
	for _, n := range notes {
		i := slices.IndexFunc(numbered.Events, func(e timeline.Event) bool { return e.ID == n.event.ID })
		numbered.Events[i].Title += "\u200a" + raised(n.number)
	}
	return &numbered, notes
}

// place returns the places in a source that an event names.
func (p *printer) place(e *timeline.Event, source string) string {
	var places []string
	for _, c := range e.Sources {
		if c.Source == source {
			places = append(places, flat(c.Locator))
		}
	}
	return joined("; ", places...)
}

// noteLines breaks notes into the lines of a column.
func (p *printer) noteLines(notes []note) (all [][]run) {
	t := p.prose()
	for _, n := range notes {
		runs := []run{{text: strconv.Itoa(n.number) + ". "}, {text: flat(n.event.Title) + ": ", quiet: true}}
		for i, c := range n.cited {
			if i > 0 {
				runs = append(runs, run{text: " "})
			}
			for _, r := range c {
				runs = append(runs, run{text: r.Text, italic: r.Italic, address: r.Address})
			}
		}
		all = append(all, t.lines(runs, smallSize, noteWidth*mm)...)
	}
	return all
}

// raised writes a number as the number of a note.
func raised(n int) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, strconv.Itoa(n))
}
