package gedcom

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/pattern"
)

// happenings are the tags of what happens to people, in words before their names.
func happenings() map[string]string {
	return map[string]string{
		"ADOP": "Adoption", "BARM": "Bar mitzvah", "BASM": "Bat mitzvah", "BLES": "Blessing", "CENS": "Census", "CHRA": "Christening", "CONF": "Confirmation",
		"EMIG": "Emigration", "FCOM": "First communion", "GRAD": "Graduation", "IMMI": "Immigration", "NATU": "Naturalisation", "ORDN": "Ordination",
		"PROB": "Probate", "RESI": "Residence", "RETI": "Retirement", "WILL": "Will", "OCCU": "Occupation", "EDUC": "Education", "TITL": "Title",
		"RELI": "Religion", "NATI": "Nationality", "PROP": "Property", "CAST": "Caste", "DSCR": "Description", "EVEN": "Event", "FACT": "Fact",
		"MARR": "Marriage", "DIV": "Divorce", "DIVF": "Divorce filed", "ENGA": "Engagement", "ANUL": "Annulment", "MARB": "Banns of marriage",
		"MARC": "Marriage contract", "MARL": "Marriage licence", "MARS": "Marriage settlement",
	}
}

// attribute takes what else is said of a person: with a date it is an event, without
// one it is told with the life.
func (r *reader) attribute(p *person, life *timeline.Event, n *node) string {
	word, known := happenings()[n.tag]
	switch {
	case !known && strings.HasPrefix(n.tag, "_") && draft.Line(n.value) != "" && n.pointer() == "":
		r.Keep(&life.Extra, n.pos(), strings.Trim(n.tag, "_"), draft.Line(n.text()))
		return ""
	case n.tag == "SEX" || n.tag == "FAMC" || n.tag == "FAMS":
		return ""
	case !known:
		r.Left(n.pos(), n.tag, pattern.English("it is for programs that keep family trees"))
		n.pass()
		return ""
	}
	value := draft.Line(n.text())
	if n.child("DATE").value != "" {
		r.happened(n, lead(word, n)+" of "+p.name, []string{r.known(p)}, others)
		return ""
	}
	if value == "" || value == "Y" {
		return ""
	}
	r.cite(life, n)
	return lead(word, n) + ": " + value + "."
}

// lead is what happened, in the words of the file where it has some.
func lead(word string, n *node) string {
	if n.tag != "EVEN" && n.tag != "FACT" {
		return word
	}
	return cmp.Or(draft.Line(n.child("TYPE").text()), word)
}

// family makes events of what happened to a couple.
func (r *reader) family(n *node) {
	var names, ids []string
	for _, c := range n.children {
		if c.tag != "HUSB" && c.tag != "WIFE" {
			continue
		}
		p := r.people[c.pointer()]
		if p != nil && p.alive {
			r.Left(n.pos(), "FAM", pattern.English("one of the couple may be alive; import it with --living to take such people over too"))
			n.pass()
			return
		}
		if id := r.known(p); id != "" {
			names, ids = append(names, p.name), append(ids, id)
		}
	}
	if len(names) == 0 {
		if len(n.children) > 0 {
			r.Left(n.pos(), "FAM", pattern.English("nobody of the couple has a name"))
		}
		n.pass()
		return
	}
	for _, c := range n.children {
		word, known := happenings()[c.tag]
		if !known || c.child("DATE").value == "" && c.child("PLAC").value == "" {
			continue
		}
		r.happened(c, lead(word, c)+" of "+strings.Join(names, " and "), ids, families)
	}
}

// happened makes an event of a line that tells of one.
func (r *reader) happened(n *node, title string, people []string, lane string) {
	e := timeline.Event{Pos: n.pos(), Title: title, Lanes: []string{r.Lane(lane)}, Place: r.place(n)}
	for _, id := range people {
		if id != "" {
			e.People = append(e.People, id)
		}
	}
	r.date(&e, n.child("DATE"))
	var texts []string
	if value := draft.Line(n.text()); value != "" && value != "Y" && n.pointer() == "" {
		texts = append(texts, value)
	}
	for _, c := range n.children {
		switch c.tag {
		case "NOTE", "SNOTE":
			texts = append(texts, r.note(c))
		case "OBJE":
			r.object(&e, c)
		}
	}
	r.details(&e, n)
	if n.tag != "EVEN" && n.tag != "FACT" { // of which it is the name
		r.Keep(&e.Extra, n.pos(), "type", draft.Line(n.child("TYPE").text()))
	}
	e.Text = strings.TrimSpace(strings.Join(texts, "\n\n"))
	r.cite(&e, n)
	r.AddEvent(e)
}

// details keeps why something happened, and who says so.
func (r *reader) details(e *timeline.Event, n *node) {
	for _, c := range n.children {
		if name := map[string]string{"CAUS": "cause", "AGNC": "agency", "RELI": "religion", "AGE": "age"}[c.tag]; name != "" {
			r.Keep(&e.Extra, c.pos(), name, draft.Line(c.text()))
		}
	}
}

// date gives an event its date, and keeps how it was written where it is in another
// calendar, of a year that begins in March, or no date.
func (r *reader) date(e *timeline.Event, n *node) {
	written := draft.Line(n.value)
	if written == "" {
		r.Told(e, "unknown")
		return
	}
	date, ok := parseDate(written)
	if !ok || !isWritten(date.text) {
		r.Told(e, written)
		return
	}
	r.Told(e, date.text)
	if d, ok := calendar.Read(date.of, date.in); ok && d.String() == e.Date.String() {
		e.Calendar, e.DateText = date.of, date.in
		date.foreign = false // it is kept
	}
	if phrase := draft.Line(n.child("PHRASE").text()); phrase != "" {
		written = phrase
	} else if !date.foreign && !strings.ContainsAny(written, "/(") {
		return
	}
	r.Keep(&e.Extra, n.pos(), "date as written", written)
}

// place returns where something happened.
func (r *reader) place(n *node) timeline.Place {
	at := n.child("PLAC")
	place := timeline.Place{Name: draft.Line(at.text())}
	if place.Name == "" {
		place.Name = draft.Line(n.child("ADDR").text())
	}
	var parts []string
	for part := range strings.SplitSeq(place.Name, ",") { // files leave jurisdictions empty
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	place.Name = strings.Join(parts, ", ")
	on := at.child("MAP")
	north, ok := degrees(on.child("LATI").value, "N", "S")
	east, ok2 := degrees(on.child("LONG").value, "E", "W")
	if g := (timeline.Geo{Lat: north, Lon: east}); ok && ok2 && g.IsOnEarth() && place.Name != "" {
		place.Geo = &g
	}
	return place
}

// degrees reads N51.5 or -0.1.
func degrees(s, plus, minus string) (float64, bool) {
	s = strings.ToUpper(strings.TrimSpace(s))
	sign := 1.0
	if rest, south := strings.CutPrefix(s, minus); south {
		sign, s = -1, rest
	}
	f, err := strconv.ParseFloat(strings.TrimPrefix(s, plus), 64)
	return sign * f, err == nil
}

// note returns the text of a note, which may be a record of its own.
func (r *reader) note(n *node) string {
	if to := r.records[n.pointer()]; to != nil {
		n = to
	}
	return r.Prose(n.text())
}

// object takes pictures of the web, and keeps the names of other files: they are not beside
// the events file.
func (r *reader) object(e *timeline.Event, n *node) {
	if to := r.records[n.pointer()]; to != nil {
		n = to
	}
	var all []any
	for _, f := range n.all("FILE") {
		if r.Media(e, f.pos(), draft.Line(f.text()), draft.Line(n.child("TITL").text()+f.child("TITL").text()), "") {
			continue
		}
		all = append(all, draft.Line(f.text()))
	}
	if len(all) == 0 {
		return
	}
	if had, ok := e.Extra["x-files"].([]any); ok {
		all = append(slices.Clip(had), all...)
	}
	r.Keep(&e.Extra, n.pos(), "files", all)
}
