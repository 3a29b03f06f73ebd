package gedcom

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/pattern"
)

// Lanes of a family tree.
const (
	lives    = "Lives"
	families = "Families"
	others   = "Events"
)

// known returns the id of a person in the document, who is added; "" for nobody, and for
// somebody who may be alive.
func (r *reader) known(p *person) string {
	if p == nil || p.alive || p.name == "" {
		return ""
	}
	if p.id == "" {
		p.id = r.NewPerson(timeline.Person{Name: p.name, Pos: p.pos()})
	}
	return p.id
}

// life makes a person of an individual, and an event of the life.
func (r *reader) life(n *node) {
	p := r.people[n.id]
	if p == nil {
		return
	}
	switch {
	case p.alive:
		r.Left(n.pos(), "INDI", pattern.English("the person may be alive; import it with --living to take such people over too"))
		n.pass()
		return
	case p.name == "":
		r.Left(n.pos(), "INDI", pattern.English("the person has no name"))
		n.pass()
		return
	}
	id := r.known(p)
	e := timeline.Event{Pos: n.pos(), Title: p.name, Lanes: []string{r.Lane(lives)}}
	at := len(r.Doc.Events)
	person := r.Whom(id)
	var told, notes []string
	for _, c := range endsFirst(n.children) {
		switch c.tag {
		case "NAME":
			r.otherNames(person, c)
			r.cite(&e, c)
		case "BIRT", "CHR", "BAPM", "DEAT", "BURI", "CREM":
			if line := r.ends(person, &e, c); line != "" {
				told = append(told, line)
			}
		case "NOTE", "SNOTE":
			notes = append(notes, r.note(c))
		case "SOUR":
			r.citation(&e, c)
		case "OBJE":
			r.object(&e, c)
		default:
			if line := r.attribute(p, &e, c); line != "" {
				told = append(told, line)
			}
		}
	}
	r.kin(person, p)
	e.Text = strings.TrimSpace(strings.Join(append([]string{strings.Join(told, " ")}, notes...), "\n\n"))
	switch {
	case person.Born+person.Died == "":
		e.NoDate, e.DateText = true, "unknown"
	case !isLife(person.Born, person.Died):
		r.Left(n.pos(), person.Born+" – "+person.Died, pattern.English("the death is before the birth, so that no life was drawn"))
		r.Told(&e, person.Born)
	default:
		e.Life = id
	}
	if r.Full() {
		r.AddEvent(e)
		return
	}
	r.TellUndated(&e)
	r.Doc.Events = slices.Insert(r.Doc.Events, at, e)
}

// endsFirst returns what is said of a person, births and deaths before all else: what comes
// soon after them stands for them only where they have no date.
func endsFirst(said []*node) []*node {
	rank := func(n *node) int {
		if n.tag == "BIRT" || n.tag == "DEAT" {
			return 0
		}
		return 1
	}
	said = slices.Clone(said)
	slices.SortStableFunc(said, func(a, b *node) int { return rank(a) - rank(b) })
	return said
}

// isLife reports whether a death comes after a birth, or one of them is not known.
func isLife(born, died string) bool {
	from, ok := draft.Written(born)
	to, ok2 := draft.Written(died)
	if !ok || !ok2 {
		return true
	}
	first, known := from.Earliest()
	last, known2 := to.Latest()
	return !known || !known2 || first <= last
}

// ends takes the birth or the death of a person, the first of several, or else what comes soon
// after it: a christening, a burial. It returns what is told of it besides: the place, a date that
// is not that of the life, and notes.
func (r *reader) ends(p *timeline.Person, e *timeline.Event, n *node) string {
	r.cite(e, n)
	r.details(e, n)
	if strings.TrimSpace(n.value) == "Y" { // it happened
		n.read = true
	}
	side, word := endOf(p, n.tag)
	date, ok := parseDate(n.child("DATE").value)
	written, told := draft.Line(n.child("DATE").value), ""
	switch {
	case written == "":
	case !ok || !isWritten(date.text):
		r.Left(n.child("DATE").pos(), written, pattern.English("it is no date that can be read, so that it is kept as it is written"))
		r.Keep(&e.Extra, n.pos(), word+" as written", written)
	case *side != "":
		told = " " + inWords(written, date)
	default:
		r.begins(p, e, n, date)
	}
	place := r.place(n)
	if e.Place.Name == "" && told == "" { // where the life began or ended
		e.Place = place
	}
	if place.Name != "" {
		told += " in " + place.Name
	}
	if told != "" {
		told = word + told + "."
	}
	for _, c := range n.children {
		if c.tag == "NOTE" || c.tag == "SNOTE" {
			told = strings.TrimSpace(told + " " + r.note(c))
		}
	}
	return told
}

// inWords returns a date as it is written, with its calendar behind it where it is another.
func inWords(written string, date given) string {
	form := calendarForm.FindString(written)
	if written = strings.TrimSpace(written[len(form):]); form != "" && date.of != "" {
		written += " (" + string(date.of) + ")"
	}
	return written
}

// begins has a life begin or end at a date, which is that of a christening or a burial where
// there is none of a birth or a death.
func (r *reader) begins(p *timeline.Person, e *timeline.Event, n *node, date given) {
	side, word := endOf(p, n.tag)
	written := draft.Line(n.child("DATE").value)
	text := onADay(date.text)
	if n.tag != "BIRT" && n.tag != "DEAT" {
		r.Guessed(n.pos(), written, pattern.English("the birth or the death, as the christening or the burial is all that is known of it"), pattern.English("correct `born` or `died` of the person"))
		text = approximated(text)
	}
	*side = text
	if !begun(p, side, date) && (date.foreign || strings.Contains(written, "/")) {
		r.Keep(&e.Extra, n.pos(), word+" as written", written)
	}
}

// begun gives a side of a life the calendar in which it is written, where it is the day that
// this means, and reports whether it is.
func begun(p *timeline.Person, side *string, written given) bool {
	d, ok := calendar.Read(written.of, written.in)
	if !ok || d.String() != *side {
		return false
	}
	as := timeline.Otherwise{Calendar: written.of, Text: written.in}
	if side == &p.Died {
		return p.End(as)
	}
	return p.Begin(as)
}

// endOf returns the end of a life that a line tells of, and the word for it.
func endOf(p *timeline.Person, tag string) (side *string, word string) {
	switch tag {
	case "BIRT":
		return &p.Born, "Born"
	case "CHR", "BAPM":
		return &p.Born, "Christened"
	case "BURI":
		return &p.Died, "Buried"
	case "CREM":
		return &p.Died, "Cremated"
	}
	return &p.Died, "Died"
}

// onADay writes an interval as one of its days: a life begins and ends on one.
func onADay(text string) string {
	if !strings.Contains(text, "/") {
		return text
	}
	return "[" + strings.Replace(strings.ReplaceAll(text, "..", ""), "/", "..", 1) + "]"
}

func isWritten(text string) bool {
	_, ok := draft.Written(text)
	return ok
}

// approximated adds “about” to a date that can have it.
func approximated(text string) string {
	if about := text + "~"; isWritten(about) {
		return about
	}
	return text
}

// otherNames takes names in addition to the first.
func (r *reader) otherNames(p *timeline.Person, n *node) {
	all := []string{nameOf(n.text())}
	for _, tag := range []string{"NICK", "_MARNM", "_AKA"} {
		all = append(all, nameOf(n.child(tag).value))
	}
	for _, also := range all {
		if also != "" && also != p.Name && !slices.Contains(p.Also, also) {
			p.Also = append(p.Also, also)
		}
	}
}

// kin keeps who the parents of a person are.
func (r *reader) kin(p *timeline.Person, of *person) {
	var parents []any
	for _, f := range of.families {
		if !slices.ContainsFunc(f.all("CHIL"), func(c *node) bool { return c.pointer() == of.node.id }) {
			continue
		}
		for _, c := range f.children {
			if c.tag != "HUSB" && c.tag != "WIFE" {
				continue
			}
			if parent := r.people[c.pointer()]; parent != nil && !parent.alive && parent.name != "" && len(parents) < 8 {
				parents = append(parents, parent.name)
			}
		}
	}
	if len(parents) > 0 {
		r.Keep(&p.Extra, of.pos(), "parents", parents)
	}
}
