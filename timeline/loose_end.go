package timeline

import (
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// endWords are keys that people write for the day on which something ended.
func endWords() []string {
	return []string{"end", "end_date", "enddate", "until", "to", "finish", "ende", "bis", "fin", "fim", "fine"}
}

// joinEnds makes one date of the two ends of each record that has both.
func joinEnds(r *reader, n *node) {
	for _, item := range n.elements() {
		r.joinEnd(item)
	}
}

// joinEnd makes one date of the two ends of what lasted.
func (r *reader) joinEnd(n *node) {
	if n.kind != mapping {
		return
	}
	for i, p := range n.pairs {
		if p.key.kind != scalar || p.value.kind != scalar || !isEndWord(p.key.text) {
			continue
		}
		if !n.has("date") {
			r.beginning(n)
		}
		from, to := "", trimBlank(p.value.text)
		if at := n.get("date"); at != nil && at.kind == scalar && to != "" {
			from = trimBlank(at.text)
			if joined := interval(from, to); joined != "" {
				date := *at
				date.text = joined
				n.set("date", &date)
				n.pairs = append(n.pairs[:i:i], n.pairs[i+1:]...)
				r.repeated(CodeEndKey, CodeEndKey, p.key.pos, p.key.text, joined)
				p.key.made = true
				return
			}
		}
		p.key.made = true
		if to != "" {
			r.add(CodeLostEnd, p.key.pos, p.key.text, to, from)
		}
		return
	}
}

// beginning takes a key that stands beside that of the end as the date.
func (r *reader) beginning(n *node) {
	for _, p := range n.pairs {
		for _, word := range []string{"start", "start_date", "from", "since", "begin", "beginning", "von", "de", "desde", "da"} {
			if p.key.kind == scalar && fold(p.key.text) == fold(word) {
				r.spell(spelling{"", p.key.text, "date"}, p.key.pos)
				p.key.text = "date"
				return
			}
		}
	}
}

func isEndWord(key string) bool {
	for _, word := range endWords() {
		if fold(word) == fold(key) {
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
