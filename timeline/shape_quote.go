package timeline

import (
	"cmp"
	"slices"
)

func quoteShape() *shape[Quote] {
	return shape[Quote]{
		noun: "a quote", lone: "text",
		fields: []field[Quote]{
			speaker(func(q *Quote, id, name string) { q.By, q.Speaker = id, name }).or("speaker", "who", "person", "author", "name"),
			text("text", func(q *Quote) *string { return &q.Text }).must("…").or("quote", "words"),
			reference("source", toSource(), func(q *Quote) *string { return &q.Source }).or("from", "in"),
			text("locator", func(q *Quote) *string { return &q.Locator }).or("page", "paragraph", "minute"),
			writtenDate("date", func(q *Quote) *string { return &q.Date }).or("when", "year"),
			text("role", func(q *Quote) *string { return &q.Role }).or("position", "office"),
			text("affiliation", func(q *Quote) *string { return &q.Affiliation }),
			language("lang", func(q *Quote) *string { return &q.Lang }).or("language"),
			one("original", originalShape(), func(q *Quote) **Original { return &q.Original }),
			oneOf("translation", Translations(), func(q *Quote) *string { return &q.Translation }),
			checked(),
		},
		pos:   func(q *Quote) *Pos { return &q.Pos },
		extra: func(q *Quote) *map[string]any { return &q.Extra },
	}.ready()
}

func originalShape() *shape[Original] {
	return shape[Original]{
		noun: "an original", lone: "text",
		fields: []field[Original]{
			language("lang", func(o *Original) *string { return &o.Lang }).or("language"),
			text("text", func(o *Original) *string { return &o.Text }).must("…"),
		},
		extra: func(o *Original) *map[string]any { return &o.Extra },
	}.ready()
}

// checked is the field of how the words of a quote were compared, or false.
func checked() field[Quote] {
	of := checkShape()
	f := one("checked", of, func(q *Quote) **Check { return &q.Checked })
	f.kind, f.example = "check, or false", "{on: 2023-10-02, how: original}"
	read := f.read
	f.read = func(r *reader, n *node, q *Quote) {
		switch s := scalarText(n); {
		case n.kind != scalar:
			read(r, n, q)
		case s == "false" || s == "no":
		default:
			r.wrongType(n, "words with colons, or false")
		}
	}
	return f
}

func checkShape() *shape[Check] {
	return shape[Check]{
		noun: "a check",
		fields: []field[Check]{
			writtenDate("on", func(c *Check) *string { return &c.On }).or("date", "when"),
			text("at", func(c *Check) *string { return &c.At }).or("url", "where"),
			oneOf("how", CheckWays(), func(c *Check) *string { return &c.How }).or("against", "with"),
		},
		extra: func(c *Check) *map[string]any { return &c.Extra },
	}.ready()
}

// CheckWays returns the words for what the words of a quote were compared
// with.
func CheckWays() []string { return []string{"original", "copy", "excerpt"} }

func storyShape() *shape[Story] {
	return shape[Story]{
		noun: "a story",
		fields: []field[Story]{
			identity(func(s *Story) *string { return &s.ID }),
			text("name", func(s *Story) *string { return &s.Name }).must("…").or("title"),
			many("steps", "steps", stepShape(), func(s *Story) *[]Step { return &s.Steps }).must("[{event: …}]").or("events", "stops"),
		},
		pos:   func(s *Story) *Pos { return &s.Pos },
		extra: func(s *Story) *map[string]any { return &s.Extra },
	}.ready()
}

func stepShape() *shape[Step] {
	return shape[Step]{
		noun: "a step", lone: "event",
		fields: []field[Step]{
			reference("event", toEvent(), func(s *Step) *string { return &s.Event }).must("…").or("id"),
			markdown("say", func(s *Step) *string { return &s.Say }).or("text"),
			text("ask", func(s *Step) *string { return &s.Ask }).or("question"),
			text("quote", func(s *Step) *string { return &s.Quote }).or("by"),
		},
		pos:   func(s *Step) *Pos { return &s.Pos },
		extra: func(s *Step) *map[string]any { return &s.Extra },
	}.ready()
}

// keepStory drops the steps whose event is not there; they were reported.
func keepStory(d *Document, s *Story) {
	s.Name = cmp.Or(s.Name, s.ID)
	s.Steps = slices.DeleteFunc(s.Steps, func(st Step) bool { return st.Event == "" })
	d.Stories = append(d.Stories, *s)
}
