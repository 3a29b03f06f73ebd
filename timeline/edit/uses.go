package edit

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/file/syntax/tree"
)

// use is a place that names a record by its id.
type use struct {
	list  List
	index int
	path  Path   // to the text
	text  string // as it stands there
	field file.Field
	whole Path // to what cannot be without it: the citation, the link, the step; nil for the text alone
}

// uses are the places that name a record, in the order of the text.
func (d *draft) uses(of List, id string) (all []use, err error) {
	if d.tree().Root() == nil {
		return nil, why(tree.ErrUnread)
	}
	nodes := map[int]*tree.Node{}
	collect(d.tree().Root(), nodes)
	s := search{of: of, id: id}
	for _, r := range d.records[of] {
		s.exact = s.exact || r.id != id && diag.Fold(r.id) == diag.Fold(id)
	}
	for _, list := range lists() {
		for i, r := range d.records[list] {
			if n := nodes[r.start]; n != nil && !r.loose {
				s.list, s.index = list, i
				s.record(n, d.fields(list), nil)
			}
		}
	}
	if of == People && slices.ContainsFunc(d.document().Events, func(e timeline.Event) bool {
		return slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.ID == id })
	}) { // then steps name the quote, and not who spoke
		s.found = slices.DeleteFunc(s.found, func(u use) bool { return u.list == Stories })
	}
	return s.found, nil
}

// collect notes the outermost value at each byte.
func collect(n *tree.Node, nodes map[int]*tree.Node) {
	if _, there := nodes[n.Start]; !there {
		nodes[n.Start] = n
	}
	for _, item := range n.Items {
		collect(item, nodes)
	}
}

// search looks for an id.
type search struct {
	of    List
	id    string
	exact bool // another id differs in its case alone
	list  List
	index int
	found []use
}

// record looks through a record.
func (s *search) record(n *tree.Node, fields file.Fields, path Path) {
	for i, k := range n.Keys {
		field, known := fields.Find(k.Text)
		if k.Kind != tree.Scalar || !known {
			continue
		}
		s.value(n.Items[i], field, path.to(Part{Key: k.Text}), path)
	}
}

// value looks through the value of a field of a record.
func (s *search) value(n *tree.Node, field file.Field, path, record Path) {
	items, paths := []*tree.Node{n}, []Path{path}
	if n.Kind == tree.List {
		items, paths = n.Items, nil
		for i := range items {
			paths = append(paths, path.to(Part{Item: i}))
		}
	}
	for i, item := range items {
		switch {
		case field.RefersTo() == string(s.of) && item.Kind == tree.Scalar:
			whole := Path(nil)
			if field.Required && len(record) > 0 {
				whole = record
			}
			s.text(item, field, paths[i], whole)
		case field.Record.IsZero():
		case item.Kind == tree.Mapping:
			s.record(item, field.Record, paths[i])
		case item.Kind == tree.Scalar && field.Record.Lone() != "":
			lone, _ := field.Record.Find(field.Record.Lone())
			if lone.RefersTo() == string(s.of) {
				s.text(item, lone, paths[i], paths[i])
			}
		}
	}
}

// text notes a text that names the record, by itself or among others with commas between.
func (s *search) text(n *tree.Node, field file.Field, path, whole Path) {
	if _, named := s.renamed(n.Text, field, ""); named {
		s.found = append(s.found, use{s.list, s.index, path, n.Text, field, whole})
	}
}

// renamed returns a text with another id in the place of the one that is searched.
func (s *search) renamed(text string, field file.Field, to string) (renamed string, named bool) {
	if s.is(text) {
		return to, true
	}
	if field.IsList() && strings.Contains(text, ",") {
		parts := strings.Split(text, ",")
		for i, part := range parts {
			if s.is(part) {
				parts[i] = strings.Replace(part, strings.TrimSpace(part), to, 1)
				named = true
			}
		}
		return strings.Join(parts, ","), named
	}
	return text, false
}

func (s *search) is(text string) bool {
	text = strings.TrimSpace(text)
	return text == s.id || !s.exact && diag.Fold(text) == diag.Fold(s.id)
}

func (e Rename) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	to := strings.TrimSpace(e.To)
	was := d.records[e.Of.List]
	switch {
	case e.Of.List == Whole:
		return refuse("the file itself has no id")
	case to == "":
		return refuse("an id needs a letter or a digit")
	case to == was[i].id && !was[i].made:
		return nil
	case to != was[i].id && d.records.has(e.Of.List, to):
		return refuse("there is {{.What}} {{.ID}} already", "What", d.fields(e.Of.List).Noun(), "ID", quoted(to))
	}
	uses, err := d.uses(e.Of.List, was[i].id)
	if err != nil {
		return err
	}
	s := search{id: was[i].id}
	for _, u := range uses {
		text, _ := s.renamed(u.text, u.field, to)
		if err := d.become(u.list, u.index, u.path, Text(text)); err != nil {
			return err
		}
	}
	if err := d.set(e.Of.List, i, Field("id"), Text(to)); err != nil {
		return err
	}
	records := slices.Clone(d.records[e.Of.List])
	records[i].made = false
	d.records[e.Of.List] = records
	d.stale = true
	return nil
}

// forget takes away what names a record. Who spoke keeps the name.
func (d *draft) forget(list List, index int) error {
	id := d.records[list][index].id
	uses, err := d.uses(list, id)
	if err != nil {
		return err
	}
	name := id
	if p, known := d.document().Person(id); known && list == People {
		name = p.Name
	}
	gone := 0
	for _, u := range slices.Backward(uses) {
		if u.list == list && u.index == index || list == People && u.text == name {
			continue
		}
		if err := d.forgetUse(u, list, id, name); err != nil {
			return err
		}
		gone++
	}
	switch {
	case gone > 0 && list == People:
		d.note("{{.N}} mentions of {{.ID}} say the name now", "N", gone, "ID", quoted(id))
	case gone > 0:
		d.note("{{.N}} mentions of {{.ID}} went with it", "N", gone, "ID", quoted(id))
	}
	return nil
}

// forgetUse takes one mention of a record away, or writes the name of a person instead.
func (d *draft) forgetUse(u use, list List, id, name string) error {
	switch {
	case u.field.Key == "life":
		at := d.records[u.list][u.index]
		return d.at(refuse("{{.ID}} is drawn as the life of {{.Person}}: take that event away first", "ID", quoted(at.id), "Person", quoted(id)), at.start)
	case list == People:
		return d.become(u.list, u.index, u.path, Text(name))
	case u.whole != nil:
		return d.unset(u.list, u.index, u.whole)
	}
	return d.unset(u.list, u.index, u.path)
}
