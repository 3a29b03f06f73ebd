package loose

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// Events gives events the dates that were written as keys or before their titles, and
// the ends of those that last.
func (l *Lists) Events(n *values.Node) {
	if n.Kind == values.Scalar {
		if t, ok := outline.TableOf(outline.NonBlank(strings.Join(l.linesOf(n), "\n")), l.words); ok && len(t.Rows) > 1 {
			l.Add(diag.CodeTable, n.Pos, n.Text, len(t.Rows), t.Event())
			*n = values.Node{Kind: values.List, Pos: n.Pos}
			return
		}
		*n = *l.DatedLines(n)
	}
	for _, item := range n.Elements() {
		switch {
		case item.Kind == values.Scalar:
			l.splitDate(item)
		case item.Kind == values.Mapping && !item.Has("date"):
			l.dateKey(item)
			l.loneTitle(item)
		}
		l.joinEnd(item)
	}
}

// dateBefore matches a text that begins with a date, or with two.
var dateBefore = regexp.MustCompile(`^(` + outline.OneDate + `(?:\s*[-–/]\s*` + outline.OneDate + `)?)(?:\s*[:–—|;,]\s*|\s+[-=]\s+|\s+)(\S[\s\S]*)$`)

// splitDate turns a text that begins with a date into an event.
func (l *Lists) splitDate(n *values.Node) {
	text := character.TrimBlank(n.Text)
	m := dateBefore.FindStringSubmatch(text[:min(len(text), 1000)])
	if m == nil || len(text) > 1000 {
		return
	}
	date, title := *n, *n
	date.Text, title.Text = m[1], m[2]
	l.count(n.Pos, text, m[1], m[2])
	if c, isCut := l.Cuts[n]; isCut {
		l.Cuts[&title] = c
	}
	*n = values.Node{Kind: values.Mapping, Pos: n.Pos, Weight: n.Weight + 3, Pairs: []values.Pair{
		{Key: values.Key("date", n.Pos), Value: &date}, {Key: values.Key("title", n.Pos), Value: &title},
	}}
}

// dateKey takes a key that is a date for the date of an event that has none, and its
// value for the title, unless it has one.
func (l *Lists) dateKey(n *values.Node) {
	for i, p := range n.Pairs {
		if p.Key.Kind != values.Scalar || !outline.IsLooseDate(p.Key.Text) || p.Value.Kind == values.List || p.Value.Kind == values.Mapping {
			continue
		}
		n.Pairs[i] = values.Pair{Key: values.Key("date", p.Key.Pos), Value: p.Key}
		switch {
		case isBlank(p.Value):
		case n.Has("title"): // its value is kept as that of an unknown key
			n.Pairs = append(n.Pairs, p)
		default:
			n.Pairs = append(n.Pairs, values.Pair{Key: values.Key("title", p.Value.Pos), Value: p.Value})
			l.count(p.Key.Pos, p.Key.Text+": "+p.Value.Text, p.Key.Text, p.Value.Text)
		}
		return
	}
}

// isBlank reports whether nothing is written where a title could stand.
func isBlank(n *values.Node) bool {
	return n.Kind == values.Null || n.Kind == values.Scalar && character.TrimBlank(n.Text) == ""
}

// count counts events whose dates were found in an unusual place. The message shows
// the date as it should be written, where that is certain.
func (l *Lists) count(at diag.Pos, text, date, title string) {
	if g := guess.Date(date); g.Kind == guess.Read && len(g.Also) == 0 {
		date = g.Date.String()
	}
	l.Repeated(diag.CodeLooseEvent, diag.CodeLooseEvent, at, text, date, strings.ReplaceAll(title, `"`, "'"))
}

// loneTitle makes the title of an event that is nothing but an unknown word with a colon
// and a text: “Stalin: dead”.
func (l *Lists) loneTitle(n *values.Node) {
	if len(n.Pairs) != 1 || n.Flow {
		return
	}
	key, value := n.Pairs[0].Key, n.Pairs[0].Value
	if key.Kind != values.Scalar || value.Kind != values.Scalar || !key.Plain || !value.Plain || l.words.Known(key.Text) || len(value.Text) > diag.LongestText*4 {
		return
	}
	text := key.Text + ": " + value.Text
	l.Add(diag.CodeYAMLColon, key.Pos, text)
	title := &values.Node{Kind: values.Scalar, Text: text, Pos: key.Pos, Weight: 1}
	n.Pairs = []values.Pair{{Key: values.Key("title", key.Pos), Value: title}}
}

// DatedEvents makes events from pairs of a date and a title, an event or a list of
// these.
func (l *Lists) DatedEvents(pairs []values.Pair) (items []*values.Node) {
	for _, p := range pairs {
		under := p.Value.Elements()
		if len(under) == 0 {
			under = []*values.Node{p.Value}
		}
		for _, v := range under {
			item := &values.Node{Kind: values.Mapping, Pos: p.Key.Pos, Weight: v.Weight + 2}
			item.Pairs = []values.Pair{{Key: values.Key("date", p.Key.Pos), Value: p.Key}}
			switch {
			case v.Kind == values.Mapping:
				item.Pairs = append(item.Pairs, v.Pairs...)
			case isBlank(v): // the date alone, whose title is missing
			default:
				item.Pairs = append(item.Pairs, values.Pair{Key: values.Key("title", v.Pos), Value: v})
				l.count(p.Key.Pos, p.Key.Text+": "+v.Text, p.Key.Text, v.Text)
			}
			items = append(items, item)
		}
	}
	return items
}
