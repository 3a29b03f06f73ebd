package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/pdf"
)

func shortened(text string, width float64, measure func(string) float64) string {
	return typeset.Squeeze(flat(text), width, measure)
}

// list sets every event in the order of time: when, what, where, its text, other dates and
// quotations, the numbers of its sources; and then the sources.
func (p *printer) list() error {
	t := p.prose()
	if err := t.title(p.doc.Title); err != nil {
		return err
	}
	n := p.numbering()
	if err := t.byYear(n); err != nil {
		return err
	}
	if err := t.numbered(n.cited); err != nil {
		return err
	}
	return t.feet(p.doc.Title)
}

// byYear sets every event under the heading of its year, and then those without a date.
func (t *prose) byYear(n *numbering) error {
	year := ""
	for _, e := range t.events() {
		from, _ := e.Date.Extent()
		if y := t.year(from); y != year {
			year = y
			t.opens = t.begun(e)
			if err := t.headed(pdf.Section, y, sectionSize, eventGap+t.start(e)); err != nil {
				return err
			}
			if t.under = ""; strings.ContainsFunc(y, unicode.IsLetter) { // “66 million BC”, and no plain year
				t.under = y
			}
		}
		if err := t.event(e, n); err != nil {
			return err
		}
	}
	t.under = ""
	return t.undated(n)
}

// start is the height of what no page parts of an event, in points.
func (t *prose) start(e *timeline.Event) float64 {
	return float64(1+t.begins(e))*textSize*leading + t.illustrated(e.Image)
}

// numbering gives the sources that are cited their numbers, in the order in which they are.
type numbering struct {
	doc     *timeline.Document
	numbers map[string]int
	cited   []*timeline.Source
}

func (p *printer) numbering() *numbering { return &numbering{doc: p.doc, numbers: map[string]int{}} }

// of returns the number of a source, 0 where the document has none of that id.
func (n *numbering) of(id string) int {
	if number, ok := n.numbers[id]; ok {
		return number
	}
	s, ok := n.doc.Source(id)
	if !ok {
		return 0
	}
	n.cited = append(n.cited, s)
	n.numbers[id] = len(n.cited)
	return len(n.cited)
}

// events returns the events of a list in the order of time.
func (p *printer) events() []*timeline.Event {
	all := timeline.InTimeOrder(p.doc.Events)
	if p.Has == nil {
		return all
	}
	return slices.DeleteFunc(all, func(e *timeline.Event) bool { return !p.Has(e) })
}

// cited returns the sources of the document; where only some events are asked for, those
// that these name.
func (p *printer) cited() (all []*timeline.Source) {
	named := map[string]bool{}
	for _, e := range p.events() {
		for _, id := range e.Cited() {
			named[id] = true
		}
	}
	for i := range p.doc.Sources {
		if s := &p.doc.Sources[i]; p.Has == nil || named[s.ID] {
			all = append(all, s)
		}
	}
	return all
}

// eventGap is the room above an event, in points.
const eventGap = 6

// title sets the title of the document and its description.
func (t *prose) title(title string) error {
	if err := t.heading(pdf.Heading, flat(title), titleSize); err != nil {
		return err
	}
	t.skip(4)
	if err := t.paragraph(pdf.Paragraph, 0, textSize, run{text: whole(t.doc.Description), quiet: true}); err != nil {
		return err
	}
	return t.licence()
}

// licence sets under which licence others may use the document; nothing where it does not say.
func (t *prose) licence() error {
	if t.doc.Licence == "" {
		return nil
	}
	return t.paragraph(pdf.Note, 0, smallSize, run{text: t.say("Licence: {{.Licence}}", "Licence", flat(t.doc.Licence)), quiet: true})
}

// undated sets the events that have no date, where all are asked for.
func (t *prose) undated(n *numbering) error {
	if len(t.doc.Undated) == 0 || t.Has != nil {
		return nil
	}
	if err := t.heading(pdf.Section, t.say("Without a date"), sectionSize); err != nil {
		return err
	}
	for i := range t.doc.Undated {
		if err := t.event(&t.doc.Undated[i], n); err != nil {
			return err
		}
	}
	return nil
}

// begins is how many lines of what is told of an event stay below its date and title: all of a
// short text, which no page parts.
func (t *prose) begins(e *timeline.Event) int {
	const least = 2
	if e.Text == "" && len(e.Links)+len(e.Dates)+len(e.Quotes)+len(e.Sources)+len(e.Claims) == 0 {
		return 0
	}
	lines := len(t.lines([]run{{text: whole(e.Text)}}, textSize, t.size.W-2*sides*mm-indent))
	if lines > keptTogether {
		return least
	}
	return max(least, lines)
}

// event sets one event.
func (t *prose) event(e *timeline.Event, n *numbering) error {
	t.skip(eventGap)
	t.room(t.start(e))
	if err := t.paragraph(pdf.Paragraph, 0, textSize, t.head(e)...); err != nil {
		return err
	}
	if t.Kind == Handout {
		if err := t.illustration(e.Image); err != nil {
			return err
		}
	}
	if err := t.paragraph(pdf.Paragraph, indent, textSize, run{text: whole(e.Text)}); err != nil {
		return err
	}
	if err := t.links(e); err != nil {
		return err
	}
	for _, other := range e.Dates {
		text := t.say("Another date: {{.Date}}", "Date", other.Date.Human(t.Dates))
		if err := t.paragraph(pdf.Paragraph, indent, textSize, run{text: joined(". ", text, flat(other.Note)), quiet: true}); err != nil {
			return err
		}
	}
	for i := range e.Quotes {
		if err := t.quote(&e.Quotes[i], indent); err != nil {
			return err
		}
	}
	return t.notes(e, n)
}

// head tells the date of an event, its title, where it was and its name in its own language. A
// date that it stands under is not told again.
func (t *prose) head(e *timeline.Event) []run {
	when := t.Dates.Unknown
	if e.Date.IsPlaced() {
		when = e.Date.Human(t.Dates)
		if written := t.writer().InCalendar(e); written != "" {
			when += " (" + written + ")"
		}
	} else if e.DateText != "" {
		when = e.DateText
	}
	head := []run{{text: when + "  ", quiet: true}, {text: flat(e.Title), bold: true}}
	if when == t.under {
		head = head[1:]
	}
	if e.Place.Name != "" {
		head = append(head, run{text: "  " + flat(e.Place.Name), quiet: true})
	}
	if e.Native != "" {
		head = append(head, run{text: "  " + flat(e.Native), quiet: true})
	}
	return head
}

// links sets the pages in the web that lead on, each with its address.
func (t *prose) links(e *timeline.Event) error {
	for i := range e.Links {
		l := &e.Links[i]
		runs := []run{{text: l.URL, address: l.URL}}
		if l.Title != "" {
			runs = append([]run{{text: flat(l.Title) + ", "}}, runs...)
		}
		if err := t.paragraph(pdf.Note, indent, smallSize, runs...); err != nil {
			return err
		}
	}
	return nil
}

// notes sets the numbers of the sources of an event, and the places in them.
func (t *prose) notes(e *timeline.Event, n *numbering) error {
	var notes []string
	for _, c := range e.Sources {
		if number := n.of(c.Source); number > 0 {
			notes = append(notes, joined(": ", fmt.Sprint(number), flat(c.Locator)))
		}
	}
	if len(notes) == 0 {
		return nil
	}
	return t.paragraph(pdf.Note, indent, smallSize, run{text: t.say("Sources: {{.Numbers}}", "Numbers", strings.Join(notes, "; ")), quiet: true})
}

// quote sets what somebody said, and who and where.
func (t *prose) quote(q *timeline.Quote, indent float64) error {
	if err := t.paragraph(pdf.Paragraph, indent+10, textSize, run{text: "“" + whole(q.Text) + "”"}); err != nil {
		return err
	}
	return t.paragraph(pdf.Paragraph, indent+10, smallSize, run{text: "— " + joined(", ", flat(q.Speaker), flat(q.Role), flat(q.Affiliation)), quiet: true})
}

// numbered sets sources with their numbers.
func (t *prose) numbered(all []*timeline.Source) error {
	if len(all) == 0 {
		return nil
	}
	if err := t.heading(pdf.Section, t.say("Sources"), sectionSize); err != nil {
		return err
	}
	for i, s := range all {
		if err := t.source(fmt.Sprintf("%d. ", i+1), s, ""); err != nil {
			return err
		}
	}
	return nil
}

// source sets one source as a note of the style does, with the place in it.
func (t *prose) source(before string, s *timeline.Source, locator string) error {
	c := append(cite.Citation{{Text: before}}, t.writer().Note(s, locator)...)
	if s.Checked == nil || s.Checked.On == "" {
		return t.citation(0, c)
	}
	return t.citation(0, c, run{text: " " + t.say("(checked on {{.Date}})", "Date", edtf.Humanise(s.Checked.On, t.Dates)), quiet: true})
}

// writer writes citations in the style and language of the paper.
func (p *printer) writer() cite.Writer {
	return cite.Writer{Style: p.Style, Dates: p.Dates, Say: p.Say}
}

// citation sets a citation, and what stands behind it. Its lines but the first are indented by some points.
func (t *prose) citation(hanging float64, c cite.Citation, behind ...run) error {
	var runs []run
	for _, r := range c {
		runs = append(runs, run{text: r.Text, italic: r.Italic, address: r.Address})
	}
	runs = append(runs, behind...)
	t.skip(3)
	t.hanging = hanging
	defer func() { t.hanging = 0 }()
	return t.paragraph(pdf.Note, 0, textSize, runs...)
}

// sources sets every source of the document as the list of works of the style.
func (p *printer) sources() error {
	t := p.prose()
	if err := t.title(p.doc.Title); err != nil {
		return err
	}
	if err := t.heading(pdf.Section, p.say(p.Style.Heading()), sectionSize); err != nil {
		return err
	}
	all := p.writer().List(p.cited())
	if len(all) == 0 {
		if err := t.paragraph(pdf.Paragraph, 0, textSize, run{text: p.say("There are no sources.")}); err != nil {
			return err
		}
	}
	const hanging = 24 // half an inch, by the manuals, of a larger page
	for _, c := range all {
		if err := t.citation(hanging, c); err != nil {
			return err
		}
	}
	return t.feet(p.doc.Title)
}

// quotes sets every quotation in the order of time, with the event that it stands at, who
// said it, where it is written, and whether it was checked.
func (p *printer) quotes() error {
	t := p.prose()
	if err := t.title(p.doc.Title); err != nil {
		return err
	}
	found := false
	for _, e := range p.events() {
		for i := range e.Quotes {
			found = true
			q := &e.Quotes[i]
			t.skip(8)
			t.room(4 * textSize * leading)
			if err := t.paragraph(pdf.Paragraph, 0, smallSize, run{text: joined("  ", e.Date.Human(t.Dates), flat(e.Title)), quiet: true}); err != nil {
				return err
			}
			if err := t.quote(q, -10); err != nil {
				return err
			}
			if s, ok := p.doc.Source(q.Source); ok {
				if err := t.source("", s, q.Locator); err != nil {
					return err
				}
			}
			if err := t.paragraph(pdf.Note, 0, smallSize, run{text: p.checked(q), quiet: true}); err != nil {
				return err
			}
		}
	}
	if !found {
		if err := t.paragraph(pdf.Paragraph, 0, textSize, run{text: p.say("There are no quotations.")}); err != nil {
			return err
		}
	}
	return t.feet(p.doc.Title)
}

// checked says whether and how a quotation was checked.
func (p *printer) checked(q *timeline.Quote) string {
	if q.Checked == nil {
		return p.say("As printed; not checked against the original")
	}
	on := edtf.Humanise(q.Checked.On, p.Dates)
	switch q.Checked.How {
	case timeline.CheckedOriginal:
		return p.say("Checked against the original on {{.Date}}", "Date", on)
	case timeline.CheckedCopy:
		return p.say("Checked against a copy on {{.Date}}", "Date", on)
	case timeline.CheckedExcerpt:
		return p.say("Checked against an excerpt on {{.Date}}", "Date", on)
	}
	return p.say("Checked on {{.Date}}", "Date", on)
}

// joined joins the texts that say something.
func joined(between string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), between)
}

// whole returns all of a Markdown text as plain words, a line for each paragraph.
func whole(markdown string) string { return strings.Join(typeset.Paragraphs(markdown), "\n") }

// flat returns a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
