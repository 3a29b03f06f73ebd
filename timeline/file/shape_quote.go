package file

import (
	"cmp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

func quoteShape() *shape[timeline.Quote] {
	return shape[timeline.Quote]{
		noun: "a quote", lone: "text",
		fields: []field[timeline.Quote]{
			identity(func(q *timeline.Quote) *string { return &q.ID }),
			speaker(func(q *timeline.Quote) string { return cmp.Or(q.By, q.Speaker) }, func(q *timeline.Quote, id, name string) { q.By, q.Speaker = id, name }).or("speaker", "who", "person", "author", "name"),
			text("text", func(q *timeline.Quote) *string { return &q.Text }).must("…").or("quote", "words"),
			reference("source", toSource(), func(q *timeline.Quote) *string { return &q.Source }).or("from", "in"),
			text("locator", func(q *timeline.Quote) *string { return &q.Locator }).or("page", "paragraph", "minute"),
			writtenDate("date", func(q *timeline.Quote) *string { return &q.Date }).or("when", "year"),
			text("role", func(q *timeline.Quote) *string { return &q.Role }).or("position", "office"),
			text("affiliation", func(q *timeline.Quote) *string { return &q.Affiliation }),
			language("lang", func(q *timeline.Quote) *string { return &q.Lang }).or("language"),
			one("original", originalShape(), func(q *timeline.Quote) **timeline.Original { return &q.Original }),
			oneOf("translation", timeline.Translations(), func(q *timeline.Quote) *timeline.Translation { return &q.Translation }),
			checked("checked", func(q *timeline.Quote) **timeline.Check { return &q.Checked }),
		},
		pos:   func(q *timeline.Quote) *diag.Pos { return &q.Pos },
		extra: func(q *timeline.Quote) *map[string]any { return &q.Extra },
	}.ready()
}

func originalShape() *shape[timeline.Original] {
	return shape[timeline.Original]{
		noun: "an original", lone: "text",
		fields: []field[timeline.Original]{
			language("lang", func(o *timeline.Original) *string { return &o.Lang }).or("language"),
			text("text", func(o *timeline.Original) *string { return &o.Text }).must("…"),
		},
		extra: func(o *timeline.Original) *map[string]any { return &o.Extra },
	}.ready()
}

// checked is the field of when and with what something was compared, or false.
func checked[T any](key string, at func(*T) **timeline.Check) field[T] {
	f := one(key, checkShape(), at)
	f.kind, f.example = "check, or false", "{on: 2023-10-02, how: original}"
	read := f.read
	f.read = func(r *reader, n *values.Node, to *T) {
		switch n.ScalarText() {
		case "false", "no":
		case "true", "yes":
			r.wrongType(n, "words with colons, or false")
		default:
			read(r, n, to)
		}
	}
	return f
}

func checkShape() *shape[timeline.Check] {
	return shape[timeline.Check]{
		noun: "a check", lone: "on",
		fields: []field[timeline.Check]{
			writtenDate("on", func(c *timeline.Check) *string { return &c.On }).or("date", "when"),
			text("at", func(c *timeline.Check) *string { return &c.At }).or("url", "where"),
			oneOf("how", timeline.CheckedWiths(), func(c *timeline.Check) *timeline.CheckedWith { return &c.How }).or("against", "with"),
		},
		extra: func(c *timeline.Check) *map[string]any { return &c.Extra },
	}.ready()
}

func storyShape() *shape[timeline.Story] {
	return shape[timeline.Story]{
		noun: "a story",
		fields: []field[timeline.Story]{
			identity(func(s *timeline.Story) *string { return &s.ID }),
			text("name", func(s *timeline.Story) *string { return &s.Name }).must("…").or("title"),
			many("steps", "steps", stepShape(), func(s *timeline.Story) *[]timeline.Step { return &s.Steps }).must("[{event: …}]").or("events", "stops"),
		},
		pos:   func(s *timeline.Story) *diag.Pos { return &s.Pos },
		extra: func(s *timeline.Story) *map[string]any { return &s.Extra },
	}.ready()
}

func stepShape() *shape[timeline.Step] {
	return shape[timeline.Step]{
		noun: "a step", lone: "event",
		fields: []field[timeline.Step]{
			reference("event", toEvent(), func(s *timeline.Step) *string { return &s.Event }).must("…").or("id"),
			markdown("say", func(s *timeline.Step) *string { return &s.Say }).or("text"),
			text("ask", func(s *timeline.Step) *string { return &s.Ask }).or("question"),
			shownQuotes().or("by"),
		},
		pos:   func(s *timeline.Step) *diag.Pos { return &s.Pos },
		extra: func(s *timeline.Step) *map[string]any { return &s.Extra },
	}.ready()
}

const shownQuotesKey = "quote"

// shownQuotes is the field of the quotes that a step shows: one, or two to compare.
func shownQuotes() field[timeline.Step] {
	f := texts(shownQuotesKey, func(s *timeline.Step) *[]string { return &s.Quotes })
	read := f.read
	f.read = func(r *reader, n *values.Node, s *timeline.Step) {
		read(r, n, s)
		if len(s.Quotes) > timeline.MostQuotes {
			s.Quotes = s.Quotes[:timeline.MostQuotes]
			r.example = "[" + strings.Join(s.Quotes, ", ") + "]"
			r.wrongType(n, "one text, or two in brackets")
		}
	}
	return f
}

// keepStory drops the steps whose event is not there; they were reported.
func keepStory(d *timeline.Document, s *timeline.Story) {
	s.Name = cmp.Or(s.Name, s.ID)
	s.Steps = slices.DeleteFunc(s.Steps, func(st timeline.Step) bool { return st.Event == "" })
	d.Stories = append(d.Stories, *s)
}
