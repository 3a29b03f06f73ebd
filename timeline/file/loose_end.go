package file

import (
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/syntax"
)

// endWords are keys that people write for the day on which something ended.
func endWords() []string {
	return []string{"end", "end_date", "enddate", "until", "to", "finish", "ende", "bis", "fin", "fim", "fine"}
}

// joinEnds makes one date of the two ends of each record that has both.
func joinEnds(r *reader, n *syntax.Node) {
	for _, item := range n.Elements() {
		r.joinEnd(item)
	}
}

// joinEnd makes one date of the two ends of what lasted.
func (r *reader) joinEnd(n *syntax.Node) {
	if n.Kind != syntax.Mapping {
		return
	}
	for i, p := range n.Pairs {
		if p.Key.Kind != syntax.Scalar || p.Value.Kind != syntax.Scalar || !isEndWord(p.Key.Text) {
			continue
		}
		if !n.Has("date") {
			r.beginning(n)
		}
		from, to := "", syntax.TrimBlank(p.Value.Text)
		if at := n.Get("date"); at != nil && at.Kind == syntax.Scalar && to != "" {
			from = syntax.TrimBlank(at.Text)
			if joined := interval(from, to); joined != "" {
				date := *at
				date.Text = joined
				n.Set("date", &date)
				n.Pairs = append(n.Pairs[:i:i], n.Pairs[i+1:]...)
				r.repeated(diag.CodeEndKey, diag.CodeEndKey, p.Key.Pos, p.Key.Text, joined)
				p.Key.Made = true
				return
			}
		}
		p.Key.Made = true
		if to != "" {
			r.Add(diag.CodeLostEnd, p.Key.Pos, p.Key.Text, to, from)
		}
		return
	}
}

// beginning takes a key that stands beside that of the end as the date.
func (r *reader) beginning(n *syntax.Node) {
	for _, p := range n.Pairs {
		for _, word := range []string{"start", "start_date", "from", "since", "begin", "beginning", "von", "de", "desde", "da"} {
			if p.Key.Kind == syntax.Scalar && diag.Fold(p.Key.Text) == diag.Fold(word) {
				r.noteSpelling(spelling{"", p.Key.Text, "date"}, p.Key.Pos)
				p.Key.Text = "date"
				return
			}
		}
	}
}

func isEndWord(key string) bool {
	for _, word := range endWords() {
		if diag.Fold(word) == diag.Fold(key) {
			return true
		}
	}
	return false
}

// interval joins two dates, "" when that makes none. An end may lack what it
// shares with the beginning, as 39 after 1936 does, and may be open or unknown.
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
