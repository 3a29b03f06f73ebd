package tei

import (
	"cmp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/pattern"
)

// person reads somebody with a life, and the events of it.
func (r *reader) person(n *xmltree.Element) {
	full, key := "", n.Attr("id")
	n.Find(func(p *xmltree.Element) {
		if full == "" {
			full = draft.Line(p.Flow())
		}
		if key == "" {
			key = keyOf(p)
		}
	}, "persName", "name")
	if full == "" {
		r.Left(n.Pos, "person", pattern.English("the person has no name"))
		return
	}
	born, _ := r.date(n.Child("birth"))
	died, _ := r.date(n.Child("death"))
	p := timeline.Person{Name: full, Born: single(born), Died: single(died), Role: occupations(n), Pos: n.Pos}
	bare := p.Born+p.Died+p.Role == ""
	known := r.Whom(r.persons[key])
	switch {
	case key != "" && known != nil && (bare || known.Born+known.Died+known.Role != ""): // who takes part in one event more
		return
	case key == "" && bare:
		r.Person(full)
		return
	}
	r.about(&p, n)
	id := r.kept(key, known, p)
	r.times(id, n)
	if p.Born == "" || p.Died != "" && !follows(p.Born, p.Died) {
		return
	}
	e := timeline.Event{Pos: n.Pos, Title: full, Life: id, People: []string{id}, Lanes: []string{r.Lane("Lives")}}
	e.Text = draft.Line(n.Child("note").Flow())
	r.AddEvent(e)
}

// kept adds somebody, or says more of somebody who is known by the same key.
func (r *reader) kept(key string, known *timeline.Person, p timeline.Person) (id string) {
	if key == "" || known == nil {
		id = r.NewPerson(p)
	} else {
		id, p.ID = known.ID, known.ID
		if known.Name != p.Name && !slices.Contains(p.Also, known.Name) {
			p.Also = append(p.Also, known.Name)
		}
		*known = p
	}
	if key != "" {
		r.persons[key] = id
	}
	return id
}

// about reads what is said of somebody besides name and dates.
func (r *reader) about(p *timeline.Person, n *xmltree.Element) {
	for _, other := range n.All("persName") {
		if name := draft.Line(other.Flow()); name != "" && name != p.Name && !slices.Contains(p.Also, name) {
			p.Also = append(p.Also, name)
		}
	}
	for _, one := range []struct{ key, name string }{{"birth", "place of birth"}, {"death", "place of death"}} {
		r.Keep(&p.Extra, n.Pos, one.name, draft.Line(n.Child(one.key).Child("placeName").Flow()))
	}
	r.Keep(&p.Extra, n.Pos, "sex", cmp.Or(n.Attr("sex"), draft.Line(n.Child("sex").Flow())))
	r.Keep(&p.Extra, n.Pos, "role", n.Attr("role"))
	for _, one := range n.All("idno") {
		r.Keep(&p.Extra, one.Pos, "idno", draft.Line(one.Flow()))
	}
}

// occupations are what somebody did, without that of which it is said when.
func occupations(n *xmltree.Element) string {
	var all []string
	for _, c := range n.All("occupation") {
		if c.Attr("when")+c.Attr("from")+c.Attr("to") == "" {
			all = append(all, draft.Line(c.Flow()))
		}
	}
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "; ")
}

// times makes events of what somebody was or did for a time.
func (r *reader) times(person string, n *xmltree.Element) {
	for _, c := range n.Children {
		switch c.Name {
		case "residence", "education", "occupation", "affiliation", "faith", "floruit", "state", "nationality", "socecStatus":
		default:
			continue
		}
		when, what := r.marked(c, ""), draft.Line(c.Flow())
		if when == "" || what == "" {
			continue // which is told with what else nothing was made of
		}
		e := timeline.Event{Pos: c.Pos, Title: what, Tags: []string{c.Name}, People: []string{person}, Lanes: []string{r.Lane("Events")}}
		r.Told(&e, when)
		r.AddEvent(e)
	}
}

// keyOf returns the id of the person that a name stands for, "" where it has none.
func keyOf(n *xmltree.Element) string {
	return strings.TrimPrefix(cmp.Or(n.Attr("ref"), n.Attr("key")), "#")
}

// single returns a date that is one, "" for what lasts or is one of several.
func single(date string) string {
	if strings.ContainsAny(date, "/[{") {
		return ""
	}
	return date
}

// follows reports whether a death is not before a birth.
func follows(born, died string) bool {
	b, ok := draft.Written(born)
	d, ok2 := draft.Written(died)
	from, _ := b.Extent()
	_, to := d.Extent()
	return ok && ok2 && from <= to
}

// letter makes an event of a letter: who wrote to whom, where and when.
func (r *reader) letter(n *xmltree.Element) {
	e := timeline.Event{Pos: n.Pos, Tags: []string{"letter"}, Lanes: []string{r.Lane("Letters")}}
	var from, to []string
	var when, written string
	for _, action := range n.All("correspAction") {
		var names []string
		action.Find(func(p *xmltree.Element) {
			if who := draft.Line(p.Flow()); who != "" {
				names = append(names, who)
				r.takesPart(&e, p)
			}
		}, "persName", "orgName", "name")
		switch action.Attr("type") {
		case "received":
			to = append(to, names...)
			r.Keep(&e.Extra, action.Pos, "received at", draft.Line(action.Child("placeName").Flow()))
			if date := action.Child("date"); date.Name != "" {
				r.Keep(&e.Extra, action.Pos, "received on", cmp.Or(r.marked(date, date.Flow()), draft.Line(date.Flow())))
			}
		default:
			from = append(from, names...)
			e.Place.Name = draft.Line(action.Child("placeName").Flow())
			if date := action.Child("date"); date.Name != "" {
				when, written = r.marked(date, date.Flow()), draft.Line(date.Flow())
			}
		}
	}
	if len(from)+len(to) == 0 {
		r.Left(n.Pos, "correspDesc", pattern.English("it says neither who wrote nor to whom"))
		return
	}
	e.Title = strings.Join(from, ", ") + " → " + strings.Join(to, ", ")
	e.Text = draft.Line(n.Child("note").Flow())
	if url := r.Address(n.Attr("ref")); url != "" {
		if id := r.Source(timeline.Source{Kind: timeline.OtherSource, Title: e.Title, URL: url, Pos: n.Pos}); id != "" {
			e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: timeline.Context, Pos: n.Pos})
		}
	}
	r.add(e, when, written)
}

// list reads a list each of whose items begins with a date.
func (r *reader) list(n *xmltree.Element) {
	items := n.All("item")
	dated := 0
	for _, item := range items {
		if d := item.Child("date"); d.Name != "" && strings.TrimSpace(item.Own()[:min(d.At, len(item.Text))]) == "" {
			dated++
		}
	}
	if dated == 0 || 2*dated < len(items) {
		for _, item := range items {
			item.Find(r.list, "list")
		}
		return
	}
	lane := r.Lane(n.Child("head").Flow())
	for _, item := range items {
		e := timeline.Event{Pos: item.Pos}
		d := item.Child("date")
		told := *item // without the date that it begins with
		told.Children = slices.DeleteFunc(slices.Clone(item.Children), func(c *xmltree.Element) bool { return c == d })
		text := strings.TrimLeft(draft.Line(told.Flow("list")), " .,:;–—-")
		if len(text) <= longestTitle {
			e.Title = text
		} else {
			e.Text = text
		}
		if lane != "" {
			e.Lanes = []string{lane}
		}
		r.links(&e, item)
		r.add(e, r.marked(d, d.Flow()), draft.Line(d.Flow()))
	}
}

// longestTitle is how many bytes of what is told may be the title of an event as they are.
const longestTitle = 120
