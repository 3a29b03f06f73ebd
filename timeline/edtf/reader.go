package edtf

import "tideline/timeline/pattern"

// reader walks over the text of one calendar date.
type reader struct {
	text string
	base int // where text begins in what Parse was given, in bytes
	pos  int // of the next byte in text
}

func (r *reader) done() bool   { return r.pos >= len(r.text) }
func (r *reader) rest() string { return r.text[r.pos:] }

// peek returns the next byte, 0 at the end.
func (r *reader) peek() byte {
	if r.done() {
		return 0
	}
	return r.text[r.pos]
}

func (r *reader) next() { r.pos++ }

// digits reads as many of 0–9 and X as there are.
func (r *reader) digits() string {
	from := r.pos
	for c := r.peek(); c >= '0' && c <= '9' || c == 'X'; c = r.peek() {
		r.next()
	}
	return r.text[from:r.pos]
}

// qualifier reads one of ? ~ %, if there is one here.
func (r *reader) qualifier() qualifier {
	var q qualifier
	switch r.peek() {
	case '?':
		q = uncertain
	case '~':
		q = approximate
	case '%':
		q = uncertain | approximate
	default:
		return 0
	}
	r.next()
	return q
}

// fault is a syntax error at the next byte.
func (r *reader) fault(what pattern.English, pairs ...any) *SyntaxError {
	return fault(r.base+r.pos, what, pairs...)
}
