package loose

import (
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
)

// JoinEnds makes one date of the two ends of each record that has both.
func (l *Lists) JoinEnds(n *values.Node) {
	for _, item := range n.Elements() {
		l.joinEnd(item)
	}
}

// joinEnd makes one date of the two ends of what lasted.
func (l *Lists) joinEnd(n *values.Node) {
	if n.Kind != values.Mapping {
		return
	}
	for i, p := range n.Pairs {
		if p.Key.Kind != values.Scalar || p.Value.Kind != values.Scalar || !IsEnd(p.Key.Text) {
			continue
		}
		if !n.Has("date") {
			l.beginning(n)
		}
		from, to := "", character.TrimBlank(p.Value.Text)
		if at := n.Get("date"); at != nil && at.Kind == values.Scalar && to != "" {
			from = character.TrimBlank(at.Text)
			if joined := interval(from, to); joined != "" {
				date := *at
				date.Text = joined
				n.Set("date", &date)
				n.Pairs = append(n.Pairs[:i:i], n.Pairs[i+1:]...)
				l.Repeated(diag.CodeEndKey, diag.CodeEndKey, p.Key.Pos, p.Key.Text, joined)
				p.Key.Made = true
				return
			}
		}
		p.Key.Made = true
		if to != "" {
			l.Add(diag.CodeLostEnd, p.Key.Pos, p.Key.Text, to, from)
		}
		return
	}
}

// beginning renames the key for the beginning, beside that for the end, to date.
func (l *Lists) beginning(n *values.Node) {
	for _, p := range n.Pairs {
		for _, word := range []string{"start", "start_date", "from", "since", "begin", "beginning", "von", "de", "desde", "da"} {
			if p.Key.Kind == values.Scalar && diag.Fold(p.Key.Text) == diag.Fold(word) {
				l.Spelling("", p.Key.Text, "date", p.Key.Pos)
				p.Key.Text = "date"
				return
			}
		}
	}
}

// IsEnd reports whether people write a key for the day on which something ended.
func IsEnd(key string) bool {
	switch diag.Fold(key) {
	case "end", "end-date", "enddate", "until", "to", "finish", "ende", "bis", "fin", "fim", "fine":
		return true
	}
	return false
}

// interval joins two dates, "" when that makes no interval. An end may lack what it
// shares with the beginning, as 39 after 1936, and may be open or unknown.
func interval(from, to string) string {
	a, ok := endpoint(from)
	if !ok {
		return ""
	}
	b, whole := endpoint(to)
	switch {
	case whole:
		b = a + "/" + b
	case guess.Date(to).Kind == guess.Unknown:
		b = a + "/"
	default:
		g := guess.Date(from + " to " + to)
		if g.Kind != guess.Read || len(g.Also) > 0 {
			return ""
		}
		b = g.Date.String()
	}
	if d, err := edtf.Parse(b); err != nil || !d.IsPlaced() {
		return ""
	}
	return b
}

// endpoint reads one end of what lasted.
func endpoint(text string) (written string, ok bool) {
	g := guess.Date(text)
	return g.Date.String(), (g.Kind == guess.Exact || g.Kind == guess.Read) && g.Date.IsPlaced()
}
