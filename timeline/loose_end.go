package timeline

import "tideline/timeline/edtf"

// endWords are keys that people write for the day on which something ended.
func endWords() []string {
	return []string{"end", "end_date", "enddate", "until", "to", "finish", "ende", "bis", "fin", "fim", "fine"}
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
		joined := ""
		if at := n.get("date"); at != nil && at.kind == scalar {
			joined = interval(trimBlank(at.text), trimBlank(p.value.text))
			if joined != "" {
				date := *at
				date.text = joined
				n.set("date", &date)
				n.pairs = append(n.pairs[:i:i], n.pairs[i+1:]...)
			}
		}
		r.add(CodeEndKey, p.key.pos, p.key.text, joined)
		return
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

// interval joins two dates, "" when that makes none.
func interval(from, to string) string {
	a, errA := edtf.Parse(from)
	b, errB := edtf.Parse(to)
	if errA != nil || errB != nil || !placed(a) || !placed(b) {
		return ""
	}
	if d, err := edtf.Parse(from + "/" + to); err != nil || !placed(d) {
		return ""
	}
	return from + "/" + to
}

// set gives a key of a mapping another value.
func (n *node) set(key string, value *node) {
	for i, p := range n.pairs {
		if p.key.kind == scalar && p.key.text == key && p.value.kind != nothing {
			n.pairs[i].value = value
			return
		}
	}
}
